import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {installation, link, root} from '../helpers/packed.js';
import {launch, serve} from '../helpers/site.js';

const {folder, inProcess: run, run: spawn, remove} = installation();
after(remove);

/** From the folder of the publisher, where the package is installed. */
async function bundle(story: string, out = 'out.js', ...more: string[]) {
  const {code, out: printed, err} = await run('bundle', story, '-o', out, ...more);
  return {status: code, printed, said: printed + err};
}

const page = (inside: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><script type="module" src="/out.js"></script>${inside}`;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** Opens a page with the bundle on it, under a strict policy; fails on any error or request elsewhere. */
async function visit(browser: Browser, inside: string): Promise<Page> {
  const {url, server} = await serve({
    '/': {type: 'text/html', body: page(inside), headers: {'content-security-policy': POLICY}},
    '/out.js': {type: 'text/javascript', body: await readFile(join(folder, 'out.js'))},
    '/el.js': {type: 'text/javascript', body: await readFile(join(root, 'dist/lang/el.js'))},
  });
  after(() => server.close());
  const tab = await browser.newPage();
  const wrong: string[] = [];
  tab.on('pageerror', ({message}) => wrong.push(message));
  tab.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  tab.on('request', (request) => request.url().startsWith(url) || wrong.push(request.url()));
  await tab.goto(url, {waitUntil: 'load'});
  await tab.waitForTimeout(100);
  assert.deepEqual(
    wrong.filter((it) => !it.includes('favicon')),
    [],
  );
  return tab;
}

describe('a bundle around a story of the publisher’s own', () => {
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  it('shows that story where the element names none, and not ours', async () => {
    const source = await readFile(join(root, 'demo/stories/piltdown.ts'), 'utf8');
    await writeFile(
      join(folder, 'piltdown.ts'),
      source.replace('../../src/content/story.js', 'crisis-elements/content'),
    );
    const {status, said} = await bundle('piltdown.ts');
    assert.equal(status, 0, said);
    assert.match(said, /Types are not checked: typescript is not installed here/);
    const tab = await visit(browser, '<crisis-story></crisis-story>');
    const text = await tab.locator('body').ariaSnapshot();
    assert.match(text, /Piltdown/);
    assert.match(text, /retracted/i);
    assert.doesNotMatch(await readFile(join(folder, 'out.js'), 'utf8'), /Stoltenberg/);
  });

  it('holds the languages that are asked for; others come by a script beside it', async () => {
    const {status, said} = await bundle('piltdown.ts', 'out.js', '--lang', 'tr,ar');
    assert.equal(status, 0, said);
    const inside = ['tr', 'ar', 'el'].map(
      (lang) => `<section lang="${lang}"><crisis-timeline></crisis-timeline></section>`,
    );
    const script = '<script type="module" src="/el.js"></script>';
    const tab = await visit(browser, script + inside.join(''));
    const text = await tab.locator('body').ariaSnapshot();
    for (const heading of ['Neler oldu?', 'ماذا حدث', 'Τι συνέβη'])
      assert.ok(text.includes(heading), heading);
    assert.match(
      (await bundle('piltdown.ts', 'none.js', '--lang', 'xx')).said,
      /no words in xx; there are: ar,/,
    );
  });

  it('has browsers compile it while the page is read, by a word before all code, after the licences', async () => {
    assert.equal((await bundle('piltdown.ts')).status, 0);
    const [licences, word, code] = (await readFile(join(folder, 'out.js'), 'utf8')).split('\n');
    assert.match(licences!, /^\/\*!.* BSD-3-Clause \*\/$/);
    assert.equal(word, '//# allFunctionsCalledOnLoad');
    assert.match(code!, /^const /);
  });

  it('takes a story as JSON', async () => {
    const story = {
      id: 'quay',
      title: 'The quay',
      lang: 'en',
      timeZone: 'UTC',
      status: 'ended',
      published: '1880',
      updated: '1881',
      revision: 1,
      sources: [{id: 'log', title: 'Log', kind: 'document'}],
      events: [
        {id: 'fire', when: '-0044', headline: 'A fire', status: 'reported', sources: ['log']},
      ],
    };
    await writeFile(join(folder, 'quay.json'), JSON.stringify(story));
    const {status, said} = await bundle('quay.json');
    assert.equal(status, 0, said);
    const tab = await visit(browser, '<crisis-timeline story="quay"></crisis-timeline>');
    assert.match(await tab.locator('body').ariaSnapshot(), /45 BC[^]*A fire/);
  });

  it('is not made of a story that refers to nothing; the compiler says where', async () => {
    const source = `import {defineStory} from 'crisis-elements/content';
export default defineStory({
  id: 'x', title: 'x', lang: 'en', timeZone: 'UTC', status: 'ended', published: '2020', updated: '2020', revision: 1,
  events: [{id: 'e', when: '2020', headline: 'x', status: 'reported', by: 'nobody'}],
});`;
    await writeFile(join(folder, 'wrong.ts'), source);
    const {status, said} = await bundle('wrong.ts', 'wrong.js');
    assert.equal(status, 1);
    assert.match(said, /^wrong\.ts:4:71 error events\[0\]\.by: no actor "nobody"$/m);
    link(folder, 'typescript');
    // A process remembers what was not installed.
    // A mistake of types alone, which validation would let pass.
    const typed = source
      .replace("by: 'nobody'", "by: 'n'")
      .replace('  events', "  actors: [{id: 'n', name: 'N', kind: 'body'}], events")
      .replace("id: 'x',", "id: 'x', url: undefined as unknown as 7,");
    await writeFile(join(folder, 'typed.ts'), typed);
    assert.match(
      spawn('bundle', 'typed.ts', '-o', 'out.js').err,
      /^typed\.ts:3:12 error .*TS2322/m,
    );
  });

  it('is not made without a story', async () => {
    assert.match((await bundle('missing.ts')).said, /no such file: .*missing\.ts/);
  });

  it('has beside it what it loads where a src holds another format', async () => {
    const {said} = await bundle('quay.json', 'site/js/quay.js');
    assert.match(said, /^site\/js\/crisis-import\.js has to lie beside it/m);
    assert.deepEqual(
      await readFile(join(folder, 'site/js/crisis-import.js')),
      await readFile(join(root, 'dist/crisis-import.js')),
    );
  });

  it('comes with its hash and what to paste', async () => {
    const {printed} = await bundle('quay.json');
    const hash = createHash('sha384').update(await readFile(join(folder, 'out.js')));
    assert.equal(
      printed,
      `<script type="module" src="/out.js" integrity="sha384-${hash.digest('base64')}" crossorigin="anonymous"></script>\n<crisis-story story="quay">The quay</crisis-story>\n`,
    );
  });
});

describe('a bundle of chosen elements', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
    const source = await readFile(join(root, 'demo/stories/piltdown.ts'), 'utf8');
    await writeFile(
      join(folder, 'piltdown.ts'),
      source.replace('../../src/content/story.js', 'crisis-elements/content'),
    );
  });
  after(() => browser.close());

  /** The messages that a page with the bundle prints to the console. */
  async function warningsOf(inside: string): Promise<string[]> {
    const {url, server} = await serve({
      '/': {type: 'text/html', body: page(inside)},
      '/out.js': {type: 'text/javascript', body: await readFile(join(folder, 'out.js'))},
    });
    const tab = await browser.newPage();
    const warnings: string[] = [];
    tab.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await tab.goto(url, {waitUntil: 'load'});
    await tab.waitForTimeout(200);
    await tab.close();
    server.close();
    return warnings;
  }

  it('shows them, is smaller for each that is left out, and says what each adds', async () => {
    const sizes: number[] = [];
    for (const elements of ['timeline', 'timeline,factbox', 'timeline,factbox,map']) {
      const {status, said} = await bundle('piltdown.ts', 'out.js', '--elements', elements);
      assert.equal(status, 0, said);
      const listed = [...said.matchAll(/^ *([\d.]+) KiB {2}(.+)$/gm)].map(([, , name]) => name);
      assert.deepEqual(listed, ['what all share', ...elements.split(',')]);
      sizes.push((await readFile(join(folder, 'out.js'))).length);
    }
    assert.ok(sizes[0]! < sizes[1]! && sizes[1]! < sizes[2]!, sizes.join());
    const tab = await visit(
      browser,
      '<crisis-timeline></crisis-timeline><crisis-factbox></crisis-factbox><crisis-map></crisis-map>',
    );
    const text = await tab.locator('body').ariaSnapshot();
    assert.match(text, /What happened[^]*Key facts/);
  });

  it('has no word of what it leaves out', async () => {
    await bundle('piltdown.ts', 'out.js', '--elements', 'factbox');
    const code = await readFile(join(folder, 'out.js'), 'utf8');
    assert.doesNotMatch(code, /crisis-timeline"|EventSource|text\/event-stream|retry-after/i);
  });

  it('reports a tag, a div and a link that it cannot show, with the command that adds them', async () => {
    await bundle('piltdown.ts', 'out.js', '--elements', 'factbox');
    const inside =
      '<crisis-map>Fallback</crisis-map><div class="crisis-figures">Fallback</div><p><a href="/story/piltdown#crisis-timeline">Fallback</a></p>';
    const [missing = '', placements = ''] = await warningsOf(inside);
    assert.match(missing, /cannot show crisis-figures, crisis-map, crisis-timeline/);
    assert.match(missing, /--elements factbox,figures,map,timeline$/);
    assert.match(placements, /--with placements/);
    const tab = await visit(browser, inside);
    assert.equal((await tab.locator('body').innerText()).match(/Fallback/g)?.length, 3);
  });

  it('reports a src and live that it was made without, and shows the fallback', async () => {
    await bundle('piltdown.ts', 'out.js', '--elements', 'timeline');
    const {url, server} = await serve({
      '/': {
        type: 'text/html',
        body: page(
          '<crisis-timeline src="/story.json">Fallback</crisis-timeline><crisis-timeline live="30"></crisis-timeline>',
        ),
      },
      '/out.js': {type: 'text/javascript', body: await readFile(join(folder, 'out.js'))},
      '/story.json': {type: 'application/json', body: '{}'},
    });
    const tab = await browser.newPage();
    const said: string[] = [];
    tab.on('console', (message) => said.push(message.text()));
    const requests: string[] = [];
    tab.on('request', (request) => requests.push(request.url()));
    await tab.goto(url, {waitUntil: 'load'});
    await tab.waitForTimeout(200);
    server.close();
    assert.match(said.join('\n'), /src.* is not in this script.*--with src/);
    assert.match(said.join('\n'), /live.* --with live/);
    assert.match(await tab.locator('body').innerText(), /Fallback/);
    assert.ok(!requests.some((request) => request.endsWith('story.json')));
  });

  it('loads other stories, and fills divs and links, with the features for it', async () => {
    const {status, said} = await bundle(
      'piltdown.ts',
      'out.js',
      '--elements',
      'timeline',
      '--with',
      'live,placements',
    );
    assert.equal(status, 0, said);
    assert.match(said, /--with src/);
    assert.match(said, /crisis-import\.js has to lie beside it/);
    const tab = await visit(browser, '<div class="crisis-timeline" data-story="piltdown"></div>');
    assert.match(await tab.locator('body').ariaSnapshot(), /What happened/);
  });

  it('is refused where a name is wrong', async () => {
    assert.match(
      (await bundle('piltdown.ts', 'out.js', '--elements', 'timelin')).said,
      /no element "timelin".*timeline/,
    );
    assert.match(
      (await bundle('piltdown.ts', 'out.js', '--elements', 'map', '--with', 'lve')).said,
      /no feature "lve".*live/,
    );
    assert.match(
      (await bundle('piltdown.ts', 'out.js', '--with', 'live')).said,
      /--with goes with --elements/,
    );
  });
});

describe('a new story', () => {
  it('is JSON, valid at once, and short enough to read', async () => {
    const {code, out} = await run('new', 'The harbour fire');
    assert.equal(code, 0);
    assert.equal(out, 'npx crisis-elements check the-harbour-fire.json --watch\n');
    const text = readFileSync(join(folder, 'the-harbour-fire.json'), 'utf8');
    assert.ok(text.split('\n').length < 50);
    assert.equal((JSON.parse(text) as {title: string}).title, 'The harbour fire');
    assert.equal((await run('check', 'the-harbour-fire.json')).code, 0);
  });

  it('is a typed module where its name ends in .ts, and compiles', async () => {
    for (const args of [['The "night" of the \\ tide.ts'], ['Harbour', '-o', 'module.ts']]) {
      const {code, out} = await run('new', ...args);
      assert.equal(code, 0);
      const file = /check (\S+\.ts) --watch/.exec(out)![1]!;
      assert.equal((await run('check', file)).code, 0);
      assert.match(spawn('bundle', file, '-o', 'out.js').err, /types checked/);
    }
  });

  it('has placeholders that an editor is told of', async () => {
    await run('new', 'Placeholders');
    const {code, out, err} = await run('check', 'placeholders.json', '--strict');
    assert.equal(code, 1);
    assert.match(out + err, /placeholder event:start “WHAT HAPPENED, IN A LINE”/);
  });

  it('is nothing but a story: no other kind of file is written', async () => {
    const {code, err} = await run('new', 'Elm', '-o', 'elm.html');
    assert.equal(code, 2);
    assert.match(err, /a story is a \.json or a \.ts file/);
  });

  it('is told of to machines', async () => {
    const {code, out} = await run('new', 'The tide', '--json');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {ok: true, file: 'the-tide.json', id: 'the-tide'});
  });

  it('is never written over one that is there', async () => {
    await run('new', 'twice');
    const {code, err} = await run('new', 'twice');
    assert.equal(code, 2);
    assert.match(err, /twice\.json is there already/);
  });
});
