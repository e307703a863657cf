/** Elements read other formats by `src`, on the built bundle: what is loaded for that, when, and what the reader sees. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {Server} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
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
  const put = (path: string, type: string, body: string | Buffer, headers = {}) =>
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
    put(
      '/data/no-json.html',
      'text/html',
      '<!doctype html><script type="application/ld+json">{}</script><script type="application/ld+json">{\n  oops}</script>',
    );
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
    {head = '', lang = 'en-GB', csp = '', more = '', attributes = '', pin = ''} = {},
  ): Promise<Seen> {
    const path = `/page-${Math.random()}.html`;
    put(
      path,
      'text/html',
      `<!doctype html><html lang="${lang}"><head><link rel="icon" href="data:,">${head}<script type="module" src="/js/crisis-elements.js"${pin}></script></head><body><main>
      <crisis-timeline src="${src}" ${attributes}></crisis-timeline>${more}</main></body></html>`,
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

  it('is decoded by its mark or by what the server says, and refused where it is neither', async () => {
    const sheet = 'Year,Headline\n2026,Caf\u00e9 \u00e9vacu\u00e9';
    put('/data/windows.csv', 'text/csv; charset=windows-1252', Buffer.from(sheet, 'latin1'));
    put('/data/utf16.csv', 'text/csv', Buffer.from(`\ufeff${sheet}`, 'utf16le'));
    put('/data/unsaid.csv', 'text/csv', Buffer.from(sheet, 'latin1'));
    put('/data/book.csv', 'text/csv', Buffer.from('PK\x03\x04\x14\0xl/workbook.xml', 'latin1'));
    for (const name of ['windows.csv', 'utf16.csv']) {
      const {headings, errors, page} = await open(`/data/${name}`);
      await page.close();
      assert.deepEqual([headings, errors], [['Café évacué'], []], name);
    }
    for (const [name, why] of [
      ['unsaid.csv', /is not UTF-8: byte 9 of line 2 \(0xE9\)/],
      [
        'book.csv',
        /is an Excel workbook, which is not supported; save each of its sheets as “CSV UTF-8”/,
      ],
    ] as const) {
      const {headings, errors, page} = await open(`/data/${name}`);
      await page.close();
      assert.deepEqual(headings, [], name);
      assert.match(errors.join(), why);
    }
  });

  it('says by rows what a published sheet holds, and has the title of the page', async () => {
    put('/d/e/x/pub', 'text/csv', 'name,text\nElm,A town');
    const head = '<title>The bridge</title>';
    const unsaid = await open('/d/e/x/pub?output=csv', {head});
    await unsaid.page.close();
    assert.match(unsaid.errors.join(), /which entries are these/);
    put('/d/e/y/pub', 'text/csv', 'when,headline\n2026,Bridge shut');
    const {headings, errors, page} = await open('/d/e/y/pub?output=csv" rows="events', {head});
    const text = await page.locator('crisis-timeline').evaluate((it) => it.shadowRoot!.textContent);
    await page.close();
    assert.deepEqual([headings, errors], [['Bridge shut'], []]);
    assert.doesNotMatch(text, /\bpub\b/);
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
        csp: `${STRICT} lit-html crisis-import`,
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
    ['#nothing', /src: .*no script of the type application\/ld\+json with the id "nothing"/],
    ['/data/no-json.html', /src: .*script 2 is no JSON: line 2 column 3: /],
  ] as const)
    it(`says what is wrong with ${path}, and leaves no hole`, async () => {
      const {errors, headings, page} = await open(path);
      await page.close();
      assert.match(errors.join(), message);
      assert.deepEqual(headings, []);
    });

  it('is no other element of the page: what stands in a comment is not shown as a story', async () => {
    const comment = plainJsonLd.replaceAll('<', '&lt;');
    for (const [id, element] of [
      ['said', `<pre id="said">${comment}</pre>`],
      ['styled', `<style id="styled">${plainJsonLd}</style>`],
      ['typed', `<script type="application/json" id="typed">${plainJsonLd}</script>`],
      ['data', `<template id="data">${comment}</template>`],
    ] as const) {
      const {errors, headings, page} = await open(`#${id}`, {more: element});
      await page.close();
      assert.match(errors.join(), /no script of the type application\/ld\+json with the id/);
      assert.deepEqual(headings, []);
    }
  });

  it('is a script whose type has parameters, with what it refers to in another', async () => {
    const graph = {'@id': '#w', name: 'A. Writer'};
    const blog = plainJsonLd.replace('"headline"', '"about": {"@id": "#w"}, "headline"');
    const {headings, errors, page} = await open('#live', {
      head: `<script type="application/ld+json">${JSON.stringify(graph)}</script><script type="application/ld+json; charset=utf-8" id="live">${blog};</script>`,
    });
    await page.close();
    assert.deepEqual([errors, headings.length], [[], 2]);
  });

  for (const [path, headers] of [
    ['/data/100%25.csv', {}],
    ['/data/100%.csv', {}],
    ['/data/undated.csv', {'last-modified': ''}],
    ['/data/misdated.csv', {'last-modified': 'yesterday'}],
  ] as const)
    it(`is read from ${path} with ${JSON.stringify(headers)}`, async () => {
      put(path, 'text/csv', sample('flood.csv'), headers);
      const {headings, errors, page} = await open(path);
      await page.close();
      assert.deepEqual(errors, []);
      assert.ok(headings.length);
    });

  it('is read on a page whose language is none', async () => {
    for (const lang of ['auto', 'fr_FR', '']) {
      const {headings, errors, page} = await open('/data/flood.csv', {lang});
      await page.close();
      assert.deepEqual(errors, []);
      assert.ok(headings.length);
    }
  });

  describe('that is a live blog which goes on', () => {
    const post = (n: number, headline: string, identified = true) => ({
      '@type': 'BlogPosting',
      ...(identified && {'@id': `https://paper.test/live#post-${n}`}),
      headline,
      datePublished: `2026-11-26T1${n}:00:00Z`,
    });
    const publish = (posts: readonly object[]) => {
      const blog = {
        '@type': 'LiveBlogPosting',
        headline: 'Live',
        inLanguage: 'en',
        datePublished: '2026-11-26T08:00:00Z',
        dateModified: `2026-11-26T1${posts.length}:30:00Z`,
        liveBlogUpdate: posts,
      };
      put('/data/blog.json', 'application/ld+json', JSON.stringify(blog));
    };
    /** Each entry with the word at it, the newest first. */
    const entries = async (page: Page) => {
      const texts = await page
        .locator('crisis-timeline [part~=entry]')
        .evaluateAll((nodes) =>
          nodes.map((node) =>
            ['fresh', 'headline'].map(
              (part) =>
                node.querySelector(`[part~=${part}]`)?.textContent.replace(/\s+/g, ' ') ?? '',
            ),
          ),
        );
      return texts.map(([word = '', headline = '']) =>
        [word.trim(), headline.replace(word, '').trim()].join('|'),
      );
    };
    /** Publishes another edition, and waits until it is shown. */
    const replaced = async (page: Page, posts: readonly object[]) => {
      const before = await entries(page);
      publish(posts);
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      for (let n = 0; n < 100 && String(await entries(page)) === String(before); n++)
        await page.waitForTimeout(100);
      return entries(page);
    };
    const opened = async (posts: readonly object[], more = '') => {
      publish(posts);
      const attributes = `live="5" order="newest" ${more}`;
      const seen = await open('/data/blog.json', {attributes});
      assert.deepEqual(seen.errors, []);
      return seen.page;
    };

    for (const identified of [true, false])
      it(`says which post is new, edited and gone, ${identified ? 'by its @id' : 'by its time'}`, async () => {
        const [first, second, third] = [
          post(1, 'Пожар в порту', identified),
          post(2, 'Мост закрыт', identified),
          post(3, 'Паром ждёт', identified),
        ] as const;
        const page = await opened([second, first]);
        assert.deepEqual(await replaced(page, [third, second, first]), [
          'New|Паром ждёт',
          '|Мост закрыт',
          '|Пожар в порту',
        ]);
        const corrected = {...first, headline: 'Пожар на складе'};
        assert.deepEqual(await replaced(page, [third, second, corrected]), [
          'New|Паром ждёт',
          '|Мост закрыт',
          'Updated|Пожар на складе',
        ]);
        assert.deepEqual(await replaced(page, [second, corrected]), [
          '|Мост закрыт',
          'Updated|Пожар на складе',
        ]);
        await page.close();
      });

    it('tells two posts of the same headline apart', async () => {
      const [older, newer] = [post(1, 'Correction'), post(2, 'Correction')];
      const page = await opened([older]);
      assert.deepEqual(await replaced(page, [newer, older]), ['New|Correction', '|Correction']);
      const edited = {...older, articleBody: 'Two, not three.'};
      assert.deepEqual(await replaced(page, [newer, edited]), [
        'New|Correction',
        'Updated|Correction',
      ]);
      await page.close();
    });

    it('keeps a link to a post, and what a browser remembers of the last visit', async () => {
      const [first, second] = [post(1, 'Пожар в порту'), post(2, 'Мост закрыт')];
      const page = await opened([first], 'remember');
      assert.deepEqual(await entries(page), ['|Пожар в порту']);
      const link = await page.locator('crisis-timeline [part~=entry]').getAttribute('id');
      publish([second, {...first, headline: 'Пожар на складе'}]);
      await page.reload();
      await page.waitForFunction(() =>
        document.querySelector('crisis-timeline')?.shadowRoot?.querySelector('[part~=fresh]'),
      );
      assert.deepEqual(await entries(page), ['New|Мост закрыт', '|Пожар на складе']);
      await page.goto(`${page.url()}#${link!}`);
      await page.waitForFunction(() =>
        document
          .querySelector('crisis-timeline')
          ?.shadowRoot?.activeElement?.textContent.includes('Пожар на складе'),
      );
      await page.close();
    });
  });

  describe('on a page that pins the script by its hash', () => {
    const hash = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
    const pin = ` integrity="${hash(read('dist/crisis-elements.js'))}" crossorigin="anonymous"`;
    /** As the module that reads other formats, but with code of somebody else in it. */
    const stranger = `globalThis.ran = true; ${read('dist/crisis-import.js')}`;
    const ran = (page: Page) => page.evaluate(() => 'ran' in globalThis);
    const swapped = async (head = '') => {
      const theirs = files['/js/crisis-import.js']!;
      files['/js/crisis-import.js'] = {...theirs, body: stranger};
      try {
        return await open('/data/flood.csv', {pin, head});
      } finally {
        files['/js/crisis-import.js'] = theirs;
      }
    };

    it('is read, and nothing of the loading stays in the page', async () => {
      const {errors, headings, page} = await open('/data/flood.csv', {pin});
      const scripts = await page.locator('script').count();
      await page.close();
      assert.deepEqual(errors, []);
      assert.ok(headings.length);
      assert.equal(scripts, 1);
    });

    it('is read on a page whose form has the name of the head', async () => {
      const head = '<form name="head"><input name="append" /></form>';
      const {errors, headings, page} = await open('/data/flood.csv', {pin, head});
      await page.close();
      assert.deepEqual(errors, []);
      assert.ok(headings.length);
    });

    it('never runs another module than the bundle was made with, whatever the host answers', async () => {
      const {errors, headings, page} = await swapped();
      const did = await ran(page);
      await page.close();
      assert.equal(did, false);
      assert.deepEqual(headings, []);
      assert.match(errors.join(), /src: .*not the file that belongs to this bundle/);
    });

    it('nor one that the page has fetched before without a hash', async () => {
      const {errors, headings, page} = await swapped(
        '<link rel="modulepreload" href="/js/crisis-import.js">',
      );
      const did = await ran(page);
      await page.close();
      assert.equal(did, false);
      assert.deepEqual(headings, []);
      assert.match(errors.join(), /src: .*not the file that belongs to this bundle/);
    });

    it('reads it under a policy that goes by nonces', async () => {
      const csp = "script-src 'nonce-abc'; style-src 'self'";
      for (const policy of [csp, csp.replace("'nonce-abc'", "'nonce-abc' 'strict-dynamic'")]) {
        const {errors, headings, page} = await open('/data/flood.csv', {
          pin: `${pin} nonce="abc"`,
          csp: policy,
        });
        await page.close();
        assert.deepEqual([errors, headings.length > 0], [[], true], policy);
      }
    });

    it('asks a page with Trusted Types for the policy, and says so where it is not allowed', async () => {
      const {errors, page} = await open('/data/flood.csv', {pin, csp: `${STRICT} lit-html`});
      await page.close();
      assert.match(errors.join(), /src: .*has to allow trusted-types crisis-import/);
      const allowed = await open('/data/flood.csv', {pin, csp: `${STRICT} lit-html crisis-import`});
      await allowed.page.close();
      assert.deepEqual([allowed.errors, allowed.headings.length > 0], [[], true]);
    });
  });

  it('is read by whoever bundles the package, as a chunk of their own', async () => {
    const {outputFiles} = await build({
      stdin: {contents: "import 'crisis-elements'", resolveDir: root},
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: '/app',
      write: false,
    });
    for (const {path, text} of outputFiles)
      put(path.replace(/^.*(?=\/app)/, ''), 'text/javascript', text);
    const {errors, headings, asked, page} = await open('/data/flood.csv', {
      head: '<script type="module" src="/app/stdin.js"></script>',
    });
    await page.close();
    assert.deepEqual(errors, []);
    assert.ok(headings.length);
    assert.ok(
      asked.some((path) => /^\/app\/(?!stdin)/.test(path)),
      asked.join(),
    );
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
