import {didYouMean} from '../notation/nearest.js';
import type {ImportOptions, Imported, Note, Option} from './draft.js';
import {readJson, readLooseJson} from './json.js';
import {findLiveBlog, findLiveBlogInPage, fromLiveBlog} from './liveblog.js';
import {FIELD_NAMES, SHEETS, fromSheets, kindOfColumns} from './sheet.js';
import type {Sheet} from './sheet.js';
import {readTable} from './table.js';
import type {Table} from './table.js';
import {TIMELINE_NAMES, fromTimelineCsv, isTimelineCsv} from './timeline-csv.js';
import {fromTimelineJs, isTimelineJs} from './timelinejs.js';
import {valid} from './valid.js';

export interface File {
  readonly name: string;
  readonly text: string;
}

/** Where a spreadsheet would have its first column, a page and JSON have this. */
const MARKUP = /^\s*</;
const JSON_OR_MARKUP = /^\s*[<[{]/;
/** The second documented form of the first TimelineJS, and what other scripts call data: `storyjs_jsonp_data = {…}`, `show({…})`. */
const SCRIPT =
  /^\s*(?:(?:\/\*[^]*?\*\/|\/\/[^\n]*\n)\s*)*(?:(?:var|let|const|export default)\s+)?(?:[\w$.]+\s*(?:=|\()\s*)?(?=[{[])/;

/** The most characters of a file. */
const LONGEST = 20e6;
const COLUMN_NAMES: ReadonlySet<string> = new Set([...FIELD_NAMES, ...TIMELINE_NAMES]);

/**
 * Files of another format as a story, which is valid; what they are is seen from what they hold. Only which entries a plain
 * spreadsheet holds is seen from its name, where neither `kind` nor its columns say it.
 * @throws {RangeError} that says what would be read, when it is none of it; its `cause` may be the option that says.
 */
export function readFiles(
  files: readonly File[],
  kind: string | undefined,
  options: ImportOptions,
): Imported {
  for (const {name, text} of files)
    if (text.length > LONGEST)
      throw new RangeError(
        `${name}: has over ${LONGEST / 1e6} million characters; give it in parts`,
      );
  let hidden = false as boolean;
  const tell = () => (hidden = true);
  const {story, notes} = read(files, kind, options, tell);
  // What is decoded from HTML, or cut short, may have some of it again.
  const clean = readJson(JSON.stringify(story), tell) as Imported['story'];
  const note = {where: 'some texts', message: 'had characters that are no text; they are left out'};
  return valid({story: clean, notes: hidden ? [...notes, note] : notes});
}

function read(
  files: readonly File[],
  kind: string | undefined,
  options: ImportOptions,
  tell: () => void,
): Imported {
  const [first] = files as [File];
  const {name, text} = first;
  const data = files.length > 1 ? undefined : dataOf(text);
  if (data === undefined && !(files.length === 1 && MARKUP.test(text))) {
    const tables = files.map(tableOf);
    const [table] = tables as [Table];
    if (files.length === 1 && !kind && !namedKind(name) && isTimelineCsv(table))
      return fromTimelineCsv(table, options);
    const notes: Note[] = [];
    const sheets = files.map((file, i) => sheetOf(file, tables[i]!, kind, notes));
    const imported = fromSheets(sheets, options);
    return {...imported, notes: [...notes, ...imported.notes]};
  }
  if (data === undefined) {
    const blog = findLiveBlogInPage(text, tell);
    if (!blog) throw new RangeError(`${name}: the page has no JSON-LD of the type LiveBlogPosting`);
    return fromLiveBlog(blog, options);
  }
  const notes: Note[] = [];
  const json = jsonOf(name, data, tell, notes);
  const blog = findLiveBlog(json);
  if (!blog && !isTimelineJs(json))
    throw new RangeError(`${name}: is neither a TimelineJS timeline nor a LiveBlogPosting`);
  const imported = blog ? fromLiveBlog(blog, options) : fromTimelineJs(json, options);
  return {...imported, notes: [...notes, ...imported.notes]};
}

/** The JSON of a file: all of it, or what a script calls it. */
function dataOf(text: string): string | undefined {
  const [before] = SCRIPT.exec(text) ?? [];
  if (before === undefined) return undefined;
  const json = text.slice(before.length);
  return before.trim() ? json.replace(/[\s;]+$/, '').replace(/\)$/, '') : json;
}

function jsonOf(name: string, text: string, tell: () => void, notes: Note[]): unknown {
  try {
    return readJson(text, tell);
  } catch {
    try {
      return readLooseJson(text, (message) => notes.push({where: name, message}));
    } catch (error) {
      throw new RangeError(`${name}: is not JSON: ${(error as Error).message}`, {cause: error});
    }
  }
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
