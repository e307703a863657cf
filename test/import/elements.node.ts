/** Elements read other formats by `src`, on the built bundle: what is loaded for that, when, and what the reader sees. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {Server} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {serve, launch} from '../helpers/site.js';
import type {File} from '../helpers/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sample = (name: string) => read(`test/import/samples/${name}`);
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types";

/** The JSON-LD that stands in the sample page. */
const jsonLd =
  /<script type="application\/ld\+json">(\s*\{"@context": "https:\/\/schema\.org", "@graph"[^]*?)<\/script>/.exec(
    sample('live.html'),
  )![1]!;
const plainJsonLd = jsonLd.replace('&amp; ', '');

describe('an element whose src is another format', () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  const files: Record<string, File> = {};
  const put = (path: string, type: string, body: string, headers = {}) =>
    (files[path] = {type, body, headers});

  before(async () => {
    for (const file of ['crisis-elements.js', 'crisis-import.js'])
      put(`/js/${file}`, 'text/javascript', read(`dist/${file}`));
    for (const [name, type] of [
      ['timeline.json', 'application/json'],
      ['old.json', 'application/json'],
      ['old.csv', 'text/csv'],
      ['flood.csv', 'text/csv'],
      ['live.html', 'text/html'],
    ] as const)
      put(`/data/${name}`, type, sample(name), {'last-modified': 'Wed, 05 Feb 2020 10:00:00 GMT'});
    put('/data/live.json', 'application/ld+json', plainJsonLd);
    put('/data/events.csv', 'text/csv', 'When,Headline,Mood\n2020-02-27,Air strike,grim');
    put('/data/pub', 'text/plain', sample('flood.csv'));
    put('/data/named-wrongly.json', 'application/json', sample('flood.csv'));
    put('/data/story.json', 'application/json', read('test/helpers/stories/lighthouse.json'));
    put('/data/gone.html', 'text/html', '<!doctype html><title>Not found</title>');
    put('/data/words', 'text/plain', 'Service unavailable');
    put('/data/cut.json', 'application/json', '{"id": "x"');
    ({url, server} = await serve(files));
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  interface Seen {
    readonly headings: readonly string[];
    readonly dates: readonly string[];
    readonly claims: readonly string[];
    readonly updated: string;
    readonly errors: readonly string[];
    readonly console: readonly string[];
    readonly asked: readonly string[];
    readonly page: Page;
  }

  /** Opens a page with a timeline of `src`, and waits until it has a story or says why not. */
  async function open(
    src: string,
    {head = '', lang = 'en-GB', csp = '', more = ''} = {},
  ): Promise<Seen> {
    const path = `/page-${Math.random()}.html`;
    put(
      path,
      'text/html',
      `<!doctype html><html lang="${lang}"><head><link rel="icon" href="data:,">${head}<script type="module" src="/js/crisis-elements.js"></script></head><body><main>
      <crisis-timeline src="${src}"></crisis-timeline>${more}</main></body></html>`,
      csp ? {'content-security-policy': csp} : {},
    );
    const page = await browser.newPage();
    const console: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => console.push(message.text()));
    page.on('pageerror', (error) => console.push(`pageerror ${error.message}`));
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL(path, url).href);
    await page.waitForFunction(() => {
      const shown = document.querySelector('crisis-timeline')!.shadowRoot;
      return shown?.querySelector('[part=headline], [part=empty]');
    });
    const texts = (part: string) =>
      page
        .locator(`crisis-timeline [part~=${part}]`)
        .evaluateAll((nodes) => nodes.map((node) => node.textContent.replace(/\s+/g, ' ').trim()));
    return {
      headings: await texts('headline'),
      dates: await texts('date'),
      claims: await texts('claim'),
      updated: (await texts('foot'))[0] ?? '',
      errors: console.filter((line) => line.startsWith('<crisis-')),
      console,
      asked,
      page,
    };
  }

  for (const [name, first] of [
    ['timeline.json', 'The beginning'],
    ['old.json', undefined],
    ['old.csv', undefined],
    ['flood.csv', undefined],
    ['events.csv', undefined],
    ['live.html', 'Bridge closed'],
    ['live.json', 'Bridge closed'],
    ['pub', undefined],
    ['named-wrongly.json', undefined],
  ] as const)
    it(`shows ${name}: unverified, and says in the console what is left out`, async () => {
      const {headings, claims, errors, console, asked, page} = await open(`/data/${name}`);
      await page.close();
      assert.deepEqual(errors, []);
      assert.ok(headings.length, 'has events');
      if (first) assert.equal(headings[0], first);
      assert.match(claims[0]!, /^Not verified/);
      assert.equal(asked.filter((path) => path === '/js/crisis-import.js').length, 1);
      const told = console.filter((line) => line.includes('is not a story of ours'));
      assert.equal(told.length, 1);
      assert.match(told[0]!, new RegExp(`/data/${name} .*\n.+: .+`));
      // A page has no command line.
      assert.doesNotMatch(told[0]!, /(?:^|\s)--\w/);
    });

  it('is dated by its server, and takes the page’s language where it tells none', async () => {
    const {updated, page} = await open('/data/timeline.json', {lang: 'ar'});
    const dir = await page
      .locator('crisis-timeline > div, crisis-timeline div[lang]')
      .first()
      .getAttribute('dir');
    await page.close();
    assert.equal(dir, 'rtl');
    assert.match(updated, /2020|٢٠٢٠/);
  });

  it('is loaded once for all elements of the page, and told of once', async () => {
    const {asked, console, page} = await open('/data/flood.csv', {
      more: '<crisis-factbox src="/data/flood.csv"></crisis-factbox><crisis-media src="../data/flood.csv"></crisis-media>',
    });
    await page.close();
    assert.equal(asked.filter((path) => path === '/data/flood.csv').length, 1);
    assert.equal(console.filter((line) => line.includes('is not a story of ours')).length, 1);
  });

  it('is not read where the source is a story: the second module is not loaded', async () => {
    const {headings, asked, page} = await open('/data/story.json');
    await page.close();
    assert.ok(headings.length);
    assert.ok(!asked.includes('/js/crisis-import.js'), asked.join());
  });

  for (const [src, head] of [
    [
      '#',
      `<script type="application/ld+json">not JSON</script><script type="application/ld+json">${plainJsonLd}</script>`,
    ],
    [
      '#live',
      `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Another"}</script><script type="application/ld+json" id="live">${plainJsonLd}</script>`,
    ],
  ] as const)
    it(`is the page’s own JSON-LD with src="${src}", under the strictest policy too`, async () => {
      const {headings, errors, asked, page} = await open(src, {
        head,
        csp: `${STRICT} lit-html`,
      });
      await page.close();
      assert.deepEqual(errors, []);
      assert.deepEqual(headings, ['Bridge closed', 'Council meets at noon.']);
      assert.ok(!asked.includes('/data/live.html'));
    });

  it('has its HTML read under the strictest policy, where that allows crisis-import', async () => {
    const seen = await open('/data/live.html', {csp: `${STRICT} lit-html crisis-import`});
    await seen.page.close();
    assert.deepEqual([seen.errors, seen.headings.length], [[], 2]);
  });

  it('says what the policy has to allow, where it does not', async () => {
    const {errors, page} = await open('/data/live.html', {csp: `${STRICT} lit-html`});
    await page.close();
    assert.match(errors.join(), /src: .*has to allow trusted-types crisis-import/);
  });

  for (const [path, message] of [
    ['/data/gone.html', /src: .*no JSON-LD of the type LiveBlogPosting/],
    ['/data/words', /src: .*which entries/],
    ['/data/cut.json', /src: .*JSON/],
    ['#nothing', /src: .*neither/],
  ] as const)
    it(`says what is wrong with ${path}, and leaves no hole`, async () => {
      const {errors, headings, page} = await open(path);
      await page.close();
      assert.match(errors.join(), message);
      assert.deepEqual(headings, []);
    });

  it('says so where the second module is not there', async () => {
    const {body, ...rest} = files['/js/crisis-import.js']!;
    delete files['/js/crisis-import.js'];
    const {errors, page} = await open('/data/flood.csv');
    await page.close();
    files['/js/crisis-import.js'] = {body, ...rest};
    assert.match(errors.join(), /src: .*crisis-import\.js/);
  });

  it('loses at the next check the newest post that another’s live blog has taken back, and not to a cache', async () => {
    const blog = (...headlines: string[]) =>
      JSON.stringify({
        '@type': 'LiveBlogPosting',
        headline: 'The storm',
        liveBlogUpdate: headlines.map((headline, i) => ({
          '@type': 'BlogPosting',
          headline,
          datePublished: `2020-03-01T09:0${i}:00Z`,
        })),
        // As sites have it that make it of the newest post.
        dateModified: `2020-03-01T09:0${headlines.length}:00Z`,
      });
    const written = (minute: number) => ({
      'last-modified': `Sun, 01 Mar 2020 09:${minute}:00 GMT`,
    });
    const type = 'application/ld+json';
    put('/data/blog.json', type, blog('It rains', 'A dam broke'), written(11));
    const {page} = await open('/data/blog.json');
    await page.evaluate(() => document.querySelector('crisis-timeline')!.setAttribute('live', '5'));
    const check = async () => {
      const answered = page.waitForResponse(/blog/);
      // The least between two checks is a second.
      await page.waitForTimeout(1000);
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await answered;
    };
    put('/data/blog.json', type, blog('It rains'), written(10));
    await check();
    await page.locator('crisis-timeline [part=notice]').getByText('could not be updated').waitFor();
    assert.equal(await page.locator('crisis-timeline .entry').count(), 2);
    put('/data/blog.json', type, blog('It rains'), written(12));
    await check();
    await page.waitForFunction(
      () =>
        document.querySelector('crisis-timeline')!.shadowRoot!.querySelectorAll('.entry').length ===
        1,
    );
    await page.close();
  });
});
