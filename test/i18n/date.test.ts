import {expect} from 'chai';
import fc from '../helpers/property.js';
import {dateInWords, machineDate} from '../../src/i18n/date.js';
import type {DateOptions} from '../../src/i18n/date-words.js';
import {readerTime} from '../../src/i18n/clock.js';
import {zoneOffset} from '../../src/i18n/intl.js';
import {plainEnglish} from '../../src/i18n/plain-english.js';
import {enDates} from '../../src/i18n/messages/en-dates.js';
import {edtfBounds, parseEdtf, type EdtfDate} from '../../src/notation/edtf.js';
import {shortestTime} from '../helpers/shortest-time.js';

const LOCALES = ['en', 'en-US', 'de', 'tr', 'ar', 'ru', 'el', 'he', 'fa', 'fr'];

/** Browsers differ in the spaces and marks between words, and in how they name a zone. */
const plainly = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\s\u2009\u202f\u00a0]+/g, ' ')
    .replace(/ ?– ?/g, '–');

function said(text: string, locale = 'en-GB', more: Partial<DateOptions> = {}): string {
  const options = {lang: locale, timeZone: 'Europe/Istanbul', words: enDates, ...more};
  return plainly(dateInWords(parseEdtf(text), options));
}

/** Every number in the text, in whatever digits. */
function numbers(text: string): number[] {
  const latin = text.replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
  return (latin.match(/\d+/g) ?? []).map(Number);
}

describe('a date in words', () => {
  describe('is as precise as the date', () => {
    for (const [text, words] of Object.entries({
      '2020-02-27': '27 February 2020',
      '2020-02': 'February 2020',
      '2016': '2016',
      '201X': 'the 2010s',
      '190X': 'the years 1900–1909',
      '19XX': 'the years 1900–1999',
      '2004-XX': '2004 (month not known)',
      '1985-04-XX': 'April 1985 (day not known)',
      '1985-XX-XX': '1985 (day not known)',
      '2001-21': 'spring 2001',
      '2001-24': 'winter 2001',
    })) {
      it(`${text}: ${words}`, () => expect(said(text)).to.equal(words));
    }

    it('says no day, month or time that was not given, in any language', () => {
      const year = fc.integer({min: 1000, max: 9999});
      const month = fc.integer({min: 1, max: 12});
      fc.assert(
        fc.property(fc.constantFrom(...LOCALES), year, month, (locale, y, m) => {
          const text = `${y}-${`${m}`.padStart(2, '0')}`;
          expect(numbers(said(`${y}`, locale))).to.deep.equal([y]);
          expect(numbers(said(text, locale))).to.deep.equal([y]);
          expect(numbers(said(`${text}-07`, locale)).sort((a, b) => a - b)).to.deep.equal([7, y]);
        }),
      );
    });
  });

  describe('is in the order and the words of the language', () => {
    const told: Record<string, readonly [day: string, month: string, year: string]> = {
      en: ['February 27, 2020', 'February 2020', '2020'],
      'en-US': ['February 27, 2020', 'February 2020', '2020'],
      de: ['27. Februar 2020', 'Februar 2020', '2020'],
      tr: ['27 Şubat 2020', 'Şubat 2020', '2020'],
      ru: ['27 февраля 2020 г.', 'февраль 2020 г.', '2020'],
      el: ['27 Φεβρουαρίου 2020', 'Φεβρουάριος 2020', '2020'],
      he: ['27 בפברואר 2020', 'פברואר 2020', '2020'],
      fa: ['۲۷ فوریهٔ ۲۰۲۰', 'فوریهٔ ۲۰۲۰', '۲۰۲۰'],
      fr: ['27 février 2020', 'février 2020', '2020'],
      'ar-u-nu-latn': ['27 فبراير 2020', 'فبراير 2020', '2020'],
    };
    for (const [locale, [day, month, year]] of Object.entries(told)) {
      it(`${locale}: ${day}`, () => {
        expect(said('2020-02-27', locale)).to.equal(day);
        expect(said('2020-02', locale)).to.equal(month);
        expect(said('2020', locale)).to.equal(year);
      });
    }

    it('keeps to the Gregorian calendar where the language has its own', () => {
      expect(numbers(said('2020-02-27', 'fa'))).to.include(2020);
      expect(numbers(said('2020-02-27', 'th'))).to.include(2020);
      expect(numbers(said('2020-02-27', 'ar-SA'))).to.include(2020);
    });
  });

  describe('says how sure it is', () => {
    for (const [text, words] of Object.entries({
      '2020-02~': 'about February 2020',
      '2020-02?': 'February 2020 (uncertain)',
      '2020-02-27%': 'about 27 February 2020 (uncertain)',
      '201X~': 'about the 2010s',
      '2001-23?': 'autumn 2001 (uncertain)',
    })) {
      it(`${text}: ${words}`, () => expect(said(text)).to.equal(words));
    }

    it('in words that a translator can put anywhere', () => {
      const words = {...enDates, about: '{date} (приблизительно)', decade: '{start}–{end} гг.'};
      expect(said('2020-02~', 'ru', {words})).to.equal('февраль 2020 г. (приблизительно)');
      expect(said('201X', 'ru', {words})).to.equal('2010–2019 гг.');
    });

    it('leaves out a placeholder that nobody knows', () => {
      expect(said('2020~', 'en', {words: {...enDates, about: '{date}{datum}'}})).to.equal('2020');
    });
  });

  describe('tells clock times in the story’s zone, which it names', () => {
    const zone = /^28 February 2020 at 14:30 in (Türkiye|Turkey)$/;

    it('from an offset, from UTC, and from a local time', () => {
      for (const text of [
        '2020-02-28T14:30:00+03:00',
        '2020-02-28T11:30:00Z',
        '2020-02-28T06:30-05',
        '2020-02-28T14:30',
      ]) {
        expect(said(text).replace(', ', ' at '), text).to.match(zone);
      }
    });

    it('on the day it was there', () => {
      expect(said('2020-02-27T21:30Z')).to.match(/^28 February 2020.*00:30/);
    });

    it('with the language’s own clock', () => {
      expect(said('2020-02-28T14:30', 'en')).to.match(/2:30 PM/);
      expect(said('2020-02-28T14:30', 'de')).to.match(/14:30/);
    });

    it('with seconds only where they say something', () => {
      expect(said('2020-02-28T14:30:00')).not.to.match(/14:30:/);
      expect(said('2020-02-28T14:30:27')).to.match(/14:30:27/);
    });

    it('by the name of UTC', () => {
      expect(said('2020-02-28T14:30', 'en-GB', {timeZone: 'UTC'})).to.match(/14:30 UTC$/);
    });
  });

  describe('tells intervals', () => {
    for (const [text, words] of Object.entries({
      '2020-02-27/2020-02-28': '27–28 February 2020',
      '2020-02-27/2020-03-05': '27 February–5 March 2020',
      '2020-02/2020-04': 'February–April 2020',
      '2016/2020': '2016–2020',
      '2020/2020': '2020',
      '2019-12/..': 'since December 2019',
      '2019-12-06/..': 'since 6 December 2019',
      '../2020': 'until 2020',
      '/2020-02': 'until February 2020 (start not known)',
      '2020-02/': 'from February 2020 (end not known)',
      '2004-02-01/2005-02': '1 February 2004 to February 2005',
      '2016~/2018': 'about 2016 to 2018',
      '2001-21/2002-23': 'spring 2001 to autumn 2002',
      '201X/2020?': 'the 2010s to 2020 (uncertain)',
      '2019-XX/..': 'since 2019 (month not known)',
      '-0044~/..': 'since about 45 BC',
      '-0044/0014': '45 BC–14 AD',
      'Y-3000000/Y-2000000': '3,000,001 BC to 2,000,001 BC',
    })) {
      it(`${text}: ${words}`, () => expect(said(text)).to.equal(words));
    }

    it('of clock times, in one zone', () => {
      const words = said('2020-02-28T17:00+03:00/2020-02-28T15:30Z');
      expect(words).to.match(/^28 February 2020,? (at )?17:00–18:30 /);
    });
  });

  describe('tells far years', () => {
    for (const [text, words] of Object.entries({
      '0000': '1 BC',
      '-0044': '45 BC',
      '-0044-03-15': '15 March 45 BC',
      '-004X': 'the years 50–41 BC',
      '0044': '44 AD',
      '1066': '1066',
      Y12345: '12345',
      Y170000002: '170,000,002',
      'Y-170000002': '170,000,003 BC',
    })) {
      it(`${text}: ${words}`, () => expect(said(text)).to.equal(words));
    }

    it('in the language’s digits and era', () => {
      expect(said('Y170000002', 'de')).to.equal('170.000.002');
      expect(said('Y-170000002', 'de')).to.equal('170.000.003 v. Chr.');
    });
  });

  it('has words for every date there is, in every language', () => {
    const texts = [
      '2020',
      '2020-02',
      '2020-02-27',
      '2020-02-28T14:30Z',
      '201X',
      '20XX',
      '2020-22',
      '-0044',
      'Y999999999999999',
      'Y-999999999999999',
      '2004-XX',
      '1985-04-XX?',
    ];
    for (const locale of LOCALES) {
      for (const text of texts) {
        for (const each of [
          text,
          `${text}/..`,
          `../${text}`,
          `/${text}`,
          `${text}/`,
          `${text}/${text}`,
        ]) {
          expect(said(each, locale), each)
            .to.match(/\S/)
            .and.not.match(/[{}]|undefined|NaN|Invalid/);
        }
      }
    }
  });

  it('costs microseconds once the language is known', () => {
    const [date, options] = [
      parseEdtf('2020-02-27'),
      {lang: 'de', timeZone: 'UTC', words: enDates},
    ];
    const thousand = () => {
      for (let i = 0; i < 1000; i++) dateInWords(date, options);
    };
    expect(shortestTime(thousand, 100)).to.be.below(100);
  });

  it('stays right when more languages and zones come by than it remembers', () => {
    for (let hour = -12; hour <= 12; hour++) {
      const timeZone = `Etc/GMT${hour < 0 ? '' : '+'}${hour}`;
      for (const locale of LOCALES) said('2020-02-28T14:30Z', locale, {timeZone});
    }
    expect(said('2020-02-27')).to.equal('27 February 2020');
  });
});

describe('a day, month or year in plain English', () => {
  it('is what Intl says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'en-US', 'en-GB'),
        fc.integer({min: 1000, max: 9999}),
        fc.integer({min: 1, max: 12}),
        fc.integer({min: 1, max: 28}),
        (lang, year, month, day) => {
          const parts = {year: 'numeric', month: 'long', day: 'numeric'} as const;
          const [y, m, d] = [year, month, day].map((n) => `${n}`.padStart(2, '0'));
          for (const [text, options] of [
            [`${y}`, {year: 'numeric'}],
            [`${y}-${m}`, {...parts, day: undefined}],
            [`${y}-${m}-${d}`, parts],
          ] as const) {
            const date = parseEdtf(text) as EdtfDate;
            const intl = new Intl.DateTimeFormat(lang, {...options, timeZone: 'UTC'});
            expect(plainEnglish(lang, date)).to.equal(intl.format(edtfBounds(date)[0]));
          }
        },
      ),
    );
  });

  it('is not for other dates and languages', () => {
    const plain = (text: string, lang = 'en') => plainEnglish(lang, parseEdtf(text) as EdtfDate);
    for (const text of ['2020-02-28T14:30', '201X', '2020-21', '0044', 'Y12345'])
      expect(plain(text), text).to.equal(undefined);
    expect(plain('2020', 'en-AU')).to.equal(undefined);
    expect(plain('2020', 'enm')).to.equal(undefined);
  });
});

describe('the reader’s own time', () => {
  const told = (
    text: string,
    readerZone: string,
    storyZone = 'Europe/Istanbul',
  ): string | undefined => {
    const time = readerTime(
      parseEdtf(text),
      {lang: 'en-GB', timeZone: storyZone, words: enDates},
      readerZone,
    );
    return time && plainly(time);
  };

  it('stands beside a clock time of another zone', () => {
    expect(told('2020-02-28T14:30+03:00', 'Europe/London')).to.match(
      /^ \(11:30 your time, (GMT|UTC)\)$/,
    );
    expect(told('2020-02-28T14:30', 'Europe/London')).to.match(/^ \(11:30 your time, (GMT|UTC)\)$/);
  });

  it('names the day where it is another', () => {
    expect(told('2020-02-28T23:30+03:00', 'Asia/Tokyo')).to.match(
      /^ \(29 Feb 2020,? 05:30 your time, GMT\+9\)$/,
    );
    expect(told('2020-02-28T00:30+03:00', 'Europe/London')).to.match(
      /^ \(27 Feb 2020,? 21:30 your time, /,
    );
  });

  it('tells both ends of an interval', () => {
    expect(told('2020-02-28T14:30+03:00/2020-02-28T16:00+03:00', 'Europe/London')).to.match(
      /^ \(11:30–13:00 your time, /,
    );
    expect(told('2020-02-28T17:00+03:00/2020-02-29T02:00+03:00', 'America/Los_Angeles')).to.match(
      /28 Feb/,
    );
  });

  it('is not said where the reader’s clock shows the same', () => {
    expect(told('2020-02-28T14:30+03:00', 'Europe/Istanbul')).to.equal(undefined);
    expect(told('2020-02-28T14:30+03:00', 'Europe/Moscow')).to.equal(undefined);
  });

  it('is not said of dates without a clock time', () => {
    for (const text of ['2020-02-28', '2020', '2020-02-28/2020-03-01', '2020-02-28T14:30/..']) {
      expect(told(text, 'Europe/London'), text).to.equal(undefined);
    }
  });

  it('is told in the browser’s zone by default', () => {
    const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(
      readerTime(parseEdtf('2020-02-28T14:30Z'), {lang: 'en', timeZone, words: enDates}),
    ).to.equal(undefined);
  });
});

describe('a date for machines', () => {
  for (const [text, value] of Object.entries({
    '2020': '2020',
    '0044': '0044',
    '2020-02': '2020-02',
    '2020-02-27': '2020-02-27',
    '2020-02-28T14:30': '2020-02-28T14:30',
    '2020-02-28T14:30:00Z': '2020-02-28T14:30:00Z',
    '2020-02-28T14:30:27+03:00': '2020-02-28T14:30:27+03:00',
    '2020-02-28T14:30-09:30': '2020-02-28T14:30-09:30',
    '1985-04-XX': '1985-04',
    '1985-XX-XX': '1985',
  })) {
    it(`${text}: ${value}`, () => expect(machineDate(text)).to.equal(value));
  }

  for (const text of [
    '0000',
    '-0044',
    '2020~',
    '2020-02?',
    '2020-02-27%',
    '201X',
    '20XX',
    '2020-21',
    '2019/2020',
    '2020-02-28T14:30+03',
    '2019/..',
    'Y12345',
  ]) {
    it(`${text}: HTML has no value for it`, () => expect(machineDate(text)).to.equal(undefined));
  }

  it('is one that <time> accepts', () => {
    // https://html.spec.whatwg.org/#the-time-element
    const valid = /^\d{4,}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
    for (const text of [
      '2020',
      '2020-02',
      '2020-02-27',
      '2020-02-28T14:30',
      '2020-02-28T14:30:01+05:30',
    ]) {
      expect(machineDate(text)).to.match(valid);
    }
  });
});

describe('the offset of a zone', () => {
  it('follows its clocks through the year', () => {
    expect(zoneOffset('America/New_York')(Date.UTC(2020, 0))).to.equal(-300);
    expect(zoneOffset('America/New_York')(Date.UTC(2020, 6))).to.equal(-240);
    expect(zoneOffset('Asia/Kolkata')(0)).to.equal(330);
    expect(zoneOffset('UTC')(0)).to.equal(0);
  });

  it('puts days where the zone has them, also farther than Intl reaches', () => {
    const [from] = edtfBounds(parseEdtf('2020-02-28'), zoneOffset('Europe/Istanbul'));
    expect(from).to.equal(Date.UTC(2020, 1, 27, 21));
    for (const text of ['Y-999999999999999/..', '../Y999999999999999', 'Y275760']) {
      for (const bound of edtfBounds(parseEdtf(text), zoneOffset('Europe/Istanbul'))) {
        expect(bound, text).not.to.be.NaN;
      }
    }
  });
});
