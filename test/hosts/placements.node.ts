/** What `crisis-elements embed` says to paste, pasted: the same options mean the same in all four. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Browser, Frame, Page} from 'playwright-core';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {parseStory} from '../../src/content/parse.js';
import {pageOf} from '../../src/output/embed/page.js';
import {snippets} from '../../src/output/embed/snippets.js';
import {launch, serve} from '../helpers/site.js';

const dist = (file: string) => readFile(new URL(`../../dist/${file}`, import.meta.url));
const integrityOf = (body: Buffer) =>
  `sha384-${createHash('sha384').update(body).digest('base64')}`;
const OPTIONS = {limit: '3', order: 'newest', theme: 'dark', heading: '5'};
const query = new URLSearchParams({...OPTIONS, ref: 'paper.test', utm_source: 'x'}).toString();

describe('what an author pastes', () => {
  let browser: Browser;
  let page: Page;
  let close: () => void;
  let site: string;
  const files: Record<string, {type: string; body: string | Buffer; headers?: object}> = {};

  before(async () => {
    browser = await launch();
    const {url, server} = await serve(files as Parameters<typeof serve>[0]);
    [site, close] = [url, () => server.close()];
    const script = await dist('crisis-elements.js');
    const frame = await dist('modules/output/embed/frame.js');
    const headers = {'access-control-allow-origin': '*'};
    files['/crisis-elements.js'] = {type: 'text/javascript', body: script, headers};
    files['/frame.js'] = {type: 'text/javascript', body: frame, headers};
    const parsed = parseStory({...idlib, url: 'https://paper.test/background?p=7'});
    assert.ok(parsed.ok);
    const at = (file: string, body: Buffer) => ({src: url + file, integrity: integrityOf(body)});
    const files_ = {script: at('crisis-elements.js', script), frame: at('frame.js', frame)};
    files['/idlib.html'] = {
      type: 'text/html',
      body: pageOf(parsed.story, {...files_, element: 'crisis-timeline'}),
    };
    const pasted = snippets(parsed.story, {
      script: files_.script.src,
      integrity: files_.script.integrity,
      frame: `${url}idlib.html`,
      element: 'crisis-timeline',
    });
    const load = `<script type="module" src="/crisis-elements.js"></script>`;
    const data = Object.entries(OPTIONS).map(([name, value]) => ` data-${name}="${value}"`);
    for (const {placement, html} of pasted) {
      const plain = `<!doctype html><html lang="en">${placement === 'tag' ? '' : load}${html}`;
      files[`/${placement}`] = {type: 'text/html', body: plain};
      const body = {
        tag: plain.replace('<crisis-timeline', `$&${data.join('').replaceAll('data-', '')}`),
        div: plain.replace('class="crisis-timeline"', `$&${data.join('')}`),
        link: plain.replace('#crisis', `&amp;${query.replaceAll('&', '&amp;')}$&`),
        iframe: plain.replace('.html"', `.html?${query.replaceAll('&', '&amp;')}"`),
      }[placement];
      assert.notEqual(body, plain);
      files[`/${placement}-with`] = {type: 'text/html', body};
    }
  });
  after(async () => {
    await browser.close();
    close();
  });

  /** What a reader reads in the timeline of a page, and how its first heading and its paper look. */
  async function read(path: string): Promise<{text: string; level: string; paper: string}> {
    page = await browser.newPage();
    const said: string[] = [];
    page.on('pageerror', ({message}) => said.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.includes('favicon'))
        said.push(message.text());
    });
    await page.goto(site + path);
    let frame: Frame = page.mainFrame();
    if (path.startsWith('iframe'))
      frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
    const timeline = frame.locator('crisis-timeline');
    await timeline.locator('.entry').first().waitFor();
    const got = await timeline.evaluate((one: HTMLElement) => ({
      // Without the fallback, which is the same in all but the iframe.
      text: [...one.shadowRoot!.querySelectorAll<HTMLElement>('.entry, .head, .foot')]
        .map((part) => part.innerText)
        .join('\n'),
      level: one.shadowRoot!.querySelector('[part=heading]')!.localName,
      paper: getComputedStyle(one).backgroundColor,
    }));
    await page.close();
    assert.deepEqual(said, []);
    return got;
  }

  for (const [name, end] of [
    ['as it is', ''],
    ['with options', '-with'],
  ] as const)
    it(`is the same in a tag, a div, a link and an iframe, ${name}`, async () => {
      const tag = await read(`tag${end}`);
      assert.ok(tag.text.length > 500);
      assert.equal(tag.level, end ? 'h5' : 'h2');
      for (const other of ['div', 'link', 'iframe'])
        assert.deepEqual(await read(other + end), tag, other);
    });

  it('takes from the address of an iframe how the story is shown, and nothing else', async () => {
    page = await browser.newPage();
    await page.goto(
      `${site}idlib.html?src=https://other.test/x.json&story=x&content={}&remember&live=5&stream=/x&feed=x&onclick=alert(1)&style=x&limit=2`,
    );
    await page.locator('crisis-timeline .entry').first().waitFor();
    const names = await page
      .locator('crisis-timeline')
      .evaluate((one) => one.getAttributeNames().sort());
    assert.deepEqual(names, ['data-limit', 'story']);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.close();
  });
});
