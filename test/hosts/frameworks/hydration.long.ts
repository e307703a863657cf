/** Pages that a framework renders on the server and takes over in the browser, with our elements in them. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import type {Browser, Page} from 'playwright-core';
import {launch, serve} from '../../helpers/site.js';
import {FRAMEWORKS, pageOf} from './build.js';
import {STEPS} from './steps.js';
import type {Step} from './steps.js';

const SCRIPT = new URL('../../../dist/crisis-elements.js', import.meta.url);
/** When the elements are defined: before the framework takes the page over, or after it has. */
const WHEN = ['early', 'late'] as const;

const pageWith = (when: string, html: string) => `<!doctype html><html lang="en">
<meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script type="importmap">{"imports": {"crisis-elements": "/${when}.js"}}</script>
<script type="module" src="/client.js"></script>
<div id="app">${html}</div>
<script>for (const node of document.querySelectorAll('#app *')) node.sent = true</script>`;

/** Asks again until what is seen is as expected. */
async function sees<T>(look: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + 5000;
  for (;;)
    try {
      assert.deepEqual(await look(), expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(20);
    }
}

const IN_TAGS = ['What happened in Idlib', 'All of it', 'Why'];
const FALLBACKS = [...IN_TAGS, 'A div', 'A link'];
const TAGS = [
  'crisis-timeline',
  'crisis-timeline',
  'crisis-explainer',
  'crisis-timeline',
  'div',
  'p',
  ...Object.keys(STEPS).map(() => 'button'),
  'output',
];

for (const framework of FRAMEWORKS)
  describe(`a page of ${framework}`, () => {
    let sent: Awaited<ReturnType<typeof pageOf>>;
    before(async () => (sent = await pageOf(framework)));

    it('has elements and fallback in what the server sends', () => {
      assert.match(sent.html, /<crisis-timeline [^>]*story="idlib-2020"[^>]*>/);
      assert.match(sent.html, /<crisis-timeline [^>]*limit="3"[^>]*>/);
      for (const words of IN_TAGS) assert.ok(sent.html.includes(`>${words}</a></crisis-`), words);
    });

    for (const when of WHEN) suite(when, () => sent);
  });

function suite(when: (typeof WHEN)[number], sent: () => {html: string; script: string}): void {
  describe(`whose elements come ${when}`, () => {
    let page: Page;
    let close: () => Promise<void>;
    const said: string[] = [];

    before(async () => {
      const script = {type: 'text/javascript', body: await readFile(SCRIPT)};
      const {url, server} = await serve({
        '/': {type: 'text/html', body: pageWith(when, sent().html)},
        '/client.js': {type: 'text/javascript', body: sent().script},
        '/early.js': script,
        '/late.js': {type: 'text/javascript', body: ''},
      });
      page = await (await browser()).newPage();
      close = async () => {
        await page.close();
        server.close();
      };
      page.on('pageerror', ({message}) => said.push(message));
      page.on('console', (message) => {
        if (message.type() !== 'info') said.push(message.text());
      });
      await page.goto(url);
      await page.waitForFunction(() => performance.getEntriesByName('hydrated').length);
      if (when === 'late') await page.addScriptTag({url: '/early.js', type: 'module'});
    });
    after(() => close());

    const does = (step: Step) => page.getByRole('button', {name: step, exact: true}).click();
    /** How many events each timeline shows. */
    const events = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('crisis-timeline')].map(
          (one) => one.shadowRoot?.querySelectorAll('.entry:not([hidden])').length,
        ),
      );
    /** The same in the div and in the paragraph that holds a link alone. */
    const placed = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#app > :is(div, p)')].map(
          ({shadowRoot}) =>
            shadowRoot?.firstElementChild?.shadowRoot?.querySelectorAll('.entry:not([hidden])')
              .length,
        ),
      );
    const openAnswers = () => page.locator('crisis-explainer details[open]').count();
    const fallbacks = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#app a')]
          .filter((link) => link.checkVisibility())
          .map((link) => link.textContent),
      );

    it('shows the stories, and keeps the fallback', async () => {
      await sees(events, [3, 3, 1]);
      await sees(placed, [3, 3]);
      await sees(openAnswers, 0);
      assert.deepEqual(await fallbacks(), FALLBACKS);
    });

    it('is taken over node by node, and not built anew', async () => {
      const anew = await page.evaluate(() =>
        [...document.querySelectorAll('#app *')]
          .filter((one) => !('sent' in one))
          .map((one) => one.localName),
      );
      assert.deepEqual(anew, []);
      assert.deepEqual(said, []);
    });

    it('shows what has changed: a number, a word, a story', async () => {
      await does('more');
      await sees(events, [5, 5, 1]);
      await sees(placed, [5, 5]);
      await does('dark');
      const scheme = () =>
        page.locator('#own').evaluate((own) => getComputedStyle(own).colorScheme);
      await sees(scheme, 'dark');
      await does('own');
      await sees(events, [5, 1, 1]);
    });

    it('turns a flag on and off', async () => {
      await does('opened');
      await sees(async () => (await openAnswers()) > 0, true);
      await does('shut');
      await sees(openAnswers, 0);
    });

    it('takes an element away and puts it back, as it was', async () => {
      await does('gone');
      await sees(events, [5, 1]);
      await does('back');
      await sees(events, [5, 1, 1]);
      assert.deepEqual(await fallbacks(), FALLBACKS);
    });

    it('hears what is wrong', async () => {
      await does('wrong');
      await sees(() => page.locator('output').textContent(), '1');
      assert.match(
        said.splice(0).join('\n'),
        /^<crisis-timeline>\ntheme: .*did you mean "dark"\?$/,
      );
    });

    it('still has all that the framework put there, in its order', async () => {
      const tags = await page.evaluate(() =>
        [...document.querySelector('#app')!.children].map((one) => one.localName),
      );
      assert.deepEqual(tags, TAGS);
      assert.deepEqual(said, []);
    });
  });
}

let launched: Promise<Browser> | undefined;
const browser = () => (launched ??= launch());
after(async () => (await launched)?.close());
