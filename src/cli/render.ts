import {createHash} from 'node:crypto';
import {brotliCompressSync} from 'node:zlib';
import type {Story} from '../content/story.js';
import {fillPage, markupOf} from '../output/ssr/fill-page.js';
import type {FillOptions} from '../output/ssr/fill-page.js';
import {jsonLdOf} from '../output/export/jsonld.js';
import type {JsonLdOptions} from '../output/export/jsonld.js';
import {prerender, useMessages} from '../output/ssr/prerender.js';
import type {Prerendered} from '../output/ssr/prerender.js';
import {jsonInPage} from '../text/plain-text.js';
import {didYouMean} from '../notation/nearest.js';
import {attributesFor, tagOf} from './attributes.js';
import {jsonLdOptions} from './export.js';
import type {JsonLdCommand} from './export.js';
import {loadOne} from './load.js';
import {withoutEmpty, messagesFor} from './package.js';
import {
  CliError,
  formatLocation,
  countOf,
  printFile,
  printJson,
  progress,
  printMessage,
  printNote,
} from './terminal.js';
import type {Fault} from './terminal.js';
import {readTextFile} from './text-file.js';
import type {TextFile} from './text-file.js';
import {writeFileAtomically} from './write-file.js';

export interface RenderCommand extends JsonLdCommand {
  readonly element: string;
  readonly into?: string;
  readonly out?: string;
  readonly link?: string;
  readonly inline?: boolean;
  readonly nonce?: string;
  readonly words?: string;
  readonly jsonld?: boolean;
  readonly json?: boolean;
  /** The attributes of the element. */
  readonly [attribute: string]: unknown;
}

/** The HTML to write or print, and the elements in it. */
interface Rendered {
  readonly html: string;
  readonly elements: readonly Prerendered[];
  /** Elements of the page that show another story. */
  readonly left: readonly Fault[];
}

/** Pre-renders an element as HTML to paste, or the elements of a page in place; returns the exit code. */
export async function render(file: string, options: RenderCommand): Promise<number> {
  const {into, json, nonce} = options;
  const tag = tagOf(options.element);
  const attributes = attributesFor(tag, options);
  const story = await loadOne(file);
  progress(`Rendering ${into ?? tag}`);
  useMessages(await messagesFor([story, {lang: attributes.lang ?? 'en'}], list(options.words)));
  const data = options.jsonld ? scriptOf(story, jsonLdOptions(options)) : undefined;
  const {html, elements, left} = into
    ? await renderInPage(into, story, tag, attributes, data, options)
    : renderAlone(story, tag, attributes, data, options);
  const out = options.out ?? into;
  if (out) await writeFileAtomically(out, html);
  const styles = [...new Set(elements.flatMap((one) => one.styles))];
  const csp = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  const text = into ? elements.map(({template}) => template).join('') : html;
  const [bytes, brotli] = [Buffer.byteLength(text), brotliCompressSync(text).length];
  if (json) {
    const made = {elements: elements.length, bytes, brotli, csp, left};
    printJson({ok: true, ...(out ? {file: out} : {html}), ...made});
    return 0;
  }
  for (const one of left) printNote(formatLocation(one), one.message);
  if (!out) printFile(html);
  const kib = (n: number) => `${(n / 1024).toFixed(1)} KiB`;
  printMessage(
    `${out ? `${out}: ` : ''}${countOf(elements.length, 'element')} pre-rendered, ${kib(bytes)}, ${kib(brotli)} (brotli)`,
  );
  if (!nonce)
    printMessage(`Where a policy forbids inline styles, allow these: style-src ${csp.join(' ')}`);
  return 0;
}

const list = (tags = ''): readonly string[] => tags.split(',').filter(Boolean);

/** The element on its own, to paste. */
function renderAlone(
  story: Story,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  data: Script | undefined,
  {inline, nonce, link}: RenderCommand,
): Rendered {
  const named = inline ? {'data-content': JSON.stringify(withoutEmpty(story))} : {story: story.id};
  const made = prerender(story, tag, {...(attributes.src ? {} : named), ...attributes}, {nonce});
  const wrong = made.problems.map(({path, message}) => `${path}: ${message}`);
  if (wrong.length) throw new CliError(`<${tag}> ${wrong.join('; ')}`, 1);
  const html = [markupOf(story, tag, made, link), data?.html].filter(Boolean).join('\n');
  return {html: `${html}\n`, elements: [made], left: []};
}

/** The page with its elements pre-rendered. */
async function renderInPage(
  into: string,
  story: Story,
  tag: string,
  {src, ...own}: Readonly<Record<string, string>>,
  data: Script | undefined,
  {nonce}: RenderCommand,
): Promise<Rendered> {
  const [other] = Object.keys(own);
  if (other)
    throw new CliError(`--${other}: in a page, an element has the attributes that it has there`);
  const {text, encode} = await readPage(into);
  const {
    elements,
    skipped,
    page: html,
  } = orFail(into, () => fillPage(text, story, {nonce, src, script: data}));
  const others = skipped.map(({tag, shows, ...place}) => ({
    file: into,
    ...place,
    message: `<${tag}> shows ${shows}, and is left as it is${didYouMean(shows, [story.id])}`,
  }));
  const wrong = elements.flatMap(({tag, line, column, problems}) =>
    problems.map(({path, message}) => ({
      file: into,
      line,
      column,
      path: `<${tag}> ${path}`,
      message,
    })),
  );
  if (wrong.length) throw new CliError('the page is left as it is', 1, wrong);
  if (!elements.length)
    throw new CliError(
      `${into}: no element shows "${story.id}"; put one where it shall stand: <${tag} story="${story.id}"></${tag}>`,
      1,
      others,
    );
  return {html: encode(html), elements, left: others};
}

/** Turns a RangeError about a page into a `CliError`. */
function orFail<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError(`${file} is left as it is: ${error.message}`, 1);
  }
}

type Script = NonNullable<FillOptions['script']>;

/** Reads a page to fill, which must be UTF-8 because the inserted text is. */
async function readPage(file: string): Promise<TextFile> {
  const page = await readTextFile(file);
  const [, charset = 'utf-8'] =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(page.text) ?? [];
  if (!/^utf-?8$/i.test(charset))
    throw new CliError(
      `${file} says that it is in ${charset}, and is left as it is; save it in UTF-8 and say so`,
    );
  return page;
}

/** Structured data as a script with an id, so that the next run can replace it. */
function scriptOf(story: Story, options: JsonLdOptions): Script {
  const id = `crisis-jsonld-${story.id}`;
  const html = `<script type="application/ld+json" id="${id}">${jsonInPage(jsonLdOf(story, options))}</script>`;
  return {id, html};
}
