/** The manual, as it is built and as a reader uses it: under a path of its own, with its own policy. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join, posix, sep} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import axeCore from 'axe-core';
import {parse} from 'parse5';
import type {DefaultTreeAdapterMap} from 'parse5';
import type {Browser, Page} from 'playwright-core';
import {root} from '../helpers/packed.js';
import {launch, serve, serveFolder} from '../helpers/site.js';

declare const axe: typeof axeCore;

const SITE = join(root, 'dist/site');
const UNDER = '/some/path/';

let browser: Browser;
let site: string;
let close: () => void;
/** The paths of all pages, such as `elements/timeline/`. */
let paths: string[];
before(async () => {
  await promisify(execFile)(process.execPath, ['demo/site/build.mjs'], {cwd: root});
  paths = readdirSync(SITE, {recursive: true})
    .map((file) => String(file).split(sep).join('/'))
    .filter((file) => file.endsWith('index.html') && !file.startsWith('studio/'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
  const {url, server} = await serveFolder(SITE, UNDER);
  [site, close] = [url, () => server.close()];
  browser = await launch();
});
after(async () => {
  await browser.close();
  close();
});

type Node = DefaultTreeAdapterMap['node'];
/** What a page is made of: its addresses and its ids. */
function outline(path: string): {links: string[]; ids: Set<string>} {
  const links: string[] = [];
  const ids = new Set<string>();
  const visit = (node: Node) => {
    if ('attrs' in node)
      for (const {name, value} of node.attrs) {
        if (['href', 'src', 'action', 'srcset'].includes(name)) links.push(value);
        if (name === 'id') ids.add(value);
      }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(readFileSync(join(SITE, path, 'index.html'), 'utf8')));
  return {links, ids};
}

describe('the links of the manual', () => {
  it('lead to a file, and to a heading that is there', () => {
    const outlines = new Map(paths.map((path) => [path, outline(path)]));
    const broken: string[] = [];
    for (const [path, {links}] of outlines)
      for (const link of links) {
        if (/^(?:https?|data|mailto):/.test(link)) continue;
        const [address = '', fragment] = link.split('#');
        const target = posix.join('/', path, address.replace(/[?].*/, '')).slice(1);
        const isPage = outlines.has(target);
        if (!isPage && !existsSync(join(SITE, target))) broken.push(`${path}: ${link}`);
        else if (isPage && fragment && !outlines.get(target)!.ids.has(decodeURIComponent(fragment)))
          broken.push(`${path}: ${link} (no such heading)`);
      }
    assert.deepEqual(broken, []);
  });

  it('are relative, so that the manual works from any path', () => {
    for (const path of paths)
      assert.deepEqual(
        outline(path).links.filter((link) => link.startsWith('/')),
        [],
        path,
      );
  });

  it('lead to pages that the lists for machines name, each of which is there as Markdown', () => {
    const list = readFileSync(join(SITE, 'llms.txt'), 'utf8');
    const named = [...list.matchAll(/\]\((\S+)index\.md\)|\]\((index\.md)\)/g)].map(
      ([, path = '']) => path,
    );
    assert.deepEqual(named.sort(), paths);
    for (const path of paths) {
      const text = readFileSync(join(SITE, path, 'index.md'), 'utf8');
      assert.doesNotMatch(text, /\{%/, path);
      for (const [, target = ''] of text.matchAll(/\]\((\.\.?\/[^)#]*)/g))
        assert.ok(existsSync(join(SITE, path, target)), `${path}index.md: ${target}`);
    }
  });
});

/** Whether every example of the page shows a story, or what is wrong where that is the example. */
const examplesShow = () =>
  [...document.querySelectorAll('.live *')].every((element) => {
    if (!element.localName.startsWith('crisis-')) return true;
    const part = element.closest('[data-crisis-preview]') ? 'problems' : 'head';
    const isWrapper = !!element.querySelector('crisis-timeline, crisis-factbox');
    return isWrapper || !!element.shadowRoot?.querySelector(`[part~=${part}]`);
  });

/** Opens a page, with what goes wrong on it. */
async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage(options);
  return {page, wrong: await visit(page, path)};
}

/** Goes to a page, and waits until its examples show something; gives what goes wrong on it. */
async function visit(page: Page, path: string): Promise<string[]> {
  const wrong: string[] = [];
  page.on('pageerror', ({message}) => wrong.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:'))
      wrong.push(`asks ${request.url()}`);
  });
  await page.goto(site + path);
  await page
    .waitForFunction(examplesShow, undefined, {timeout: 10_000, polling: 100})
    .catch(() => wrong.push('has an example that shows nothing'));
  return wrong;
}

describe('each page of the manual', () => {
  it('shows its examples at work under its policy, asks nobody else, and fits 320 pixels', async () => {
    const found: string[] = [];
    const context = await browser.newContext({viewport: {width: 320, height: 800}});
    for (const path of paths) {
      const page = await context.newPage();
      const wrong = await visit(page, path);
      const isAboutMistakes = await page.locator('[data-crisis-preview]').count();
      const errors = wrong.filter((text) => !(isAboutMistakes && text.startsWith('<crisis-')));
      found.push(...errors.map((text) => `${path}: ${text}`));
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (beyond > 0) found.push(`${path}: ${beyond} px beyond 320`);
      await page.close();
    }
    await context.close();
    assert.deepEqual(found, []);
  });

  const KINDS = [
    '',
    'start/publisher/',
    'elements/',
    'elements/timeline/',
    'theming/builder/',
    'theming/tokens/',
    'format/dates/',
    'format/event/',
    'format/rules/',
    'desk/command-line/',
    'operations/live/',
    'search/?q=trusted',
  ];
  // In the dark only the colours are others.
  const COLOURS = {
    runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']},
  } as const;
  for (const [colorScheme, options] of [
    ['light', {}],
    ['dark', COLOURS],
  ] as const)
    it(`has nothing against it in axe, ${colorScheme}`, async () => {
      const found: string[] = [];
      for (const path of KINDS) {
        const {page} = await open(path, {colorScheme, bypassCSP: true});
        await page.addScriptTag({content: axeCore.source});
        const {violations} = await page.evaluate(
          (options) => axe.run({exclude: [['.live']]}, options as axeCore.RunOptions),
          options,
        );
        for (const {id, nodes} of violations)
          found.push(`${path}: ${id} ${nodes[0]?.html.slice(0, 120)}`);
        await page.close();
      }
      assert.deepEqual(found, []);
    });

  it('prints without what only a screen needs', async () => {
    const {page} = await open('format/event/');
    await page.emulateMedia({media: 'print'});
    for (const hidden of ['#contents', 'search', '.turn'])
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    assert.ok(await page.getByText('Refused:').first().isVisible());
    await page.close();
  });
});

describe('a reader of the manual', () => {
  it('finds a page by a word', async () => {
    const {page, wrong} = await open('');
    await page.getByRole('search').getByLabel('Search').fill('nginx');
    await page.keyboard.press('Enter');
    await page.getByRole('link', {name: 'Live at scale'}).click();
    await page.getByRole('heading', {level: 1, name: 'Live at scale'}).waitFor();
    assert.deepEqual(wrong, []);
    await page.close();
  });

  it('copies the code of an example', async () => {
    const context = await browser.newContext({permissions: ['clipboard-read', 'clipboard-write']});
    const page = await context.newPage();
    await page.goto(`${site}start/author/`);
    await page.getByRole('button', {name: 'Copy'}).first().click();
    await page.getByRole('button', {name: 'Copied'}).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^<crisis-timeline story="idlib-2020" limit="3">/);
    await context.close();
  });

  it('chooses a part, and sees it outlined in the examples', async () => {
    const {page} = await open('elements/timeline/');
    const outlined = () =>
      page
        .locator('.live crisis-timeline .entry')
        .first()
        .evaluate((entry) => getComputedStyle(entry).outlineStyle);
    assert.equal(await outlined(), 'none');
    await page.getByRole('button', {name: 'entry', exact: true}).click();
    assert.equal(await outlined(), 'solid');
    await page.getByRole('button', {name: 'entry', exact: true}).click();
    assert.equal(await outlined(), 'none');
    await page.close();
  });

  it('tries a date, and sees what readers see or what is wrong', async () => {
    const {page} = await open('format/dates/');
    const message = page.locator('#date-message');
    const date = page.locator('#date-timeline [part=date]').first();
    await date.filter({hasText: 'about February 2020'}).waitFor();
    await page.getByLabel('A date, as you would write it').fill('201X');
    await date.filter({hasText: '2010s'}).waitFor();
    await page.getByRole('button', {name: '28/2/2020'}).click();
    await message.filter({hasText: 'not an EDTF date'}).waitFor();
    await page.close();
  });

  it('builds a style, and takes its CSS along', async () => {
    const {page} = await open('theming/builder/');
    await page.getByRole('button', {name: 'The tabloid’s'}).click();
    await page.getByLabel('--crisis-accent', {exact: false}).first().fill('#0b6e4f');
    const css = await page.locator('#css code').textContent();
    assert.match(css ?? '', /crisis-story \{\n {2}--crisis-accent: #0b6e4f;\n/);
    assert.match(css ?? '', /--crisis-rule: #111;/);
    const kicker = page.locator('crisis-story .kicker').first();
    const colour = await kicker.evaluate((node) => getComputedStyle(node).color);
    assert.equal(colour, 'rgb(11, 110, 79)');
    await page.close();
  });

  it('pastes a style sheet, sees it at work, and what in it does not exist', async () => {
    const {page, wrong} = await open('theming/builder/');
    const kicker = page.locator('crisis-story .kicker').first();
    const problems = page.locator('#pasted-problems');
    const field = page.getByLabel('Your CSS', {exact: false});
    await field.fill(
      'body {display: none}\ncrisis-story::part(kicker) {color: rgb(200, 0, 26)}\ncrisis-story::part(headlin) {}',
    );
    await problems
      .getByText('Line 3: <crisis-story> has no part "headlin"; did you mean')
      .waitFor();
    assert.equal(await kicker.evaluate((node) => getComputedStyle(node).color), 'rgb(200, 0, 26)');
    await field.fill('crisis-story::part(headline) {}');
    await problems.getByText('Every name of ours in it exists.').waitFor();
    assert.deepEqual(wrong, []);
    await page.close();
  });

  it('opens the example story in the studio', async () => {
    const {page} = await open('playground/');
    await page.getByRole('link', {name: 'Open the harbour fire in the desk'}).click();
    await page.frameLocator('iframe').getByText('The harbour fire').first().waitFor();
    await page.close();
  });
});

describe('a policy that the manual gives to copy', () => {
  const file = (path: string, type: string) => ({type, body: readFileSync(join(SITE, path))});
  const text = readFileSync(join(root, 'demo/site/pages/start/publisher.md'), 'utf8');
  const policies = [...text.matchAll(/^Content-Security-Policy: (.*)$/gm)].map(
    ([, policy = '']) => policy,
  );

  it('is there with and without the importer', () => assert.equal(policies.length, 2));

  for (const [i, policy] of policies.entries())
    it(`lets all work that comes from the same host${i ? ', other formats too' : ''}`, async () => {
      const csv = 'Year,Month,Day,Headline,Text\n2020,2,28,A bridge is shut,The river rises.\n';
      const body = `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,">
        <script type="module" src="/crisis-elements.js"></script>
        <crisis-timeline story="idlib-2020"></crisis-timeline><crisis-map story="idlib-2020"></crisis-map>
        <crisis-media src="/examples/specimen.json"></crisis-media>
        ${i ? '<crisis-timeline src="/timeline.csv" id="sheet"></crisis-timeline>' : ''}`;
      const {url, server} = await serve({
        '/page': {type: 'text/html', body, headers: {'content-security-policy': policy}},
        '/crisis-elements.js': file('crisis-elements.js', 'text/javascript'),
        '/crisis-import.js': file('crisis-import.js', 'text/javascript'),
        '/examples/specimen.json': file('examples/specimen.json', 'application/json'),
        '/timeline.csv': {type: 'text/csv', body: csv},
        ...Object.fromEntries(
          readdirSync(join(SITE, 'media'))
            .filter((name) => /\.(webp|jpg|webm|vtt)$/.test(name))
            .map((name) => [`/media/${name}`, file(`media/${name}`, 'image/webp')]),
        ),
      });
      const page = await browser.newPage();
      const wrong: string[] = [];
      page.on('pageerror', ({message}) => wrong.push(message));
      page.on('console', (message) => {
        const isIcon = message.text().includes('data:,');
        if (message.type() === 'error' && !isIcon) wrong.push(message.text());
      });
      await page.goto(`${url}page`, {waitUntil: 'networkidle'});
      await page.locator('crisis-timeline .entry').first().waitFor();
      await page.locator('crisis-map .place').first().waitFor();
      await page.locator('crisis-media img').first().waitFor();
      if (i) await page.locator('#sheet .entry').first().waitFor();
      assert.deepEqual(wrong, []);
      await page.close();
      server.close();
    });
});
