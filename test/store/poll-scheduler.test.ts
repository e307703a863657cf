import {expect} from 'chai';
import {storeOfUrl} from '../../src/store/registry.js';
import {problemsIn, storyIn} from '../../src/store/state.js';
import type {StoryStore} from '../../src/store/story-store.js';
import type {StoryInput} from '../../src/index.js';
import {checkUntil, skip, stopClock, turn} from '../helpers/clock.js';
import {until} from '../helpers/mount.js';
import {Origin, needsCache, pause, reconnect} from '../helpers/origin.js';
import {daysOf, storyOf} from '../helpers/stories.js';

const edition = (revision: number, days = revision) => ({...daysOf(days), revision});

const leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave.splice(0)) one();
});

const storeOf = (origin: Origin): StoryStore => storeOfUrl(origin.src, document.baseURI);
const problems = ({state}: StoryStore) =>
  problemsIn(state)
    .map(({path, message}) => `${path}: ${message}`)
    .join('\n');

/** Subscribes a listener, and counts how often it is notified. */
function listen(store: StoryStore, interval = Infinity, stream?: string) {
  const heard = {times: 0, leave: () => {}};
  const listener = () => heard.times++;
  heard.leave = store.subscribe(listener, {
    interval,
    stream: stream && new URL(stream, location.href).href,
  });
  leave.push(heard.leave);
  return heard;
}

/** A store that has loaded its story. */
async function live(every = 0.1, story: StoryInput = edition(1), stream?: string) {
  const origin = new Origin();
  await origin.publish(story);
  const store = storeOf(origin);
  const heard = listen(store, every, stream);
  await until(() => storyIn(store.state), 'a story');
  return {origin, store, heard};
}

/** Hides the page during a callback, as browsers do when the reader changes the tab. */
async function whileHidden(during: () => Promise<void>): Promise<void> {
  const setHidden = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
  };
  setHidden(true);
  try {
    await during();
  } finally {
    setHidden(false);
    delete (document as {hidden?: boolean}).hidden;
  }
}

describe('a live store', () => {
  it('shows an edition that is published later', async () => {
    const {origin, store} = await live();
    await origin.publish(edition(2));
    await until(() => storyIn(store.state)?.revision === 2, 'edition 2');
    expect(storyIn(store.state)!.events).to.have.length(2);
  });

  it('sends If-None-Match, and changes nothing after a 304', async function () {
    await needsCache(this);
    const {origin, store, heard} = await live();
    const {state} = store;
    const {times} = heard;
    await origin.askedTimes(4);
    const [first, ...later] = await origin.asked();
    expect([first!.status, first!.condition]).to.deep.equal([200, '']);
    for (const {status, condition} of later) {
      expect(status).to.equal(304);
      expect(condition).to.match(/^"\w+"$/);
    }
    expect(store.state).to.equal(state);
    expect(heard.times).to.equal(times);
  });

  it('requests the story once where no listener wants polling', async () => {
    const {origin} = await live(Infinity);
    await pause(400);
    expect(await origin.asked()).to.have.length(1);
  });

  it('polls at the shortest interval of all listeners, until that listener leaves', async () => {
    const {origin, store} = await live(3600);
    await pause(300);
    expect(await origin.asked()).to.have.length(1);
    const eager = listen(store, 0.1);
    await origin.askedTimes(3);
    eager.leave();
    await pause(200);
    const {length} = await origin.asked();
    await pause(500);
    expect(await origin.asked()).to.have.length(length);
  });

  it('stops without listeners, and starts again with one', async () => {
    const {origin, store, heard} = await live();
    heard.leave();
    await pause(200);
    const {length} = await origin.asked();
    await pause(400);
    expect(await origin.asked()).to.have.length(length);
    listen(store, 0.1);
    await origin.askedTimes(length + 2);
  });

  it('goes on after it was stopped during a request', async () => {
    const {origin, store, heard} = await live();
    await origin.answers({body: JSON.stringify(edition(2)), delay: 500});
    await origin.askedTimes(2);
    heard.leave();
    await pause(50);
    await origin.publish(edition(3));
    listen(store, 0.1);
    await until(() => storyIn(store.state)?.revision === 3, 'edition 3');
  });

  it('does not poll while the page is hidden, and polls at once when it is visible again', async () => {
    const {origin, store} = await live();
    await whileHidden(async () => {
      await pause(200);
      const {length} = await origin.asked();
      await origin.publish(edition(2));
      await pause(500);
      expect(await origin.asked()).to.have.length(length);
    });
    await until(() => storyIn(store.state)?.revision === 2, 'edition 2');
  });

  it('polls at once when the network is back', async () => {
    const {origin, store} = await live(3600);
    await origin.publish(edition(2));
    reconnect();
    await until(() => storyIn(store.state)?.revision === 2, 'edition 2');
    // Whoever comes and goes all the time does not ask all the time.
    for (let i = 0; i < 20; i++) reconnect();
    await pause(300);
    expect((await origin.asked()).length).to.be.at.most(3);
  });

  it('does not poll while the reader has paused it', async () => {
    const {origin, store, heard} = await live();
    const {times} = heard;
    store.isPaused = true;
    expect(heard.times).to.equal(times + 1);
    await pause(200);
    const {length} = await origin.asked();
    await pause(400);
    reconnect();
    expect(await origin.asked()).to.have.length(length);
    await origin.publish(edition(2));
    store.isPaused = false;
    await until(() => storyIn(store.state)?.revision === 2, 'edition 2');
  });

  it('polls on a page where an image has the name of a property', async () => {
    const image = Object.assign(new Image(), {name: 'hidden'});
    document.body.append(image);
    const {origin, store} = await live();
    await origin.publish(edition(2));
    await until(() => storyIn(store.state)?.revision === 2, 'edition 2');
    image.remove();
  });

  describe('of a failing server', () => {
    it('doubles its interval with each failure, until the server works again', async () => {
      const {origin, store} = await live();
      await origin.answers({status: 500});
      await origin.eventually(
        ({requests}) => requests.filter((it) => it.status === 500).length > 3,
        'four errors',
      );
      const times = (await origin.asked()).filter(({status}) => status === 500).map(({at}) => at);
      const [first, second, third] = times.slice(1).map((at, i) => at - times[i]!);
      // What else the machine does may add to each.
      for (const [before, after] of [
        [first!, second!],
        [second!, third!],
      ] as const) {
        expect(after / before).to.be.above(1.2);
        expect(after).to.be.below(3 * before + 1500);
      }
      await origin.publish(edition(2));
      reconnect();
      await until(() => storyIn(store.state)?.revision === 2, 'edition 2');
      const {length} = await origin.asked();
      await origin.askedTimes(length + 3, 1500);
    });

    for (const [how, after] of [
      ['in seconds', () => '2'],
      // Dates have whole seconds.
      ['as a date', () => new Date(Math.ceil(Date.now() / 1000) * 1000 + 2000).toUTCString()],
    ] as const)
      it(`waits as long as Retry-After says, ${how}`, async () => {
        stopClock();
        const {origin, store} = await live();
        await origin.answers({status: 503, headers: {'retry-after': after()}});
        await turn(150);
        await until(() => problemsIn(store.state).length, 'a problem');
        await origin.publish(edition(2));
        reconnect();
        await turn(1800);
        await pause(100);
        expect(await origin.asked()).to.have.length(2);
        await turn(1100);
        await until(() => storyIn(store.state)?.revision === 2, 'edition 2');
      });

    it('waits for its interval after a request that was slow to fail', async () => {
      stopClock();
      const {origin, store} = await live(0.5);
      await origin.answers({status: 503, delay: 200});
      await turn(600);
      await origin.askedTimes(2);
      skip(5000);
      await until(() => problemsIn(store.state).length, 'a problem');
      // Twice the interval, less the jitter.
      await turn(850);
      await pause(100);
      expect(await origin.asked()).to.have.length(2);
      await turn(350);
      await origin.askedTimes(3);
    });

    it('aborts a response that never ends, and polls again when the reader is back', async () => {
      stopClock();
      const origin = new Origin();
      await origin.answers({hang: true});
      const store = storeOf(origin);
      listen(store, 60);
      await origin.askedTimes(1);
      await turn(19_900);
      expect(problems(store)).to.equal('');
      await turn(200);
      await until(() => problemsIn(store.state).length, 'a problem');
      expect(problems(store)).to.equal('src: no response within 20 seconds');
      await origin.publish(edition(1));
      reconnect();
      await turn(1000);
      await until(() => storyIn(store.state), 'a story');
    });

    it('loads the story later where the first request failed', async () => {
      const origin = new Origin();
      await origin.answers({status: 502});
      const store = storeOf(origin);
      listen(store, 0.1);
      await until(() => problemsIn(store.state).length, 'a problem');
      await origin.publish(edition(1));
      await until(() => storyIn(store.state), 'a story');
      expect(problemsIn(store.state)).to.deep.equal([]);
    });
  });

  describe('shows the last valid story with the problem and the time, until an edition is valid', () => {
    const good = edition(7, 2);
    const bad: [string, Parameters<Origin['answers']>[0], RegExp][] = [
      [
        'a story that does not validate',
        {body: JSON.stringify({...good, revision: 8, titel: ''})},
        /^titel: is not a field/,
      ],
      [
        'another story',
        {body: JSON.stringify(storyOf({id: 'tower', revision: 8}))},
        /^id: is "tower", not "lighthouse"$/,
      ],
      ['an older edition', {body: JSON.stringify(edition(6))}, /^revision: went back from 7 to 6$/],
      [
        'HTML',
        {body: '<!doctype html><title>Sorry</title>', type: 'text/html'},
        /^src: \S+ is HTML, not JSON: ./,
      ],
      ['half a story', {body: JSON.stringify(good).slice(0, 99)}, /^src: \S+ is not JSON: ./],
      ['nothing', {body: ''}, /^src: \S+ is not JSON: ./],
      ['not found', {status: 404}, /^src: \S+ answered 404$/],
      ['an error of the server', {status: 500}, /^src: \S+ answered 500$/],
      ['far too much', {size: 5e6}, /^src: over 4 MB$/],
    ];
    for (const [what, answer, expected] of bad)
      it(`when it gets ${what}`, async () => {
        const {origin, store} = await live(0.1, good);
        const story = storyIn(store.state);
        const before = Date.now();
        await origin.answers(answer);
        await until(() => problemsIn(store.state).length, 'a problem');
        expect(problems(store)).to.match(expected);
        expect(storyIn(store.state)).to.equal(story);
        expect(store.state.is === 'stale' && store.state.asOf).to.be.within(
          before - 1000,
          Date.now(),
        );
        await origin.publish(good);
        await until(() => store.state.is === 'ready', 'no problem', 4000);
        expect(storyIn(store.state)!.revision).to.equal(7);
      });

    it('does not notify of the same problem twice', async () => {
      const {origin, store, heard} = await live(0.1, good);
      await origin.publish(edition(6));
      await until(() => problemsIn(store.state).length, 'a problem');
      const {times} = heard;
      const {length} = await origin.asked();
      await origin.askedTimes(length + 3);
      expect(heard.times).to.equal(times);
    });
  });

  describe('accepts an edition that an editor rolled back, and refuses an outdated copy of a cache', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 9, minute)).toUTCString();
    type Headers = Record<string, string>;
    const answer = (story: unknown, headers: Headers = {}) => ({
      body: JSON.stringify(story),
      headers,
    });
    /** As another's live blog is read: it has no revision, so that each has the same. */
    const blog = (posts: number) => edition(1, posts);
    const headlines = ({state}: StoryStore) => storyIn(state)?.events.map(({headline}) => headline);

    /** A store that shows the first of these answers already, and then gets the second at each check. */
    async function then(first: ReturnType<typeof answer>, second: ReturnType<typeof answer>) {
      const origin = new Origin();
      await origin.answers(first);
      const store = storeOf(origin);
      listen(store, 0.1);
      await until(() => storyIn(store.state), 'a story');
      await origin.answers(second);
      const {length} = await origin.asked();
      await origin.askedTimes(length + 2);
      return {origin, store};
    }

    const MINUTE = 60_000;
    const isReady = (store: StoryStore) => () => store.state.is === 'ready';

    for (const [how, first, second] of [
      ['that say nothing of their age', {}, {}],
      ['written one after the other', {'last-modified': at(1)}, {'last-modified': at(2)}],
      ['of which the older had been in a cache', {age: '90'}, {}],
    ] as [string, Headers, Headers][])
      it(`a post that was removed from a live blog disappears at the next poll, with responses ${how}`, async () => {
        const {store} = await then(answer(blog(2), first), answer(blog(1), second));
        await until(() => headlines(store)?.length === 1, 'one post');
        expect(problemsIn(store.state)).to.deep.equal([]);
      });

    for (const [how, first, second] of [
      ['was written before', {'last-modified': at(2)}, {'last-modified': at(1)}],
      ['was given before', {age: '1'}, {age: '60'}],
    ] as [string, Headers, Headers][])
      for (const [what, before, after] of [
        ['a live blog', blog(2), blog(1)],
        ['a story', edition(3, 2), edition(3, 1)],
      ] as const)
        it(`${what} of the same revision stays where the next response ${how}`, async () => {
          const {store, origin} = await then(answer(before, first), answer(after, second));
          await until(() => problemsIn(store.state).length, 'a problem');
          expect(headlines(store)).to.have.length(2);
          expect(problems(store)).to.match(/^revision: is still \d, in a response that is older/);
          await origin.answers(answer(before, first));
          await until(() => store.state.is === 'ready', 'no problem');
        });

    it('an edition that was rolled back is shown at once where its Last-Modified is later', async () => {
      const {store} = await then(
        answer(edition(1e15, 2), {'last-modified': at(1)}),
        answer(edition(8, 1), {'last-modified': at(2)}),
      );
      await until(() => storyIn(store.state)?.revision === 8, 'edition 8');
      expect(headlines(store)).to.have.length(1);
    });

    for (const [how, first, second] of [
      ['nothing says when it was written', {}, {}],
      ['its file is older', {'last-modified': at(2)}, {'last-modified': at(1)}],
    ] as [string, Headers, Headers][])
      it(`and after ten minutes where the server keeps sending it, though ${how}`, async () => {
        const {store, origin} = await then(
          answer(edition(1e15, 2), first),
          answer(edition(8, 1), second),
        );
        await until(() => problemsIn(store.state).length, 'a problem');
        stopClock();
        skip(9 * MINUTE);
        const {length} = await origin.asked();
        await checkUntil(async () => (await origin.asked()).length > length + 3, 'four checks');
        expect(storyIn(store.state)?.revision).to.equal(1e15);
        skip(2 * MINUTE);
        await checkUntil(() => storyIn(store.state)?.revision === 8, 'edition 8');
        expect(problemsIn(store.state)).to.deep.equal([]);
      });

    it('but never where the server alternates between two editions', async () => {
      const [newer, older] = [answer(edition(7, 2)), answer(edition(6, 1))];
      const {store, origin} = await then(newer, older);
      stopClock();
      for (let time = 0; time < 7; time++) {
        skip(5 * MINUTE);
        await origin.answers(newer);
        await checkUntil(isReady(store), 'no problem');
        await origin.answers(older);
        await checkUntil(() => problemsIn(store.state).length, 'a problem');
        expect(storyIn(store.state)?.revision).to.equal(7);
      }
    });
  });

  describe('with a stream', () => {
    it('polls when the stream sends a message', async () => {
      const origin = new Origin();
      await origin.publish(edition(1));
      const store = storeOf(origin);
      listen(store, 3600, origin.stream);
      await until(() => storyIn(store.state), 'a story');
      await origin.publish(edition(2));
      const began = performance.now();
      await origin.call();
      await until(() => storyIn(store.state)?.revision === 2, 'edition 2', 4000);
      expect(performance.now() - began).to.be.below(2500);
    });

    it('opens one connection for all listeners, and closes it when the page is hidden or nobody listens', async () => {
      const origin = new Origin();
      await origin.publish(edition(1));
      const store = storeOf(origin);
      const one = listen(store, 3600, origin.stream);
      const other = listen(store, 3600, origin.stream);
      await origin.eventually(({streams}) => streams === 1, 'one stream');
      await whileHidden(() => origin.eventually(({streams}) => !streams, 'no stream'));
      await origin.eventually(({streams}) => streams === 1, 'one stream again');
      one.leave();
      await pause(100);
      await origin.eventually(({streams}) => streams === 1, 'still one');
      other.leave();
      await origin.eventually(({streams}) => !streams, 'none');
    });

    it('polls again after a message that came during a request', async () => {
      const origin = new Origin();
      await origin.publish(edition(1));
      const store = storeOf(origin);
      listen(store, 3600, origin.stream);
      await until(() => storyIn(store.state), 'a story');
      await origin.answers({body: JSON.stringify(edition(2)), delay: 600});
      await origin.call();
      await origin.askedTimes(2);
      await origin.publish(edition(3));
      await origin.call();
      await until(() => storyIn(store.state)?.revision === 3, 'edition 3', 5000);
    });

    it('opens one connection for all stories with the same stream', async () => {
      const hub = new Origin();
      const origins = [new Origin(), new Origin(), new Origin()];
      const stores = [];
      for (const origin of origins) {
        await origin.publish(edition(1));
        const store = storeOf(origin);
        stores.push(store);
        listen(store, 3600, hub.stream);
        await until(() => storyIn(store.state), 'a story');
        await origin.publish(edition(2));
      }
      await hub.eventually(({streams}) => streams === 1, 'a stream');
      await hub.call();
      for (const store of stores)
        await until(() => storyIn(store.state)?.revision === 2, 'edition 2');
      expect((await hub.log()).opened).to.equal(1);
    });

    it('backs off while the story fails, however many messages the stream sends', async () => {
      stopClock();
      const origin = new Origin();
      await origin.publish(edition(1));
      const store = storeOf(origin);
      listen(store, 3600, origin.stream);
      await until(() => storyIn(store.state), 'a story');
      await origin.answers({status: 500});
      for (let i = 0; i < 35; i++) {
        await origin.call();
        await pause(20);
        await turn(200);
      }
      const failed = (await origin.asked()).filter(({status}) => status === 500);
      expect(failed.length).to.be.within(1, 3);
    });

    it('opens a broken stream again, and polls then', async () => {
      stopClock();
      const origin = new Origin();
      await origin.publish(edition(1));
      const store = storeOf(origin);
      listen(store, 3600, origin.stream);
      await until(() => storyIn(store.state), 'a story');
      await origin.eventually(({streams}) => streams === 1, 'a stream');
      await origin.publish(edition(2));
      await origin.breakOff();
      await pause(100);
      await turn(4000);
      await origin.eventually(({opened}) => opened === 2, 'a second stream');
      await pause(100);
      await turn(1000);
      await until(() => storyIn(store.state)?.revision === 2, 'edition 2');
      expect((await origin.log()).opened).to.equal(2);
    });

    it('ignores keep-alive comments, and responses that are not an event stream', async () => {
      stopClock();
      const other = new Origin();
      await other.answers({body: 'data: now\n\n', type: 'text/html'});
      const origins = [new Origin(), new Origin()] as const;
      for (const origin of origins) await origin.publish(edition(1));
      listen(storeOf(origins[0]), 3600, origins[0].stream);
      listen(storeOf(origins[1]), 3600, other.src);
      await origins[0].call(': still here\n\n');
      await other.askedTimes(1);
      await pause(100);
      await turn(4500);
      await pause(100);
      for (const origin of origins) expect(await origin.asked()).to.have.length(1);
    });

    it('goes on polling where the stream fails', async () => {
      const {origin, store} = await live(0.1, edition(1), '/origin/none/nothing-there');
      await origin.publish(edition(2));
      await until(() => storyIn(store.state)?.revision === 2, 'edition 2');
    });
  });
});
