import {expect} from 'chai';
import fc from '../helpers/property.js';
import {linesOf, widthOf} from '../../src/elements/base/lines.js';

const SOFT_HYPHEN = '\u00ad';
const lines = (text: string, lang: string, most = 6.8) => linesOf(text, most, lang).lines;
const {Segmenter} = Intl;

describe('a text in lines', () => {
  afterEach(() => {
    Object.assign(Intl, {Segmenter});
  });

  it('ends a line of Chinese, Japanese or Thai between two words, for they have no spaces', () => {
    for (const [lang, text] of [
      ['zh', '中华人民共和国外交部发言人'],
      ['ja', '日本国際協力機構理事長'],
      ['th', 'กระทรวงการต่างประเทศแห่งราชอาณาจักรไทย'],
    ] as const) {
      const words = Array.from(
        new Segmenter(lang, {granularity: 'word'}).segment(text),
        ({index}) => index,
      );
      const set = lines(text, lang);
      expect(set.length).to.be.above(1);
      let at = 0;
      for (const line of set.slice(0, -1)) expect(words, text).to.include((at += line.length));
      expect(set.join('')).to.equal(text);
    }
  });

  it('keeps Korean words whole that fit', () => {
    const set = lines('대한민국 국가안전보장회의 사무처', 'ko');
    expect(set[0]).to.equal('대한민국 ');
    expect(set.at(-1)).to.equal('사무처');
  });

  it('begins no line with a full stop or a closing bracket, and ends none with an opening one', () => {
    for (const line of lines('国際協力機構（独立行政法人）、理事長「田中」。', 'ja', 5)) {
      expect(line).not.to.match(/^[）、」。]/);
      expect(line).not.to.match(/[（「]$/);
    }
  });

  it('cuts a word that is longer than a line before a syllable, with a hyphen', () => {
    expect(lines('Verteidigungsministerium', 'de')).to.deep.equal([
      `Verteidi${SOFT_HYPHEN}`,
      `gungsmi${SOFT_HYPHEN}`,
      'nisterium',
    ]);
    expect(lines('Министерство', 'ru')).to.deep.equal([`Минис${SOFT_HYPHEN}`, 'терство']);
    for (const line of lines('Flüchtlingsgesellschaftssprecher', 'de'))
      expect(line).not.to.match(/^h|^[^aeiouü]{4}/);
  });

  it('never cuts an Arabic, Hebrew or Hindi word, and says that it does not fit', () => {
    for (const text of ['والاستراتيجيينوالمغتربين', 'והסטרטגיתוהמדינית', 'अंतरराष्ट्रीयकरणसंस्था'])
      expect(linesOf(text, 4, 'en')).to.deep.equal({lines: [text], fits: false});
  });

  it('makes lines of about the same length', () => {
    expect(lines('Turkey and the opposition', 'en', 8)).to.deep.equal([
      'Turkey and ',
      'the opposition',
    ]);
  });

  for (const has of [true, false])
    it(`keeps each character whole and loses none, ${has ? 'with' : 'without'} Intl.Segmenter`, () => {
      if (!has) Object.assign(Intl, {Segmenter: undefined});
      const clusters = ['é', 'น้ำ', 'ที่', 'क्षि', '漢', 'が', '한', 'a', ' ', 'Ω', 'й', '-', 'ب'];
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...clusters), {minLength: 1, maxLength: 40}),
          fc.integer({min: 3, max: 20}),
          (parts, most) => {
            const text = parts.join('').trim().replace(/ +/g, ' ');
            const set = linesOf(text, most, 'th');
            expect(set.lines.join('').replaceAll(SOFT_HYPHEN, '')).to.equal(text);
            for (const line of set.lines) {
              expect(line).not.to.match(/^[\p{M}\u0e33]/u);
              if (set.fits) expect(widthOf(line.trim())).to.be.at.most(most);
            }
          },
        ),
        {numRuns: 300},
      );
    });
});
