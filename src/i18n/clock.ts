import {edtfBounds, momentsOf} from '../notation/edtf.js';
import type {Edtf, EdtfDate} from '../notation/edtf.js';
import type {DateOptions} from './date-words.js';
import {fill} from './fill.js';
import {DAY, clockParts, formatter, formatMoments, noBreak, zoneOffset} from './intl.js';
import type {Parts} from './intl.js';
import {withArticle} from './plain-english.js';

/** A clock time of a date in the story's zone. */
interface Clock {
  /** The local clock time as if it were UTC, in epoch milliseconds. */
  readonly wall: number;
  readonly moment: number;
  /** How often the clocks of the zone show it: 1, or 0 or 2 where they change for summer time. */
  readonly occurrences: number;
}

function toClock(date: EdtfDate, timeZone: string): Clock {
  const offset = zoneOffset(timeZone);
  const [moment] = edtfBounds(date, offset);
  const local = date.offset === undefined;
  const wall = local ? edtfBounds({...date, offset: 0})[0] : moment + 6e4 * offset(moment);
  return {wall, moment, occurrences: momentsOf(wall, offset).length};
}

/** Fills a pattern; a word that both Intl and the pattern contain, such as "Uhr", appears once. */
const fillOnce = (pattern: string, values: Readonly<Record<string, string>>) =>
  fill(pattern, values).replace(/( \p{L}+)\1(?= )/u, '$1');

const zoneName = (
  moment: number,
  lang: string,
  timeZone: string | undefined,
  timeZoneName: 'short' | 'shortGeneric',
) =>
  formatter(lang, {timeZone, timeZoneName})
    .formatToParts(moment)
    .find(({type}) => type === 'timeZoneName')!
    // Browsers use different kinds of space.
    .value.replace(/\s/g, ' ');

/** "BST"; "BST–GMT" for a range across a change of the clocks. */
const zoneNames = (moments: readonly number[], lang: string, timeZone: string | undefined) =>
  [...new Set(moments.map((moment) => zoneName(moment, lang, timeZone, 'short')))].join('–');

/** `time` with the place of its zone; or with the zone's name or offset, if the zone is not named after a place or `twice` is set (an hour that occurs twice). */
function withZone(
  time: string,
  moments: readonly number[],
  isRepeatedHour: boolean,
  options: DateOptions,
): string {
  const {lang, timeZone, words} = options;
  const generic = zoneName(moments[0]!, lang, timeZone, 'shortGeneric');
  const [before = '', after = ''] = words.zone.replace(/\s/g, ' ').split('{place}');
  const place = generic.slice(before.length, generic.length - after.length);
  const isPlace =
    generic === before + place + after && /^(?!.*\p{Nd}).*[\p{Ll}\p{Lo}]/u.test(place);
  if (isPlace && !isRepeatedHour)
    return fillOnce(words.clock, {time, place: /^en\b/.test(lang) ? withArticle(place) : place});
  const short = zoneNames(moments, lang, timeZone);
  // Prefer "TSİ" to "GMT+3", but "EST" to "ET".
  const name =
    !isRepeatedHour && /\p{Nd}/u.test(short) && !/\p{Nd}/u.test(generic) ? generic : short;
  return `${time}\u00a0${name}`;
}

/** A clock time, or a range of two, in the story's zone with its name; undefined if it cannot be one range. */
export function clockInWords(dates: readonly EdtfDate[], options: DateOptions): string | undefined {
  const {lang, timeZone, words} = options;
  const clocks = dates.map((date) => toClock(date, timeZone));
  const [first, second] = clocks as [Clock, Clock?];
  const parts = {
    ...DAY,
    ...clockParts(lang),
    second: dates.some(({second}) => second) ? '2-digit' : undefined,
  } as const;
  const era = dates[0]!.year < 100 ? 'short' : undefined;
  // A repeated hour needs its zone, which a range cannot show.
  if (second && clocks.some(({occurrences}) => occurrences !== 1)) return;
  const isSkipped = !first.occurrences;
  const moments = isSkipped ? [first.wall] : clocks.map(({moment}) => moment);
  const time = formatMoments(moments, lang, {
    ...parts,
    era,
    timeZone: isSkipped ? 'UTC' : timeZone,
  });
  if (!time) return;
  const isRepeatedHour = first.occurrences > 1 && dates[0]!.offset !== undefined;
  const text = withZone(
    time,
    clocks.map(({moment}) => moment),
    isRepeatedHour,
    options,
  );
  // A skipped clock time is shown as written, marked as uncertain.
  return isSkipped ? fill(words.uncertain, {date: text}) : text;
}

/**
 * The clock time (and the day, if it differs) on the reader's own clock, as text to append to the story's:
 * ` (11:30 your time, GMT)`. Undefined for dates without clock times, for ambiguous clock times, and if the reader's clock
 * shows the same as the story's.
 * @param readerZone IANA; the browser's own by default.
 * @param always Whether to return the text even if both clocks show the same.
 */
export function readerTime(
  date: Edtf,
  {lang, timeZone, words}: DateOptions,
  readerZone?: string,
  always = false,
): string | undefined {
  const dates = (date.type === 'date' ? [date] : [date.start, date.end]) as readonly EdtfDate[];
  // An open or unknown end is a string and has no precision.
  if (dates.some(({precision}) => precision !== 'instant')) return;
  const clocks = dates.map((date) => toClock(date, timeZone));
  if (dates.some(({offset}, i) => offset === undefined && clocks[i]!.occurrences !== 1)) return;
  const moments = clocks.map(({moment}) => moment);
  const format = (parts: Parts, zone = readerZone) =>
    formatMoments(moments, lang, {...parts, timeZone: zone});
  const clock = clockParts(lang);
  const differs = (parts: Parts) => format(parts) !== format(parts, timeZone);
  if (!always && !differs({...DAY, ...clock})) return;
  const day = differs(DAY) && {...DAY, month: 'short' as const};
  const time = format({...day, ...clock});
  const readerText =
    time && fillOnce(words.yours, {time, zone: zoneNames(moments, lang, readerZone)});
  return readerText && noBreak(` ${readerText}`);
}
