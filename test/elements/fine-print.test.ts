import '../../src/index.js';
import {expect} from 'chai';
import piltdown from '../../demo/stories/piltdown.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import type {StoryInput} from '../../src/index.js';
import {created, main, settled, until} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, entries, entry, part, text, visuallyHidden} from '../helpers/reader.js';
import {base, disputed, eventsOf, storyOf, told} from '../helpers/stories.js';

/** The lines that a node takes on the screen; what is out of sight takes none. */
function lines(...nodes: Element[]): number {
  const bottoms = nodes
    .flatMap(seen)
    .filter(({height, width}) => height > 2 && width > 2)
    .map(({bottom}) => bottom)
    .sort((a, b) => a - b);
  return bottoms.filter((bottom, i) => !i || bottom - bottoms[i - 1]! > 8).length;
}
function seen(node: Node): DOMRect[] {
  if (node instanceof Element && (visuallyHidden(node) || isClosed(node))) return [];
  if (!(node instanceof Text)) return [...node.childNodes].flatMap(seen);
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
}
const isClosed = (node: Element) => node.matches('details:not([open]) > :not(summary)');
/** What a reader sees of a node. */
function visible(node: Node): string {
  if (
    node instanceof Element &&
    (visuallyHidden(node) || node.matches('details:not([open]) > :not(summary)'))
  )
    return '';
  return node instanceof Text ? node.data : [...node.childNodes].map(visible).join('');
}

const TAGS = 'actors explainer factbox figures map media statements story timeline updates'
  .split(' ')
  .map((name) => `crisis-${name}`);

const library = {
  id: 'book',
  title: 'Weiner, Oakley and Le Gros Clark, The Solution of the Piltdown Problem',
  publisher: 'Bulletin of the British Museum (Natural History), Geology',
  published: '1953-11',
  url: 'https://example.org/solution',
  kind: 'document',
} as const;

describe('the source at an entry', () => {
  const source = async (given: object) => {
    const sources = [{...library, ...given}, ...base.sources];
    const element = await created('crisis-timeline', {
      content: storyOf({
        sources,
        events: eventsOf({status: 'reported', sources: ['book']}, {}),
      }),
    });
    return text(entry(element, 'e1').querySelector('[part=source]'));
  };

  it('is its short name; or else its publisher and year; or else its title', async () => {
    expect(await source({short: 'Weiner 1953'})).to.equal('Weiner 1953');
    expect(await source({publisher: 'Nature'})).to.equal('Nature 1953');
    expect(await source({publisher: 'Nature', published: '1953-11-20/1953-11-21'})).to.equal(
      'Nature 1953',
    );
    expect(await source({publisher: 'Nature', published: undefined})).to.equal('Nature');
    expect(await source({publisher: undefined, title: 'A letter'})).to.equal('A letter');
  });

  it('opens the whole, beside it, and is a link to it in a new tab', async () => {
    const element = await created('crisis-factbox', {
      content: storyOf({
        sources: [{...library, short: 'Weiner 1953', note: 'By three hands.'}, ...base.sources],
        facts: [
          {id: 'a', text: 'A', status: 'reported', sources: ['book']},
          {id: 'b', text: 'B', ...told},
        ],
      }),
    });
    const link = part(element, 'source') as HTMLAnchorElement;
    expect(link.href).to.equal(library.url);
    link.click();
    await settled(element);
    const popover = part(element, 'popover');
    expect(popover.matches(':popover-open')).to.be.true;
    expect(text(popover)).to.equal(
      `${library.publisher}: ${library.title}, November 1953. By three hands.`,
    );
    popover.hidePopover();
    // A click that asks for a new tab is the browser's.
    const click = new MouseEvent('click', {ctrlKey: true, cancelable: true, bubbles: true});
    link.addEventListener('click', (event) => event.preventDefault(), {once: true});
    link.dispatchEvent(click);
    await settled(element);
    expect(popover.matches(':popover-open')).to.be.false;
  });
});

/** The story with one source left of those that it has. */
const single: StoryInput = JSON.parse(JSON.stringify(idlib), (name, value: unknown) =>
  name === 'sources' && typeof (value as unknown[])[0] === 'string' ? ['report'] : value,
) as StoryInput;

describe('what rests on one source', () => {
  const report = /News report, 28\sFebruary\s2020/;
  const count = (words: string) => words.split(report).length - 1;

  for (const tag of [
    'timeline',
    'factbox',
    'figures',
    'statements',
    'explainer',
    'map',
    'actors',
    'media',
  ])
    it(`says so once, in the head of ${tag}`, async () => {
      const element = await created(`crisis-${tag}`, {content: single, open: ''});
      const shown = [...element.shadowRoot!.children].map(visible).join(' ');
      expect(shown).to.include('All from one source: ');
      expect(count(shown)).to.equal(1);
    });

  it('is said once for a whole briefing', async () => {
    const element = await created('crisis-story', {content: single});
    const inner = all(element, '.section').flatMap((one) => [...one.shadowRoot!.children]);
    const shown = [...element.shadowRoot!.children, ...inner].map(visible).join(' ');
    expect(count(shown)).to.equal(1);
  });

  it('says at an entry only what differs', async () => {
    const element = await created('crisis-factbox', {content: single});
    const claim = (id: string) =>
      visible(all(element, `#crisis-fact-${id} > [part=claim]`)[0]!).trim();
    expect(claim('talks')).to.equal('');
    expect(claim('refugees')).to.equal('Claimed by Turkey, not verified');
    expect(claim('ceasefire')).to.equal('According to United Nations');
  });

  it('leaves nothing unattributed: each entry says whose it is where it is read, copied or printed', async () => {
    const element = await created('crisis-timeline', {content: single});
    for (const {id, by} of idlib.events!) {
      const claim = entry(element, id).querySelector<HTMLElement>(':scope > [part=claim]')!;
      expect(text(claim), id)
        .to.include(by ? 'According to' : 'Reported')
        .and.match(report);
      for (const implied of claim.querySelectorAll('.implied')) {
        expect(visuallyHidden(implied), id).to.be.true;
        expect(implied.closest('[aria-hidden]')).to.equal(null);
        expect(getComputedStyle(implied).userSelect).not.to.equal('none');
      }
    }
    getSelection()!.selectAllChildren(entry(element, 'intervention'));
    const {getSelection: within} = element.shadowRoot as unknown as Partial<Document>;
    const selection = within ? within.call(element.shadowRoot as never) : getSelection();
    expect(String(selection).replace(/\s+/g, ' ')).to.include(
      'Reported · News report, 28 February 2020',
    );
  });

  it('shows it to a reader whom a link has led to the entry', async () => {
    const element = await created('crisis-timeline', {content: single});
    location.hash = '#crisis-event-border';
    await until(() => all(element, '#crisis-event-border.chosen').length, 'a marked entry');
    await settled(element);
    const claim = entry(element, 'border').querySelector(':scope > [part=claim]')!;
    expect(visible(claim)).to.match(/^Reported\s· News report, 28\sFebruary\s2020\s· Link$/);
    expect(visible(entry(element, 'un').querySelector(':scope > [part=claim]')!)).not.to.match(
      report,
    );
    (element as unknown as {choose(): void}).choose();
  });

  it('says it nowhere where one claim rests on another source, on none, or on more', async () => {
    const other = {id: 'other', title: 'Another', kind: 'document'} as const;
    for (const sources of [['other'], undefined, ['log', 'other']]) {
      const events = eventsOf({}, {}, {by: 'keeper', sources});
      const element = await created('crisis-timeline', {
        content: storyOf({
          actors: disputed.actors!,
          sources: [...base.sources, other],
          events,
        }),
      });
      expect(text(element)).not.to.include('All from one source');
      expect(visible(entry(element, 'e1'))).to.include('Reported\u00a0· The keeper’s log');
    }
  });

  it('shows doubt, whoever it rests on', async () => {
    const element = await created('crisis-factbox', {content: single});
    const status = all(element, '#crisis-fact-refugees [part=status]')[0]!;
    expect(visuallyHidden(status)).to.be.false;
    expect(getComputedStyle(status, '::before').borderStyle).to.equal('solid');
  });
});

describe('a correction at an entry', () => {
  const corrected = (update: object) =>
    created('crisis-timeline', {
      content: storyOf({
        events: eventsOf({}),
        updates: [
          {
            id: 'u',
            kind: 'corrected',
            when: '1959',
            touches: ['event:e1'],
            text: 'The age of the bones, which could by then be measured in samples that were small enough to be spared.',
            ...update,
          },
        ],
      }),
    });
  const years = {before: '500,000', after: '520–720 years', why: 'By radiocarbon.'};

  it('is one line that says what was put right', async () => {
    main.style.inlineSize = '640px';
    const correction = part(await corrected(years), 'correction') as HTMLDetailsElement;
    expect(correction.open).to.be.false;
    expect(visible(correction).replace(/\s+/g, ' ').trim()).to.equal(
      'Corrected 1959: 520–720 years, not 500,000',
    );
    expect(lines(correction.querySelector('summary')!)).to.equal(1);
  });

  it('is one line also where it is long, and opens to the whole', async () => {
    main.style.inlineSize = '480px';
    for (const update of [{why: 'By radiocarbon.'}, {...years, before: 'x '.repeat(60).trim()}]) {
      const element = await corrected(update);
      const correction = part(element, 'correction') as HTMLDetailsElement;
      const summary = correction.querySelector('summary')!;
      const {height} = summary.getBoundingClientRect();
      expect(height).to.be.below(30);
      expect(text(summary)).to.match(/^Corrected 1959: The age of the bones.*spared\.$/);
      correction.open = true;
      expect(summary.getBoundingClientRect().height).to.be.above(height);
      expect(text(correction)).to.include('By radiocarbon.');
      main.replaceChildren();
    }
  });

  it('opens nothing where there is no more to say', async () => {
    const correction = part(await corrected({}), 'correction');
    expect(correction.localName).to.equal('p');
    expect(text(correction)).to.match(/^Corrected 1959: The age of the bones/);
  });

  it('is whole in the foot', async () => {
    const foot = part(await corrected(years), 'corrections');
    expect(text(foot))
      .to.include('Before: 500,000 Now: 520–720 years')
      .and.include('By radiocarbon.');
  });
});

describe('the fine print of an entry', () => {
  it('takes two lines at most, as a rule, where there is nothing but a claim, a source and a correction', async () => {
    main.style.inlineSize = '640px';
    const element = await created('crisis-timeline', {content: disputed});
    for (const one of entries(element)) {
      const fine = one.querySelectorAll(
        ':scope > :is([part=claim], [part=note], [part=correction])',
      );
      expect(lines(...fine), one.id).to.be.at.most(one.id.endsWith('dark') ? 3 : 2);
    }
    const bundled = await created('crisis-timeline');
    for (const one of entries(bundled)) {
      const fine = one.querySelectorAll(
        ':scope > :is([part=claim], [part=note], [part=correction])',
      );
      expect(lines(...fine), one.id).to.be.at.most(2);
    }
  });

  it('holds no value of the program, such as of a date that the title of a source has already', async () => {
    for (const tag of TAGS) {
      const element = await created(tag);
      expect(text(element), tag).not.to.match(/true|false|undefined|null|NaN|\[object/);
      if (tag === 'crisis-timeline')
        expect(text(part(element, 'sources'))).to.match(
          /^Sources News report, 28 February 2020\. Publisher not known\./,
        );
      main.replaceChildren();
    }
  });

  it('takes at most two lines for a claim, and one for a correction, in the second story too', async () => {
    for (const width of ['390px', '640px', '1000px']) {
      main.style.inlineSize = width;
      const element = await created('crisis-timeline', {content: piltdown});
      for (const one of entries(element)) {
        const [claim, ...corrections] = one.querySelectorAll(
          ':scope > :is([part=claim], [part=correction])',
        );
        expect(lines(claim!), `${width} ${text(claim)}`).to.be.at.most(2);
        for (const correction of corrections)
          expect(lines(correction), `${width} ${text(correction)}`).to.be.at.most(width === '390px' ? 2 : 1); // prettier-ignore
        const [permalink] = one.querySelectorAll('.permalink');
        expect(lines(permalink!.parentElement!), `${width} ${one.id}`).to.be.at.most(2);
      }
      main.replaceChildren();
    }
  });

  it('ends in the permalink, with no dot before it where nothing is seen there', async () => {
    const element = await created('crisis-timeline');
    const claim = (id: string) => entry(element, id).querySelector(':scope > [part=claim]')!;
    expect(visible(claim('intervention')).trim()).to.equal('Link');
    expect(text(claim('intervention'))).to.match(
      /^Reported · News report, 28 February 2020 · Link$/,
    );
    const noted = entry(element, 'town').querySelector('[part=note]')!;
    expect(text(noted)).to.equal('The report does not name the town. · Link');
    expect(visible(claim('town')).trim()).to.equal('');
  });
});
