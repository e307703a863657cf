/** Pages that allow one policy of Trusted Types, and elements that are moved into another document; on the built bundle. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {BUNDLE, OTHER_BUNDLE} from '../helpers/bundle.js';
import {launch, serve} from '../helpers/site.js';
import type {File} from '../helpers/site.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";
const js = (body: string): File => ({type: 'text/javascript', body});

let browser: Browser;
let site: string;
let close: () => void;
const files: Record<string, File> = {};
before(async () => {
  browser = await launch();
  const {url, server} = await serve(files);
  [site, close] = [url, () => server.close()];
});
after(async () => {
  await browser.close();
  close();
});

async function open(body: string, headers: Record<string, string> = {}) {
  files['/page'] = {
    type: 'text/html',
    headers,
    body: `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>x</title>${body}`,
  };
  const page = await browser.newPage();
  await page.addInitScript({content: 'globalThis.__name = (it) => it'});
  const said: string[] = [];
  page.on('pageerror', ({message}) => said.push(`error: ${message}`));
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${site}page`);
  return {page, said};
}
const entries = (page: Page) => page.locator('crisis-timeline .entry').count();

describe('a page that allows one policy of Trusted Types', () => {
  const scripts =
    '<script type="module" src="/1.js"></script><script type="module" src="/2.js"></script><crisis-timeline limit="3"></crisis-timeline><crisis-map><a href="/map">Map</a></crisis-map>';
  const headers = {'content-security-policy': POLICY};
  /** The policy that the browser tells of in the console is refused, not lit's code. */
  const thrown = (said: readonly string[]) => said.filter((line) => line.startsWith('error:'));

  it('shows what one copy of the script shows', async () => {
    [files['/1.js'], files['/2.js']] = [js(BUNDLE), js('')];
    const {page, said} = await open(scripts, headers);
    await page.locator('crisis-map .place').first().waitFor();
    assert.deepEqual(said, []);
    await page.close();
  });

  for (const [what, first, second] of [
    ['the same version', BUNDLE, `${BUNDLE}\n`],
    ['another version', BUNDLE, OTHER_BUNDLE],
  ] as const)
    it(`has no error with a second copy of ${what}`, async () => {
      [files['/1.js'], files['/2.js']] = [js(first), js(second)];
      const {page, said} = await open(scripts, headers);
      await page.locator('crisis-map .place').first().waitFor();
      await page.waitForTimeout(300);
      assert.ok((await entries(page)) >= 3);
      assert.deepEqual(thrown(said), []);
      await page.close();
    });

  it('keeps the fallback of an element that only the second copy has, and says why', async () => {
    [files['/1.js'], files['/2.js']] = [
      js(BUNDLE.replaceAll('"crisis-map"', '"crisis-nothing"')),
      js(OTHER_BUNDLE),
    ];
    const {page, said} = await open(scripts, headers);
    await page.locator('crisis-timeline .entry').first().waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(thrown(said), []);
    assert.ok(
      said.some((line) => line.startsWith('<crisis-map> is not defined: the page’s Trusted Types')),
    );
    assert.ok(await page.getByText('Map', {exact: true}).isVisible());
    await page.close();
  });
});

describe('an element that is moved into another document', () => {
  const LOAD =
    '<script type="module" src="/1.js"></script><iframe src="/other" width="600" height="600"></iframe>';
  before(() => {
    files['/1.js'] = js(BUNDLE);
    files['/other'] = {type: 'text/html', body: '<!doctype html><title>y</title><main></main>'};
  });

  for (const [when, shownFirst] of [
    ['after it was shown', true],
    ['before it was shown', false],
  ] as const)
    it(`keeps its look, and again where it comes from, ${when}`, async () => {
      const {page, said} = await open(`${LOAD}<main></main>`);
      await page.waitForFunction(() => customElements.get('crisis-updates'));
      const looks = await page.evaluate(async (shownFirst) => {
        const home = document.querySelector('main')!;
        const away = document.querySelector('iframe')!.contentDocument!.querySelector('main')!;
        const element = document.createElement('crisis-factbox') as HTMLElement & {
          updateComplete: Promise<unknown>;
        };
        const looks: string[] = [];
        for (const where of [...(shownFirst ? [home] : []), away, home, away]) {
          where.append(element);
          await element.updateComplete;
          const list = element.shadowRoot!.querySelector('.facts')!;
          const {listStyleType} = list.ownerDocument.defaultView!.getComputedStyle(list);
          looks.push(`${list.ownerDocument.title} ${listStyleType}`);
        }
        return looks;
      }, shownFirst);
      const all = ['x none', 'y none', 'x none', 'y none'];
      assert.deepEqual(looks, shownFirst ? all : all.slice(1));
      assert.deepEqual(said, []);
      await page.close();
    });
});
