import {
  AFTER_CHRIST,
  BEFORE_CHRIST,
  CASE,
  isAbout,
  isFiller,
  isPerhaps,
  isQuarter,
  monthOf,
  oneWord,
  ordinalOf,
  seasonOf,
  weekdayOf,
} from './date-words.js';
import {parseEdtf} from './edtf.js';

/** What is known of a date; of the ends of a range one often has what the other leaves out. */
export interface Parts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly season?: number | undefined;
  readonly day?: number | undefined;
  /** 1–4, of the calendar year. */
  readonly quarter?: number | undefined;
  /** `14:30` or `14:30:05`, with its zone. */
  readonly clock?: string | undefined;
  /** A decade or century, as EDTF writes it. */
  readonly span?: string | undefined;
  readonly about?: boolean | undefined;
  readonly perhaps?: boolean | undefined;
  readonly beforeChrist?: boolean | undefined;
  readonly weekday?: number | undefined;
  readonly first?: 'day' | 'month' | undefined;
}

export function reads(edtf: string): boolean {
  try {
    parseEdtf(edtf);
    return true;
  } catch {
    return false;
  }
}

export const two = (n: number) => String(n).padStart(2, '0');

const CLOCK =
  /(?:^|[ ,t])(?:at |um |à |a las |в |о |στις )?(\d{1,2})[:h](\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(?:([ap])\.? ?m\.?|uhr)? ?(z|utc|gmt|[+-]\d\d(?::?\d\d)?)?$/u;

/** The clock time at the end of a text, and what stands before it; nothing for a time that there is not. */
function clockOf(text: string): readonly [before: string, clock?: string] | undefined {
  const found = CLOCK.exec(text);
  if (!found) return [text];
  const {1: hours, 2: minutes, 3: seconds, 4: half, 5: zone = '', index} = found;
  const hour = half ? (+hours! % 12) + (half === 'p' ? 12 : 0) : +hours!;
  if (hour > 23 || (half && !(+hours! > 0 && +hours! < 13))) return undefined;
  const east = zone.replace(/^(?:z|utc|gmt)$/, 'Z').replace(/^(...):?(\d\d)$/, '$1:$2');
  const clock = `${two(hour)}:${minutes}${seconds ? `:${seconds}` : ''}${east}`;
  return [text.slice(0, index).replace(/[ ,]+$/, ''), clock];
}

/** What a text may mean as one date, or as one end of a range. */
export function partsOf(text: string, isEnd = false): readonly Parts[] {
  const [, said, qualifier] = /^(.*?)([?~%]?)$/.exec(text.trim())!;
  const [before, clock] = clockOf(said!) ?? [];
  if (before === undefined) return [];
  if (!before) return isEnd && clock ? [{clock}] : [];
  const more = {
    ...(clock && {clock}),
    ...(/[~%]/.test(qualifier!) && {about: true}),
    ...(/[?%]/.test(qualifier!) && {perhaps: true}),
  };
  const found =
    numeric(before) ?? spanOf(before) ?? beside(before) ?? quarterOf(before) ?? inWords(before);
  const edtf = before.toUpperCase();
  if (!found.length && !clock && !edtf.includes('/') && reads(edtf)) return [{span: edtf}];
  return found.map((parts) => ({...parts, ...more}));
}

/** A date in numbers alone. */
function numeric(text: string): readonly Parts[] | undefined {
  const [, year, month, day] =
    /^(-?\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ??
    /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text) ??
    /^((?:1[5-9]|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(text) ??
    [];
  if (year) return dated(+year, month, day);
  const [, of, only] = /^(\d{1,2})[-/.] ?(\d{4})$/.exec(text) ?? [];
  if (only) return dated(+only, of);
  const [, a, separator, b, last] =
    /^(\d{1,2})([-/.]) ?(\d{1,2})(?:\2 ?(\d{4}|'?\d\d))?\.?$/.exec(text) ?? [];
  // Two digits between hyphens may be any of the three.
  if (!a || (separator === '-' && last?.length !== 4)) return undefined;
  const order = (first: 'day' | 'month', day: string, month: string) =>
    yearsOf(last).flatMap((year) => dated(year, month, day, first));
  // Dots put the day first everywhere.
  const dayFirst = order('day', a, b!);
  return separator === '.' || a === b ? dayFirst : [...dayFirst, ...order('month', b!, a)];
}

/** A date of numbers, in which databases write 0 for what is not known. */
function dated(
  year: number | undefined,
  month?: string,
  day?: string,
  first?: 'day' | 'month',
): readonly Parts[] {
  const parts = {year, month: +(month ?? 0) || undefined, day: +(day ?? 0) || undefined, first};
  if (parts.month === undefined && parts.day !== undefined) return [];
  return (parts.month ?? 1) > 12 && day ? [] : [parts];
}

/** A date in numbers beside words: "circa 2019-05", "Thu 27.2.2020". */
function beside(text: string): readonly Parts[] | undefined {
  const [, before, date, after] = /^(\D*?)(-?\d+[-./]\d[-./\d]*)(\D*)$/.exec(text) ?? [];
  const words = date && wordsOf(`${before} ${after}`.match(TOKEN) ?? []);
  if (!words || words.month || words.season) return undefined;
  return numeric(date)?.map((parts) => ({...parts, ...words}));
}

/** A decade or a century. */
function spanOf(text: string): readonly Parts[] | undefined {
  const [, tens] =
    /^(\d\d[\dx])x$/.exec(text) ??
    /^(?:the |die |les |los |οι |τα )?(\d{3})0(?:'?s|er(?: ?-?jahren?)?|-?(?:е|х|ті|те))$/.exec(
      text,
    ) ??
    /^(?:les années|années|los años|años|دهه|שנות ה-?) ?(\d{3})0$/.exec(text) ??
    [];
  const [, ordinal] =
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th|\.) (?:century|jh\.?|jahrhundert)$/.exec(text) ?? [];
  if (ordinal) return +ordinal ? [{span: `${two(+ordinal - 1)}XX`}] : [];
  if (!tens) return undefined;
  const decade = {span: `${tens.toUpperCase()}X`};
  // "1900s" are ten years to some and a hundred to others.
  return tens.endsWith('0') && !text.endsWith('x')
    ? [{span: `${tens.slice(0, 2)}XX`}, decade]
    : [decade];
}

/** A year as it is written; of two digits, in this century or the last, the likelier one first as spreadsheets have it. */
function yearsOf(written: string | undefined): readonly (number | undefined)[] {
  const digits = written?.replace("'", '');
  if (digits?.length !== 2) return [digits === undefined ? undefined : +digits];
  return +digits < 30 ? [2000 + +digits, 1900 + +digits] : [1900 + +digits, 2000 + +digits];
}

const ERA = ['\u0001', '\u0002'] as const;
const TOKEN =
  /'?\d+(?:st|nd|rd|th|er|ère|[ºª°.]|-?(?:го|е|ше|та|ти|ви|ри))?(?![\p{L}\d])|\(\?\)|[\p{L}\p{M}'.]+|\S/gu;

/** A quarter of a year: "Q1 2015", "2015-Q1", "1. Quartal 2015". Without its year it may be an end of a range. */
function quarterOf(text: string): readonly Parts[] | undefined {
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
  const parts = wordsOf(tokens.filter((token) => !others.includes(token)));
  if (!parts || parts.month || parts.season || parts.weekday !== undefined) return undefined;
  const [year] = years!.map(Number);
  return [{...parts, year, quarter: ordinalOf(numbers![0]!)}];
}

/** A date in words: each of them has to be understood. */
function inWords(text: string): readonly Parts[] {
  const hyphened = /^(?:\d{1,2}-)?\p{L}+\.?-'?\d{2,4}$/u.test(text);
  const spaced = (hyphened ? text.replaceAll('-', ' ') : text).replace(/(?<=\d)(?=[гр]\.?$)/u, ' ');
  const tokens =
    oneWord(spaced)
      .replace(BEFORE_CHRIST, ` ${ERA[0]} `)
      .replace(AFTER_CHRIST, ` ${ERA[1]} `)
      .match(TOKEN) ?? [];
  const era = tokens.find((token) => ERA.includes(token as (typeof ERA)[0]));
  const parts = wordsOf(tokens.filter((token) => !/\d/.test(token) && token !== era));
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
  const found = era && year ? [+year] : yearsOf(year);
  const beforeChrist = era === ERA[0] || undefined;
  return found.map((year) => ({...parts, year, day, beforeChrist}));
}

/** What the words of a date say; nothing where one of them is not known. */
function wordsOf(tokens: readonly string[]): Parts | undefined {
  const months = tokens.filter((token) => monthOf(token) !== undefined);
  const parts: {-readonly [K in keyof Parts]: Parts[K]} = {};
  for (const token of tokens) {
    const month = monthOf(token);
    const weekday = weekdayOf(token);
    const season = seasonOf(token);
    // "Mar 3 mar" is a Tuesday in Spanish.
    if (month !== undefined && (months.length === 1 || weekday === undefined)) {
      if (parts.month ?? parts.season) return undefined;
      parts.month = month;
    } else if (weekday !== undefined) parts.weekday = weekday;
    else if (season) {
      if (parts.month ?? parts.season) return undefined;
      parts.season = season;
    } else if (isAbout(token)) parts.about = true;
    else if (isPerhaps(token)) parts.perhaps = true;
    else if (!isFiller(token)) return undefined;
  }
  return parts;
}
