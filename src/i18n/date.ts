import {edtfBounds} from '../notation/edtf.js';
import type {Edtf, EdtfDate, EdtfInterval} from '../notation/edtf.js';
import {clockInWords} from './clock.js';
import type {DateOptions} from './date-words.js';
import {fill} from './fill.js';
import {DAY, formatter, formatMoments, noBreak} from './intl.js';
import type {Parts} from './intl.js';
import {plainEnglish} from './plain-english.js';

/** The Intl options for the precisions that Intl supports. */
const PARTS: {readonly [P in EdtfDate['precision']]?: Parts} = {
  year: {year: 'numeric'},
  month: {year: 'numeric', month: 'long'},
  day: DAY,
};

/** Formats a date in words, with exactly its precision. */
export function dateInWords(date: Edtf, options: DateOptions): string {
  const text =
    date.type === 'interval' ? intervalInWords(date, options) : pointInWords(date, options);
  // Merge two remarks in brackets.
  return noBreak(text.replace(/\) \(/g, `${options.words.comma} `));
}

/** Whether `date` needs phrases from the messages besides those of Intl. */
export function needsMessages(date: Edtf): boolean {
  const [start, end] = date.type === 'date' ? [date, date] : [date.start, date.end];
  const plain = (end: typeof start) =>
    typeof end === 'object' &&
    /^(?:year|month|day)$/.test(end.precision) &&
    !(end.approximate || end.uncertain || end.unspecified) &&
    end.precision;
  return !plain(start) || plain(start) !== plain(end);
}

/** EDTF that is also a value of HTML's `<time datetime>`: plain years, months, days and instants. */
const HTML_DATE = /^(?!0000)\d{4}(-(0\d|1[012])(-\d\d(T[\d:]+(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** A value for `<time datetime>`; undefined for what HTML cannot express, such as intervals and uncertain dates. */
export function machineDate(edtf: string): string | undefined {
  return HTML_DATE.exec(edtf.replace(/(-XX)+$/, ''))?.[0];
}

function intervalInWords({start, end}: EdtfInterval, options: DateOptions): string {
  const {words} = options;
  const point = (date: EdtfDate) => pointInWords(date, options);
  const only = (date: EdtfDate) =>
    ['day', 'instant'].includes(date.precision)
      ? fill(words.theDay, {date: point(date)})
      : point(date);
  if (typeof start === 'string')
    return fill(start === 'open' ? words.until : words.startUnknown, {end: only(end as EdtfDate)});
  if (typeof end === 'string')
    return fill(end === 'open' ? words.since : words.endUnknown, {start: only(start)});
  const plain = [start, end].every(
    (date) => !(date.approximate || date.uncertain || date.unspecified),
  );
  const range = plain ? withIntl([start, end], options) : undefined;
  return range ?? fill(words.range, {start: point(start), end: point(end)});
}

function pointInWords(date: EdtfDate, options: DateOptions): string {
  const {words} = options;
  const {approximate, uncertain, unspecified} = date;
  let text = withIntl([date], options) ?? yearsInWords(date, options);
  if (unspecified) text = fill(words[`${unspecified}Unknown`], {date: text});
  if (approximate) text = fill(words.about, {date: text});
  if (uncertain) text = fill(words.uncertain, {date: text});
  return text;
}

/** What Intl cannot format: seasons, decades, centuries, and years beyond its calendar. */
function yearsInWords(date: EdtfDate, options: DateOptions): string {
  const {lang, words} = options;
  const {precision, year, season} = date;
  const inYear = (year: number) => withIntl([{...date, precision: 'year', year}], options) ?? '';
  if (precision === 'year') {
    // Format a nearer year and replace its digits.
    const far = new Intl.NumberFormat(lang).format(year > 0 ? year : 1 - year);
    return inYear(year > 0 ? 2000 : -2000).replace(/\p{Nd}+/u, far);
  }
  if (season) {
    const word = (['spring', 'summer', 'autumn', 'winter'] as const)[season - 21]!;
    return fill(words[word], {year: yearOfMonth(date, lang)});
  }
  const last = {
    ...date,
    precision: 'year',
    year: year + (precision === 'decade' ? 9 : 99),
  } as const;
  const range = withIntl([{...date, precision: 'year'}, last], options) ?? '';
  // "The 1900s" could be the century, and "the 40s" those of another century.
  const word = precision === 'decade' && year >= 100 && year % 100 ? 'decade' : 'years';
  return fill(words[word], {start: inYear(year), end: inYear(last.year), range});
}

/** The year as it is written after a month: "2001", "de 2001", "2001 г." */
function yearOfMonth(date: EdtfDate, lang: string): string {
  const era = date.year < 100 ? 'short' : undefined;
  return formatter(lang, {year: 'numeric', month: 'long', era, timeZone: 'UTC'})
    .formatToParts(edtfBounds(date)[0])
    .map(({type, value}) => (type === 'month' ? '' : value))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One date, or a range of two of the same precision, as Intl formats it; undefined if it cannot. */
function withIntl(dates: readonly EdtfDate[], options: DateOptions): string | undefined {
  const {lang} = options;
  const [first, second] = dates as [EdtfDate, EdtfDate?];
  const {precision, year} = first;
  if (second && second.precision !== precision) return;
  if (precision === 'instant') return clockInWords(dates, options);
  const parts = PARTS[precision];
  const plain = second ? undefined : plainEnglish(lang, first);
  if (!parts || plain) return plain;
  const era = year < 100 ? 'short' : undefined;
  const begins = dates.map((date) => edtfBounds(date)[0]);
  return formatMoments(begins, lang, {...parts, era, timeZone: 'UTC'});
}
