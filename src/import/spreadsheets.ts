import {didYouMean} from '../notation/nearest.js';
import type {ImportOptions, Imported, Note, Option} from './draft.js';
import {FIELD_NAMES, SHEETS, fromSheets, kindOfColumns} from './sheet.js';
import type {Sheet} from './sheet.js';
import {readTable} from './table.js';
import type {Table} from './table.js';
import {TIMELINE_NAMES, fromTimelineCsv, isTimelineCsv} from './timeline-csv.js';

/** A table of a file that has several, or that is not a spreadsheet. */
export interface NamedTable {
  /** Its name in notes. */
  readonly name: string;
  /** The list of the story that it fills, if the file states it. */
  readonly kind?: string | undefined;
  readonly table: Table;
}
/** A file of any format, decoded. */
export interface File {
  readonly name: string;
  readonly text: string;
  /** Notes on the decoding. */
  readonly format?: 'document' | undefined;
  /** The tables of a binary file, whose `text` is empty. */
  readonly tables?: readonly NamedTable[];
  /** Notes from opening the file. */
  readonly notes?: readonly Note[];
}

/** The start of a page or JSON, which is not a spreadsheet. */
const JSON_OR_MARKUP = /^\s*[<[{]/;

/** The normalized column names of all supported spreadsheets. */
export const COLUMN_NAMES: ReadonlySet<string> = new Set([...FIELD_NAMES, ...TIMELINE_NAMES]);

/**
 * Spreadsheets as a story: one of TimelineJS, or plain ones.
 * @throws {RangeError} if the kind of a plain one is unknown; the message says how to state it.
 */
export function fromSpreadsheets(
  files: readonly File[],
  kind: string | undefined,
  options: ImportOptions,
): Imported {
  const imported = fromTables(
    files.flatMap((file) => file.tables ?? {name: file.name, table: tableOf(file)}),
    kind,
    options,
  );
  return {...imported, notes: [...files.flatMap(({notes = []}) => notes), ...imported.notes]};
}

/**
 * Tables as a story, with the story's own fields if the file has them.
 * @throws {RangeError} if the kind of a table's entries is unknown.
 */
export function fromTables(
  tables: readonly NamedTable[],
  kind: string | undefined,
  options: ImportOptions,
  own?: Readonly<Record<string, unknown>>,
): Imported {
  const [first] = tables;
  const isNamed = kind ?? first?.kind ?? namedKind(first?.name ?? '');
  if (tables.length === 1 && !isNamed && isTimelineCsv(first!.table))
    return fromTimelineCsv(first!.table, options);
  const notes: Note[] = [];
  const sheets = tables.map((table) => sheetOf(table, kind, notes));
  const imported = fromSheets(sheets, options, own);
  return {...imported, notes: [...notes, ...imported.notes]};
}

function tableOf({name, text}: File): Table {
  if (JSON_OR_MARKUP.test(text))
    throw new RangeError(
      `${name}: is no spreadsheet; several files are read as spreadsheets, one for each kind of entry`,
    );
  try {
    return readTable(text, COLUMN_NAMES);
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`${name}: ${error.message}`) : error;
  }
}

const baseName = (name: string) =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.\w+$/, '')
    .toLowerCase();
const namedKind = (name: string) => SHEETS.find((kind) => kind === baseName(name));

/** A plain spreadsheet, whose kind is given, or follows from the file's name or its columns. */
function sheetOf(
  {name, kind: own, table}: NamedTable,
  given: string | undefined,
  notes: Note[],
): Sheet {
  const kind = own ?? given ?? namedKind(name) ?? kindOfColumns(table.columns);
  if (kind && SHEETS.includes(kind)) {
    if (!own && !given && !namedKind(name))
      notes.push({
        where: name,
        message: `is read as ${kind}, for so are its columns called`,
        option: 'kind',
      });
    return {kind, file: name, table};
  }
  const what = table.columns.length
    ? `which entries are these? A spreadsheet is named after them, as “events.csv” is: ${SHEETS.join(', ')}${didYouMean(given ?? baseName(name), SHEETS)}`
    : 'is empty';
  throw new RangeError(`${name}: ${what}`, {cause: 'kind' satisfies Option});
}
