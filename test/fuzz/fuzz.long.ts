/**
 * From bytes to shadow DOM, and from a comment to an element: whatever a story or a stranger's link or div says, no element throws, makes markup that no template makes, goes anywhere or
 * asks any server for anything but the pictures and films that the story names.
 *
 *     node test/run.mjs test/fuzz                             a thousand of each
 *     SEED=7 INPUTS=100000 node test/run.mjs test/fuzz        many more, from this seed on
 *     SEED=4711 INPUTS=1 node test/run.mjs test/fuzz          the one that was found
 */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {Browser, Page} from 'playwright-core';
import {COMPILED_SCHEMA} from '../../src/content/compiled-schema.js';
import {launch} from '../helpers/site.js';
import lighthouse from '../helpers/stories/lighthouse.json' with {type: 'json'};
import type {Finding, Setup, fuzz, inject} from './page.js';
import type {place, placeVectors} from './placing.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const {SEED = '1', INPUTS = '1000'} = process.env;
const CHUNK = 1000;
const ORIGIN = 'https://page.test/';

type InPage = typeof globalThis & {
  fuzz: typeof fuzz;
  inject: typeof inject;
  place: typeof place;
  placeVectors: typeof placeVectors;
};
/** What the page may still hold after a thousand inputs, in bytes. */
const MAX_HEAP = 64e6;

const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
  .filter((file) => /^(?:elements|richtext)\b.*\.ts$/.test(file))
  .map((file) =>
    readFileSync(join(root, 'src', file), 'utf8').replace(/\/\/.*|\/\*[^]*?\*\//g, ''),
  );
const tagged = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!))),
];
const setup: Setup = {
  rules: COMPILED_SCHEMA,
  tags: tagged(/^define\('(crisis-\w+)'/gm),
  // Wherever a template, or a part of one, opens a tag; the element itself.
  names: tagged(/<((?:crisis-)?[a-z][a-zA-Z0-9]*)(?=[\s>/$])/g),
  // In a long run every vector goes through every field.
  share: Number(INPUTS) > 10_000 ? 1 : 15,
};

/** Bytes that the scripts of a page hold. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

describe('a story from anywhere', () => {
  let browser: Browser;
  let page: Page;
  let astray: string[];
  const files: Record<string, {contentType: string; body: string}> = {};

  before(async () => {
    const {outputFiles} = await build({
      entryPoints: [join(root, 'test/fuzz/placing.ts')],
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'error',
    });
    const script = (body: string) => ({contentType: 'text/javascript', body});
    files['/'] = {
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><title>x</title><main></main><script type="module" src="/crisis-elements.js"></script><script type="module" src="/fuzz.js"></script>',
    };
    for (const file of ['crisis-elements.js', 'crisis-import.js'])
      files[`/${file}`] = script(readFileSync(join(root, 'dist', file), 'utf8'));
    files['/fuzz.js'] = script(outputFiles[0]!.text);
    files['/story.json'] = {contentType: 'application/json', body: JSON.stringify(lighthouse)};
    files['/stream'] = {contentType: 'text/event-stream', body: 'data: now\n\n'};
    browser = await launch();
  });
  after(() => browser.close());

  /** A new page, which tells of what it asks for and where it goes. */
  async function open(mayFetch = false): Promise<void> {
    astray = [];
    page = await browser.newPage();
    page.on('request', (request) => {
      // What a redirect leads to is not routed.
      if (request.redirectedFrom() && !request.url().startsWith(ORIGIN))
        astray.push(`is led to ${request.url()} (${request.resourceType()})`);
    });
    await page.route('**', (route) => {
      const request = route.request();
      const url = new URL(request.url());
      const ours = url.origin + '/' === ORIGIN;
      const type = request.resourceType();
      const to = mayFetch && ours && url.pathname === '/out' && url.searchParams.get('to');
      if (to) return route.fulfill({status: 302, headers: {location: to}});
      if (mayFetch && ours && type === 'fetch' && !files[url.pathname])
        return route.fulfill({status: 404});
      const file =
        ours && !request.isNavigationRequest()
          ? files[url.pathname]
          : url.href === ORIGIN && files['/'];
      if (file) return route.fulfill(file);
      const named = (ours || url.host === 'media.test') && /^(?:image|media|texttrack)$/.test(type);
      // A player, which somebody has clicked on.
      const player =
        type === 'document' &&
        request.frame() !== page.mainFrame() &&
        (ours || url.host === 'a.example');
      if (!named && !player) astray.push(`asks for ${request.url()} (${type})`);
      return route.abort();
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && frame.url().split('#')[0] !== ORIGIN)
        astray.push(`goes to ${frame.url()}`);
    });
    page.on('popup', (popup) => astray.push(`opens ${popup.url()}`));
    page.on('dialog', (dialog) => {
      astray.push(`says ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('crash', () => astray.push('crashes'));
    await page.goto(ORIGIN);
    await page.waitForFunction(() => 'inject' in window && customElements.get('crisis-updates'));
  }

  const lines = (found: readonly Finding[]) =>
    [...found.map(({seed, what}) => `${seed}: ${what}`), ...astray].slice(0, 20);

  it('may be shown by ten elements, whose templates hold no script', () => {
    assert.equal(setup.tags.length, 10);
    assert.ok(setup.names.includes('figure') && setup.names.includes('svg'));
    for (const name of ['script', 'object', 'embed', 'base', 'form', 'link', 'style', 'frame'])
      assert.ok(!setup.names.includes(name), name);
  });

  it('becomes no markup, script, request or navigation by any known vector in any of its texts', async () => {
    await open();
    const {found, shown, refused} = await page.evaluate(
      (setup) => (window as unknown as InPage).inject(JSON.parse(setup) as Setup),
      JSON.stringify(setup),
    );
    await page.close();
    assert.deepEqual(lines(found), []);
    assert.ok(shown > 500 && refused > 500, `${shown} shown, ${refused} refused`);
  });

  /** Gives the inputs to new pages, a thousand to each; after them a page holds no more than it should. */
  async function inChunks(
    mayFetch: boolean,
    run: (from: number, count: number, setup: string) => Promise<readonly Finding[]>,
  ): Promise<void> {
    const first = Number(SEED);
    const last = first + Number(INPUTS);
    const began = performance.now();
    const all: string[] = [];
    for (let from = first; from < last; from += CHUNK) {
      await open(mayFetch);
      const count = Math.min(CHUNK, last - from);
      const found = await run(from, count, JSON.stringify(setup));
      const held = await heapOf(page);
      await page.close();
      for (const line of lines(found)) all.push(line);
      if (held > MAX_HEAP) all.push(`holds ${Math.round(held / 1e6)} MB`);
      if (astray.length || held > MAX_HEAP) all.push(`from seeds ${from} to ${from + count - 1}`);
      if (all.length > 20) break;
    }
    const perSecond = Math.round((1000 * (last - first)) / (performance.now() - began));
    console.log(`${perSecond} inputs a second`);
    assert.deepEqual(all, []);
  }

  it(`does none of it whatever it holds (${INPUTS} inputs from seed ${SEED})`, async () => {
    await inChunks(false, (from, count, setup) =>
      page.evaluate(
        ([from, count, setup]) =>
          (window as unknown as InPage).fuzz(from, count, JSON.parse(setup) as Setup),
        [from, count, setup] as const,
      ),
    );
  });

  it('asks no other site for anything as any known vector in any attribute of a link or div', async () => {
    await open(true);
    const found = await page.evaluate(
      (setup) => (window as unknown as InPage).placeVectors(JSON.parse(setup) as Setup),
      JSON.stringify(setup),
    );
    await page.close();
    assert.deepEqual(lines(found), []);
  });

  it(`does none of it in a comment, and asks no other site (${INPUTS} inputs from seed ${SEED})`, async () => {
    await inChunks(true, (from, count, setup) =>
      page.evaluate(
        ([from, count, setup]) =>
          (window as unknown as InPage).place(from, count, JSON.parse(setup) as Setup),
        [from, count, setup] as const,
      ),
    );
  });
});
