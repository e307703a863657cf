import '../../src/index.js';
import {expect} from 'chai';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import type {StoryInput} from '../../src/index.js';
import {violations} from '../helpers/axe.js';
import {births, main, settled, until} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import {errors, heard} from '../helpers/quiet.js';
import {all, button, focused, follow, idOf, part, press, text} from '../helpers/reader.js';
import {base, disputed, storyOf, told} from '../helpers/stories.js';

type FigureInput = NonNullable<StoryInput['figures']>[number];

/** A story of figures alone, named a, b, c …, unless they say how they are called. */
const counting = (...figures: readonly Partial<FigureInput>[]) =>
  storyOf({
    figures: figures.map((figure, i) => {
      const id = 'abcdefghij'[i]!;
      return {
        id,
        label: `Label ${id}`,
        qualifier: 'exactly',
        asOf: '2020-03-02',
        ...told,
        ...figure,
      };
    }),
  });

const figure = (element: Element, id: string) => {
  const found = all(element, '[part~=figure]').find((it) => idOf(it) === id);
  if (!found) throw new Error(`no figure "${id}"`);
  return found;
};
const number = (element: Element, id: string) =>
  text(figure(element, id).querySelector('[part=number]'));
const images = (element: Element, id: string) => [
  ...figure(element, id).querySelectorAll<SVGElement>('.chart > svg'),
];
const image = (element: Element, id: string) => images(element, id)[0]!;
const says = (svg: Element) => svg.getAttribute('aria-label')?.replace(/\s/g, ' ');
/** How many dots are drawn, by kind. */
const dots = (svg: Element) =>
  Object.fromEntries(
    ['counted', 'possible', 'rest'].map((kind) => [
      kind,
      svg.querySelectorAll(`circle.${kind}`).length,
    ]),
  );
/** Where a mark of a bar begins and ends, as a share of the scale. */
const reach = (svg: SVGElement, kind: 'counted' | 'possible') => {
  const mark = svg.querySelector<SVGRectElement>(`.${kind}`)!;
  // What is possible is cut off at its frame, so that its ends stay open.
  const {x, width} = kind === 'possible' ? mark.ownerSVGElement! : mark;
  const whole = svg.getBoundingClientRect().width;
  return [x.baseVal.value, x.baseVal.value + width.baseVal.value].map((at) => at / whole);
};
const near = (found: readonly number[], expected: readonly number[]) =>
  expected.forEach((it, i) => expect(found[i]).to.be.closeTo(it, 0.01));
const scale = (element: Element, id: string) =>
  [...figure(element, id).querySelectorAll('.axis span')].map((it) => text(it));

function suite(mount: Mount): void {
  const figures = (given = {}) => mount('crisis-figures', given);

  it('shows each number of the bundled story with its qualifier, what it counts, its date and its source', async () => {
    const element = await figures();
    const ids = all(element, '[part~=figure]').map(idOf);
    expect(ids).to.deep.equal(idlib.figures!.map(({id}) => id));
    expect(ids.map((id) => number(element, id))).to.deep.equal([
      'at least 33',
      '54',
      'at least 16',
      'hundreds',
      'almost 1 million',
      'more than 3 million',
      'about 1 million',
      'thousands',
    ]);
    for (const {id, label} of idlib.figures!) {
      const said = text(figure(element, id));
      expect(said, id).to.include(label);
      expect(said, id).to.include('as of 28 February 2020');
      expect(said, id).to.include('Reported · News report, 28 February 2020');
    }
    expect(text(figure(element, 'fled'))).to.include('covers December 2019 to 28 February 2020');
  });

  it('draws "at least 33 of 54" as 54 dots, of which 33 are counted and the others may be', async () => {
    const element = await figures();
    const chart = image(element, 'strike-toll');
    expect(dots(chart)).to.deep.equal({counted: 33, possible: 21, rest: 0});
    expect(chart.ariaHidden, 'the number is heard once').to.equal('true');
    expect(says(chart)).to.equal(undefined);
    expect(text(figure(element, 'strike-toll').querySelector('[part=whole]'))).to.match(
      /^of 54: Turkish soldiers killed since the beginning of February/,
    );
    // The whole is drawn there and not twice.
    expect(images(element, 'turkish-toll')).to.be.empty;
  });

  it('draws as many dots as are counted, and leaves a number open where more may come', async () => {
    const content = counting(
      {amount: 16},
      {amount: 16, qualifier: 'at-least'},
      {amount: 20, qualifier: 'almost'},
      {amount: [20, 30], qualifier: 'between'},
      {amount: 100},
      {amount: 5, qualifier: 'up-to', partOf: 'a'},
    );
    const element = await figures({content: {...content}});
    expect(dots(image(element, 'b'))).to.deep.equal({counted: 16, possible: 3, rest: 0});
    const radii = [...image(element, 'b').querySelectorAll('circle')].map(
      (it) => it.r.baseVal.value,
    );
    expect(radii.filter((r) => r === radii[0])).to.have.length(16);
    expect(dots(image(element, 'c'))).to.deep.equal({counted: 18, possible: 2, rest: 0});
    expect(dots(image(element, 'd'))).to.deep.equal({counted: 20, possible: 10, rest: 0});
    expect(dots(image(element, 'e')).counted).to.equal(100);
    expect(dots(image(element, 'f'))).to.deep.equal({counted: 0, possible: 5, rest: 11});
  });

  it('draws what is too many to count as bars that begin at zero, on one scale', async () => {
    const element = await figures();
    near(reach(image(element, 'hosted'), 'counted'), [0, 3 / 4]);
    near(reach(image(element, 'fled'), 'counted'), [0, 0.9 / 4]);
    near(reach(image(element, 'fled'), 'possible'), [0.9 / 4, 1 / 4]);
    near(reach(image(element, 'atmeh'), 'possible'), [0.9 / 4, 1.1 / 4]);
    for (const id of ['hosted', 'fled', 'atmeh'])
      expect(scale(element, id)).to.deep.equal(['0', '4 million']);
    expect(says(image(element, 'hosted'))).to.equal(
      'more than 3 million, on a scale from 0 to 4 million',
    );
  });

  it('draws "hundreds" as all that it may mean, from 100 to 999, and says so', async () => {
    const element = await figures();
    const chart = image(element, 'civilians');
    near(reach(chart, 'possible'), [0.01, 0.0999]);
    near(reach(chart, 'counted'), [0, 0]);
    expect(text(figure(element, 'civilians'))).to.include('drawn as 100–999');
    near(reach(image(element, 'troops'), 'possible'), [0.1, 0.9999]);
    expect(text(figure(element, 'troops'))).to.include('drawn as 1,000–9,999');
  });

  it('gives small numbers a scale of their own, and says why', async () => {
    const element = await figures();
    expect(scale(element, 'civilians')).to.deep.equal(['0', '10,000']);
    expect(scale(element, 'troops')).to.deep.equal(['0', '10,000']);
    expect(text(part(element, 'scales'))).to.include(
      'too small to see on the scale of the largest',
    );
    const one = await figures({content: counting({amount: 500}, {amount: 900})});
    expect(text(part(one, 'scales'))).not.to.include('too small');
  });

  it('puts unlike units on unlike scales', async () => {
    const content = counting({amount: 500}, {amount: 9000, unit: 'km'}, {amount: 40, unit: 'km'});
    const element = await figures({content});
    expect(['a', 'b', 'c'].map((id) => scale(element, id)[1])).to.deep.equal([
      '500',
      '9,000',
      '40',
    ]);
    expect(number(element, 'b')).to.equal('9,000 km');
  });

  it('shows a number that was corrected as it was and as it is, on one scale', async () => {
    const previous = {qualifier: 'about', amount: 250, asOf: '2020-03-01'} as const;
    const content = counting({amount: 700, qualifier: 'at-least', previous});
    const element = await figures({content});
    expect(text(part(element, 'previous'))).to.equal('Before: about 250 (1 March 2020)');
    expect(text(part(element, 'previous').querySelector('del'))).to.equal('about 250');
    expect(text(part(element, 'chart'))).to.include('Now: at least 700');
    const [before, now] = images(element, 'a');
    expect([says(before!), says(now!)]).to.deep.equal([
      'about 250, on a scale from 0 to 800',
      'at least 700, on a scale from 0 to 800',
    ]);
    near(reach(before!, 'counted'), [0, 225 / 800]);
    near(reach(now!, 'counted'), [0, 700 / 800]);
    expect(scale(element, 'a'), 'one axis for both').to.deep.equal(['0', '800']);
  });

  it('shows a number that is a small part of what was said before on the same axis, as a line at zero', async () => {
    const previous = {qualifier: 'about', amount: 500_000, asOf: '1912-12-18'} as const;
    const content = counting({amount: [520, 720], qualifier: 'between', unit: 'years', previous});
    const element = await figures({content});
    expect(images(element, 'a').map(says)).to.deep.equal([
      'about 500,000, on a scale from 0 to 600,000',
      '520–720, on a scale from 0 to 600,000',
    ]);
    expect(scale(element, 'a')).to.deep.equal(['0', '600,000']);
    const [before, now] = images(element, 'a') as [SVGElement, SVGElement];
    near(reach(before, 'possible'), [450 / 600, 550 / 600]);
    expect(before.querySelector('.short')).to.equal(null);
    const {left, width} = now.querySelector('.short')!.getBoundingClientRect();
    expect(left - now.getBoundingClientRect().left).to.be.below(2);
    expect(getComputedStyle(now.querySelector('.short')!).strokeWidth, `${width}`).to.equal('2px');
  });

  it('says in the narrow table what its dates are', async () => {
    main.style.width = '320px';
    const element = await figures({view: 'table'});
    const cell = all(element, 'tbody td:nth-of-type(2)')[0]!;
    // Some engines give the attribute's name, others what it says.
    const said = () =>
      getComputedStyle(cell, '::before').content.replace(
        'attr(data-label)',
        String(cell.dataset.label),
      );
    expect(said()).to.include('As of');
    main.style.width = '900px';
    expect(said()).to.equal('none');
  });

  it('shows the numbers where their marks cannot be drawn, and tells the author', async () => {
    const {ceil} = Math;
    Math.ceil = () => {
      throw new TypeError('broken by the page');
    };
    try {
      const element = await figures({content: counting({amount: 4}, {amount: 9})});
      expect(all(element, '[part~=number]').map(text)).to.deep.equal(['4', '9']);
      expect(errors()[0]!.problems.map(({path}) => path)).to.deep.equal([
        'figures[0]',
        'figures[1]',
      ]);
      expect(heard()).to.have.length(1);
    } finally {
      Math.ceil = ceil;
    }
  });

  it('shows the part of a whole as a bar in its whole where there are too many to count', async () => {
    const content = counting({amount: 2100, partOf: 'b'}, {amount: 5400});
    const element = await figures({content});
    const chart = image(element, 'a');
    const {width} = chart.querySelector('.rest')!.getBoundingClientRect();
    expect(width / chart.getBoundingClientRect().width).to.be.closeTo(0.9, 0.01);
    near(reach(chart, 'counted'), [0, 2100 / 6000]);
    expect(text(part(element, 'whole'))).to.equal('of 5,400: Label b');
  });

  it('draws nothing where there is nothing to draw: none, less than none, or only a word', async () => {
    const content = counting(
      {amount: 0},
      {amount: -4.5, unit: '°C'},
      {words: 'a great many', qualifier: 'unknown'},
    );
    const element = await figures({content});
    expect(['a', 'b', 'c'].map((id) => number(element, id))).to.deep.equal([
      '0',
      '-4.5 °C',
      'a great many',
    ]);
    expect(all(element, 'svg')).to.be.empty;
    expect(all(element, '[part=scales]')).to.be.empty;
  });

  it('keeps a very long number in one line, however narrow it stands', async () => {
    main.style.width = '180px';
    const content = counting({amount: 123_456_789_012, unit: 'euros', qualifier: 'up-to'});
    const element = await figures({content});
    const long = part(element, 'number').querySelector('b')!;
    expect(text(long)).to.equal('123,456,789,012');
    expect(long.getClientRects()).to.have.length(1);
    expect(long.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right);
  });

  it('says who disputes a number, and what was corrected in it', async () => {
    const content = {
      ...disputed,
      figures: disputed.figures!.map((it) => ({...it, counterclaims: ['denial']})),
      updates: disputed.updates!.map((it) => ({...it, touches: ['figure:boats']})),
    } as StoryInput;
    const element = await figures({content});
    const said = text(figure(element, 'boats'));
    expect(said).to.include('The lamp was never lit.').and.include('Claimed by The harbour office');
    expect(said).to.include('Corrected 3 March 2020');
  });

  it('shows the same as a table when the reader asks for it, and back; the focus stays', async function () {
    const element = await figures();
    button(element, 'Show as table').focus();
    await press(this, 'Enter');
    await settled(element);
    const table = part(element, 'table') as HTMLTableElement;
    expect(text(table.caption)).to.equal('In figures');
    expect([...table.tHead!.rows[0]!.cells].map(text)).to.deep.equal([
      'What is counted',
      'Number',
      'As of',
      'Source',
    ]);
    const rows = [...table.tBodies[0]!.rows].map((row) => [...row.cells].map(text));
    expect(rows).to.have.length(idlib.figures!.length);
    expect(rows[4]!.slice(0, 3)).to.deep.equal([
      'People who have fled since December',
      'almost 1 million',
      '28 February 2020',
    ]);
    expect(rows[4]![3]).to.include('News report, 28 February 2020');
    expect(text(focused())).to.equal('Show as numbers');
    await press(this, 'Enter');
    await settled(element);
    expect(all(element, 'table')).to.be.empty;
    expect(all(element, '[part~=figure]')).not.to.be.empty;
  });

  it('is a table at first where the author says so, with what a number was before', async () => {
    const previous = {qualifier: 'exactly', amount: 2, asOf: '2020-03-01'} as const;
    const element = await figures({view: 'table', content: counting({amount: 3, previous})});
    expect(text(part(element, 'table'))).to.include('3 Before: 2 (1 March 2020)');
    expect(all(element, 'svg')).to.be.empty;
  });

  for (const view of ['numbers', 'table'])
    it(`is found by the page’s fragment, as ${view}`, async () => {
      const element = await figures({view});
      follow('#crisis-figure-fled');
      await until(() => focused()?.id === 'crisis-figure-fled');
      expect(text(focused())).to.include('People who have fled');
      expect(element.shadowRoot!.activeElement).to.equal(focused());
    });

  it('says that there are no figures yet', async () => {
    const element = await figures({content: base});
    expect(text(part(element, 'empty'))).to.equal('Nothing yet.');
    expect(all(element, 'button, [part=scales]')).to.be.empty;
  });

  it('stands from right to left in Arabic, with its digits, and its bars begin on the right', async () => {
    const content = {...counting({amount: 500}, {amount: 33}), lang: 'ar-EG'};
    const element = await figures({content, lang: 'ar-EG'});
    expect(number(element, 'b')).to.equal('٣٣');
    const chart = image(element, 'a').getBoundingClientRect();
    const mark = image(element, 'a').querySelector('.counted')!.getBoundingClientRect();
    expect(mark.right).to.be.closeTo(chart.right, 1);
  });
}

for (const mount of births) {
  describe(`key figures, ${mount.name}`, () => suite(mount));
  describe(`axe, on key figures ${mount.name},`, function () {
    for (const given of [{}, {view: 'table'}, {theme: 'dark'}])
      it(`finds nothing: ${JSON.stringify(given)}`, async () => {
        await mount('crisis-figures', given);
        expect(await violations(main)).to.deep.equal([]);
      });
  });
}
