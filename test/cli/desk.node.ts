/** `crisis-elements studio FOLDER --publish …` of the packed package: what its server does, and what it refuses. */
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import {request} from 'node:http';
import type {IncomingHttpHeaders} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {ReleaseStep, Review, ServedFile, StoryItem} from '../../src/desk/api.ts';
import {installation} from '../helpers/packed.js';

const {folder, inProcess: run, remove} = installation();
const stories = join(folder, 'stories');
const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
const git = (...args: string[]) => execFileSync('git', args, {cwd: stories, encoding: 'utf8'});
const story = {
  id: 'quay',
  title: 'The quay',
  lang: 'en',
  timeZone: 'UTC',
  status: 'developing',
  published: '2026-03-01',
  updated: '2026-03-01',
  revision: 1,
  sources: [{id: 'log', title: 'Log', publisher: 'Harbour', kind: 'document'}],
  events: [
    {id: 'fire', when: '2026-03-01', headline: 'A fire', status: 'reported', sources: ['log']},
  ],
};
const write = (content: object | string, name = 'quay.json') =>
  writeFileSync(
    join(stories, name),
    typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
  );
const read = (name = 'quay.json') =>
  JSON.parse(readFileSync(join(stories, name), 'utf8')) as typeof story & {
    updates?: {kind: string; why?: string; touches?: string[]}[];
  };

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: IncomingHttpHeaders;
}
interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}
let server: ChildProcess;
let address: URL;
/** Asks with headers of any kind; without `authorization`, with the token. */
function ask(path: string, {method = 'GET', headers = {}, body}: Asked = {}): Promise<Answer> {
  const all = {
    host: address.host,
    authorization: address.hash.replace('#token=', 'Bearer '),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const options = {host: '127.0.0.1', port: address.port, path, method, headers: all};
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          text: Buffer.concat(chunks).toString('utf8'),
          headers: response.headers,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const get = async <T>(path: string) => JSON.parse((await ask(path)).text) as T;
const post = (path: string, value: unknown, headers: Readonly<Record<string, string>> = {}) =>
  ask(path, {method: 'POST', body: JSON.stringify(value), headers});
const review = async () => JSON.parse((await post('/api/review/quay.json', {})).text) as Review;
const release = async ({version, out}: Review, decisions: object = {}) => {
  const {text} = await post('/api/release/quay.json', {version, out, decisions});
  const steps = text.trim().split('\n');
  return steps.map((line) => JSON.parse(line) as ReleaseStep);
};
const last = async (steps: Promise<readonly ReleaseStep[]>) => (await steps).at(-1)!;
const out = () =>
  JSON.parse(readFileSync(join(folder, 'public/quay.json'), 'utf8')) as typeof story;

async function start(...args: string[]): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, [bin, 'studio', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const line = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())),
  );
  return [child, line.trim()];
}
before(async () => {
  mkdirSync(stories);
  write(story);
  writeFileSync(join(folder, 'house.css'), 'crisis-story::part(title) {color: red}');
  const base = [
    ...['--publish', 'public', '--base', 'http://127.0.0.1:9/s/'],
    ...['--style', 'house.css'],
  ];
  const [child, line] = await start('stories', ...base, '--port', '8230');
  server = child;
  address = new URL(line);
});
after(() => {
  server.kill();
  remove();
});

describe('the server of a folder', () => {
  it('lists its stories with their errors, and what readers have, and no other files', async () => {
    write({...story, id: 'flood', title: 'The flood', events: [{id: 'x'}]}, 'flood.json');
    write('{"title": "Half", "events": [', 'half.json');
    write(
      'import {defineStory} from "crisis-elements/content";\nexport default defineStory({});',
      'module.ts',
    );
    write({name: 'x', version: '1'}, 'package.json');
    write([], 'quay.lint.json');
    write({compilerOptions: {}}, 'tsconfig.json');
    writeFileSync(join(folder, 'outside.json'), JSON.stringify({...story, id: 'outside'}));
    symlinkSync(join(folder, 'outside.json'), join(stories, 'link.json'));
    const items = await get<readonly StoryItem[]>('/api/stories');
    assert.deepEqual(items.map(({name}) => name).sort(), [
      'flood.json',
      'half.json',
      'module.ts',
      'quay.json',
    ]);
    const item = (name: string) => items.find((one) => one.name === name)!;
    assert.deepEqual([item('quay.json').errors, item('quay.json').published], [0, undefined]);
    assert.match(item('flood.json').firstError!, /^events\[0\]/);
    assert.ok(item('half.json').errors > 0);
    assert.equal(item('module.ts').writable, false);
    for (const name of ['flood.json', 'half.json', 'module.ts', 'package.json', 'tsconfig.json'])
      unlinkSync(join(stories, name));
  });

  it('makes a story that is valid at once, and never writes over another', async () => {
    const title = 'The harbour fire';
    const made = await post('/api/stories', {title, lang: 'de', timeZone: 'Europe/Berlin'});
    assert.deepEqual([made.status, JSON.parse(made.text)], [201, {name: 'the-harbour-fire.json'}]);
    const items = await get<readonly StoryItem[]>('/api/stories');
    assert.equal(items.find(({name}) => name === 'the-harbour-fire.json')!.errors, 0);
    assert.equal(read('the-harbour-fire.json').timeZone, 'Europe/Berlin');
    const again = await post('/api/stories', {title});
    assert.deepEqual(JSON.parse(again.text), {name: 'the-harbour-fire-2.json'});
    assert.deepEqual(JSON.parse((await post('/api/stories', {title: 'حريق'})).text), {
      name: 'story.json',
    });
    for (const body of [{}, {title: ''}, {title: 1}, {title, timeZone: 'Mars'}, {title, lang: '!'}])
      assert.equal((await post('/api/stories', body)).status, 400, JSON.stringify(body));
  });

  it('writes a story only over the version that the page has read', async () => {
    const file = await get<ServedFile>('/api/story/quay.json');
    const put = (version: string, title: string) =>
      ask('/api/story/quay.json', {
        method: 'PUT',
        headers: {'if-match': version},
        body: JSON.stringify({...story, title}, null, 2),
      });
    // At the same time, as two pages may.
    const answers = await Promise.all([put(file.version, 'One'), put(file.version, 'Two')]);
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 412]);
    assert.ok(['One', 'Two'].includes(read().title));
    write(story);
  });

  it('tells open pages what has changed, whoever changed it', async () => {
    const headers = {authorization: address.hash.replace('#token=', 'Bearer ')};
    const abort = new AbortController();
    const response = await fetch(new URL('/api/changes', address), {headers, signal: abort.signal});
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    write({...story, title: 'By hand'});
    while (!text.includes('quay.json')) text += (await reader.read()).value ?? '';
    assert.match(text, /\n\{"name":"quay\.json"\}\n$/);
    abort.abort();
    write(story);
  });
});

describe('a file that is sent', () => {
  const send = (name: string, body: Buffer) =>
    ask(`/api/media?${new URLSearchParams({name}).toString()}`, {method: 'POST', body});
  const png = Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    Buffer.from('pixels'),
  ]);

  it('is stored under a name of its own, and is seen by the page alone', async () => {
    const {status, text, headers} = await send('../../Häfen & Schiffe.png', png);
    assert.equal(status, 201);
    const {url} = JSON.parse(text) as {url: string};
    assert.match(url, /^media\/hafen-schiffe-[0-9a-f]{12}\.png$/);
    assert.deepEqual(readFileSync(join(stories, url)), png);
    assert.equal((await send('other.png', png)).status, 201);
    const path = `/studio/${url}`;
    assert.equal((await ask(path)).status, 403);
    const cookie = headers['set-cookie']![0]!.split(';')[0]!;
    const shown = await ask(path, {headers: {cookie}});
    assert.deepEqual([shown.status, shown.headers['content-type']], [200, 'image/png']);
    for (const name of ['..%2fquay.json', 'x.svg', '.hidden.png', '..%2f..%2foutside.png'])
      assert.equal((await ask(`/studio/media/${name}`, {headers: {cookie}})).status, 404, name);
  });

  it('is what its bytes say, and nothing that can hold a script', async () => {
    for (const [name, text] of [
      ['page.png', '<!doctype html><script>alert(1)</script>'],
      ['picture.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['program.mp4', '#!/bin/sh\n'],
      ['empty.png', ''],
    ] as const)
      assert.equal((await send(name, Buffer.from(text))).status, 415, name);
    const named = JSON.parse((await send('film.exe', Buffer.from('WEBVTT\n\n'))).text) as {
      url: string;
    };
    assert.match(named.url, /\.vtt$/);
  });

  it('is not written through a link that leads out of the folder', async () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    execFileSync('mv', [join(stories, 'media'), join(stories, 'kept')]);
    symlinkSync(elsewhere, join(stories, 'media'));
    assert.equal((await send('a.png', png)).status, 409);
    assert.deepEqual(readdirSync(elsewhere), []);
    unlinkSync(join(stories, 'media'));
    execFileSync('mv', [join(stories, 'kept'), join(stories, 'media')]);
  });
});

describe('a release', () => {
  it('is refused while the story has errors, each with its place', async () => {
    write({...story, events: [{...story.events[0], by: 'nobody'}]});
    const {problems, version, out: before} = await review();
    assert.equal(problems[0]!.path, 'events[0].by');
    const end = await last(release({version, out: before} as Review));
    assert.ok('refused' in end && end.problems[0]!.path === 'events[0].by');
    assert.ok(!existsSync(join(folder, 'public/quay.json')));
  });

  it('publishes what was reviewed, reads it back, and says what to paste', async () => {
    write(story);
    const seen = await review();
    assert.deepEqual([seen.published, seen.problems, seen.changes], [undefined, [], []]);
    const steps = await release(seen);
    assert.ok('doing' in steps[0]!);
    const end = steps.at(-1)!;
    assert.ok('released' in end, JSON.stringify(end));
    assert.equal(end.released.revision, 1);
    assert.match(end.released.answers, /does not answer/);
    assert.match(end.released.snippets[0]!.html, /src="http:\/\/127\.0\.0\.1:9\/s\/quay\.json"/);
    assert.equal(out().revision, 1);
    const page = readFileSync(join(folder, 'public/quay.html'), 'utf8');
    assert.match(page, /<link rel="stylesheet" href="http:\/\/127\.0\.0\.1:9\/s\/files\/style\./);
    const items = await get<readonly StoryItem[]>('/api/stories');
    assert.equal(items.find(({name}) => name === 'quay.json')!.published, 1);
    const edition = await get<typeof story>('/api/published/quay.json');
    assert.equal(edition.title, 'The quay');
  });

  it('is refused if the story has changed since it was reviewed, or somebody else has published', async () => {
    const seen = await review();
    write({...story, title: 'Later'});
    const end = await last(release(seen));
    assert.ok('refused' in end && end.isChanged, JSON.stringify(end));
    assert.equal(out().title, 'The quay');
    write({
      ...story,
      events: [...story.events, {...story.events[0]!, id: 'more', headline: 'More'}],
    });
    const other = await review();
    write({...story, revision: 2, title: 'The quay again'}, 'other.json');
    const args = ['publish', 'public', 'stories/other.json', '--base', 'http://127.0.0.1:9/s/'];
    assert.equal((await run(...args)).code, 0);
    unlinkSync(join(stories, 'other.json'));
    const refused = await last(release(other));
    assert.ok('refused' in refused && refused.isChanged, JSON.stringify(refused));
    assert.equal(out().title, 'The quay again');
  });

  it('does not change in silence what was published: it asks why, or calls it a slip', async () => {
    const changed = {...story, revision: 3, title: 'The quay again'};
    write({...changed, events: [{...story.events[0]!, headline: 'A great fire'}]});
    const seen = await review();
    const [proposal] = seen.proposals;
    assert.deepEqual(
      [proposal!.name, proposal!.kind, proposal!.isRequired, proposal!.before, proposal!.after],
      ['event:fire', 'corrected', true, 'A fire', 'A great fire'],
    );
    assert.deepEqual(seen.sources, [{id: 'log', title: 'Log'}]);
    for (const decisions of [{}, {'event:fire': {is: 'accepted'}}, {'event:fire': {is: 'left'}}]) {
      const end = await last(release(seen, decisions));
      assert.ok('refused' in end, JSON.stringify(end));
      assert.equal(out().title, 'The quay again');
      assert.equal(out().events[0]!.headline, 'A fire');
    }
    const why = 'The brigade said so.';
    const decisions = {'event:fire': {is: 'accepted', why, sources: ['log']}};
    const end = await last(release(seen, decisions));
    assert.ok('released' in end, JSON.stringify(end));
    assert.equal(out().events[0]!.headline, 'A great fire');
    const {updates} = read();
    assert.deepEqual([updates![0]!.kind, updates![0]!.why], ['corrected', why]);
  });

  it('takes along the pictures that the story shows, and no other file', async () => {
    const names = readdirSync(join(stories, 'media'));
    const picture = names.find((name) => name.endsWith('.png') && name.startsWith('hafen'))!;
    const now = read();
    const media = [
      {
        id: 'shot',
        kind: 'photo',
        caption: 'The quay',
        alt: 'A quay',
        credit: 'Harbour',
        files: [{url: `media/${picture}`, width: 10, height: 10}],
        sources: ['log'],
      },
    ];
    write({...now, media});
    const seen = await review();
    assert.deepEqual(seen.problems, []);
    const end = await last(release(seen, {added: {is: 'accepted'}}));
    assert.ok('released' in end, JSON.stringify(end));
    assert.deepEqual(readdirSync(join(folder, 'public/media')), [picture]);
    assert.match(JSON.stringify(out()), new RegExp(`http://127\\.0\\.0\\.1:9/s/media/${picture}`));
  });

  it('is a commit of the files of the story, and of nothing else, where the folder is a repository', async () => {
    git('init', '--quiet');
    git('config', 'user.name', 'An editor');
    git('config', 'user.email', 'editor@paper.test');
    write('x', 'notes.txt');
    write('y', 'staged.txt');
    git('add', 'staged.txt');
    write({...read(), dek: 'A quay in the harbour.'});
    const end = await last(release(await review()));
    assert.ok('released' in end, JSON.stringify(end));
    assert.match(end.released.notes.join(), /Committed to git as [0-9a-f]+/);
    const files = git('show', '--name-only', '--format=%an: %s', 'HEAD').trim().split('\n');
    assert.match(files[0]!, /^An editor: Publish “The quay again”, revision \d+$/);
    assert.deepEqual(
      files.slice(2).map((name) => name.replace(/-[0-9a-f]{12}/, '')),
      ['media/hafen-schiffe.png', 'quay.json', 'quay.lint.json'],
    );
    assert.equal(git('status', '--porcelain', '--', 'staged.txt').trim(), 'A  staged.txt');
  });

  it('is out even if git cannot record it, which is said', async () => {
    writeFileSync(join(stories, '.git/index.lock'), '');
    write({...read(), dek: 'A quay.'});
    const end = await last(release(await review()));
    assert.ok('released' in end, JSON.stringify(end));
    assert.match(
      end.released.notes.join(),
      /The release is out, but git did not record it: .*index\.lock/,
    );
    unlinkSync(join(stories, '.git/index.lock'));
  });
});

describe('whoever else asks the server of a folder', () => {
  const REQUESTS = [
    ['GET', '/api/desk'],
    ['GET', '/api/stories'],
    ['POST', '/api/stories'],
    ['GET', '/api/changes'],
    ['GET', '/api/story/quay.json'],
    ['PUT', '/api/story/quay.json'],
    ['GET', '/api/silences/quay.json'],
    ['PUT', '/api/silences/quay.json'],
    ['GET', '/api/published/quay.json'],
    ['POST', '/api/review/quay.json'],
    ['POST', '/api/release/quay.json'],
    ['POST', '/api/media?name=x.png'],
  ] as const;

  for (const [method, path] of REQUESTS)
    it(`gets nothing from ${method} ${path} without the token, under another name, or for another page`, async () => {
      const status = async (headers: Readonly<Record<string, string>>) =>
        (await ask(path, {method, headers})).status;
      assert.equal(await status({authorization: ''}), 403);
      assert.equal(await status({authorization: 'Bearer guess'}), 403);
      assert.equal(await status({host: `evil.test:${address.port}`}), 403);
      assert.equal(await status({origin: 'https://evil.test'}), 403);
      assert.equal(await status({'sec-fetch-site': 'cross-site'}), 403);
    });

  it('reaches no file but the stories', async () => {
    for (const name of [
      'link.json',
      '..%2foutside.json',
      '..%5coutside.json',
      '.git%2fconfig',
      'media',
      'notes.txt',
      'quay.lint.json',
      'gone.json',
      'quay.json%00',
      '__proto__',
    ]) {
      assert.equal((await ask(`/api/story/${name}`)).status, 404, name);
      const headers = {'if-match': '*'};
      const put = await ask(`/api/story/${name}`, {method: 'PUT', headers, body: '{}'});
      assert.equal(put.status, 404, name);
    }
    assert.match(readFileSync(join(folder, 'outside.json'), 'utf8'), /"outside"/);
  });

  it('is stopped when it sends too much', async () => {
    const headers = {'content-length': String(1e9), 'if-match': '*'};
    const {status} = await ask('/api/story/quay.json', {method: 'PUT', headers, body: ''}).catch(
      () => ({status: 413}),
    );
    assert.equal(status, 413);
    const body = Buffer.alloc(2e6, ' ');
    assert.equal((await ask('/api/stories', {method: 'POST', body})).status, 413);
  });
});

describe('the command', () => {
  it('listens to this machine alone, unless a proxy signs people in', async () => {
    const refused = async (...args: string[]) => {
      const {code, err} = await run('studio', 'stories', ...args);
      assert.equal(code, 2);
      return err;
    };
    assert.match(await refused('--host', '0.0.0.0'), /whoever reaches that address could write/);
    assert.match(await refused('--host', 'desk'), /is not an address such as 127\.0\.0\.1/);
    assert.match(
      await refused('--behind-proxy', 'desk'),
      /is not the address at which people open/,
    );
    assert.match(await refused('--user-header', 'X-User'), /--behind-proxy says which/);
    assert.match(await refused('--base', 'https://x.test/'), /--publish names the folder/);
    assert.match(await refused('--publish', 'public'), /where will it lie\?/);
  });

  it('has whoever the proxy has signed in, and nobody else', async () => {
    const args = ['--port', '8260', '--behind-proxy', 'https://desk.paper.test/'];
    const [child, line] = await start('stories', ...args);
    assert.equal(line, 'https://desk.paper.test/studio/');
    const before = address;
    address = new URL('http://127.0.0.1:8260/');
    try {
      const desk = (headers: Readonly<Record<string, string>>, path = '/api/desk') =>
        ask(path, {headers: {host: 'desk.paper.test', authorization: '', ...headers}});
      const user = {'x-remote-user': 'Zoë'};
      assert.equal((await desk({})).status, 401);
      assert.equal((await desk({}, '/studio/')).status, 401);
      assert.equal((await desk({'x-remote-user': ' '})).status, 401);
      const sent = {'x-remote-user': Buffer.from('Zoë').toString('latin1')};
      const {status, text} = await desk(sent);
      assert.deepEqual([status, (JSON.parse(text) as {user: string}).user], [200, 'Zoë']);
      assert.equal((await desk({...user, host: '127.0.0.1:8260'})).status, 403);
      assert.equal((await desk({...user, origin: 'http://desk.paper.test'})).status, 403);
      assert.equal((await desk({...user, origin: 'https://desk.paper.test'})).status, 200);
      assert.equal((await desk({'x-remote-user': 'a <b>'})).status, 403);
    } finally {
      address = before;
      child.kill();
    }
  });
});
