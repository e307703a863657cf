import type {Fields, Rule} from '../content/rules.js';
import {RULES} from '../content/rules.js';
import {didYouMean} from '../notation/nearest.js';
import {edtfOfText} from './dates.js';
import {SOURCE, slugOf} from './draft.js';
import type {ImportOptions, Imported, Note, Tell} from './draft.js';
import {plainName, readTable} from './table.js';

/** The lists of a story that a spreadsheet can fill, a row an entry. */
export const SHEETS: readonly string[] = Object.entries(RULES.may).flatMap(([name, rule]) =>
  Array.isArray(rule) ? name : [],
);

/** The column in which an export says in words who says so; the fields beside it say the same. */
export const ATTRIBUTION = '(attribution)';

/** The fields by which an entry is known. */
const NAMED = ['headline', 'name', 'title', 'label', 'question', 'topic', 'caption', 'text'];

export interface Sheet {
  /** Which list it fills. */
  readonly kind: string;
  readonly file: string;
  readonly text: string;
}

const fieldsOf = (kind: string) => (RULES.may[kind] as readonly [Fields])[0];

/** A story of plain spreadsheets, one for each kind of entry; the columns are the fields of the story format. */
export function fromSheets(sheets: readonly Sheet[], options: ImportOptions): Imported {
  const notes: Note[] = [];
  const {id, title, today, lang, pageLang, timeZone, publisher, url} = options;
  const story: Record<string, unknown> = {
    id,
    title: title ?? id,
    lang: lang ?? pageLang ?? 'en',
    timeZone: timeZone ?? 'UTC',
    status: 'developing',
    published: today,
    updated: today,
    revision: 1,
  };
  let unsourced = 0;
  for (const sheet of sheets) {
    const rows = readSheet(sheet, options.dayFirst ?? false, notes);
    const claims = 'status' in fieldsOf(sheet.kind).must;
    for (const row of rows) {
      if (!claims || row.by || row.sources) continue;
      row.sources = [SOURCE];
      unsourced++;
    }
    story[sheet.kind] = [...((story[sheet.kind] as unknown[] | undefined) ?? []), ...rows];
  }
  if (unsourced) {
    const file = sheets.map(({file}) => file).join(', ');
    const source = {
      id: SOURCE,
      title: file,
      kind: 'document',
      publisher,
      url,
      note: `Imported from ${file} on ${today}; not checked by us.`,
    };
    story.sources = [
      ...((story.sources as unknown[] | undefined) ?? []),
      JSON.parse(JSON.stringify(source)),
    ];
    notes.push({
      where: unsourced > 1 ? `${unsourced} entries` : 'one entry',
      message: `${unsourced > 1 ? 'name' : 'names'} neither "by" nor "sources"; "${SOURCE}", made from the file, stands as their source`,
    });
  }
  return {story: story as unknown as Imported['story'], notes};
}

function readSheet(
  {kind, file, text}: Sheet,
  dayFirst: boolean,
  notes: Note[],
): Record<string, unknown>[] {
  const {columns, rows, notes: told} = readTable(text);
  notes.push(...told.map(({where, message}) => ({where: `${file} ${where}`, message})));
  const {must, may} = fieldsOf(kind);
  const fields = new Map(
    Object.entries({...must, ...may}).map(([name, rule]) => [
      plainName(name),
      [name, rule] as const,
    ]),
  );
  for (const column of columns)
    if (column && column !== ATTRIBUTION && !fields.has(plainName(column)))
      notes.push({
        where: `${file} column “${column}”`,
        message: `is no field of ${kind}, and left out${didYouMean(column, Object.keys({...must, ...may}))}`,
      });
  const taken = new Set<string>();
  return rows.map(({line, cells}) => {
    const where = `${file} line ${line}`;
    const thing: Record<string, unknown> = {};
    for (const [column, value] of Object.entries(cells)) {
      const [name, rule] = fields.get(plainName(column)) ?? [];
      if (name && rule !== undefined && value)
        thing[name] = valueOf(rule, value, dayFirst, (message, option) =>
          notes.push({where, message: `${name}: ${message}`, option}),
        );
    }
    if ('status' in must && !thing.status) {
      thing.status = 'unverified';
      notes.push({where, message: 'has no status; "unverified" stands there'});
    }
    if ('id' in must && !thing.id) {
      const named = NAMED.map((name) => thing[name]).find((name) => typeof name === 'string') ?? '';
      const slug = slugOf(named) || kind.replace(/s$/, '');
      let id = slug;
      for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
      thing.id = id;
    }
    taken.add(String(thing.id));
    const {id, ...rest} = thing;
    return id === undefined ? rest : {id, ...rest};
  });
}

/** A list or an object that is written as JSON; nothing where it is none. */
function jsonOf(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A cell as the field's rule asks for it. What does not fit stays as it is written, for validation to say so. */
function valueOf(rule: Rule, text: string, dayFirst: boolean, tell: Tell): unknown {
  const simple = typeof (Array.isArray(rule) ? rule[0] : rule) === 'string';
  // Our own export writes things within things as JSON.
  const nested = simple ? undefined : jsonOf(text);
  if (nested !== undefined) return nested;
  if (Array.isArray(rule))
    return text
      .split(/\s*;\s*/)
      .filter(Boolean)
      .map((item) => valueOf(rule[0] as Rule, item, dayFirst, tell));
  if (typeof rule !== 'string') {
    tell('does not fit into a cell; add it by hand');
    return undefined;
  }
  const is = rule.split(':')[0]!;
  const number = (value: string) => {
    const read = Number(value.replace(/(?<=\d)[, _](?=\d{3})/g, ''));
    return Number.isNaN(read) ? value : read;
  };
  if (is === 'amount') {
    const [least, most] = text.split(/\s*(?:;|–|(?<=\d)-(?=\d)| to )\s*/);
    return most === undefined ? number(text) : [number(least!), number(most)];
  }
  if (is === 'number' || is === 'whole number') return number(text);
  if (is === 'boolean')
    return /^(?:true|yes|y|x|1)$/i.test(text)
      ? true
      : /^(?:false|no|n|0)$/i.test(text)
        ? false
        : text;
  if (is === 'one of') return text.toLowerCase().replace(/ /g, '-');
  if (is === 'edtf') return edtfOfText(text, dayFirst, tell) ?? text;
  return text;
}
