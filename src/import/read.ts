import {didYouMean} from '../notation/nearest.js';
import type {ImportOptions, Imported, Option} from './draft.js';
import {readJson} from './json.js';
import {findLiveBlog, findLiveBlogInPage, fromLiveBlog} from './liveblog.js';
import {SHEETS, fromSheets} from './sheet.js';
import type {Sheet} from './sheet.js';
import {readTable} from './table.js';
import {fromTimelineCsv, isTimelineCsv} from './timeline-csv.js';
import {fromTimelineJs, isTimelineJs} from './timelinejs.js';

export interface File {
  readonly name: string;
  readonly text: string;
}

/** Where a spreadsheet would have its first column, a page and JSON have this. */
const MARKUP = /^\s*</;
const JSON_OR_MARKUP = /^\s*[<[{]/;

/**
 * Files of another format as a story; what they are is seen from what they hold. Only which entries a plain spreadsheet
 * holds is seen from its name, where `kind` does not say it.
 * @throws {RangeError} that says what would be read, when it is none of it; its `cause` may be the option that says.
 */
export function readFiles(
  files: readonly File[],
  kind: string | undefined,
  options: ImportOptions,
): Imported {
  let hidden = false as boolean;
  const tell = () => (hidden = true);
  const {story, notes} = read(files, kind, options, tell);
  // What is decoded from HTML, or cut short, may have some of it again.
  const clean = readJson(JSON.stringify(story), tell) as Imported['story'];
  const note = {where: 'some texts', message: 'had characters that are no text; they are left out'};
  return {story: clean, notes: hidden ? [...notes, note] : notes};
}

function read(
  files: readonly File[],
  kind: string | undefined,
  options: ImportOptions,
  tell: () => void,
): Imported {
  const [first] = files as [File];
  const sheets = files.map((file) => sheetOf(file, kind, files.length > 1));
  if (sheets.every((sheet) => sheet !== undefined)) return fromSheets(sheets, options);
  if (files.length > 1)
    throw new RangeError('several files are read as spreadsheets, one for each kind of entry');
  const {name, text} = first;
  if (MARKUP.test(text)) {
    const blog = findLiveBlogInPage(text, tell);
    if (!blog) throw new RangeError(`${name}: the page has no JSON-LD of the type LiveBlogPosting`);
    return fromLiveBlog(blog, options);
  }
  if (!JSON_OR_MARKUP.test(text)) return fromTimelineCsv(text, options);
  let json: unknown;
  try {
    json = readJson(text, tell);
  } catch (error) {
    throw new RangeError(`${name}: is not JSON: ${(error as Error).message}`, {cause: error});
  }
  const blog = findLiveBlog(json);
  if (blog) return fromLiveBlog(blog, options);
  if (isTimelineJs(json)) return fromTimelineJs(json, options);
  throw new RangeError(`${name}: is neither a TimelineJS timeline nor a LiveBlogPosting`);
}

/** A plain spreadsheet, whose kind is given or is the file's name. */
function sheetOf(
  {name, text}: File,
  kind: string | undefined,
  several: boolean,
): Sheet | undefined {
  if (JSON_OR_MARKUP.test(text)) return undefined;
  const said =
    kind ??
    name
      .replace(/^.*[\\/]/, '')
      .replace(/\.\w+$/, '')
      .toLowerCase();
  if (SHEETS.includes(said)) return {kind: said, file: name, text};
  if (!kind && !several && isTimelineCsv(readTable(text))) return undefined;
  throw new RangeError(
    `${name}: which entries are these? A spreadsheet is named after them, as “events.csv” is: ${SHEETS.join(', ')}${didYouMean(said, SHEETS)}`,
    {cause: 'kind' satisfies Option},
  );
}
