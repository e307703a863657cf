import {AND, BETWEEN, CASE, FROM, SINCE, TO, UNTIL, isNow, plainDate} from './date-words.js';
import {parseDatePart, isEdtf, twoDigits} from './date-parts.js';
import type {DateParts} from './date-parts.js';

/** A possible meaning of a written date. */
export interface Reading {
  readonly edtf: string;
  /** Which of two ambiguous numbers was read first: the day or the month. */
  readonly first?: 'day' | 'month' | undefined;
  /** What the text does not say, and had to be taken for granted. */
  readonly assumes?: string | undefined;
}

const MAX_LENGTH = 100;

/**
 * The possible meanings of a date written in numbers or in words of twelve languages, the likelier first; empty if a part of
 * it is not understood. Never more precise than the text.
 */
export function readWrittenDate(text: string): readonly Reading[] {
  if (text.length > MAX_LENGTH) return [];
  const plain = plainDate(text);
  const short = /^(\d\d)(\d\d) ?([-–/]) ?(\d\d)$/.exec(plain);
  if (short) return shortRange(short).filter(({edtf}) => isEdtf(edtf));
  const twoYears = readSeasonOfTwoYears(plain);
  if (twoYears.length) return twoYears;
  const single = parseDatePart(plain)
    .flatMap(toReadings)
    .filter(({edtf}) => isEdtf(edtf));
  return single.length ? single : readRange(plain).filter(({edtf}) => isEdtf(edtf));
}

/** `winter 2015/16` begins in 2015. A summer of two years is one of the south, where EDTF's seasons are not counted so. */
function readSeasonOfTwoYears(text: string): readonly Reading[] {
  const [pair, year, next] = /(?<!\d)(\d{4}) ?[-/–] ?(\d{4}|\d\d)(?!\d)/.exec(text) ?? [];
  if (!pair || !String(+year! + 1).endsWith(next!)) return [];
  return parseDatePart(text.replace(pair, year!)).flatMap((parts): readonly Reading[] => {
    if (parts.season === 24)
      return toReadings(parts).map((it) => ({...it, assumes: `the winter that begins in ${year}`}));
    if (parts.season !== 22) return [];
    return [{edtf: `${year}/${+year! + 1}`, assumes: 'the years that the summer lies in'}];
  });
}

function readRange(text: string): readonly Reading[] {
  const until = text.replace(CASE, '').replace(UNTIL, '').trim();
  if (UNTIL.test(text)) return readInterval('..', until);
  const since = text.replace(SINCE, '');
  const open = since === text ? /^(.*\d) ?[-–]$/.exec(text)?.[1] : since;
  if (open) return readInterval(open, '..');
  const bare = text.replace(BETWEEN, '');
  const separators = [/ ?– ?| - /g, bare === text ? TO : AND];
  // Hyphens and slashes also occur within dates, so they are tried last.
  if (!/^\d+-\d+-\d+$/.test(text)) separators.push(/[-/]/g);
  for (const separator of separators) {
    const readings = [...bare.matchAll(separator)].flatMap(({0: {length}, index}) =>
      readInterval(bare.slice(0, index).replace(FROM, ''), bare.slice(index + length)),
    );
    if (readings.length) return readings;
  }
  return [];
}

/** `1914-18`, `2019/20`, `1999–00`; or a month, where that is as common. */
function shortRange([, century, year, separator, last]: RegExpExecArray): readonly Reading[] {
  const isNextYear = (+year! + 1) % 100 === +last!;
  const centuryOfEnd = +last! > +year! ? +century! : +century! + 1;
  const years =
    +last! > +year! || isNextYear
      ? [{edtf: `${century}${year}/${String(centuryOfEnd).padStart(2, '0')}${last}`}]
      : [];
  const month = {edtf: `${century}${year}-${last}`};
  if (!isEdtf(month.edtf)) return years;
  return separator === '–' ? [...years, month] : [month, ...years];
}

function readInterval(before: string, after: string): readonly Reading[] {
  if (before === '..' || before === '')
    return parseDatePart(after)
      .flatMap(toReadings)
      .map((it) => ({...it, edtf: `${before}/${lastOf(it)}`}));
  return parseDatePart(before).flatMap((start) => {
    if (after === '' || after === '..' || isNow(after))
      return toReadings(start).map((it) => ({...it, edtf: `${firstOf(it)}/${after && '..'}`}));
    return parseDatePart(after, true).flatMap((end) => {
      if (start.first && end.first && start.first !== end.first) return [];
      const [from, to] = completeEnds(start, end);
      return toReadings(from).flatMap((a) =>
        toReadings(to).map((b) => ({
          edtf: `${firstOf(a)}/${lastOf(b)}`,
          first: a.first ?? b.first,
          assumes: a.assumes ?? b.assumes,
        })),
      );
    });
  });
}

/** The months of a quarter are an interval themselves. */
const firstOf = ({edtf}: Reading) => edtf.split('/')[0]!;
const lastOf = ({edtf}: Reading) => edtf.split('/').at(-1)!;

/** Two ends of a range, each with what stands only at the other: "11–14 March 2015", "March 11–14, 2015". */
function completeEnds(start: DateParts, end: DateParts): readonly [DateParts, DateParts] {
  if (end.day === undefined && end.month === undefined && end.clock) {
    const {clock} = end;
    return [start, {...start, clock}];
  }
  const approximate = start.approximate ?? end.approximate;
  const uncertain = start.uncertain ?? end.uncertain;
  return [
    {
      ...start,
      month: start.month ?? (start.day === undefined ? undefined : end.month),
      year: start.year ?? end.year,
      beforeChrist: start.beforeChrist ?? end.beforeChrist,
      approximate,
      uncertain,
    },
    {
      ...end,
      month: end.month ?? (end.day === undefined ? undefined : start.month),
      year: end.year ?? start.year,
      approximate,
      uncertain,
    },
  ];
}

/** A date as EDTF, when it is whole. */
function toReadings(parts: DateParts): readonly Reading[] {
  const {year, month, season, day, clock, span, approximate, uncertain, beforeChrist, weekday} =
    parts;
  const {first, quarter} = parts;
  const qualifier = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  const whole = (edtf: string) => [{edtf: edtf + qualifier, first}];
  if (span) return whole(span);
  if (quarter && year) {
    const months = [quarter * 3 - 2, quarter * 3].map((n) => `${year}-${twoDigits(n)}${qualifier}`);
    return [{edtf: months.join('/'), assumes: 'a quarter of the calendar year'}];
  }
  if (quarter) return [];
  const smaller = month ?? season;
  if (year === undefined || (smaller === undefined && day !== undefined)) return [];
  const astronomical = beforeChrist ? 1 - year : year;
  const edtf = [
    `${astronomical < 0 ? '-' : ''}${String(Math.abs(astronomical)).padStart(4, '0')}`,
    ...[smaller, day].flatMap((n) => (n === undefined ? [] : twoDigits(n))),
  ].join('-');
  if (day === undefined) return clock ? [] : whole(edtf);
  if (!isEdtf(edtf)) return [];
  if (weekday !== undefined && new Date(`${edtf}T00:00Z`).getUTCDay() !== weekday) return [];
  // EDTF has no approximate clock times: keep only the day.
  return whole(clock && !qualifier ? `${edtf}T${clock}` : edtf);
}
