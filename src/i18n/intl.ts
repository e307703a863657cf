import type {ZoneOffset} from '../notation/edtf.js';

export type Parts = Intl.DateTimeFormatOptions;

export const DAY: Parts = {year: 'numeric', month: 'long', day: 'numeric'};
/** The options of a clock time: two-digit hours with 24-hour clocks (01:10), else none (1:10 AM). */
export function clockParts(lang: string): Parts {
  const {hourCycle} = (resolvedOptions[lang] ??= formatter(lang, {
    hour: 'numeric',
  }).resolvedOptions());
  return {hour: hourCycle === 'h23' ? '2-digit' : 'numeric', minute: '2-digit'};
}
const resolvedOptions: {[lang: string]: Intl.ResolvedDateTimeFormatOptions} = {};

/** The largest distance from 1970, in milliseconds, that Intl formats. */
const MAX_TIME = 864e13;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A cached Intl format: making one is slow, and a page has few languages and zones. */
export function formatter(lang: string, parts: Parts): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(parts);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang, {calendar: 'gregory', ...parts});
    formats.set(key, format);
  }
  return format;
}

/** Formats an instant, or a range of two; undefined if Intl cannot. */
export function formatMoments(
  [from = 0, to = from]: readonly number[],
  lang: string,
  parts: Parts,
): string | undefined {
  if (from > to || Math.max(-from, to) > MAX_TIME) return;
  const format = formatter(lang, parts);
  // Some engines have thin spaces in ranges and some have plain ones; a page that a server rendered has to read the same.
  const text =
    from < to ? format.formatRange(from, to).replace(/[\u2009\u202f]/g, ' ') : format.format(from);
  // CLDR has no ordinals, and in French the first of a month is one.
  return parts.day && /^fr\b/.test(lang) ? text.replace(/(?<!\p{Nd})1(?= \p{L})/gu, '1er') : text;
}

/** A function for the offset of an IANA zone in minutes, for `edtfBounds`. */
export function zoneOffset(timeZone: string): ZoneOffset {
  const format = formatter('en', {timeZone, timeZoneName: 'longOffset'});
  return (epochMs) => {
    const text = format.format(Math.max(-MAX_TIME, Math.min(MAX_TIME, epochMs)));
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /([+-])(..):(..):?(..)?$/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (+hours * 60 + +minutes + +seconds / 60);
  };
}

/** Puts no-break spaces between a day and its month, and before dashes and abbreviations such as "г.". */
export function noBreak(text: string): string {
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
