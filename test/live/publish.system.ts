/**
 * A desk publishes a developing story, from an empty folder to an open page: the packed command line, nginx as the host
 * that serves what was published by the `nginx.conf` in it, the edge of `demo/live` with Nchan, a real browser.
 */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, cpSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import type {Browser, Page} from 'playwright-core';
import {installation} from '../helpers/packed.ts';
import {launch} from '../helpers/site.ts';
import {freePort, startEdge, startHost} from './edge.ts';

interface Draft {
  [field: string]: unknown;
  revision: number;
  events: Record<string, unknown>[];
}

const {folder, run, remove} = installation();
const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Draft;
/** As editors save: a new file in the place of the old one. */
const save = (change: (story: Draft) => unknown, file = 'quay-fire.json') => {
  const story = read(file);
  change(story);
  writeFileSync(join(folder, `${file}.tmp`), `${JSON.stringify(story, null, 2)}\n`);
  renameSync(join(folder, `${file}.tmp`), join(folder, file));
};
const entry = (n: number) => ({
  id: `entry-${n}`,
  when: `2026-03-0${n}`,
  headline: `Entry number ${n}`,
  status: 'reported',
  sources: ['first'],
});

let ports: [number, number];
let base: string;
let host: {stop: () => Promise<void>};
let edge: {url: string; stop: () => Promise<void>};
let browser: Browser;
let page: Page;
/** Hands on as a publisher would: the edge fetches what changed, then readers are called. */
let handOn: string[];

/** The command line, while this process goes on. */
const start = async (...args: string[]) => {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: {...process.env, NO_COLOR: '1'},
  });
  let err = '';
  child.stderr.on('data', (text) => (err += String(text)));
  const [code] = (await once(child, 'close')) as [number];
  return {code, err};
};
const publish = (...more: string[]) =>
  start('publish', 'stories', 'quay-fire.json', '--base', base, '--live', '5', ...more);
/** With a stream, as the page that is open has it. */
const live = (...more: string[]) =>
  publish('--stream', `${edge.url}/live/{story}`, ...handOn, ...more);
const shows = (of: Page, text: string, timeout = 30_000) =>
  of.getByText(text).first().waitFor({timeout});
const answer = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`http://127.0.0.1:${ports[0]}/stories/${path}`, {headers});
  await response.arrayBuffer();
  return response;
};

before(async () => {
  // The host's workers have no rights of root.
  chmodSync(folder, 0o755);
  ports = [await freePort(), await freePort()];
  base = `http://127.0.0.1:${ports[1]}/stories/`;
  mkdirSync(join(folder, 'stories'));
  browser = await launch();
});
after(async () => {
  await browser.close();
  await edge.stop();
  await host.stop().catch(() => undefined);
  remove();
});

describe('a desk, from an empty folder', () => {
  it('makes a story, writes five entries, and publishes it', async () => {
    assert.equal(run('new', 'Quay fire').code, 0);
    assert.equal((await publish()).code, 1, 'what `new` has in capitals is not published');
    save((story) => {
      Object.assign(story, {dek: 'A fire at the quay.', timeZone: 'UTC', lang: 'en'});
      story.published = story.updated = '2026-03-01';
      story.sources = [{id: 'first', title: 'Bulletin', kind: 'statement', publisher: 'Brigade'}];
      story.facts = [];
      story.figures = [
        {
          id: 'boats',
          label: 'Boats burnt',
          qualifier: 'at-least',
          amount: 4,
          asOf: '2026-03-01',
          status: 'reported',
          sources: ['first'],
        },
      ];
      story.events = [1, 2, 3, 4, 5].map(entry);
    });
    assert.equal((await publish()).code, 0);
    host = await startHost(join(folder, 'stories'), ports[0]);
    edge = await startEdge({port: ports[0]}, ports[1]);
    handOn = [
      '--after',
      `for id in $CRISIS_STORY; do curl -sf -o /dev/null -H 'X-Refresh: 1' "${base}$id.json" && curl -sf -o /dev/null -d now "${edge.url}/call/$id" || exit 1; done`,
    ];
    const {code, err} = await live();
    assert.equal(code, 0, err);
  });

  it('is served with what caches need, compressed, and no error is kept', async () => {
    const story = await answer('quay-fire.json', {'accept-encoding': 'gzip'});
    assert.equal(story.headers.get('content-encoding'), 'gzip');
    assert.match(story.headers.get('cache-control')!, /max-age=5, stale-while-revalidate/);
    const etag = story.headers.get('etag')!;
    assert.ok(etag);
    assert.equal((await answer('quay-fire.json', {'if-none-match': etag})).status, 304);
    const {script} = read('stories/latest.json') as unknown as {script: {src: string}};
    const code = await answer(script.src.slice(base.length), {'accept-encoding': 'gzip'});
    assert.match(code.headers.get('cache-control')!, /immutable/);
    assert.equal(code.headers.get('content-encoding'), 'gzip');
    for (const path of ['none.json', 'files/none.js', 'none.html']) {
      const {status, headers} = await answer(path);
      assert.deepEqual([status, headers.get('cache-control')], [404, 'no-store'], path);
      assert.equal(headers.get('access-control-allow-origin'), '*');
    }
    for (const path of ['nginx.conf', '_headers', '.publish/after.json'])
      assert.equal((await answer(path)).status, 404, path);
    assert.match((await answer('quay-fire.html')).headers.get('cache-control')!, /max-age=60/);
  });

  it('has an entry on an open page within two seconds with a stream', async () => {
    page = await browser.newPage();
    await page.goto(`${base}quay-fire.html`);
    await shows(page, 'Entry number 5');
    // The stream is open once the script has looked at the page.
    await wait(3000);
    const times: number[] = [];
    for (const n of [6, 7, 8]) {
      save((story) => {
        story.revision++;
        story.events.push(entry(n));
      });
      const seen = page
        .getByText(`Entry number ${n}`)
        .first()
        .waitFor({timeout: 60_000})
        .then(() => Date.now());
      const {code, err} = await live();
      const handed = Date.now();
      assert.equal(code, 0, err);
      times.push((await seen) - handed);
      await wait(1500);
    }
    console.log(`on the open page ${times.join(', ')} ms after publish had ended`);
    assert.ok(Math.max(...times) < 2000, String(times));
  });

  it('has an entry on an open page within the interval without a stream', async () => {
    const {code} = await publish();
    assert.equal(code, 0);
    const asking = await browser.newPage();
    // The edge keeps the page for a minute.
    await asking.goto(`${base}quay-fire.html?no-stream`);
    await asking.evaluate(() => {
      const story = document.querySelector('crisis-story')!;
      story.removeAttribute('stream');
      story.setAttribute('live', '5');
    });
    await shows(asking, 'Entry number 8');
    save((story) => {
      story.revision++;
      story.events.push(entry(9));
    });
    assert.equal((await publish()).code, 0);
    const began = Date.now();
    await shows(asking, 'Entry number 9');
    const took = Date.now() - began;
    console.log(
      `without a stream, with live="5" and max-age=5: ${took} ms after publish had ended`,
    );
    // The interval and its jitter, and what the edge may keep and refresh.
    assert.ok(took < 5500 + 5000 + 5500, String(took));
    await asking.close();
  });

  it('corrects a figure in public', async () => {
    save((story) => ((story.figures as {amount: number}[])[0]!.amount = 6));
    assert.match((await live()).err, /count was “at least 4”, is “at least 6”/);
    const {code, err} = await live(
      '--yes',
      '--why',
      'The brigade counted again.',
      '--source',
      'first',
    );
    assert.equal(code, 0, err);
    // In a line that opens, at the figure and in the ledger.
    for (const words of [/at least 6/, 'The brigade counted again.'])
      await page.getByText(words).first().waitFor({state: 'attached', timeout: 30_000});
  });

  it('retracts a claim in public', async () => {
    save((story) => (story.events[2]!.status = 'retracted'));
    assert.equal((await live()).code, 1);
    const {code, err} = await live('--yes', '--why', 'It was another quay.', '--source', 'first');
    assert.equal(code, 0, err);
    const why = page.getByText('It was another quay.').first();
    await why.waitFor({state: 'attached', timeout: 30_000});
  });

  it('keeps the story on the page through an outage, and says that it was not handed on', async () => {
    await edge.stop();
    await host.stop();
    save((story) => {
      story.revision++;
      story.events.push({...entry(9), id: 'entry-10', headline: 'Entry number 10'});
    });
    const {code, err} = await live();
    assert.equal(code, 3);
    assert.match(err, /All is written in stories, but not handed on/);
    await shows(page, 'could not be updated', 60_000);
    await shows(page, 'Entry number 9');
    host = await startHost(join(folder, 'stories'), ports[0]);
    edge = await startEdge({port: ports[0]}, ports[1]);
    const again = await live();
    assert.equal(again.code, 0, again.err);
    assert.match(again.err, /Nothing has changed/);
    // A page that has failed asks less and less; a reader who comes back has it at once.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await shows(page, 'Entry number 10');
  });

  it('does not go back to an older edition by mistake', async () => {
    const now = readFileSync(join(folder, 'quay-fire.json'));
    save((story) => {
      story.revision = 2;
      story.events = story.events.slice(0, 5);
      delete story.updates;
    });
    const {code, err} = await live();
    assert.equal(code, 1);
    assert.match(err, /is published in revision \d+; this is 2/);
    writeFileSync(join(folder, 'quay-fire.json'), now);
    await shows(page, 'Entry number 10');
  });

  it('is published by two at once without the loss of an edition', async () => {
    const publishFrom = async (name: string, n: number) => {
      mkdirSync(join(folder, name));
      const file = join(name, 'quay-fire.json');
      cpSync(join(folder, 'quay-fire.json'), join(folder, file));
      save((story) => {
        story.revision++;
        story.events.push({...entry(9), id: `entry-${n}`, headline: `Entry number ${n}`});
      }, file);
      const {code} = await start(
        ...['publish', 'stories', file, '--base', base, '--live', '5', ...handOn],
      );
      return {code, n};
    };
    const results = await Promise.all([publishFrom('one', 11), publishFrom('two', 12)]);
    assert.deepEqual(results.map(({code}) => code).toSorted(), [0, 1]);
    const published = results.find(({code}) => !code)!;
    await shows(page, `Entry number ${published.n}`);
    const out = read('stories/quay-fire.json');
    assert.ok(out.events.some(({id}) => id === `entry-${published.n}`));
  });
});
