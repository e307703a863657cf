import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Browser} from 'playwright-core';
import {installation, root} from '../helpers/packed.js';
import {launch, serve} from '../helpers/site.js';
import type {File} from '../helpers/site.js';

const {folder, run, remove} = installation();
after(remove);
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
  const publish = (...more: string[]) =>
    run('publish', 'public', 'quay.json', '--base', 'https://static.test/s/', ...more);

  it('is a folder of files that never change, and a few that readers ask for again', () => {
    save({});
    assert.equal(publish().code, 0);
    const names = files('public').map((file) => file.replace(/[0-9a-f]{16}/, 'HASH'));
    assert.deepEqual(names, [
      '_headers',
      'files/crisis-elements.HASH.js',
      'files/crisis-import.HASH.js',
      'files/frame.HASH.js',
      'files/quay.HASH.json',
      'latest.json',
      'nginx.conf',
      'quay.atom',
      'quay.html',
      'quay.json',
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
      /^\/s\/files\/\*\n.*Allow-Origin: \*\n.*Retry-After\n.*nosniff\n.*immutable$/m,
    );
    assert.match(read('public/_headers'), /^\/s\/latest\.json\n[^]*?max-age=60/m);
    assert.match(
      read('public/_headers'),
      /^\/s\/quay\.json\n[^]*?max-age=5, stale-while-revalidate/m,
    );
    assert.match(read('public/nginx.conf'), /location \^~ \/s\/files\/ \{/);
  });

  it('lies at an address that stays, which its page and what is pasted follow', () => {
    assert.equal((JSON.parse(read('public/quay.json')) as {id: string}).id, 'quay');
    const follows = 'src="https://static.test/s/quay.json" live="30"';
    assert.ok(read('public/quay.html').includes(`<crisis-story ${follows}>`));
    const args = ['quay.json', '--base', 'https://static.test/s/', '-o', 'pasted'];
    const {out} = run('embed', ...args);
    assert.ok(out.includes(`<crisis-story ${follows}>`), out);
    assert.match(out, /<div class="crisis-story" data-story="quay" data-live="30">/);
    assert.match(out, /<meta name="crisis-live" content="30">/);
    const stream = run('embed', ...args, '--live', '60', '--stream', 'https://e.test/live/{story}');
    assert.match(stream.out, /live="60" stream="https:\/\/e\.test\/live\/quay"/);
    assert.match(run('embed', ...args, '--live', '1').err, /--live "1" is not a number of seconds/);
  });

  it('is verified by the commands of the manual', () => {
    const manual = readFileSync(join(root, 'demo/site/pages/operations/verify.md'), 'utf8');
    const command = /```sh\n(cd public\/files [^]*?)```/.exec(manual)![1]!;
    const verify = () => execFileSync('bash', ['-c', command], {cwd: folder, encoding: 'utf8'});
    assert.equal(verify(), '');
    const file = files('public').find((name) => name.includes('/frame.'))!;
    const [text, path] = [read(`public/${file}`), join(folder, 'public', file)];
    writeFileSync(path, `${text} `);
    assert.equal(verify(), `${file.replace('files/', '')} has been changed\n`);
    writeFileSync(path, text);
    const of = (name: string) => new RegExp(`\\| (openssl dgst ${name}[^\n]*)`).exec(manual)![1]!;
    const script = files('public').find((name) => name.includes('/crisis-elements.'))!;
    const {script: pinned} = JSON.parse(read('public/latest.json')) as {
      script: {integrity: string};
    };
    assert.equal(
      `sha384-${execFileSync('bash', ['-c', of('-sha384')], {input: read(`public/${script}`), encoding: 'utf8'})}`,
      pinned.integrity,
    );
  });

  it('has a feed whose author is who publishes it', () => {
    assert.match(read('public/quay.atom'), /<author><name>The quay &#38; the fire<\/name>/);
    const args = ['--base', 'https://static.test/s/', '--publisher', 'The Paper'];
    assert.equal(run('publish', 'named', 'quay.json', ...args).code, 0);
    assert.match(read('named/quay.atom'), /<author><name>The Paper<\/name><\/author>/);
    assert.match(
      read('named/quay.html'),
      /<link rel="alternate" type="application\/atom\+xml" href="https:\/\/static\.test\/s\/quay\.atom"/,
    );
  });

  it('is not touched where nothing has changed', () => {
    const before = files('public').map((file) => statSync(join(folder, 'public', file)).mtimeMs);
    assert.match(publish().err, /Nothing has changed/);
    assert.deepEqual(
      files('public').map((file) => statSync(join(folder, 'public', file)).mtimeMs),
      before,
    );
  });

  it('keeps the edition before, for the pages that are open', () => {
    const before = files('public');
    save({revision: 2, title: 'The quay'});
    const script = /files\/crisis-elements\.\w+\.js/.exec(read('public/quay.html'))![0];
    const {err} = publish();
    assert.match(err, /of 11 written/);
    // What is pasted with its hash goes on, for the script does not change with the story.
    assert.ok(read('public/quay.html').includes(script));
    assert.match(err, /quay\.json is revision 2: .* open pages show it within 30 seconds/);
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
        for (const file of ['latest.json', 'quay.json', 'quay.html']) {
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

  it('leaves nothing behind where it cannot write', () => {
    save({});
    mkdirSync(join(folder, 'stuck/quay.html/x'), {recursive: true});
    const {code, err} = run('publish', 'stuck', 'quay.json', '--base', 'https://static.test/s/');
    assert.equal(code, 2);
    assert.match(err, /^error stuck[\\/]quay\.html cannot be written/m);
    assert.deepEqual(
      files('stuck').filter((file) => /latest|tmp/.test(file)),
      [],
    );
  });

  it('never goes back to an older edition by mistake', () => {
    save({});
    const {code, err} = publish();
    assert.equal(code, 1);
    assert.match(err, /^quay\.json:1:\d+ error revision: is older than what is out/m);
    assert.match(err, /"quay" is published in revision 2; this is 1/);
    assert.match(read('public/quay.json'), /"revision":2/);
    assert.equal(publish('--older').code, 0);
    assert.match(read('public/quay.json'), /"revision":1/);
  });

  it('has a later date with each edition, by a second at least, as servers count', () => {
    const dates: number[] = [];
    for (const title of ['One', 'Two', 'Six']) {
      save({title, revision: 3});
      assert.equal(publish().code, 0);
      dates.push(Math.floor(statSync(join(folder, 'public/quay.json')).mtimeMs / 1000));
    }
    assert.deepEqual(
      dates.toSorted((a, b) => a - b).filter((date, i) => date !== dates[i - 1]),
      dates,
    );
  });

  it('shares the script with the stories that lie there already', () => {
    writeFileSync(join(folder, 'pier.json'), JSON.stringify({...story, id: 'pier'}));
    const {code} = run('publish', 'public', 'pier.json', '--base', 'https://static.test/s/');
    assert.equal(code, 0);
    const {script} = JSON.parse(read('public/latest.json')) as {script: {src: string}};
    const text = read(script.src.replace('https://static.test/s', 'public'));
    for (const id of ['quay', 'pier']) assert.ok(text.includes(`s/${id}.json`), id);
  });
});

describe('what is handed on by --after', () => {
  const after = (command: string, ...more: string[]) =>
    run('publish', 'handed', 'quay.json', '--base', 'https://s.test/', '--after', command, ...more);
  const node = (code: string) => `"${process.execPath}" -e "${code}"`;
  const noted = node(
    "const {CRISIS_DIR, CRISIS_BASE, CRISIS_STORY, CRISIS_REVISION, CRISIS_CHANGED} = process.env; require('fs').writeFileSync('noted.json', JSON.stringify({CRISIS_DIR, CRISIS_BASE, CRISIS_STORY, CRISIS_REVISION, CRISIS_CHANGED, there: require('fs').existsSync(CRISIS_DIR + '/latest.json')}))",
  );
  const note = () => JSON.parse(read('noted.json')) as Record<string, unknown>;

  it('says in its environment what changed, when all is written', () => {
    save({title: '$(touch hacked) `touch hacked`; touch hacked'});
    assert.equal(after(noted).code, 0);
    const {CRISIS_DIR, CRISIS_CHANGED, ...rest} = note();
    assert.deepEqual(rest, {
      CRISIS_BASE: 'https://s.test/',
      CRISIS_STORY: 'quay',
      CRISIS_REVISION: '1',
      there: true,
    });
    assert.equal(CRISIS_DIR, join(realpathSync(folder), 'handed'));
    assert.deepEqual(String(CRISIS_CHANGED).split('\n').toSorted(), files('handed'));
    assert.ok(!existsSync(join(folder, 'hacked')));
  });

  it('is not run where nothing changed', () => {
    assert.equal(after(node('process.exit(1)')).code, 0);
  });

  it('is said to have failed, and tried again by the next run with all that it missed', () => {
    save({revision: 2});
    const {code, err} = after(node('process.exit(7)'));
    assert.equal(code, 3);
    assert.match(err, /--after: exit code 7\. All is written in handed, but not handed on/);
    save({revision: 3});
    assert.match(
      run('publish', 'handed', 'quay.json', '--base', 'https://s.test/').err,
      /an earlier --after failed and was not run again/,
    );
    assert.equal(after(noted, '--json').code, 0);
    assert.equal(note().CRISIS_REVISION, '3');
    const changed = String(note().CRISIS_CHANGED).split('\n');
    assert.equal(changed.filter((file) => file.startsWith('files/quay')).length, 2);
    assert.ok(!existsSync(join(folder, 'handed/.publish')));
  });
});

describe('two who publish at once', () => {
  const args = ['publish', 'shared', 'quay.json', '--base', 'https://s.test/'];
  const event = story.events[0]!;
  const start = async (name: string, changes: object) => {
    mkdirSync(join(folder, name), {recursive: true});
    const file = join(folder, name, 'quay.json');
    writeFileSync(file, JSON.stringify({...story, ...changes}));
    const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
    const child = spawn(process.execPath, [bin, 'publish', 'shared', file, ...args.slice(3)], {
      cwd: folder,
    });
    let err = '';
    child.stderr.on('data', (text) => (err += String(text)));
    const [code] = (await once(child, 'close')) as [number];
    return {code, err};
  };

  it('lose no edition: who comes second is told what the first has published', async () => {
    save({});
    assert.equal(run(...args).code, 0);
    const results = await Promise.all(
      ['one', 'two'].map((id) =>
        start(id, {revision: 2, events: [event, {...event, id, headline: `Headline ${id}`}]}),
      ),
    );
    assert.deepEqual(results.map(({code}) => code).toSorted(), [0, 1], JSON.stringify(results));
    const [first, second] = results[0]!.code ? ['two', 'one'] : ['one', 'two'];
    const refused = results.find(({code}) => code)!;
    assert.match(refused.err, new RegExp(`event:${first} “Headline ${first}” is gone`));
    assert.ok(read('shared/quay.json').includes(`Headline ${first}`));
    assert.ok(!read('shared/quay.json').includes(`Headline ${second}`));
  });

  it('do not wait for one who died', () => {
    mkdirSync(join(folder, 'shared/.publish/lock'), {recursive: true});
    const old = Date.now() / 1000 - 60;
    utimesSync(join(folder, 'shared/.publish/lock'), old, old);
    save({revision: 5, events: [event, {...event, id: 'one'}, {...event, id: 'two'}]});
    const {code, err} = run(...args, '--yes', '--why', 'x', '--source', 'log');
    assert.equal(code, 0, err);
  });
});

describe('publishing while somebody writes', () => {
  it('publishes what is saved, however it is saved, and keeps the edition that is out where it is not valid', async () => {
    save({});
    const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
    const args = ['publish', 'watched', 'quay.json', '--base', 'https://s.test/', '--watch'];
    const child = spawn(process.execPath, [bin, ...args], {cwd: folder});
    let said = '';
    child.stderr.on('data', (text) => (said += String(text)));
    const until = async (what: RegExp) => {
      const end = Date.now() + 60_000;
      while (!what.test(said)) {
        assert.ok(Date.now() < end, `${String(what)} in ${said}`);
        await setTimeout(50);
      }
      said = '';
    };
    try {
      await until(/Watching/);
      // As editors do: a new file in the place of the old one.
      writeFileSync(join(folder, '.quay.tmp'), JSON.stringify({...story, revision: 2}));
      renameSync(join(folder, '.quay.tmp'), join(folder, 'quay.json'));
      await until(/revision 2[^]*Watching/);
      assert.match(read('watched/quay.json'), /"revision":2/);
      save({revision: 3, titel: 'x'});
      await until(/titel[^]*The edition that is out stays[^]*Watching/);
      assert.match(read('watched/quay.json'), /"revision":2/);
      save({revision: 4});
      await until(/revision 4[^]*Watching/);
    } finally {
      child.kill();
      await once(child, 'close');
    }
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
    css: 'text/css',
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
    assert.equal(run('publish', 'cdn', 'quay.json', '--base', url).code, 0);
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
    const {code, out} = run(
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

  it('looks as the style sheet of its publisher says, before and after the script runs', async () => {
    save({});
    writeFileSync(
      join(folder, 'house.css'),
      `/* </style><script>throw 'from the style sheet'</script> */
body {background: rgb(255, 249, 240) url(paper.svg)}
crisis-story {--crisis-acent: red; --crisis-accent: rgb(11, 110, 79)}
crisis-story::part(title) {color: rgb(200, 0, 26)}`,
    );
    const {url, content, put} = await host();
    const {code, err} = run(
      ...['embed', 'quay.json', '--base', url, '-o', 'styled', '--style', 'house.css'],
    );
    assert.equal(code, 0);
    // What does not exist is named, and stops nothing.
    assert.match(err, /^house\.css:3:15 no custom property "--crisis-acent"; did you mean/m);
    put('styled');
    content['/paper.svg'] = {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    };
    for (const javaScriptEnabled of [false, true]) {
      const tab = await browser.newPage({javaScriptEnabled});
      const wrong: string[] = [];
      const asked: string[] = [];
      tab.on('pageerror', ({message}) => wrong.push(message));
      tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
      content['/'] = {
        type: 'text/html',
        body: '<!doctype html><iframe sandbox="allow-scripts" src="/quay.html"></iframe>',
      };
      await tab.goto(url);
      const frame = tab.frameLocator('iframe');
      await frame.getByText('A fire').first().waitFor();
      const styleOf = (selector: string, name: string) =>
        frame
          .locator(selector)
          .first()
          .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), name);
      assert.equal(await styleOf('body', 'background-color'), 'rgb(255, 249, 240)');
      assert.equal(await styleOf('[part=title]', 'color'), 'rgb(200, 0, 26)');
      assert.ok(asked.includes('/paper.svg'), asked.join());
      assert.deepEqual(wrong, []);
      await tab.close();
    }
    // It is one of the files that never change, and the page runs no other.
    const [sheet] = files('styled').filter((file) => /^files\/style\.\w{16}\.css$/.test(file));
    const integrity = createHash('sha384')
      .update(read(`styled/${sheet}`))
      .digest('base64');
    assert.ok(
      read('styled/quay.html').includes(
        `<link rel="stylesheet" href="${url}${sheet}" integrity="sha384-${integrity}" crossorigin="anonymous">`,
      ),
    );
    assert.match(
      run('embed', 'quay.json', '--base', url, '--style', 'none.css').err,
      /no such file: none\.css/,
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

  it('needs an address to lie at', () => {
    assert.equal(run('embed', 'quay.json').code, 2);
    assert.match(
      run('embed', 'quay.json', '--base', 'there').err,
      /is not an address such as https/,
    );
  });
});
