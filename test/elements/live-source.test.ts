import '../../src/index.js';
import {expect} from 'chai';
import {checkNow, checkUntil, stopClock, turn} from '../helpers/clock.js';
import {births, created, main, settled, until, write} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import {Origin, pause} from '../helpers/origin.js';
import {errors, heard} from '../helpers/quiet.js';
import {shown} from '../helpers/reader.js';
import {daysOf, storyOf} from '../helpers/stories.js';

const edition = (revision: number) => ({...daysOf(revision), revision});

async function published(revision = 1): Promise<Origin> {
  const origin = new Origin();
  await origin.publish(edition(revision));
  return origin;
}

const days = (element: Element, n: number) => until(() => shown(element).length === n, `${n} days`);
const told = () =>
  errors().flatMap(({problems}) => problems.map((it) => `${it.path}: ${it.message}`));

function suite(mount: Mount): void {
  it('shows an edition that is published while the page is open', async () => {
    const origin = await published();
    const timeline = await mount('crisis-timeline', {src: origin.src, live: '5'});
    await days(timeline, 1);
    await origin.publish(edition(2));
    await checkNow();
    await days(timeline, 2);
  });

  it('is called by a stream', async function () {
    const origin = await published();
    const given = {'data-src': origin.src, 'data-stream': origin.stream};
    const timeline = await mount('crisis-timeline', given);
    await days(timeline, 1);
    await origin.publish(edition(2));
    await origin.call();
    await days(timeline, 2);
  });

  it('takes a story that comes later, and leaves the fallback until then', async () => {
    const origin = new Origin();
    const timeline = await mount(
      'crisis-timeline',
      {src: origin.src, live: '5'},
      '<a href="#">x</a>',
    );
    await until(() => heard().join().includes('answered 404'));
    expect(timeline.querySelector('a')!.checkVisibility()).to.be.true;
    await origin.publish(edition(1));
    await checkNow();
    await days(timeline, 1);
    expect(told()).to.have.length(1);
  });

  it('makes no error, leak or second request when it is moved, and taken away and put back 20 times', async () => {
    const origin = await published();
    const timeline = await mount('crisis-timeline', {
      src: origin.src,
      live: '3600',
      stream: origin.stream,
    });
    await days(timeline, 1);
    await origin.eventually(({streams}) => streams === 1, 'a stream');
    const other = document.createElement('section');
    main.append(other);
    for (let i = 0; i < 20; i++) {
      (i % 2 ? main : other).append(timeline);
      if (i % 3) await settled(timeline);
    }
    await origin.eventually(({streams}) => streams === 1, 'the same stream');
    for (let i = 0; i < 20; i++) {
      timeline.remove();
      if (i % 2) await pause(10);
      main.append(timeline);
      await settled(timeline);
    }
    expect(shown(timeline)).to.have.length(1);
    await pause(200);
    expect(await origin.asked()).to.have.length(1);
    await origin.eventually(({streams}) => streams === 1, 'still one stream');
    timeline.remove();
    await origin.eventually(({streams}) => !streams, 'no stream');
    await checkNow();
    await pause(100);
    expect(await origin.asked()).to.have.length(1);
  });

  it('shows the story of its new `src`, whatever becomes of the old one', async () => {
    const [slow, quick] = [new Origin(), await published(2)];
    await slow.answers({body: JSON.stringify(edition(5)), delay: 600});
    const timeline = await mount('crisis-timeline', {src: slow.src, live: '5'});
    await slow.askedTimes(1);
    timeline.setAttribute('src', quick.src);
    await days(timeline, 2);
    await pause(800);
    expect(shown(timeline)).to.have.length(2);
    const requests = performance.getEntriesByName(
      new URL(slow.src, location.href).href,
    ) as PerformanceResourceTiming[];
    // An aborted request has no body.
    for (const {decodedBodySize} of requests) expect(decodedBodySize).to.equal(0);
  });
}

for (const mount of births) describe(`a live element, ${mount.name},`, () => suite(mount));

describe('a live element', () => {
  it('asks by itself, every few seconds', async () => {
    stopClock();
    const origin = await published();
    await days(await created('crisis-timeline', {src: origin.src, live: 5}), 1);
    await turn(4400);
    await pause(100);
    expect(await origin.asked()).to.have.length(1);
    await turn(1200);
    await origin.askedTimes(2);
  });

  it('keeps what it shows through all that goes wrong, and says each thing once', async () => {
    stopClock();
    const origin = await published(3);
    const timeline = await created('crisis-timeline', {src: origin.src, live: '5'});
    await days(timeline, 3);
    const wrong = [
      [{body: JSON.stringify(edition(2))}, 'revision: went back from 3 to 2'],
      [
        {body: JSON.stringify(storyOf({id: 'tower', revision: 9}))},
        'id: is "tower", not "lighthouse"',
      ],
      [{body: JSON.stringify({...edition(9), titel: ''})}, 'titel: is not a field here'],
      [{body: JSON.stringify(edition(2))}, ''],
      [{status: 404}, 'src: '],
    ] as const;
    for (const [answer, expected] of wrong) {
      await origin.answers(answer);
      const {length} = await origin.asked();
      await checkUntil(async () => (await origin.asked()).length >= length + 2, 'two checks');
      await settled(timeline);
      await pause(50);
      const lines = told();
      if (expected) {
        expect(lines, expected).to.have.length(1);
        expect(lines[0]!.startsWith(expected), lines[0]).to.be.true;
      } else expect(lines).to.deep.equal([]);
      expect(shown(timeline)).to.have.length(3);
    }
    heard();
  });

  it('and its clones ask once for all, as often as the most eager', async () => {
    stopClock();
    const origin = await published();
    const timeline = await created('crisis-timeline', {src: origin.src, live: '3600'});
    const clone = timeline.cloneNode(true) as HTMLElement;
    clone.setAttribute('live', '5');
    main.append(clone);
    await created('crisis-factbox', {src: origin.src, live: '60'});
    await days(clone, 1);
    await pause(300);
    expect(await origin.asked()).to.have.length(1);
    await origin.publish(edition(2));
    await turn(5600);
    await Promise.all([days(timeline, 2), days(clone, 2)]);
    expect(await origin.asked()).to.have.length(2);
  });

  for (const [given, problem] of [
    [{live: '2'}, 'live: "2" is not a whole number from 5 to 3600'],
    [{live: 'true'}, 'live: "true" is not a whole number from 5 to 3600'],
    [{live: '30s'}, 'live: "30s" is not a whole number from 5 to 3600'],
    [{stream: 'http://['}, 'stream: "http://[" is not a URL'],
  ] as const)
    it(`says what is wrong with ${JSON.stringify(given)}`, async () => {
      const origin = await published();
      await days(await created('crisis-timeline', {src: origin.src, ...given}), 1);
      expect(told()).to.have.length(1);
      expect(heard().join()).to.include(problem);
    });

  it('says that a story which is not at a `src` has no other editions', async () => {
    await created('crisis-timeline', {content: daysOf(1), live: '30'});
    expect(told()).to.deep.equal(['live: only a story from "src" can be loaded again']);
    heard();
  });
});

describe('a live briefing', () => {
  it('hands every edition to the elements in it', async () => {
    const origin = await published();
    await write(
      `<crisis-story src="${origin.src}" live="5"><p><crisis-timeline></crisis-timeline></p></crisis-story>`,
    );
    const timeline = main.querySelector('crisis-timeline')!;
    await days(timeline, 1);
    await origin.publish(edition(2));
    await checkNow();
    await days(timeline, 2);
    expect(await origin.asked()).to.have.length(2);
  });

  it('shows every edition in its sections', async () => {
    const origin = await published();
    const story = await created('crisis-story', {src: origin.src, live: '5'});
    const timeline = await until(() => story.shadowRoot!.querySelector('crisis-timeline'));
    await days(timeline, 1);
    await origin.publish(edition(2));
    await checkNow();
    await days(timeline, 2);
  });
});
