import {parseEdtf} from './edtf.js';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/**
 * What the author of a date that `parseEdtf` refuses probably meant: `write it as 2020-02-27`.
 * Undefined for a date that is read, and where nothing comes to mind.
 */
export function adviseDate(text: string): string | undefined {
  if (text.length > 64 || reads(text)) return undefined;
  const ends = asInterval(text);
  const meant = ends.length ? ends : asDate(text);
  if (meant.length) return `write it as ${meant.join(' or ')}`;
  return /\d[X?~%]|XX|^[?~%[{]\S*\d|^Y-?\d/.test(text)
    ? 'only levels 0 and 1 of EDTF are read'
    : undefined;
}

/** Where one end of an interval, or both, are not as they should be. */
function asInterval(text: string): readonly string[] {
  const ends = text.split('/');
  if (ends.length !== 2) return [];
  const [starts = [], stops = []] = ends.map((end) =>
    end === '' || end === '..' || reads(end) ? [end] : asDate(end),
  );
  return starts.flatMap((start) => stops.map((stop) => `${start}/${stop}`)).filter(reads);
}

function asDate(text: string): readonly string[] {
  return [...new Set([...fromParts(text), withoutHabits(text)])].filter(reads);
}

/** What a year, one or two other numbers and the English name of a month may be together. */
function fromParts(text: string): readonly string[] {
  const [year, another] = text.match(/\d{4}/g) ?? [];
  if (!year || another || /^-|:/.test(text)) return [];
  const [a, b] = text.match(/\b\d\d?(?!\d)/g) ?? [];
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  const [month, ...more] = words.flatMap(
    (word) => MONTHS.findIndex((name) => name.startsWith(word)) + 1 || [],
  );
  const join = (...parts: readonly (string | undefined)[]) =>
    parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  if (month) return more.length ? [] : [join(year, `${month}`, a)];
  if (/[^\d./ -]/.test(text)) return [];
  // Where the year comes last, the day comes before the month, or after it.
  return [...(text.startsWith(year) || !b ? [] : [join(year, b, a)]), join(year, a, b)];
}

/** The text in EDTF's ways of writing what it says in others. */
function withoutHabits(text: string): string {
  return text
    .trim()
    .replace(/^(?:circa|ca?\.|about|around|~) *(.+)/i, '$1~')
    .replace(/^(\d\d[1-9])0s/, '$1X')
    .replace(/^(\d{4})-(\d{4})$| *(?:[–—]| to | - ) */, '$1/$2')
    .replace(/present|now/i, '..')
    .replace(/(\d)[t ](\d\d:)/, '$1T$2')
    .replace(/(:\d\d)\.\d+/, '$1')
    .replace(/(:.*)[?~%]$/, '$1')
    .replace(/[xz]/g, (letter) => letter.toUpperCase())
    .replace(/^-0000/, '0000');
}

function reads(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch {
    return false;
  }
}
