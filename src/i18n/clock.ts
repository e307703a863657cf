import {edtfBounds, momentsOf} from '../notation/edtf.js';
import type {Edtf, EdtfDate} from '../notation/edtf.js';
import type {DateOptions} from './date-words.js';
import {fill} from './fill.js';
import {DAY, clockParts, formatter, withoutMarks, unbroken, zoneOffset} from './intl.js';
import type {Parts} from './intl.js';
import {withArticle} from './plain-english.js';

/** What a clock time means in the story's zone. */
interface Clock {
  /** As if in UTC. */
  readonly wall: number;
  readonly moment: number;
  /** Whether the zone's clocks showed it once, twice or never, for they are put forward and back. */
  readonly times: number;
}

function clockOf(date: EdtfDate, timeZone: string): Clock {
  const offset = zoneOffset(timeZone);
  const [moment] = edtfBounds(date, offset);
  const local = date.offset === undefined;
  const wall = local ? edtfBounds({...date, offset: 0})[0] : moment + 6e4 * offset(moment);
  return {wall, moment, times: momentsOf(wall, offset).length};
}

/** Fills a pattern that may say what Intl has said already, such as "Uhr". */
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
    // CLDR and browsers differ in their spaces.
    .value.replace(/\s/g, ' ');

/** "BST"; of a range that ends in another hour of the year "BST–GMT". */
const zoneNames = (moments: readonly number[], lang: string, timeZone: string | undefined) =>
  [...new Set(moments.map((moment) => zoneName(moment, lang, timeZone, 'short')))].join('–');

/** `time` with the place whose time it is; or with the name or offset of its zone, where that is no place or tells two hours apart. */
function inZone(
  time: string,
  moments: readonly number[],
  twice: boolean,
  options: DateOptions,
): string {
  const {lang, timeZone, words} = options;
  const generic = zoneName(moments[0]!, lang, timeZone, 'shortGeneric');
  const [before = '', after = ''] = words.zone.replace(/\s/g, ' ').split('{place}');
  const place = generic.slice(before.length, generic.length - after.length);
  const isPlace =
    generic === before + place + after && /^(?!.*\p{Nd}).*[\p{Ll}\p{Lo}]/u.test(place);
  if (isPlace && !twice)
    return fillOnce(words.clock, {time, place: /^en\b/.test(lang) ? withArticle(place) : place});
  const short = zoneNames(moments, lang, timeZone);
  // "GMT+3" says less than "TSİ", but "EST" more than "ET".
  const name = !twice && /\p{Nd}/u.test(short) && !/\p{Nd}/u.test(generic) ? generic : short;
  return `${time}\u00a0${name}`;
}

/** A clock time, or a range of two that can be told as one, in the story's zone, which it names. */
export function clockInWords(dates: readonly EdtfDate[], options: DateOptions): string | undefined {
  const {lang, timeZone, words} = options;
  const clocks = dates.map((date) => clockOf(date, timeZone));
  const [first, second] = clocks as [Clock, Clock?];
  const parts = {
    ...DAY,
    ...clockParts(lang),
    second: dates.some(({second}) => second) ? '2-digit' : undefined,
  } as const;
  const era = dates[0]!.year < 100 ? 'short' : undefined;
  // Two hours of one name are told apart, which a range cannot.
  if (second && clocks.some(({times}) => times !== 1)) return;
  const missing = !first.times;
  const moments = missing ? [first.wall] : clocks.map(({moment}) => moment);
  const time = withoutMarks(moments, lang, {...parts, era, timeZone: missing ? 'UTC' : timeZone});
  if (!time) return;
  const twice = first.times > 1 && dates[0]!.offset !== undefined;
  const text = inZone(
    time,
    clocks.map(({moment}) => moment),
    twice,
    options,
  );
  // What no clock showed is said as it was written.
  return missing ? fill(words.uncertain, {date: text}) : text;
}

/**
 * The clock time (and the day, where that differs) on the reader's own clock, as words that follow on the story's:
 * ` (11:30 your time, GMT)`. Undefined for dates without clock times or with one that is not one moment, and where the
 * reader's clocks show what the story's show.
 * @param readerZone IANA; the browser's own by default.
 * @param always Whether also what the story's clocks show is said.
 */
export function readerTime(
  date: Edtf,
  {lang, timeZone, words}: DateOptions,
  readerZone?: string,
  always = false,
): string | undefined {
  const dates = (date.type === 'date' ? [date] : [date.start, date.end]) as readonly EdtfDate[];
  // An open or unknown end has no precision at all.
  if (dates.some(({precision}) => precision !== 'instant')) return;
  const clocks = dates.map((date) => clockOf(date, timeZone));
  if (dates.some(({offset}, i) => offset === undefined && clocks[i]!.times !== 1)) return;
  const moments = clocks.map(({moment}) => moment);
  const say = (parts: Parts, zone = readerZone) =>
    withoutMarks(moments, lang, {...parts, timeZone: zone});
  const clock = clockParts(lang);
  const differs = (parts: Parts) => say(parts) !== say(parts, timeZone);
  if (!always && !differs({...DAY, ...clock})) return;
  const day = differs(DAY) && {...DAY, month: 'short' as const};
  const time = say({...day, ...clock});
  const yours = time && fillOnce(words.yours, {time, zone: zoneNames(moments, lang, readerZone)});
  return yours && unbroken(` ${yours}`);
}
