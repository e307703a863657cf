import '../../src/index.js';
import {expect} from 'chai';
import {registerMessages} from '../../src/index.js';
import {ar} from '../../src/i18n/messages/ar.js';
import {created, main, settled} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, entry, part} from '../helpers/reader.js';
import {base, eventsOf, told} from '../helpers/stories.js';

/** The rectangles of the characters of a piece in a drawing. */
function extentsOf(line: SVGTextElement, piece: string): readonly DOMRect[] {
  const from = line.textContent.replaceAll('\u00a0', ' ').indexOf(piece);
  return Array.from({length: piece.length}, (_, i) => line.getExtentOfChar(from + i));
}

/** Where each of these pieces of a line is drawn, in the order of reading from the left. */
function fromLeft(line: Element, ...pieces: string[]): string[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const tops = new Set<number>();
  // Firefox gives no rectangles of a range in some drawings, WebKit no extents in the order of drawing.
  const isDrawn = navigator.userAgent.includes('Firefox') && line instanceof SVGTextElement;
  const drawn = pieces.map((piece) => {
    const node = nodes.find(({data}) => data.replaceAll('\u00a0', ' ').includes(piece));
    if (!node) throw new Error(`no "${piece}" in ${line.textContent}`);
    const range = document.createRange();
    const from = node.data.replaceAll('\u00a0', ' ').indexOf(piece);
    range.setStart(node, from);
    range.setEnd(node, from + piece.length);
    const rects = (isDrawn ? extentsOf(line, piece) : [...range.getClientRects()]).filter(
      ({width}) => width,
    );
    const left = Math.min(...rects.map(({x}) => x));
    const right = Math.max(...rects.map(({x, width}) => x + width));
    tops.add(Math.round((rects[0]!.y + rects[0]!.height) / 12));
    // A piece is drawn in one: nothing else is set within it.
    const sum = rects.reduce((all, {width}) => all + width, 0);
    expect(sum, `"${piece}" is torn apart`).to.be.closeTo(right - left, 1.5);
    return {piece, left};
  });
  expect(tops.size, 'the pieces share one line').to.equal(1);
  return drawn.sort((a, b) => a.left - b.left).map(({piece}) => piece);
}
const fromRight = (line: Element, ...pieces: string[]) => fromLeft(line, ...pieces).reverse();

beforeEach(() => {
  // Each line has room for all that is in it.
  main.style.inlineSize = '3000px';
  main.style.setProperty('--crisis-measure', '200em');
  const style = document.createElement('style');
  style.textContent = 'crisis-figures::part(claim) { white-space: nowrap }';
  main.append(style);
});

describe('an English story with Hebrew names', () => {
  const name = 'בנימין כהן';
  const english = {
    ...base,
    byline: 'מאת דנה לוי',
    dateline: 'חיפה',
    actors: [
      {id: 'cohen', name, kind: 'person', role: 'Harbour master'},
      {id: 'levi', name: 'דנה לוי', kind: 'person', role: 'כתבת'},
    ],
    places: [{id: 'haifa', name: 'חיפה 2', kind: 'town'}],
    sources: [
      ...base.sources,
      {id: 'paper', title: 'הארץ', kind: 'report', published: '2020-02-28'},
    ],
    statements: [
      {
        id: 'said',
        by: 'cohen',
        via: 'levi',
        topic: 'The lamp',
        words: 'המנורה דלקה.',
        when: '2020-02-28',
        status: 'reported',
        sources: ['paper'],
      },
    ],
    media: [
      {
        id: 'photo',
        kind: 'footage',
        caption: 'The quay.',
        credit: 'דנה לוי 7',
        when: '2020-02-28',
        sources: ['log'],
      },
    ],
    figures: [
      {
        id: 'boats',
        label: 'Boats',
        qualifier: 'exactly',
        amount: 3,
        asOf: '2020-02-28',
        by: 'cohen',
        status: 'claimed',
        sources: ['paper'],
      },
    ],
    events: eventsOf(
      {
        statements: ['said'],
        media: ['photo'],
        places: ['haifa'],
        actors: ['cohen'],
        headline: 'המנורה',
        reported: '2020-02-28',
      },
      {by: 'levi', status: 'reported', sources: ['paper', 'log'], reported: '2020-02-28'},
    ),
    updates: [
      {
        id: 'u',
        kind: 'corrected',
        when: '1959',
        touches: ['event:e1'],
        text: 'The number.',
        before: '2 סירות',
        after: '3 סירות',
      },
    ],
  } as const;
  const show = (tag: string) => created(`crisis-${tag}`, {content: english});

  it('keeps a date whole beside a name, and in its place', async () => {
    for (const tag of ['timeline', 'statements']) {
      const line = all(await show(tag), '.quote + [part=claim]')[0]!;
      expect(
        fromLeft(line, name, 'Harbour master', 'via', 'דנה לוי', '28 February 2020', 'הארץ'),
      ).to.deep.equal([name, 'Harbour master', 'via', 'דנה לוי', '28 February 2020', 'הארץ']);
    }
  });

  it('keeps the order of who, when and by which source', async () => {
    const line = entry(await show('timeline'), 'e2').querySelector('[part=claim]')!;
    expect(
      fromLeft(
        line,
        'According to',
        'דנה לוי',
        'reported',
        '28 February 2020',
        'הארץ',
        'The keeper’s log',
      ),
    ).to.deep.equal([
      'According to',
      'דנה לוי',
      'reported',
      '28 February 2020',
      'הארץ',
      'The keeper’s log',
    ]);
    const figure = part(await show('figures'), 'claim');
    expect(fromLeft(figure, 'Claimed by', name, ', not verified')).to.deep.equal([
      'Claimed by',
      name,
      ', not verified',
    ]);
    expect(fromLeft(figure, 'as of', '28 February 2020')).to.deep.equal([
      'as of',
      '28 February 2020',
    ]);
  });

  it('keeps the full stop of a Hebrew quotation at its end, though its language is not said', async () => {
    const words = all(await show('statements'), '.quotation')[0]!;
    expect(fromLeft(words, 'המנורה', '.')).to.deep.equal(['.', 'המנורה']);
  });

  it('keeps the byline, the dateline and when it was updated apart', async () => {
    const line = part(await show('story'), 'byline');
    expect(fromLeft(line, 'מאת דנה לוי', 'חיפה', 'Updated', '5 March 2020')).to.deep.equal([
      'מאת דנה לוי',
      'חיפה',
      'Updated',
      '5 March 2020',
    ]);
  });

  it('keeps what a correction says in order', async () => {
    const summary = entry(await show('timeline'), 'e1').querySelector('summary')!;
    expect(fromLeft(summary, 'Corrected', '1959', '3 סירות', ', not', '2 סירות')).to.deep.equal([
      'Corrected',
      '1959',
      '3 סירות',
      ', not',
      '2 סירות',
    ]);
  });

  it('keeps credits apart from what follows', async () => {
    const media = await show('media');
    expect(
      fromLeft(part(media, 'credit'), 'דנה לוי 7', '28 February 2020', 'The keeper’s log'),
    ).to.deep.equal(['דנה לוי 7', '28 February 2020', 'The keeper’s log']);
    const line = part(await show('timeline'), 'media');
    expect(fromLeft(line, 'The quay.', 'דנה לוי 7', 'Held elsewhere')).to.deep.equal([
      'The quay.',
      'דנה לוי 7',
      'Held elsewhere',
    ]);
  });

  it('keeps the number of what is related behind the name that is marked', async () => {
    const element = await show('timeline');
    (element as unknown as {choose(thing?: object): void}).choose({kind: 'place', id: 'haifa'});
    await settled(element);
    expect(fromLeft(part(element, 'choice'), 'Marked:', 'חיפה 2', '1 related')).to.deep.equal([
      'Marked:',
      'חיפה 2',
      '1 related',
    ]);
    (element as unknown as {choose(thing?: object): void}).choose();
  });

  it('isolates names where there is no markup, and lets each option have its own direction', async () => {
    const more = Array.from({length: 8}, (_, i) => ({
      id: `x${i}`,
      when: '2020',
      headline: 'More',
      places: ['haifa', 'acre'],
      ...told,
    }));
    const element = await created('crisis-timeline', {
      content: {
        ...english,
        places: [...english.places, {id: 'acre', name: 'Acre', kind: 'town'}],
        events: [...english.events, ...more],
      },
    });
    const permalink = entry(element, 'e1').querySelector('[part=permalink]')!;
    expect(permalink.getAttribute('aria-label')).to.equal('Link to “\u2068המנורה\u2069”');
    const directions = [...part(element, 'filter').querySelectorAll('option')].map(
      (one) => getComputedStyle(one).direction,
    );
    expect(directions).to.deep.equal(['ltr', 'rtl', 'ltr']);
  });
});

describe('an Arabic story with Latin names', () => {
  before(() => registerMessages('ar', ar));
  beforeEach(() => {
    document.documentElement.lang = 'ar';
  });

  const arabic = {
    ...base,
    lang: 'ar',
    byline: 'By A. Keeper (AP)',
    dateline: 'LONDON',
    actors: [
      {id: 'yahoo', name: 'Yahoo!', kind: 'body', role: 'Company, Inc.'},
      {id: 'nato', name: 'حلف NATO (1949)', kind: 'alliance'},
    ],
    sources: [
      ...base.sources,
      {id: 'paper', title: 'The Times, 1st ed.', kind: 'report', published: '2020-02-28'},
    ],
    statements: [
      {
        id: 'said',
        by: 'yahoo',
        to: 'nato',
        topic: 'المصباح',
        words: 'The lamp was lit.',
        lang: 'en',
        when: '2020-02-28',
        status: 'reported',
        sources: ['paper'],
      },
    ],
    events: eventsOf(
      {statements: ['said'], headline: 'أضيء المصباح'},
      {by: 'yahoo', sources: ['paper', 'log'], headline: 'شيء آخر'},
    ),
    updates: [
      {
        id: 'u',
        kind: 'corrected',
        when: '1959',
        touches: ['event:e1'],
        text: 'العدد.',
        before: 'HMS Victory (2)',
        after: 'HMS Belfast (3)',
      },
    ],
  } as const;
  const show = (tag: string) => created(`crisis-${tag}`, {content: arabic});
  /** Engines differ in the digits that they write in Arabic. */
  const inDigits = (text: string) =>
    text.replace(/\d/g, (digit) => new Intl.NumberFormat('ar').format(Number(digit)));

  it('keeps Latin names whole, with their punctuation, in the order of the Arabic line', async () => {
    const line = all(await show('timeline'), '.quote + [part=claim]')[0]!;
    expect(
      fromRight(line, 'Yahoo!', 'Company, Inc.', inDigits('28 فبراير 2020'), 'The Times, 1st ed.'),
    ).to.deep.equal(['Yahoo!', 'Company, Inc.', inDigits('28 فبراير 2020'), 'The Times, 1st ed.']);
    expect(fromLeft(line, 'Yahoo', '!')).to.deep.equal(['Yahoo', '!']);
    expect(fromLeft(line, 'Company', 'Inc', '.')).to.deep.equal(['Company', 'Inc', '.']);
  });

  it('keeps the sources of a claim apart', async () => {
    const line = entry(await show('timeline'), 'e2').querySelector('[part=claim]')!;
    expect(
      fromRight(line, 'بحسب', 'Yahoo!', 'The Times, 1st ed.', 'The keeper’s log'),
    ).to.deep.equal(['بحسب', 'Yahoo!', 'The Times, 1st ed.', 'The keeper’s log']);
    expect(fromLeft(line, 'The Times, 1st ed', '.')).to.deep.equal(['The Times, 1st ed', '.']);
  });

  it('keeps an English quotation in its own order', async () => {
    const words = all(await show('statements'), '.quotation')[0]!;
    expect(fromLeft(words, 'The lamp', '.')).to.deep.equal(['The lamp', '.']);
  });

  it('keeps the byline, the dateline and when it was updated apart', async () => {
    const line = part(await show('story'), 'byline');
    expect(fromRight(line, 'By A. Keeper (AP)', 'LONDON', 'آخر تحديث')).to.deep.equal([
      'By A. Keeper (AP)',
      'LONDON',
      'آخر تحديث',
    ]);
    expect(fromLeft(line, 'Keeper', '(AP', ')')).to.deep.equal(['Keeper', '(AP', ')']);
  });

  it('keeps what a correction says in order', async () => {
    const summary = entry(await show('timeline'), 'e1').querySelector('summary')!;
    expect(
      fromRight(summary, inDigits('1959'), 'HMS Belfast (3)', 'وليس', 'HMS Victory (2)'),
    ).to.deep.equal([inDigits('1959'), 'HMS Belfast (3)', 'وليس', 'HMS Victory (2)']);
  });
});

describe('names in a drawing', () => {
  /** The lines of text in the drawing that is shown. */
  const linesOf = (element: Element) =>
    all(element, 'svg text').filter((line) => line.getBoundingClientRect().width);
  const endsOf = (element: Element, word: string, mark: string) => {
    const lines = linesOf(element).filter(({textContent}) => textContent.includes(word));
    expect(lines, word).not.to.be.empty;
    return new Set(
      lines.map((line) => (fromLeft(line, word, mark)[0] === mark ? 'left' : 'right')),
    );
  };
  const named = (lang: string, ...names: [string, string]) => ({
    ...base,
    lang,
    actors: names.map((name, i) => ({id: `a${i}`, name, kind: 'body'})),
    relations: [{from: 'a0', to: 'a1', kind: 'fights', ...told}],
    places: names.map((name, i) => ({
      ...{id: `p${i}`, name, kind: 'town', precision: 'exact'},
      ...{lat: 10 + i * 10, lon: 10 + i * 10},
    })),
    map: {credit: 'C', frames: [{title: 'A', west: 0, south: 0, east: 40, north: 40}]},
  });

  for (const lang of ['en', 'ar']) {
    for (const tag of ['crisis-actors', 'crisis-map'])
      it(`go their own way in <${tag}> of a story in ${lang}`, async () => {
        main.style.inlineSize = '700px';
        const element = await created(tag, {content: named(lang, 'Yahoo!', 'חיפה!')});
        expect(endsOf(element, 'Yahoo', '!')).to.deep.equal(new Set(['right']));
        expect(endsOf(element, 'חיפה', '!')).to.deep.equal(new Set(['left']));
      });

    it(`stay on their own lines in a story in ${lang}`, async () => {
      main.style.inlineSize = '700px';
      const names = ['בית החולים הכללי של Haifa', 'Yahoo المستشفى العام الجديد'] as const;
      const element = await created('crisis-actors', {content: named(lang, ...names)});
      for (const name of names) {
        const lines = linesOf(element).filter((line) => name.includes(line.textContent));
        expect(lines, name).to.have.length.above(1);
        const boxes = lines.map((line) => line.getBoundingClientRect());
        for (const [i, {bottom, height}] of boxes.slice(0, -1).entries())
          expect(bottom, name).to.be.below(boxes[i + 1]!.top + height / 2);
      }
    });
  }
});
