import {createHash} from 'node:crypto';
import {readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Story} from '../content/story.js';
import {IMPORTER, bundleOf, mapOf} from '../output/embed/bundle.js';
import type {Messages} from '../i18n/messages.js';
import {SHEETS} from '../import/sheet.js';
import type {StoryAddress} from '../store/registry.js';
import {CliError} from './terminal.js';

/** A file that is built beside this one, in the package's `dist`. */
export function builtFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The words of languages besides English: of those that stories are in, where there are any, and of `more`. */
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

/** The one ES module around stories, with the words of their languages and of `more`; `map` names its source map. */
export async function bundleWith(
  stories: readonly Story[],
  more: readonly string[],
  map: string,
): Promise<string> {
  const words = await messagesFor(stories, more);
  return bundleOf(await coreCode(), stories.map(withoutEmpty), {words, map});
}

/** The source map of a bundle by the name of `file`. */
export async function mapFor(file: string): Promise<string> {
  return mapOf(await readFile(builtFile('core.js.map'), 'utf8'), file);
}

/** The one ES module that knows where stories lie, so that it stays the same while they change; `importer` lies beside it. */
export async function bundleOfAddresses(
  stories: readonly (StoryAddress & Pick<Story, 'lang'>)[],
  importer: string,
): Promise<string> {
  const addresses = stories.map(({id, src}) => ({id, src}));
  return bundleOf(await coreCode(), addresses, {words: await messagesFor(stories), importer});
}

/** The elements without a story, which a bundle is made around. */
function coreCode(): Promise<string> {
  return readFile(builtFile('core.js'), 'utf8');
}

/** The module that a bundle loads where it meets another format. */
export function importerCode(): Promise<string> {
  return readFile(builtFile(IMPORTER), 'utf8');
}

/** A story without the lists that it does not fill. */
export function withoutEmpty(story: Story): Story {
  const empty = ([name, value]: [string, unknown]) =>
    SHEETS.includes(name) && !(value as unknown[]).length;
  return Object.fromEntries(
    Object.entries(story).filter((entry) => !empty(entry)),
  ) as unknown as Story;
}

/** A value for `integrity="…"`, by which a page accepts this very file and no other. */
export function integrityOf(content: string | Buffer): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
