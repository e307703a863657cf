import {AND, BETWEEN, FROM, SINCE, TO, isNow, plainDate} from './date-words.js';
import {partsOf, reads, two} from './date-parts.js';
import type {Parts} from './date-parts.js';

/** One thing that a date in words or numbers may mean. */
export interface Reading {
  readonly edtf: string;
  /** Which comes first of two numbers that may both be a day or a month. */
  readonly first?: 'day' | 'month' | undefined;
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
  const single = partsOf(plain)
    .flatMap(finished)
    .filter(({edtf}) => reads(edtf));
  return single.length ? single : readRange(plain).filter(({edtf}) => reads(edtf));
}

function readRange(text: string): readonly Reading[] {
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
      .map((it) => ({...it, edtf: `${before}/${it.edtf}`}));
  return partsOf(before).flatMap((start) => {
    if (after === '' || after === '..' || isNow(after))
      return finished(start).map((it) => ({...it, edtf: `${it.edtf}/${after && '..'}`}));
    return partsOf(after, true).flatMap((end) => {
      if (start.first && end.first && start.first !== end.first) return [];
      const [from, to] = shared(start, end);
      return finished(from).flatMap((a) =>
        finished(to).map((b) => ({edtf: `${a.edtf}/${b.edtf}`, first: a.first ?? b.first})),
      );
    });
  });
}

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
  const {first} = parts;
  const qualifier = about ? (perhaps ? '%' : '~') : perhaps ? '?' : '';
  const whole = (edtf: string) => [{edtf: edtf + qualifier, first}];
  if (span) return whole(span);
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
