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
  readonly month?: number | undefined;
  /** 21 spring, 22 summer, 23 autumn, 24 winter, of no hemisphere. */
  readonly season?: number | undefined;
  readonly day?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  /** Absent where the author gave hours and minutes only. */
  readonly second?: number | undefined;
  /** Minutes east of UTC, 0 for `Z`; absent for a clock time that is local. */
  readonly offset?: number | undefined;
  /** The finest part written as `XX`: it has a value, nobody knows which. */
  readonly unspecified?: 'month' | 'day' | undefined;
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

/** A far year; or a year, then a season, or a month, a day, a clock time and its zone; then a qualifier. */
const DATE =
  /^(?:Y(-?[1-9]\d{4,14})|(-(?!0000))?(\d\d(?:\d\d|\dX|XX))(?:(?<!X)-(?:(2[1-4])|(0[1-9]|1[0-2]|XX)(?:-((?<!XX-)\d\d|XX)(?:(?<!X)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|([+-](?:0\d|1[0-4]))(?::([0-5]\d))?)?$)?)?))?)([?~%]?)$/;

/** Months that each precision reaches across; a day is counted apart. */
const REACH = {century: 1200, decade: 120, year: 12, season: 3, month: 1, day: 0};

/** What has been read: each date of a story is asked for to validate, to sort and to show it. */
const known = new Map<string, Edtf>();
/** So many are kept, as many as a list may have. */
const MOST = 20_000;

/**
 * Reads an EDTF string of level 0 or 1; the same string gives the same object.
 * @throws {RangeError} whose message says what is wrong; `adviseDate` guesses what was meant.
 */
export function parseEdtf(text: string): Edtf {
  let edtf = known.get(text);
  if (!edtf) {
    if (known.size > MOST) known.clear();
    known.set(text, (edtf = read(text)));
  }
  return edtf;
}

function read(text: string): Edtf {
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
  const match =
    DATE.exec(part) ?? refuse(text, 'not an EDTF date such as 2020, 2020-02 or 2020-02-27');
  // By number, not as a list: there may be 10,000 dates, and to iterate would take most of the time.
  const {1: far, 2: sign, 3: digits = '', 4: season, 5: month, 6: day, 7: hour, 8: minute} = match;
  const {9: second, 10: zone, 11: hours = '+0', 12: minutes = '', 13: qualifier} = match;
  const unknown = digits.length - digits.search(/X|$/);
  const year = +(far ?? digits.replace(/X/g, '0'));
  const known = (part?: string) => (part && part !== 'XX' ? +part : undefined);
  const date: EdtfDate = {
    type: 'date',
    precision: hour
      ? 'instant'
      : known(day) !== undefined
        ? 'day'
        : season
          ? 'season'
          : known(month)
            ? 'month'
            : (['year', 'decade', 'century'] as const)[unknown]!,
    year: sign ? 1 - 10 ** unknown - year : year,
    month: known(month),
    season: known(season),
    day: known(day),
    hour: known(hour),
    minute: known(minute),
    second: known(second),
    offset: zone ? +hours * 60 + +`${hours[0]!}0${minutes}` : undefined,
    unspecified: day === 'XX' ? 'day' : month === 'XX' ? 'month' : undefined,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
  // A Date moves what does not exist, such as 30 February, on to what does.
  if ((date.day === 0 || date.day! > 28) && new Date(wallTime(date)).getUTCDate() !== date.day)
    refuse(text, 'there is no such day');
  return date;
}

function isDate(end: EdtfDate | 'open' | 'unknown'): end is EdtfDate {
  return typeof end === 'object';
}

function refuse(text: string, why: string): never {
  throw new RangeError(`"${text.slice(0, 64)}": ${why}`);
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
  const {precision, offset} = edtf;
  const at = (months: number, days: number): number => {
    const wall = wallTime(edtf, months, days);
    return wall - 6e4 * (offset ?? zoneOffset(wall - 6e4 * zoneOffset(wall)));
  };
  const earliest = at(0, 0);
  if (precision === 'instant') return [earliest, earliest];
  return [earliest, at(REACH[precision], precision === 'day' ? 1 : 0) - 1];
}

/** The epoch millisecond of the date's beginning in UTC, or of so many months and days later. */
function wallTime(date: EdtfDate, months = 0, days = 0): number {
  const {year, season = 20, month = (season - 20) * 3 || 1, day = 1} = date;
  const {hour = 0, minute = 0, second = 0} = date;
  // Date.UTC knows neither far years nor, as such, the years 0–99; the calendar repeats every 400.
  const cycle = Math.floor(year / 400) - 5;
  return (
    Date.UTC(year - cycle * 400, month - 1 + months, day + days, hour, minute, second) +
    cycle * 146097 * 864e5
  );
}

/**
 * The moments at which a zone's clocks show `wall`, a clock time as epoch milliseconds of UTC: one; none where they were
 * put forward; two, the earlier first, where they were put back.
 */
export function momentsOf(wall: number, zoneOffset: ZoneOffset): readonly number[] {
  const moments = [-864e5, 864e5].map((day) => wall - 6e4 * zoneOffset(wall + day));
  return [...new Set(moments)].filter((moment) => moment + 6e4 * zoneOffset(moment) === wall);
}
