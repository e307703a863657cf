import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {bg} from '../../src/i18n/messages/bg.js';
import {de} from '../../src/i18n/messages/de.js';
import {el} from '../../src/i18n/messages/el.js';
import {fr} from '../../src/i18n/messages/fr.js';
import {registerMessages} from '../../src/index.js';
import {created, frame, main, settled, until} from '../helpers/mount.js';
import type {Ours} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, button, drive, entry, focused, part, press, shown, text} from '../helpers/reader.js';
import {disputed, eventsOf, harbour, storyOf} from '../helpers/stories.js';

describe('what is told of a name', () => {
  const open = async (test: Mocha.Context) => {
    const timeline = await created('crisis-timeline', {content: harbour()});
    const name = part(timeline, 'ref');
    name.focus();
    await press(test, 'Enter');
    const popover = part(timeline, 'popover');
    await until(() => popover.matches(':popover-open'));
    return {timeline, name, popover};
  };

  it('opens as a dialog with that name, which has the focus', async function () {
    const {name, popover} = await open(this);
    expect(name.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(popover.role).to.equal('dialog');
    expect(popover.ariaLabel).to.equal('Old harbour');
    expect(focused() === popover).to.be.true;
  });

  it('opens with the space bar as with Enter, as a button does', async function () {
    const timeline = await created('crisis-timeline', {content: harbour()});
    const name = part(timeline, 'ref');
    expect(name.role).to.equal('button');
    name.focus();
    const {scrollY} = window;
    await press(this, ' ');
    await until(() => part(timeline, 'popover').matches(':popover-open'));
    expect(window.scrollY).to.equal(scrollY);
  });

  it('gives the focus back on Escape', async function () {
    const {name, popover} = await open(this);
    await press(this, 'Escape');
    expect(popover.matches(':popover-open')).to.be.false;
    expect(focused() === name).to.be.true;
  });

  it('goes when the focus goes on, and covers nothing that has it', async function () {
    const {popover} = await open(this);
    for (let i = 0; i < 3 && popover.matches(':popover-open'); i++) await press(this, 'Tab');
    expect(popover.matches(':popover-open')).to.be.false;
    expect(focused() === document.body).to.be.false;
  });

  it('is one with the words around it: a long name breaks as they do', async () => {
    main.style.inlineSize = '180px';
    const name = 'The Autonomous Harbour Authority of the Northern and Southern Quays';
    const content = storyOf({
      places: [{id: 'quay', name, kind: 'site'}],
      events: eventsOf({text: `It was at [${name}](place:quay), they say.`}),
    });
    const element = await created('crisis-timeline', {content});
    expect(part(element, 'ref').getClientRects().length).to.be.above(2);
    expect(part(element, 'ref').getBoundingClientRect().right).to.be.at.most(
      main.getBoundingClientRect().right,
    );
  });
});

describe('a button that takes itself away', () => {
  it('leaves the focus at what was marked, where that is shown', async function () {
    const map = await created('crisis-map', {content: harbour()});
    const name = all(map, '[part=place] button')[0]!;
    name.click();
    await settled(map);
    button(map, 'Clear').focus();
    await press(this, 'Enter');
    await until(() => focused() !== document.body);
    expect(focused()!.id).to.equal('crisis-place-harbour');
    expect(text(part(map, 'choice'))).to.equal('');
  });

  it('leaves the focus at the words that told of it, where it is not shown', async function () {
    const timeline = await created('crisis-timeline', {content: harbour()});
    part(timeline, 'ref').click();
    await settled(timeline);
    button(timeline, 'Mark what goes with it').click();
    await settled(timeline);
    part(timeline, 'popover').hidePopover();
    button(timeline, 'Clear').focus();
    await press(this, 'Enter');
    await until(() => focused() === part(timeline, 'ref'));
  });

  it('leaves the focus at the first field of a timeline', async function () {
    const timeline = await created('crisis-timeline', {
      story: 'idlib-2020',
      place: 'turkey-greece',
    });
    button(timeline, 'Clear').focus();
    await press(this, 'Enter');
    await settled(timeline);
    expect(shown(timeline)).to.have.length(14);
    expect(focused() === part(timeline, 'filter')).to.be.true;
  });
});

describe('the bar of what is marked', () => {
  it('never covers what has the focus', async function () {
    main.style.inlineSize = '360px';
    const events = eventsOf(
      ...Array.from({length: 40}, () => ({
        text: 'See [the harbour](place:harbour).',
        places: ['harbour'],
      })),
    );
    const timeline = await created('crisis-timeline', {content: {...harbour(), events}});
    (timeline as unknown as {choose(thing: object): void}).choose({kind: 'place', id: 'harbour'});
    await settled(timeline);
    const bar = part(timeline, 'choice').parentElement!;
    expect(getComputedStyle(bar).position).to.equal('sticky');
    part(timeline, 'ref').focus();
    for (let i = 0; i < 40; i++) {
      await press(this, 'Tab');
      await frame();
      const at = focused()!;
      if (!timeline.shadowRoot!.contains(at) || bar.contains(at)) break;
      const {bottom} = at.getBoundingClientRect();
      expect(bottom, text(at)).to.be.at.most(bar.getBoundingClientRect().top + 1);
    }
    (timeline as unknown as {choose(): void}).choose();
  }).timeout(20_000);
});

describe('what was retracted', () => {
  const content = storyOf({
    actors: disputed.actors!,
    events: eventsOf({
      status: 'retracted',
      by: 'keeper',
      text: 'It was [so](https://example.org/).',
      statements: ['said'],
    }),
    facts: [
      {id: 'f', text: 'The lamp was lit.', status: 'retracted', by: 'keeper', sources: ['log']},
    ],
    questions: [
      {id: 'q', question: 'Was it lit?', answer: 'It was.', status: 'retracted', by: 'keeper'},
    ],
    statements: [{id: 'said', topic: 'The lamp', by: 'keeper', words: 'Lit', status: 'retracted'}],
  });

  for (const [tag, what] of [
    ['timeline', '.entry'],
    ['factbox', '.fact'],
    ['explainer', '.answer'],
    ['statements', '[part=statement]'],
  ] as const)
    it(`is heard as such before its words, and struck, in ${tag}`, async () => {
      const element = await created(`crisis-${tag}`, {content, open: ''});
      const one = all(element, what)[0]!;
      const words = {
        timeline: 'Event 1',
        factbox: 'The lamp was lit.',
        explainer: 'It was.',
        statements: '“Lit”',
      }[tag];
      const said = text(one);
      expect(said).to.include('Retracted');
      expect(said.indexOf('Retracted')).to.be.below(said.indexOf(words));
      const deleted = [...one.querySelectorAll('del')].map(text);
      expect(deleted).to.include(words);
      for (const del of one.querySelectorAll('del'))
        expect(getComputedStyle(del).textDecorationLine).to.equal('line-through');
    });

  it('strikes the names in it too', async () => {
    const element = await created('crisis-timeline', {
      content: {
        ...harbour(),
        events: eventsOf({status: 'retracted', text: 'At [the quay](place:harbour).'}),
      },
    });
    // What is set as a box is not struck.
    expect(getComputedStyle(part(element, 'ref')).display).to.equal('inline');
  });
});

it('an event says whose it is before it quotes others', async () => {
  const content = storyOf({
    actors: [
      {id: 'nato', name: 'Jens Stoltenberg', kind: 'person'},
      {id: 'turkey', name: 'Turkey', kind: 'state'},
    ],
    statements: [
      {
        id: 's',
        topic: 'NATO',
        by: 'turkey',
        words: 'We asked',
        status: 'reported',
        sources: ['log'],
      },
    ],
    events: eventsOf({headline: 'NATO meets', by: 'nato', status: 'reported', statements: ['s']}),
  });
  const said = text(entry(await created('crisis-timeline', {content}), 'e1'));
  const at = (words: string) => said.indexOf(words);
  expect(at('According to Jens Stoltenberg'))
    .to.be.above(at('NATO meets'))
    .and.below(at('We asked'));
  expect(at('We asked')).to.be.below(at('Turkey'));
});

describe('the filters of a timeline', () => {
  const idlib = (given = {}) => created('crisis-timeline', {story: 'idlib-2020', ...given});

  it('have labels that are seen and say what they are', async () => {
    const element = await idlib();
    const fields = all(element, '.fields :is(select, input)') as HTMLInputElement[];
    expect(fields.map(({labels}) => labels![0]!.firstChild!.textContent)).to.deep.equal([
      'Place',
      'Involved',
      'Search',
    ]);
    for (const {placeholder, ariaLabel, labels} of fields) {
      expect(placeholder ? 'a placeholder' : ariaLabel).to.equal(null);
      expect(labels![0]!.getBoundingClientRect().height).to.be.above(24);
    }
  });

  it('have edges of 3 to 1', async () => {
    for (const theme of ['light', 'dark']) {
      const element = await idlib({theme});
      const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
      const luminance = (...colours: string[]) => {
        for (const colour of colours) {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
        }
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((it) => {
          const part = it / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        }) as [number, number, number];
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = getComputedStyle(element).backgroundColor;
      const edge = getComputedStyle(part(element, 'search')).borderBlockEndColor;
      const [one, other] = [luminance(paper), luminance(paper, edge)].sort((a, b) => b - a);
      expect((one! + 0.05) / (other! + 0.05), theme).to.be.above(3);
    }
  });

  it('cut no label, in any language, at any width', async () => {
    for (const [lang, words] of Object.entries({fr, bg, de, el})) {
      registerMessages(lang, words);
      for (const width of ['320px', '640px']) {
        main.style.inlineSize = width;
        document.documentElement.lang = lang;
        const element = await idlib();
        for (const select of all(element, 'select') as HTMLSelectElement[]) {
          const ruler = document.createElement('span');
          const {fontSize, fontFamily} = getComputedStyle(select);
          Object.assign(ruler.style, {fontSize, fontFamily});
          ruler.style.whiteSpace = 'nowrap';
          ruler.textContent = select.selectedOptions[0]!.text;
          main.append(ruler);
          expect(select.clientWidth, ruler.textContent).to.be.at.least(
            ruler.getBoundingClientRect().width,
          );
          expect(select.getBoundingClientRect().right).to.be.at.most(
            main.getBoundingClientRect().right + 1,
          );
        }
        main.replaceChildren();
      }
    }
  });

  it('find what one sees: speakers, dates, statements, places, and who passed it on', async () => {
    const element = await idlib();
    const input = part(element, 'search') as HTMLInputElement;
    const found = async (words: string) => {
      input.value = words;
      input.dispatchEvent(new Event('input'));
      await settled(element);
      return shown(element);
    };
    expect(await found('Stoltenberg')).to.include('strike');
    expect(await found('secretary-general')).to.include('strike');
    expect(await found('full solidarity')).to.include('strike');
    expect(await found('terrorist battle formations')).to.include('strike');
    expect(await found('26 february')).to.deep.equal(['ultimatum']);
    expect(await found('since December 2019')).to.deep.equal(['offensive']);
    expect(await found('Idlib')).to.include('troops');
    expect(await found('tent city')).to.include('offensive');
    expect(await found('claimed by Russia’s Defence Ministry')).to.include('strike');
    expect(await found('no such words')).to.deep.equal([]);
  });
});

it('no element puts a banner or a contentinfo on the page', async () => {
  for (const tag of ['story', 'timeline', 'factbox']) {
    const element = await created(`crisis-${tag}`, {}, '', document.body);
    const inner = all(element, '.section').flatMap((one) => all(one, 'header, footer'));
    expect([...all(element, 'header, footer'), ...inner]).to.be.empty;
    element.remove();
  }
});

describe('what is typed into a field', () => {
  const typed = async (
    test: Mocha.Context,
    field: (element: Ours) => HTMLElement,
    ...keys: string[]
  ) => {
    const element = await created('crisis-timeline', {story: 'idlib-2020'});
    field(element).focus();
    const heard: string[] = [];
    const types = ['keydown', 'keypress', 'keyup'];
    const hear = (event: Event) => heard.push((event as KeyboardEvent).key);
    for (const type of types) document.addEventListener(type, hear);
    for (const key of keys) await drive(test, () => sendKeys({press: key}));
    for (const type of types) document.removeEventListener(type, hear);
    return {element, heard};
  };
  const search = (element: Ours) => part(element, 'search');

  it('is no shortcut of the page', async function () {
    const {element, heard} = await typed(this, search, 'j', 'k', ' ', 'm', '/', '?');
    expect((search(element) as HTMLInputElement).value).to.equal('jk m/?');
    expect(heard).to.deep.equal([]);
    expect((await typed(this, (one) => part(one, 'filter'), 'i')).heard).to.deep.equal([]);
  });

  it('leaves Escape, Tab, arrows and shortcuts to the page', async function () {
    const keys = ['Escape', 'ArrowLeft', 'Tab'];
    const {heard} = await typed(this, search, ...keys);
    for (const key of keys) expect(heard).to.include(key);
    const {element} = await typed(this, search);
    const passed: string[] = [];
    const hear = ({key}: KeyboardEvent) => passed.push(key);
    document.addEventListener('keydown', hear);
    for (const init of [
      {key: 'k', ctrlKey: true},
      {key: 'j', metaKey: true},
    ])
      search(element).dispatchEvent(
        new KeyboardEvent('keydown', {bubbles: true, composed: true, ...init}),
      );
    document.removeEventListener('keydown', hear);
    expect(passed).to.deep.equal(['k', 'j']);
  });

  it('is the page’s where it is not typed into a field', async function () {
    const {heard} = await typed(this, (element) => button(element, 'Newest first'), 'j');
    expect(heard).to.include('j');
  });

  it('is kept also while an input method or AltGr writes it', async () => {
    const element = await created('crisis-timeline', {story: 'idlib-2020'});
    const heard: string[] = [];
    const hear = ({key}: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', hear);
    const send = (init: KeyboardEventInit) =>
      search(element).dispatchEvent(
        new KeyboardEvent('keydown', {bubbles: true, composed: true, ...init}),
      );
    send({key: 'Process', isComposing: true});
    send({key: 'Dead'});
    const altGraph = {key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true};
    // WebKit's constructor takes no AltGr.
    if (new KeyboardEvent('keydown', altGraph).getModifierState('AltGraph')) send(altGraph);
    send({key: '😀'});
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal([]);
  });
});
