import type {ZoneOffset} from '../notation/edtf.js';

export type Parts = Intl.DateTimeFormatOptions;

export const DAY: Parts = {year: 'numeric', month: 'long', day: 'numeric'};
/** 01:10, but 1:10 AM. */
export function clockParts(lang: string): Parts {
  const {hourCycle} = (options[lang] ??= formatter(lang, {hour: 'numeric'}).resolvedOptions());
  return {hour: hourCycle === 'h23' ? '2-digit' : 'numeric', minute: '2-digit'};
}
const options: {[lang: string]: Intl.ResolvedDateTimeFormatOptions} = {};

/** The epoch milliseconds beyond which Intl formats nothing, either way. */
const FARTHEST = 864e13;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl format is slow, and a page has few languages and zones. */
export function formatter(lang: string, parts: Parts): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(parts);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang, {calendar: 'gregory', ...parts});
    formats.set(key, format);
  }
  return format;
}

/** One moment, or the range of two; undefined where Intl cannot say it. */
export function withoutMarks(
  [from = 0, to = from]: readonly number[],
  lang: string,
  parts: Parts,
): string | undefined {
  if (from > to || Math.max(-from, to) > FARTHEST) return;
  const format = formatter(lang, parts);
  // Some engines have thin spaces in ranges and some have plain ones; a page that a server rendered has to read the same.
  const text =
    from < to ? format.formatRange(from, to).replace(/[\u2009\u202f]/g, ' ') : format.format(from);
  // CLDR has no ordinals, and in French the first of a month is one.
  return parts.day && /^fr\b/.test(lang) ? text.replace(/(?<!\p{Nd})1(?= \p{L})/gu, '1er') : text;
}

/** How far an IANA zone is ahead of UTC, for `edtfBounds`. */
export function zoneOffset(timeZone: string): ZoneOffset {
  const format = formatter('en', {timeZone, timeZoneName: 'longOffset'});
  return (epochMs) => {
    const text = format.format(Math.max(-FARTHEST, Math.min(FARTHEST, epochMs)));
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /([+-])(..):(..):?(..)?$/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (+hours * 60 + +minutes + +seconds / 60);
  };
}

/** Keeps a day with its month, and a dash or what is shortened, such as "г.", with what stands before it, on one line. */
export function unbroken(text: string): string {
  return text
    .replace(/ - /g, ' – ')
    .replace(
      /(?<![\p{Nd}+−-])(\p{Nd}\p{Nd}?\.?) (?:(de) )?(?=\p{L})/gu,
      (_, day: string, of?: string) =>
        [day, of, ''].filter((it) => it !== undefined).join('\u00a0'),
    )
    .replace(/(?<=\p{L}) (?=\p{Nd}\p{Nd}?(?![\p{Nd}:.\u00a0]))| (?=[–—-]|\p{L}{1,3}\.)/gu, '\u00a0')
    .replace(/\u2009(?=[–—-])/g, '\u202f');
}
