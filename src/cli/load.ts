import {readFile} from 'node:fs/promises';
import {extname, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {createJiti} from 'jiti';
import type {Problem} from '../content/parse.js';
import type {Story} from '../content/story.js';
import {findLiveBlog} from '../import/liveblog.js';
import {isTimelineJs} from '../import/timelinejs.js';
import {validateSource, parseJson} from '../lint/source.js';
import {decodeBytes} from '../notation/bytes.js';
import type {Decoded} from '../notation/bytes.js';
import {currentIo, resolvePath} from './io.js';
import {locateInJson, locateInModule, positionOf} from './locate.js';
import type {Locate, Position} from './locate.js';
import {CliError, progress} from './terminal.js';
import type {Fault} from './terminal.js';

export interface Located extends Problem {
  readonly position?: Position | undefined;
}
/** A story of a file: valid, or with located problems. */
export interface Loaded {
  /** The path as typed, or relative to the working folder. */
  readonly file: string;
  /** The id, also of an invalid story; empty if it has none. */
  readonly id: string;
  readonly story?: Story;
  readonly problems: readonly Located[];
  readonly locate: Locate;
  /** The text of the file. */
  readonly text: string;
}

/** The modules of this package that a story may import, wherever its file is. */
const OWN = {
  'crisis-elements/content': '../content/index.js',
  'crisis-elements/stories/idlib-2020': '../content/stories/idlib-2020/index.js',
};

/** The text of a file without its byte order mark. `encoding` is given by the user; `advise` adds advice to an error by its cause. */
export async function textIn(
  file: string,
  encoding?: string,
  advise?: (cause: unknown) => string,
): Promise<string> {
  return (await decodedIn(file, encoding, advise)).text;
}

/** The text of a file with its encoding, for a command that writes it again. */
export async function decodedIn(
  file: string,
  encoding?: string,
  advise: (cause: unknown) => string = () => '',
): Promise<Decoded> {
  const bytes = await readFile(resolvePath(file)).catch((error: unknown) => {
    const {code} = error as {code?: string};
    throw new CliError(code === 'ENOENT' ? `no such file: ${file}` : `${file}: ${String(error)}`);
  });
  try {
    return decodeBytes(bytes, encoding);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError(`${file} ${error.message}${advise(error.cause)}`, 1);
  }
}

/** The stories of a JSON file, or of a TypeScript or JavaScript module whose default export is a story or a list. */
export async function load(typed: string): Promise<readonly Loaded[]> {
  progress(`Reading ${typed}`);
  const path = resolvePath(typed);
  const file = relative(currentIo().cwd, path) || typed;
  const text = await textIn(typed);
  if (!isStoryFile(path))
    throw new CliError(
      `${typed}: a story is a .json, .ts or .js file; other formats come in by "import"`,
    );
  if (extname(path) === '.json') return loadJson(file, text);
  const locate = locateInModule(text);
  try {
    return found(file, await evaluate(path), locate, text);
  } catch (error) {
    if (error instanceof CliError) throw error;
    return [{file, id: '', problems: [failure(error, path)], locate, text}];
  }
}

/** The error of a module, located by its message or its stack. */
function failure(error: unknown, path: string): Located {
  const {message = String(error), stack = ''} = error instanceof Error ? error : {};
  const [, after = ''] = `${message}\n${stack}`.split(`${path}:`);
  const [line, column] = after.split(/\D/).map(Number);
  const position = line ? {line, column: Math.max(1, column ?? 1)} : undefined;
  const what = message.split(path)[0]!.replace(/\s+/g, ' ').trim();
  return {path: '', message: `the module fails: ${what}`, position};
}

/** The default export of a module; runs TypeScript without a compiler. */
async function evaluate(path: string): Promise<unknown> {
  const alias = Object.fromEntries(
    Object.entries(OWN).map(([name, file]) => [
      name,
      fileURLToPath(new URL(file, import.meta.url)),
    ]),
  );
  // No cache, so that "--watch" sees changes.
  const jiti = createJiti(import.meta.url, {alias, fsCache: false, moduleCache: false});
  const {default: stories} = await jiti.import<{default?: unknown}>(path);
  if (stories === undefined) throw new CliError(`${path}: exports no story by default`);
  return stories;
}

function loadJson(file: string, text: string): readonly Loaded[] {
  const locate = locateInJson(text);
  const problems = jsonProblems(text);
  if (problems.length) return [{file, id: '', problems, locate, text}];
  const {value} = parseJson(text);
  if (isTimelineJs(value) || findLiveBlog(value))
    throw new CliError(`${file}: is no story yet; crisis-elements import ${file} makes one of it`);
  return found(file, value, locate, text);
}

/** The syntax errors of JSON. */
export function jsonProblems(text: string): readonly Located[] {
  return parseJson(text).errors.map(({message, offset}) => ({
    path: '',
    message,
    position: positionOf(text, offset),
  }));
}

/** Whether the name is that of a story file. */
export function isStoryFile(name: string): boolean {
  return /\.(?:json|[cm]?[jt]s)$/.test(name);
}

function found(file: string, value: unknown, locate: Locate, text: string): readonly Loaded[] {
  const many = Array.isArray(value);
  return (many ? (value as unknown[]) : [value]).map((input, i) => {
    const here: Locate = (path) => locate(many ? `[${i}]${path && '.'}${path}` : path);
    const {id} = (input ?? {}) as {id?: unknown};
    const named = {file, id: typeof id === 'string' ? id : '', locate: here, text};
    const {story, problems} = validateSource(input);
    if (story) return {...named, story, problems: []};
    const located = problems.map((problem) => ({...problem, position: here(problem.path)}));
    return {...named, problems: located};
  });
}

/** The problems of a file for the terminal. */
export function faultsOf({file, problems}: Pick<Loaded, 'file' | 'problems'>): readonly Fault[] {
  return problems.map(({path, message, position}) => ({file, ...position, path, message}));
}

/** A valid story, with a function that locates its fields in its file. */
export type LoadedStory = Loaded & {readonly story: Story};

/** The stories of files, with their files. Throws a `CliError` if one is invalid. */
export async function loadStories(files: readonly string[]): Promise<readonly LoadedStory[]> {
  const loaded = (await Promise.all(files.map(load))).flat();
  const valid = loaded.filter((one): one is LoadedStory => !!one.story);
  if (valid.length === loaded.length) return valid;
  throw new CliError('the story is not valid', 1, loaded.flatMap(faultsOf));
}

/** The valid stories of files. Throws a `CliError` if one is invalid. */
export async function loadValid(files: readonly string[]): Promise<readonly Story[]> {
  return (await loadStories(files)).map(({story}) => story);
}

/** The one story of a file. */
export async function loadOne(file: string): Promise<Story> {
  const [story, another] = await loadValid([file]);
  if (!story || another)
    throw new CliError(`${file}: holds ${another ? 'several stories' : 'no story'}; give one`);
  return story;
}
