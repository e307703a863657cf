/** Pages whose elements a server has rendered: what happens to that content when the script and the story come; on the built bundle. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import type {prerender as Prerender} from '../../src/output/ssr/prerender.js';
import type {Story, StoryInput} from '../../src/index.js';
import {BUNDLE} from '../helpers/bundle.js';
import {root} from '../helpers/packed.js';
import {launch, serve} from '../helpers/site.js';
import type {File} from '../helpers/site.js';
import {daysOf, harbour} from '../helpers/stories.js';

const {prerender} = (await import(
  pathToFileURL(join(root, 'dist/modules/output/ssr/prerender.js')).href
)) as {prerender: typeof Prerender};

let browser: Browser;
let site: string;
let close: () => void;
const files: Record<string, File> = {'/bundle.js': {type: 'text/javascript', body: BUNDLE}};
before(async () => {
  browser = await launch();
  const {url, server} = await serve(files);
  [site, close] = [url, () => server.close()];
});
after(async () => {
  await browser.close();
  close();
});

/** Opens a page with a pre-rendered element. The script runs when `load` is called; `shown` is the story that it loads. */
async function open(
  tag: string,
  story: StoryInput,
  {shown = story, attributes = {}}: {shown?: StoryInput; attributes?: Record<string, string>} = {},
) {
  files['/story.json'] = {type: 'application/json', body: JSON.stringify(shown)};
  const made = prerender(story as Story, tag, {src: '/story.json', ...attributes}, {lang: 'en-GB'});
  files['/page'] = {
    type: 'text/html',
    body: `<!doctype html><html lang="en-GB"><link rel="icon" href="data:,"><title>x</title><${tag}${made.attributes}>${made.template}</${tag}>`,
  };
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  await page.goto(`${site}page`);
  await page.evaluate((name) => {
    const element = document.querySelector(name)!;
    Object.assign(globalThis, {
      element,
      root: element.shadowRoot,
      records: [],
      standing: [...element.shadowRoot!.querySelectorAll('div *')],
    });
    new MutationObserver((records) =>
      (globalThis as unknown as {records: unknown[]}).records.push(...records),
    ).observe(element.shadowRoot!, {subtree: true, childList: true, characterData: true});
  }, tag);
  const load = async () => {
    await page.evaluate(`new Promise((resolve, reject) => {
      element.addEventListener('crisis-store', () => setTimeout(async () => {
        while (!element.currentStore || element.currentStore.state.is === 'waiting') await new Promise((done) => setTimeout(done, 20));
        await element.updateComplete;
        requestAnimationFrame(() => setTimeout(resolve, 50));
      }), {once: true});
      import('/bundle.js').catch(reject);
    })`);
    assert.deepEqual(errors, []);
  };
  return {page, load};
}

/** How many of the elements that the server has sent are still there. */
const gone = (page: Page) =>
  page.evaluate<number>('standing.filter((one) => !one.isConnected).length');

describe('an element that a server has rendered', () => {
  for (const name of ['factbox', 'timeline', 'explainer', 'updates', 'story'])
    it(`loses no element when the script comes: crisis-${name}`, async () => {
      const {page, load} = await open(`crisis-${name}`, {
        ...harbour(),
        questions: [
          {id: 'why', question: 'Why?', answer: 'Because.', status: 'reported', sources: ['log']},
        ],
      });
      await load();
      assert.equal(await gone(page), 0);
      await page.close();
    });

  it('keeps the focus, the selected text, open details and the scroll position', async () => {
    const {page, load} = await open('crisis-timeline', daysOf(60));
    await page.evaluate(`{
      const entry = root.getElementById('crisis-event-e40');
      entry.scrollIntoView();
      entry.querySelector('[part=permalink]').focus({preventScroll: true});
      const text = entry.querySelector('[part=headline]').firstChild;
      getSelection().setBaseAndExtent(text, 0, text, 5);
      root.querySelector('details').open = true;
      Object.assign(globalThis, {at: scrollY, selected: String(getSelection())});
    }`);
    await load();
    const after = await page.evaluate(`({
      moved: Math.abs(scrollY - at),
      selected: String(getSelection()) === selected,
      focused: root.activeElement?.getAttribute('part'),
      open: root.querySelector('details').open,
    })`);
    assert.deepEqual(after, {moved: 0, selected: true, focused: 'permalink', open: true});
    assert.equal(await gone(page), 0);
    await page.close();
  });

  it('leaves 1,000 events as they are, and makes those live that the reader comes near to or uses', async () => {
    const {page, load} = await open('crisis-timeline', daysOf(1000));
    await load();
    assert.equal(await gone(page), 0);
    assert.equal(await page.evaluate('root.querySelectorAll(".entry").length'), 1000);
    // In the last entry, before its lot is near.
    await page.evaluate(`root.querySelector('#crisis-event-e1000 [part=permalink]').click()`);
    await page.waitForFunction(`location.hash === '#crisis-event-e1000'`);
    await page.evaluate(`{
      const opener = root.querySelector('#crisis-event-e500 .ref') ?? root.querySelector('.ref');
      opener.click();
    }`);
    await page.waitForFunction(`root.querySelector('.popover').matches(':popover-open')`);
    assert.equal(await gone(page), 0);
    await page.evaluate(
      `[...root.querySelectorAll('button')].find((one) => /Newest/.test(one.textContent)).click()`,
    );
    await page.waitForFunction(`root.querySelector('.entry').id === 'crisis-event-e1000'`);
    await page.close();
  });

  it('shows the newer edition that the page has not been rendered from', async () => {
    const story = daysOf(120);
    const shown = {
      ...story,
      revision: 2,
      events: story.events!.map((event) => ({...event, headline: `Newer ${event.id}`})),
    };
    const {page, load} = await open('crisis-timeline', story, {shown});
    await load();
    const headlines = await page.evaluate<string[]>(
      `[...root.querySelectorAll('[part=headline]')].map((one) => one.textContent)`,
    );
    assert.equal(headlines.length, 120);
    assert.deepEqual(
      headlines.filter((one) => !one.startsWith('Newer')),
      [],
    );
    assert.equal(await gone(page), 0);
    await page.close();
  });

  it('searches for what the reader wrote before the script came', async () => {
    const {page, load} = await open('crisis-timeline', daysOf(20));
    await page.locator('input').fill('night 7.');
    await load();
    await page.waitForFunction(`root.querySelectorAll('.entry').length === 1`);
    await page.close();
  });
});
