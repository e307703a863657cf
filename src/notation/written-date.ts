import {AND, BETWEEN, CASE, FROM, SINCE, TO, UNTIL, isNow, plainDate} from './date-words.js';
import {partsOf, reads, two} from './date-parts.js';
import type {Parts} from './date-parts.js';

/** One thing that a date in words or numbers may mean. */
export interface Reading {
  readonly edtf: string;
  /** Which comes first of two numbers that may both be a day or a month. */
  readonly first?: 'day' | 'month' | undefined;
  /** What the text does not say, and had to be taken for granted. */
  readonly assumes?: string | undefined;
}

const LONGEST = 100;

/**
 * What a date may mean that is written in numbers or in words of twelve languages, the likelier first; nothing where a part of
 * it is not understood. No reading is more exact than the text.
 */
export function readWrittenDate(text: string): readonly Reading[] {
  if (text.length > LONGEST) return [];
  const plain = plainDate(text);
  const short = /^(\d\d)(\d\d) ?([-–/]) ?(\d\d)$/.exec(plain);
  if (short) return shortRange(short).filter(({edtf}) => reads(edtf));
  const twoYears = readSeasonOfTwoYears(plain);
  if (twoYears.length) return twoYears;
  const single = partsOf(plain)
    .flatMap(finished)
    .filter(({edtf}) => reads(edtf));
  return single.length ? single : readRange(plain).filter(({edtf}) => reads(edtf));
}

/** `winter 2015/16` begins in 2015. A summer of two years is one of the south, where EDTF's seasons are not counted so. */
function readSeasonOfTwoYears(text: string): readonly Reading[] {
  const [pair, year, next] = /(?<!\d)(\d{4}) ?[-/–] ?(\d{4}|\d\d)(?!\d)/.exec(text) ?? [];
  if (!pair || !String(+year! + 1).endsWith(next!)) return [];
  return partsOf(text.replace(pair, year!)).flatMap((parts): readonly Reading[] => {
    if (parts.season === 24)
      return finished(parts).map((it) => ({...it, assumes: `the winter that begins in ${year}`}));
    if (parts.season !== 22) return [];
    return [{edtf: `${year}/${+year! + 1}`, assumes: 'the years that the summer lies in'}];
  });
}

function readRange(text: string): readonly Reading[] {
  const until = text.replace(CASE, '').replace(UNTIL, '').trim();
  if (UNTIL.test(text)) return between('..', until);
  const since = text.replace(SINCE, '');
  const open = since === text ? /^(.*\d) ?[-–]$/.exec(text)?.[1] : since;
  if (open) return between(open, '..');
  const bare = text.replace(BETWEEN, '');
  const separators = [/ ?– ?| - /g, bare === text ? TO : AND];
  // A hyphen also stands within dates, and so does a slash.
  if (!/^\d+-\d+-\d+$/.test(text)) separators.push(/[-/]/g);
  for (const separator of separators) {
    const found = [...bare.matchAll(separator)].flatMap(({0: {length}, index}) =>
      between(bare.slice(0, index).replace(FROM, ''), bare.slice(index + length)),
    );
    if (found.length) return found;
  }
  return [];
}

/** `1914-18`, `2019/20`, `1999–00`; a month where that is meant as often. */
function shortRange([, century, year, separator, last]: RegExpExecArray): readonly Reading[] {
  const next = (+year! + 1) % 100 === +last!;
  const turn = +last! > +year! ? +century! : +century! + 1;
  const years =
    +last! > +year! || next
      ? [{edtf: `${century}${year}/${String(turn).padStart(2, '0')}${last}`}]
      : [];
  const month = {edtf: `${century}${year}-${last}`};
  if (!reads(month.edtf)) return years;
  return separator === '–' ? [...years, month] : [month, ...years];
}

function between(before: string, after: string): readonly Reading[] {
  if (before === '..' || before === '')
    return partsOf(after)
      .flatMap(finished)
      .map((it) => ({...it, edtf: `${before}/${lastOf(it)}`}));
  return partsOf(before).flatMap((start) => {
    if (after === '' || after === '..' || isNow(after))
      return finished(start).map((it) => ({...it, edtf: `${firstOf(it)}/${after && '..'}`}));
    return partsOf(after, true).flatMap((end) => {
      if (start.first && end.first && start.first !== end.first) return [];
      const [from, to] = shared(start, end);
      return finished(from).flatMap((a) =>
        finished(to).map((b) => ({
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
function shared(start: Parts, end: Parts): readonly [Parts, Parts] {
  if (end.day === undefined && end.month === undefined && end.clock) {
    const {clock} = end;
    return [start, {...start, clock}];
  }
  const about = start.about ?? end.about;
  const perhaps = start.perhaps ?? end.perhaps;
  return [
    {
      ...start,
      month: start.month ?? (start.day === undefined ? undefined : end.month),
      year: start.year ?? end.year,
      beforeChrist: start.beforeChrist ?? end.beforeChrist,
      about,
      perhaps,
    },
    {
      ...end,
      month: end.month ?? (end.day === undefined ? undefined : start.month),
      year: end.year ?? start.year,
      about,
      perhaps,
    },
  ];
}

/** A date as EDTF, when it is whole. */
function finished(parts: Parts): readonly Reading[] {
  const {year, month, season, day, clock, span, about, perhaps, beforeChrist, weekday} = parts;
  const {first, quarter} = parts;
  const qualifier = about ? (perhaps ? '%' : '~') : perhaps ? '?' : '';
  const whole = (edtf: string) => [{edtf: edtf + qualifier, first}];
  if (span) return whole(span);
  if (quarter && year) {
    const months = [quarter * 3 - 2, quarter * 3].map((n) => `${year}-${two(n)}${qualifier}`);
    return [{edtf: months.join('/'), assumes: 'a quarter of the calendar year'}];
  }
  if (quarter) return [];
  const smaller = month ?? season;
  if (year === undefined || (smaller === undefined && day !== undefined)) return [];
  const astronomical = beforeChrist ? 1 - year : year;
  const edtf = [
    `${astronomical < 0 ? '-' : ''}${String(Math.abs(astronomical)).padStart(4, '0')}`,
    ...[smaller, day].flatMap((n) => (n === undefined ? [] : two(n))),
  ].join('-');
  if (day === undefined) return clock ? [] : whole(edtf);
  if (!reads(edtf)) return [];
  if (weekday !== undefined && new Date(`${edtf}T00:00Z`).getUTCDay() !== weekday) return [];
  // EDTF has no clock time that is about: then only the day is left to say.
  return whole(clock && !qualifier ? `${edtf}T${clock}` : edtf);
}
