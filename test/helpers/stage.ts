/** A page with the built bundle, in a browser with the settings of a reader. */
import {readFile} from 'node:fs/promises';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import type {StoryInput} from '../../src/index.js';
import {launch, serve} from './site.js';

export const TAGS = [
  'factbox',
  'timeline',
  'figures',
  'map',
  'actors',
  'statements',
  'explainer',
  'media',
  'updates',
  'story',
].map((name) => `crisis-${name}`);

export interface Shown {
  readonly lang?: string;
  readonly dir?: string;
  readonly story?: StoryInput;
  /** Which elements, each with these attributes. */
  readonly tags?: readonly string[];
  readonly attributes?: string;
  /** A style sheet of the demo, and CSS that is added to every shadow root. */
  readonly house?: string;
  readonly css?: string;
}
export interface Stage {
  /** Opens a page with the settings of a reader. */
  open(reader: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Fonts that are the same on every machine. */
const FONTS = [400, 700].flatMap((weight) =>
  (['noto-sans/latin', 'noto-naskh-arabic/arabic'] as const).map((font) => {
    const [family, subset] = font.split('/');
    return {weight, family, path: `${family}/files/${family}-${subset}-${weight}-normal.woff2`};
  }),
);
const FACES = FONTS.map(
  ({family, weight, path}) =>
    `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(/${path}) }`,
).join('\n');

const PAGE = `<!doctype html><html><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title><link rel="icon" href="data:,"><link rel="stylesheet" id="house">
<style>${FACES} body { margin: 16px; font: 18px/1.5 noto-sans, noto-naskh-arabic, sans-serif }</style>
<script src="/axe.js"></script>
<script type="module" src="/bundle.js"></script><script type="module" src="/ar.js"></script>
<main></main>`;

export async function stage(): Promise<Stage> {
  const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url));
  const script = async (path: string) => ({type: 'text/javascript', body: await read(path)});
  const style = async (name: string) => ({
    type: 'text/css',
    body: await read(`demo/styles/${name}.css`),
  });
  const fonts = FONTS.map(async ({path}) => [
    `/${path}`,
    {type: 'font/woff2', body: await read(`node_modules/@fontsource/${path}`)},
  ]);
  const {url, server} = await serve({
    ...(Object.fromEntries(await Promise.all(fonts)) as object),
    '/': {type: 'text/html', body: PAGE},
    '/bundle.js': await script('dist/crisis-elements.js'),
    '/ar.js': await script('dist/lang/ar.js'),
    '/axe.js': await script('node_modules/axe-core/axe.min.js'),
    '/broadsheet.css': await style('broadsheet'),
    '/tabloid.css': await style('tabloid'),
    '/broadcaster.css': await style('broadcaster'),
  });
  const browser: Browser = await launch();
  return {
    async open(reader) {
      const context = await browser.newContext(reader);
      // esbuild calls `__name` in functions that are sent to the page.
      await context.addInitScript({content: 'globalThis.__name = (it) => it'});
      const page = await context.newPage();
      await page.goto(url);
      await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Replaces the content of the page by elements. */
export async function show(page: Page, shown: Shown): Promise<void> {
  await page.evaluate(
    async ({lang = 'en', dir = 'ltr', story, tags, attributes = '', house = '', css}) => {
      Object.assign(document.documentElement, {lang, dir});
      const link = document.querySelector<HTMLLinkElement>('link#house')!;
      if (house) {
        const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
        link.href = `/${house}.css`;
        await loaded;
      } else link.removeAttribute('href');
      const main = document.querySelector('main')!;
      main.innerHTML = `<h1>A page</h1>${tags.map((tag) => `<${tag} ${attributes}></${tag}>`).join('')}`;
      for (const element of main.querySelectorAll('*'))
        if (element.localName.startsWith('crisis-')) {
          if (story) Object.assign(element, {content: story});
          await (element as unknown as {updateComplete: Promise<unknown>}).updateComplete;
        }
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (!css) return;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const apply = (root: Document | ShadowRoot) => {
        root.adoptedStyleSheets.push(sheet);
        for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) apply(shadowRoot);
      };
      apply(document);
    },
    {tags: TAGS, ...shown},
  );
}
