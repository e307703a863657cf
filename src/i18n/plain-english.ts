import type {EdtfDate} from '../notation/edtf.js';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * Formats a day, month or year in English as Intl does, without Intl: the first format of a page costs a browser up to 50 ms,
 * more than the rest of a first paint.
 */
export function plainEnglish(
  lang: string,
  {precision, year, month = 1, day}: EdtfDate,
): string | undefined {
  // Intl adds an era or a separator to other years.
  const isPlain = /^en(-US|-GB)?$/.test(lang) && /^\d{4}$/.test(`${year}`);
  const inMonth = `${MONTHS[month - 1]} ${year}`;
  if (!isPlain) return undefined;
  if (precision === 'year') return `${year}`;
  if (precision === 'month') return inMonth;
  if (precision !== 'day') return undefined;
  return lang === 'en-GB' ? `${day} ${inMonth}` : inMonth.replace(' ', ` ${day}, `);
}

/** The name of a place as it follows "in": "the United Kingdom", but "France". */
export function withArticle(place: string): string {
  return /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Isle|Vatican)|Republic$|Islands$|Territor/.test(
    place,
  )
    ? `the ${place}`
    : place;
}
