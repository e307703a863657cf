import '../../src/index.js';
import {expect} from 'chai';
import {created, main, settled} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, focused, press, text} from '../helpers/reader.js';
import {daysOf, storyOf, told} from '../helpers/stories.js';

const LONG =
  'What there is to say about the matter at hand goes on in several clauses, so that one can see how its lines are set at every width that there is, from a rail to a page. ';

const content = storyOf({
  actors: [
    {id: 'keeper', name: 'The keeper of the lighthouse at the very end of the point', kind: 'person'},
    {id: 'union', name: 'Donaudampfschifffahrtsgesellschaftskapitänsverband', kind: 'body'},
  ],
  facts: Array.from({length: 6}, (_, i) => ({id: `f${i}`, text: LONG, ...told})),
  questions: Array.from({length: 4}, (_, i) => ({
    id: `q${i}`,
    question: `What is question ${i} about?`,
    answer: LONG.repeat(3),
    ...told,
  })),
  // Enough for each column; engines differ in how they spread fewer.
  statements: Array.from({length: 8}, (_, i) => ({
    id: `s${i}`,
    by: i % 2 ? 'keeper' : 'union',
    text: LONG,
    topic: 'One topic',
    ...told,
  })),
  events: [
    {
      id: 'e',
      when: '2020-03-01',
      headline: 'The lamp goes out',
      text: 'It went out, as [the keeper of the lighthouse at the very end of the point](actor:keeper) says.',
      ...told,
    },
  ],
}); // prettier-ignore

/** About how many characters stand in a line of a text of several lines. */
function charactersPerLine(node: Element): number {
  const range = document.createRange();
  range.selectNodeContents(node);
  const lines = new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
  return text(node).length / lines;
}

for (const width of [1080, 1216, 1936])
  describe(`on a page of ${width} px`, () => {
    beforeEach(() => {
      main.style.inlineSize = `${width}px`;
      main.style.fontFamily = 'Noto Serif';
    });

    for (const [tag, given, what] of [
      ['crisis-statements', {}, '[part~=statement]'],
      ['crisis-explainer', {open: ''}, '[part~=answer]'],
      ['crisis-factbox', {}, '[part~=fact]'],
    ] as const) {
      it(`<${tag}> uses the width`, async () => {
        const element = await created(tag, {content, ...given});
        const {left} = element.getBoundingClientRect();
        const ends = all(element, `${what} .text`).map((it) => it.getBoundingClientRect().right);
        expect((Math.max(...ends) - left) / width).to.be.above(0.85);
      });

      it(`<${tag}> has no line of more than 70 characters`, async () => {
        const element = await created(tag, {content, ...given});
        for (const one of all(element, `${what} .text p`))
          expect(charactersPerLine(one)).to.be.within(20, 70);
      });
    }
  });

describe('a timeline on a page of 1936 px', () => {
  it('stands in two columns also where it has more entries than a screen, up to 49', async () => {
    main.style.inlineSize = '1936px';
    for (const [days, columns] of [
      [30, 2],
      [49, 2],
      [60, 1],
    ] as const) {
      const element = await created('crisis-timeline', {content: daysOf(days)});
      const lefts = all(element, '[part~=entry]').map((it) => it.getBoundingClientRect().left);
      expect(new Set(lefts), `${days} days`).to.have.length(columns);
      main.replaceChildren();
    }
  });

  it('stands in two columns, each entry with its date', async () => {
    main.style.inlineSize = '1936px';
    const element = await created('crisis-timeline', {view: 'all'});
    const entries = all(element, '[part~=entry]').map((it) => ({
      box: it.getBoundingClientRect(),
      isDated: !it.querySelector('.when.hidden'),
    }));
    const lefts = [...new Set(entries.map(({box}) => Math.round(box.left)))];
    expect(lefts).to.have.length(2);
    const second = entries.find(({box}) => Math.round(box.left) === lefts[1])!;
    expect(second.isDated).to.be.true;
    main.style.inlineSize = '1216px';
    const narrow = all(element, '[part~=entry]').map((it) => it.getBoundingClientRect().left);
    expect(new Set(narrow)).to.have.length(1);
  });
});

describe('in a rail of 180 px', () => {
  for (const tag of ['actors', 'statements', 'explainer', 'factbox', 'timeline'])
    it(`<crisis-${tag}> lets nothing stand out, however long a name is`, async () => {
      main.style.inlineSize = '180px';
      const element = await created(`crisis-${tag}`, {content, open: ''});
      const {right} = element.getBoundingClientRect();
      for (const node of all(element, 'p, button, [part~=ref], h2, h3'))
        expect(node.getBoundingClientRect().right, text(node)).to.be.at.most(right + 0.5);
    });
});

describe('a name in a text', () => {
  it('is broken between two lines as the words around it', async () => {
    main.style.inlineSize = '300px';
    const element = await created('crisis-timeline', {content});
    const [name] = all(element, '[part~=ref]');
    expect(name!.getClientRects().length).to.be.above(1);
    const before = document.createRange();
    before.setStart(name!.parentElement!, 0);
    before.setEndBefore(name!);
    const line = [...before.getClientRects()].at(-1)!;
    expect(name!.getClientRects()[0]!.top, 'begins in the line before it').to.be.closeTo(
      line.top,
      3,
    );
  });

  for (const key of ['Enter', ' '])
    it(`tells about it when a reader presses ${key}`, async function () {
      const element = await created('crisis-timeline', {content});
      const [name] = all(element, '[part~=ref]');
      name!.focus();
      expect(focused()).to.equal(name);
      await press(this, key);
      await settled(element);
      expect(text(all(element, '[part~=popover]')[0])).to.include('at the very end of the point');
    });
});

describe('the lines of every text', () => {
  for (const tag of ['figures', 'map', 'actors', 'timeline', 'statements', 'media'])
    it(`end with no word alone, in ${tag}`, async function () {
      if (!CSS.supports('text-wrap', 'pretty')) this.skip();
      // What the page has for its own texts is not for ours.
      main.style.textWrap = 'balance';
      const element = await created(`crisis-${tag}`, {});
      for (const name of ['label', 'name', 'place', 'caption', 'headline', 'quote', 'claim'])
        for (const one of all(element, `[part=${name}]`))
          expect(getComputedStyle(one).textWrap, name).to.equal('pretty');
    });
});
