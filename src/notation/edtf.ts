/**
 * Dates as precise as they are known: EDTF (ISO 8601-2), levels 0 and 1, after the specification of the
 * Library of Congress of 4 February 2019, https://www.loc.gov/standards/datetime/
 *
 * Two things go beyond it: the seconds of a clock time may be left out (`2020-02-28T14:30`), and the ends
 * of an interval may be any date read here, a clock time included.
 */

export type Edtf = EdtfDate | EdtfInterval;

export interface EdtfDate {
  readonly type: 'date';
  /** What is known, to which unit: `1985-04-XX` is known to the month, `2004-XX` to the year. */
  readonly precision: 'instant' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  /** Astronomical (0 is 1 BC, -44 is 45 BC), proleptic Gregorian; the first year of a decade or century. */
  readonly year: number;
  /** 1–12 */
  readonly month?: number;
  /** 21 spring, 22 summer, 23 autumn, 24 winter, of no hemisphere. */
  readonly season?: number;
  readonly day?: number;
  /** 0–24; 24 only as 24:00, the midnight that ends the day. */
  readonly hour?: number;
  readonly minute?: number;
  /** Absent where the author gave hours and minutes only. */
  readonly second?: number;
  /** Minutes east of UTC, 0 for `Z`; absent for a clock time that is local. */
  readonly offset?: number;
  /** The finest part written as `XX`: it has a value, nobody knows which. */
  readonly unspecified?: 'month' | 'day';
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export interface EdtfInterval {
  readonly type: 'interval';
  /** `'open'` is written `..`, `'unknown'` is written as nothing; never both ends. */
  readonly start: EdtfDate | 'open' | 'unknown';
  readonly end: EdtfDate | 'open' | 'unknown';
}

/** The earliest and the latest epoch millisecond. */
export type Bounds = readonly [earliest: number, latest: number];

/** Minutes east of UTC that a time zone's clocks show at an instant (epoch milliseconds). */
export type ZoneOffset = (epochMs: number) => number;

type Draft<T> = {-readonly [K in keyof T]: T[K]};

const DATE =
  /^(?:Y(-?[1-9]\d{4,14})|(-(?!0000))?(\d\d(?:\d\d|\dX|XX))(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|([+-]\d\d)(?::([0-5]\d))?)?$)?)?)?)([?~%]?)$/;

/** Months that each precision reaches across; a day is counted apart. */
const REACH = {century: 1200, decade: 120, year: 12, season: 3, month: 1, day: 0};

/**
 * Reads an EDTF string of level 0 or 1.
 * @throws {RangeError} whose message says what is wrong; `adviseDate` guesses what was meant.
 */
export function parseEdtf(text: string): Edtf {
  if (text.length > 64) refuse(text.slice(0, 20) + '…', 'longer than 64 characters');
  const slash = text.indexOf('/');
  if (slash < 0) return readDate(text, text);
  const readEnd = (part: string) =>
    part === '' ? 'unknown' : part === '..' ? 'open' : readDate(part, text);
  const start = readEnd(text.slice(0, slash));
  const end = readEnd(text.slice(slash + 1));
  if (isDate(start) && isDate(end)) {
    // Clocks compare across zones only when both say theirs; otherwise the written clock decides.
    const zoned = start.offset !== undefined && end.offset !== undefined;
    const bounds = (date: EdtfDate) => edtfBounds(zoned ? date : {...date, offset: 0});
    if (bounds(end)[1] < bounds(start)[0]) refuse(text, 'the interval ends before it starts');
  } else if (!isDate(start) && !isDate(end)) {
    refuse(text, 'an interval needs a date');
  }
  return {type: 'interval', start, end};
}

function readDate(part: string, text: string): EdtfDate {
  const match = DATE.exec(part);
  if (!match) refuse(text, 'not an EDTF date such as 2020, 2020-02 or 2020-02-27');
  const [, far, sign = '', digits = '', month, day, hour, minute = '', second = '', ...rest] =
    match;
  const [offset, east, minutes = '', qualifier = ''] = rest;
  const within = (name: string, value: string, to: string, from = '00', or = '') => {
    if (value < from || value > to) refuse(text, `${name} ${value} is not ${from}–${to}${or}`);
    return +value;
  };
  const unknown = digits.length - digits.search(/X|$/);
  let year = +(far ?? digits.replace(/X/g, '0'));
  if (sign) year = 1 - 10 ** unknown - year;
  const date: Draft<EdtfDate> = {
    type: 'date',
    precision: (['year', 'decade', 'century'] as const)[unknown]!,
    year,
    approximate: /[~%]/.test(qualifier),
    uncertain: /[?%]/.test(qualifier),
  };
  if (/X.*\d|\dX+-/.test(part)) refuse(text, 'nothing may follow X');
  if (!month) return date;
  if (month === 'XX') {
    date.unspecified = 'month';
  } else if (!day && month > '20' && month < '25') {
    date.precision = 'season';
    date.season = +month;
  } else {
    date.precision = 'month';
    date.month = within('month', month, '12', '01', day ? '' : ' and not a season 21–24');
  }
  if (day === 'XX') {
    date.unspecified = 'day';
  } else if (day) {
    const [first, last] = edtfBounds(date);
    const days = Math.ceil((last - first) / 864e5);
    if (!+day || +day > days) refuse(text, `${sign}${digits}-${month} has ${days} days`);
    date.precision = 'day';
    date.day = +day;
  }
  if (!hour) return date;
  date.precision = 'instant';
  date.hour = within('hour', hour, +minute || +second ? '23' : '24');
  date.minute = within('minute', minute, '59');
  if (second) date.second = within('second', second, '59');
  if (offset === 'Z') date.offset = 0;
  else if (east) {
    date.offset = +east * 60 + +`${east[0]!}0${minutes}`;
    if (date.offset < -720 || date.offset > 840 || Object.is(date.offset, -0))
      refuse(text, `offset ${offset!} is not between -12:00 and +14:00`);
  }
  return date;
}

function isDate(end: EdtfDate | 'open' | 'unknown'): end is EdtfDate {
  return typeof end === 'object';
}

function refuse(text: string, why: string): never {
  throw new RangeError(`"${text}": ${why}`);
}

/**
 * The earliest and the latest epoch millisecond that the words of the date allow; `?` and `~` do not
 * widen them. An open or unknown end is -Infinity or Infinity. For an instant both are the same.
 *
 * Seasons are taken as the northern meteorological quarters (spring from 1 March, winter from
 * 1 December into the next year), which is right for sorting and for nothing else.
 * @param zoneOffset the zone in which days and local clock times are counted; UTC by default.
 */
export function edtfBounds(edtf: Edtf, zoneOffset: ZoneOffset = () => 0): Bounds {
  if (edtf.type === 'interval') {
    const {start, end} = edtf;
    return [
      isDate(start) ? edtfBounds(start, zoneOffset)[0] : -Infinity,
      isDate(end) ? edtfBounds(end, zoneOffset)[1] : Infinity,
    ];
  }
  const {precision, year, season = 20, month = (season - 20) * 3 || 1, offset} = edtf;
  const {day = 1, hour = 0, minute = 0, second = 0} = edtf;
  // Date.UTC knows neither far years nor, as such, the years 0–99; the calendar repeats every 400.
  const cycle = Math.floor(year / 400) - 5;
  const at = (months: number, days: number): number => {
    const wall =
      Date.UTC(year - cycle * 400, month - 1 + months, day + days, hour, minute, second) +
      cycle * 146097 * 864e5;
    return wall - 6e4 * (offset ?? zoneOffset(wall - 6e4 * zoneOffset(wall)));
  };
  const earliest = at(0, 0);
  if (precision === 'instant') return [earliest, earliest];
  return [earliest, at(REACH[precision], precision === 'day' ? 1 : 0) - 1];
}

/**
 * For `sort`: by the earliest moment allowed, an open or unknown start first; of two that begin together,
 * the longer first, so that a month stands before its first day. Equal spans compare as 0.
 */
export function compareBounds(a: Bounds, b: Bounds): number {
  return a[0] - b[0] || b[1] - a[1] || 0;
}
