/** What a page keeps of the stories that nobody shows any more, in a browser that is asked to clean up. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {Browser, CDPSession, Page} from 'playwright-core';
import lighthouse from '../helpers/stories/lighthouse.json' with {type: 'json'};
import {launch, serve} from '../helpers/site.js';
import type {File} from '../helpers/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a page', () => {
  let browser: Browser;
  let page: Page;
  let cdp: CDPSession;
  let close: () => void;
  const files: Record<string, File> = {};
  const event = lighthouse.events[0]!;
  /** A story of some 180 kB, which its elements follow until it is overdue. */
  const story = JSON.stringify({
    ...lighthouse,
    status: 'developing',
    updated: new Date().toISOString().slice(0, 10),
    staleAfter: 24,
    events: Array.from({length: 300}, (_, i) => ({
      ...event,
      id: `e${i}`,
      text: 'The lamp was lit. '.repeat(28),
    })),
  });

  before(async () => {
    const {outputFiles} = await build({
      entryPoints: [join(root, 'src/index.ts')],
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'error',
      external: ['*/import/browser.js'],
      tsconfig: join(root, 'tsconfig.json'),
    });
    files['/elements.js'] = {type: 'text/javascript', body: outputFiles[0]!.text};
    files['/'] = {
      type: 'text/html',
      body: '<!doctype html><title>x</title><main></main><script type="module" src="/elements.js"></script>',
    };
    files['/story.json'] = {type: 'application/json', body: story};
    browser = await launch();
    const {url, server} = await serve(files);
    close = () => server.close();
    page = await browser.newPage();
    await page.addInitScript({content: 'globalThis.__name = (it) => it'});
    cdp = await page.context().newCDPSession(page);
    await page.goto(url);
  });
  after(async () => {
    await browser.close();
    close();
  });

  /** Megabytes, once all that nobody holds is gone. */
  async function heap(): Promise<number> {
    // What is let go in one round may hold what goes in the next.
    for (let round = 0; round < 3; round++) {
      await cdp.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(50);
    }
    const {usedSize} = (await cdp.send('Runtime.getHeapUsage')) as {usedSize: number};
    return usedSize / 1e6;
  }

  /** Shows so many stories, one after another, and gives how many entries the last one had. */
  const show = (times: number, how: 'content' | 'data-content' | 'src') =>
    page.evaluate(
      async ([story, times, how]) => {
        let entries = 0;
        for (let i = 0; i < times; i++) {
          const element = document.createElement('crisis-factbox') as HTMLElement & {
            updateComplete: Promise<unknown>;
          };
          const json = story.replace('The lamp', `Lamp ${how} ${i}`);
          if (how === 'content') Object.assign(element, {content: JSON.parse(json) as unknown});
          else element.setAttribute(how, how === 'src' ? `/story.json?${i}` : json);
          document.querySelector('main')!.append(element);
          do await new Promise((resolve) => setTimeout(resolve));
          while (!element.shadowRoot!.querySelector('[part=foot]'));
          entries += element.shadowRoot!.querySelectorAll('[part=foot]').length;
          element.remove();
        }
        return entries;
      },
      [story, times, how] as const,
    );

  for (const how of ['data-content', 'src', 'content'] as const)
    it(`lets go of 200 stories of ${Math.round(story.length / 1000)} kB that elements no longer show, given as ${how}`, async () => {
      await show(3, how);
      const before = await heap();
      assert.equal(await show(200, how), 200);
      const kept = (await heap()) - before;
      assert.ok(kept < 8, `${kept.toFixed(1)} MB are kept`);
    });
});
