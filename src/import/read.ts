import {visible} from '../notation/characters.js';
import {didYouMean} from '../notation/nearest.js';
import {Draft} from './draft.js';
import type {ImportOptions, Imported, Option} from './draft.js';
import {readJson, readLooseJson} from './json.js';
import {Graph} from './jsonld.js';
import {languageOf} from './language.js';
import {fromLiveBlog} from './liveblog.js';
import {findInScripts, liveBlogOf, otherBlogs, readPage} from './page.js';
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
  return withoutHidden((tell) => read(files, kind, options, tell));
}

/**
 * The JSON-LD of a page as a story; the live blog is in the script of the number `chosen`, or else in any.
 * @throws {RangeError} that says what there is, where there is none.
 */
export function readScripts(
  scripts: readonly string[],
  chosen: number | undefined,
  options: ImportOptions,
): Imported {
  return withoutHidden(() => fromScripts(scripts, chosen, options));
}

/** What `read` gives, without the characters that no story may have; it is called with what is to be called for such. */
function withoutHidden(read: (tell: () => void) => Imported): Imported {
  let hidden = false as boolean;
  const tell = () => (hidden = true);
  const {story, notes} = read(tell);
  // What is decoded from HTML, or cut short, may have some of it again.
  const clean = readJson(JSON.stringify(story), tell) as Imported['story'];
  const note = {where: 'some texts', message: 'had characters that are no text; they are left out'};
  return {story: clean, notes: hidden ? [...notes, note] : notes};
}

function fromScripts(
  scripts: readonly string[],
  chosen: number | undefined,
  options: ImportOptions,
): Imported {
  const draft = new Draft(options);
  const found = findInScripts(scripts, {base: options.base, chosen}, (where, message) =>
    draft.note(where, message),
  );
  if (chosen === undefined) otherBlogs(found, (message) => draft.note('the page', message));
  return fromLiveBlog(found, options, draft);
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
  if (MARKUP.test(text)) return fromPage(first, options);
  if (!JSON_OR_MARKUP.test(text)) return fromTimelineCsv(text, options);
  const draft = new Draft(options);
  const json = jsonOf(first, tell, (message) => draft.note(name, message));
  const graph = new Graph([json], options.base);
  const blog = liveBlogOf(graph);
  if (blog) return fromLiveBlog({graph, blog}, options, draft);
  if (isTimelineJs(json)) return fromTimelineJs(json, options);
  const types = graph.types.slice(0, 8).map(visible).join(', ');
  throw new RangeError(
    `${name}: is neither a TimelineJS timeline nor a LiveBlogPosting${types && `; it has ${types}`}`,
  );
}

/** The JSON of a file, also as sites write it. */
function jsonOf({name, text}: File, hidden: () => void, tell: (message: string) => void): unknown {
  try {
    return readJson(text, hidden);
  } catch {
    try {
      return readLooseJson(text, tell);
    } catch (error) {
      throw new RangeError(`${name}: is not JSON: ${(error as Error).message}`, {cause: error});
    }
  }
}

/** The live blog of a saved page, which says its language and address where the live blog does not. */
function fromPage({name, text}: File, options: ImportOptions): Imported {
  const {scripts, lang = '', address, microdata} = readPage(text);
  try {
    return fromScripts(scripts, undefined, {
      ...options,
      pageLang: languageOf(lang) ?? options.pageLang,
      base:
        address && URL.canParse(address, options.base)
          ? new URL(address, options.base).href
          : options.base,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const also = microdata.some((type) => /LiveBlogPosting$/i.test(type))
      ? '; its live blog is microdata, which is not read'
      : '';
    throw new RangeError(`${name}: the page has ${error.message}${also}`, {cause: error});
  }
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
