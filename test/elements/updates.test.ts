import '../../src/index.js';
import {expect} from 'chai';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import type {StoryInput} from '../../src/index.js';
import {violations} from '../helpers/axe.js';
import {births, main, settled, until} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {
  all,
  button,
  focused,
  follow,
  has,
  idOf,
  part,
  text,
  visuallyHidden,
} from '../helpers/reader.js';
import {base, disputed, storyOf} from '../helpers/stories.js';

type UpdateInput = NonNullable<StoryInput['updates']>[number];

const ledger = (...updates: readonly Partial<UpdateInput>[]) =>
  storyOf({
    updates: updates.map((update, i) => {
      const id = 'abcdefghij'[i]!;
      return {id, kind: 'corrected', when: '2020-03-02', text: `Text ${id}.`, ...update};
    }),
  });

const entries = (element: Element) => all(element, '[part~=update]');
const ids = (element: Element) => entries(element).map(idOf);
const update = (element: Element, id: string) => entries(element).find((it) => idOf(it) === id)!;
/** What the eye sees, without what is said to screen readers only. */
const seen = (node: Element) => {
  const copy = node.cloneNode(true) as Element;
  const [hidden, copies] = [node, copy].map((it) => [...it.querySelectorAll('span')]);
  hidden!.forEach((it, i) => visuallyHidden(it) && copies![i]!.remove());
  return text(copy);
};

function suite(mount: Mount): void {
  const updates = (given = {}) => mount('crisis-updates', given);

  it('shows the ledger of the bundled story: what, when, why, before and after', async () => {
    const element = await updates();
    expect(ids(element)).to.have.members(idlib.updates!.map(({id}) => id));
    const said = text(update(element, 'bahceli-party'));
    expect(said).to.match(/^Corrected November 2026: The office of Devlet Bahçeli/);
    for (const one of [
      'The report puts him in the wrong party.',
      'Before: Head official of President Erdoğan’s party',
      'Now: Leader of the MHP, a party allied with President Erdoğan’s',
    ])
      expect(said).to.include(one);
  });

  it('is newest first; of two of one day, the one written later', async () => {
    const content = ledger(
      {when: '2020-03-01'},
      {when: '2020-03-03'},
      {when: '2020-03-03'},
      {when: '2020-02'},
      {when: '2020-03-02T10:00+00:00'},
    );
    expect(ids(await updates({content}))).to.deep.equal(['c', 'b', 'e', 'a', 'd']);
  });

  it('says the kind of each in words', async () => {
    const kinds = ['added', 'corrected', 'clarified', 'retracted'] as const;
    const element = await updates({content: ledger(...kinds.map((kind) => ({kind})))});
    expect(entries(element).map((it) => text(it.querySelector('b')))).to.deep.equal([
      'Retracted 2 March 2020',
      'Clarified 2 March 2020',
      'Corrected 2 March 2020',
      'Added 2 March 2020',
    ]);
  });

  it('marks the words that changed within those that did not', async () => {
    const [before, after] = ['The sea took two boats.', 'The sea took at least three boats.'];
    const one = update(await updates({content: ledger({before, after})}), 'a');
    expect(seen(one)).to.include('The sea took two at least three boats.');
    expect(text(one.querySelector('del'))).to.equal('two');
    expect(text(one.querySelector('ins'))).to.equal('at least three');
    // A screen reader says no stroke.
    expect(text(one)).to.include('The sea took Before: two Now: at least three boats.');
  });

  const changes: [string, string | undefined, string | undefined, string][] = [
    [
      'nothing is alike',
      'Vessels',
      'Boats of five metres',
      'Before: Vessels Now: Boats of five metres',
    ],
    ['words were only added', 'Three boats', 'Three small boats', 'Three small boats'],
    ['words were only taken away', 'Three small boats', 'Three boats', 'Three small boats'],
    ['a word stands twice', 'the sea, the sea', 'the sea', 'the sea, the sea'],
    ['there is no after', 'The lamp was dark.', undefined, 'Before: The lamp was dark.'],
    ['there is no before', undefined, 'The lamp was lit.', 'Now: The lamp was lit.'],
  ];
  for (const [what, before, after, expected] of changes)
    it(`shows before and after where ${what}`, async () => {
      const one = update(await updates({content: ledger({before, after})}), 'a');
      expect(seen(one.querySelectorAll('[part=correction] p')[1]!)).to.equal(expected);
    });

  it('shows no empty line where nothing was replaced', async () => {
    const one = update(await updates({content: ledger({kind: 'added'})}), 'a');
    expect([...one.querySelectorAll('p')].map(text)).to.deep.equal(['Added 2 March 2020: Text a.']);
  });

  it('leads to what it touches, by its title', async () => {
    const timeline = await mount('crisis-timeline', {content: disputed});
    const element = await updates({content: disputed});
    const links = [
      ...update(element, 'number').querySelectorAll<HTMLAnchorElement>('[part=touches] a'),
    ];
    expect(links.map((it) => [text(it), it.hash])).to.deep.equal([
      ['The lamp is lit; at least 3 boats are lost', '#crisis-event-dark'],
      ['The sea took at least 3 boats.', '#crisis-fact-lost'],
    ]);
    links[0]!.click();
    await until(() => focused()?.id === 'crisis-event-dark');
    expect(timeline.shadowRoot!.activeElement).to.equal(focused());
  });

  it('names who said the words that it touches', async () => {
    expect(text(update(await updates(), 'bahceli-party'))).to.include(
      'Devlet Bahçeli: “threatens our national survival”',
    );
  });

  it('shows one kind when the reader asks for it, and all again, with how many there are', async () => {
    const content = ledger({kind: 'added'}, {}, {kind: 'added'}, {kind: 'retracted'});
    const element = await updates({content});
    const buttons = () => all(element, '[part=controls] button');
    expect(buttons().map(text)).to.deep.equal([
      'All 4 changes',
      '2 added',
      '1 corrected',
      '1 retracted',
    ]);
    const pressed = () =>
      buttons()
        .filter((it) => it.getAttribute('aria-pressed') === 'true')
        .map(text);
    expect(pressed()).to.deep.equal(['All 4 changes']);
    button(element, '2 added').click();
    await settled(element);
    expect(ids(element)).to.deep.equal(['c', 'a']);
    expect(pressed()).to.deep.equal(['2 added']);
    button(element, 'All 4 changes').click();
    await settled(element);
    expect(ids(element)).to.have.length(4);
  });

  it('asks for no kind where there is one only', async () => {
    expect(has(await updates({content: ledger({}, {})}), /corrected|All/)).to.be.false;
  });

  it('shows all again where the story no longer has the kind that was asked for', async () => {
    const element = await updates({content: ledger({kind: 'added'}, {})});
    button(element, '1 added').click();
    await settled(element);
    Object.assign(element, {content: ledger({}, {kind: 'clarified'})});
    await settled(element);
    expect(ids(element)).to.deep.equal(['b', 'a']);
  });

  it('is found by the page’s fragment, also behind a filter', async () => {
    const element = await updates({content: ledger({kind: 'added'}, {})});
    button(element, '1 added').click();
    await settled(element);
    follow('#crisis-update-b');
    await until(() => focused()?.id === 'crisis-update-b');
    expect(ids(element)).to.deep.equal(['b', 'a']);
  });

  it('says when the story was published, updated and checked, and its edition', async () => {
    const content = storyOf({checked: '2020-03-06', revision: 1200});
    expect(text(part(await updates({content}), 'dates'))).to.equal(
      'Published 2020 · Updated 5 March 2020 · Checked 6 March 2020 · Edition 1,200',
    );
    expect(text(part(await updates({content: base}), 'dates'))).not.to.include('Checked');
  });

  const now = new Date().toISOString().slice(0, 10);
  const notices: [string, Partial<StoryInput>, string | undefined][] = [
    ['a developing story that has gone stale', {staleAfter: 24}, 'Not updated since 5 March 2020'],
    ['one that has not', {staleAfter: 24, updated: now}, undefined],
    ['one that never does', {}, undefined],
    ['a story that has ended', {status: 'ended', staleAfter: 1}, 'This story has ended.'],
    ['one in the archive', {status: 'archived'}, 'From the archive; as of 2020.'],
  ];
  for (const [what, parts, expected] of notices)
    it(`says how fresh ${what} is`, async () => {
      const element = await updates({content: storyOf(parts)});
      const seen = all(element, '[part=notice]').filter((one) =>
        one.checkVisibility({visibilityProperty: true}),
      );
      expect(seen.map(text)).to.deep.equal(expected ? [expected] : []);
    });

  it('has room for what it may have to say later, so that nothing moves then', async () => {
    const room = async (updated: string) => {
      const element = await updates({content: storyOf({staleAfter: 24, updated})});
      const {x, y, width, height} = part(element, 'notice').getBoundingClientRect();
      element.remove();
      return [x, y, width, height];
    };
    expect(await room(now)).to.deep.equal(await room('2020-03-05'));
  });

  it('says that there are no updates yet', async () => {
    const element = await updates({content: base});
    expect(text(part(element, 'empty'))).to.equal('Nothing yet.');
    expect(all(element, 'button')).to.be.empty;
  });

  it('does not list its corrections a second time in its foot', async () => {
    expect(all(await updates(), '[part=corrections]')).to.be.empty;
  });
}

for (const mount of births) {
  describe(`the ledger, ${mount.name}`, () => suite(mount));
  describe(`axe, on the ledger ${mount.name},`, function () {
    for (const given of [{}, {content: disputed}, {content: disputed, theme: 'dark'}])
      it(`finds nothing: ${Object.keys(given).join(', ')}`, async () => {
        await mount('crisis-updates', given);
        expect(await violations(main)).to.deep.equal([]);
      });
  });
}
