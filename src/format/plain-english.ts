import type {Edtf} from '../notation/edtf.js';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * Says a plain day, month or year in English as Intl does, without Intl: the first format that a page makes costs a
 * browser up to 50 ms, more than all the rest of a first paint, and the bundle's own language need not wait for it.
 */
export function plainEnglish(lang: string, date: Edtf): string | undefined {
  const american = lang === 'en' || lang === 'en-US';
  if (!american && lang !== 'en-GB') return undefined;
  if (date.type !== 'date' || date.approximate || date.uncertain || date.unspecified)
    return undefined;
  const {precision, year, month, day} = date;
  if (year < 1000 || year > 9999) return undefined;
  const name = MONTHS[(month ?? 0) - 1];
  if (precision === 'year') return String(year);
  if (precision === 'month') return `${name} ${year}`;
  if (precision !== 'day') return undefined;
  return american ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
}
