import {expect} from 'chai';
import {StoryStore} from '../../src/store/story-store.js';
import {base, daysOf, wrong} from '../helpers/stories.js';

const later = () => new Promise((resolve) => setTimeout(resolve));

const is = ({state}: StoryStore) => (state.story ? 'ready' : state.problems ? 'failed' : 'waiting');

/** A store whose story is given by hand, and what happens to it. */
function slow() {
  const signals: AbortSignal[] = [];
  const gives: ((story: unknown) => void)[] = [];
  const fails: ((error: unknown) => void)[] = [];
  const store = new StoryStore('src', (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise((resolve, reject) => {
      gives.push(resolve);
      fails.push(reject);
    });
  });
  return {store, signals, gives, fails};
}

describe('a store', () => {
  it('loads nothing until somebody listens', () => {
    const {store, signals} = slow();
    expect([is(store), signals.length]).to.deep.equal(['waiting', 0]);
  });

  it('has a story that is here already in the same task', () => {
    const store = new StoryStore('src', () => base);
    store.subscribe(() => {});
    expect(is(store)).to.equal('ready');
  });

  it('loads once for all who listen, and tells each of them', async () => {
    const {store, signals, gives} = slow();
    const told: string[] = [];
    for (const name of ['a', 'b']) store.subscribe(() => told.push(`${name} ${is(store)}`));
    expect(signals).to.have.length(1);
    gives[0]!(daysOf(1));
    await later();
    expect(told).to.deep.equal(['a ready', 'b ready']);
    store.subscribe(() => {});
    expect(signals).to.have.length(1);
  });

  it('says what is wrong with a story, and where', () => {
    const store = new StoryStore('src', () => wrong);
    store.subscribe(() => {});
    expect(store.state.problems).to.deep.equal([
      {path: 'titel', message: 'is not a field here; did you mean "title"?'},
    ]);
    expect(store.state.story).to.equal(undefined);
  });

  for (const [name, run] of [
    ['thrown', () => new StoryStore('src', () => JSON.parse('{') as unknown)],
    ['a rejection', () => new StoryStore('src', () => Promise.reject(new Error('gone')))],
    ['no error at all', () => new StoryStore('src', () => Promise.reject(new Error('')))],
  ] as const)
    it(`fails, and throws nothing, when what goes wrong is ${name}`, async () => {
      const store = run();
      let told = 0;
      store.subscribe(() => told++);
      await later();
      expect([is(store), told]).to.deep.equal(['failed', 1]);
    });

  it('does not tell those who no longer listen', async () => {
    const {store, gives} = slow();
    const told: string[] = [];
    const leave = store.subscribe(() => told.push('a'));
    store.subscribe(() => told.push('b'));
    leave();
    gives[0]!(base);
    await later();
    expect(told).to.deep.equal(['b']);
  });

  it('stops its request when nobody listens any more', async () => {
    const {store, signals, gives} = slow();
    let told = 0;
    store.subscribe(() => told++)();
    await later();
    expect(signals[0]!.aborted).to.be.true;
    gives[0]!(base);
    await later();
    expect([is(store), told]).to.deep.equal(['waiting', 0]);
  });

  it('keeps its request for one who leaves and listens again at once', async () => {
    const {store, signals, gives} = slow();
    store.subscribe(() => {})();
    store.subscribe(() => {});
    await later();
    gives[0]!(base);
    await later();
    expect([signals.length, signals[0]!.aborted, is(store)]).to.deep.equal([1, false, 'ready']);
  });

  it('starts again for one who comes after it was stopped', async () => {
    const {store, signals, gives, fails} = slow();
    store.subscribe(() => {})();
    await later();
    store.subscribe(() => {});
    expect(signals).to.have.length(2);
    fails[0]!(new DOMException('stopped', 'AbortError'));
    await later();
    expect(is(store)).to.equal('waiting');
    gives[1]!(base);
    await later();
    expect(is(store)).to.equal('ready');
  });

  it('lets one who listens leave while it tells', async () => {
    const {store, gives} = slow();
    const told: string[] = [];
    const leave = store.subscribe(() => {
      told.push('a');
      leave();
    });
    store.subscribe(() => told.push('b'));
    gives[0]!(base);
    await later();
    expect(told).to.deep.equal(['a', 'b']);
  });
});
