/** The server of the pages, and one browser that opens each of them as if for the first time. */
import {readFileSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';
import {Worker} from 'node:worker_threads';
import {chromium as playwright} from 'playwright-core';
import {chromium} from '../browser.mjs';
import {eventAt, firstEvents} from './events.mjs';
import {articleWith} from './page.mjs';
import {cumulativeShift} from './stats.mjs';

const VIEWPORT = {width: 1280, height: 900};
/** The preset "Slow 4G" of Chromium's tools. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};
const TIMEOUT = 60_000;
const TYPES = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
};
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No other host is asked.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const PROBE = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

const metricsOf = async (cdp) => {
  const {metrics} = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
};

export class Bench {
  /** The bytes of each file as it is sent. */
  sizes = new Map();
  #files = new Map();
  #server;
  #browser;
  #origin;

  /** Serves a file; `quality` is brotli's: what a host compresses once, or anew for each answer. */
  put(path, content, quality = 11) {
    const raw = Buffer.from(content);
    const extension = path.split('.').at(-1);
    const brotli = ['woff2', 'png'].includes(extension)
      ? undefined
      : brotliCompressSync(raw, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}});
    this.sizes.set(path, (brotli ?? raw).byteLength);
    const file = {raw, brotli, type: TYPES[extension] ?? 'text/html; charset=utf-8'};
    this.#files.set(path, file);
    this.#server?.postMessage([path, file]);
  }

  async start(peers, counts) {
    for (const {id, files = new Map()} of peers)
      for (const [name, content] of files) this.put(`/p/${id}/${name}`, content);
    this.put('/blank', '<!doctype html><title>blank</title><link rel=icon href="data:,">');
    for (const n of counts) {
      const events = firstEvents(n);
      this.put(`/data/${n}.json`, JSON.stringify(events), 5);
      for (const peer of peers) {
        const markup = await peer.markupOf?.(events);
        const data = this.#dataOf(peer, n);
        this.put(`/page/${peer.id}/${n}`, articleWith(peer, {data, markup}), 5);
      }
    }
    this.#server = new Worker(new URL('server.mjs', import.meta.url), {workerData: this.#files});
    const port = await new Promise((resolve) => this.#server.once('message', resolve));
    this.#origin = `http://127.0.0.1:${port}`;
    await this.launch();
  }

  #dataOf({isStatic, isEmpty, hasNoData}, n) {
    return isStatic || isEmpty || hasNoData ? undefined : `/data/${n}.json`;
  }

  /** A new browser, for what an earlier page may have left in the one before. */
  async launch() {
    await this.#browser?.close().catch(() => undefined);
    const {executablePath, args} = await chromium();
    this.#browser = await playwright.launch({executablePath, args: [...args, ...ARGS]});
    this.version = this.#browser.version();
  }

  async stop() {
    await this.#browser?.close();
    await this.#server?.terminate();
  }

  /** A new page with nothing in its caches, and the session for its metrics. */
  async open() {
    if (!this.#browser.isConnected()) await this.launch();
    const context = await this.#browser.newContext({viewport: VIEWPORT});
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    // So that the process of the page is there.
    await page.goto(`${this.#origin}/blank`);
    await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
    const close = () => context.close().catch(() => undefined);
    return {page, cdp, close, address: (path) => `${this.#origin}${path}`};
  }

  /** Bytes in use after garbage collection. */
  async heapOf(cdp) {
    for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
    return (await metricsOf(cdp)).JSHeapUsedSize;
  }

  /** Milliseconds of the main thread since the page was opened. */
  async cpuOf(cdp) {
    return (await metricsOf(cdp)).TaskDuration * 1000;
  }

  /**
   * Opens the page of a peer with `n` events once. `last` is the event that has to be painted; `cpu` divides the speed of
   * the processor; `isSlow` has a slow network; `isDeep` also measures memory and a new event.
   * @returns {Promise<object>} milliseconds, bytes and counts; `error` where the page did not get there
   */
  async measure(
    peer,
    n,
    {last = 0, cpu = 1, isSlow = false, isDeep = false, calibrate = false} = {},
  ) {
    const {page, cdp, close, address} = await this.open();
    let timer;
    const timeout = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('timeout')), TIMEOUT + 10_000);
    });
    const run = async () => {
      let onDone;
      const done = new Promise((resolve) => (onDone = resolve));
      await page.exposeBinding('benchDone', () => onDone());
      const config = {
        last: peer.last ?? last,
        events: n,
        address: this.#dataOf(peer, n),
        selector: peer.selector,
        isStatic: peer.isStatic,
        isEmpty: peer.isEmpty,
      };
      await page.addInitScript({
        content: PROBE.replace('= CONFIG;', () => `= ${JSON.stringify(config)};`),
      });
      const requested = [];
      page.on('request', (request) => requested.push(new URL(request.url()).pathname));
      if (isSlow) {
        await cdp.send('Network.enable');
        await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
      }
      if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', {rate: cpu});
      const before = await metricsOf(cdp);
      void page
        .goto(address(`/page/${peer.id}/${n}`), {waitUntil: 'commit'})
        .catch(() => undefined);
      await done;
      const after = await metricsOf(cdp);
      const {times, longTasks, shifts, error} = await page.evaluate(() => {
        const {times, longTasks, shifts, error} = window.bench;
        return {times, longTasks, shifts, error};
      });
      if (times.complete === undefined || times.complete > TIMEOUT)
        throw new Error(error ?? 'timeout');
      const result = {
        content: times.content,
        mounted: times.complete - times.mount,
        cpu: (after.TaskDuration - before.TaskDuration) * 1000,
        blocked: longTasks
          .filter(([start]) => start < times.complete + 50)
          .reduce((sum, [, duration]) => sum + duration - 50, 0),
        shift: cumulativeShift(shifts),
        requested,
      };
      if (calibrate) result.last = await page.evaluate(() => window.bench.lastInView());
      if (!isDeep) return result;
      result.heap = await this.heapOf(cdp);
      result.nodes = (await metricsOf(cdp)).Nodes;
      if (await page.evaluate(() => window.bench.prepareAppend()))
        result.append = await page.evaluate(
          ([event, i]) => window.bench.append(event, i),
          [eventAt(n), n],
        );
      return result;
    };
    try {
      return await Promise.race([run(), timeout]);
    } catch (error) {
      return {error: error.message.split('\n')[0]};
    } finally {
      clearTimeout(timer);
      const closed = await Promise.race([
        close().then(() => true),
        new Promise((resolve) => {
          setTimeout(() => resolve(false), 5000);
        }),
      ]);
      if (!closed) await this.launch();
    }
  }
}
