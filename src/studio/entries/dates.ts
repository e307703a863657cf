import {parseEdtf} from '../../notation/edtf.js';
import type {EdtfDate} from '../../notation/edtf.js';
import type {Values} from '../document.js';
import {storyLocale} from '../forms/story-locale.js';

const days = new Map<string, Intl.DateTimeFormat>();

/**
 * A date with its precision, as short as it can be; as it is written where it is not valid. `draw` is called when the words of
 * the story's language are there.
 */
export function dateInTable(edtf: string, {lang, timeZone}: Values, draw: () => void): string {
  try {
    const locale = storyLocale(String(lang), String(timeZone), draw);
    const date = parseEdtf(edtf);
    if (date.type !== 'date' || !isExactDay(date)) return locale.date(date);
    let day = days.get(locale.lang);
    if (!day) {
      day = new Intl.DateTimeFormat(locale.lang, {dateStyle: 'medium', timeZone: 'UTC'});
      days.set(locale.lang, day);
    }
    return shortDay(date, day);
  } catch {
    return edtf;
  }
}

function isExactDay({precision, approximate, uncertain, year}: EdtfDate): boolean {
  return (
    (precision === 'day' || precision === 'instant') && !approximate && !uncertain && year > 999
  );
}

function shortDay(
  {year, month = 1, day = 1, hour, minute = 0}: EdtfDate,
  format: Intl.DateTimeFormat,
): string {
  const written = format.format(Date.UTC(year, month - 1, day));
  return hour === undefined ? written : `${written}, ${hour}:${String(minute).padStart(2, '0')}`;
}
