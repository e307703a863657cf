import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {STRING_VALIDATORS} from '../content/validators.js';
import {characterProblem, escapeInvisible} from '../notation/characters.js';
import {ID} from '../notation/ref.js';
import type {File} from '../output/embed/page.js';
import {resolvePath} from './io.js';
import {jsonProblems} from './load.js';
import {locateInJson} from './locate.js';
import {CliError} from './terminal.js';

/** What points to the current edition of a story. */
interface Entry {
  readonly title: string;
  readonly revision: number;
  readonly updated: string;
  /** The file of this edition, which never changes. */
  readonly json: string;
  /** The address that stays, and gives the current edition. */
  readonly src?: string;
  readonly page: string;
  readonly lang?: string;
}
/** `latest.json`, which points to the current edition of everything in a folder. */
export interface Pointer {
  readonly script: File;
  /** Seconds after which open pages ask again. */
  readonly live: number;
  readonly stories: Readonly<Record<string, Entry>>;
}

const isAddress = (it: unknown) =>
  typeof it === 'string' && URL.canParse(it) && /^https?:$/.test(new URL(it).protocol);
const isText = (it: unknown) => typeof it === 'string' && !characterProblem(it);
/** What each field of an entry is: a test, and its words. */
const FIELDS: Readonly<Record<keyof Entry, readonly [(it: unknown) => boolean, string]>> = {
  title: [isText, 'text'],
  revision: [(it) => Number.isSafeInteger(it) && (it as number) >= 0, 'a whole number'],
  updated: [(it) => typeof it === 'string' && !STRING_VALIDATORS.edtf(it), 'a date'],
  json: [isAddress, 'an address'],
  src: [isAddress, 'an address'],
  page: [isAddress, 'an address'],
  lang: [(it) => typeof it === 'string' && !STRING_VALIDATORS.language(it), 'a language'],
};
/** What older versions did not write. */
const OPTIONAL = new Set(['src', 'lang']);

/**
 * What a folder points to, as it was published; nothing where nothing was. Whoever may write there could have changed
 * it, and its names go into files for servers.
 * @throws {CliError} that says where the file is not as it was published.
 */
export async function readPointer(folder: string): Promise<Pick<Pointer, 'stories'> | undefined> {
  const file = join(folder, 'latest.json');
  const text = await readFile(resolvePath(file), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const found: {path: string; message: string}[] = [];
  const syntax = jsonProblems(text);
  const value = syntax.length ? undefined : (JSON.parse(text) as {stories?: unknown} | null);
  const stories = value?.stories;
  const entries: [string, Entry][] = [];
  if (isObject(stories))
    for (const [id, entry] of Object.entries(stories)) {
      const path = `stories.${id}`;
      const wrong = ID.test(id)
        ? []
        : [{path: 'stories', message: `"${escapeInvisible(id)}" is not the id of a story`}];
      for (const [field, [fits, what]] of Object.entries(FIELDS))
        if (!wrong.length && !(isObject(entry) && (fits(entry[field]) || isLeftOut(entry, field))))
          wrong.push({path: `${path}.${field}`, message: `is not ${what}`});
      found.push(...wrong);
      // Nothing else that stands there is passed on.
      const fields = Object.keys(FIELDS).flatMap((field) => {
        const value = (entry as Entry | null)?.[field as 'title'];
        return value === undefined ? [] : [[field, value]];
      });
      entries.push([id, Object.fromEntries(fields) as Entry]);
    }
  else if (!syntax.length) found.push({path: 'stories', message: 'is not what was published'});
  const locate = locateInJson(text);
  const faults = [
    ...syntax.map(({position, ...problem}) => ({file, ...position, ...problem})),
    ...found.map((problem) => ({file, ...locate(problem.path), ...problem})),
  ];
  if (faults.length)
    throw new CliError(
      `${file} is not as it was published; put it back, or take it away`,
      1,
      faults,
    );
  return {stories: Object.fromEntries(entries)};
}

function isLeftOut(entry: Record<string, unknown>, field: string): boolean {
  return OPTIONAL.has(field) && entry[field] === undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
