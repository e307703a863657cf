import {edtfBounds} from '../notation/edtf.js';
import type {Edtf, EdtfDate, EdtfInterval, ZoneOffset} from '../notation/edtf.js';
import {fill} from './fill.js';
import {plainEnglish} from './plain-english.js';

/**
 * The words that Intl does not know. Each is plain text; `{date}`, `{year}`, `{start}` and `{end}` stand for
 * a date that Intl has put into words, in its nominative form: where grammar asks for another case, write
 * around it ("{date} (приблизительно)").
 */
export interface DateWords {
  /** {date} */
  readonly about: string;
  /** {date}: the source of the date is doubtful */
  readonly uncertain: string;
  /** {date}: a month or a year, within which the day is not known */
  readonly dayUnknown: string;
  /** {date}: a year, within which the month is not known */
  readonly monthUnknown: string;
  /** {year} */
  readonly spring: string;
  /** {year} */
  readonly summer: string;
  /** {year} */
  readonly autumn: string;
  /** {year}: the one in which the winter begins, or as the source means it */
  readonly winter: string;
  /** {start}, {end}: 2010 and 2019 */
  readonly decade: string;
  /** {start}, {end}: 1900 and 1999; an unknown year between them */
  readonly years: string;
  /** {start}, {end}: for ends of unlike precision; Intl words the others */
  readonly range: string;
  /** {start}: still going on, or without a stated end */
  readonly since: string;
  /** {end}: without a stated start */
  readonly until: string;
  /** {end} */
  readonly startUnknown: string;
  /** {start} */
  readonly endUnknown: string;
}

export interface DateOptions {
  /** A BCP 47 tag. */
  readonly lang: string;
  /** The story's IANA zone, for clock times. */
  readonly timeZone: string;
  readonly words: DateWords;
}

type Parts = Intl.DateTimeFormatOptions;

/** The epoch milliseconds beyond which Intl formats nothing, either way. */
const FARTHEST = 864e13;

const DAY: Parts = {year: 'numeric', month: 'long', day: 'numeric'};
const CLOCK: Parts = {hour: 'numeric', minute: '2-digit'};

/** The precisions that Intl has words for, and which. */
const PARTS: {readonly [P in EdtfDate['precision']]?: Parts} = {
  year: {year: 'numeric'},
  month: {year: 'numeric', month: 'long'},
  day: DAY,
  instant: {...DAY, ...CLOCK},
};

/** Says a date in words, exactly as precisely as it is known. */
export function dateInWords(date: Edtf, options: DateOptions): string {
  return date.type === 'interval' ? intervalInWords(date, options) : pointInWords(date, options);
}

/**
 * The clock time (and the day, where that differs) in the reader's own zone, named: `11:30 AM GMT`.
 * Undefined for dates without clock times, and where the reader's clocks show what the story's show.
 * @param readerZone IANA; the browser's own by default.
 * @param always Whether also what the story's clocks show is said.
 */
export function readerTime(
  date: Edtf,
  {lang, timeZone}: Pick<DateOptions, 'lang' | 'timeZone'>,
  readerZone?: string,
  always = false,
): string | undefined {
  const dates = (date.type === 'date' ? [date] : [date.start, date.end]) as readonly EdtfDate[];
  // An open or unknown end has no precision at all.
  if (dates.some(({precision}) => precision !== 'instant')) return;
  const moments = begin(dates, timeZone);
  const say = (parts: Parts, zone = readerZone) => said(moments, lang, {...parts, timeZone: zone});
  const differs = (parts: Parts) => say(parts) !== say(parts, timeZone);
  if (!always && !differs({...DAY, ...CLOCK})) return;
  const day = differs(DAY) && {...DAY, month: 'short' as const};
  return say({...day, ...CLOCK, timeZoneName: 'short'});
}

/** Which EDTF texts are also values of HTML's `<time datetime>`: plain years, months, days and moments. */
const MACHINE = /^(?!0000)\d{4}(-(0\d|1[012])(-\d\d(T[\d:]+(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** A value for `<time datetime>`; undefined for what HTML cannot say, such as intervals and uncertain dates. */
export function machineDate(edtf: string): string | undefined {
  return MACHINE.exec(edtf.replace(/(-XX)+$/, ''))?.[0];
}

/** How far an IANA zone is ahead of UTC, for `edtfBounds`. */
export function zoneOffset(timeZone: string): ZoneOffset {
  const format = formatter('en', {timeZone, timeZoneName: 'longOffset'});
  return (epochMs) => {
    const text = format.format(Math.max(-FARTHEST, Math.min(FARTHEST, epochMs)));
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /([+-])(..):(..):?(..)?$/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (+hours * 60 + +minutes + +seconds / 60);
  };
}

/** When the dates begin. */
function begin(dates: readonly EdtfDate[], timeZone: string): number[] {
  return dates.map((date) => edtfBounds(date, zoneOffset(timeZone))[0]);
}

function intervalInWords({start, end}: EdtfInterval, options: DateOptions): string {
  const {words} = options;
  const point = (date: typeof start) =>
    typeof date === 'string' ? '' : pointInWords(date, options);
  const points = {start: point(start), end: point(end)};
  if (start === 'open') return fill(words.until, points);
  if (start === 'unknown') return fill(words.startUnknown, points);
  if (end === 'open') return fill(words.since, points);
  if (end === 'unknown') return fill(words.endUnknown, points);
  const plain = [start, end].every(
    (date) => !(date.approximate || date.uncertain || date.unspecified),
  );
  const range = plain ? exactly([start, end], options) : undefined;
  return range ?? fill(words.range, points);
}

function pointInWords(date: EdtfDate, options: DateOptions): string {
  const {words} = options;
  const {approximate, uncertain, unspecified} = date;
  let text = exactly([date], options) ?? yearsInWords(date, options);
  if (unspecified) text = fill(words[`${unspecified}Unknown`], {date: text});
  if (approximate) text = fill(words.about, {date: text});
  if (uncertain) text = fill(words.uncertain, {date: text});
  return text;
}

/** What Intl has no words for: seasons, decades, centuries, and years beyond its calendar. */
function yearsInWords(date: EdtfDate, options: DateOptions): string {
  const {lang, words} = options;
  const {precision, year, season} = date;
  const inYear = (year: number) => exactly([{...date, precision: 'year', year}], options) ?? '';
  if (precision === 'year') {
    // The words of a nearer year, with this one's digits.
    const far = new Intl.NumberFormat(lang).format(year > 0 ? year : 1 - year);
    return inYear(year > 0 ? 2000 : -2000).replace(/\p{Nd}+/u, far);
  }
  const decade = precision === 'decade';
  const word = season
    ? (['spring', 'summer', 'autumn', 'winter'] as const)[season - 21]!
    : // "The 40s" of the first century, or before Christ, would be misread.
      decade && year >= 100
      ? 'decade'
      : 'years';
  const start = inYear(year);
  return fill(words[word], {year: start, start, end: inYear(year + (decade ? 9 : 99))});
}

/** One date, or a range of two, of a precision that there are words for; else undefined. */
function exactly(dates: readonly EdtfDate[], {lang, timeZone}: DateOptions): string | undefined {
  const [first, second] = dates as [EdtfDate, EdtfDate?];
  const {precision, year} = first;
  const parts = PARTS[precision];
  if (!parts || (second && second.precision !== precision)) return;
  const plain = second ? undefined : plainEnglish(lang, first);
  if (plain) return plain;
  const zone = precision === 'instant' ? timeZone : 'UTC';
  return said(begin(dates, zone), lang, {
    ...parts,
    era: year < 100 ? 'short' : undefined,
    second: dates.some(({second}) => second) ? '2-digit' : undefined,
    timeZone: zone,
    timeZoneName: precision === 'instant' ? (zone === 'UTC' ? 'short' : 'shortGeneric') : undefined,
  });
}

/** One moment, or the range of two; undefined where Intl cannot say it. */
function said(
  [from = 0, to = from]: readonly number[],
  lang: string,
  parts: Parts,
): string | undefined {
  if (from > to || Math.max(-from, to) > FARTHEST) return;
  const format = formatter(lang, parts);
  return from < to ? format.formatRange(from, to) : format.format(from);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl format is slow, and a page has few languages and zones. */
function formatter(lang: string, parts: Parts): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(parts);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang, {calendar: 'gregory', ...parts});
    formats.set(key, format);
  }
  return format;
}
