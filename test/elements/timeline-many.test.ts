import '../../src/index.js';
import {expect} from 'chai';
import {births, created, frame, main, parsed, settled, until} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {
  all,
  button,
  entries,
  entry,
  focused,
  follow,
  has,
  shown,
  text,
  idOf,
} from '../helpers/reader.js';
import {daysOf, storyOf, told} from '../helpers/stories.js';
import {sample} from '../helpers/inputs.js';

const MANY = 10_000;
const story = daysOf(MANY);
const {events = []} = story;
const longer = {
  ...story,
  revision: 2,
  events: [...events, {...events.at(-1)!, id: 'last', when: '2040'}],
};

/** The whole text of the timeline, once idle time has filled it in. */
async function filled(element: Element): Promise<string> {
  await until(
    () => all(element, 'ol').every(({childElementCount}) => childElementCount),
    'the words of every entry',
    8000,
  );
  return text(element);
}

/** Holds the callbacks of idle time back, as a busy page does; also where the browser has no idle time, as Safari. */
function heldIdleTime(): {pass: () => void; restore: () => void} {
  const original = Object.getOwnPropertyDescriptor(window, 'requestIdleCallback');
  const waiting: IdleRequestCallback[] = [];
  Object.defineProperty(window, 'requestIdleCallback', {
    configurable: true,
    value: (callback: IdleRequestCallback) => waiting.push(callback),
  });
  return {
    pass: () => {
      for (let callback; (callback = waiting.shift());)
        callback({didTimeout: false, timeRemaining: () => 9});
    },
    restore: () => {
      if (original) Object.defineProperty(window, 'requestIdleCallback', original);
      else delete (window as Partial<Window>).requestIdleCallback;
    },
  };
}

const middle = (element: Element) =>
  entries(element).find((one) => one.getBoundingClientRect().bottom > innerHeight / 2);

/** Waits until what stands in the middle of the window is built and stays there. */
async function rested(element: Element): Promise<HTMLElement> {
  let last = -1;
  let quiet = 0;
  await until(() => {
    const top = middle(element)?.getBoundingClientRect().top ?? Infinity;
    quiet = top === last && top < innerHeight ? quiet + 1 : 0;
    last = top;
    return quiet > 5;
  }, 'rest');
  return middle(element)!;
}

function suite(this: Mocha.Suite, mount: Mount): void {
  const timeline = (given = {}) => mount('crisis-timeline', {content: story, ...given});

  it('keeps what is built when idle time comes late', async () => {
    const idle = heldIdleTime();
    try {
      const element = await timeline({content: daysOf(60), limit: '4'});
      element.shadowRoot!.querySelector<HTMLElement>('.more')!.click();
      await until(() => entries(element).length > 40, 'the entries');
      idle.pass();
      expect(entries(element).length).to.be.above(40);
    } finally {
      idle.restore();
    }
  });

  it('builds a screenful at first', async () => {
    const element = await timeline();
    expect(entries(element).length).to.be.within(5, 50);
    expect(all(element, '*').length).to.be.below(2500);
    expect(shown(element)[0]).to.equal('e1');
    expect(text(element)).to.include('All 10,000 events');
  });

  it('takes another story while words of the one before are still to be filled in', async () => {
    const figure = {
      id: 'boats',
      label: 'Boats',
      qualifier: 'exactly',
      amount: 2,
      asOf: '2020',
    } as const;
    const counted = {
      ...story,
      figures: [{...figure, ...told}],
      events: events.map((event) => ({...event, headline: '{figure:boats} boats'})),
    };
    const idle = heldIdleTime();
    try {
      const element = await timeline({content: counted, limit: 8});
      // Where the next story has no such figure, saying the words of the last one would fail.
      Object.assign(element, {content: storyOf({events: events.slice(0, 1)})});
      await settled(element);
      idle.pass();
      expect(text(element)).to.include('Event 1').and.not.include('boats');
    } finally {
      idle.restore();
    }
  });

  it('builds more as the reader scrolls, and the reader stays where they are', async () => {
    const element = await timeline();
    await filled(element);
    scrollTo(0, document.documentElement.scrollHeight / 2);
    const here = await rested(element);
    expect(Number(idOf(here).slice(1))).to.be.within(1000, 9000);
    expect(entries(element).length).to.be.below(1000);
  });

  it('has the words of every entry in idle time, for find-in-page and screen readers', async () => {
    const words = await filled(await timeline());
    for (let night = 1; night <= MANY; night += 13) {
      expect(words.includes(`Event ${night}`), `headline ${night}`).to.be.true;
      expect(words.includes(`on night ${night}.`), `text ${night}`).to.be.true;
    }
    expect(words).to.include('17 July 2027');
  });

  it('builds all for print, at once', async () => {
    const element = await timeline();
    dispatchEvent(new Event('beforeprint'));
    expect(entries(element)).to.have.length(MANY);
    expect(entries(element).at(-1)!.id).to.equal(`crisis-event-e${MANY}`);
  });

  it('has the words of what lies behind a limit', async () => {
    const element = await timeline({limit: '3'});
    expect(shown(element)).to.have.length(3);
    await filled(element);
    expect(has(element, /^Show 9,997 more$/)).to.be.true;
  });

  it('goes on with few when the rest is shown', async () => {
    const element = await timeline({limit: '3'});
    button(element, /more/).click();
    await settled(element);
    expect(focused() === entry(element, 'e4')).to.be.true;
    expect(entries(element).length).to.be.below(200);
  });
}

for (const mount of sample(births))
  describe(`a timeline of ${MANY} events, ${mount.name}`, function () {
    suite.call(this, mount);
  });

describe('a long timeline', function () {
  it('turns round without building all', async () => {
    const element = await created('crisis-timeline', {content: story});
    button(element, 'Newest first').click();
    await settled(element);
    expect(shown(element)[0]).to.equal(`e${MANY}`);
    expect(entries(element).length).to.be.below(200);
  });

  it('leads a link to an entry 9,000 further down', async () => {
    const element = await created('crisis-timeline', {content: story, limit: '5', view: 'key'});
    follow('#crisis-event-e9002');
    const there = await until(() => entries(element).find((it) => idOf(it) === 'e9002'));
    await until(() => focused() === there, 'focus');
    await until(() => Math.abs(there.getBoundingClientRect().top) < innerHeight, 'in sight');
    expect(entries(element).length).to.be.below(500);
  });

  for (const order of ['oldest', 'newest'] as const)
    it(`${order} first, keeps the reader’s place and what is built when an event more comes`, async () => {
      const element = await created('crisis-timeline', {content: story, order});
      await filled(element);
      scrollTo(0, document.documentElement.scrollHeight / 2);
      await frame();
      const here = idOf(await rested(element));
      const top = entry(element, here).getBoundingClientRect().top;
      const built = entries(element).length;
      Object.assign(element, {content: longer});
      await settled(element);
      const now = entry(element, here);
      await until(() => Math.abs(now.getBoundingClientRect().top - top) < 200, 'the same place');
      expect(entries(element).length).to.be.at.least(built);
      expect(text(element)).to.include('All 10,001 events');
    });

  it('keeps the focus on an entry when an event more comes', async () => {
    const element = await created('crisis-timeline', {content: story});
    entry(element, 'e5').focus();
    Object.assign(element, {content: longer});
    await settled(element);
    expect(focused() === entry(element, 'e5')).to.be.true;
  });

  it('goes on building, and filling in, after it has been moved', async () => {
    main.append(parsed('<section></section><section></section>'));
    const [from, to] = main.children;
    const element = await created('crisis-timeline', {content: story}, '', from);
    to!.append(element);
    await settled(element);
    await filled(element);
    scrollTo(0, document.documentElement.scrollHeight / 2);
    await rested(element);
  });

  it('leaves the page alone once it is gone', async () => {
    const element = await created('crisis-timeline', {content: story});
    element.remove();
    dispatchEvent(new Event('beforeprint'));
    await frame();
    expect(entries(element).length).to.be.below(50);
  });

  it('shows another story that replaces it', async () => {
    const element = await created('crisis-timeline', {content: story});
    Object.assign(element, {content: storyOf({events: daysOf(3).events!})});
    await settled(element);
    expect(shown(element)).to.deep.equal(['e1', 'e2', 'e3']);
  });
});
