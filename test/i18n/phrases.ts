import {readdirSync} from 'node:fs';
import {readerTime} from '../../src/i18n/clock.js';
import {Locale} from '../../src/i18n/locale.js';
import {registerMessages} from '../../src/i18n/messages.js';
import {en} from '../../src/i18n/messages/en.js';
import type {Messages} from '../../src/i18n/messages.js';
import type {CountKey, MessageKey} from '../../src/i18n/locale.js';
import {parseEdtf} from '../../src/notation/edtf.js';

const folder = new URL('../../src/i18n/messages/', import.meta.url);
/** The twelve languages. */
export const LANGUAGES: readonly string[] = readdirSync(folder)
  .filter((file) => /^[a-z]{2}\.ts$/.test(file))
  .map((file) => file.slice(0, 2))
  .sort((a, b) => +(b === 'en') - +(a === 'en') || a.localeCompare(b));
for (const lang of LANGUAGES) {
  const module = (await import(new URL(`${lang}.ts`, folder).href)) as Record<string, Messages>;
  registerMessages(lang, module[lang]!);
}

/** What a story may have as a date, but for qualifiers and intervals. */
const POINTS =
  '2020-01-05 2020-01-01 2020-02 2020 190X 201X 1XXX 19XX 2001-21 2001-22 2001-23 2001-24 2004-XX 1985-04-XX 1985-XX-XX 0044 -0044 -0044-03-15 -004X 00XX -0044-21 Y170000002 2020-02-28T10:15Z'
    .split(' ')
    .filter((text) => text !== '1XXX');
const ENDS = '2020-01-05 2020-02 2016 201X 190X 2001-21 2004-XX 2020-02~ 2020-02-28T10:15Z'.split(
  ' ',
);
const RANGES =
  '2020-02-01/2020-02-28 2020-02-27/2020-03-05 2020-12-31/2021-01-01 2020-02/2020-04 2016/2020 2016/2020-01-05 2016~/2020-02? 2001-21/2002-23 190X/201X -0044/0014 2020-02-28T10:15Z/2020-02-28T12:00Z 2020-02-28T10:15Z/2020-02-29T02:00Z'.split(
    ' ',
  );
/** Every shape of a date. */
export const DATES: readonly string[] = [
  ...POINTS,
  ...POINTS.flatMap((text) => (/X-|XX|T|Y/.test(text) ? [] : [`${text}~`, `${text}?`, `${text}%`])),
  ...RANGES,
  ...ENDS.flatMap((text) => [`${text}/..`, `../${text}`, `/${text}`, `${text}/`]),
];
/** Zones that CLDR names in several ways, and the hours that come twice or never. */
const CLOCKS: readonly (readonly [edtf: string, timeZone: string])[] = [
  ...'Europe/Istanbul Europe/London America/New_York Africa/Cairo Europe/Berlin Asia/Kolkata Asia/Manila Etc/GMT-3 UTC'
    .split(' ')
    .map((zone) => ['2020-07-28T10:15Z', zone] as const),
  ['2020-10-25T01:10:00+01:00', 'Europe/London'],
  ['2020-10-25T01:10:00Z', 'Europe/London'],
  ['2020-10-25T01:10', 'Europe/London'],
  ['2020-03-29T01:30', 'Europe/London'],
  ['2020-10-25T01:30+01:00/2020-10-25T01:20Z', 'Europe/London'],
];
const READERS = 'UTC Asia/Tokyo America/New_York Europe/London'.split(' ');
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];
/** What is put into a pattern: a number, a date, or names that need no language. */
const SAMPLE: Readonly<Record<string, string>> = {
  amount: '33',
  by: 'ANNA NORD',
  via: 'BBC',
  to: 'NATO',
  of: 'NATO',
  from: 'NATO',
  side: 'NATO',
  role: 'X',
  title: 'XYZ',
  text: 'XYZ',
  label: 'XYZ',
  words: 'XYZ',
  names: 'X, Y',
  credit: 'XYZ',
  source: 'NATO',
  before: '12',
  after: '14',
  what: 'X',
  host: 'example.org',
  whole: '12',
  n: '7',
  all: '12',
  end: '10',
  start: '2',
};

export interface Phrase {
  readonly group: 'date' | 'clock' | 'count' | 'quantity' | 'word' | 'quotation';
  /** What it says, in notation. */
  readonly of: string;
  readonly text: string;
}

const formsOf = (word: string | Record<string, string>): [string, string][] =>
  typeof word === 'string' ? [['', word]] : Object.entries(word);

/** All that is ever said in a language. */
export function phrasesOf(lang: string): readonly Phrase[] {
  const locale = new Locale(lang, 'Europe/Istanbul');
  const date = locale.date('2020-01-05');
  const phrases: Phrase[] = DATES.map((of) => ({group: 'date', of, text: locale.date(of)}));
  for (const [edtf, zone] of CLOCKS) {
    const there = new Locale(lang, zone);
    for (const reader of READERS) {
      const yours = readerTime(parseEdtf(edtf), there, reader) ?? '';
      phrases.push({
        group: 'clock',
        of: `${edtf} in ${zone}, read in ${reader}`,
        text: there.date(edtf) + yours,
      });
    }
  }
  const isDates =
    /^(?:about|uncertain|\w+Unknown|spring|summer|autumn|winter|decade|years|range|since|until|theDay|clock|zone|yours|stop)$/;
  for (const [key, word] of Object.entries(en)) {
    if (isDates.test(key)) continue;
    if (typeof word === 'string' || key.startsWith('is-'))
      for (const [form, pattern] of formsOf(locale.words[key as MessageKey])) {
        const text = pattern.replace(/\{(\w+)\}/g, (_, name: string) =>
          name === 'date'
            ? date
            : name === 'km'
              ? locale.distance(200)
              : name === 'range'
                ? locale.amount({amount: [2, 5]})
                : (SAMPLE[name] ?? `{${name}}`),
        );
        phrases.push({group: 'word', of: form ? `${key} ${form}` : key, text});
      }
    else
      for (const n of COUNTS)
        phrases.push({
          group: 'count',
          of: `${key} ${n}`,
          text: locale.count(key as CountKey, n, 1_000_000),
        });
  }
  for (const [qualifier, amount] of [
    ['exactly', 33],
    ['at-least', 1200],
    ['about', 3_000_000],
    ['between', [100, 999]],
    ['more-than', 1],
    ['up-to', 1.5],
  ] as const)
    phrases.push({
      group: 'quantity',
      of: `${qualifier} ${String(amount)}`,
      text: locale.quantity({qualifier, amount}),
    });
  for (const words of ['XYZ', `X ${locale.quoted('Y')} Z`])
    phrases.push({group: 'quotation', of: words, text: locale.quoted(words)});
  phrases.push({
    group: 'quotation',
    of: 'XYZ. “XYZ!” XYZ',
    text: locale.sentences('XYZ', locale.quoted('XYZ!'), 'XYZ'),
  });
  return phrases;
}
