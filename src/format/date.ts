import {
  edtfBounds,
  type Edtf,
  type EdtfDate,
  type EdtfInterval,
  type ZoneOffset,
} from '../notation/edtf.js';

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

/** What Intl is asked to show. */
type Fields = 'year' | 'month' | 'day' | 'instant' | 'time';

interface Look {
  readonly locale: string;
  readonly style?: DateStyle | undefined;
  readonly zone?: string | undefined;
  readonly zoneName?: boolean;
  readonly era?: boolean;
  readonly seconds?: boolean;
}

/** Enough for the languages and zones of one page. */
const MOST_FORMATS = 64;

/** The epoch milliseconds beyond which Intl formats nothing, either way. */
const FARTHEST = 864e13;

const YEAR = {type: 'date', precision: 'year', approximate: false, uncertain: false} as const;

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

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
  const ends = date.type === 'date' ? [date, date] : [date.start, date.end];
  const [start, end] = ends;
  if (!isInstant(start) || !isInstant(end)) return;
  const zone = options.readerZone ?? ownZone();
  const [here, there] = [offsets(zone), offsets(options.storyZone)];
  // Without its zone, a local time means no instant that could be told in another.
  if (!here || (!there && (start.offset === undefined || end.offset === undefined))) return;
  const [from, to] = [start, end].map((at) => edtfBounds(at, there)[0]) as [number, number];
  const day = (at: number, zoneOffset: ZoneOffset = utc) =>
    Math.floor((at + zoneOffset(at) * 6e4) / 864e5);
  if ([from, to].every((at) => here(at) === (there ?? utc)(at))) return;
  const days = [from, to].flatMap((at) => [day(at, here), day(at, there)]);
  const sameDay = new Set(days).size === 1;
  const format = formatter(sameDay ? 'time' : 'instant', {
    locale: options.locale,
    style: 'short',
    zone,
    zoneName: true,
  });
  return from < to ? format.formatRange(from, to) : format.format(from);
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
  const length =
    precision === 'month' ? 7 : precision === 'day' ? 10 : second === undefined ? 16 : 19;
  if (precision !== 'month' && precision !== 'day' && precision !== 'instant') return;
  // The wall clock as if it were UTC: this also turns 24:00 into the next day's 00:00.
  const wall = new Date(edtfBounds({...date, offset: 0})[0]).toISOString();
  if (wall.startsWith('+')) return;
  const zone = timeZone === undefined ? undefined : offsets(timeZone);
  const offset = date.offset ?? (isInstant(date) ? zone?.(edtfBounds(date, zone)[0]) : undefined);
  return wall.slice(0, length) + (offset === undefined || offset % 1 ? '' : offsetText(offset));
}

/**
 * How far an IANA zone is ahead of UTC, for `edtfBounds` and `compareEdtf`.
 * A zone that Intl does not know counts as UTC.
 */
export function zoneOffset(timeZone: string): ZoneOffset {
  return offsets(timeZone) ?? utc;
}

function ownZone(): string {
  const format = formats.get('own') ?? remember('own', new Intl.DateTimeFormat());
  return format.resolvedOptions().timeZone;
}

function utc(): number {
  return 0;
}

function offsets(zone: string): ZoneOffset | undefined {
  const key = `offset ${zone}`;
  let format = formats.get(key);
  if (!format) {
    try {
      format = remember(
        key,
        new Intl.DateTimeFormat('en', {timeZone: zone, timeZoneName: 'longOffset'}),
      );
    } catch {
      return;
    }
  }
  const known = format;
  return (epochMs) => {
    const said = known.format(Math.max(-FARTHEST, Math.min(FARTHEST, epochMs)));
    const match = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(said);
    if (!match) return 0;
    const [, sign, hours, minutes, seconds = '0'] = match;
    return +`${sign}1` * (+hours! * 60 + +minutes! + +seconds / 60);
  };
}

function offsetText(offset: number): string {
  if (!offset) return 'Z';
  const east = Math.abs(offset);
  const two = (n: number) => `${n}`.padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(east / 60))}:${two(east % 60)}`;
}

function intervalInWords({start, end}: EdtfInterval, options: DateOptions): string {
  const {words} = options;
  const from = typeof start === 'string' ? '' : pointInWords(start, options);
  const to = typeof end === 'string' ? '' : pointInWords(end, options);
  if (typeof start === 'string')
    return fill(words[start === 'open' ? 'until' : 'startUnknown'], {end: to});
  if (typeof end === 'string')
    return fill(words[end === 'open' ? 'since' : 'endUnknown'], {start: from});
  return intlWords(start, end, options) ?? fill(words.range, {start: from, end: to});
}

function pointInWords(date: EdtfDate, options: DateOptions): string {
  const {words} = options;
  const {approximate, uncertain, unspecified} = date;
  let said = knownInWords(date, options);
  if (unspecified) said = fill(words[`${unspecified}Unknown`], {date: said});
  if (!approximate && !uncertain) return said;
  return fill(words[!approximate ? 'uncertain' : uncertain ? 'aboutUncertain' : 'about'], {
    date: said,
  });
}

function knownInWords(date: EdtfDate, options: DateOptions): string {
  const {words} = options;
  const {precision, year} = date;
  if (precision === 'season') {
    return fill(words[SEASONS[date.season! - 21]!], {year: yearInWords(year, options)});
  }
  if (precision === 'decade' || precision === 'century') {
    // "The 40s" of the first century, or before Christ, would be misread.
    const decade = precision === 'decade' && year >= 100;
    return fill(words[decade ? 'decade' : 'years'], {
      start: yearInWords(year, options),
      end: yearInWords(year + (precision === 'decade' ? 9 : 99), options),
    });
  }
  return intlWords(date, date, options) ?? yearInWords(year, options);
}

/** One date, or a range of two that are plainly alike; undefined where Intl cannot say it. */
function intlWords(start: EdtfDate, end: EdtfDate, options: DateOptions): string | undefined {
  const {precision} = start;
  if (precision === 'season' || precision === 'decade' || precision === 'century') return;
  const range = start !== end;
  if (range && (end.precision !== precision || !isPlain(start) || !isPlain(end))) return;
  let zone: string | undefined;
  let zoneOffset: ZoneOffset | undefined;
  let zoneName = false;
  if (precision === 'instant') {
    zoneOffset = offsets(options.timeZone);
    if (zoneOffset) zone = options.timeZone;
    else if (range && (start.offset === undefined) !== (end.offset === undefined)) return;
    // A local time in a zone that Intl does not know stays the bare clock time it was.
    zoneName = !!zone || start.offset !== undefined;
  }
  const [from] = edtfBounds(start, zoneOffset);
  const to = range ? edtfBounds(end, zoneOffset)[0] : from;
  if (from > to || from < -FARTHEST || to > FARTHEST) return;
  const format = formatter(precision, {
    locale: options.locale,
    style: options.style,
    zone,
    zoneName,
    era: start.year < 100,
    seconds: !!start.second || !!end.second,
  });
  return range ? format.formatRange(from, to) : format.format(from);
}

function isPlain(date: EdtfDate): boolean {
  return !date.approximate && !date.uncertain && !date.unspecified;
}

function isInstant(date: EdtfDate | string | undefined): date is EdtfDate {
  return typeof date === 'object' && date.precision === 'instant';
}

function yearInWords(year: number, {locale, style}: DateOptions): string {
  const format = formatter('year', {locale, style, era: year < 100});
  const [at] = edtfBounds({...YEAR, year});
  if (Math.abs(at) <= FARTHEST) return format.format(at);
  // Beyond Intl's calendar: the words of a nearer year, with this one's digits.
  const digits = new Intl.NumberFormat(tag(locale)).format(year > 0 ? year : 1 - year);
  return format
    .formatToParts(Date.UTC(year > 0 ? 2000 : -2000, 0))
    .map((part) => (part.type === 'year' ? digits : part.value))
    .join('');
}

function formatter(fields: Fields, look: Look): Intl.DateTimeFormat {
  const {locale, style, zone = 'UTC', zoneName, era, seconds} = look;
  const key = `${locale} ${fields} ${style === 'short'} ${zone} ${zoneName} ${era} ${seconds}`;
  const known = formats.get(key);
  if (known) return known;
  const short = style === 'short';
  const options: Intl.DateTimeFormatOptions = {calendar: 'gregory', timeZone: zone};
  if (fields !== 'time') options.year = 'numeric';
  if (fields !== 'time' && fields !== 'year') options.month = short ? 'short' : 'long';
  if (fields === 'day' || fields === 'instant') options.day = 'numeric';
  if (fields === 'time' || fields === 'instant') {
    options.hour = 'numeric';
    options.minute = '2-digit';
    if (seconds) options.second = '2-digit';
    if (zoneName) options.timeZoneName = short || zone === 'UTC' ? 'short' : 'shortGeneric';
  }
  if (era) options.era = 'short';
  return remember(key, new Intl.DateTimeFormat(tag(locale), options));
}

/** Pages carry language tags such as `en_US`, which Intl answers with an error. */
function tag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Making an Intl format is slow; keeping every one of a page that never closes is a leak. */
function remember(key: string, format: Intl.DateTimeFormat): Intl.DateTimeFormat {
  if (formats.size >= MOST_FORMATS) formats.clear();
  formats.set(key, format);
  return format;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}
