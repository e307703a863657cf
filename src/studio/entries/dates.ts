import {Locale} from '../../i18n/locale.js';
import {parseEdtf} from '../../notation/edtf.js';
import type {EdtfDate} from '../../notation/edtf.js';
import type {Values} from '../document.js';

let known: {readonly locale: Locale; readonly day: Intl.DateTimeFormat} | undefined;

/** A date with its precision, as short as it can be; as it is written where it is not valid. */
export function dateInTable(edtf: string, {lang, timeZone}: Values): string {
  try {
    const [language, zone] = [lang, timeZone] as [string, string];
    if (known?.locale.lang !== language || known.locale.timeZone !== zone)
      known = {
        locale: new Locale(language, zone),
        day: new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeZone: 'UTC'}),
      };
    const date = parseEdtf(edtf);
    return date.type === 'date' && isExactDay(date)
      ? shortDay(date, known.day)
      : known.locale.date(date);
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
