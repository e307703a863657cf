/**
 * Many readers of a live story, with real servers: an origin, nginx as caching edge, Nchan as push hub, a real browser.
 * `SECONDS=62 npm test -- --system test/live` polls for a minute.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {Agent, get} from 'node:http';
import type {Server} from 'node:http';
import type {Socket} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import type {Browser, Page} from 'playwright-core';
import idlib from '../../src/content/stories/idlib-2020/index.ts';
import {root} from '../helpers/packed.ts';
import {launch, serve} from '../helpers/site.ts';
import {StoryOrigin, startEdge} from './edge.ts';

const SECONDS = Number(process.env.SECONDS ?? 15);

const edition = (revision: number, more: object = {}) =>
  JSON.stringify({...idlib, id: 'live', title: `Edition ${revision}`, revision, ...more});

const origin = new StoryOrigin();
let edge: {url: string; stop: () => Promise<void>};
before(async () => {
  await origin.start();
  edge = await startEdge(origin);
});
after(async () => {
  await origin.stop();
  await edge.stop();
});

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly body: string;
  /** Bytes that came over the wire, headers and all. */
  readonly bytes: number;
}

function ask(agent: Agent, url: string, etag: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let socket: Socket | undefined;
    let start = 0;
    const headers = {'accept-encoding': 'gzip', ...(etag && {'if-none-match': etag})};
    const request = get(url, {agent, headers}, (response) => {
      let body = '';
      response.setEncoding('latin1').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        const {statusCode = 0, headers} = response;
        const bytes = socket!.bytesRead - start;
        resolve({status: statusCode, etag: headers.etag ?? etag, body, bytes});
      });
    });
    request.on('socket', (it: Socket) => {
      socket = it;
      start = it.bytesRead;
    });
    request.on('error', reject);
  });
}

interface Seen {
  readonly answers: Answer[];
  readonly failures: string[];
}

/** `n` readers who ask once a second, each with the tag of what they have; `during` may do things to the servers. */
async function readers(n: number, path: string, during: Promise<unknown>): Promise<Seen> {
  const seen: Seen = {answers: [], failures: []};
  let on = true;
  const reader = async () => {
    const agent = new Agent({keepAlive: true, maxSockets: 1});
    let etag = '';
    while (on) {
      try {
        const answer = await ask(agent, edge.url + path, etag);
        ({etag} = answer);
        seen.answers.push(answer);
      } catch (error) {
        seen.failures.push(String(error));
      }
      await wait(900 + Math.random() * 200);
    }
    agent.destroy();
  };
  const all = Array.from({length: n}, reader);
  await during;
  on = false;
  await Promise.all(all);
  return seen;
}

/** How many answers had which status. */
function statuses({answers}: Seen): Record<string, number> {
  const count: Record<string, number> = {};
  for (const {status} of answers) count[status] = (count[status] ?? 0) + 1;
  return count;
}

describe('nginx before the origin', () => {
  it(`asks the origin for 200 readers no more often than for 2, in ${SECONDS} seconds`, async () => {
    const asked: number[] = [];
    for (const n of [2, 200]) {
      const path = `/stories/scale-${n}.json`;
      origin.stories.set(path, edition(1));
      // Ages are counted in whole seconds.
      await wait(1050 - (Date.now() % 1000));
      const before = origin.requests;
      const seen = await readers(n, path, wait(SECONDS * 1000));
      asked.push(origin.requests - before);
      assert.deepEqual(seen.failures, []);
      const sizes = [200, 304].map((is) => {
        const all = seen.answers.filter(({status}) => status === is);
        return `${is}: ${all.length} answers of ${Math.round(all.reduce((sum, {bytes}) => sum + bytes, 0) / all.length)} bytes`;
      });
      console.log(
        `${n} readers, ${SECONDS} s: ${seen.answers.length} requests, ${asked.at(-1)} to the origin; ${sizes.join('; ')}`,
      );
      assert.equal(statuses(seen)[200], n, 'each reads the story once');
      assert.equal(Object.keys(statuses(seen)).length, 2);
    }
    const [few, many] = asked;
    assert.ok(many! <= few!, `${many} requests for 200 readers, ${few} for 2`);
  });

  it('gives all 200 readers the story while the origin is dead, and the next edition when it is back', async () => {
    const path = '/stories/dies.json';
    origin.stories.set(path, edition(1));
    await fetch(edge.url + path);
    const during = async () => {
      await wait(1000);
      await origin.stop();
      await wait(9000);
      origin.stories.set(path, edition(2));
      await origin.start();
      await wait(8000);
    };
    const seen = await readers(200, path, during());
    assert.deepEqual(seen.failures, []);
    assert.deepEqual(Object.keys(statuses(seen)), ['200', '304']);
    // What is compressed has a weak tag.
    const editions = new Set(seen.answers.map(({etag}) => etag.replace('W/', '')));
    assert.equal(editions.size, 2);
    assert.equal(statuses(seen)[200], 400, 'each reads both editions once');
  });
});

describe('a browser behind it', () => {
  let browser: Browser;
  let site: {url: string; server: Server};
  let page: Page;
  const path = '/stories/live.json';
  /** The publisher's three steps: the file, the edge, the readers. */
  const publish = async (body: string, ...steps: ('refresh' | 'call')[]) => {
    origin.stories.set(path, body);
    if (steps.includes('refresh')) await fetch(edge.url + path, {headers: {'x-refresh': '1'}});
    if (steps.includes('call')) await fetch(`${edge.url}/call/live`, {method: 'POST', body: 'now'});
  };
  /** The reader who is called by the stream, and the one who asks every five seconds. */
  const both = ['#called', '#asking'];
  const title = (of: string) =>
    page.locator(of).evaluate((it) => it.shadowRoot!.querySelector('[part~=title]')?.textContent);
  const shows = (of: string, revision: number, timeout: number) =>
    page.locator(of).getByText(`Edition ${revision}`, {exact: true}).first().waitFor({timeout});

  before(async () => {
    await publish(edition(1), 'refresh');
    // Another origin than the story's, as with any CDN.
    site = await serve({
      '/': {
        type: 'text/html',
        body: `<!doctype html><script type="module" src="/crisis-elements.js"></script>
          <script>errors = []; addEventListener('crisis-error', ({target, problems}) => errors.push(...problems.map(({path}) => '#' + target.id + ' ' + path)))</script>
          <crisis-story id="called" src="${edge.url}${path}?called" live="3600" stream="${edge.url}/live/live"></crisis-story>
          <crisis-story id="asking" src="${edge.url}${path}?asking" live="5"></crisis-story>`,
      },
      '/crisis-elements.js': {
        type: 'text/javascript',
        body: readFileSync(join(root, 'dist/crisis-elements.js')),
      },
    });
    browser = await launch();
    page = await browser.newPage();
    await page.goto(site.url);
    for (const one of both) await shows(one, 1, 5000);
  });
  after(async () => {
    await browser.close();
    site.server.closeAllConnections();
    site.server.close();
  });

  it('shows an edition in a second or so after its readers are called', async () => {
    await wait(2000);
    const began = Date.now();
    await publish(edition(2), 'refresh', 'call');
    await shows('#called', 2, 4000);
    const took = Date.now() - began;
    console.log(`shown ${took} ms after it was published`);
    assert.ok(took < 3000, `${took} ms`);
  });

  it('shows an edition without being called', async () => {
    await publish(edition(3));
    await shows('#asking', 3, 15_000);
    assert.equal(await title('#called'), 'Edition 2');
  });

  it('shows no bad edition, whatever is wrong with it, and says so', async () => {
    for (const [body, problem] of [
      [edition(9, {title: undefined, titel: 'x'}), 'titel'],
      [edition(1), 'revision'],
      ['<!doctype html><h1>It works!</h1>', 'src'],
    ] as const) {
      await publish(body, 'refresh', 'call');
      for (const one of both)
        await page.waitForFunction(
          (told) => (globalThis as unknown as {errors: string[]}).errors.includes(told),
          `${one} ${problem}`,
          {timeout: 12_000},
        );
      assert.deepEqual(await Promise.all(both.map(title)), ['Edition 2', 'Edition 3']);
      for (const one of both)
        await page.locator(one).getByText('could not be updated').first().waitFor();
    }
    await publish(edition(4), 'refresh', 'call');
    for (const one of both) {
      await shows(one, 4, 12_000);
      assert.equal(await page.locator(one).getByText('could not be updated').count(), 0);
    }
  });

  it('keeps the story while it is offline, and has the next one as soon as it is back', async () => {
    await page.context().setOffline(true);
    await publish(edition(5), 'refresh', 'call');
    await wait(6000);
    assert.deepEqual(await Promise.all(both.map(title)), ['Edition 4', 'Edition 4']);
    await page.context().setOffline(false);
    for (const one of both) await shows(one, 5, 4000);
  });
});
