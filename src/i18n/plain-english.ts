import type {EdtfDate} from '../notation/edtf.js';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * Says a day, month or year in English as Intl does, without Intl: the first format that a page makes costs a browser
 * up to 50 ms, more than all the rest of a first paint, and the bundle's own language need not wait for it.
 */
export function plainEnglish(
  lang: string,
  {precision, year, month = 1, day}: EdtfDate,
): string | undefined {
  // Years of other lengths have an era or are grouped.
  const said = /^en(-US|-GB)?$/.test(lang) && /^\d{4}$/.test(`${year}`);
  const inMonth = `${MONTHS[month - 1]} ${year}`;
  if (!said) return undefined;
  if (precision === 'year') return `${year}`;
  if (precision === 'month') return inMonth;
  if (precision !== 'day') return undefined;
  return lang === 'en-GB' ? `${day} ${inMonth}` : inMonth.replace(' ', ` ${day}, `);
}

/** "The United Kingdom", but "France": as the names of countries and towns follow "in". */
export function withArticle(place: string): string {
  return /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Isle|Vatican)|Republic$|Islands$|Territor/.test(
    place,
  )
    ? `the ${place}`
    : place;
}
