import {escapeInvisible} from '../notation/characters.js';
import {Draft} from './draft.js';
import type {ImportOptions, Imported} from './draft.js';
import {readJson, readLooseJson} from './json.js';
import {Graph} from './jsonld.js';
import {languageOf} from './language.js';
import {fromLiveBlog} from './liveblog.js';
import {findInScripts, liveBlogOf, otherBlogs, readPage} from './page.js';
import {fromSpreadsheets} from './spreadsheets.js';
import type {File} from './spreadsheets.js';
import {fromTimelineJs, isTimelineJs} from './timelinejs.js';
import {valid} from './valid.js';

export type {File} from './spreadsheets.js';

/** Where a spreadsheet would have its first column, a page has this. */
const MARKUP = /^\s*</;
/** The second documented form of the first TimelineJS, and what other scripts call data: `storyjs_jsonp_data = {…}`, `show({…})`. */
const SCRIPT =
  /^\s*(?:(?:\/\*[^]*?\*\/|\/\/[^\n]*\n|<!\[CDATA\[)\s*)*(?:(?:var|let|const|export default)\s+)?(?:[\w$.]+\s*(?:=|\()\s*)?(?=[{[])/;

/** Formats that are read besides those of a reader's page, told apart by what a file holds. */
export interface Formats {
  readonly text: readonly {
    readonly detects: (file: File) => boolean;
    readonly read: (file: File, options: ImportOptions) => Imported;
  }[];
  readonly json: readonly {
    readonly detects: (json: unknown) => boolean;
    readonly read: (name: string, json: unknown, options: ImportOptions) => Imported;
  }[];
}
const NONE: Formats = {text: [], json: []};

/** The most characters of a file. */
const MAX_LENGTH = 20e6;

/**
 * Files of another format as a story; what they are is seen from what they hold. Only which entries a plain spreadsheet
 * holds is seen from its name, where neither `kind` nor its columns say it. The story is valid.
 * @throws {RangeError} that says what would be read, when it is none of it; its `cause` may be the option that says.
 */
export function readFiles(
  files: readonly File[],
  kind: string | undefined,
  options: ImportOptions,
  formats = NONE,
): Imported {
  for (const {name, text} of files)
    if (text.length > MAX_LENGTH)
      throw new RangeError(
        `${name}: has over ${MAX_LENGTH / 1e6} million characters; give it in parts`,
      );
  return withoutHidden((report) => read(files, kind, options, formats, report));
}

/**
 * The JSON-LD of a page as a story; the live blog is in the script of the number `chosen`, or else in any.
 * @throws {RangeError} if there is none; the message says what the page has.
 */
export function readScripts(
  scripts: readonly string[],
  chosen: number | undefined,
  options: ImportOptions,
): Imported {
  return withoutHidden(() => fromScripts(scripts, chosen, options));
}

/** What `read` gives, without the characters that no story may have; it is called with what is to be called for such. */
function withoutHidden(read: (report: () => void) => Imported): Imported {
  let hidden = false as boolean;
  const report = () => (hidden = true);
  const {story, notes, ...rest} = read(report);
  // What is decoded from HTML, or cut short, may have some of it again.
  const clean = readJson(JSON.stringify(story), report) as Imported['story'];
  const note = {where: 'some texts', message: 'had characters that are no text; they are left out'};
  return valid({story: clean, notes: hidden ? [...notes, note] : notes, ...rest});
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
  formats: Formats,
  report: () => void,
): Imported {
  const [first] = files as [File];
  const {name, text, notes: opened = []} = first;
  const isOne = files.length === 1 && !first.tables;
  const format = isOne && formats.text.find(({detects}) => detects(first));
  if (format) {
    const imported = format.read(first, options);
    return {...imported, notes: [...opened, ...imported.notes]};
  }
  const script = isOne ? dataOf(text) : undefined;
  if (script === undefined && (!isOne || !MARKUP.test(text)))
    return fromSpreadsheets(files, kind, options);
  if (script === undefined) return fromPage(first, options);
  const draft = new Draft(options);
  const json = jsonOf({name, text: script}, report, (message) => draft.note(name, message));
  const desk = formats.json.find(({detects}) => detects(json));
  if (desk) {
    const imported = desk.read(name, json, options);
    return {...imported, notes: [...draft.notes, ...imported.notes]};
  }
  const graph = new Graph([json], options.base);
  const blog = liveBlogOf(graph);
  if (blog) return fromLiveBlog({graph, blog}, options, draft);
  if (isTimelineJs(json)) {
    const imported = fromTimelineJs(json, options);
    return {...imported, notes: [...draft.notes, ...imported.notes]};
  }
  const types = graph.types.slice(0, 8).map(escapeInvisible).join(', ');
  throw new RangeError(
    `${name}: is neither a TimelineJS timeline nor a LiveBlogPosting${types && `; it has ${types}`}`,
  );
}

/** The JSON of a file: all of it, or what a script calls it. */
function dataOf(text: string): string | undefined {
  const [before] = SCRIPT.exec(text) ?? [];
  if (before === undefined) return undefined;
  const json = text.slice(before.length);
  return before.trim() ? json.replace(/[\s;]+$/, '').replace(/\)$/, '') : json;
}

/** The JSON of a file, also as sites write it. */
function jsonOf(
  {name, text}: File,
  hidden: () => void,
  report: (message: string) => void,
): unknown {
  try {
    return readJson(text, hidden);
  } catch {
    try {
      return readLooseJson(text, report);
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
