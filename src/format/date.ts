import {edtfBounds} from '../notation/edtf.js';
import type {Edtf, EdtfDate, EdtfInterval, ZoneOffset} from '../notation/edtf.js';
import {fill} from './fill.js';

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
  /** {date} */
  readonly aboutUncertain: string;
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
  /** A BCP 47 tag; one that Intl refuses counts as `en`. */
  readonly locale: string;
  /** The story's IANA zone, for clock times; where Intl does not know it, times with an offset are told in UTC. */
  readonly timeZone: string;
  readonly words: DateWords;
  /** `short` abbreviates months and zones. */
  readonly style?: DateStyle;
}

export type DateStyle = 'long' | 'short';

/** The epoch milliseconds beyond which Intl formats nothing, either way. */
const FARTHEST = 864e13;

/** The precisions that Intl has words for, each with a part more than the one before. */
const INTL: readonly EdtfDate['precision'][] = ['year', 'month', 'day', 'instant'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** Says a date in words, exactly as precisely as it is known. */
export function dateInWords(date: Edtf, options: DateOptions): string {
  return date.type === 'interval' ? intervalInWords(date, options) : pointInWords(date, options);
}

/**
 * The clock time (and the day, where that differs) in the reader's own zone, named: `11:30 AM GMT`.
 * Undefined for dates without clock times, and where the reader's clocks show what the story's show.
 */
export function readerTime(
  date: Edtf,
  options: {
    readonly locale: string;
    readonly storyZone: string;
    /** IANA; the browser's own by default. */
    readonly readerZone?: string;
  },
): string | undefined {
  const dates = (date.type === 'date' ? [date] : [date.start, date.end]) as readonly EdtfDate[];
  // An open or unknown end has no precision at all.
  if (dates.some(({precision}) => precision !== 'instant')) return;
  const {locale, readerZone = formatter('en').resolvedOptions().timeZone} = options;
  const here = zoneOffset(readerZone);
  const there = zoneFor(dates, options.storyZone);
  if (here === utc || !there) return;
  const moments = begin(dates, there);
  const clocks = (zone: ZoneOffset) => moments.map((at) => at + zone(at) * 6e4);
  const [yours, theirs] = [clocks(here), clocks(zoneOffset(there))];
  if (yours.every((clock, i) => clock === theirs[i])) return;
  const days = new Set([...yours, ...theirs].map((clock) => Math.floor(clock / 864e5)));
  return said(moments, locale, {
    ...(days.size > 1 && {year: 'numeric', month: 'short', day: 'numeric'}),
    hour: 'numeric',
    minute: '2-digit',
    timeZone: readerZone,
    timeZoneName: 'short',
  });
}

/**
 * A value for `<time datetime>`; undefined for what HTML cannot say: intervals, seasons, decades, centuries,
 * years before 1, and everything approximate or uncertain.
 * @param timeZone makes the local clock time of that IANA zone a global one.
 */
export function machineDate(date: Edtf, timeZone?: string): string | undefined {
  if (date.type === 'interval' || date.approximate || date.uncertain || date.year < 1) return;
  const {precision, year, second} = date;
  if (precision === 'year') return `${year}`.padStart(4, '0');
  // The wall clock as if it were UTC: this also turns 24:00 into the next day's 00:00.
  const wall = isoText(edtfBounds({...date, offset: 0})[0]);
  const length = [0, 7, 10, second === undefined ? 16 : 19][INTL.indexOf(precision)];
  if (!length || wall.startsWith('+')) return;
  const local = timeZone && length > 10 ? zoneOffset(timeZone) : utc;
  const east = date.offset ?? (local === utc ? undefined : local(edtfBounds(date, local)[0]));
  return wall.slice(0, length) + offsetText(east);
}

/**
 * How far an IANA zone is ahead of UTC, for `edtfBounds`.
 * A zone that Intl does not know counts as UTC.
 */
export function zoneOffset(timeZone: string): ZoneOffset {
  let format: Intl.DateTimeFormat;
  try {
    format = formatter('en', {timeZone, timeZoneName: 'longOffset'});
  } catch {
    return utc;
  }
  return (epochMs) => {
    const text = format.format(Math.max(-FARTHEST, Math.min(FARTHEST, epochMs)));
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /([+-])(..):(..):?(..)?$/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (+hours * 60 + +minutes + +seconds / 60);
  };
}

/** The offset of every zone that Intl does not know. */
function utc(): number {
  return 0;
}

/** The zone to tell clock times in; none for local ones of a zone that Intl does not know. */
function zoneFor(dates: readonly EdtfDate[], timeZone: string): string | undefined {
  if (zoneOffset(timeZone) !== utc) return timeZone;
  return dates.every(({offset}) => offset !== undefined) ? 'UTC' : undefined;
}

/** When the dates begin. */
function begin(dates: readonly EdtfDate[], zone: string | undefined): number[] {
  return dates.map((date) => edtfBounds(date, zone ? zoneOffset(zone) : utc)[0]);
}

/** HTML has no seconds in an offset. */
function offsetText(east: number | undefined): string {
  if (east === undefined || east % 1) return '';
  return east ? (east < 0 ? '-' : '+') + isoText(Math.abs(east) * 6e4).slice(11, 16) : 'Z';
}

function isoText(epochMs: number): string {
  return new Date(epochMs).toISOString();
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
  const range = plain ? intlWords([start, end], options) : undefined;
  return range ?? fill(words.range, points);
}

function pointInWords(date: EdtfDate, options: DateOptions): string {
  const {words} = options;
  const {approximate, uncertain, unspecified} = date;
  let text = intlWords([date], options) ?? yearsInWords(date, options);
  if (unspecified) text = fill(words[`${unspecified}Unknown`], {date: text});
  const doubt = approximate ? (uncertain ? 'aboutUncertain' : 'about') : uncertain && 'uncertain';
  return doubt ? fill(words[doubt], {date: text}) : text;
}

/** What Intl has no words for: seasons, decades, centuries, and years beyond its calendar. */
function yearsInWords(date: EdtfDate, options: DateOptions): string {
  const {locale, words} = options;
  const {precision, year, season} = date;
  const inYear = (year: number) => intlWords([{...date, precision: 'year', year}], options) ?? '';
  if (precision === 'year') {
    // The words of a nearer year, with this one's digits.
    const digits = new Intl.NumberFormat(formatter(locale).resolvedOptions().locale);
    const far = digits.format(year > 0 ? year : 1 - year);
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

/** One date, or a range of two; undefined where Intl cannot say it. */
function intlWords(dates: readonly EdtfDate[], options: DateOptions): string | undefined {
  const {locale, style = 'long'} = options;
  const [{precision, year}] = dates as [EdtfDate];
  const parts = INTL.indexOf(precision);
  if (parts < 0 || dates.some((date) => date.precision !== precision)) return;
  // The zone is asked about clock times only: that is slow, and a plain day never needs it.
  const zone = parts > 2 ? zoneFor(dates, options.timeZone) : undefined;
  // A local time beside one with an offset, in a zone that Intl does not know.
  if (!zone && dates.some(({offset}) => offset !== undefined)) return;
  return said(begin(dates, zone), locale, {
    year: 'numeric',
    month: parts > 0 ? style : undefined,
    day: parts > 1 ? 'numeric' : undefined,
    hour: parts > 2 ? 'numeric' : undefined,
    minute: parts > 2 ? '2-digit' : undefined,
    second: dates.some(({second}) => second) ? '2-digit' : undefined,
    era: year < 100 ? 'short' : undefined,
    timeZone: zone ?? 'UTC',
    timeZoneName: !zone
      ? undefined
      : style === 'short' || zone === 'UTC'
        ? 'short'
        : 'shortGeneric',
  });
}

/** One moment, or the range of two; undefined where Intl cannot say it. */
function said(
  [from = 0, to = from]: readonly number[],
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string | undefined {
  if (from > to || Math.max(-from, to) > FARTHEST) return;
  const format = formatter(locale, options);
  return from < to ? format.formatRange(from, to) : format.format(from);
}

/**
 * Making an Intl format is slow, and a page has few languages and zones.
 * Pages carry language tags such as `en_US`, which Intl answers with an error.
 */
function formatter(locale: string, options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    const gregorian = {calendar: 'gregory', ...options};
    try {
      format = new Intl.DateTimeFormat(locale, gregorian);
    } catch {
      format = new Intl.DateTimeFormat('en', gregorian);
    }
    formats.set(key, format);
  }
  return format;
}
