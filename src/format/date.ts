import {
  edtfBounds,
  type Edtf,
  type EdtfDate,
  type EdtfInterval,
  type ZoneOffset,
} from '../notation/edtf.js';
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

type Precision = EdtfDate['precision'];

/** Enough for the languages and zones of one page. */
const MOST_FORMATS = 64;

/** The epoch milliseconds beyond which Intl formats nothing, either way. */
const FARTHEST = 864e13;

/** The precisions that Intl words, each with more parts than the one before. */
const INTL: readonly Precision[] = ['year', 'month', 'day', 'instant'];

const CLOCK = {hour: 'numeric', minute: '2-digit'} as const;

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** How much of an ISO text HTML is given, for an instant without its seconds. */
const MACHINE: {readonly [P in Precision]?: number} = {month: 7, day: 10, instant: 16};

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
  const [start, end] = date.type === 'date' ? [date, date] : [date.start, date.end];
  if (!isInstant(start) || !isInstant(end)) return;
  const {locale, storyZone, readerZone = formatter('en').resolvedOptions().timeZone} = options;
  const [here, there] = [offsets(readerZone), offsets(storyZone)];
  // Without its zone, a local time means no instant that could be told in another.
  if (!here || (!there && (start.offset === undefined || end.offset === undefined))) return;
  const [from, to] = [edtfBounds(start, there)[0], edtfBounds(end, there)[0]];
  const clocks = (offset: ZoneOffset) => [from, to].map((at) => at + offset(at) * 6e4);
  const [yours, theirs] = [clocks(here), clocks(there ?? utc)];
  if (`${yours}` === `${theirs}`) return;
  const days = new Set([...yours, ...theirs].map((clock) => Math.floor(clock / 864e5)));
  const format = formatter(locale, {
    timeZone: readerZone,
    timeZoneName: 'short',
    ...CLOCK,
    ...(days.size > 1 && {year: 'numeric', month: 'short', day: 'numeric'}),
  });
  return said(format, from, to);
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
  const length = MACHINE[precision];
  // The wall clock as if it were UTC: this also turns 24:00 into the next day's 00:00.
  const wall = isoText(edtfBounds({...date, offset: 0})[0]);
  if (!length || wall.startsWith('+')) return;
  const zone = timeZone && precision === 'instant' ? offsets(timeZone) : undefined;
  const east = date.offset ?? zone?.(edtfBounds(date, zone)[0]);
  return wall.slice(0, length + (second === undefined ? 0 : 3)) + offsetText(east);
}

/**
 * How far an IANA zone is ahead of UTC, for `edtfBounds`.
 * A zone that Intl does not know counts as UTC.
 */
export function zoneOffset(timeZone: string): ZoneOffset {
  return offsets(timeZone) ?? utc;
}

function utc(): number {
  return 0;
}

function offsets(timeZone: string): ZoneOffset | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = formatter('en', {timeZone, timeZoneName: 'longOffset'});
  } catch {
    return;
  }
  return (epochMs) => {
    const text = format.format(Math.max(-FARTHEST, Math.min(FARTHEST, epochMs)));
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (+hours * 60 + +minutes + +seconds / 60);
  };
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
  if (typeof start === 'string')
    return fill(words[start === 'open' ? 'until' : 'startUnknown'], points);
  if (typeof end === 'string') return fill(words[end === 'open' ? 'since' : 'endUnknown'], points);
  const plain = [start, end].every(
    ({approximate, uncertain, unspecified}) => !approximate && !uncertain && !unspecified,
  );
  return (plain && intlWords(start, end, options)) || fill(words.range, points);
}

function pointInWords(date: EdtfDate, options: DateOptions): string {
  const {words} = options;
  const {approximate, uncertain, unspecified} = date;
  let text = knownInWords(date, options);
  if (unspecified) text = fill(words[`${unspecified}Unknown`], {date: text});
  const doubt = approximate ? (uncertain ? 'aboutUncertain' : 'about') : uncertain && 'uncertain';
  return doubt ? fill(words[doubt], {date: text}) : text;
}

function knownInWords(date: EdtfDate, options: DateOptions): string {
  const text = intlWords(date, date, options);
  if (text) return text;
  const {words} = options;
  const {precision, year, season} = date;
  const inYear = (year: number) => knownInWords({...date, precision: 'year', year}, options);
  if (season) return fill(words[SEASONS[season - 21]!], {year: inYear(year)});
  const decade = precision === 'decade';
  // "The 40s" of the first century, or before Christ, would be misread.
  return fill(words[decade && year >= 100 ? 'decade' : 'years'], {
    start: inYear(year),
    end: inYear(year + (decade ? 9 : 99)),
  });
}

/** One date, or a range of two that are alike; undefined where Intl cannot say it. */
function intlWords(start: EdtfDate, end: EdtfDate, options: DateOptions): string | undefined {
  const {locale, style = 'long'} = options;
  const {precision, year} = start;
  const parts = INTL.indexOf(precision);
  if (parts < 0 || end.precision !== precision) return;
  const there = precision === 'instant' ? offsets(options.timeZone) : undefined;
  const timeZone = there ? options.timeZone : 'UTC';
  // A local time in a zone that Intl does not know stays the bare clock time it was.
  const zoned = !!there || start.offset !== undefined;
  if (!there && (end.offset !== undefined) !== zoned) return;
  const [from, to] = [edtfBounds(start, there)[0], edtfBounds(end, there)[0]];
  if (from > to) return;
  const format = formatter(locale, {
    timeZone,
    timeZoneName: zoned
      ? style === 'short' || timeZone === 'UTC'
        ? 'short'
        : 'shortGeneric'
      : undefined,
    era: year < 100 ? 'short' : undefined,
    year: 'numeric',
    month: parts > 0 ? style : undefined,
    day: parts > 1 ? 'numeric' : undefined,
    ...(parts > 2 && CLOCK),
    second: start.second || end.second ? '2-digit' : undefined,
  });
  if (from >= -FARTHEST && to <= FARTHEST) return said(format, from, to);
  return start === end ? farYear(format, year) : undefined;
}

/** Beyond Intl's calendar: the words of a nearer year, with this one's digits. */
function farYear(format: Intl.DateTimeFormat, year: number): string {
  const digits = new Intl.NumberFormat(format.resolvedOptions().locale).format(
    year > 0 ? year : 1 - year,
  );
  return format.format(Date.UTC(year > 0 ? 2000 : -2000, 0)).replace(/\p{Nd}+/u, digits);
}

function isInstant(date: EdtfDate | string): date is EdtfDate {
  return typeof date === 'object' && date.precision === 'instant';
}

function said(format: Intl.DateTimeFormat, from: number, to: number): string {
  return from < to ? format.formatRange(from, to) : format.format(from);
}

/**
 * Making an Intl format is slow; keeping every one of a page that never closes is a leak.
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
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(key, format);
  }
  return format;
}
