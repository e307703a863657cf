import {Locale} from '../../i18n/locale.js';
import type {Values} from '../document.js';

let locale: Locale | undefined;

/** A date as readers see it, with its precision; as it is written where it is not valid. */
export function dateInTable(edtf: string, {lang, timeZone}: Values): string {
  try {
    const [language, zone] = [lang, timeZone] as [string, string];
    if (locale?.lang !== language || locale.timeZone !== zone) locale = new Locale(language, zone);
    return locale.date(edtf);
  } catch {
    return edtf;
  }
}
