import {didYouMean} from '../notation/nearest.js';
import type {ImportOptions, Imported, Note, Option} from './draft.js';
import {FIELD_NAMES, SHEETS, fromSheets, kindOfColumns} from './sheet.js';
import type {Sheet} from './sheet.js';
import {readTable} from './table.js';
import type {Table} from './table.js';
import {TIMELINE_NAMES, fromTimelineCsv, isTimelineCsv} from './timeline-csv.js';

/** A file of any format, decoded. */
export interface File {
  readonly name: string;
  readonly text: string;
}

/** What no spreadsheet begins with: a page, and JSON. */
const JSON_OR_MARKUP = /^\s*[<[{]/;

const COLUMN_NAMES: ReadonlySet<string> = new Set([...FIELD_NAMES, ...TIMELINE_NAMES]);

/**
 * Spreadsheets as a story: one of TimelineJS, or plain ones.
 * @throws {RangeError} that says what a plain one has to say of itself.
 */
export function fromSpreadsheets(
  files: readonly File[],
  kind: string | undefined,
  options: ImportOptions,
): Imported {
  const tables = files.map(tableOf);
  const [first] = files as [File];
  const [table] = tables as [Table];
  if (files.length === 1 && !kind && !namedKind(first.name) && isTimelineCsv(table))
    return fromTimelineCsv(table, options);
  const notes: Note[] = [];
  const sheets = files.map((file, i) => sheetOf(file, tables[i]!, kind, notes));
  const imported = fromSheets(sheets, options);
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

/** A plain spreadsheet, whose kind is given, is the file's name, or is seen from its columns. */
function sheetOf(
  {name, text}: File,
  table: Table,
  given: string | undefined,
  notes: Note[],
): Sheet {
  const kind = given ?? namedKind(name) ?? kindOfColumns(table.columns);
  if (kind && SHEETS.includes(kind)) {
    if (!given && !namedKind(name))
      notes.push({
        where: name,
        message: `is read as ${kind}, for so are its columns called`,
        option: 'kind',
      });
    return {kind, file: name, table};
  }
  const what = text.trim()
    ? `which entries are these? A spreadsheet is named after them, as “events.csv” is: ${SHEETS.join(', ')}${didYouMean(given ?? baseName(name), SHEETS)}`
    : 'is empty';
  throw new RangeError(`${name}: ${what}`, {cause: 'kind' satisfies Option});
}
