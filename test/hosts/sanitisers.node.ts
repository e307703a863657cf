/** What the manual says of sanitisers: of each placement, what is left and what a reader then sees. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import sanitizeHtml from 'sanitize-html';
import {launch, serve} from '../helpers/site.js';

const LINK = '<a href="https://paper.test/idlib">What happened</a>';
const PLACEMENTS = {
  tag: `<crisis-timeline story="idlib-2020" limit="3">${LINK}</crisis-timeline>`,
  div: `<div class="crisis-timeline" data-story="idlib-2020" data-limit="3">${LINK}</div>`,
  link: '<p><a href="https://paper.test/story/idlib-2020?limit=3#crisis-timeline">What happened</a></p>',
};

describe('what an author pastes, past a sanitiser', () => {
  let browser: Browser;
  let page: Page;
  let close: () => void;

  before(async () => {
    const body = await readFile(new URL('../../dist/crisis-elements.js', import.meta.url));
    const script = '<script type="module" src="/crisis-elements.js"></script>';
    const {url, server} = await serve({
      '/': {type: 'text/html', body: `<!doctype html><html lang="en">${script}<main></main>`},
      '/crisis-elements.js': {type: 'text/javascript', body},
      '/dompurify.js': {
        type: 'text/javascript',
        body: await readFile(new URL(import.meta.resolve('dompurify'))),
      },
    });
    close = () => server.close();
    browser = await launch();
    page = await browser.newPage();
    await page.goto(url);
  });
  after(async () => {
    await browser.close();
    close();
  });

  const sanitisers = {
    // It needs a document.
    DOMPurify: (html: string) =>
      page.evaluate(
        async ([html, module]) => {
          const {default: purify} = (await import(module)) as {
            default: {sanitize: (html: string) => string};
          };
          return purify.sanitize(html);
        },
        [html, '/dompurify.js'] as const,
      ),
    'sanitize-html': (html: string) => Promise.resolve(sanitizeHtml(html)),
  };
  /** How many entries a reader sees; without an element it is the fallback. */
  const seen = async (html: string) => {
    await page.locator('main').evaluate((main, html) => (main.innerHTML = html), html);
    await page.getByRole('link', {name: 'What happened'}).waitFor();
    return page.locator('[part="entry"]').filter({visible: true}).count();
  };

  it('is there in all three placements where nothing is taken out', async () => {
    for (const html of Object.values(PLACEMENTS)) assert.equal(await seen(html), 3);
  });
  for (const [name, sanitise] of Object.entries(sanitisers)) {
    it(`is the fallback, from a tag that ${name} takes out`, async () => {
      const left = await sanitise(PLACEMENTS.tag);
      assert.equal(left, LINK);
      assert.equal(await seen(left), 0);
    });
    it(`is there from a lone link, which ${name} leaves as it is`, async () => {
      const left = await sanitise(PLACEMENTS.link);
      assert.equal(left, PLACEMENTS.link);
      assert.equal(await seen(left), 3);
    });
  }
  it('is there from a div, which DOMPurify leaves as it is and sanitize-html does not', async () => {
    const left = await sanitisers.DOMPurify(PLACEMENTS.div);
    assert.equal(left, PLACEMENTS.div);
    assert.equal(await seen(left), 3);
    assert.equal(await sanitisers['sanitize-html'](PLACEMENTS.div), `<div>${LINK}</div>`);
  });
});
