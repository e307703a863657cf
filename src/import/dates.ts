import {parseEdtf} from '../notation/edtf.js';
import {adviseDate} from '../notation/edtf-advice.js';
import type {Tell} from './draft.js';

/** A date as TimelineJS writes it; each part a number or a text. */
export type DateParts = Readonly<Record<string, unknown>>;

/** A part of a date as a whole number. */
function whole(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const number = Number(value);
  return Number.isInteger(number) ? number : undefined;
}

export function reads(edtf: string): boolean {
  try {
    parseEdtf(edtf);
    return true;
  } catch {
    return false;
  }
}

const two = (n: number) => String(n).padStart(2, '0');

/** A year as EDTF writes it. There is no year 0: -1 is 1 BCE, which is EDTF's 0000. */
function yearOf(year: number): string {
  const astronomical = year < 0 ? year + 1 : year;
  const digits = Math.abs(astronomical);
  if (digits > 9999) return `Y${astronomical}`;
  return `${astronomical < 0 ? '-' : ''}${String(digits).padStart(4, '0')}`;
}

/** A date of TimelineJS as EDTF, as precise as it was given; `tell` is told what is lost. */
export function edtfOfParts(date: DateParts, tell: Tell): string | undefined {
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
      tell(`${name} ${JSON.stringify(date[name])} is not a whole number, and left out`);
    return value;
  });
  if (year === undefined) return undefined;
  if (year === 0) tell('there is no year 0; it is taken as 1 BCE');
  let edtf = yearOf(year);
  if (edtf.startsWith('Y')) {
    if (month !== undefined) tell(`the month of the far year ${year} is left out`);
    return edtf;
  }
  if (month === undefined) {
    if (day !== undefined || hour !== undefined)
      tell('a day or time without its month is left out');
    return edtf;
  }
  edtf += `-${two(month)}`;
  if (day === undefined) {
    if (hour !== undefined) tell('a time without its day is left out');
    return edtf;
  }
  edtf += `-${two(day)}`;
  if (hour !== undefined) {
    if (minute === undefined) tell(`known to the hour (${hour}) only; written as ${two(hour)}:00`);
    edtf += `T${two(hour)}:${two(minute ?? 0)}`;
    if (second !== undefined) edtf += `:${two(second)}`;
    if (whole(date.millisecond)) tell('milliseconds are left out');
  }
  return edtf;
}

/** Two dates as an interval; the first alone where there is no second, or it makes no sense. */
export function between(start: string, end: string | undefined, tell: Tell): string {
  if (!end || end === start) return start;
  const interval = `${start}/${end}`;
  if (reads(interval)) return interval;
  tell(`the end ${end} is before the start ${start}, and left out`);
  return start;
}

/** A date in one cell, such as `1/31/2012 14:30`, `2012-01-31`, `31.1.2012`, `1/2012`, `-500`, or in words. */
export function edtfOfText(text: string, dayFirst: boolean, tell: Tell): string | undefined {
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  if (/^-?\d{1,15}$/.test(trimmed)) return edtfOfParts({year: trimmed}, tell);
  const [, a, b, year, clock] =
    /^(\d{1,2})[/.-](?:(\d{1,2})[/.-])?(-?\d{4})(?:[ T,]+(.+))?$/.exec(trimmed) ?? [];
  if (year) {
    const numbers = b ? [Number(a), Number(b)] : [Number(a), undefined];
    // Dots put the day first everywhere; a number over 12 is no month.
    const first = b ? dayFirst || trimmed.includes('.') || numbers[0]! > 12 : false;
    if (b && !first && numbers[0]! <= 12 && numbers[1]! <= 12 && a !== b)
      tell(`"${trimmed}" is read with the month first`, 'dayFirst');
    const [month, day] = first ? [numbers[1], numbers[0]] : numbers;
    return checked(edtfOfParts({year, month, day, ...timeOf(clock ?? '', tell)}, tell), tell);
  }
  const iso = /^(-?\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:[ T]+(\d.*))?$/.exec(trimmed);
  if (iso && !reads(trimmed)) {
    const [, year, month, day, clock = ''] = iso;
    const zone = /(?:Z|[+-]\d\d:?\d\d)$/.exec(clock)?.[0] ?? '';
    const made = edtfOfParts(
      {year, month, day, ...timeOf(clock.slice(0, clock.length - zone.length), tell)},
      tell,
    );
    const zoned =
      made && zone && made.includes('T') ? made + zone.replace(/^(...)(\d\d)$/, '$1:$2') : made;
    return checked(zoned, tell);
  }
  if (reads(trimmed)) return trimmed;
  const [advised] = /write it as (\S+)/.exec(adviseDate(trimmed) ?? '')?.slice(1) ?? [];
  if (advised) tell(`"${trimmed}" is read as ${advised}`);
  return advised;
}

function checked(edtf: string | undefined, tell: Tell): string | undefined {
  if (edtf === undefined || reads(edtf)) return edtf;
  tell(`there is no such date as ${edtf}`);
  return undefined;
}

/** `14:30`, `2:30:15 PM`, `9 am` as parts. */
export function timeOf(text: string, tell: Tell): DateParts {
  const trimmed = text.trim();
  if (!trimmed) return {};
  const [, hours, minute, second, half] =
    /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*([ap])?\.?m?\.?$/i.exec(trimmed) ?? [];
  if (hours === undefined) {
    tell(`the time "${trimmed}" is not read`);
    return {};
  }
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return {hour, minute, second};
}
