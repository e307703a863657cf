import '../../src/index.js';
import {expect} from 'chai';
import {created, settled, until} from '../helpers/mount.js';
import type {Ours} from '../helpers/mount.js';
import {heard} from '../helpers/quiet.js';
import {all, button, entry, follow, idOf, part, press, shown, text} from '../helpers/reader.js';
import {harbour} from '../helpers/stories.js';

const marked = (element: Element) => all(element, '.chosen, .related').map((node) => idOf(node));

/** Opens what a name in the text tells. */
async function ask(element: Ours, name: string): Promise<HTMLElement> {
  const word = all(element, '[part~=ref]').find((it) => text(it) === name);
  if (!word) throw new Error(`nothing is called ${name}`);
  word.click();
  await settled(element);
  return part(element, 'popover');
}

describe('elements that show one story', () => {
  const both = async () => {
    const content = harbour();
    return [
      await created('crisis-timeline', {content}),
      await created('crisis-factbox', {content}),
    ] as const;
  };

  it('tell about a place beside the words that name it', async () => {
    const [timeline] = await both();
    const popover = await ask(timeline, 'harbour');
    expect(popover.matches(':popover-open')).to.be.true;
    expect(text(popover)).to.include('Old harbour').and.to.include('The quay of 1880.');
  });

  it('close that with Escape, and give the focus back to the words', async function () {
    const [timeline] = await both();
    const word = all(timeline, '[part~=ref]')[0]!;
    word.focus();
    await press(this, 'Enter');
    await until(() => part(timeline, 'popover').matches(':popover-open'));
    await press(this, 'Escape');
    expect(part(timeline, 'popover').matches(':popover-open')).to.be.false;
    expect(timeline.shadowRoot!.activeElement === word).to.be.true;
  });

  it('mark what goes with the thing that the reader chooses, in all of them', async () => {
    const [timeline, factbox] = await both();
    await ask(timeline, 'harbour');
    button(timeline, 'Mark what goes with it').click();
    await settled(timeline);
    await settled(factbox);
    expect(marked(timeline)).to.deep.equal(['fire']);
    expect(marked(factbox)).to.deep.equal(['boats']);
    button(timeline, 'Clear').click();
    await settled(timeline);
    await settled(factbox);
    expect([...marked(timeline), ...marked(factbox)]).to.deep.equal([]);
  });

  it('say politely, once, what is marked', async () => {
    const [timeline, factbox] = await both();
    await ask(timeline, 'harbour');
    button(timeline, 'Mark what goes with it').click();
    await settled(timeline);
    const said = part(timeline, 'choice');
    expect(said.getAttribute('role')).to.equal('status');
    expect(text(said)).to.match(/^Marked: Old harbour \(2 related\)/);
    expect(text(part(factbox, 'choice'))).to.equal('');
  });

  it('mark the entry that a deep link leads to', async () => {
    const [timeline, factbox] = await both();
    follow('#crisis-event-fire');
    await until(() => entry(timeline, 'fire').matches('.chosen'));
    expect(marked(factbox)).to.deep.equal([]);
  });

  it('mark the actors that the chosen one has a relation to, whichever of them says so', async () => {
    const element = await created('crisis-actors', {story: 'idlib-2020'});
    const related = () => all(element, '[part~=actor].related').map(idOf);
    const choose = async (name: string) => {
      button(element, name).click();
      await settled(element);
    };
    await choose('Russia');
    expect(related()).to.include.members(['syria', 'putin', 'kremlin']);
    expect(related()).not.to.include.members(['turkey']);
    await choose('Syria’s government and its forces');
    expect(related()).to.include.members(['russia', 'opposition', 'turkey', 'assad']);
    expect(related()).not.to.include('greece');
    await choose('Syria’s government and its forces');
    expect(related()).to.deep.equal([]);
  });

  it('forget a choice that a new edition no longer has', async () => {
    const [timeline] = await both();
    follow('#crisis-event-fire');
    await until(() => entry(timeline, 'fire').matches('.chosen'));
    const {events, ...rest} = harbour();
    Object.assign(timeline, {content: {...rest, events: events.slice(1)}});
    await settled(timeline);
    expect(marked(timeline)).to.deep.equal([]);
  });
});

describe('a timeline of many places and actors', () => {
  const filter = (timeline: Element, label: string) =>
    (all(timeline, 'select') as HTMLSelectElement[]).find((it) =>
      text(it.labels[0]).startsWith(label),
    )!;
  const pick = async (timeline: Ours, label: string, value: string) => {
    const select = filter(timeline, label);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await settled(timeline);
  };
  const seek = async (timeline: Ours, words: string) => {
    const input = part(timeline, 'search') as HTMLInputElement;
    input.value = words;
    input.dispatchEvent(new Event('input'));
    await settled(timeline);
  };
  const idlib = (given = {}) => created('crisis-timeline', {story: 'idlib-2020', ...given});

  it('shows the events at one place', async () => {
    const timeline = await idlib();
    await pick(timeline, 'Place', 'turkey-greece');
    expect(shown(timeline)).to.deep.equal(['border']);
    expect(text(part(timeline, 'empty'))).to.include('1 of 14 events');
  });

  it('shows the events in which an actor had a part, or that it tells', async () => {
    const timeline = await idlib();
    await pick(timeline, 'Involved', 'nato');
    expect(shown(timeline)).to.deep.equal(['nato']);
  });

  it('finds words whatever their case and accents, and clears', async () => {
    const timeline = await idlib();
    await seek(timeline, 'ERDOGAN');
    expect(shown(timeline)).to.deep.equal(['eu-deal', 'ultimatum', 'call']);
    button(timeline, 'Clear').click();
    await settled(timeline);
    expect(shown(timeline)).to.have.length(14);
    expect((part(timeline, 'search') as HTMLInputElement).value).to.equal('');
  });

  it('says so when nothing is found', async () => {
    const timeline = await idlib();
    await seek(timeline, 'volcano');
    expect(shown(timeline)).to.deep.equal([]);
    expect(text(part(timeline, 'empty'))).to.include('0 of 14 events');
  });

  it('begins with what the author asks for, and tells a mistake', async () => {
    expect(shown(await idlib({place: 'turkey-greece'}))).to.deep.equal(['border']);
    expect(shown(await idlib({actor: 'natoo'}))).to.have.length(14);
    expect(heard().join()).to.match(/"natoo" is not one of turkey, .*; did you mean "nato"\?$/);
  });

  it('leads to an entry that the filter hides', async () => {
    const timeline = await idlib({place: 'turkey-greece'});
    follow('#crisis-event-strike');
    await until(() => shown(timeline).includes('strike'));
  });
});
