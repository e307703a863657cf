/** A date in the parts of its form fields, and back to EDTF. */
import {isEdtf} from '../../notation/date-parts.js';
import {monthOf, ordinalOf, plainDate, seasonOf} from '../../notation/date-words.js';
import {edtfBounds, momentsOf, parseEdtf} from '../../notation/edtf.js';
import {readWrittenDate} from '../../notation/written-date.js';
import {zoneOffset} from '../../i18n/intl.js';

/** A day, month or year with its clock time, as somebody typed them; empty where nothing is known. */
export interface PointParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
  /** Empty for the story's own zone; `Z`, `+03:00`, or an IANA name, which becomes the offset at that time. */
  readonly zone: string;
  readonly about: boolean;
  readonly uncertain: boolean;
}
/** Which ends the date has: a single date, two dates, or one whose other end is open (`ongoing`, `until`) or not known. */
export const SHAPES = [
  'single',
  'ongoing',
  'between',
  'until',
  'endUnknown',
  'startUnknown',
] as const;
export type Shape = (typeof SHAPES)[number];
export interface WhenParts {
  readonly shape: Shape;
  /** The single date, or the start; the end of a date that has only one. */
  readonly first: PointParts;
  /** The end of `between`. */
  readonly second: PointParts;
}
/** What is wrong with a date, and at which of its fields. */
export interface WhenProblem {
  readonly at: 'first' | 'second';
  readonly part: keyof PointParts;
  readonly message: string;
}

export const NO_DATE: PointParts = {
  year: '',
  month: '',
  day: '',
  time: '',
  zone: '',
  about: false,
  uncertain: false,
};
export const NO_PARTS: WhenParts = {shape: 'single', first: NO_DATE, second: NO_DATE};

const isEmpty = ({year, month, day, time}: PointParts) => !(year || month || day || time);

/** The parts of EDTF; of a text that is none, the parts as they were typed, if {@link edtfOf} wrote it. */
export function partsOf(edtf: string): WhenParts {
  const [start = '', end, ...rest] = edtf.split('/');
  if (end === undefined || rest.length) return {...NO_PARTS, first: pointOf(edtf)};
  const [first, second] = [start, end].map(pointOf) as [PointParts, PointParts];
  if (end === '..') return {shape: 'ongoing', first, second: NO_DATE};
  if (start === '..') return {shape: 'until', first: second, second: NO_DATE};
  if (!end && start) return {shape: 'endUnknown', first, second: NO_DATE};
  if (!start && end) return {shape: 'startUnknown', first: second, second: NO_DATE};
  return {shape: 'between', first, second};
}

const POINT =
  /^(Y?-?[\dX]+)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d(?::\d\d)?)?)?)?)?$/;

function pointOf(text: string): PointParts {
  const [, date = '', qualifier = ''] = /^(.*?)([?~%]?)$/s.exec(text)!;
  const [, year = '', month = '', day = '', time = '', zone = ''] = POINT.exec(date) ?? [];
  return {
    ...(year
      ? {year, month: withoutZero(month), day: withoutZero(day), time, zone}
      : typedPoint(date)),
    about: /[~%]/.test(qualifier),
    uncertain: /[?%]/.test(qualifier),
  };
}
const withoutZero = (part: string) => part.replace(/^0(?=\d)/, '');

/** The parts that {@link typedText} wrote. */
function typedPoint(text: string) {
  const [rest = '', zone = ''] = text.split(' in ');
  const [date = '', time = ''] = rest.split(' at ');
  const [year = '', month = '', day = ''] = (date.match(/^-?[^-]*|[^-]+/g) ?? []).map((part) =>
    part === '_' ? '' : part,
  );
  return {year, month, day, time, zone: zone.replaceAll('|', '/')};
}

/** EDTF of parts, or what is wrong with them and a text that {@link partsOf} gives the same parts for; `edtf` is empty without a date. */
export function edtfOf(
  {shape, first, second}: WhenParts,
  timeZone = 'UTC',
): {readonly edtf: string; readonly problem?: WhenProblem} {
  if (isEmpty(first) && (shape !== 'between' || isEmpty(second))) return {edtf: ''};
  const start = pointText(first, 'first', timeZone);
  const end = shape === 'between' ? pointText(second, 'second', timeZone) : undefined;
  const edtf = {
    single: start.text,
    ongoing: `${start.text}/..`,
    between: `${start.text}/${end?.text ?? ''}`,
    until: `../${start.text}`,
    endUnknown: `${start.text}/`,
    startUnknown: `/${start.text}`,
  }[shape];
  const problem = start.problem ?? end?.problem ?? orderProblem(edtf);
  return problem ? {edtf, problem} : {edtf};
}

function orderProblem(edtf: string): WhenProblem | undefined {
  if (isEdtf(edtf)) return undefined;
  return {at: 'second', part: 'day', message: 'The end is before the start.'};
}

interface PointText {
  readonly text: string;
  readonly problem?: WhenProblem;
}

function pointText(typed: PointParts, at: WhenProblem['at'], timeZone: string): PointText {
  const {about, uncertain} = typed;
  const qualifier = about ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  const as = (text: string) => text + qualifier;
  // What is not understood stays as it was typed.
  const unfinished = (part: keyof PointParts, message: string): PointText => ({
    text: as(typedText(typed)),
    problem: {at, part, message},
  });
  const year = yearOf(typed.year);
  const month = monthText(typed.month);
  const day = dayText(typed.day);
  const time = timeOf(typed.time);
  if (isEmpty(typed)) return unfinished('year', 'Give at least the year.');
  if (year === undefined)
    return unfinished('year', 'Write the year in four digits, such as 2020, or as 1990s or 44 BC.');
  if (month === undefined)
    return unfinished('month', 'Write the month as a name or a number from 1 to 12.');
  if (day === undefined) return unfinished('day', 'Write the day as a number from 1 to 31.');
  if (time === undefined) return unfinished('time', 'Write the time as 14:30 or 2:30 pm.');
  if (!year) return unfinished('year', 'Which year?');
  if (day && !month) return unfinished('month', 'Which month?');
  if (time && !/^\d\d$/.test(day)) return unfinished('day', 'A time needs its day.');
  if (typed.zone && !time) return unfinished('time', 'A zone needs its time.');
  const date = [year, month, day].filter(Boolean).join('-');
  if (!isEdtf(date))
    return day && isEdtf(`${year}-${month}`)
      ? unfinished('day', 'There is no such day in that month.')
      : unfinished(month ? 'month' : 'year', 'This month or season does not go with that year.');
  const zone = time && zoneText(typed.zone, `${date}T${time}`, timeZone);
  if (zone === undefined) return unfinished('zone', 'This time zone is not known.');
  const text = date + (time && `T${time}${zone}`);
  if (qualifier && time)
    return unfinished(
      about ? 'about' : 'uncertain',
      `“${about ? 'About' : 'Uncertain'}” goes with a day, month or year. For a time that is not known exactly, give the earliest and the latest.`,
    );
  return isEdtf(as(text))
    ? {text: as(text)}
    : unfinished('year', 'This cannot be written as a date.');
}

/** Unfinished parts in a text such as `_-_-27 at 14:30`; no valid date is written like this. */
function typedText({year, month, day, time, zone}: PointParts): string {
  const plain = (part: string) => part.replace(/[/_-]/g, ' ').trim();
  const sign = /^-?/.exec(year.trim())![0];
  const parts = [sign + plain(year), plain(month), plain(day)];
  while (parts.length > 1 && !parts.at(-1)) parts.pop();
  return [
    parts.map((part) => part || '_').join('-'),
    (time || zone) && ` at ${plain(time)}`,
    zone && ` in ${zone.trim().replaceAll('/', '|')}`,
  ].join('');
}

/** `2020`, `199X`, `-0043`; undefined if it is not understood. */
function yearOf(typed: string): string | undefined {
  const text = typed.trim();
  if (!text || /^(?:-?\d{4}|\d{3}X|\d\dXX|-\d{3}X|-\d\dXX|Y-?\d{5,})$/.test(text)) return text;
  // Two digits may be in two centuries.
  if (/^'?\d{1,3}$/.test(plainDate(text))) return undefined;
  const [reading] = readWrittenDate(text);
  return reading && /^-?[\dX]{4}$/.test(reading.edtf) ? reading.edtf : undefined;
}

/** `02`, `21` for spring, `XX`, or empty; undefined if it is not understood. */
function monthText(typed: string): string | undefined {
  const text = plainDate(typed);
  if (!text) return '';
  if (/^(?:x+|\?)$/.test(text)) return 'XX';
  if (/^\d{1,2}$/.test(text)) {
    const n = +text;
    return (n >= 1 && n <= 12) || (n >= 21 && n <= 24) ? String(n).padStart(2, '0') : undefined;
  }
  const n = monthOf(text) ?? seasonOf(text);
  return n === undefined ? undefined : String(n).padStart(2, '0');
}

function dayText(typed: string): string | undefined {
  const text = plainDate(typed);
  if (!text) return '';
  if (/^(?:x+|\?)$/.test(text)) return 'XX';
  const n = /^\d{1,2}(?:st|nd|rd|th|\.|er)?$/.test(text) ? parseInt(text, 10) : ordinalOf(text);
  return n && n <= 31 ? String(n).padStart(2, '0') : undefined;
}

/** `14:30`, or `14:30:05`; undefined if it is not understood. */
function timeOf(typed: string): string | undefined {
  const text = plainDate(typed).replace(/ ?(?:uhr|h|hrs?)$/, '');
  if (!text) return '';
  const [, hours, minutes = '', seconds, half] =
    /^(\d{1,2})(?:[:.h]?(\d\d))?(?::(\d\d))? ?(?:([ap])\.?m\.?)?$/.exec(text) ?? [];
  if (!hours || (!minutes && !half)) return undefined;
  if (half && (+hours < 1 || +hours > 12)) return undefined;
  const hour = half ? (+hours % 12) + (half === 'p' ? 12 : 0) : +hours;
  const clock = `${String(hour).padStart(2, '0')}:${minutes || '00'}`;
  return isEdtf(`2000-01-01T${clock}`) ? clock + (seconds ? `:${seconds}` : '') : undefined;
}

/** The offset of a zone at a clock time; undefined if the zone is not known. */
function zoneText(typed: string, wall: string, timeZone: string): string | undefined {
  const text = typed.trim();
  if (!text || text === timeZone) return '';
  if (isEdtf(wall + text)) return text;
  if (/^(?:utc|gmt)$/i.test(text)) return 'Z';
  const [, sign, hours, minutes = '00'] =
    /^(?:utc|gmt)? ?([+\-−])(\d{1,2})(?::?(\d\d))?$/i.exec(text) ?? [];
  if (hours) {
    const offset = `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
    return isEdtf(wall + offset) ? offset : undefined;
  }
  try {
    const offset = zoneOffset(text);
    const [local] = edtfBounds(parseEdtf(`${wall}Z`));
    const [moment = local] = momentsOf(local, offset);
    const east = Math.round(offset(moment));
    const clock = [Math.trunc(Math.abs(east) / 60), Math.abs(east) % 60];
    const name = `${east < 0 ? '-' : '+'}${clock.map((n) => String(n).padStart(2, '0')).join(':')}`;
    return isEdtf(wall + name) ? name : undefined;
  } catch {
    return undefined;
  }
}

/** The EDTF of a date that is written as a whole, in words or as EDTF; undefined if it is not understood, or may mean several. */
export function edtfOfWritten(text: string): string | undefined {
  if (isEdtf(text.trim())) return text.trim();
  const meanings = new Set(readWrittenDate(text).map(({edtf}) => edtf));
  return meanings.size === 1 ? [...meanings][0] : undefined;
}

/** The parts of a date that is written as a whole, see {@link edtfOfWritten}. */
export function partsOfWritten(text: string): WhenParts | undefined {
  const edtf = edtfOfWritten(text);
  return edtf === undefined ? undefined : partsOf(edtf);
}

/** The minute of a moment on the clocks of a zone, such as `2026-03-29T03:59`. @throws {RangeError} if the zone is unknown. */
export function minuteIn(timeZone: string, moment: number): string {
  const wall = new Date(moment + 6e4 * zoneOffset(timeZone)(moment)).toISOString();
  return wall.slice(0, 16);
}

/** The current minute in a zone. */
export function nowIn(timeZone: string, now = Date.now()): PointParts {
  return pointOf(minuteIn(timeZone, now));
}
