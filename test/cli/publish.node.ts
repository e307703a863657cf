import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Browser} from 'playwright-core';
import {desk, root} from '../helpers/packed.js';
import {launch, serve} from '../helpers/site.js';
import type {File} from '../helpers/site.js';

const {folder, run, leave} = desk();
after(leave);
const story = {
  id: 'quay',
  title: 'The quay & the fire',
  lang: 'en',
  timeZone: 'UTC',
  status: 'ended',
  published: '2020-03-01',
  updated: '2020-03-02',
  revision: 1,
  url: 'https://paper.test/quay',
  sources: [{id: 'log', title: 'Log', publisher: 'Harbour office', kind: 'document'}],
  events: [
    {id: 'fire', when: '2020-03-01', headline: 'A fire', status: 'reported', sources: ['log']},
  ],
};
const save = (changes: object) =>
  writeFileSync(join(folder, 'quay.json'), JSON.stringify({...story, ...changes}));
const files = (where: string) =>
  readdirSync(join(folder, where), {recursive: true, encoding: 'utf8'})
    .filter((file) => statSync(join(folder, where, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('a story that is published', () => {
  const publish = () => run('publish', 'public', 'quay.json', '--base', 'https://static.test/s/');

  it('is a folder of files that never change, and one that points to them', async () => {
    save({});
    assert.equal((await publish()).code, 0);
    const names = files('public').map((file) => file.replace(/[0-9a-f]{16}/, 'HASH'));
    assert.deepEqual(names, [
      '_headers',
      'files/crisis-elements.HASH.js',
      'files/crisis-import.HASH.js',
      'files/frame.HASH.js',
      'files/quay.HASH.json',
      'latest.json',
      'nginx.conf',
      'quay.html',
      'quay.oembed.json',
    ]);
    for (const file of files('public').filter((file) => file.startsWith('files/')))
      assert.ok(
        file.includes(
          createHash('sha256')
            .update(read(`public/${file}`))
            .digest('hex')
            .slice(0, 16),
        ),
      );
    assert.match(
      read('public/_headers'),
      /^\/s\/files\/\*\n.*Allow-Origin: \*\n.*nosniff\n.*immutable$/m,
    );
    assert.match(read('public/_headers'), /^\/s\/latest\.json\n[^]*?max-age=60/m);
    assert.match(read('public/nginx.conf'), /location \/s\/files\/ \{/);
  });

  it('is not touched where nothing has changed', async () => {
    const before = files('public').map((file) => statSync(join(folder, 'public', file)).mtimeMs);
    assert.match((await publish()).err, /Nothing has changed/);
    assert.deepEqual(
      files('public').map((file) => statSync(join(folder, 'public', file)).mtimeMs),
      before,
    );
  });

  it('keeps the edition before, for the pages that are open', async () => {
    const before = files('public');
    save({revision: 2, title: 'The quay'});
    assert.match((await publish()).err, /of 9 written/);
    assert.deepEqual(
      before.filter((file) => !files('public').includes(file)),
      [],
    );
    const {stories} = JSON.parse(read('public/latest.json')) as {
      stories: {quay: {json: string; revision: number}};
    };
    assert.equal(stories.quay.revision, 2);
    assert.match(
      read(stories.quay.json.replace('https://static.test/s', 'public')),
      /"title":"The quay"/,
    );
  });

  it('is never seen half: all that anything points to is there, and whole', async () => {
    const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
    const there = (address: string) => `whole${address.replace('https://static.test/s', '')}`;
    const pointed = (text: string) => text.match(/https:\/\/static\.test\/s\/[\w./-]+/g) ?? [];
    let looks = 0;
    for (const revision of [1, 2, 3]) {
      save({revision, title: `Edition ${revision}`});
      const args = [bin, 'publish', 'whole', 'quay.json', '--base', 'https://static.test/s/'];
      const publishing = spawn(process.execPath, args, {cwd: folder});
      const ended = once(publishing, 'close');
      while (publishing.exitCode === null) {
        for (const file of ['latest.json', 'quay.html']) {
          if (!existsSync(join(folder, 'whole', file))) continue;
          const text = read(`whole/${file}`);
          if (file.endsWith('.json')) JSON.parse(text);
          else assert.match(text, /<\/html>\n$/);
          for (const address of pointed(text)) {
            const [, hash] = /\.([0-9a-f]{16})\./.exec(address) ?? [];
            const sum = createHash('sha256')
              .update(read(there(address)))
              .digest('hex');
            if (hash) assert.ok(sum.startsWith(hash), address);
          }
          looks++;
        }
        await setTimeout(1);
      }
      assert.deepEqual(await ended, [0, null]);
    }
    assert.ok(looks > 3, String(looks));
    assert.match(read('whole/quay.html'), /Edition 3/);
    assert.deepEqual(
      files('whole').filter((file) => file.endsWith('.tmp')),
      [],
    );
  });

  it('leaves nothing behind where it cannot write', async () => {
    save({});
    mkdirSync(join(folder, 'stuck/quay.html/x'), {recursive: true});
    const {code, err} = await run(
      'publish',
      'stuck',
      'quay.json',
      '--base',
      'https://static.test/s/',
    );
    assert.equal(code, 2);
    assert.match(err, /^error stuck[\\/]quay\.html cannot be written/m);
    assert.deepEqual(
      files('stuck').filter((file) => /latest|tmp/.test(file)),
      [],
    );
  });

  it('never goes back to an older edition', async () => {
    save({});
    const {code, err} = await publish();
    assert.equal(code, 1);
    assert.match(err, /"quay" is published in revision 2; this is 1/);
  });
});

let browser: Browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Serves folders that are made for the address that they get; `put` adds what is in one of them. */
async function host() {
  const content: Record<string, File> = {};
  const {url, server} = await serve(content);
  after(() => server.close());
  const types: Readonly<Record<string, string>> = {
    js: 'text/javascript',
    html: 'text/html',
    json: 'application/json',
  };
  const put = (where: string) => {
    for (const file of files(where))
      content[`/${file}`] = {
        type: types[file.split('.').at(-1)!] ?? 'text/plain',
        body: read(`${where}/${file}`),
        headers: {'access-control-allow-origin': '*'},
      };
  };
  return {url, content, put};
}

describe('the script that is published', () => {
  it('reads other formats too, by a file beside it that never changes either', async () => {
    save({});
    const {url, content, put} = await host();
    assert.equal((await run('publish', 'cdn', 'quay.json', '--base', url)).code, 0);
    put('cdn');
    content['/timeline.json'] = {
      type: 'application/json',
      body: readFileSync(join(root, 'test/import/samples/timeline.json')),
    };
    const tab = await browser.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
    await tab.goto(`${url}quay.html`);
    await tab.getByText('A fire').first().waitFor();
    const importer = files('cdn').find((file) => file.includes('crisis-import'))!;
    assert.ok(!asked.includes(importer));
    await tab.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<crisis-timeline src="/timeline.json"></crisis-timeline>',
      );
    });
    await tab.locator('body > crisis-timeline').getByText('The beginning').first().waitFor();
    assert.ok(asked.includes(importer), asked.join());
    await tab.close();
  });
});

describe('a story in an iframe', () => {
  it('tells its height in four ways, from a sandbox', async () => {
    save({});
    const {url, content, put} = await host();
    const {code, out} = await run(
      'embed',
      'quay.json',
      '--base',
      url,
      '-o',
      'frames',
      '--publisher',
      'The Paper',
    );
    assert.equal(code, 0);
    put('frames');
    const {html} = JSON.parse(read('frames/quay.oembed.json')) as {html: string};
    const heard =
      '<script>heard=[];addEventListener("message",({data})=>heard.push(data))</script>';
    // As WordPress has it: hidden until it is heard, with a secret.
    const framed = html
      .replace('<iframe', '<iframe style="position:absolute;clip:rect(1px, 1px, 1px, 1px)"')
      .replace('quay.html"', 'quay.html?childId=here#?secret=abc"');
    content['/'] = {type: 'text/html', body: `<!doctype html>${heard}${framed}`};
    const tab = await browser.newPage();
    const wrong: string[] = [];
    tab.on('pageerror', ({message}) => wrong.push(message));
    await tab.goto(url);
    await tab.frameLocator('iframe').getByText('A fire').first().waitFor();
    await tab.waitForFunction(
      () => (globalThis as unknown as {heard: unknown[]}).heard.length >= 4,
    );
    const messages = await tab.evaluate(() =>
      (globalThis as unknown as {heard: unknown[]}).heard.slice(-4),
    );
    const height = (messages[0] as {height: number}).height;
    assert.ok(height > 100, String(height));
    assert.deepEqual(messages, [
      {sentinel: 'amp', type: 'embed-size', height},
      `pymxPYMxherexPYMxheightxPYMx${height}`,
      JSON.stringify({src: `${url}quay.html`, context: 'iframe.resize', height}),
      {message: 'height', value: height, secret: 'abc'},
    ]);
    assert.deepEqual(wrong, []);
    assert.match(out, /<!-- iframe: [^]*sandbox="allow-scripts/);
    assert.match(
      out,
      /<p><a href="https:\/\/paper\.test\/quay\?story=quay#crisis-story">The quay &#38; the fire<\/a><\/p>/,
    );
  });

  it('is found by oEmbed, which keeps to its form', () => {
    assert.match(
      read('frames/quay.html'),
      /<link rel="alternate" type="application\/json\+oembed" href="http[^"]+quay\.oembed\.json"/,
    );
    const said = JSON.parse(read('frames/quay.oembed.json')) as Record<string, unknown>;
    assert.deepEqual(Object.keys(said), [
      'version',
      'type',
      'title',
      'provider_name',
      'provider_url',
      'cache_age',
      'width',
      'height',
      'html',
    ]);
    assert.match(
      String(said.html),
      /^<blockquote class="wp-embedded-content"><a href="https:\/\/paper\.test\/quay">/,
    );
  });

  it('needs an address to lie at', async () => {
    assert.equal((await run('embed', 'quay.json')).code, 2);
    assert.match(
      (await run('embed', 'quay.json', '--base', 'there')).err,
      /is not an address such as https/,
    );
  });
});
