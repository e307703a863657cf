import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {StoryStore} from '../../src/store/story-store.ts';
import {base, daysOf, wrong} from '../helpers/stories.ts';

const nextTask = () => new Promise((resolve) => setTimeout(resolve));
const ignore = () => {};

/** A store whose responses are given by hand. */
function pendingStore() {
  const signals: AbortSignal[] = [];
  const resolve: ((story: unknown) => void)[] = [];
  const reject: ((error: unknown) => void)[] = [];
  const store = new StoryStore('src', (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise((onResolve, onReject) => {
      resolve.push(onResolve);
      reject.push(onReject);
    });
  });
  return {store, signals, resolve, reject};
}

describe('a store', () => {
  it('loads nothing until it has a listener', () => {
    const {store, signals} = pendingStore();
    assert.deepEqual([store.state.is, signals.length], ['waiting', 0]);
  });

  it('is ready in the same task when the story is at hand', () => {
    const store = new StoryStore('src', () => base);
    store.subscribe(ignore);
    assert.equal(store.state.is, 'ready');
  });

  it('loads once for all listeners, and notifies each of them', async () => {
    const {store, signals, resolve} = pendingStore();
    const calls: string[] = [];
    for (const name of ['a', 'b']) store.subscribe(() => calls.push(`${name} ${store.state.is}`));
    assert.equal(signals.length, 1);
    resolve[0]!(daysOf(1));
    await nextTask();
    assert.deepEqual(calls, ['a ready', 'b ready']);
    store.subscribe(ignore);
    assert.equal(signals.length, 1);
  });

  it('fails with what is wrong with a story, and where', () => {
    const store = new StoryStore('src', () => wrong);
    store.subscribe(ignore);
    assert.deepEqual(store.state, {
      is: 'failed',
      problems: [{path: 'titel', message: 'is not a field here; did you mean "title"?'}],
    });
  });

  for (const [name, create] of [
    ['an exception', () => new StoryStore('src', () => JSON.parse('{') as unknown)],
    ['a rejection', () => new StoryStore('src', () => Promise.reject(new Error('gone')))],
    [
      'a rejection without a message',
      () => new StoryStore('src', () => Promise.reject(new Error(''))),
    ],
  ] as const)
    it(`fails, and throws nothing, after ${name}`, async () => {
      const store = create();
      let calls = 0;
      store.subscribe(() => calls++);
      await nextTask();
      assert.deepEqual([store.state.is, calls], ['failed', 1]);
    });

  it('does not notify a listener that has unsubscribed', async () => {
    const {store, resolve} = pendingStore();
    const calls: string[] = [];
    const unsubscribe = store.subscribe(() => calls.push('a'));
    store.subscribe(() => calls.push('b'));
    unsubscribe();
    resolve[0]!(base);
    await nextTask();
    assert.deepEqual(calls, ['b']);
  });

  it('aborts its request when the last listener unsubscribes', async () => {
    const {store, signals, resolve} = pendingStore();
    let calls = 0;
    store.subscribe(() => calls++)();
    await nextTask();
    assert.equal(signals[0]!.aborted, true);
    resolve[0]!(base);
    await nextTask();
    assert.deepEqual([store.state.is, calls], ['waiting', 0]);
  });

  it('keeps its request for a listener that unsubscribes and subscribes again in one task', async () => {
    const {store, signals, resolve} = pendingStore();
    store.subscribe(ignore)();
    store.subscribe(ignore);
    await nextTask();
    resolve[0]!(base);
    await nextTask();
    assert.deepEqual([signals.length, signals[0]!.aborted, store.state.is], [1, false, 'ready']);
  });

  it('loads again for a listener that comes after the request was aborted', async () => {
    const {store, signals, resolve, reject} = pendingStore();
    store.subscribe(ignore)();
    await nextTask();
    store.subscribe(ignore);
    assert.equal(signals.length, 2);
    reject[0]!(new DOMException('stopped', 'AbortError'));
    await nextTask();
    assert.equal(store.state.is, 'waiting');
    resolve[1]!(base);
    await nextTask();
    assert.equal(store.state.is, 'ready');
  });

  it('lets a listener unsubscribe while it is notified', async () => {
    const {store, resolve} = pendingStore();
    const calls: string[] = [];
    const unsubscribe = store.subscribe(() => {
      calls.push('a');
      unsubscribe();
    });
    store.subscribe(() => calls.push('b'));
    resolve[0]!(base);
    await nextTask();
    assert.deepEqual(calls, ['a', 'b']);
  });
});

describe('a store that compares with the last visit', () => {
  const options = {interval: Infinity, remember: true};

  /** Storage as a browser has it, with what a visit to an earlier edition has left. */
  function visited(refs: string): Map<string, string> {
    const items = new Map([['crisis-lighthouse', refs]]);
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => items.get(key) ?? null,
        setItem: (key: string, value: string) => items.set(key, value),
      },
    });
    return items;
  }
  const added = ({state}: StoryStore) => (state.is === 'ready' ? [...state.news.added] : []);

  it('labels what has been added since, and records this visit', () => {
    const items = visited('source:log event:e1');
    const store = new StoryStore('content', () => daysOf(2));
    store.subscribe(ignore, options);
    assert.deepEqual([added(store), store.isRemembering], [['event:e2'], true]);
    assert.match(items.get('crisis-lighthouse')!, /event:e2/);
  });

  it('notifies the other listeners, and none of them while one subscribes', async () => {
    visited('source:log event:e1');
    const store = new StoryStore('content', () => daysOf(2));
    const calls: string[] = [];
    const first = () => calls.push('first');
    const second = () => calls.push('second');
    store.subscribe(first);
    store.subscribe(second);
    calls.length = 0;
    const before = store.state;
    store.subscribe(second, options);
    assert.deepEqual([calls, added(store)], [[], ['event:e2']]);
    assert.notEqual(store.state, before, 'a state that was given out never changes');
    await nextTask();
    assert.deepEqual(calls, ['first']);
  });

  it('records nothing where no listener asks for that', () => {
    const items = visited('source:log event:e1');
    const store = new StoryStore('content', () => daysOf(2));
    store.subscribe(ignore);
    assert.deepEqual([added(store), items.get('crisis-lighthouse')], [[], 'source:log event:e1']);
  });
});
