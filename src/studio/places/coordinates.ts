import {wrapLongitude} from '../world/geometry.js';

/** A point on Earth in degrees. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

const DEGREES = String.raw`([-+−]?\d+(?:[.,]\d+)?)\s*(?:°|º)?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:′|'|’)\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:″|"|”|'')\s*)?`;
// O is not read: it is the west in some languages, and the east in others.
const LETTER_FIRST = new RegExp(String.raw`(?<letter>[NSEW])\s*${DEGREES}`, 'iy');
const LETTER_LAST = new RegExp(String.raw`${DEGREES}(?<letter>[NSEW])?`, 'iy');
const number = (text = '0') => Number(text.replace(',', '.').replace('−', '-'));

/** Reads "36.2, 36.6", "36°N 36.6°E", "36° 12′ 30″ N, 36° 40′ E" or "geo:36.2,36.6"; undefined if it is something else. */
export function parseCoordinates(typed: string): Coordinates | undefined {
  const bare = typed
    .trim()
    .replace(/^geo:/i, '')
    .replace(/[()[\]]/g, ' ')
    .trim();
  // A comma between two whole numbers parts them.
  const text = /^[-+−]?\d+,[-+−]?\d+$/.test(bare) ? bare.replace(',', ' ') : bare;
  const parts: {degrees: number; letter: string}[] = [];
  for (let at = 0; at < text.length;) {
    LETTER_FIRST.lastIndex = LETTER_LAST.lastIndex = at;
    const found = LETTER_FIRST.exec(text) ?? LETTER_LAST.exec(text);
    if (!found) return undefined;
    const letter = found.groups!.letter?.toUpperCase() ?? '';
    // The letter is the first group or the last.
    const [whole, minutes, seconds] = /^[NSEW]/i.test(found[0]) ? found.slice(2) : found.slice(1);
    const size = Math.abs(number(whole)) + number(minutes) / 60 + number(seconds) / 3600;
    const isNegative = /^[-−]/.test(whole!) !== /[SW]/.test(letter);
    parts.push({degrees: isNegative ? -size : size, letter});
    at += found[0].length;
    at += /^\s*[,;/]?\s*/.exec(text.slice(at))![0].length;
  }
  const [first, second] = parts;
  if (!first || !second || parts.length > 2) return undefined;
  // Without letters the latitude comes first, as maps give it.
  const isSwapped = /[EW]/.test(first.letter) || /[NS]/.test(second.letter);
  const [lat, lon] = isSwapped ? [second, first] : [first, second];
  if (/[EW]/.test(lat.letter) || /[NS]/.test(lon.letter)) return undefined;
  if (Math.abs(lat.degrees) > 90 || Math.abs(lon.degrees) > 540) return undefined;
  return {lat: rounded(lat.degrees), lon: rounded(wrapLongitude(lon.degrees))};
}

/** Six decimals are a hand's breadth. */
const rounded = (degrees: number) => Number(degrees.toFixed(6));

/** "36.2° N, 36.6° E" */
export function coordinatesInWords({lat, lon}: Coordinates): string {
  return `${Math.abs(lat)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon)}° ${lon < 0 ? 'W' : 'E'}`;
}
