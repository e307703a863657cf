import {edtfBounds, parseEdtf} from '../notation/edtf.js';
import type {Edtf} from '../notation/edtf.js';
import {isEdtf} from '../notation/date-parts.js';
import {readWrittenDate} from '../notation/written-date.js';
import type {ReportNote} from './draft.js';

export {isEdtf};

/** A date as TimelineJS writes it; each part a number or a text. */
export type DateParts = Readonly<Record<string, unknown>>;

/** How the dates of a source are written where one alone may be read in two ways. */
export interface DateHabits {
  /** 3/4/2020 is the third of April. */
  readonly dayFirst: boolean;
  /** Whether somebody has said so. */
  readonly sure?: boolean;
  /** 2020-21 is two years, not the spring of one. */
  readonly yearPairs?: boolean;
}

/** The habits that the dates of a source show, or else its language has. */
export function habitsOf(
  dates: Iterable<string>,
  {dayFirst, lang = 'en'}: {dayFirst?: boolean | undefined; lang?: string | undefined},
): DateHabits {
  let [days, months, yearPairs] = [0, 0, false];
  for (const date of dates) {
    for (const [, a, , b] of date.matchAll(
      /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)/g,
    )) {
      if (+a! > 12) days++;
      if (+b! > 12) months++;
    }
    yearPairs ||= /^\d{4}-\d\d$/.test(date) && !isEdtf(date) && readWrittenDate(date).length > 0;
  }
  if (dayFirst !== undefined) return {dayFirst, sure: true, yearPairs};
  if (!days !== !months) return {dayFirst: days > 0, yearPairs};
  return {dayFirst: hasDayFirst(lang), yearPairs};
}

/** Whether numbers of a date begin with the day in this language. English without a country is read as American. */
function hasDayFirst(lang: string): boolean {
  try {
    const parts = new Intl.DateTimeFormat(lang.replace('_', '-')).formatToParts();
    return parts.find(({type}) => type === 'day' || type === 'month')?.type === 'day';
  } catch {
    return false;
  }
}

/** A part of a date as a whole number. */
function whole(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const number = Number(value);
  return Number.isInteger(number) ? number : undefined;
}

const two = (n: number) => String(n).padStart(2, '0');

/** A year as EDTF writes it. There is no year 0: -1 is 1 BCE, which is EDTF's 0000. */
function yearOf(year: number): string {
  const astronomical = year < 0 ? year + 1 : year;
  const digits = Math.abs(astronomical);
  if (digits > 9999) return `Y${astronomical}`;
  return `${astronomical < 0 ? '-' : ''}${String(digits).padStart(4, '0')}`;
}

/** A date of TimelineJS as EDTF, as precise as it was given; a part that is wrong costs the smaller ones, which `report` is told. */
export function edtfOfParts(date: DateParts, report: ReportNote): string | undefined {
  const [year, month, day, hour, minute, second] = [
    'year',
    'month',
    'day',
    'hour',
    'minute',
    'second',
  ].map((name) => {
    const value = whole(date[name]);
    if (value === undefined && date[name] !== undefined && date[name] !== '' && date[name] !== null)
      report(`${name} ${JSON.stringify(date[name])} is not a whole number, and left out`);
    // Databases write 0 for a month and a day that are not known.
    return value === 0 && (name === 'month' || name === 'day') ? undefined : value;
  });
  if (year === undefined) return undefined;
  if (year === 0) report('there is no year 0; it is taken as 1 BCE');
  const edtf = yearOf(year);
  if (!isEdtf(edtf)) {
    report(`${year} is no year`);
    return undefined;
  }
  if (edtf.startsWith('Y')) {
    if (year > 0 && readWrittenDate(String(year)).length) {
      report(`${year} is no year; as a date it is ${readWrittenDate(String(year))[0]!.edtf}`);
      return undefined;
    }
    if (month !== undefined) report(`the month of the far year ${year} is left out`);
    return edtf;
  }
  if (month === undefined) {
    if (day !== undefined || hour !== undefined)
      report('a day or time without its month is left out');
    return edtf;
  }
  const ofMonth = `${edtf}-${two(month)}`;
  if (month < 1 || month > 12) {
    report(`there is no month ${month}; only the year ${year} is kept`);
    return edtf;
  }
  if (day === undefined) {
    if (hour !== undefined) report('a time without its day is left out');
    return ofMonth;
  }
  const ofDay = `${ofMonth}-${two(day)}`;
  if (!isEdtf(ofDay)) {
    report(`there is no such date as ${ofDay}; only ${ofMonth} is kept`);
    return ofMonth;
  }
  if (hour === undefined) return ofDay;
  if (minute === undefined) report(`known to the hour (${hour}) only; written as ${two(hour)}:00`);
  if (whole(date.millisecond)) report('milliseconds are left out');
  const clock = `${two(hour)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}`;
  if (/^24:00(?::00)?$/.test(clock)) return `${dayAfter(ofDay)}T00:00`;
  if (isEdtf(`${ofDay}T${clock}`)) return `${ofDay}T${clock}`;
  report(`there is no such time as ${clock}; only the day is kept`);
  return ofDay;
}

/** The day that begins at the 24:00 of another. */
function dayAfter(day: string): string {
  const [start] = edtfBounds(parseEdtf(day));
  const date = new Date(start + 864e5);
  return `${day.startsWith('-') ? '-' : ''}${date
    .toISOString()
    .replace(/^[+-]\d\d/, '')
    .slice(0, 10)}`;
}

/** Two dates as an interval; the first alone where there is no second, or it makes no sense. */
export function between(start: string, end: string | undefined, report: ReportNote): string {
  if (!end || end === start) return start;
  const interval = `${start.split('/')[0]}/${end.split('/').at(-1)}`;
  if (isEdtf(interval)) return interval;
  report(`the end ${end} is before the start ${start}, and left out`);
  return start;
}

/** A date in one cell, such as `1/31/2012 14:30`, `2012-01-31`, `31.1.2012`, `1/2012`, `-500`, or in words. */
export function edtfOfText(
  text: string,
  habits: boolean | DateHabits,
  report: ReportNote,
): string | undefined {
  const {dayFirst, sure, yearPairs} =
    typeof habits === 'boolean' ? {dayFirst: habits, sure: false, yearPairs: false} : habits;
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  if (/^-?\d+$/.test(trimmed)) return edtfOfDigits(trimmed, report);
  const [, century, year, next] = /^(\d\d)(\d\d)-(\d\d)$/.exec(trimmed) ?? [];
  const follows = Number(next) === (Number(year) + 1) % 100;
  if (century && follows && isEdtf(trimmed)) {
    const pair = `${century}${year}/${+century + (next === '00' ? 1 : 0)}${next}`;
    const chosen = yearPairs ? pair : trimmed;
    report(`"${trimmed}" is read as ${chosen}; it may be ${yearPairs ? trimmed : pair} too`);
    return chosen;
  }
  if (isEdtf(trimmed)) return trimmed;
  const whole = withMinutes(trimmed, report);
  const readings = readWrittenDate(whole);
  const [one, another] = new Set(readings.map(({first}) => first));
  const ordered = another
    ? readings.filter(({first}) => first === (dayFirst ? 'day' : 'month'))
    : readings;
  const [chosen, other] = ordered;
  if (!chosen) return withoutTime(whole, {dayFirst, sure}, report);
  if (another && one && !sure)
    report(`"${trimmed}" is read with the ${dayFirst ? 'day' : 'month'} first`, 'dayFirst');
  if (other) report(`"${trimmed}" is read as ${chosen.edtf}; it may be ${other.edtf} too`);
  else if (chosen.assumes) report(`"${trimmed}" is read as ${chosen.edtf}, ${chosen.assumes}`);
  return chosen.edtf;
}

/** Digits alone: a year where they can be one. */
function edtfOfDigits(digits: string, report: ReportNote): string | undefined {
  const {length} = digits;
  if (digits.startsWith('-') || (length > 2 && length < 5))
    return edtfOfParts({year: digits}, report);
  if (length < 3) {
    report(`"${digits}" is read as the year ${Number(digits)}`);
    return edtfOfParts({year: digits}, report);
  }
  const [date] = readWrittenDate(digits);
  if (date) {
    report(`"${digits}" is read as ${date.edtf}`);
    return date.edtf;
  }
  const may =
    length === 5
      ? '; a spreadsheet counts days so: give the column the format of a date'
      : length === 10 || length === 13
        ? '; a computer counts seconds so: write the date'
        : '';
  report(`"${digits}" is no year${may}`);
  return undefined;
}

/** Hours alone with their minutes, of which `report` is told. */
function withMinutes(text: string, report: ReportNote): string {
  return text.replace(
    /([ T,])(\d{1,2}) ?([ap]\.?m\.?|uhr|h)$/i,
    (_, before: string, hour: string, half: string) => {
      report(`known to the hour (${hour} ${half}) only; written with :00`);
      return `${before}${hour}:00 ${/^[ap]/i.test(half) ? half : ''}`.trimEnd();
    },
  );
}

/** The day of a date whose time is not read; 24:00 is the next midnight. */
function withoutTime(
  text: string,
  habits: DateHabits | {dayFirst: boolean; sure: boolean | undefined},
  report: ReportNote,
): string | undefined {
  const [, date, time] = /^(.*?\d)(?:T|[ ,]+)(\d{1,2}[:.h]\d\d.*)$/.exec(text) ?? [];
  if (!date) return undefined;
  const day = edtfOfText(date, {...habits, sure: habits.sure ?? false}, report);
  if (!day || !/^-?\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  if (/^24:00(?::00)?$/.test(time!)) return `${dayAfter(day)}T00:00`;
  report(`the time "${time}" is not read; only the day is kept`);
  return day;
}

/** `14:30`, `2:30:15 PM`, `9 am`, `14h30`, `14.30 Uhr` as parts. */
export function timeOf(text: string, report: ReportNote): DateParts {
  const trimmed = text.trim();
  if (!trimmed) return {};
  const [, hours, minute, second, half] =
    /^(\d{1,2})(?:[:.h](\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(?:([ap])\.?m?\.?|uhr|h)?$/i.exec(
      trimmed,
    ) ?? [];
  if (hours === undefined || (half && (+hours > 12 || !+hours))) {
    report(`the time "${trimmed}" is not read`);
    return {};
  }
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return {hour, minute, second};
}

/**
 * The date that an author shows, where it says less than the one that a tool has been given, or that it is about: of
 * "1933" and 1933-01-01 the year.
 */
export function shownDate(words: string, when: string): string | undefined {
  return readWrittenDate(words)
    .map(({edtf}) => edtf)
    .concat(isEdtf(words) ? words : [])
    .find((shown) => shown === when || holds(parseEdtf(shown), parseEdtf(when)));
}

/** Whether one date is within another, or is the same said less exactly. */
function holds(outer: Edtf, inner: Edtf): boolean {
  if (outer.type === 'interval' && inner.type === 'interval')
    return (['start', 'end'] as const).every((end) => {
      const [out, its] = [outer[end], inner[end]];
      return typeof out === 'string' || typeof its === 'string' ? out === its : holds(out, its);
    });
  if (outer.type === 'interval') return false;
  const [from, to] = edtfBounds(outer);
  const [start, end] = edtfBounds(inner);
  return from <= start && end <= to;
}
