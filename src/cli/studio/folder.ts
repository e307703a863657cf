import {existsSync} from 'node:fs';
import {lstat, readFile, readdir, stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {NewStory, StoryItem} from '../../desk/api.js';
import {STRING_VALIDATORS} from '../../content/validators.js';
import {slugOf} from '../../import/identity.js';
import {parseJson, validateSource} from '../../lint/source.js';
import {isStoryFile} from '../load.js';
import {emptyStory} from '../new.js';
import {writeFileAtomically} from '../write-file.js';
import {HttpError} from './http-error.js';
import {silencesResource, storyResource} from './text-resource.js';
import type {TextResource} from './text-resource.js';

/** Letters, digits and a few marks: nothing that leads to another folder, or is hidden. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N} _.-]*$/u;
/** Files beside stories that are none. */
const NO_STORY =
  /^(?:package|package-lock|tsconfig.*|jsconfig)\.json$|\.(?:lint|slips|import|schema|config)\.\w+$|\.d\.[cm]?ts$/;
/** The most bytes of a file that the list reads. */
const LARGEST = 50e6;

/** The stories of a folder, or the one file that is served. */
export class StoryFolder {
  readonly path: string;
  /** The name of the only file, if one was given instead of a folder. */
  readonly only: string | undefined;
  readonly #items = new Map<string, {readonly key: string; readonly item: StoryItem | undefined}>();

  constructor(path: string, only?: string) {
    this.path = path;
    this.only = only;
  }

  /** A folder, or the folder of one file. */
  static async at(path: string): Promise<StoryFolder> {
    const isFolder = await stat(path).then(
      (it) => it.isDirectory(),
      () => false,
    );
    return isFolder ? new StoryFolder(path) : new StoryFolder(dirname(path), basename(path));
  }

  /** @throws {HttpError} if there is no such story here. */
  async pathOf(name: string): Promise<string> {
    const path = join(this.path, name);
    if (this.only !== undefined) {
      if (name === this.only) return path;
    } else if (isStoryName(name)) {
      // A link could lead out of the folder.
      const there = await lstat(path).catch(() => undefined);
      if (there?.isFile()) return path;
    }
    throw new HttpError(404, 'There is no such story in this folder.');
  }

  async story(name: string): Promise<TextResource> {
    return storyResource(await this.pathOf(name));
  }

  async silences(name: string): Promise<TextResource> {
    const path = await this.pathOf(name);
    const resource = silencesResource(path);
    const there = await lstat(resource.path).catch(() => undefined);
    if (there && !there.isFile() && this.only === undefined)
      throw new HttpError(404, 'The accepted findings are no file in this folder.');
    return resource;
  }

  /** The stories in the order of their last editions, the latest first. */
  async list(): Promise<readonly StoryItem[]> {
    const names = this.only === undefined ? await readdir(this.path) : [this.only];
    const items: StoryItem[] = [];
    for (const name of names) {
      const item = await this.#itemOf(name);
      if (item) items.push(item);
    }
    return items.toSorted(
      (a, b) => (b.updated ?? '').localeCompare(a.updated ?? '') || a.name.localeCompare(b.name),
    );
  }

  async #itemOf(name: string): Promise<StoryItem | undefined> {
    const path = await this.pathOf(name).catch(() => undefined);
    const there = path === undefined ? undefined : await stat(path).catch(() => undefined);
    if (path === undefined || !there?.isFile() || there.size > LARGEST) return undefined;
    const key = `${there.mtimeMs} ${there.size}`;
    const known = this.#items.get(name);
    if (known?.key === key) return known.item;
    const item = itemFrom(name, await readFile(path, 'utf8'));
    this.#items.set(name, {key, item});
    return item;
  }

  /** Writes a new story that is valid at once, without an entry; returns the name of its file. */
  async create({title, lang, timeZone}: NewStory): Promise<string> {
    if (this.only !== undefined)
      throw new HttpError(
        405,
        'The command was given one file: give it a folder for more stories.',
      );
    const problem = STRING_VALIDATORS.line(title);
    if (problem) throw new HttpError(400, `The title ${problem}.`);
    const tag = lang ?? 'en';
    if (STRING_VALIDATORS.language(tag))
      throw new HttpError(400, `"${tag}" is no language such as en or ar.`);
    if (timeZone !== undefined && STRING_VALIDATORS.zone(timeZone))
      throw new HttpError(400, `"${timeZone}" is no time zone such as Europe/Istanbul.`);
    // A title in letters that ids do not have.
    const slug = slugOf(title) || 'story';
    for (let n = 1; ; n++) {
      const id = n === 1 ? slug : `${slug}-${n}`;
      const name = `${id}.json`;
      if (existsSync(join(this.path, name))) continue;
      const story = {
        ...emptyStory({id, title, lang: tag}),
        ...(timeZone !== undefined && {timeZone}),
      };
      await writeFileAtomically(join(this.path, name), `${JSON.stringify(story, null, 2)}\n`);
      return name;
    }
  }
}

/** Whether a file of this name may be a story, or the accepted findings of one. */
export function isStoryName(name: string): boolean {
  return NAME.test(name) && isStoryFile(name) && !NO_STORY.test(name);
}

/** What the list shows of a file; undefined if it is no story. */
function itemFrom(name: string, text: string): StoryItem | undefined {
  const id = name.replace(/\.\w+$/, '');
  if (!name.endsWith('.json')) {
    // A module runs when it is read: the list only looks at it.
    if (!/\bdefineStory\(/.test(text)) return undefined;
    return {name, id, title: name, status: '', writable: false, errors: 0};
  }
  const {value, errors} = parseJson(text);
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const looksLikeStory = ['id', 'title', 'events', 'revision'].some((field) => field in fields);
  if (!looksLikeStory && !(errors.length && /"(?:title|events)"\s*:/.test(text))) return undefined;
  const textOf = (field: string) => {
    const it = fields[field];
    return typeof it === 'string' ? it : '';
  };
  const problems = errors.length
    ? errors.map(({message}) => ({path: '', message}))
    : validateSource(value).problems;
  const [first] = problems;
  const {revision} = fields;
  return {
    name,
    id: textOf('id') || id,
    title: textOf('title') || name,
    status: textOf('status'),
    writable: true,
    errors: problems.length,
    ...(first && {firstError: `${first.path} ${first.message}`.trim()}),
    ...(typeof revision === 'number' && {revision}),
    ...(textOf('updated') && {updated: textOf('updated')}),
  };
}
