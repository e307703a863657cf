import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import type {Story} from '../../content/story.js';
import {IMPORTER, withoutMap} from '../../output/embed/bundle.js';
import {oembedOf, pageOf} from '../../output/embed/page.js';
import type {File} from '../../output/embed/page.js';
import {atomOf} from '../../output/export/atom.js';
import {useMessages} from '../../output/ssr/prerender.js';
import {siteSnippet, snippets} from '../../output/embed/snippets.js';
import type {Snippet} from '../../output/embed/snippets.js';
import {resolveAddresses} from '../../theme/style-sheet.js';
import {FEATURE_NAMES} from '../../output/embed/features.js';
import type {ScriptParts} from '../../output/embed/features.js';
import {tagOf} from '../attributes.js';
import {leanCore, partsOf} from '../lean-script.js';
import {
  builtFile,
  bundleOfAddresses,
  importerCode,
  integrityOf,
  withoutEmpty,
  messagesFor,
  wholeCore,
} from '../package.js';
import type {Pointer} from '../pointer.js';
import {readStyle} from '../style-file.js';
import type {StyleFile} from '../style-file.js';
import {CliError, progress} from '../terminal.js';

/** The folder of files that never change. */
export const FILES = 'files';
/** Seconds after which open pages ask again, where nothing else is said. */
const LIVE = 30;

export interface SiteOptions {
  /** Where the folder will lie. */
  readonly base?: string | undefined;
  /** What the pages for iframes show. */
  readonly element?: string | undefined;
  /** Names of the elements that the script has; by default all. */
  readonly elements?: string | undefined;
  readonly publisher?: string | undefined;
  /** File of a style sheet for the pages for iframes. */
  readonly style?: string | undefined;
  /** Seconds after which open pages ask again. */
  readonly live?: string | number | undefined;
  /** Address of an event stream that says when to ask; `{story}` stands for the id. */
  readonly stream?: string | undefined;
}

/** Everything that a static host serves for stories. */
interface Site {
  /** Path to content, in the order in which it may appear. */
  readonly files: Map<string, string>;
  readonly pointer: Pointer;
  readonly snippetsOf: (story: Story) => readonly Snippet[];
  /** Snippet that a site needs once. */
  readonly siteSnippet: string;
}

/** The validated options. */
export interface SiteSettings {
  readonly base: string;
  readonly element: string;
  /** What the script has; undefined for everything. */
  readonly parts: ScriptParts | undefined;
  readonly publisher: string | undefined;
  readonly style: StyleFile | undefined;
  readonly live: number;
  readonly streamOf: (id: string) => string | undefined;
}

/** @throws {CliError} that says which option cannot be used. */
export async function siteSettings(options: SiteOptions): Promise<SiteSettings> {
  const live = Number(options.live ?? LIVE);
  if (!Number.isInteger(live) || live < 5 || live > 3600)
    throw new CliError(`--live "${options.live}" is not a number of seconds from 5 to 3600`);
  const {stream} = options;
  const streamOf = (id: string) => stream?.replaceAll('{story}', id);
  const sample = streamOf('x');
  if (sample !== undefined && !(URL.canParse(sample) && /^https?:/.test(sample)))
    throw new CliError(
      `--stream "${stream}" is not an address such as https://edge.example/live/{story}`,
    );
  // Open pages follow the stories, and authors place divs and links.
  const parts =
    options.elements === undefined ? undefined : partsOf(options.elements, FEATURE_NAMES.join());
  const element = tagOf(options.element ?? parts?.elements[0] ?? 'crisis-story');
  if (parts && !parts.elements.includes(element.replace('crisis-', '')))
    throw new CliError(`--element ${element} is not one of --elements ${parts.elements.join()}`);
  return {
    base: baseOf(options.base),
    element,
    parts,
    publisher: options.publisher,
    style: options.style === undefined ? undefined : await readStyle(options.style),
    live,
    streamOf,
  };
}

/** The folder for `base`, which ends with a slash. */
function baseOf(base: string | undefined): string {
  if (!base) throw new CliError('where will it lie? --base https://static.example/stories/');
  if (!URL.canParse(base) || !/^https?:/.test(base))
    throw new CliError(`--base "${base}" is not an address such as https://…`);
  const {pathname, search, hash} = new URL(base);
  // The path is written into server configurations, where other characters have a meaning.
  const strange = /[^\w/.~%@:+,=!&-]/.exec(pathname)?.[0] ?? (search || hash);
  if (strange)
    throw new CliError(`--base "${base}" holds "${strange}", which no folder of files has`);
  return base.endsWith('/') ? base : `${base}/`;
}

/** Makes all files. `others` are stories that the folder already has; the script gets their addresses too. */
export async function makeSite(
  stories: readonly Story[],
  {base, element, parts, publisher, style, live, streamOf}: SiteSettings,
  others: Pointer['stories'] = {},
): Promise<Site> {
  const files = new Map<string, string>();
  const put = (name: string, content: string): File => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
    const path = `${FILES}/${name.replace(/(?=\.\w+$)/, `.${hash}`)}`;
    files.set(path, content);
    return {src: base + path, integrity: integrityOf(content)};
  };
  useMessages(await messagesFor(stories));
  progress('Making the script');
  const editions = stories.map((story) => {
    const text = JSON.stringify(withoutEmpty(story));
    return {story, text, json: put(`${story.id}.json`, text).src};
  });
  const entries = Object.fromEntries(
    editions.map(({story: {id, title, revision, updated, lang}, json}) => [
      id,
      {title, revision, updated, json, src: `${base}${id}.json`, page: `${base}${id}.html`, lang},
    ]),
  );
  const all = {...others, ...entries};
  const importer = basename(put(IMPORTER, await importerCode()).src);
  const addresses = Object.entries(all).map(([id, {src, lang = 'en'}]) => ({
    id,
    src: src ?? `${base}${id}.json`,
    lang,
  }));
  const core = parts ? await leanCore(parts) : await wholeCore();
  const script = put('crisis-elements.js', await bundleOfAddresses(core, addresses, importer));
  const frameCode = await readFile(builtFile('modules/output/embed/frame.js'), 'utf8');
  const frame = put('frame.js', withoutMap(frameCode));
  const sheet = style && put('style.css', resolveAddresses(style.text, base));
  const settingsOf = (id: string) => {
    const stream = streamOf(id);
    return {live: String(live), ...(stream && {stream})};
  };
  // Each story's own address first, so that its page never shows more than open pages can have.
  for (const {story, text} of editions) files.set(`${story.id}.json`, text);
  for (const {story} of editions) {
    progress(`Rendering ${story.id}`);
    const {id} = story;
    const [page, oembed, feed] = ['html', 'oembed.json', 'atom'].map(
      (end) => `${base}${id}.${end}`,
    );
    const answer = oembedOf(story, {
      frame: page!,
      publisher,
      home: publisher && new URL(base).origin,
    });
    files.set(`${id}.atom`, atomOf(story, {publisher}));
    // Only the page links to it.
    files.set(`${id}.oembed.json`, `${JSON.stringify(answer, null, 2)}\n`);
    const settings = {src: `${base}${id}.json`, ...settingsOf(id)};
    files.set(
      `${id}.html`,
      pageOf(story, {script, frame, style: sheet, element, settings, oembed, feed, publisher}),
    );
  }
  const targetOf = (story: Story) => ({
    script: script.src,
    integrity: script.integrity,
    src: `${base}${story.id}.json`,
    frame: `${base}${story.id}.html`,
    element,
    live: settingsOf(story.id),
  });
  return {
    files,
    pointer: {script, live, stories: all},
    snippetsOf: (story) => snippets(story, targetOf(story)),
    // All stories have the same polling interval.
    siteSnippet: siteSnippet(targetOf(stories[0]!)),
  };
}
