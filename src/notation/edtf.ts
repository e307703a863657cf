/**
 * Dates with their precision: EDTF (ISO 8601-2), levels 0 and 1, by the specification of the Library of Congress of
 * 4 February 2019, https://www.loc.gov/standards/datetime/
 *
 * Two extensions: the seconds of a clock time are optional (`2020-02-28T14:30`), and the ends of an interval may be any
 * supported date, with or without a clock time.
 */

export type Edtf = EdtfDate | EdtfInterval;

export interface EdtfDate {
  readonly type: 'date';
  /** The smallest known unit: the month for `1985-04-XX`, the year for `2004-XX`. */
  readonly precision: 'instant' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  /** Astronomical (0 is 1 BC, -44 is 45 BC), proleptic Gregorian; the first year of a decade or century. */
  readonly year: number;
  /** 1–12 */
  readonly month?: number | undefined;
  /** 21 spring, 22 summer, 23 autumn, 24 winter, in an unstated hemisphere. */
  readonly season?: number | undefined;
  readonly day?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  /** Absent where the author gave hours and minutes only. */
  readonly second?: number | undefined;
  /** Minutes east of UTC, 0 for `Z`; absent for a local clock time. */
  readonly offset?: number | undefined;
  /** The smallest part written as `XX`: its value is unknown. */
  readonly unspecified?: 'month' | 'day' | undefined;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export interface EdtfInterval {
  readonly type: 'interval';
  /** `'open'` is written `..`, `'unknown'` as an empty string. At least one end is a date. */
  readonly start: EdtfDate | 'open' | 'unknown';
  readonly end: EdtfDate | 'open' | 'unknown';
}

/** The earliest and the latest epoch millisecond. */
export type Bounds = readonly [earliest: number, latest: number];

/** The offset of a time zone in minutes east of UTC at an instant (epoch milliseconds). */
export type ZoneOffset = (epochMs: number) => number;

/** A year beyond four digits; or a year, then a season, or a month, day, clock time and zone; then a qualifier. */
const DATE =
  /^(?:Y(-?[1-9]\d{4,14})|(-(?!0000))?(\d\d(?:\d\d|\dX|XX))(?:(?<!X)-(?:(2[1-4])|(0[1-9]|1[0-2]|XX)(?:-((?<!XX-)\d\d|XX)(?:(?<!X)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|([+-](?:0\d|1[0-4]))(?::([0-5]\d))?)?$)?)?))?)([?~%]?)$/;

/** The length of each precision in months; a day is added separately. */
const MONTHS = {century: 1200, decade: 120, year: 12, season: 3, month: 1, day: 0};

/** Parsed dates: each date of a story is read several times, to validate, sort and show it. */
const cache = new Map<string, Edtf>();
/** The most dates in the cache, as many as a list may have. */
const MAX_CACHED = 20_000;

/**
 * Parses an EDTF string of level 0 or 1. Equal strings give the same object.
 * @throws {RangeError} whose message says what is wrong; `adviseDate` suggests a correction.
 */
export function parseEdtf(text: string): Edtf {
  let edtf = cache.get(text);
  if (!edtf) {
    if (cache.size > MAX_CACHED) cache.clear();
    cache.set(text, (edtf = parseUncached(text)));
  }
  return edtf;
}

function parseUncached(text: string): Edtf {
  const slash = text.indexOf('/');
  if (slash < 0) return parseDate(text, text);
  const readEnd = (part: string) =>
    part === '' ? 'unknown' : part === '..' ? 'open' : parseDate(part, text);
  const start = readEnd(text.slice(0, slash));
  const end = readEnd(text.slice(slash + 1));
  if (isDate(start) && isDate(end)) {
    // Instants are compared only if both ends have a zone; otherwise the written clock times are.
    const zoned = start.offset !== undefined && end.offset !== undefined;
    const bounds = (date: EdtfDate) => edtfBounds(zoned ? date : {...date, offset: 0});
    if (bounds(end)[1] < bounds(start)[0]) fail(text, 'the interval ends before it starts');
  } else if (!isDate(start) && !isDate(end)) {
    fail(text, 'an interval needs a date');
  }
  return {type: 'interval', start, end};
}

function parseDate(part: string, text: string): EdtfDate {
  const match =
    DATE.exec(part) ?? fail(text, 'not an EDTF date such as 2020, 2020-02 or 2020-02-27');
  // Destructured by index: iterating would take most of the time that 10,000 dates need.
  const {1: far, 2: sign, 3: digits = '', 4: season, 5: month, 6: day, 7: hour, 8: minute} = match;
  const {9: second, 10: zone, 11: hours = '+0', 12: minutes = '', 13: qualifier} = match;
  const unknown = digits.length - digits.search(/X|$/);
  const year = +(far ?? digits.replace(/X/g, '0'));
  const numberOf = (part?: string) => (part && part !== 'XX' ? +part : undefined);
  const date: EdtfDate = {
    type: 'date',
    precision: hour
      ? 'instant'
      : numberOf(day) !== undefined
        ? 'day'
        : season
          ? 'season'
          : numberOf(month)
            ? 'month'
            : (['year', 'decade', 'century'] as const)[unknown]!,
    year: sign ? 1 - 10 ** unknown - year : year,
    month: numberOf(month),
    season: numberOf(season),
    day: numberOf(day),
    hour: numberOf(hour),
    minute: numberOf(minute),
    second: numberOf(second),
    offset: zone ? +hours * 60 + +`${hours[0]!}0${minutes}` : undefined,
    unspecified: day === 'XX' ? 'day' : month === 'XX' ? 'month' : undefined,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
  // Date turns a day that does not exist, such as 30 February, into a later one.
  if ((date.day === 0 || date.day! > 28) && new Date(wallTime(date)).getUTCDate() !== date.day)
    fail(text, 'there is no such day');
  return date;
}

function isDate(end: EdtfDate | 'open' | 'unknown'): end is EdtfDate {
  return typeof end === 'object';
}

function fail(text: string, why: string): never {
  throw new RangeError(`"${text.slice(0, 64)}": ${why}`);
}

/**
 * The earliest and the latest epoch millisecond that the date may mean; `?` and `~` do not widen them. An open or unknown end
 * is -Infinity or Infinity. For an instant both are equal.
 *
 * Seasons are northern meteorological ones (spring from 1 March, winter from 1 December into the next year), which is good
 * enough for sorting only.
 * @param zoneOffset the zone of days and local clock times; UTC by default.
 */
export function edtfBounds(edtf: Edtf, zoneOffset: ZoneOffset = () => 0): Bounds {
  if (edtf.type === 'interval') {
    const {start, end} = edtf;
    return [
      isDate(start) ? edtfBounds(start, zoneOffset)[0] : -Infinity,
      isDate(end) ? edtfBounds(end, zoneOffset)[1] : Infinity,
    ];
  }
  const {precision, offset} = edtf;
  const at = (months: number, days: number): number => {
    const wall = wallTime(edtf, months, days);
    return wall - 6e4 * (offset ?? zoneOffset(wall - 6e4 * zoneOffset(wall)));
  };
  const earliest = at(0, 0);
  if (precision === 'instant') return [earliest, earliest];
  return [earliest, at(MONTHS[precision], precision === 'day' ? 1 : 0) - 1];
}

/** The epoch millisecond at which the date begins in UTC, plus so many months and days. */
function wallTime(date: EdtfDate, months = 0, days = 0): number {
  const {year, season = 20, month = (season - 20) * 3 || 1, day = 1} = date;
  const {hour = 0, minute = 0, second = 0} = date;
  // Date.UTC misreads the years 0–99 and has no far years; the calendar repeats every 400 years.
  const cycle = Math.floor(year / 400) - 5;
  return (
    Date.UTC(year - cycle * 400, month - 1 + months, day + days, hour, minute, second) +
    cycle * 146097 * 864e5
  );
}

/**
 * The instants at which clocks of a zone show `wall`, a clock time as epoch milliseconds of UTC: usually one; none if clocks
 * skip it in spring; two, the earlier first, if they repeat it in autumn.
 */
export function momentsOf(wall: number, zoneOffset: ZoneOffset): readonly number[] {
  const moments = [-864e5, 864e5].map((day) => wall - 6e4 * zoneOffset(wall + day));
  return [...new Set(moments)].filter((moment) => moment + 6e4 * zoneOffset(moment) === wall);
}
