import {createHash} from 'node:crypto';
import {brotliCompressSync} from 'node:zlib';
import type {Story} from '../content/story.js';
import {fill, markupOf} from '../embed/article.js';
import {jsonLdOf} from '../embed/jsonld.js';
import type {JsonLdOptions} from '../embed/jsonld.js';
import {prerender, speak} from '../embed/prerender.js';
import type {Prerendered} from '../embed/prerender.js';
import {jsonInPage} from '../embed/say.js';
import {didYouMean} from '../notation/nearest.js';
import {attributesFor, tagOf} from './attributes.js';
import {jsonLdOptions} from './export.js';
import type {JsonLdCommand} from './export.js';
import {loadOne, textIn} from './load.js';
import {withoutEmpty, wordsFor} from './package.js';
import {Stop, at, colours, count, print, printJson, progress, tell} from './say.js';
import type {Fault} from './say.js';
import {write} from './write.js';

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

/** What was made: the text to write or print, and the elements in it. */
interface Made {
  readonly html: string;
  readonly elements: readonly Prerendered[];
  /** Elements of the page that show something else. */
  readonly left: readonly Fault[];
}

/** An element of a story as HTML that is read without a script, to paste, or put into a page where it stands. */
export async function render(file: string, options: RenderCommand): Promise<number> {
  const {into, json, nonce} = options;
  const tag = tagOf(options.element);
  const attributes = attributesFor(tag, options);
  const story = await loadOne(file);
  progress(`Rendering ${into ?? tag}`);
  speak(await wordsFor([story, {lang: attributes.lang ?? 'en'}], list(options.words)));
  const data = options.jsonld ? scriptOf(story, jsonLdOptions(options)) : '';
  const {html, elements, left} = into
    ? await inPage(into, story, tag, attributes, data, options)
    : alone(story, tag, attributes, data, options);
  const out = options.out ?? into;
  if (out) await write(out, html);
  const styles = [...new Set(elements.flatMap((one) => one.styles))];
  const csp = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  const text = into ? elements.map(({template}) => template).join('') : html;
  const [bytes, brotli] = [Buffer.byteLength(text), brotliCompressSync(text).length];
  if (json) {
    const made = {elements: elements.length, bytes, brotli, csp, left};
    printJson({ok: true, ...(out ? {file: out} : {html}), ...made});
    return 0;
  }
  for (const one of left) tell(`${colours.yellow(at(one))} ${one.message}`);
  if (!out) print(html.trimEnd());
  const kib = (n: number) => `${(n / 1024).toFixed(1)} KiB`;
  tell(
    `${out ? `${out}: ` : ''}${count(elements.length, 'element')} pre-rendered, ${kib(bytes)}, ${kib(brotli)} (brotli)`,
  );
  if (!nonce) tell(`Where a policy forbids inline styles, allow these: style-src ${csp.join(' ')}`);
  return 0;
}

const list = (tags = ''): readonly string[] => tags.split(',').filter(Boolean);

/** The element, to paste. */
function alone(
  story: Story,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  data: string,
  {inline, nonce, link}: RenderCommand,
): Made {
  const named = inline ? {'data-content': JSON.stringify(withoutEmpty(story))} : {story: story.id};
  const made = prerender(story, tag, {...(attributes.src ? {} : named), ...attributes}, {nonce});
  const wrong = made.problems.map(({path, message}) => `${path}: ${message}`);
  if (wrong.length) throw new Stop(`<${tag}> ${wrong.join('; ')}`, 1);
  const html = [markupOf(story, tag, made, link), data].filter(Boolean).join('\n');
  return {html: `${html}\n`, elements: [made], left: []};
}

/** The page with what stands in it. */
async function inPage(
  into: string,
  story: Story,
  tag: string,
  {src, ...own}: Readonly<Record<string, string>>,
  data: string,
  {nonce}: RenderCommand,
): Promise<Made> {
  const [other] = Object.keys(own);
  if (other)
    throw new Stop(`--${other}: in a page, an element has the attributes that it has there`);
  const page = await textIn(into);
  const {elements, left, page: html} = fill(page, story, {nonce, src});
  const others = left.map(({tag, shows, ...place}) => ({
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
  if (wrong.length) throw new Stop('the page is left as it is', 1, wrong);
  if (!elements.length)
    throw new Stop(
      `${into}: no element shows "${story.id}"; put one where it shall stand: <${tag} story="${story.id}"></${tag}>`,
      1,
      others,
    );
  return {html: data ? withScript(html, data) : html, elements, left: others};
}

const scriptOf = (story: Story, options: JsonLdOptions): string =>
  `<script type="application/ld+json" id="crisis-jsonld-${story.id}">${jsonInPage(jsonLdOf(story, options))}</script>`;

/** A page with structured data at the end of its head, in the place of what we put there before. */
function withScript(page: string, script: string): string {
  const [start] = script.split('>');
  const before = page.indexOf(`${start!}>`);
  if (before >= 0) {
    const end = page.indexOf('</script>', before) + '</script>'.length;
    return page.slice(0, before) + script + page.slice(end);
  }
  const head = page.search(/<\/head\s*>/i);
  if (head < 0) throw new Stop('the page has no </head> to put structured data before', 1);
  return `${page.slice(0, head)}${script}\n${page.slice(head)}`;
}
