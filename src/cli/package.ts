import {createHash} from 'node:crypto';
import {readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Story} from '../content/story.js';
import {IMPORTER, bundleOf} from '../output/embed/bundle.js';
import type {Messages} from '../i18n/messages.js';
import {SHEETS} from '../import/sheet.js';
import type {StoryAddress} from '../store/registry.js';
import {CliError} from './terminal.js';

/** A file of the package's `dist`. */
export function builtFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The messages of the stories' languages, where there are any, and of the languages in `more`, besides English. */
export async function messagesFor(
  stories: readonly Pick<Story, 'lang'>[],
  more: readonly string[] = [],
): Promise<Readonly<Record<string, Messages>>> {
  const known = readdirSync(builtFile('lang')).flatMap(
    (file) => /^(.+)\.js$/.exec(file)?.[1] ?? [],
  );
  const unknown = more.filter((lang) => !known.includes(lang));
  if (unknown.length)
    throw new CliError(`no words in ${unknown.join(', ')}; there are: ${known.join(', ')}`);
  const spoken = stories
    .map(({lang}) => lang.split('-')[0]!)
    .filter((lang) => known.includes(lang));
  const words: Record<string, Messages> = {};
  for (const lang of [...spoken, ...more]) {
    const module = (await import(pathToFileURL(builtFile(`lang/${lang}.js`)).href)) as {
      default: Messages;
    };
    words[lang] = module.default;
  }
  return words;
}

/** A script without stories, and its source map. */
export interface Core {
  readonly code: string;
  readonly map: string;
}

/** The script with all elements. */
export async function wholeCore(): Promise<Core> {
  const [code, map] = await Promise.all(
    ['core.js', 'core.js.map'].map((name) => readFile(builtFile(name), 'utf8')),
  );
  return {code: code!, map: map!};
}

/** A bundle with stories, and messages in their languages and those of `more`; `map` is the file name of its source map. */
export async function bundleWith(
  {code}: Core,
  stories: readonly Story[],
  more: readonly string[],
  map: string,
): Promise<string> {
  return bundleOf(code, stories, {words: await messagesFor(stories, more), map});
}

/** A bundle with the addresses of stories, so that it stays the same when they change; `importer` is a file beside it. */
export async function bundleOfAddresses(
  {code}: Core,
  stories: readonly (StoryAddress & Pick<Story, 'lang'>)[],
  importer: string,
): Promise<string> {
  const addresses = stories.map(({id, src}) => ({id, src}));
  return bundleOf(code, addresses, {words: await messagesFor(stories), importer});
}

/** The module that a bundle loads to import other formats. */
export function importerCode(): Promise<string> {
  return readFile(builtFile(IMPORTER), 'utf8');
}

/** A story without its empty lists. */
export function withoutEmpty(story: Story): Story {
  const empty = ([name, value]: [string, unknown]) =>
    SHEETS.includes(name) && !(value as unknown[]).length;
  return Object.fromEntries(
    Object.entries(story).filter((entry) => !empty(entry)),
  ) as unknown as Story;
}

/** A value for `integrity="…"`, with which browsers accept only this content. */
export function integrityOf(content: string | Buffer): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
