/** What holds of all phrases of all languages, and how they are worded where grammar is at stake. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readerTime} from '../../src/i18n/clock.js';
import {noBreak} from '../../src/i18n/intl.js';
import {Locale} from '../../src/i18n/locale.js';
import {registerMessages} from '../../src/i18n/messages.js';
import {withArticle} from '../../src/i18n/plain-english.js';
import {parseEdtf} from '../../src/notation/edtf.js';
import {DATES, LANGUAGES, phrasesOf} from './phrases.js';

/** With one kind of space, and without the marks of direction that CLDR puts in. */
const plainly = (text: string) => text.replace(/[\u200e\u200f\u061c]/g, '').replace(/\s/g, ' ');
const dashes = (text: string) => plainly(text).replace(/ ?– ?/g, '–');

const NEVER: readonly (readonly [name: string, mark: RegExp, lang?: string])[] = [
  ['a placeholder', /[{}]|undefined|NaN|Invalid/],
  ['two spaces, or one at an end', /\s\s|^\s|\s$/],
  ['double punctuation', /[,:;،؛]\s*[.,:;،؛]|\.\s*[.:]/],
  ['two brackets at once', /\) \((?!\d)/],
  ['a word twice', /(?<![\p{L}\p{M}])(\p{L}{2,}\.?) \1(?![\p{L}\p{M}])/u],
  ['a space before punctuation', /[ ][,.)،؛؟]|\([ ]/],
  ['a prefix that hangs', /(?<![\p{L}״׳])[בלמכשהו]־?:?(?:\s|$)/u, 'he'],
  ['a prefix that hangs', /(?<![\p{L}\p{M}])[بلكوف]ـ?(?:\s|$)/u, 'ar'],
];
/** What may not be at the start of a line, or at its end. */
const BROKEN: readonly (readonly [name: string, mark: RegExp])[] = [
  ['a line that begins with a dash', /[ \u2009][–—-]/u],
  ['a line that begins with what is shortened', / (?:гг?|рр?|ч|н|э|е|Chr|C|Хр)\./u],
  ['a line that ends with the word between two dates', / (?:to|bis|до|إلى|עד) /u],
  ['a day without its month', /(?<![\p{Nd}:+−-])\p{Nd}{1,2}\.? (?=\p{L})/u],
];
const pairs = '() “” «» ‘’'.split(' ');
const balanced = (text: string, lang: string) =>
  pairs.every((pair) => {
    const [open, close] = [pair[0]!, pair[1]!].map((mark) => text.split(mark).length);
    // Apostrophes, and languages whose marks close with what opens another's.
    return (
      open === close ||
      (pair === '‘’' && open! <= close!) ||
      (pair !== '()' && /^(?:de|bg|he|ru|uk)$/.test(lang))
    );
  });

for (const lang of LANGUAGES)
  describe(`the phrases of ${lang}`, () => {
    const phrases = phrasesOf(lang);

    it('are all there', () => assert.ok(phrases.length > 300));

    for (const [name, mark, only = lang] of NEVER)
      if (only === lang)
        it(`have never ${name}`, () => {
          for (const {of, text} of phrases)
            assert.doesNotMatch(plainly(text), mark, `${of}: ${text}`);
        });

    for (const [name, mark] of BROKEN)
      it(`make never ${name}`, () => {
        for (const {group, of, text} of phrases)
          if (group === 'date' || group === 'clock')
            assert.doesNotMatch(text, mark, `${of}: ${text}`);
      });

    it('close what they open', () => {
      for (const {of, text} of phrases) assert.ok(balanced(text, lang), `${of}: ${text}`);
    });

    it('say different dates differently', () => {
      const said = new Map<string, string>();
      const locale = new Locale(lang, 'UTC');
      for (const date of DATES) {
        // Astronomical years are said in another way; "2020~" and "2020" are two dates.
        const text = locale.date(date);
        assert.equal(said.get(text), undefined, `${date}, ${said.get(text) ?? ''}: ${text}`);
        said.set(text, date);
      }
    });

    it('say plain dates as CLDR says them', () => {
      const locale = new Locale(lang, 'UTC');
      const format = (parts: Intl.DateTimeFormatOptions, ...dates: Date[]) => {
        const intl = new Intl.DateTimeFormat(lang, {
          calendar: 'gregory',
          timeZone: 'UTC',
          ...parts,
        });
        return dates[1] ? intl.formatRange(dates[0]!, dates[1]) : intl.format(dates[0]);
      };
      const [year, month, day] = [{year: 'numeric'}, {month: 'long'}, {day: 'numeric'}] as const;
      for (const [edtf, text] of [
        ['2020', format(year, new Date('2020'))],
        ['2020-02', format({...year, ...month}, new Date('2020-02'))],
        ['2020-02-05', format({...year, ...month, ...day}, new Date('2020-02-05'))],
        ['2016/2020', format(year, new Date('2016'), new Date('2020'))],
        [
          '2020-02-27/2020-03-05',
          format({...year, ...month, ...day}, new Date('2020-02-27'), new Date('2020-03-05')),
        ],
      ] as const)
        assert.equal(dashes(locale.date(edtf)), dashes(text.replace(/ - /g, ' – ')));
    });
  });

/** Worded against the grammar of each language; ranges as CLDR joins them. */
const WORDED: Readonly<Record<string, readonly [edtf: string, text: string][]>> = {
  en: [
    ['190X', 'the years 1900–1909'],
    ['201X', 'the 2010s'],
    ['../2020-01-05', 'until January 5, 2020'],
  ],
  de: [
    ['190X', '1900–1909'],
    ['201X/..', 'seit 2010er-Jahre'],
    ['2001-21', 'Frühjahr 2001'],
    ['2004-XX/', 'ab 2004 (Monat unbekannt, Ende unbekannt)'],
  ],
  fr: [
    ['190X', 'les années 1900–1909'],
    ['2020-01-01', '1er janvier 2020'],
    ['2020-01-05/..', 'depuis le 5 janvier 2020'],
    ['2020-01/..', 'depuis janvier 2020'],
    ['../2020-01-05', 'le 5 janvier 2020 au plus tard'],
    ['2001-21/..', 'depuis le printemps 2001'],
    ['2020-12-31/2021-01-01', '31 décembre 2020–1er janvier 2021'],
  ],
  es: [
    ['../2020-01-05', 'hasta el 5 de enero de 2020'],
    ['../2020-01', 'hasta enero de 2020'],
    ['../2020', 'hasta 2020'],
    ['2020-01-05/..', 'desde el 5 de enero de 2020'],
    ['/2020-01-05', 'hasta el 5 de enero de 2020 (inicio desconocido)'],
    ['2020-01-05/', 'desde el 5 de enero de 2020 (final desconocido)'],
    ['201X/..', 'desde la década de 2010'],
    ['190X', 'los años 1900–1909'],
    ['2001-21', 'la primavera de 2001'],
  ],
  tr: [
    ['2020-01-05/..', '5 Ocak 2020 ve sonrası'],
    ['2001-21', '2001 ilkbaharı'],
    ['190X', '1900–1909 yılları'],
  ],
  el: [
    ['201X', 'δεκαετία του 2010'],
    ['190X', 'τα έτη 1900–1909'],
  ],
  ru: [
    ['190X', '1900–1909'],
    ['201X', '2010-е годы'],
    ['2001-21', 'весна 2001 г.'],
    ['-0044-21', 'весна 45 г. до н. э.'],
  ],
  uk: [
    ['190X', '1900–1909'],
    ['201X', '2010-ті роки'],
    ['2001-24', 'зима 2001 р.'],
  ],
  bg: [
    ['190X', 'годините 1900–1909 г.'],
    ['201X', 'годините 2010–2019 г.'],
    ['2001-21', 'пролетта на 2001 г.'],
  ],
  ar: [
    ['201X', 'الأعوام 2010–2019'],
    ['2020-01-05/..', 'منذ 5 يناير 2020'],
  ],
  fa: [
    ['201X', 'سال‌های ۲۰۱۰ تا ۲۰۱۹'],
    ['2020-01-05/..', 'از ۵ ژانویهٔ ۲۰۲۰ تاکنون'],
  ],
  he: [
    ['2020-01-05/', '5 בינואר 2020 ואילך (הסיום אינו ידוע)'],
    ['2020-01-05/..', 'מאז 5 בינואר 2020'],
  ],
};
describe('a date', () => {
  for (const [lang, dates] of Object.entries(WORDED))
    for (const [edtf, text] of dates)
      it(`${edtf} is, in ${lang}: ${text}`, () =>
        assert.equal(dashes(new Locale(lang, 'UTC').date(edtf)), text));
});

describe('a clock time with the reader’s own', () => {
  const both = (
    lang: string,
    edtf = '2020-02-28T10:15Z',
    timeZone = 'Europe/Istanbul',
    reader = 'UTC',
  ) => {
    const locale = new Locale(lang, timeZone);
    return dashes(locale.date(edtf) + (readerTime(parseEdtf(edtf), locale, reader) ?? ''));
  };
  for (const [lang, text] of Object.entries({
    'en-GB': '28 February 2020 at 13:15 in Türkiye (10:15 your time, UTC)',
    de: '28. Februar 2020 um 13:15 Uhr Ortszeit Türkei (10:15 Uhr bei Ihnen, UTC)',
    fr: '28 février 2020 à 13:15 heure locale, Turquie (10:15 à votre heure, UTC)',
    es: '28 de febrero de 2020 a las 13:15, hora de Turquía (10:15 en su hora local, UTC)',
    tr: '28 Şubat 2020 13:15 TSİ (sizin saatinizle 10:15, UTC)',
    el: '28 Φεβρουαρίου 2020 στις 1:15 μ.μ. τοπική ώρα, Τουρκία (10:15 π.μ. στη δική σας ώρα, UTC)',
    ru: '28 февраля 2020 г. в 13:15 по местному времени, Турция (10:15 по вашему времени, UTC)',
    uk: '28 лютого 2020 р. о 13:15 за місцевим часом, Туреччина (10:15 за вашим часом, UTC)',
    bg: '28 февруари 2020 г. в 13:15 местно време, Турция (10:15 по вашето време, UTC)',
    ar: '28 فبراير 2020 في 1:15 م بتوقيت تركيا (10:15 ص بتوقيتكم، UTC)',
    fa: '۲۸ فوریهٔ ۲۰۲۰ ساعت ۱۳:۱۵ به وقت ترکیه (۱۰:۱۵ به وقت شما، UTC)',
    he: '28 בפברואר 2020 בשעה 13:15 לפי שעון טורקיה (10:15 לפי השעון שלכם, UTC)',
  }))
    it(`says whose is which, in ${lang}: ${text}`, () => assert.equal(both(lang), text));

  it('has the article that a country has in English', () => {
    assert.equal(
      both('en-GB', '2020-07-28T10:15Z', 'Europe/London', 'Europe/Istanbul'),
      '28 July 2020 at 11:15 in the United Kingdom (13:15 your time, GMT+3)',
    );
    for (const place of [
      'Philippines',
      'Netherlands',
      'Dominican Republic',
      'Cayman Islands',
      'United Arab Emirates',
    ])
      assert.equal(withArticle(place), `the ${place}`);
    for (const place of ['France', 'New York', 'Republic of Korea'.slice(12)])
      assert.equal(withArticle(place), place);
  });

  it('tells the hour that comes twice apart', () => {
    assert.match(
      both('en-GB', '2020-10-25T01:10:00+01:00', 'Europe/London', 'Europe/London'),
      /at 01:10 BST$/,
    );
    assert.match(
      both('en-GB', '2020-10-25T01:10:00Z', 'Europe/London', 'Europe/London'),
      /at 01:10 GMT$/,
    );
    assert.match(
      both('de', '2020-10-25T02:10:00+02:00', 'Europe/Berlin', 'Europe/Berlin'),
      /2:10 MESZ$/,
    );
    assert.match(
      both('de', '2020-10-25T02:10:00+01:00', 'Europe/Berlin', 'Europe/Berlin'),
      /2:10 MEZ$/,
    );
    // Also on the reader's own clock.
    assert.match(
      both('en-GB', '2020-10-25T00:30Z', 'Europe/Istanbul', 'Europe/London'),
      /01:30 your time, BST\)$/,
    );
    assert.match(
      both('en-GB', '2020-10-25T01:30Z', 'Europe/Istanbul', 'Europe/London'),
      /01:30 your time, GMT\)$/,
    );
  });

  it('never runs backwards through that hour', () => {
    assert.equal(
      both('en-GB', '2020-10-25T01:30+01:00/2020-10-25T01:20Z', 'Europe/London', 'Europe/London'),
      '25 October 2020 at 01:30 BST to 25 October 2020 at 01:20 GMT',
    );
    assert.match(
      both('en-GB', '2020-10-25T00:30Z/2020-10-25T01:20Z', 'UTC', 'Europe/London'),
      /\(01:30–01:20 your time, BST–GMT\)$/,
    );
    assert.match(
      both('de', '2020-10-24T12:00+02:00/2020-10-26T12:00+01:00', 'Europe/Berlin', 'Europe/Berlin'),
      /12:00–26. Oktober 2020 um 12:00(?: Uhr)? MESZ–MEZ$/,
    );
    // Both ends are told once here.
    assert.equal(
      both('en-GB', '2020-10-25T00:30+01:00/2020-10-25T03:20Z', 'Europe/London', 'Europe/London'),
      '25 October 2020, 00:30–03:20 in the United Kingdom',
    );
  });

  it('says what no clock showed as it was written, and no other moment', () => {
    assert.equal(
      both('en-GB', '2020-03-29T01:30', 'Europe/London', 'Europe/Istanbul'),
      '29 March 2020 at 01:30 in the United Kingdom (uncertain)',
    );
    assert.equal(
      both('en-GB', '2020-03-29T00:30/2020-03-29T01:30', 'Europe/London', 'Europe/Istanbul'),
      '29 March 2020 at 00:30 in the United Kingdom to 29 March 2020 at 01:30 in the United Kingdom (uncertain)',
    );
    assert.match(
      both('en-GB', '2011-12-30T12:00', 'Pacific/Apia', 'UTC'),
      /^30 December 2011 at 12:00 .*\(uncertain\)$/,
    );
  });

  it('names the time that is kept in summer', () => {
    assert.match(
      both('en-US', '2020-07-28T10:15Z', 'America/New_York', 'America/New_York'),
      /EDT$/,
    );
    assert.match(both('es', '2020-07-28T10:15Z', 'Europe/Berlin', 'Europe/Berlin'), /CEST$/);
  });
});

describe('a count', () => {
  for (const [lang, n, text] of [
    ['fr', 1, '1 événement sur 14'],
    ['fr', 0, '0 événement sur 14'],
    ['fr', 2, '2 événements sur 14'],
    ['ru', 1, '1 событие из 14'],
    ['ru', 3, '3 события из 14'],
    ['ru', 5, '5 событий из 14'],
    ['uk', 21, '21 подія з 14'],
    ['en', 1, '1 of 14 events'],
    ['he', 2, 'שני אירועים (2) מתוך 14'],
    ['ar', 11, '11 حدثًا من أصل 14'],
  ] as const)
    it(`of ${n} is, in ${lang}: ${text}`, () =>
      assert.equal(new Locale(lang, 'UTC').count('found', n, 14), text));

  it('may have one form for all, as a publisher’s own word had', () => {
    registerMessages('nl', {found: '{n} van {all}'} as never);
    assert.equal(new Locale('nl', 'UTC').count('found', 1, 14), '1 van 14');
  });

  it('is counted as its words are, where there are none in the language', () => {
    for (const lang of ['zh', 'ja', 'pl', 'bn']) {
      assert.equal(new Locale(lang, 'UTC').count('corrections', 1), '1 correction');
      assert.equal(new Locale(lang, 'UTC').count('corrections', 2), '2 corrections');
    }
  });
});

describe('a language without words', () => {
  const chinese = new Locale('zh', 'UTC');
  it('has its own plain dates, and says that its words are English', () => {
    assert.deepEqual([chinese.lang, chinese.wordsLang], ['zh', 'en']);
    assert.equal(chinese.date('2020-02-27'), '2020年2月27日');
    assert.equal(chinese.dateLang(parseEdtf('2020-02-27')), 'zh');
  });
  for (const edtf of [
    '2020~',
    '2020-02-XX',
    '201X',
    '2020-21',
    '2020/..',
    '2020/2021-02',
    '2020-02-28T10:15Z',
  ])
    it(`mixes no two in one date: ${edtf}`, () => {
      assert.equal(chinese.date(edtf), new Locale('en', 'UTC').date(edtf));
      assert.equal(chinese.dateLang(parseEdtf(edtf)), 'en');
    });
});

describe('sentences', () => {
  const locale = new Locale('en', 'UTC');
  for (const end of [
    '.',
    '!',
    '?',
    '…',
    '。',
    '！',
    '？',
    '؟',
    '۔',
    '।',
    '.”',
    '?»',
    '!)',
    '。」',
    '.\u202f»',
  ])
    it(`end once where they end with ${end}`, () =>
      assert.equal(locale.sentences(`One${end}`, undefined, 'Two'), `One${end} Two.`));
  it('stand as the language sets them', () => {
    registerMessages('zh-TW', {stop: '。', labelled: '{label}：{text}'});
    assert.equal(new Locale('zh-TW', 'UTC').sentences('一', '二。', '三'), '一。二。三。');
    assert.equal(
      new Locale('fr', 'UTC').message('labelled', {label: 'a', text: 'b'}),
      'a\u00a0: b',
    );
  });
});

describe('quotation marks', () => {
  for (const [lang, words, text] of [
    ['en', 'It began.', '“It began.”'],
    ['en', 'He said “no” and “never”.', '“He said ‘no’ and ‘never’.”'],
    ['fr', 'Il a dit «\u00a0non\u00a0».', '«\u202fIl a dit “non”.\u202f»'],
    ['de', 'Er sagte „nein“.', '„Er sagte ‚nein‘.“'],
    ['ru', 'Он сказал «нет».', '«Он сказал „нет“.»'],
    ['he', 'הוא אמר ”לא”.', '”הוא אמר ’לא’.”'],
    ['fr', 'He said “no”.', '«\u202fHe said “no”.\u202f»'],
    ['en', 'It’s “open', '“It’s “open”'],
  ] as const)
    it(`are those of ${lang}, and other ones within: ${text}`, () =>
      assert.equal(new Locale(lang, 'UTC').quoted(words), text));
});

it('what is kept together stays as it is otherwise', () => {
  for (const text of [
    '27 February 2020',
    'February 27, 2020',
    '27 de enero de 2020',
    '2016 – 2020',
    '2020 г.',
    'UTC+1 to',
  ])
    assert.equal(plainly(noBreak(text)), text);
});
