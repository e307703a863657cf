/** `import` of addresses, once and again and again, from a real server. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {IncomingHttpHeaders, Server, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';
import {installation} from '../helpers/packed.js';

const {folder, remove} = installation();
const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
interface Story {
  readonly revision: number;
  readonly events: readonly {id: string; headline: string; status: string}[];
}
const storyIn = (name: string) => JSON.parse(read(name)) as Story;

/** The command line beside which this process goes on, as the server has to. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: {...process.env, NO_COLOR: '1'},
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {child, ended, out: () => out, err: () => err};
}
async function run(...args: string[]) {
  const {ended, out, err} = start(...args);
  return {code: await ended, out: out(), err: err()};
}
async function until(what: () => boolean, why: () => string): Promise<void> {
  for (const end = Date.now() + 60_000; !what();) {
    await wait(50);
    assert.ok(Date.now() < end, why());
  }
}

const item = (n: number, title: string) =>
  `<item><guid>https://paper.test/${n}</guid><title>${title}</title><pubDate>Mon, 02 Mar 2026 1${n}:00:00 GMT</pubDate></item>`;
const rss = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Flood</title><language>en</language>${items.join('')}</channel></rss>`;

type Handler = (response: ServerResponse, headers: IncomingHttpHeaders, url: string) => void;
let answer: Handler = (response) => response.end();
const asked: IncomingHttpHeaders[] = [];
let server: Server;
let home = '';
before(async () => {
  server = createServer(({headers, url = ''}, response) => {
    asked.push(headers);
    answer(response, headers, url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.close();
  remove();
});
const give =
  (body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (response) => {
    response.writeHead(200, headers);
    response.end(body);
  };

describe('import of an address', () => {
  it('reads what is there, also behind a redirect, packed, and in the encoding that the server names', async () => {
    answer = (response, _, url) => {
      if (url === '/feed') response.writeHead(302, {location: '/real'}).end();
      else
        give(gzipSync(Buffer.from(rss(item(1, 'Caf\xe9')), 'latin1')), {
          'content-encoding': 'gzip',
          'content-type': 'application/rss+xml; charset=iso-8859-1',
        })(response, {}, url);
    };
    const {code, out, err} = await run('import', `${home}/feed`, '--local');
    assert.equal(code, 0, err);
    assert.match(out, /"headline": "Café"/);
  });

  it('asks no address of this machine, unless told to, also not behind a redirect', async () => {
    asked.length = 0;
    const {code, err} = await run('import', `${home}/feed`);
    assert.equal(code, 1);
    assert.match(err, /is an address of this machine or its network; --local asks it all the same/);
    assert.equal(asked.length, 0);
  });

  it('says what a server answered instead', async () => {
    answer = (response) => response.writeHead(503).end('no');
    assert.match((await run('import', `${home}/feed`, '--local')).err, /\/feed: answered 503/);
    answer = give(Buffer.alloc(51e6));
    assert.match(
      (await run('import', `${home}/feed`, '--local')).err,
      /has more than 50 million bytes/,
    );
    answer = give(gzipSync(Buffer.alloc(51e6)), {'content-encoding': 'gzip'});
    assert.match(
      (await run('import', `${home}/feed`, '--local')).err,
      /has more than 50 million bytes/,
    );
  });

  it('done again keeps what an editor has set since, by identity', async () => {
    answer = give(rss(item(2, 'Bridge shut'), item(1, 'Rain')));
    await run('import', `${home}/feed`, '--local', '-o', 'again.json');
    const first = storyIn('again.json');
    const edited = {
      ...first,
      events: first.events.map((event) => ({...event, status: 'confirmed'})),
    };
    writeFileSync(join(folder, 'again.json'), JSON.stringify(edited));
    answer = give(rss(item(3, 'Crest'), item(2, 'Bridge is shut'), item(1, 'Rain')));
    const {code, err} = await run('import', `${home}/feed`, '--local', '-o', 'again.json');
    assert.equal(code, 0, err);
    const {events, revision} = storyIn('again.json');
    assert.deepEqual(
      events.map(({headline, status}) => `${headline} ${status}`),
      ['Crest unverified', 'Bridge is shut confirmed', 'Rain confirmed'],
    );
    assert.equal(revision, 2);
    const text = read('again.json');
    assert.match(
      (await run('import', `${home}/feed`, '--local', '-o', 'again.json')).err,
      /nothing has changed/,
    );
    assert.equal(read('again.json'), text);
    await run('import', `${home}/feed`, '--local', '-o', 'again.json', '--force');
    assert.ok(storyIn('again.json').events.every(({status}) => status === 'unverified'));
  });

  it('does not merge into another story, or into what is none', async () => {
    answer = give(rss(item(1, 'Rain')));
    await run('import', `${home}/feed`, '--local', '-o', 'mine.json');
    writeFileSync(join(folder, 'other.json'), read('mine.json').replace('"mine"', '"theirs"'));
    const {code, err} = await run(
      'import',
      `${home}/feed`,
      '--local',
      '-o',
      'other.json',
      '--id',
      'x',
    );
    assert.equal(code, 2);
    assert.match(
      err,
      /other\.json is there already; it is the story "theirs".*--force writes over it/,
    );
    writeFileSync(join(folder, 'mine.import.json'), '{"version": 1');
    assert.match(
      (await run('import', `${home}/feed`, '--local', '-o', 'mine.json')).err,
      /mine\.import\.json is damaged/,
    );
  });
});

describe('import --watch', () => {
  it('publishes what has changed, keeps the last good edition, says each failure once, and ends cleanly', async () => {
    const base = 'https://static.paper.test/';
    const args = [
      '-o',
      'live.json',
      '--watch',
      '--every',
      '1',
      '--local',
      '--publish',
      'public',
      '--base',
      base,
      '--live',
      '7',
      '--after',
      // Fails until there is a host to copy to.
      `node -e 'require("fs").copyFileSync("public/latest.json", "host/latest.json")'`,
    ];
    let body = rss(item(1, 'Rain'));
    let tag = '"one"';
    let mode: 'fine' | 'broken' | 'busy' = 'fine';
    asked.length = 0;
    answer = (response, headers) => {
      if (mode === 'busy') response.writeHead(429, {'retry-after': '3'}).end();
      else if (mode === 'broken')
        response.writeHead(200, {etag: '"bad"'}).end('<html>Out of order</html>');
      else if (headers['if-none-match'] === tag) response.writeHead(304, {etag: tag}).end();
      else
        response
          .writeHead(200, {etag: tag, 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT'})
          .end(body);
    };
    const {child, ended, out, err} = start('import', `${home}/feed`, ...args);
    const said = () => `${out()}\n${err()}`;
    await until(() => existsSync(join(folder, 'public/latest.json')), said);
    // The same bytes under a new validator: it is the new one that is sent from then on.
    tag = 'W/"two"';
    await until(() => asked.at(-1)?.['if-none-match'] === 'W/"two"', said);
    assert.equal(asked.at(-1)!['if-modified-since'], 'Mon, 02 Mar 2026 10:00:00 GMT');
    assert.equal(storyIn('live.json').revision, 1);
    assert.match(read('public/latest.json'), /"live": 7/);
    await until(() => err().includes('error published in public, but --after: '), said);
    mkdirSync(join(folder, 'host'));
    await until(() => existsSync(join(folder, 'host/latest.json')), said);
    await until(() => err().includes('fine public: published again'), said);

    mode = 'broken';
    await until(() => err().includes('error feed'), said);
    const before = asked.length;
    await until(() => asked.length > before + 2, said);
    assert.equal(err().match(/error feed/g)!.length, 1);
    assert.match(err(), /error feed: the page has no JSON-LD.*live\.json stays as it is/);
    assert.equal(storyIn('live.json').events.length, 1);

    mode = 'fine';
    tag = '"three"';
    body = rss(item(2, 'Bridge shut'), item(1, 'Rain'));
    await until(() => read('public/latest.json').includes('"revision": 2'), said);
    assert.match(err(), /fine .*read again/);

    mode = 'busy';
    await until(() => err().includes('answered 429'), said);
    const count = asked.length;
    await wait(2000);
    assert.equal(asked.length, count);

    child.kill('SIGINT');
    assert.equal(await ended, 0);
    assert.match(err(), /Ended; the last good edition stays/);
    assert.equal(storyIn('live.json').events.length, 2);
  });
});
