import {
  AFTER_CHRIST,
  BEFORE_CHRIST,
  CASE,
  isApproximate,
  isFiller,
  isUncertain,
  isQuarter,
  monthOf,
  joinMonthWords,
  ordinalOf,
  seasonOf,
  weekdayOf,
} from './date-words.js';
import {parseEdtf} from './edtf.js';

/** The known parts of a date. At the ends of a range, parts may be missing that the other end has. */
export interface DateParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly season?: number | undefined;
  readonly day?: number | undefined;
  /** 1–4, of the calendar year. */
  readonly quarter?: number | undefined;
  /** `14:30` or `14:30:05`, with its zone. */
  readonly clock?: string | undefined;
  /** A decade or century as EDTF. */
  readonly span?: string | undefined;
  readonly approximate?: boolean | undefined;
  readonly uncertain?: boolean | undefined;
  readonly beforeChrist?: boolean | undefined;
  readonly weekday?: number | undefined;
  readonly first?: 'day' | 'month' | undefined;
}

export function isEdtf(edtf: string): boolean {
  try {
    parseEdtf(edtf);
    return true;
  } catch {
    return false;
  }
}

export const twoDigits = (n: number) => String(n).padStart(2, '0');

const CLOCK =
  /(?:^|[ ,t])(?:at |um |à |a las |в |о |στις )?(\d{1,2})[:h](\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(?:([ap])\.? ?m\.?|uhr)? ?(z|utc|gmt|[+-]\d\d(?::?\d\d)?)?$/u;

/** Splits the clock time off the end of a text; undefined for an impossible time. */
function splitClock(text: string): readonly [before: string, clock?: string] | undefined {
  const found = CLOCK.exec(text);
  if (!found) return [text];
  const {1: hours, 2: minutes, 3: seconds, 4: half, 5: zone = '', index} = found;
  const hour = half ? (+hours! % 12) + (half === 'p' ? 12 : 0) : +hours!;
  if (hour > 23 || (half && !(+hours! > 0 && +hours! < 13))) return undefined;
  const east = zone.replace(/^(?:z|utc|gmt)$/, 'Z').replace(/^(...):?(\d\d)$/, '$1:$2');
  const clock = `${twoDigits(hour)}:${minutes}${seconds ? `:${seconds}` : ''}${east}`;
  return [text.slice(0, index).replace(/[ ,]+$/, ''), clock];
}

/** The possible meanings of a text as one date, or as one end of a range. */
export function parseDatePart(text: string, isEnd = false): readonly DateParts[] {
  const [, date, qualifier] = /^(.*?)([?~%]?)$/.exec(text.trim())!;
  const [before, clock] = splitClock(date!) ?? [];
  if (before === undefined) return [];
  if (!before) return isEnd && clock ? [{clock}] : [];
  const common = {
    ...(clock && {clock}),
    ...(/[~%]/.test(qualifier!) && {approximate: true}),
    ...(/[?%]/.test(qualifier!) && {uncertain: true}),
  };
  const found =
    parseNumeric(before) ??
    parseSpan(before) ??
    parseNumericWithWords(before) ??
    parseQuarter(before) ??
    parseWords(before);
  const edtf = before.toUpperCase();
  if (!found.length && !clock && !edtf.includes('/') && isEdtf(edtf)) return [{span: edtf}];
  return found.map((parts) => ({...parts, ...common}));
}

/** Reads a date that consists of numbers. */
function parseNumeric(text: string): readonly DateParts[] | undefined {
  const [, year, month, day] =
    /^(-?\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ??
    /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text) ??
    /^((?:1[5-9]|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(text) ??
    [];
  if (year) return numericParts(+year, month, day);
  const [, of, only] = /^(\d{1,2})[-/.] ?(\d{4})$/.exec(text) ?? [];
  if (only) return numericParts(+only, of);
  const [, a, separator, b, last] =
    /^(\d{1,2})([-/.]) ?(\d{1,2})(?:\2 ?(\d{4}|'?\d\d))?\.?$/.exec(text) ?? [];
  // In "03-04-05", each number may be the year, month or day.
  if (!a || (separator === '-' && last?.length !== 4)) return undefined;
  const order = (first: 'day' | 'month', day: string, month: string) =>
    possibleYears(last).flatMap((year) => numericParts(year, month, day, first));
  // With dots, the day comes first in every language.
  const dayFirst = order('day', a, b!);
  return separator === '.' || a === b ? dayFirst : [...dayFirst, ...order('month', b!, a)];
}

/** Makes the parts of a numeric date; databases write 0 for an unknown month or day. */
function numericParts(
  year: number | undefined,
  month?: string,
  day?: string,
  first?: 'day' | 'month',
): readonly DateParts[] {
  const parts = {year, month: +(month ?? 0) || undefined, day: +(day ?? 0) || undefined, first};
  if (parts.month === undefined && parts.day !== undefined) return [];
  return (parts.month ?? 1) > 12 && day ? [] : [parts];
}

/** Reads a numeric date with words beside it: "circa 2019-05", "Thu 27.2.2020". */
function parseNumericWithWords(text: string): readonly DateParts[] | undefined {
  const [, before, date, after] = /^(\D*?)(-?\d+[-./]\d[-./\d]*)(\D*)$/.exec(text) ?? [];
  const words = date && partsOfWords(`${before} ${after}`.match(TOKEN) ?? []);
  if (!words || words.month || words.season) return undefined;
  return parseNumeric(date)?.map((parts) => ({...parts, ...words}));
}

/** Reads a decade or a century. */
function parseSpan(text: string): readonly DateParts[] | undefined {
  const [, tens] =
    /^(\d\d[\dx])x$/.exec(text) ??
    /^(?:the |die |les |los |οι |τα )?(\d{3})0(?:'?s|er(?: ?-?jahren?)?|-?(?:е|х|ті|те))$/.exec(
      text,
    ) ??
    /^(?:les années|années|los años|años|دهه|שנות ה-?) ?(\d{3})0$/.exec(text) ??
    [];
  const [, ordinal] =
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th|\.) (?:century|jh\.?|jahrhundert)$/.exec(text) ?? [];
  if (ordinal) return +ordinal ? [{span: `${twoDigits(+ordinal - 1)}XX`}] : [];
  if (!tens) return undefined;
  const decade = {span: `${tens.toUpperCase()}X`};
  // "1900s" may be the decade or the century.
  return tens.endsWith('0') && !text.endsWith('x')
    ? [{span: `${tens.slice(0, 2)}XX`}, decade]
    : [decade];
}

/** The possible years; two digits may be in this century or the last, the likelier first, as in spreadsheets. */
function possibleYears(written: string | undefined): readonly (number | undefined)[] {
  const digits = written?.replace("'", '');
  if (digits?.length !== 2) return [digits === undefined ? undefined : +digits];
  return +digits < 30 ? [2000 + +digits, 1900 + +digits] : [1900 + +digits, 2000 + +digits];
}

const ERA = ['\u0001', '\u0002'] as const;
const TOKEN =
  /'?\d+(?:st|nd|rd|th|er|ère|[ºª°.]|-?(?:го|е|ше|та|ти|ви|ри))?(?![\p{L}\d])|\(\?\)|[\p{L}\p{M}'.]+|\S/gu;

/** A quarter of a year: "Q1 2015", "2015-Q1", "1. Quartal 2015". Without its year it may be an end of a range. */
function parseQuarter(text: string): readonly DateParts[] | undefined {
  const tokens =
    text
      .replace(CASE, '')
      .replace(/(?<=\d{4})[-/]?(?=[qtç]\d)|(?<=[qtç]\d|\d[qtç])[-/]?(?=\d{4})/gu, ' ')
      .replace(/(?<=\b[1-4])-?(?:er?|[eè]me|й|ий|ше|во|то|ро|ο|ος|[ºª°])(?= )/gu, '')
      .replace('سه ماهه', 'سهماهه')
      .match(TOKEN) ?? [];
  const [names, numbers, years] = [
    isQuarter,
    (token: string) => ordinalOf(token) !== undefined,
    (token: string) => /^\d{4}$/.test(token),
  ].map((is) => tokens.filter(is));
  if (names!.length !== 1 || numbers!.length !== 1 || years!.length > 1) return undefined;
  const others = [...names!, ...numbers!, ...years!];
  const parts = partsOfWords(tokens.filter((token) => !others.includes(token)));
  if (!parts || parts.month || parts.season || parts.weekday !== undefined) return undefined;
  const [year] = years!.map(Number);
  return [{...parts, year, quarter: ordinalOf(numbers![0]!)}];
}

/** A date in words: each of them has to be understood. */
function parseWords(text: string): readonly DateParts[] {
  const hyphened = /^(?:\d{1,2}-)?\p{L}+\.?-'?\d{2,4}$/u.test(text);
  const spaced = (hyphened ? text.replaceAll('-', ' ') : text).replace(/(?<=\d)(?=[гр]\.?$)/u, ' ');
  const tokens =
    joinMonthWords(spaced)
      .replace(BEFORE_CHRIST, ` ${ERA[0]} `)
      .replace(AFTER_CHRIST, ` ${ERA[1]} `)
      .match(TOKEN) ?? [];
  const era = tokens.find((token) => ERA.includes(token as (typeof ERA)[0]));
  const parts = partsOfWords(tokens.filter((token) => !/\d/.test(token) && token !== era));
  if (!parts) return [];
  const numbers = tokens.flatMap((token) => /'?\d+/.exec(token)?.[0] ?? []);
  const years = numbers.filter((number) => /^'|\d{3}/.test(number));
  const days = numbers.filter((number) => !years.includes(number));
  // "44 BC", "Mar-15", "11 Mar 15".
  const last = days.at(-1);
  const isYear = era ?? (hyphened || (days.length === 2 && tokens.at(-1) === last));
  if (!years.length && last && isYear) years.push(days.pop()!);
  const [year, ...otherYears] = years;
  const [day, ...otherDays] = days.map(Number);
  if (otherYears.length || otherDays.length || (year && year.length > 4)) return [];
  if (day !== undefined && (day < 1 || day > 31 || parts.season)) return [];
  if (year === undefined && day === undefined && !parts.month && !parts.season) return [];
  const found = era && year ? [+year] : possibleYears(year);
  const beforeChrist = era === ERA[0] || undefined;
  return found.map((year) => ({...parts, year, day, beforeChrist}));
}

/** The parts that the words of a date give; undefined if one of them is unknown. */
function partsOfWords(tokens: readonly string[]): DateParts | undefined {
  const months = tokens.filter((token) => monthOf(token) !== undefined);
  const parts: {-readonly [K in keyof DateParts]: DateParts[K]} = {};
  for (const token of tokens) {
    const month = monthOf(token);
    const weekday = weekdayOf(token);
    const season = seasonOf(token);
    // Spanish "mar" is March or Tuesday: "Mar 3 mar" is Tuesday, 3 March.
    if (month !== undefined && (months.length === 1 || weekday === undefined)) {
      if (parts.month ?? parts.season) return undefined;
      parts.month = month;
    } else if (weekday !== undefined) parts.weekday = weekday;
    else if (season) {
      if (parts.month ?? parts.season) return undefined;
      parts.season = season;
    } else if (isApproximate(token)) parts.approximate = true;
    else if (isUncertain(token)) parts.uncertain = true;
    else if (!isFiller(token)) return undefined;
  }
  return parts;
}
