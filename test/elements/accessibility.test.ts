import '../../src/index.js';
import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {births, created, main, settled} from '../helpers/mount.js';
import type {Given, Mount} from '../helpers/mount.js';
import {violations} from '../helpers/axe.js';
import {heard} from '../helpers/quiet.js';
import {all, button, drive, focused, press} from '../helpers/reader.js';
import {base, daysOf, disputed, wrong} from '../helpers/stories.js';
import {sample} from '../helpers/inputs.js';

const dark = {backgroundColor: '#111', color: '#eee', colorScheme: 'dark'};

const states: [string, string, Given, Partial<CSSStyleDeclaration>?][] = [
  ['the bundled timeline', 'crisis-timeline', {}],
  ['a timeline of a dispute', 'crisis-timeline', {content: disputed}],
  ['key events', 'crisis-timeline', {content: daysOf(21), view: 'key'}],
  ['a limited timeline', 'crisis-timeline', {content: daysOf(60), limit: '4'}],
  ['an empty timeline', 'crisis-timeline', {content: base}],
  ['a timeline that failed', 'crisis-timeline', {content: wrong}],
  ['a timeline on dark paper', 'crisis-timeline', {content: disputed, theme: 'dark'}],
  ['a timeline on light paper', 'crisis-timeline', {content: disputed, theme: 'light'}],
  ['a timeline on a dark page', 'crisis-timeline', {content: disputed}, dark],
  ['light paper on a dark page', 'crisis-timeline', {content: disputed, theme: 'light'}, dark],
  ['the bundled factbox', 'crisis-factbox', {}],
  ['a factbox of a dispute', 'crisis-factbox', {content: disputed}],
  ['an empty factbox', 'crisis-factbox', {content: base}],
  ['an explainer', 'crisis-explainer', {}],
  ['an open explainer', 'crisis-explainer', {open: ''}],
  ['figures', 'crisis-figures', {}],
  ['figures as a table', 'crisis-figures', {view: 'table'}],
  ['statements', 'crisis-statements', {}],
  ['statements in a dispute', 'crisis-statements', {content: disputed}],
  ['actors', 'crisis-actors', {}],
  ['a map', 'crisis-map', {}],
  ['a map on dark paper', 'crisis-map', {theme: 'dark'}],
  ['media', 'crisis-media', {}],
  ['the ledger', 'crisis-updates', {}],
  ['the bundled briefing', 'crisis-story', {}],
  ['the bundled briefing in a minute', 'crisis-story', {view: 'brief'}],
  ['a briefing on dark paper', 'crisis-story', {content: disputed, theme: 'dark'}],
];

function suite(this: Mocha.Suite, mount: Mount): void {
  for (const [name, tag, given, style] of states)
    it(`finds nothing in ${name}`, async () => {
      document.title = 'Accessibility';
      Object.assign(main.style, style);
      const element = await mount(tag, given);
      for (const details of all(element, 'details') as HTMLDetailsElement[]) details.open = true;
      heard();
      expect(await violations(main)).to.deep.equal([]);
    });
}

for (const mount of sample(births))
  describe(`axe, on an element ${mount.name},`, function () {
    suite.call(this, mount);
  });

describe('axe', () => {
  it('finds what is wrong where something is', async () => {
    main.append(Object.assign(document.createElement('p'), {textContent: 'Faint'}));
    Object.assign(main.style, {color: '#ccc', backgroundColor: '#fff'});
    expect((await violations(main)).join()).to.include('color-contrast');
  }).timeout(10_000);
});

describe('what a reader can operate', () => {
  const given = {content: disputed, limit: '2'};

  it('is at least 24 px high and wide, where it is not in a line of text', async () => {
    for (const tag of ['crisis-timeline', 'crisis-factbox', 'crisis-story']) {
      const element = await created(tag, given);
      const targets = [element, ...all(element, '.section')].flatMap((one) =>
        all(one, 'button, summary, select, input'),
      );
      expect(targets.length).to.be.above(tag === 'crisis-factbox' ? 1 : 3);
      for (const target of targets) {
        const {width, height} = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
    }
  });

  it('is reached by Tab, one after another, each with a visible focus', async function () {
    const element = await created('crisis-timeline', given);
    const expected = all(element, 'button, a[href], summary').filter(
      (one) =>
        one.checkVisibility() && !one.closest('[hidden], details:not([open]) > :not(summary)'),
    );
    const reached: Element[] = [];
    while (reached.length < expected.length) {
      await press(this, 'Tab');
      const at = focused()!;
      const {outlineStyle, outlineWidth} = getComputedStyle(at);
      expect(outlineStyle, at.outerHTML).not.to.equal('none');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
      reached.push(at);
    }
    const names = (list: Element[]) => list.map((one) => one.outerHTML.slice(0, 90));
    expect(names(reached)).to.deep.equal(names(expected));
  });

  it('works by Enter and by Space', async function () {
    const element = await created('crisis-timeline', {content: daysOf(21)});
    button(element, 'Key events').focus();
    await press(this, ' ');
    await settled(element);
    expect(all(element, '[part~=entry]')).to.have.length(3);
    button(element, /^All/).focus();
    await press(this, 'Enter');
    await settled(element);
    expect(all(element, '[part~=entry]')).to.have.length(21);
  });

  it('leaves single keys to the page', async function () {
    const element = await created('crisis-timeline', {content: daysOf(21)});
    const before = element.shadowRoot!.textContent;
    await press(this, 'ArrowDown', 'ArrowRight', 'j', 'k', 'End');
    await settled(element);
    expect(element.shadowRoot!.textContent).to.equal(before);
    expect(focused() === document.body).to.be.true;
  });
});

describe('at 320 px', () => {
  for (const tag of ['crisis-timeline', 'crisis-factbox', 'crisis-story'])
    it(`nothing of a ${tag} sticks out`, async function () {
      await drive(this, () => setViewport({width: 320, height: 640}));
      try {
        const element = await created(tag, {content: disputed});
        const {scrollWidth, clientWidth} = document.documentElement;
        expect(scrollWidth).to.be.at.most(clientWidth);
        for (const one of all(element, '*')) {
          if (one.closest('.hidden')) continue;
          expect(one.getBoundingClientRect().right, one.outerHTML.slice(0, 80)).to.be.at.most(321);
        }
      } finally {
        await setViewport({width: 800, height: 600});
      }
    });
});
