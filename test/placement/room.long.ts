/** Nothing moves when the script comes late, where the page has the styles that `crisis-elements room` prints. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {headlessChromium} from '../browser.mjs';
import {installation, root} from '../helpers/packed.js';
import {launch} from '../helpers/site.js';

const {inProcess: run, folder, remove} = installation();
after(remove);

const STORY = join(root, 'src/content/stories/idlib-2020/index.ts');
const FONT = '17px/1.5 serif';
const TEXT = `<p>${'A paragraph that is being read while the script is still on its way. '.repeat(6)}</p>`;
const MAX_SHIFT = 0.02;
/** Milliseconds until the script is sent. */
const DELAY = 600;

const PLACES = [
  ['timeline', ['--limit', '4'], 'crisis-timeline'],
  ['factbox', [], '.crisis-factbox'],
  ['explainer', [], 'p:has(> a[href$="/story/idlib-2020#crisis-explainer"])'],
] as const;

type Place = (typeof PLACES)[number];

async function room([element, options, selector]: Place, ...more: readonly string[]) {
  const args = ['--element', element, '--selector', selector, '--font', FONT, ...options, ...more];
  const {code, out, err} = await run('room', STORY, ...args);
  assert.equal(code, 0, err);
  return out;
}

const article = (styles: string, textSize: number) => `<!doctype html>
<html lang="en" style="font-size: ${textSize}%"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title>
<style>body { margin: 1rem; font: 1.0625rem/1.5 serif; text-rendering: geometricPrecision } main { max-width: 42rem; margin: auto } ${styles}</style>
<script type="module" src="/elements.js"></script>
<main>${TEXT}${TEXT}
<crisis-timeline limit="4"><a href="/story">The timeline</a></crisis-timeline>
${TEXT}${TEXT}
<div class="crisis-factbox"><a href="/story">The facts</a></div>
${TEXT}${TEXT}
<p><a href="https://paper.test/story/idlib-2020#crisis-explainer">Questions</a></p>
${TEXT.repeat(8)}</main></html>`;

describe('an article whose script comes late', {timeout: 240_000}, () => {
  let browser: Browser;
  let server: Server;
  let styles = '';
  let textSize = 100;
  let releaseScript: () => void;
  let url: string;

  before(async () => {
    browser = await launch();
    for (const place of PLACES) styles += await stylesInPage(place);
    const script = readFileSync(join(root, 'dist/crisis-elements.js'));
    server = createServer((request, response) => {
      if (request.url !== '/elements.js') {
        response.writeHead(200, {'content-type': 'text/html'});
        response.end(article(styles, textSize));
        return;
      }
      releaseScript = () => {
        response.writeHead(200, {'content-type': 'text/javascript'});
        response.end(script);
      };
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  /** The styles that the page of `room --page` shows in the browser that shows the article. */
  async function stylesInPage(place: Place): Promise<string> {
    const file = join(folder, 'room.html');
    await room(place, '--page', file);
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.goto(pathToFileURL(file).href);
    const shown = await page.waitForSelector('pre[data-done]');
    const text = await shown.textContent();
    await page.close();
    return text!;
  }

  /** The layout shift while the script comes, and how far the paragraph at the middle of the window moves. */
  async function shiftsOf(width: number, scroll: number): Promise<[shift: number, moved: number]> {
    const page: Page = await browser.newPage({viewport: {width, height: 800}});
    await page.goto(url, {waitUntil: 'commit'});
    await page.waitForSelector('main > :last-child');
    await page.evaluate((part) => {
      scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight));
      const state = Object.assign(globalThis, {shift: 0});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          state.shift += (entry as PerformanceEntry & {value: number}).value;
      }).observe({type: 'layout-shift'});
      const read = [...document.querySelectorAll('main > p')].reduce((a, b) =>
        Math.abs(a.getBoundingClientRect().top - innerHeight / 2) <
        Math.abs(b.getBoundingClientRect().top - innerHeight / 2)
          ? a
          : b,
      );
      Object.assign(globalThis, {read});
    }, scroll);
    await page.waitForTimeout(DELAY);
    const topBefore = await page.evaluate(
      () => (globalThis as unknown as {read: Element}).read.getBoundingClientRect().top,
    );
    releaseScript();
    await page.waitForFunction(() =>
      ['crisis-timeline', '.crisis-factbox', 'p:has(> a)'].every(
        (selector) => document.querySelector(selector)?.shadowRoot?.childElementCount,
      ),
    );
    await page.waitForTimeout(DELAY);
    const [shift, top] = await page.evaluate(() => {
      const {shift, read} = globalThis as unknown as {shift: number; read: Element};
      return [shift, read.getBoundingClientRect().top] as const;
    });
    await page.close();
    return [shift, top - topBefore];
  }

  for (const size of [100, 150])
    for (const width of [320, 768, 1280])
      it(`moves nothing at ${width} px with a text size of ${size} %`, async () => {
        textSize = size;
        for (const scroll of [0, 0.3, 0.6, 1]) {
          const [shift, moved] = await shiftsOf(width, scroll);
          assert.ok(
            shift <= MAX_SHIFT,
            `shifts by ${shift.toFixed(3)}, scrolled by ${scroll * 100} %: what is read moves by ${moved.toFixed(0)} px`,
          );
        }
      });

  it('has the same styles from a browser that is installed', async (t) => {
    const {executablePath} = await headlessChromium();
    // The one from `npm ci` does not print a page.
    if (executablePath.includes('node_modules')) {
      t.skip('none is');
      return;
    }
    process.env.CHROME_PATH = executablePath;
    for (const place of PLACES) assert.equal(await room(place), await stylesInPage(place));
  });

  it('moves much without these styles', async () => {
    const kept = styles;
    styles = '';
    textSize = 100;
    const [shift] = await shiftsOf(320, 0);
    styles = kept;
    assert.ok(shift > 0.1, `shifts by ${shift}`);
  });
});
