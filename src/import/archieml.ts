// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the library has no types, and no file imports ambient ones
/// <reference path="./archieml-library.d.ts" />
import archieml from 'archieml';
import {COMPILED_SCHEMA} from '../content/compiled-schema.js';
import {didYouMean} from '../notation/nearest.js';
import {markLines} from './archieml-lines.js';
import type {MarkedLines} from './archieml-lines.js';
import {valueOf} from './cells.js';
import {habitsOf} from './dates.js';
import type {ImportOptions, Imported, Note} from './draft.js';
import {languageOf} from './language.js';
import {numberHabitsOf} from './numbers.js';
import {SHEETS, fieldNamesOf} from './sheet.js';
import {fromTables} from './spreadsheets.js';
import type {File, NamedTable} from './spreadsheets.js';
import {plainName} from './table.js';
import type {Row} from './table.js';

type Value = ReturnType<typeof archieml.load>;
type Item = Value[string];

/** The fields of the story itself: those that are a text, a number or a date. */
const FIELDS = Object.entries({...COMPILED_SCHEMA.required, ...COMPILED_SCHEMA.optional}).flatMap(
  ([name, rule]) =>
    typeof rule === 'string' && name !== '$schema'
      ? ([[name.toLowerCase(), name, rule]] as const)
      : [],
);
const KEYS = [...FIELDS.map(([, name]) => name), ...SHEETS];

/** What begins a line that ArchieML acts on, and names something that a story has. */
const KNOWN_LINE = new RegExp(
  `^[ \\t]*(?:(?:${KEYS.join('|')})[ \\t]*:|\\[\\.?(?:${SHEETS.join('|')})\\]|\\{[\\w.]+\\})`,
  'im',
);
/** The first such lines have to be more than one word with a colon, which prose has too. */
const ARRAY_LINE = new RegExp(`^[ \\t]*\\[[ \\t]*\\+?(?:${SHEETS.join('|')})[ \\t]*\\]`, 'im');

/**
 * Whether a text is ArchieML (http://archieml.org): it has an array that is named after a list of the story, or begins with
 * one of the story's fields.
 */
export function isArchieMl(text: string): boolean {
  const first = text.split('\n').find((line) => line.trim()) ?? '';
  const start = first.split(':', 1)[0]!.trim().toLowerCase();
  return ARRAY_LINE.test(text) || (KNOWN_LINE.test(first) && FIELDS.some(([key]) => key === start));
}

/**
 * A story written in ArchieML. Its keys are the story's own fields (`title: …`), its arrays the story's lists (`[events]`), whose
 * keys are the columns of spreadsheets (`when: …`, `headline: …`); a list in an entry is `[.sources]` with lines `* …`, or one
 * line with semicolons.
 * @param placeOf What notes call a line, where the text is made of something else.
 * @throws {RangeError} where it cannot be read at all.
 */
export function fromArchieMl(
  {name, text}: File,
  options: ImportOptions,
  placeOf = (line: number) => `line ${line}`,
): Imported {
  const notes: Note[] = [];
  const note = (line: number, message: string) =>
    notes.push({where: `${name} ${placeOf(line)}`, message});
  const marked = markLines(text, note);
  let data: Value;
  try {
    data = archieml.load(marked.text);
  } catch (error) {
    throw new RangeError(`${name}: is not read as ArchieML: ${(error as Error).message}`, {
      cause: error,
    });
  }
  const own = storyFields(data, marked, options, note);
  const tables = SHEETS.flatMap((kind): NamedTable[] => {
    const entries = Object.entries(data).flatMap(([key, value]) =>
      key.toLowerCase() === kind.toLowerCase() ? [value] : [],
    );
    const rows = entries.flatMap((value) => rowsOf(kind, value, marked, {note, placeOf}));
    return rows.length
      ? [{name, kind, table: {columns: columnsOf(rows), rows, notes: [], delimiter: ','}}]
      : [];
  });
  for (const {number, text, key} of marked.unused())
    note(
      number,
      `“${text.slice(0, 60)}” ${
        key
          ? `is replaced by a later “${key}” before a new entry begins, and left out; all entries of an array begin with the same key`
          : 'belongs to no key, and is left out; a text of several lines ends with a line “:end”'
      }`,
    );
  const imported = fromTables(tables, undefined, options, own);
  return {...imported, notes: [...notes, ...imported.notes]};
}

const columnsOf = (rows: readonly Row[]) => [
  ...new Set(rows.flatMap(({cells}) => Object.keys(cells))),
];

/** The fields of the story itself; `note` is told of the keys that are none. */
function storyFields(
  data: Value,
  marked: MarkedLines,
  options: ImportOptions,
  note: (line: number, message: string) => void,
): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  const texts = Object.values(data)
    .filter((value) => typeof value === 'string')
    .map((value) => marked.read(value).text);
  const given = Object.entries(data).find(([key]) => key.toLowerCase() === 'lang')?.[1];
  const lang =
    options.lang ?? (typeof given === 'string' ? languageOf(marked.read(given).text) : undefined);
  const habits = {
    dates: habitsOf(texts, {...options, lang}),
    numbers: numberHabitsOf([], ',', {...options, lang}),
  };
  for (const [key, value] of Object.entries(data)) {
    if (SHEETS.some((kind) => kind.toLowerCase() === key.toLowerCase())) continue;
    const field = FIELDS.find(([plain]) => plain === key.toLowerCase().replaceAll(/[-_]/g, ''));
    if (!field || typeof value !== 'string') {
      const line = marked.lineOf(value);
      if (line) note(line, unknownKey(key, value, KEYS, 'the story'));
      continue;
    }
    const [, name, rule] = field;
    const {text, line} = marked.read(value);
    const read =
      text && valueOf(name, rule, text, habits, (message) => note(line, `“${key}”: ${message}`));
    if (read !== undefined && read !== '') own[name] = read;
  }
  return own;
}

/** What a key that no field has may be: a word of prose with a colon after it, or a mistyped one. */
function unknownKey(key: string, value: Item, known: readonly string[], of: string): string {
  const prose =
    typeof value === 'string'
      ? '; if it is prose, put a backslash before it, and “:end” after the text'
      : '';
  return `“${key}” is read as a key, and no field of ${of}; left out${didYouMean(key, known)}${prose}`;
}

interface Places {
  readonly note: (line: number, message: string) => void;
  readonly placeOf: (line: number) => string;
}

/** The entries of an array as rows, whose places are the lines of the file. */
function rowsOf(
  kind: string,
  value: Item,
  marked: MarkedLines,
  {note, placeOf}: Places,
): readonly Row[] {
  if (!Array.isArray(value)) {
    note(
      marked.lineOf(value) ?? 1,
      `“${kind}” is no array, and left out; write “[${kind}]” before its entries`,
    );
    return [];
  }
  const fields = fieldNamesOf(kind);
  return (value as readonly (string | Value)[]).flatMap((entry): readonly Row[] => {
    const first = marked.lineOf(entry) ?? 1;
    if (typeof entry === 'string' || ('type' in entry && 'value' in entry)) {
      const {value} = typeof entry === 'string' ? {value: entry} : entry;
      const said = typeof value === 'string' ? value : '';
      note(
        first,
        `“${marked.read(said).text.slice(0, 60)}” is no entry of ${kind}, and left out; its keys make one`,
      );
      return [];
    }
    const cells: Record<string, string> = {};
    const at: Record<string, string> = {};
    for (const [key, item] of Object.entries(entry)) {
      const line = marked.lineOf(item) ?? first;
      const field = fields.find((it) => plainName(it) === plainName(key));
      if (!field) {
        note(line, unknownKey(key, item, fields, kind));
        continue;
      }
      // A sentence begins with a capital, a key does not.
      if (/^\p{Lu}/u.test(key) && typeof item === 'string')
        note(
          line,
          `“${key}” is read as the key “${field}”; if it is prose, put a backslash before it`,
        );
      cells[key] = cellOf(item, marked);
      at[key] = `${placeOf(line)} “${key}”`;
    }
    return [{where: placeOf(first), cells, at}];
  });
}

/** A value as a cell of a spreadsheet holds it: a list a line an item, what holds fields as JSON. */
function cellOf(item: Item, marked: MarkedLines): string {
  // A list within a text, as Google Docs writes its points.
  if (typeof item === 'string') return marked.read(item).text.replace(/^\* /gm, '- ');
  const items = Array.isArray(item) ? (item as readonly (string | Value)[]) : undefined;
  if (items?.every((it) => typeof it === 'string'))
    return items.map((it) => marked.read(it).text.replaceAll('\n', ' ')).join('\n');
  return JSON.stringify(item, (_, value: unknown) =>
    typeof value === 'string' ? marked.read(value).text : value,
  );
}
