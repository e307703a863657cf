import '../../src/index.js';
import {expect} from 'chai';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import type {StoryInput} from '../../src/index.js';
import {violations} from '../helpers/axe.js';
import {births, created, settled, until} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import {errors, heard} from '../helpers/quiet.js';
import '../helpers/quiet.js';
import {all, focused, follow, idOf, part, text} from '../helpers/reader.js';
import {base, disputed, storyOf, told} from '../helpers/stories.js';

const statements = (element: Element) => all(element, '[part~=statement]');
const statement = (element: Element, id: string) =>
  statements(element).find((one) => idOf(one) === id)!;
/** What stands side by side with a statement, itself included. */
const accounts = (element: Element, id: string) => [
  ...statement(element, id).parentElement!.querySelectorAll(
    '[part~=statement], [part=contradicted]',
  ),
];
const topics = (element: Element) =>
  all(element, '[part=topic]').map((one) => text(one.querySelector('[part=headline]')));

const {actors = []} = disputed;
type StatementInput = NonNullable<StoryInput['statements']>[number];
const said = (id: string, more: Partial<StatementInput> = {}): StatementInput => ({
  id,
  topic: 'The lamp',
  by: 'keeper',
  text: `Said in ${id}.`,
  ...told,
  ...more,
});
const denial = said('denial', {by: 'harbour', status: 'claimed', text: 'Never.'});
const named = {...told, by: 'keeper', counterclaims: ['denial']} as const;

function suite(mount: Mount): void {
  const show = (parts: Partial<StoryInput>, given = {}) =>
    mount('crisis-statements', {content: storyOf({actors, ...parts}), ...given});

  describe('of the bundled story', () => {
    it('shows every statement once, by topic, in the order of the story', async () => {
      const element = await mount('crisis-statements');
      const ids = idlib.statements!.map(({id}) => id);
      expect(statements(element).map(idOf)).to.deep.equal(ids);
      expect(topics(element)).to.deep.equal([
        'Refugees',
        'The strike',
        'The escalation',
        'The way out',
        'The border',
        'At home in Turkey',
      ]);
      for (const id of ids)
        expect(text(statement(element, id))).to.include('News report, 28 February 2020');
    });

    it('says who spoke, as what, and when it was said or else reported', async () => {
      const element = await mount('crisis-statements');
      const words = (id: string) => text(statement(element, id));
      expect(words('stoltenberg-deescalate')).to.include(
        'Jens Stoltenberg, Secretary-General of NATO · reported 28 February 2020',
      );
      expect(words('erdogan-gates')).to.include(
        'Recep Tayyip Erdoğan, President of Turkey · since 2016',
      );
      expect(words('turkey-refugees')).to.include('Claimed by Turkey, not verified');
      expect(text(statement(element, 'un-ceasefire').querySelector('b'))).to.equal(
        'United Nations',
      );
    });

    it('has the shouts from people at the border, by Greek officials, to AP', async () => {
      const words = text(statement(await mount('crisis-statements'), 'crowd-borders'));
      expect(words).to.equal(
        '“open the borders” Shouted by some, Greek officials tell AP. People at the Greek border, via AP · 28 February 2020 · News report, 28 February 2020',
      );
    });

    it('puts the strike, as reported, beside Russia’s account of it', async () => {
      const [one, other] = accounts(await mount('crisis-statements'), 'russia-strike');
      expect(text(one)).to.match(/^One account Air strike .* kills at least 33 Turkish soldiers/);
      expect(text(one)).to.include('Reported · 27 February 2020 · News report');
      expect(text(other)).to.match(/^Another account The Turkish soldiers hit were/);
      expect(text(other)).to.include('Claimed by Russia’s Defence Ministry, not verified');
    });

    it('says what was corrected in a statement', async () => {
      const corrections = all(await mount('crisis-statements'), '[part=topic] [part=correction]');
      expect(corrections).to.have.length(1);
      expect(text(corrections[0])).to.include('The office of Devlet Bahçeli');
    });
  });

  it('quotes exact words in the marks of the text around them and the direction of their own language, and paraphrases without', async () => {
    const element = await show({
      statements: [
        said('fr', {words: 'La lampe brûlait', lang: 'fr'}),
        said('ar', {words: 'المصباح', lang: 'ar'}),
        said('plain'),
      ],
    });
    const words = (id: string) => statement(element, id).querySelector('.quotation')!;
    for (const [id, lang, direction] of [
      ['fr', 'fr', 'ltr'],
      ['ar', 'ar', 'rtl'],
    ] as const) {
      expect(words(id).getAttribute('lang')).to.equal(lang);
      expect(getComputedStyle(words(id)).direction).to.equal(direction);
      expect(text(words(id))).to.match(/^“[^“”]+”$/);
    }
    expect(statement(element, 'plain').querySelector('.quotation') === null).to.be.true;
    expect(text(statement(element, 'plain'))).to.match(/^Said in plain\./);
  });

  it('says to whom, by whom it came, and one date: when it was said, or else reported', async () => {
    const element = await show({
      statements: [
        said('both', {to: 'harbour', via: 'paper', when: '2020-03-01', reported: '2020-03-02'}),
        said('late', {reported: '2020-03-02'}),
      ],
    });
    expect(text(statement(element, 'both'))).to.equal(
      'Said in both. The keeper, to The harbour office, via The Gazette · 1 March 2020 · The keeper’s log',
    );
    expect(text(statement(element, 'late'))).to.equal(
      'Said in late. The keeper · reported 2 March 2020 · The keeper’s log',
    );
  });

  describe('beside what they contradict', () => {
    const contradicted = {
      event: [
        {events: [{id: 'e', when: '2020-03-01', headline: 'The lamp is lit', ...named}]},
        'One account The lamp is lit According to The keeper · 1 March 2020 · The keeper’s log',
      ],
      fact: [
        {facts: [{id: 'f', text: 'It *was* lit.', ...named}]},
        'One account It was lit. According to The keeper · The keeper’s log',
      ],
      figure: [
        {figures: [{...disputed.figures![0]!, ...named}]},
        'One account Boats lost: at least 3 According to The keeper · 2 March 2020 · The keeper’s log',
      ],
      question: [
        {questions: [{id: 'q', question: 'Lit?', answer: 'Yes.', ...named}]},
        'One account Lit? Yes. According to The keeper · The keeper’s log',
      ],
    } as const;
    for (const [kind, [parts, words]] of Object.entries(contradicted))
      it(`${kind === 'event' ? 'an' : 'a'} ${kind}, both attributed and as large`, async () => {
        const element = await show({statements: [denial, said('other')], ...parts});
        const [one, other, ...more] = accounts(element, 'denial');
        expect(more).to.be.empty;
        expect(text(one)).to.equal(words);
        expect(text(other)).to.equal(
          'Another account Never. Claimed by The harbour office, not verified · The keeper’s log',
        );
        const size = (where: Element) =>
          getComputedStyle(where.querySelector('p:not(.label, .claim)')!).fontSize;
        expect(size(one!)).to.equal(size(other!));
        expect(accounts(element, 'other')).to.have.length(1);
        expect(text(statement(element, 'other'))).to.match(/^Said in other\./);
      });

    for (const [name, list] of [
      ['before', [said('claim', {counterclaims: ['denial']}), denial]],
      ['after', [denial, said('claim', {counterclaims: ['denial']})]],
      ['that says the same of it', [said('claim', named), {...denial, counterclaims: ['claim']}]],
      ['on another topic', [said('claim', {topic: 'Fog', counterclaims: ['denial']}), denial]],
    ] as const)
      it(`a statement ${name}, each shown once`, async () => {
        const element = await show({statements: list});
        expect(accounts(element, 'denial').map(idOf)).to.have.members(['claim', 'denial']);
        expect(statements(element)).to.have.length(2);
        expect(topics(element)).to.have.length(1);
      });

    it('the event itself where key facts sum it up', async () => {
      const element = await mount('crisis-statements', {content: disputed});
      expect(accounts(element, 'denial').map((one) => text(one).slice(0, 25))).to.deep.equal([
        'One account The lamp is l',
        'Another account The lamp ',
      ]);
    });

    it('with what was corrected in either, once', async () => {
      const element = await show({
        statements: [denial],
        figures: disputed.figures!,
        events: [{id: 'e', when: '2020', headline: '{figure:boats} boats lost', ...named}],
        updates: [
          {
            id: 'u',
            kind: 'clarified',
            when: '2020-03-03',
            text: 'All of it.',
            touches: ['figure:boats', 'statement:denial', 'event:e'],
          },
        ],
      });
      expect(all(element, '[part=topic] [part=correction]').map(text)).to.deep.equal([
        'Clarified 3 March 2020: All of it.',
      ]);
    });

    it('side by side where there is room for two, else one after another', async () => {
      const element = await mount('crisis-statements', {content: disputed});
      const tops = () => accounts(element, 'denial').map((one) => one.getBoundingClientRect().top);
      element.style.width = '640px';
      expect(tops()[0]).to.equal(tops()[1]);
      element.style.width = '300px';
      expect(tops()[0]).to.be.below(tops()[1]!);
    });
  });

  describe('on one topic', () => {
    it('shows only that', async () => {
      const element = await mount('crisis-statements', {topic: 'The border'});
      expect(statements(element).map(idOf)).to.deep.equal(['crowd-borders']);
      expect(topics(element)).to.deep.equal(['The border']);
    });

    it('shows what contradicts it, whatever that is about', async () => {
      const element = await show(
        {statements: [said('claim', {topic: 'Fog', counterclaims: ['denial']}), denial]},
        {topic: 'The lamp'},
      );
      expect(accounts(element, 'denial').map(idOf)).to.deep.equal(['claim', 'denial']);
    });

    it('shows all, and tells the author, where there is no such topic', async () => {
      const element = await mount('crisis-statements', {topic: 'The boarder'});
      expect(topics(element)).to.have.length(6);
      expect(heard().join()).to.include('did you mean "The border"?');
      expect(errors()[0]!.problems[0]!.path).to.equal('topic');
    });

    for (const topic of ['', 'false', 'all'])
      it(`takes "${topic}" for all`, async () => {
        expect(topics(await mount('crisis-statements', {topic}))).to.have.length(6);
      });

    it('follows the attribute', async () => {
      const element = await mount('crisis-statements', {'data-topic': 'Refugees'});
      expect(topics(element)).to.deep.equal(['Refugees']);
      element.setAttribute('topic', 'The border');
      await settled(element);
      expect(topics(element)).to.deep.equal(['The border']);
    });
  });

  it('has topics as headings of the level below its own', async () => {
    const element = await mount('crisis-statements', {heading: '3'});
    expect(part(element, 'heading').tagName).to.equal('H3');
    for (const one of all(element, '[part=topic]'))
      expect(one.firstElementChild!.tagName).to.equal('H4');
  });

  it('is led to by a link', async () => {
    const element = await mount('crisis-statements');
    follow('#crisis-statement-bahceli-survival');
    await until(
      () => focused() === statement(element, 'bahceli-survival'),
      'the focus on the statement',
    );
  });

  it('strikes what was retracted, and says so', async () => {
    const element = await show({
      statements: [
        said('quote', {words: 'Lit', status: 'retracted'}),
        said('plain', {status: 'retracted'}),
      ],
    });
    for (const one of statements(element)) {
      expect(text(one)).to.include('Said by The keeper, retracted');
      const words = one.querySelector('.quotation, .text')!;
      expect(getComputedStyle(words).textDecorationLine).to.equal('line-through');
    }
  });

  it('says that there are no statements yet', async () => {
    const element = await mount('crisis-statements', {content: base});
    expect(text(part(element, 'empty'))).to.equal('Nothing yet.');
  });
}

for (const mount of births) describe(`statements, ${mount.name}`, () => suite(mount));

it('axe finds nothing in statements', async () => {
  document.title = 'Statements';
  for (const given of [{}, {content: disputed}])
    expect(await violations(await created('crisis-statements', given))).to.deep.equal([]);
}).timeout(20_000);
