/** Pages as they are: each shows an element on the built bundle, and is itself left as it was. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {Browser, Frame, Page} from 'playwright-core';
import {BUNDLE, OTHER_BUNDLE, OTHER_VERSION, VERSION} from '../helpers/bundle.js';
import lighthouse from '../helpers/stories/lighthouse.json' with {type: 'json'};
import {launch, serve} from '../helpers/site.js';
import type {File} from '../helpers/site.js';
import {sample} from '../helpers/inputs.js';

const js = (body: string | Buffer): File => ({
  type: 'text/javascript',
  body,
  headers: {'access-control-allow-origin': '*'},
});
const LOAD = '<script type="module" src="/crisis-elements.js"></script>';
const TIMELINE = '<crisis-timeline limit="3"><a href="/all">All of it</a></crisis-timeline>';
const DIV = '<div class="crisis-timeline" data-limit="3"><a href="/all">All of it</a></div>';
const LINK = '<p><a href="/story/idlib-2020?limit=3#crisis-timeline">All of it</a></p>';
const PLACEMENTS = Object.fromEntries(
  sample(Object.entries({tag: TIMELINE, div: DIV, link: LINK})),
);

/** What scripts of a page do to what all scripts share. */
const SPOILED = {
  'with things on every object and list':
    'Object.prototype.everywhere = () => "nonsense"; Object.prototype.extra = {}; Array.prototype.first = "nonsense"; Array.prototype.each = function () {}',
  'with an old Array.from':
    'Array.from = (list) => { const all = []; for (let i = 0; i < list.length; i++) all[i] = list[i]; return all; }',
  'with a bind of its own':
    'Function.prototype.bind = function (self, ...first) { const run = this; return function (...rest) { return run.apply(self, first.concat(rest)); }; }',
  'with a toJSON on every list, as Prototype has it':
    'Array.prototype.toJSON = function () { return "[" + this.join() + "]"; }; String.prototype.toJSON = function () { return JSON.stringify(String(this)); }',
  'whose names are taken':
    'window.name = "story"; window.story = 1; window.define = function () { throw new Error("define"); }; window.define.amd = true; window.module = {}; window.exports = {}; window.process = 0; window.html = window.css = window.r = window.t = window.e = null',
  'that counts elements as they are defined':
    'const {define} = CustomElementRegistry.prototype; CustomElementRegistry.prototype.define = function (...all) { return define.apply(this, all); }',
  'without storage':
    'for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, {get() { throw new DOMException("no", "SecurityError"); }})',
};

/** A component of the page's own, made with lit 2. */
async function theirs(): Promise<string> {
  const {outputFiles} = await build({
    stdin: {
      contents: `import {LitElement, html} from 'lit-2';
        class Counter extends LitElement {
          static properties = {n: {}};
          constructor() { super(); this.n = 0; }
          render() { return html\`<button @click=\${() => this.n++}>lit 2: \${this.n}</button><crisis-factbox .heading=\${3}></crisis-factbox>\`; }
        }
        customElements.define('their-counter', Counter);`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'esm',
    tsconfigRaw: {compilerOptions: {useDefineForClassFields: false}},
  });
  return outputFiles[0]!.text;
}

let browser: Browser;
let close: () => void;
let site: string;
const files: Record<string, File> = {};
before(async () => {
  browser = await launch();
  const {url, server} = await serve(files);
  [site, close] = [url, () => server.close()];
  files['/crisis-elements.js'] = js(BUNDLE);
  files['/story.json'] = {type: 'application/json', body: JSON.stringify(lighthouse)};
});
after(async () => {
  await browser.close();
  close();
});

interface Opened {
  readonly page: Page;
  /** Errors, warnings, reports and requests to elsewhere. */
  readonly said: string[];
}

/** Opens a page; `html` is all of it but for the icon, which no page here has. */
async function open(
  html: string,
  headers: Record<string, string> = {},
  path = 'page',
): Promise<Opened> {
  files[`/${path}`] = {type: 'text/html; charset=utf-8', body: html, headers};
  const page = await browser.newPage({viewport: {width: 800, height: 900}});
  const said: string[] = [];
  page.on('pageerror', ({message}) => said.push(message));
  page.on('console', (message) => {
    if (!message.location().url.endsWith('/favicon.ico')) said.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:'))
      said.push(`request to ${request.url()}`);
  });
  await page.goto(site + path);
  return {page, said};
}

/** What a reader sees of a timeline, once it is there. */
async function seen(page: Page | Frame, nth = 0) {
  const timeline = page.locator('crisis-timeline').nth(nth);
  await timeline.locator('.entry').first().waitFor();
  return timeline.evaluate((one: HTMLElement) => {
    const root = one.shadowRoot!;
    const entries = [...root.querySelectorAll<HTMLElement>('.entry')].filter((entry) =>
      entry.checkVisibility(),
    );
    const boxes = entries.map((entry) => entry.getBoundingClientRect());
    const style = getComputedStyle(root.querySelector('.headline')!);
    const fallback = one.querySelector('slot')?.assignedElements()[0] ?? one.firstElementChild;
    return {
      entries: entries.length,
      headline: entries[0]!.querySelector<HTMLElement>('.headline')!.innerText,
      display: getComputedStyle(one).display,
      width: Math.round(one.getBoundingClientRect().width),
      inside: boxes.every((box) => box.height > 20 && box.width > 100),
      inOrder: boxes.every((box, i) => !i || box.top >= boxes[i - 1]!.bottom - 1),
      fontSize: parseFloat(style.fontSize),
      look: [
        style.textTransform,
        style.letterSpacing,
        style.whiteSpace,
        style.writingMode,
        style.textAlign,
      ].join(),
      fallback: fallback?.checkVisibility(),
    };
  });
}

const HEADLINE = 'Turkey first intervenes in Syria';
/** That a reader sees three events, one under the other, and the fallback under them. */
async function isRight(page: Page | Frame, nth = 0): Promise<void> {
  const {width, fontSize, ...rest} = await seen(page, nth);
  assert.deepEqual(rest, {
    entries: 3,
    headline: HEADLINE,
    display: 'block',
    inside: true,
    inOrder: true,
    look: 'none,normal,normal,horizontal-tb,start',
    fallback: true,
  });
  assert.ok(width >= 200, `${width} px wide`);
  assert.ok(fontSize >= 10, `${fontSize} px high`);
}

async function done({page, said}: Opened): Promise<void> {
  await page.close();
  assert.deepEqual(said, []);
}

const pageOf = (body: string, head = LOAD) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${head}<body>${body}`;

describe('a page with the strictest policy', () => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
  const reports = `addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI))`;
  for (const [name, html] of Object.entries({
    ...PLACEMENTS,
    'tag with src': '<crisis-timeline src="/story.json"></crisis-timeline>',
    briefing: '<crisis-story></crisis-story>',
  }))
    it(`shows a ${name}, and reports nothing`, async () => {
      files['/reports.js'] = js(reports);
      const opened = await open(pageOf(html, `<script src="/reports.js"></script>${LOAD}`), {
        'content-security-policy': policy,
      });
      if (name in PLACEMENTS) await isRight(opened.page);
      else await opened.page.locator('crisis-timeline .entry').first().waitFor();
      await opened.page.waitForTimeout(100);
      await done(opened);
    });
});

const STYLES = {
  'unsets everything': '* { all: unset !important }',
  'unsets everything, pseudo-elements too':
    '*, *::before, *::after { all: unset !important; box-sizing: border-box !important }',
  'makes all initial': '* { all: initial !important }',
  'hides what is not defined': ':not(:defined) { display: none }',
  'floats and flexes': 'div, p { float: left } body { display: flex; flex-direction: column }',
  'lets content give the width': 'div, p, crisis-timeline { float: left }',
  'lays all out in flex rows': 'body, div, p { display: flex }',
  'lays all out in a grid of little columns':
    'body { display: grid; grid-template-columns: repeat(2, auto) }',
  'has no font size around': 'body { font-size: 0 }',
  'has inherited values meant for other things':
    'body { line-height: 5; letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase; text-indent: 5em; white-space: pre; text-align: right; quotes: none; writing-mode: vertical-rl }',
  'sets them on every element':
    '* { line-height: 5; letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase; text-indent: 5em; white-space: pre; text-align: right; writing-mode: vertical-rl }',
  'makes all inline': '* { display: inline }',
  'makes all absolute within lists and links':
    'li, a, ol, h2, h3, button { position: absolute !important; opacity: 0 !important }',
  'bold and unseen headings, no lists, no borders':
    'h2, h3, ol, li, time { display: none !important; visibility: hidden !important }',
};

describe('a page whose style', () => {
  for (const [what, css] of sample(Object.entries(STYLES), 4))
    for (const [name, html] of Object.entries(PLACEMENTS))
      it(`${what} shows a ${name}`, async () => {
        const opened = await open(
          pageOf(html, `<style>head { display: none !important } ${css}</style>${LOAD}`),
        );
        const {entries, headline, inside, inOrder, look, width, fontSize} = await seen(opened.page);
        assert.deepEqual(
          {entries, headline, inside, inOrder, look},
          {
            entries: 3,
            headline: HEADLINE,
            inside: true,
            inOrder: true,
            look: 'none,normal,normal,horizontal-tb,start',
          },
        );
        assert.ok(width >= 200 && fontSize >= 10, `${width} px wide, letters of ${fontSize} px`);
        await done(opened);
      });
});

describe('a page with two copies of the script', () => {
  const both = (first: string, second: string, body: string) => {
    files['/first.js'] = js(first);
    files['/second.js'] = js(second);
    return pageOf(
      body,
      '<script type="module" src="/first.js"></script><script type="module" src="/second.js"></script>',
    );
  };
  /** A version in which there was no map yet. */
  const older = (bundle: string) => bundle.replaceAll('"crisis-map"', '"crisis-nothing"');

  for (const [name, html] of Object.entries(PLACEMENTS)) {
    it(`of one version shows one ${name}, and is silent`, async () => {
      const opened = await open(both(BUNDLE, `${BUNDLE}\n`, html));
      await isRight(opened.page);
      assert.equal(await opened.page.locator('crisis-timeline').count(), 1);
      await done(opened);
    });

    for (const [first, second, from, to] of [
      [BUNDLE, OTHER_BUNDLE, VERSION, OTHER_VERSION],
      [OTHER_BUNDLE, BUNDLE, OTHER_VERSION, VERSION],
    ] as const)
      it(`of ${from} and ${to} shows one ${name}, and says which stands`, async () => {
        const {page, said} = await open(both(first, second, html));
        await isRight(page);
        // What comes late is shown once, by the copy that came first.
        await page.evaluate((late) => {
          document.body.insertAdjacentHTML('beforeend', late);
        }, html);
        await isRight(page, 1);
        assert.equal(await page.locator('crisis-timeline').count(), 2);
        assert.ok(said.length > 0);
        for (const line of said)
          assert.match(
            line,
            new RegExp(`^<crisis-[a-z]+> ${from} is defined already; version ${to} is not used$`),
          );
        await page.close();
      });
  }

  for (const [first, second] of [
    [BUNDLE, OTHER_BUNDLE],
    [OTHER_BUNDLE, BUNDLE],
  ] as const)
    it('shares one story and one choice between elements of both', async () => {
      const {page, said} = await open(
        both(
          older(first),
          second,
          '<crisis-story><crisis-timeline></crisis-timeline><crisis-map></crisis-map><div class="crisis-map"></div></crisis-story><crisis-story id="all"></crisis-story>',
        ),
      );
      const versions = await page.evaluate(() =>
        ['crisis-story', 'crisis-map'].map(
          (tag) => (customElements.get(tag) as unknown as {version: string}).version,
        ),
      );
      assert.notEqual(versions[0], versions[1]);
      for (const nth of [0, 1, 2])
        await page.locator('crisis-map').nth(nth).locator('[part~=place]').first().waitFor();
      await page.evaluate(() =>
        (
          document.querySelector('crisis-timeline') as HTMLElement & {choose(thing: object): void}
        ).choose({kind: 'place', id: 'idlib'}),
      );
      await page.locator('crisis-timeline .related').first().waitFor();
      for (const nth of [0, 1, 2])
        await page.locator('crisis-map').nth(nth).locator('.chosen').first().waitFor();
      for (const line of said) assert.match(line, / is defined already; /);
      await page.close();
    });
});

describe('the script', () => {
  for (const [name, html] of Object.entries(PLACEMENTS)) {
    it(`in the head shows a ${name}`, async () => {
      const opened = await open(pageOf(html));
      await isRight(opened.page);
      await done(opened);
    });
    it(`in the head, async, shows a ${name}`, async () => {
      const opened = await open(pageOf(html, LOAD.replace('<script', '<script async')));
      await isRight(opened.page);
      await done(opened);
    });
    it(`at the end shows a ${name}`, async () => {
      const opened = await open(pageOf(html + LOAD, ''));
      await isRight(opened.page);
      await done(opened);
    });
    it(`that comes late moves nothing where a ${name} has room, and leaves the page as it was`, async () => {
      const room =
        '<style>crisis-timeline, .crisis-timeline, p:has(> a:only-child) { display: block; min-height: 1200px }</style>';
      const article = `<h1>Article</h1><p>With <b>words</b>.</p>${html}<h2 id="after">After</h2><ul><li>One</li></ul>`;
      const opened = await open(pageOf(article, room));
      const {page} = opened;
      const state = () =>
        page.evaluate(() => {
          const found: Record<string, string> = {
            // Besides the two of Lit that the README names.
            globals: Object.getOwnPropertyNames(window)
              .filter((name) => !['litPropertyMetadata', 'reactiveElementVersions'].includes(name))
              .join(),
            html: document.body.innerHTML,
            head: document.head.innerHTML,
          };
          for (const node of document.querySelectorAll('html, body, body *')) {
            // The element has a look of its own, and so has a single link in it.
            if (node.matches('crisis-timeline, a')) continue;
            const style = getComputedStyle(node);
            for (const name of style)
              found[`${node.localName} ${name}`] = style.getPropertyValue(name);
          }
          return found;
        });
      await page.evaluate(() => {
        const shifts = ((globalThis as {shifts?: number[]}).shifts = [] as number[]);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as unknown as {value: number}).value);
        }).observe({type: 'layout-shift', buffered: true});
      });
      const was = await state();
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))),
      );
      await page.addScriptTag({url: '/crisis-elements.js', type: 'module'});
      await page.evaluate(() => document.querySelector('script[src]')!.remove());
      await isRight(page);
      await page.waitForTimeout(200);
      const is = await state();
      assert.deepEqual(
        Object.keys({...was, ...is})
          .filter((name) => was[name] !== is[name])
          .map((name) => `${name}: ${was[name]} → ${is[name]}`),
        [],
      );
      assert.deepEqual(await page.evaluate(() => (globalThis as {shifts?: number[]}).shifts), []);
      await done(opened);
    });
  }
});

describe('a page', () => {
  for (const [name, html] of Object.entries(PLACEMENTS)) {
    it(`with a base elsewhere shows a ${name}, whose links lead to this page`, async () => {
      const opened = await open(
        pageOf(
          html,
          `<base href="https://elsewhere.example/deep/">${LOAD.replace('="/', `="${site}`)}`,
        ),
      );
      await isRight(opened.page);
      const link = opened.page.locator('crisis-timeline [part=permalink]').first();
      assert.match(
        await link.evaluate((one: HTMLAnchorElement) => one.href),
        new RegExp(`^${site}page#crisis-event-`),
      );
      await link.click();
      assert.match(opened.page.url(), /page#crisis-event-/);
      await done(opened);
    });

    it(`in quirks mode shows a ${name}`, async () => {
      const opened = await open(pageOf(html).replace('<!doctype html>', ''));
      assert.equal(await opened.page.evaluate(() => document.compatMode), 'BackCompat');
      await isRight(opened.page);
      await done(opened);
    });

    for (const [where, before, after] of [
      ['a cell', '<table><tr><td>', '</td><td>Words</td></tr></table>'],
      ['a list', '<ul><li>', '</li></ul>'],
      ['a form', '<form><fieldset>', '</fieldset></form>'],
      ['details', '<details open><summary>More</summary>', '</details>'],
      ['a dialog', '<dialog open>', '</dialog>'],
      ['an unclosed paragraph', '<p>Words', ''],
      ['an unclosed b and a center', '<center><b>', ''],
      [
        'a dark column of 320 px',
        '<div style="width: 320px; color: #fff; background: #000">',
        '</div>',
      ],
    ] as const)
      it(`shows a ${name} in ${where}`, async () => {
        const opened = await open(pageOf(`${before}${html}${after}<p id="next">The rest.</p>`));
        await isRight(opened.page);
        assert.ok(await opened.page.locator('#next').isVisible());
        await done(opened);
      });

    it(`shows a ${name} in a sandboxed frame without an origin`, async () => {
      files['/framed'] = {type: 'text/html', body: pageOf(html)};
      const opened = await open(
        pageOf(
          '<iframe sandbox="allow-scripts" src="/framed" width="600" height="900"></iframe>',
          '',
        ),
      );
      const frame = (await (await opened.page.waitForSelector('iframe')).contentFrame())!;
      assert.equal(await frame.evaluate(() => self.origin), 'null');
      await isRight(frame);
      await frame.locator('crisis-timeline .more').click();
      await frame.locator('crisis-timeline [part=permalink]').first().click();
      await done(opened);
    });

    it(`with another version of lit shows a ${name} beside its own components`, async () => {
      files['/theirs.js'] = js(await theirs());
      const opened = await open(
        pageOf(
          `<their-counter></their-counter>${html}`,
          `<script type="module" src="/theirs.js"></script>${LOAD}`,
        ),
      );
      await isRight(opened.page);
      await opened.page.getByRole('button', {name: 'lit 2: 0'}).click();
      await opened.page.getByRole('button', {name: 'lit 2: 1'}).waitFor();
      await opened.page.locator('their-counter crisis-factbox .fact').first().waitFor();
      await done(opened);
    });

    for (const [what, spoiled] of Object.entries(SPOILED))
      it(`${what} shows a ${name}`, async () => {
        const opened = await open(pageOf(html, `<script>${spoiled}</script>${LOAD}`));
        await isRight(opened.page);
        await done(opened);
      });
  }

  it('shows nothing of a data: address that a link in it names, in a sandboxed srcdoc frame', async () => {
    const data = encodeURIComponent(`data:application/json,${JSON.stringify(lighthouse)}`);
    const inside = `<p id="x"><a href="https://a.example/x?src=${data}#crisis-timeline">x</a></p>${LINK.replace('/story', 'https://a.example/story')}<script type="module" src="${site}crisis-elements.js"></script>`;
    const opened = await open(
      pageOf(
        `<iframe sandbox="allow-scripts" srcdoc="${inside.replaceAll('"', '&quot;')}" width="600" height="900"></iframe>`,
        '',
      ),
    );
    const frame = (await (await opened.page.waitForSelector('iframe')).contentFrame())!;
    await frame.locator('crisis-timeline .entry').first().waitFor();
    assert.equal(await frame.locator('crisis-timeline').count(), 1);
    assert.equal(await frame.locator('#x').evaluate((p) => !p.shadowRoot), true);
    await done(opened);
  });

  it('with a base elsewhere takes a src from there, as any address on it', async () => {
    files['/deep/story.json'] = files['/story.json']!;
    const opened = await open(
      pageOf(
        '<crisis-timeline src="story.json"></crisis-timeline>',
        `<base href="${site}deep/">${LOAD}`,
      ),
    );
    await opened.page.locator('crisis-timeline .entry').first().waitFor();
    await done(opened);
  });

  it('whose element is in a paragraph keeps its paragraph', async () => {
    const opened = await open(pageOf(`<p id="p">Before ${TIMELINE} after.</p>`));
    await isRight(opened.page);
    assert.equal(
      await opened.page.locator('#p').evaluate((p) => p.lastChild!.textContent),
      ' after.',
    );
    await done(opened);
  });

  it('whose element is not closed shows the rest of the article under it', async () => {
    const opened = await open(
      pageOf(
        '<p>Words</p><crisis-timeline limit="3"><a href="/all">All</a></p><p id="next">The rest.</p><h2 id="last">Last</h2>',
      ),
    );
    await isRight(opened.page);
    for (const id of ['#next', '#last']) {
      assert.ok(await opened.page.locator(id).isVisible());
      assert.ok(
        await opened.page.locator(id).evaluate((one) => one.getBoundingClientRect().width > 500),
      );
    }
    await done(opened);
  });
});
