import '../../src/index.js';
import {StoryUpdateEvent} from '../../src/index.js';
import {expect} from 'chai';
import type {StoryInput} from '../../src/index.js';
import {violations} from '../helpers/axe.js';
import {checkNow} from '../helpers/clock.js';
import {created, main, settled, until, write} from '../helpers/mount.js';
import type {Ours} from '../helpers/mount.js';
import {Origin, needsCache, pause} from '../helpers/origin.js';
import {errors, heard} from '../helpers/quiet.js';
import {all, button, entry, focused, has, idOf, part, shown, text} from '../helpers/reader.js';
import {daysOf, storyOf, told} from '../helpers/stories.js';

/** A story of so many days, in its edition of that number. */
const edition = (days: number, parts: Partial<StoryInput> = {}): StoryInput => ({
  ...daysOf(days),
  revision: days,
  ...parts,
});

async function live(tag: string, first: StoryInput, given: Record<string, string> = {}) {
  const origin = new Origin();
  await origin.publish(first);
  const element = await created(tag, {src: origin.src, live: '3600', ...given});
  await until(() => all(element, '[part~=live]').length, 'the live line');
  /** The next edition comes while the page is open. */
  const next = async (story: StoryInput) => {
    await origin.publish(story);
    const came = new Promise((resolve) => {
      element.addEventListener('crisis-update', resolve, {once: true});
    });
    await checkNow();
    await came;
    await settled(element);
  };
  return {origin, element, next};
}

const said = (element: Element) => all(element, '[role=status].hidden').map(text);
const fresh = (element: Element) => all(element, '[part~=fresh]').map(text);
const top = (node: Element) => node.getBoundingClientRect().top;
/** Scrolls so that this is a third down the screen. */
function read(node: Element): void {
  scrollBy({top: top(node) - innerHeight / 3 + 4, behavior: 'instant'});
}

describe('a reader of a live story', function () {
  it('is told how much is new, politely and once, and is led there', async () => {
    const {element, next} = await live('crisis-timeline', edition(4), {order: 'newest'});
    const other = await created('crisis-timeline', {src: element.getAttribute('src')});
    expect(said(element)).to.deep.equal(['']);
    const region = all(element, '[role=status].hidden')[0];
    await next(
      edition(6, {
        actors: [{id: 'keeper', name: 'The keeper', kind: 'person'}],
        updates: [
          {id: 'u', kind: 'added', when: '2020-03-06', text: 'A night.', touches: ['event:e6']},
        ],
      }),
    );
    await settled(other);
    expect(said(element)).to.deep.equal(['2 updates']);
    // The region was there before the words, or no screen reader would say them.
    expect(all(element, '[role=status].hidden')[0]).to.equal(region);
    expect(said(other), 'once').to.deep.equal([]);
    expect(fresh(element)).to.deep.equal(['New', 'New']);
    button(element, '2 updates').click();
    await until(() => focused()?.id === 'crisis-event-e6');
    await settled(element);
    expect(said(element)).to.deep.equal(['']);
    expect(has(element, /update$|updates$/) && has(element, /^\d/)).to.be.false;
  });

  it('sees an edit as an edit, and not as something new', async () => {
    const {element, next} = await live('crisis-timeline', edition(3));
    const story = edition(3, {revision: 4});
    const events = story.events!.map((it) =>
      it.id === 'e2' ? {...it, text: 'The lamp was dark.'} : it,
    );
    await next({...story, events});
    expect(fresh(element)).to.deep.equal(['Updated']);
    expect(text(entry(element, 'e2')))
      .to.include('Updated')
      .and.to.include('The lamp was dark.');
    expect(said(element)).to.deep.equal(['']);
    expect(has(element, /^1 update/)).to.be.false;
  });

  it('sees a correction at the entry, and is told of it', async () => {
    const {element, next} = await live('crisis-timeline', edition(3));
    const update = {
      id: 'u',
      kind: 'corrected',
      when: '2020-03-06',
      text: 'The hour.',
      touches: ['event:e2'],
    } as const;
    await next(edition(3, {revision: 4, updates: [update]}));
    expect(text(entry(element, 'e2'))).to.match(/Updated .*Corrected 6 March 2020/);
    expect(said(element)).to.deep.equal(['1 update']);
  });

  it('keeps place, focus and selection when entries come in above', async () => {
    const {element, next} = await live('crisis-timeline', edition(30), {order: 'newest'});
    const reading = entry(element, 'e20');
    read(reading);
    const link = reading.querySelector<HTMLElement>('[part~=permalink]')!;
    link.focus({preventScroll: true});
    const before = top(reading);
    await next(edition(33));
    expect(shown(element).slice(0, 4)).to.deep.equal(['e33', 'e32', 'e31', 'e30']);
    expect(entry(element, 'e20')).to.equal(reading);
    expect(top(reading)).to.be.closeTo(before, 1);
    expect(focused()).to.equal(link);
    await pause(300);
    expect(top(reading), 'and does not jump later').to.be.closeTo(before, 1);
  });

  it('keeps what the reader reads after the element, too', async () => {
    const {element, next} = await live('crisis-timeline', edition(30), {order: 'newest'});
    const after = document.createElement('p');
    after.textContent = 'The article goes on.';
    after.style.marginBlockEnd = '200vh';
    element.after(after);
    read(after);
    const before = top(after);
    await next(edition(33));
    await pause(100);
    expect(top(after)).to.be.closeTo(before, 1);
  });

  it('does not lose the last entry before “Show more” to a new one', async () => {
    const {element, next} = await live('crisis-timeline', edition(30), {
      order: 'newest',
      limit: '5',
    });
    const last = entry(element, 'e26');
    await next(edition(32));
    expect(shown(element)).to.deep.equal(['e32', 'e31', 'e30', 'e29', 'e28', 'e27', 'e26']);
    expect(entry(element, 'e26')).to.equal(last);
    expect(has(element, /^Show 25 more$/)).to.be.true;
  });

  it('keeps a choice, a search and an open answer', async () => {
    const question = (id: string) => ({id, question: `What is ${id}?`, answer: 'A lamp.', ...told});
    const story = edition(12, {questions: [question('a'), question('b')]});
    const {element, next} = await live('crisis-explainer', story);
    const timeline = await created('crisis-timeline', {src: element.getAttribute('src')});
    const answer = all(element, 'details')[1] as HTMLDetailsElement;
    answer.open = true;
    const search = part(timeline, 'search') as HTMLInputElement;
    search.value = 'night 1';
    search.dispatchEvent(new Event('input'));
    (timeline as Ours & {choose(thing: object): void}).choose({kind: 'event', id: 'e11'});
    await settled(timeline);
    await next(edition(13, {questions: [question('new'), question('a'), question('b')]}));
    await settled(timeline);
    const open = (all(element, 'details') as HTMLDetailsElement[]).filter((it) => it.open);
    expect(open.map(idOf)).to.deep.equal(['b']);
    expect(open[0]).to.equal(answer);
    expect(shown(timeline)).to.deep.equal(['e1', 'e10', 'e11', 'e12', 'e13']);
    expect(search.value).to.equal('night 1');
    expect(entry(timeline, 'e11').matches('.chosen')).to.be.true;
  });

  it('keeps what the reader has marked, and the way to take that back', async () => {
    const harbour = {id: 'harbour', name: 'Harbour', kind: 'town'} as const;
    const here = (days: number) => {
      const story = edition(days, {places: [harbour]});
      return {...story, events: story.events!.map((it) => ({...it, places: ['harbour']}))};
    };
    const {element, next} = await live('crisis-map', here(2));
    const timeline = await created('crisis-timeline', {src: element.getAttribute('src')});
    const choice = (one: Element) => text(part(one, 'choice'));
    button(element, 'Harbour').click();
    await settled(element);
    expect(choice(element)).to.match(/^Marked: Harbour/);
    await next(here(3));
    await settled(timeline);
    expect(choice(element)).to.match(/^Marked: Harbour/);
    expect(choice(timeline), 'once').to.equal('');
    button(element, /^Clear/).click();
    await settled(element);
    expect(choice(element)).to.equal('');
    button(element, 'Harbour').click();
    await next(edition(4));
    expect(choice(element), 'it is gone').to.equal('');
  });

  it('is shown a story that has lost what they were told about', async () => {
    const harbour = {id: 'harbour', name: 'Harbour', kind: 'town'} as const;
    const story = edition(2, {places: [harbour]});
    const events = story.events!.map((it) => ({...it, text: 'At the [harbour](place:harbour).'}));
    const {element, next} = await live('crisis-timeline', {...story, events});
    part(element, 'ref').click();
    await settled(element);
    await next(edition(3));
    expect(shown(element)).to.have.length(3);
    expect(errors()).to.deep.equal([]);
  });

  it('can stop updates, and start them again', async () => {
    const {element, origin, next} = await live('crisis-timeline', edition(1));
    button(element, 'Pause updates').click();
    await settled(element);
    await origin.publish(edition(2));
    await checkNow();
    await pause(100);
    expect(shown(element)).to.have.length(1);
    button(element, 'Resume updates').click();
    await until(() => shown(element).length === 2);
    expect(has(element, /^Pause updates$/)).to.be.true;
    await next(edition(3));
  });

  it('has nothing drawn anew where the server says that nothing is new', async function () {
    await needsCache(this);
    const {element, origin} = await live('crisis-timeline', edition(3));
    let changes = 0;
    const watch = new MutationObserver((records) => (changes += records.length));
    watch.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await checkNow();
    await origin.askedTimes(2);
    await pause(200);
    watch.disconnect();
    expect((await origin.asked())[1]!.status).to.equal(304);
    expect(changes).to.equal(0);
  });

  it('is told quietly since when a story could not be updated, until it can', async () => {
    const {element, origin} = await live('crisis-timeline', edition(2));
    await origin.publish(edition(1));
    // What is to be heard is there before its words are.
    const status = all(element, '[part=head] [role=status]')[0]!;
    expect(text(status)).to.equal('');
    await checkNow();
    const notice = () => all(element, '[part=notice]').map(text).join();
    await until(() => notice(), 'a notice', 4000);
    expect(notice()).to.match(/^As of \d.* \d{4}.*:\d\d.*; could not be updated\.$/);
    expect(notice(), 'with seconds').not.to.match(/:\d\d:\d\d/);
    expect(text(status)).to.equal(notice());
    expect(shown(element)).to.have.length(2);
    expect(errors()).to.have.length(1);
    expect(heard().join()).to.include('revision: went back from 2 to 1');
    await origin.publish(edition(3));
    await checkNow();
    await until(() => shown(element).length === 3, 'the third day', 4000);
    expect(notice()).to.equal('');
  });

  it('sees by and by that a story has gone stale, while the page is open', async () => {
    const updated = new Date(Date.now() - 3600e3 + 1500).toISOString().replace(/\.\d+/, '');
    const element = await created('crisis-timeline', {
      content: storyOf({updated, published: '2020', staleAfter: 1}),
    });
    // Its room is there from the start.
    const seen = () =>
      all(element, '[part=notice]').some((it) => it.checkVisibility({visibilityProperty: true}));
    expect(seen()).to.be.false;
    await until(seen, 'the notice', 4000);
    expect(text(part(element, 'notice'))).to.match(/^Not updated since /);
  });

  it('finds one line for a whole briefing, and is led into its sections', async () => {
    const {element, next} = await live('crisis-story', edition(3));
    const inner = () => all(element, '.section').flatMap((it) => all(it, '[part~=live]'));
    await next(edition(4));
    await until(() => has(element, /^1 update$/));
    expect(inner()).to.be.empty;
    expect(said(element)).to.deep.equal(['1 update']);
    button(element, '1 update').click();
    await until(() => focused()?.id === 'crisis-event-e4');
  });

  it('finds it at the elements within a wrapper, which says it aloud', async () => {
    const origin = new Origin();
    await origin.publish(edition(1));
    await write(
      `<crisis-story src="${origin.src}" live="3600"><div><crisis-timeline></crisis-timeline></div></crisis-story>`,
    );
    const [story, timeline] = [
      main.querySelector('crisis-story')!,
      main.querySelector('crisis-timeline')!,
    ];
    await until(() => shown(timeline).length === 1);
    await origin.publish(edition(2));
    await checkNow();
    await until(() => has(timeline, /^1 update$/));
    expect(said(story)).to.deep.equal(['1 update']);
    expect(said(timeline)).to.deep.equal([]);
    expect(all(story, '[part~=live]')).to.be.empty;
  });

  it('finds no fault with axe in it', async function () {
    const {element, next} = await live('crisis-timeline', edition(3));
    await next(edition(5));
    expect(await violations(element)).to.deep.equal([]);
  });
});

describe('a page’s scripts', function () {
  it('are told of each edition: what is new, and what is otherwise', async () => {
    const events: StoryUpdateEvent[] = [];
    const hear = (event: StoryUpdateEvent) => events.push(event);
    document.body.addEventListener('crisis-update', hear);
    const {next} = await live('crisis-story', edition(2));
    expect(events).to.be.empty;
    await next(edition(3));
    await next(
      edition(3, {revision: 9, events: daysOf(3).events!.map((it) => ({...it, text: 'Dark.'}))}),
    );
    document.body.removeEventListener('crisis-update', hear);
    expect(events.map(({story, added, edited}) => [story.revision, added, edited])).to.deep.equal([
      [3, ['event:e3'], []],
      [9, [], ['event:e1', 'event:e2', 'event:e3']],
    ]);
    for (const event of events) {
      expect(event).to.be.instanceOf(StoryUpdateEvent);
      expect([event.composed, event.bubbles]).to.deep.equal([true, true]);
    }
  });
});

describe('a reader who comes again', () => {
  const key = 'crisis-lighthouse';
  beforeEach(() => localStorage.removeItem(key));
  after(() => localStorage.removeItem(key));

  const visit = (days: number, given = {}) =>
    created('crisis-timeline', {content: edition(days), remember: '', ...given});

  it('finds marked what is new since', async () => {
    const first = await visit(2);
    expect(fresh(first)).to.be.empty;
    const again = await visit(4);
    expect(fresh(again)).to.deep.equal(['New', 'New']);
    expect(
      idOf(again.shadowRoot!.querySelector('[part~=fresh]')!.closest('[part~=entry]')!),
    ).to.equal('e3');
    button(again, '2 new since your last visit').click();
    await until(() => focused()?.id === 'crisis-event-e3');
    expect(fresh(await visit(4))).to.be.empty;
  });

  it('finds nothing kept where the publisher has not asked for it', async () => {
    await visit(2, {remember: 'false'});
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('is shown the story where the browser keeps nothing', async () => {
    // As a browser does that blocks the page's data.
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
      configurable: true,
    });
    const element = await visit(2);
    Object.defineProperty(globalThis, 'localStorage', own);
    expect(shown(element)).to.have.length(2);
    expect(fresh(element)).to.be.empty;
  });
});
