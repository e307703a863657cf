/** What only our own elements are asked: what they leave in the page, and what they cost over time. */
import {readFileSync} from 'node:fs';
import {firstEvents, storyOf} from './events.mjs';
import {kit, prerendered} from './peers.mjs';
import {median} from './stats.mjs';

const ELEMENTS = [
  'story',
  'timeline',
  'factbox',
  'figures',
  'map',
  'actors',
  'statements',
  'explainer',
  'media',
  'updates',
];
const UPDATES = 1000;
const INSERTIONS = 100;
const ROUNDS = 3;

const pageWith = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><script type="module" src="/p/own/kit.js"></script><body>${body}</body></html>`;
const settled = (page) =>
  page.evaluate(async () => {
    const tags = [...document.querySelectorAll('body > *')].filter(({localName}) =>
      localName.startsWith('crisis-'),
    );
    await Promise.all(tags.map(({localName}) => customElements.whenDefined(localName)));
    await Promise.all(tags.map(({updateComplete}) => updateComplete));
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  });

/** All nodes of the shadow trees' first entries, in the mean. */
const nodesOfEntry = (page) =>
  page.evaluate(() => {
    const {shadowRoot} = document.querySelector('crisis-timeline');
    const entries = [...shadowRoot.querySelectorAll('[part=entry]')].slice(0, 10);
    const countIn = (node) => {
      const walker = document.createTreeWalker(node);
      let count = 1;
      while (walker.nextNode()) count++;
      return count;
    };
    return entries.reduce((sum, entry) => sum + countIn(entry), 0) / entries.length;
  });

/** How many entries that the server sent stand in the page after the script has taken them over. */
async function replaced(bench) {
  const {page, close, address} = await bench.open();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/kit.js', async (route) => {
    await held;
    await route.continue();
  });
  void page.goto(address('/page/own/prerendered')).catch(() => undefined);
  await page.waitForFunction(
    () =>
      document.querySelector('crisis-timeline')?.shadowRoot?.querySelectorAll('[part=entry]')
        .length === 1000,
  );
  await page.evaluate(() => {
    const {shadowRoot} = document.querySelector('crisis-timeline');
    window.sent = [...shadowRoot.querySelectorAll('[part=entry]')];
  });
  const before = await nodesOfEntry(page);
  release();
  await page.waitForFunction(
    () => document.querySelector('crisis-timeline').currentStore?.state.is === 'ready',
  );
  await settled(page);
  const count = await page.evaluate(() => window.sent.filter((node) => !node.isConnected).length);
  await close();
  return {replaced: count, prerenderedNodes: before};
}

/** Processor and memory of one page, without those of the empty page. */
async function costOf(bench, path) {
  const runs = [];
  for (let i = 0; i < ROUNDS; i++) {
    const {page, cdp, close, address} = await bench.open();
    const before = await bench.cpuOf(cdp);
    await page.goto(address(path));
    await settled(page);
    const cpu = (await bench.cpuOf(cdp)) - before;
    runs.push({cpu, heap: await bench.heapOf(cdp)});
    await close();
  }
  const middle = (name) => median(runs.map((run) => run[name]));
  return {cpu: middle('cpu'), heap: middle('heap')};
}

/**
 * The growth of the memory in use, as a part of it, while `step` runs so often. It runs as often before: meanwhile the engine
 * compiles, which takes memory once.
 */
async function growth(bench, times, step) {
  const {page, cdp, close, address} = await bench.open();
  await page.goto(address('/page/own/content'));
  await settled(page);
  await page.evaluate((story) => (window.story = story), storyOf(firstEvents(100)));
  await page.evaluate(step, times);
  const before = await bench.heapOf(cdp);
  await page.evaluate(step, times);
  const after = await bench.heapOf(cdp);
  await close();
  return after / before - 1;
}

const update = async (times) => {
  const timeline = document.querySelector('crisis-timeline');
  for (let i = 0; i < times; i++) {
    const story = structuredClone(window.story);
    story.revision += 1;
    story.events[i % story.events.length].headline += ` ${i}`;
    timeline.content = story;
    await timeline.updateComplete;
  }
};
const insert = async (times) => {
  const timeline = document.querySelector('crisis-timeline');
  timeline.content ??= window.story;
  for (let i = 0; i < times; i++) {
    timeline.remove();
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    document.body.append(timeline);
    await timeline.updateComplete;
  }
};

/** @returns {Promise<object>} what `report.mjs` writes about ours */
export async function measureOurs(bench) {
  const demo = readFileSync(new URL('../../dist/crisis-elements.js', import.meta.url));
  bench.put('/p/own/kit.js', demo);
  bench.put('/p/own/empty.js', await kit());
  bench.put('/p/own/story.json', JSON.stringify(storyOf(firstEvents(1000))), 5);
  bench.put(
    '/page/own/prerendered',
    pageWith(await prerendered(firstEvents(1000), 'crisis-timeline', '/p/own/story.json')),
    5,
  );
  bench.put('/page/own/content', pageWith('<crisis-timeline></crisis-timeline>'), 5);
  bench.put('/page/own/none', pageWith(''), 5);
  bench.put(
    '/page/own/ten',
    pageWith(ELEMENTS.map((name) => `<crisis-${name}></crisis-${name}>`).join('')),
    5,
  );

  const {page, close, address} = await bench.open();
  await page.goto(address('/page/own/content'));
  await settled(page);
  await page.evaluate(
    (story) => (document.querySelector('crisis-timeline').content = story),
    storyOf(firstEvents(100)),
  );
  await settled(page);
  const liveNodes = await nodesOfEntry(page);
  await close();

  const [none, one, ten] = [
    await costOf(bench, '/page/own/none'),
    await costOf(bench, '/page/own/content'),
    await costOf(bench, '/page/own/ten'),
  ];
  const ratio = (name) => (ten[name] - none[name]) / (one[name] - none[name]);
  return {
    liveNodes,
    ...(await replaced(bench)),
    tenCpu: ratio('cpu'),
    tenHeap: ratio('heap'),
    afterUpdates: await growth(bench, UPDATES, update),
    afterInsertions: await growth(bench, INSERTIONS, insert),
  };
}
