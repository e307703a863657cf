import {expect} from 'chai';
import {Feed} from '../../src/store/story-store.js';
import {base, daysOf, wrong} from '../helpers/stories.js';

const later = () => new Promise((resolve) => setTimeout(resolve));

const is = ({load}: Feed) => (load.story ? 'ready' : load.problems ? 'failed' : 'waiting');

/** A feed whose story is given by hand, and what happens to it. */
function slow() {
  const signals: AbortSignal[] = [];
  const gives: ((story: unknown) => void)[] = [];
  const fails: ((error: unknown) => void)[] = [];
  const feed = new Feed('src', (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise((resolve, reject) => {
      gives.push(resolve);
      fails.push(reject);
    });
  });
  return {feed, signals, gives, fails};
}

describe('a feed', () => {
  it('loads nothing until somebody listens', () => {
    const {feed, signals} = slow();
    expect([is(feed), signals.length]).to.deep.equal(['waiting', 0]);
  });

  it('has a story that is here already in the same task', () => {
    const feed = new Feed('src', () => base);
    feed.listen(() => {});
    expect(is(feed)).to.equal('ready');
  });

  it('loads once for all who listen, and tells each of them', async () => {
    const {feed, signals, gives} = slow();
    const told: string[] = [];
    for (const name of ['a', 'b']) feed.listen(() => told.push(`${name} ${is(feed)}`));
    expect(signals).to.have.length(1);
    gives[0]!(daysOf(1));
    await later();
    expect(told).to.deep.equal(['a ready', 'b ready']);
    feed.listen(() => {});
    expect(signals).to.have.length(1);
  });

  it('says what is wrong with a story, and where', () => {
    const feed = new Feed('src', () => wrong);
    feed.listen(() => {});
    expect(feed.load.problems).to.deep.equal([
      {path: 'titel', message: 'is not a field here; did you mean "title"?'},
    ]);
    expect(feed.load.story).to.equal(undefined);
  });

  for (const [name, run] of [
    ['thrown', () => new Feed('src', () => JSON.parse('{') as unknown)],
    ['a rejection', () => new Feed('src', () => Promise.reject(new Error('gone')))],
    ['no error at all', () => new Feed('src', () => Promise.reject(new Error('')))],
  ] as const)
    it(`fails, and throws nothing, when what goes wrong is ${name}`, async () => {
      const feed = run();
      let told = 0;
      feed.listen(() => told++);
      await later();
      expect([is(feed), told]).to.deep.equal(['failed', 1]);
    });

  it('does not tell those who no longer listen', async () => {
    const {feed, gives} = slow();
    const told: string[] = [];
    const leave = feed.listen(() => told.push('a'));
    feed.listen(() => told.push('b'));
    leave();
    gives[0]!(base);
    await later();
    expect(told).to.deep.equal(['b']);
  });

  it('stops its request when nobody listens any more', async () => {
    const {feed, signals, gives} = slow();
    let told = 0;
    feed.listen(() => told++)();
    await later();
    expect(signals[0]!.aborted).to.be.true;
    gives[0]!(base);
    await later();
    expect([is(feed), told]).to.deep.equal(['waiting', 0]);
  });

  it('keeps its request for one who leaves and listens again at once', async () => {
    const {feed, signals, gives} = slow();
    feed.listen(() => {})();
    feed.listen(() => {});
    await later();
    gives[0]!(base);
    await later();
    expect([signals.length, signals[0]!.aborted, is(feed)]).to.deep.equal([1, false, 'ready']);
  });

  it('starts again for one who comes after it was stopped', async () => {
    const {feed, signals, gives, fails} = slow();
    feed.listen(() => {})();
    await later();
    feed.listen(() => {});
    expect(signals).to.have.length(2);
    fails[0]!(new DOMException('stopped', 'AbortError'));
    await later();
    expect(is(feed)).to.equal('waiting');
    gives[1]!(base);
    await later();
    expect(is(feed)).to.equal('ready');
  });

  it('lets one who listens leave while it tells', async () => {
    const {feed, gives} = slow();
    const told: string[] = [];
    const leave = feed.listen(() => {
      told.push('a');
      leave();
    });
    feed.listen(() => told.push('b'));
    gives[0]!(base);
    await later();
    expect(told).to.deep.equal(['a', 'b']);
  });
});
