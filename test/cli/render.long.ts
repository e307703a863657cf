import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type Axe from 'axe-core';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {installation, root} from '../helpers/packed.js';
import {launch, serve} from '../helpers/site.js';
import type {File} from '../helpers/site.js';
import {sample} from '../helpers/inputs.js';

const {folder, inProcess: run, runIn, remove} = installation();
after(remove);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const save = (file: string, text: string) => writeFileSync(join(folder, file), text);

const ELEMENTS = [
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
];

/** A story that develops, with clock times, a film that is gated, and a limit's worth of events. */
const quay = {
  id: 'quay',
  title: 'The quay & the fire',
  lang: 'en-GB',
  timeZone: 'Europe/Istanbul',
  status: 'developing',
  published: '2020-03-01',
  updated: '2020-03-02',
  staleAfter: 1,
  revision: 1,
  url: 'https://paper.test/quay',
  sources: [{id: 'log', title: 'Log <of> "the" harbour', kind: 'document'}],
  places: [{id: 'quay', name: 'The quay', kind: 'site', text: 'Built in 1880.'}],
  actors: [{id: 'brigade', name: 'Fire brigade', kind: 'body'}],
  questions: [
    {
      id: 'who',
      question: 'Who put it out?',
      answer: 'The [brigade](actor:brigade), at [the quay](place:quay).',
      status: 'confirmed',
      sources: ['log'],
    },
  ],
  events: Array.from({length: 60}, (_, i) => ({
    id: `e${i}`,
    when: `2020-03-01T${String(i % 24).padStart(2, '0')}:${String(i).padStart(2, '0')}`,
    headline: `Bulletin ${i}`,
    text: 'It burns </script><b>on</b> at [the quay](place:quay).',
    status: 'claimed',
    by: 'brigade',
    places: ['quay'],
    sources: ['log'],
  })),
};
save('quay.json', JSON.stringify(quay));
save('idlib.ts', "export {default} from 'crisis-elements/stories/idlib-2020';\n");
assert.equal((await run('bundle', 'idlib.ts', 'quay.json', '-o', 'out.js')).code, 0);

let browser: Browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** How far what was moved, and what that was. */
interface Shift {
  readonly value: number;
  readonly at: number;
  readonly moved: readonly string[];
}
interface Visit extends BrowserContextOptions {
  readonly width?: number;
  readonly policy?: string;
  readonly script?: boolean;
  readonly files?: Readonly<Record<string, File>>;
}

/** An article around some markup; the script waits until it is let through. */
const article = (inside: string, script = true) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>An article</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/paper.css">${script ? '<script type="module" src="/out.js"></script>' : ''}</head>
<body><main><h1>An article</h1><p>Before it.</p>${inside}<p id="after">After it.</p></main></body></html>`;
const PAPER = 'body{font:17px/1.5 Georgia,serif;margin:0 auto;max-width:900px;padding:0 16px}';

/** Opens an article whose script has not come yet; `arrive` lets it come. */
async function visit(
  inside: string,
  {width = 768, policy, script = true, files = {}, ...context}: Visit = {},
): Promise<{page: Page; arrive: () => Promise<void>; wrong: string[]}> {
  const headers = policy ? {'content-security-policy': policy} : {};
  const {url, server} = await serve({
    '/': {type: 'text/html', body: article(inside, script), headers},
    '/paper.css': {type: 'text/css', body: PAPER},
    '/out.js': {type: 'text/javascript', body: read('out.js')},
    ...files,
  });
  const visitor = await browser.newContext({viewport: {width, height: 900}, ...context});
  after(async () => {
    await visitor.close();
    server.close();
  });
  const page = await visitor.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({message}) => wrong.push(message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  let come = () => {};
  const coming = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/out.js', async (route) => {
    await coming;
    await route.continue();
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, {shifts: []});
    const {shifts} = globalThis as unknown as {shifts: Shift[]};
    interface Entry extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly {readonly node: Node | null}[];
    }
    new PerformanceObserver((list) => {
      for (const {value, startTime, sources} of list.getEntries() as Entry[]) {
        const moved = sources.map(({node}) => (node instanceof Element ? node.outerHTML : ''));
        shifts.push({value, at: Math.round(startTime), moved: moved.map((it) => it.slice(0, 99))});
      }
    }).observe({type: 'layout-shift', buffered: true});
  });
  await page.goto(url, {waitUntil: 'commit'});
  await page.locator('#after').waitFor();
  await page.waitForFunction(() => getComputedStyle(document.body).maxWidth === '900px');
  // Where scripts are off there are no frames to be told of.
  if (context.javaScriptEnabled !== false)
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
  const arrive = async () => {
    come();
    await page.waitForFunction(() => {
      const element = document.querySelector('main > :is([story], [src], [data-content])');
      return !!element && 'updateComplete' in element;
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
  };
  return {page, arrive, wrong};
}

interface Seen {
  readonly text: string;
  readonly boxes: readonly string[];
}

/** What a reader sees: the text, and each node that is seen with its box; what only a script can know is left out. */
function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const seen = {
      text: '',
      boxes: [] as string[],
      walk(node: Node): void {
        if (node instanceof Text) seen.text += ` ${node.data}`;
        if (node instanceof Element) {
          if (node.matches('style, script, template, .local-time, .notice')) return;
          if (!node.checkVisibility({visibilityProperty: true})) return;
          const {x, y, width, height} = node.getBoundingClientRect();
          const box = [x, y, width, height].map((n) => Math.round(n * 10) / 10).join(' ');
          // The column of the dates stands beside the entries: what it takes more room for moves nothing.
          if (!node.matches('slot, .when')) {
            // A chunk is a placeholder as long as no reader is near it; it takes the same room.
            const classes = [...node.classList].filter((name) => name !== 'placeholder');
            seen.boxes.push([node.localName, ...classes, box].join(' '));
          }
        }
        const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
        const {shadowRoot} = node as Partial<Element>;
        for (const child of slotted.length ? slotted : (shadowRoot ?? node).childNodes)
          seen.walk(child);
      },
    };
    seen.walk(document.body);
    return {text: seen.text.replace(/\s+/g, ' '), boxes: seen.boxes};
  });
}
const shifts = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as {shifts: Shift[]}).shifts);
/** A picture of what stands still: a busy machine may paint a frame late. */
async function pictureOf(page: Page): Promise<Buffer> {
  for (let last = await page.screenshot(), tries = 0; ; tries++) {
    const picture = await page.screenshot();
    if (picture.equals(last)) return picture;
    assert.ok(tries < 10, 'does not come to rest');
    last = picture;
  }
}
const rendered = async (...args: string[]) => {
  const {code, out, err} = await run('render', ...args);
  assert.equal(code, 0, err);
  return out;
};

describe('an element that is pre-rendered', () => {
  for (const element of sample(ELEMENTS, 2))
    it(`(${element}) is taken over without moving anything, at any width`, async () => {
      const html = await rendered('idlib.ts', '--element', element);
      for (const width of sample([320, 768, 1280])) {
        const {page, arrive, wrong} = await visit(html, {width});
        const before = await look(page);
        const picture = await pictureOf(page);
        await arrive();
        assert.deepEqual(await look(page), before);
        assert.deepEqual(await shifts(page), []);
        assert.ok((await pictureOf(page)).equals(picture), `other pixels at ${width}`);
        assert.deepEqual(wrong, []);
        await page.context().close();
      }
    });

  it('is the live element then: its controls work', async () => {
    const {page, arrive} = await visit(
      await rendered('quay.json', '--element', 'timeline', '--limit', '8'),
    );
    await page.getByRole('button', {name: 'Show 52 more'}).click();
    assert.equal(await page.getByText('Bulletin 59').isVisible(), false);
    await arrive();
    await page.getByRole('button', {name: 'Show 52 more'}).click();
    await page.getByText('Bulletin 59').waitFor();
    // The measure of the tests around would see a shift.
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(600);
    await page.evaluate(() => {
      document.querySelector('h1')!.style.blockSize = '300px';
    });
    await page.waitForTimeout(200);
    assert.notEqual((await shifts(page)).length, 0);
  });

  for (const timezoneId of sample(['America/New_York', 'Europe/Istanbul', 'Asia/Tokyo']))
    for (const [element, width] of sample([
      ['timeline', 320],
      ['timeline', 768],
      ['timeline', 1280],
      ['story', 320],
    ] as const))
      it(`(${element}) tells a reader in ${timezoneId} their own time, and that it is old, without moving anything, at ${width} px`, async () => {
        const html = await rendered('quay.json', '--element', element);
        assert.doesNotMatch(html, /Tokyo|New York|EST|JST/);
        const {page, arrive} = await visit(html, {width, timezoneId});
        const before = await look(page);
        assert.equal(await page.getByText('Not updated since').isVisible(), false);
        await arrive();
        assert.equal(await page.getByText('Not updated since').isVisible(), true);
        assert.equal(
          await page.locator('.local-time').first().isVisible(),
          timezoneId !== 'Europe/Istanbul',
        );
        assert.deepEqual(await look(page), before);
        assert.deepEqual(await shifts(page), []);
      });

  for (const element of ['explainer', 'story'])
    it(`(${element}) keeps open what a reader has opened before it came, and closes it again`, async () => {
      const {page, arrive} = await visit(await rendered('quay.json', '--element', element));
      const answer = page.getByText('The brigade, at the quay.');
      const source = page.getByText('Log <of> "the" harbour');
      await page.getByText('Who put it out?').click();
      await page.locator('summary', {hasText: 'Sources'}).click();
      await arrive();
      assert.deepEqual([await answer.isVisible(), await source.last().isVisible()], [true, true]);
      await page.getByText('Who put it out?').click();
      await answer.waitFor({state: 'hidden'});
    });

  it('moves nothing of a long timeline, wherever in it the reader is', async () => {
    const html = await rendered('quay.json', '--element', 'timeline');
    const {page, arrive} = await visit(html, {timezoneId: 'Europe/Istanbul'});
    await page.getByText('Bulletin 41', {exact: true}).scrollIntoViewIfNeeded();
    const before = await look(page);
    const at = await page.evaluate(() => scrollY);
    assert.ok(at > 1000);
    await arrive();
    assert.deepEqual(await look(page), before);
    assert.deepEqual(await shifts(page), []);
    assert.equal(await page.evaluate(() => scrollY), at);
  });

  it('may move what follows the reader’s time in its line, by little', async () => {
    save('noon.json', JSON.stringify({...quay, events: [], updated: '2020-03-02T12:00'}));
    for (const timezoneId of ['Europe/Istanbul', 'Asia/Tokyo']) {
      const html = await rendered('noon.json', '--inline', '--element', 'explainer');
      const {page, arrive} = await visit(html, {timezoneId});
      await arrive();
      const all = (await shifts(page)).reduce((sum, {value}) => sum + value, 0);
      assert.ok(all < 0.005, `${timezoneId}: ${all}`);
    }
  });

  it('stays while its story is on its way, and when it never comes', async () => {
    const html = await rendered('quay.json', '--element', 'timeline', '--src', '/quay.json');
    assert.match(html, /^<crisis-timeline src="\/quay\.json">/);
    const {page, arrive, wrong} = await visit(html);
    const before = await look(page);
    await arrive();
    assert.deepEqual(await look(page), before);
    assert.deepEqual(await shifts(page), []);
    assert.match(wrong.join(), /answered 404/);
    const body = JSON.stringify(quay).replaceAll('Bulletin', 'Report');
    const files = {'/quay.json': {type: 'application/json', body}};
    const other = await visit(html, {files});
    await other.arrive();
    await other.page.getByText('Report 7', {exact: true}).waitFor();
    assert.equal(await other.page.getByText('Bulletin 7', {exact: true}).count(), 0);
  });

  it('carries its story where the page’s script does not hold it', async () => {
    save('pier.json', JSON.stringify({...quay, id: 'pier', title: 'The pier'}));
    const {page, arrive, wrong} = await visit(
      await rendered('pier.json', '--inline', '--element', 'explainer'),
    );
    const before = await look(page);
    await arrive();
    assert.deepEqual(await look(page), before);
    assert.deepEqual(wrong, []);
  });
});

describe('a reader without a script', () => {
  const off = {javaScriptEnabled: false};
  const words = async (html: string) => {
    const {page} = await visit(html, off);
    return page.locator('main').ariaSnapshot();
  };

  it('reads the whole briefing: dates, claims, corrections, sources, and the way to the page', async () => {
    save(
      'linked.ts',
      "import idlib from 'crisis-elements/stories/idlib-2020';\nexport default {...idlib, url: 'https://paper.test/idlib'};\n",
    );
    const said = await words(await rendered('linked.ts'));
    for (const part of [
      'Ultimatum',
      'at least 33',
      'Atmeh',
      'Question',
      'https://paper.test/idlib',
    ])
      assert.match(said, new RegExp(part, 'i'), part);
  });

  it('sees no control that does nothing, and all that a limit would hold back', async () => {
    const said = await words(await rendered('quay.json', '--element', 'timeline', '--limit', '3'));
    assert.doesNotMatch(said, /combobox|searchbox|Show 57 more|Newest first|Any place/);
    assert.match(said, /Bulletin 59/);
    assert.match(said, /at The quay\b|the quay/);
  });

  it('is told of the photo of an event and where it is from, with no word that would show it', async () => {
    const pier = {
      id: 'pier',
      kind: 'photo',
      caption: 'The pier at [the quay](place:quay).',
      credit: 'A. Reporter',
      alt: 'Smoke over a pier',
      files: [{url: 'https://paper.test/pier.jpg', width: 3, height: 2}],
    };
    const [first] = quay.events;
    save(
      'pier.json',
      JSON.stringify({...quay, media: [pier], events: [{...first, media: ['pier']}]}),
    );
    const said = await words(await rendered('pier.json', '--element', 'timeline'));
    assert.match(said, /The pier at.*the quay.*A\. Reporter\./s);
    assert.doesNotMatch(said, /Show/);
  });

  it('comes by the keyboard only to what works: words that a script would explain are words', async () => {
    const {page} = await visit(await rendered('quay.json', '--element', 'timeline'), off);
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      assert.equal(await page.locator('a:focus, summary:focus').count(), 1);
    }
  });

  it('meets nothing that axe finds fault with, where no script has taken over', async () => {
    for (const element of sample(ELEMENTS, 2)) {
      const {page} = await visit(await rendered('idlib.ts', '--element', element), {script: false});
      await page.addScriptTag({path: join(root, 'node_modules/axe-core/axe.min.js')});
      const found = await page.evaluate(async () => {
        const {violations} = await (globalThis as unknown as {axe: typeof Axe}).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        });
        return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
      });
      assert.deepEqual(found, []);
      await page.context().close();
    }
  });

  it('opens answers and sources', async () => {
    const {page} = await visit(await rendered('quay.json', '--element', 'explainer'), off);
    await page.getByText('Who put it out?').click();
    assert.match(await page.locator('main').ariaSnapshot(), /"brigade"[^]*"the quay"/);
  });
});

describe('what is rendered', () => {
  it('is the same text for the same story, whatever the clock, the zone and the language of the machine', () => {
    const texts = [
      {TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8'},
      {TZ: 'America/New_York', LANG: 'C'},
    ].map((env) => runIn(env, 'render', 'quay.json', '--jsonld').out);
    assert.equal(texts[0], texts[1]);
    assert.match(texts[0]!, /^<crisis-story story="quay"><template shadowrootmode="open">/);
  });

  it('escapes what a story says', async () => {
    const html = await rendered('quay.json', '--element', 'timeline', '--jsonld');
    assert.equal(html.match(/<\/script>/g)?.length, 1);
    assert.doesNotMatch(html, /<b>on|Log <of>/);
    assert.match(
      html,
      /<a href="https:&#x2F;|<a href="https:\/\/paper\.test\/quay">The quay &#38; the fire<\/a>/,
    );
  });

  it('is light enough for an article', async () => {
    const said = async (element: string) =>
      JSON.parse(await rendered('idlib.ts', '--json', '--element', element)) as {brotli: number};
    assert.ok((await said('timeline')).brotli < 6.1 * 1024);
    assert.ok((await said('story')).brotli < 18 * 1024);
  });

  it('keeps its styles under a policy that forbids inline ones, by the hash that is told or by a nonce', async () => {
    const {html, csp} = JSON.parse(
      await rendered('idlib.ts', '--element', 'timeline', '--json'),
    ) as {
      html: string;
      csp: string[];
    };
    const styled = async (html: string, style: string) => {
      const policy = `default-src 'self'; img-src data:; style-src 'self' ${style}`;
      const {page, arrive, wrong} = await visit(html, {policy});
      const size = () =>
        page
          .locator('.claim')
          .first()
          .evaluate((node) => getComputedStyle(node).fontSize);
      const before = await size();
      await arrive();
      assert.equal(await size(), '13.6px');
      return [before, wrong.length];
    };
    assert.deepEqual(await styled(html, csp.join(' ')), ['13.6px', 0]);
    // Without it, the reader has the words, and with the script the looks.
    assert.deepEqual(await styled(html, ''), ['17px', 1]);
    const nonced = await rendered('idlib.ts', '--element', 'timeline', '--nonce', 'abc123');
    assert.deepEqual(await styled(nonced, "'nonce-abc123'"), ['13.6px', 0]);
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    assert.deepEqual(csp, [`'sha256-${createHash('sha256').update(style).digest('base64')}'`]);
  });

  it('speaks the language that is asked for, as the script does', async () => {
    assert.equal((await run('bundle', 'idlib.ts', '-o', 'out.js', '--lang', 'tr')).code, 0);
    const {page, arrive} = await visit(
      await rendered('idlib.ts', '--element', 'factbox', '--lang', 'tr'),
    );
    const before = await look(page);
    assert.match(before.text, /Kaynaklar/);
    await arrive();
    assert.deepEqual(await look(page), before);
  });

  it('is refused where an attribute is wrong, with the nearest right one', async () => {
    const refused = async (...args: string[]) => {
      const {code, err} = await run('render', 'quay.json', ...args);
      return `${code} ${err}`;
    };
    assert.match(
      await refused('--element', 'timelin'),
      /^2 error no element "timelin"; .*did you mean "timeline"\?/,
    );
    assert.match(
      await refused('--element', 'timeline', '--view', 'kex'),
      /^1 error <crisis-timeline> view: "kex" is not one of all, key; did you mean "key"\?/,
    );
    assert.match(
      await refused('--element', 'factbox', '--limit', '3'),
      /^2 error <crisis-factbox> has no "limit"/,
    );
    assert.match(
      await refused('--limt', '3'),
      /^2 error: unknown option '--limt'[^]*Did you mean --limit/,
    );
  });
});

describe('a page that is filled', () => {
  const page = (inside: string) =>
    article(inside).replace('<p>Before', "<p class='as  it is'>Before");

  it('gets each element’s root where the element stands, and is not touched otherwise', async () => {
    const inside = `<crisis-timeline story="quay" data-limit="3" heading="3"><a href="/quay">All of it</a></crisis-timeline>
<crisis-timeline story="other"></crisis-timeline><crisis-story><p>x</p><crisis-factbox></crisis-factbox></crisis-story>`;
    save('article.html', page(inside));
    const {code, err} = await run('render', 'quay.json', '--into', 'article.html');
    assert.equal(code, 0, err);
    assert.match(err, /^article\.html:\d+:1 <crisis-timeline> shows other, and is left as it is$/m);
    const filled = read('article.html');
    assert.equal(filled.replace(/<template [^]*?<\/template>/g, ''), page(inside));
    assert.equal(filled.match(/<template /g)?.length, 2);
    assert.match(
      filled,
      /data-limit="3" heading="3"><template[^]*?<h3[^]*?Show 57 more[^]*?<\/template><a href="\/quay">/,
    );
    assert.equal((await run('render', 'quay.json', '--into', 'article.html')).code, 0);
    assert.equal(read('article.html'), filled);
  });

  it('is left as it is where an element in it is wrong, which is said with its place', async () => {
    const inside = `
<crisis-timeline story="quay" limt="3" order="oldset"></crisis-timeline>`;
    save('article.html', page(inside));
    const {code, err} = await run('render', 'quay.json', '--into', 'article.html');
    assert.equal(code, 1);
    for (const said of [
      /^article\.html:\d+:1 error <crisis-timeline> limt: .*; did you mean "limit"\?$/m,
      /^article\.html:\d+:1 error <crisis-timeline> order: .*; did you mean "oldest"\?$/m,
    ])
      assert.match(err, said);
    assert.equal(read('article.html'), page(inside));
    save('article.html', page('<crisis-factbox story="quya"></crisis-factbox>'));
    assert.match(
      (await run('render', 'quay.json', '--into', 'article.html')).err,
      /shows quya, and is left as it is; did you mean "quay"\?/,
    );
  });

  it('gets structured data in its head, once', async () => {
    save('article.html', page('<crisis-factbox></crisis-factbox>'));
    for (const time of ['first', 'second'])
      assert.equal(
        (await run('render', 'quay.json', '--into', 'article.html', '--jsonld')).code,
        0,
        time,
      );
    const [head = '', ...more] = read('article.html').split('</head>');
    assert.equal(head.match(/application\/ld\+json/g)?.length, 1);
    assert.doesNotMatch(more.join(), /ld\+json/);
  });

  it('must hold an element of the story', async () => {
    save('article.html', page('<p>Nothing</p>'));
    const {code, err} = await run(
      'render',
      'quay.json',
      '--into',
      'article.html',
      '--element',
      'timeline',
    );
    assert.equal(code, 1);
    assert.match(
      err,
      /no element shows "quay"; put one where it shall stand: <crisis-timeline story="quay">/,
    );
  });
});

describe('a small story that would show very much', () => {
  it('is refused and told where, and takes neither the memory nor the time of the machine', async () => {
    const said = 'x'.repeat(20_000);
    const told = {status: 'reported', sources: ['log']};
    const story = {
      ...quay,
      actors: [{id: 'keeper', name: 'Keeper', kind: 'person'}],
      places: [],
      questions: [],
      events: Array.from({length: 300}, (_, i) => ({
        id: `e${i}`,
        when: '2020',
        headline: 'x',
        statements: ['s'],
        ...told,
      })),
      facts: [],
      figures: [],
      statements: [{id: 's', topic: 'T', by: 'keeper', words: said, text: said, ...told}],
      media: [],
      relations: [],
      updates: [],
    };
    save('bomb.json', JSON.stringify(story));
    const began = performance.now();
    const {code, err} = await run('render', 'bomb.json', '--element', 'timeline');
    assert.equal(code, 1);
    assert.match(
      err,
      /bomb\.json:1:\d+.*references exceed what can be shown, most of all to statement:s/s,
    );
    // The command itself takes a second to start.
    assert.ok(performance.now() - began < 15_000);
  });
});
