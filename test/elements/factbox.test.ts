import '../../src/index.js';
import {expect} from 'chai';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {births, settled, write, main} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, part, text, idOf} from '../helpers/reader.js';
import {base, disputed, storyOf, told} from '../helpers/stories.js';

const fact = (element: Element, id: string) =>
  all(element, '[part~=fact]').find((it) => idOf(it) === id)!;

/** The same story with another number of boats. */
const corrected = (amount: number) => ({
  ...disputed,
  revision: 2,
  figures: disputed.figures!.map((figure) => ({...figure, amount})),
});

function suite(mount: Mount): void {
  const factbox = (given = {}, inside = '') => mount('crisis-factbox', given, inside);

  it('shows each fact of the bundled story, with who says so and by which source', async () => {
    const element = await factbox();
    const ids = all(element, '[part~=fact]').map(idOf);
    expect(ids).to.deep.equal(idlib.facts!.map(({id}) => id));
    for (const id of ids)
      expect(text(fact(element, id)), id).to.include('News report, 28 February 2020');
    expect(text(fact(element, 'refugees'))).to.include('Claimed by Turkey, not verified');
    expect(text(fact(element, 'ceasefire'))).to.include('According to United Nations');
    expect(text(fact(element, 'strike'))).to.include('at least 33 Turkish soldiers');
  });

  const attributed = {
    confirmed: ['Confirmed', 'Confirmed by The keeper'],
    reported: ['Reported', 'According to The keeper'],
    claimed: ['Claimed, not verified', 'Claimed by The keeper, not verified'],
    disputed: ['Disputed', 'According to The keeper, disputed'],
    unverified: ['Not verified', 'According to The keeper, not verified'],
    retracted: ['Retracted', 'Said by The keeper, retracted'],
  } as const;
  for (const [status, [alone, byKeeper]] of Object.entries(attributed))
    it(`says in words that a fact is ${status}, and by whom`, async () => {
      const content = storyOf({
        actors: disputed.actors!,
        facts: [
          {id: 'one', text: 'One.', ...told, status: status as keyof typeof attributed},
          {id: 'two', text: 'Two.', by: 'keeper', status: status as keyof typeof attributed},
        ],
      });
      const element = await factbox({content});
      const says = (id: string) => text(fact(element, id).querySelector('[part=status]'));
      expect(says('one')).to.equal(alone);
      expect(says('two')).to.equal(byKeeper);
    });

  it('puts the other account beside the fact, as large, with who gives it', async () => {
    const lit = fact(await factbox({content: disputed}), 'lit');
    const other = lit.querySelector('[part=counterclaim]')!;
    expect(text(other)).to.include('The lamp was never lit.');
    expect(text(other)).to.include('Claimed by The harbour office, not verified');
    const size = (where: Element) =>
      getComputedStyle([...where.querySelectorAll('p')].find((p) => text(p).endsWith('lit.'))!)
        .fontSize;
    expect(size(other)).to.equal(size(lit));
  });

  it('says what was corrected in a fact', async () => {
    const element = await factbox({content: disputed});
    expect(text(fact(element, 'lost'))).to.include('Corrected 3 March 2020');
    expect(all(element, '[part=fact] [part=correction]')).to.have.length(1);
  });

  it('says at each fact what was corrected in a figure or another account that it shows', async () => {
    const [number] = disputed.updates!;
    for (const [touched, id] of [
      ['figure:boats', 'lost'],
      ['statement:denial', 'lit'],
    ] as const) {
      const content = {...disputed, updates: [{...number!, touches: [touched]}]};
      const element = await factbox({content});
      const corrections = all(element, '[part=fact] [part=correction]');
      expect(corrections.map((it) => it.closest('li')!.id)).to.deep.equal([`crisis-fact-${id}`]);
    }
  });

  it('says a figure the same everywhere, also once it is corrected', async () => {
    const element = await factbox({content: disputed});
    const timeline = await mount('crisis-timeline', {content: disputed});
    const boats = () =>
      [element, timeline].flatMap((one) => all(one, '[part~=quantity]').map((it) => text(it)));
    expect(boats()).to.deep.equal(['at least 3', 'at least 3', 'at least 3']);
    const content = corrected(4);
    Object.assign(element, {content});
    Object.assign(timeline, {content});
    await settled(main);
    expect(boats()).to.deep.equal(['at least 4', 'at least 4', 'at least 4']);
    for (const one of [element, timeline]) expect(text(one)).not.to.include('least 3');
  });

  it('is a list of items under a heading of the level asked for', async () => {
    const element = await factbox({content: disputed, heading: '4'});
    expect(part(element, 'heading').tagName).to.equal('H4');
    expect(text(part(element, 'heading'))).to.equal('Key facts');
    for (const item of all(element, '[part~=fact]')) {
      expect(item.localName).to.equal('li');
      expect(item.parentElement!.matches('ul[role=list]')).to.be.true;
    }
  });

  it('says that there are no facts yet', async () => {
    expect(text(await factbox({content: base}))).to.match(/(?:No facts|Nothing) yet\./);
  });

  it('shows rich text as text, lists and links, never as markup', async () => {
    const content = storyOf({
      facts: [
        {
          id: 'rich',
          text: 'A *lamp* and a **bell**.\n\n- [the log](https://example.org/log)\n- <img src=x onerror=alert(1)>',
          ...told,
        },
      ],
    });
    const rich = fact(await factbox({content}), 'rich');
    expect(text(rich.querySelector('em'))).to.equal('lamp');
    expect(text(rich.querySelector('strong'))).to.equal('bell');
    expect([...rich.querySelectorAll('[part=text] li')].map(text)).to.deep.equal([
      'the log',
      '<img src=x onerror=alert(1)>',
    ]);
    expect(rich.querySelector('a')!.href).to.equal('https://example.org/log');
    expect(rich.querySelector('img') === null).to.be.true;
  });
}

for (const mount of births) describe(`a factbox, ${mount.name}`, () => suite(mount));

it('a factbox and a timeline in one page are two sections with one story', async () => {
  await write('<crisis-factbox></crisis-factbox><crisis-timeline></crisis-timeline>');
  for (const element of main.children) expect(text(part(element, 'foot'))).to.include('Updated');
});
