import {REFINEMENTS} from '../content/validators.js';
import type {Fields, Rule} from '../content/compiled-schema.js';
import {COMPILED_SCHEMA} from '../content/compiled-schema.js';
import {fill} from '../i18n/fill.js';
import {didYouMean} from '../notation/nearest.js';
import {valueOf} from './cells.js';
import {habitsOf} from './dates.js';
import {SOURCE, defined} from './draft.js';
import type {ImportOptions, Imported, Note} from './draft.js';
import {idsOf, traitsOf} from './identity.js';
import {languageOf} from './language.js';
import {numberHabitsOf} from './numbers.js';
import {References} from './references.js';
import type {Entry, Thing} from './references.js';
import {sentencesOf} from './sentences.js';
import {plainName} from './table.js';
import type {Table} from './table.js';
import {zoneOfDates} from './zone.js';

/** The lists of a story that a spreadsheet can fill, a row an entry. */
export const SHEETS: readonly string[] = Object.entries(COMPILED_SCHEMA.optional).flatMap(
  ([name, rule]) => (Array.isArray(rule) ? name : []),
);

/** The column in which our export says a claim in words, for people; import passes over it. */
export const ATTRIBUTION = '(attribution)';

/** The fields by which an entry is known. */
const NAMED = ['headline', 'name', 'title', 'label', 'question', 'topic', 'caption', 'text'];

/** What stands in a field that may not be missing, where a row leaves it out. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  actors: {kind: 'body'},
  places: {kind: 'area'},
  sources: {kind: 'document'},
  media: {kind: 'footage'},
  figures: {qualifier: 'unknown'},
};

const nameOf = (thing: Thing): string => {
  const named = NAMED.map((name) => thing[name]).find((it) => typeof it === 'string' && it);
  return typeof named === 'string' ? named : '';
};

export interface Sheet {
  /** Which list it fills. */
  readonly kind: string;
  readonly file: string;
  readonly table: Table;
}

const fieldsOf = (kind: string) => (COMPILED_SCHEMA.optional[kind] as readonly [Fields])[0];

/** The names of the fields of a list's entries. */
export function fieldNamesOf(kind: string): readonly string[] {
  const {required, optional} = fieldsOf(kind);
  return Object.keys({...required, ...optional});
}

/** All names of columns of spreadsheets, as they are compared. */
export const FIELD_NAMES: ReadonlySet<string> = new Set(
  SHEETS.flatMap((kind) => {
    return fieldNamesOf(kind).map(plainName);
  }),
);

/** The one list whose fields the columns are; undefined where they may be those of several. */
export function kindOfColumns(columns: readonly string[]): string | undefined {
  const names = new Set(columns.map(plainName));
  const fitting = SHEETS.flatMap((kind) => {
    const {required, optional} = fieldsOf(kind);
    const needed = Object.keys(required).filter(
      (name) => !/^(?:id|status)$/.test(name) && !DEFAULTS[kind]?.[name],
    );
    if (!needed.every((name) => names.has(plainName(name)))) return [];
    const fields = Object.keys({...required, ...optional}).map(plainName);
    return {kind, known: fields.filter((name) => names.has(name)).length};
  }).toSorted((a, b) => b.known - a.known);
  const [best, next] = fitting;
  return best && best.known !== next?.known ? best.kind : undefined;
}

/**
 * A story of plain spreadsheets, one for each kind of entry; the columns are the fields of the story format.
 * @param own The fields of the story itself, where the files report them.
 */
export function fromSheets(
  sheets: readonly Sheet[],
  options: ImportOptions,
  own: Readonly<Record<string, unknown>> = {},
): Imported {
  const notes: Note[] = [];
  const {id, title, pageTitle, today, publisher, url} = options;
  const statedLang = options.lang ?? (own.lang as string | undefined) ?? options.pageLang;
  const lang = languageOf(statedLang ?? '') ?? options.lang ?? 'en';
  const lists = new Map<string, Entry[]>();
  for (const sheet of sheets) {
    const entries = lists.get(sheet.kind) ?? [];
    // One at a time: 20,000 arguments are too many for some engines.
    for (const entry of readSheet(sheet, {...options, lang}, notes)) entries.push(entry);
    lists.set(sheet.kind, entries);
  }
  const references = new References(lists, notes);
  for (const [kind, entries] of lists) identify(kind, entries, references);
  for (const [kind, entries] of lists)
    for (const {where, thing} of entries) references.resolve(where, thing, fieldsOf(kind));
  let unsourced = 0;
  const story: Record<string, unknown> = {};
  for (const [kind, entries] of lists)
    story[kind] = entries.flatMap(({where, thing}) => {
      const {required, refinements = []} = fieldsOf(kind);
      if ('status' in required && !thing.by && !thing.sources) {
        thing.sources = [SOURCE];
        unsourced++;
      }
      const problem = refinements.map((name) => REFINEMENTS[name](thing)).find(Boolean);
      if (problem) notes.push({where, message: `left out: ${problem}`});
      return problem ? [] : thing;
    });
  for (const [kind, made] of references.made)
    story[kind] = [...((story[kind] as unknown[] | undefined) ?? []), ...made];
  // Of the tables of one file, the file is the source.
  const files = [...new Set(sheets.map(({file}) => file.replace(/ “.*”$/, '')))];
  const file = files.length > 1 ? files.join(', ') : options.file;
  if (unsourced) {
    const note = fill(sentencesOf(lang).imported, {file, date: today});
    const source = {id: SOURCE, title: file, kind: 'document', ...defined({publisher, url, note})};
    story.sources = [...((story.sources as unknown[] | undefined) ?? []), source];
    notes.push({
      where: unsourced > 1 ? `${unsourced} entries` : 'one entry',
      message: `${unsourced > 1 ? 'name' : 'names'} neither "by" nor "sources"; "${SOURCE}", made from the file, stands as their source`,
    });
  }
  const fields = {
    id,
    status: 'developing',
    published: today,
    updated: today,
    revision: 1,
    ...own,
    title: [title, own.title, pageTitle?.trim(), id].find(Boolean),
    lang,
    timeZone: options.timeZone ?? own.timeZone ?? zoneOf(lists, notes),
  };
  return {story: {...fields, ...story} as unknown as Imported['story'], notes};
}

/** The zone of the clock times of all rows. */
function zoneOf(lists: ReadonlyMap<string, readonly Entry[]>, notes: Note[]): string {
  const dates = [...lists.values()]
    .flat()
    .flatMap(({thing}) => Object.values(thing))
    .filter((it): it is string => typeof it === 'string' && /^\d{4}-\d\d-\d\dT/.test(it));
  return zoneOfDates(dates, (message, option) => notes.push({where: 'all times', message, option}));
}

function readSheet(
  {kind, file, table}: Sheet,
  options: ImportOptions,
  notes: Note[],
): readonly Entry[] {
  const {columns, rows} = table;
  const at = (where: string) => `${file} ${where}`;
  for (const {where, message} of table.notes) notes.push({where: at(where), message});
  const {required, optional} = fieldsOf(kind);
  const all = {...required, ...optional};
  const fields = new Map(Object.entries(all).map((field) => [plainName(field[0]), field]));
  const used = columns.flatMap((column) => {
    if (column === ATTRIBUTION) return [];
    const field = fields.get(plainName(column));
    if (field) return {column, name: field[0], rule: field[1]};
    const filled = rows.filter(({cells}) => cells[column]).length;
    notes.push({
      where: at(`column “${column}”`),
      message: `is no field of ${kind}, and left out${filled ? '' : '; it is empty'}${didYouMean(column, Object.keys(all))}`,
    });
    return [];
  });
  const cellsOf = (pattern: RegExp) =>
    used
      .filter(({rule}) => typeof rule === 'string' && pattern.test(rule))
      .flatMap(({column}) => rows.map(({cells}) => cells[column] ?? ''));
  const habits = {
    dates: habitsOf(cellsOf(/^edtf/), options),
    numbers: numberHabitsOf(cellsOf(/number|amount/), table.delimiter, options),
  };
  return rows.flatMap((row) => {
    const {cells} = row;
    const where = at(row.where);
    const placeOf = (column: string) =>
      row.at?.[column] ? at(row.at[column]) : `${where} column “${column}”`;
    const thing: Thing = {...('id' in required && {id: undefined})};
    for (const {column, name, rule} of used) {
      const cell = cells[column];
      if (!cell) continue;
      const value = valueOf(name, rule, cell, habits, (message, option) =>
        notes.push({where: placeOf(column), message, option}),
      );
      if (value !== undefined) thing[name] = value;
      // A quantity that is no number is worded: "hundreds".
      else if (name === 'amount') thing.words ??= cell;
    }
    return completed(kind, thing, required, where, options, notes) ? {where, thing} : [];
  });
}

/** Whether a row has, or is given, what it may not be without. */
function completed(
  kind: string,
  thing: Thing,
  must: Readonly<Record<string, Rule>>,
  where: string,
  {lang = 'en'}: ImportOptions,
  notes: Note[],
): boolean {
  const defaults: Readonly<Record<string, string>> = {
    ...DEFAULTS[kind],
    ...('status' in must && {status: 'unverified'}),
    ...(kind === 'media' && {credit: sentencesOf(lang).unknown}),
  };
  for (const [name, value] of Object.entries(defaults)) {
    if (thing[name] !== undefined) continue;
    thing[name] = value;
    notes.push({where, message: `has no ${name}; "${value}" stands there`});
  }
  // A photo or video needs the size of its files, so that the page does not jump.
  const {kind: is} = thing;
  if (kind === 'media' && is !== 'footage' && REFINEMENTS.media(thing)) {
    notes.push({
      where,
      message: `${REFINEMENTS.media(thing)} to be a ${String(is)}; it is footage held elsewhere`,
    });
    thing.kind = 'footage';
  }
  if (kind === 'figures' && Array.isArray(thing.amount) && thing.qualifier !== 'between') {
    notes.push({
      where,
      message: `has two amounts; "between" stands there, not "${String(thing.qualifier)}"`,
    });
    thing.qualifier = 'between';
  }
  const missing = Object.keys(must).filter((name) => name !== 'id' && thing[name] === undefined);
  if (!missing.length) return true;
  const named = nameOf(thing).slice(0, 60);
  notes.push({
    where,
    message: `left out: it has no ${missing.join(', no ')}${named && ` (“${named}”)`}`,
  });
  return false;
}

/** Gives each row its id: its own, or one of what it is known by. */
function identify(list: string, entries: readonly Entry[], references: References): void {
  if (!('id' in fieldsOf(list).required)) return;
  const kind = list.replace(/s$/, '');
  const ids = idsOf(
    kind,
    entries.map(({thing}) => {
      const {id, when = '', text = ''} = thing as Record<string, string | undefined>;
      const named = nameOf(thing);
      const traits = when
        ? traitsOf(when, named, text)
        : [named.toLowerCase().replaceAll(' ', '-'), JSON.stringify(thing)];
      return {given: id, traits};
    }),
  );
  entries.forEach((entry, i) => references.name(list, entry, ids[i]!));
}
