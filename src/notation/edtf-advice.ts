import {reads} from './date-parts.js';
import {readWrittenDate} from './written-date.js';

/**
 * What the author of a date that `parseEdtf` refuses probably meant: `write it as 2020-02-27`. Never more exact than the date.
 * Undefined for a date that is read, and where nothing comes to mind.
 */
export function adviseDate(text: string): string | undefined {
  if (text.length > 100 || reads(text)) return undefined;
  const meant = new Set(readWrittenDate(text).map(({edtf}) => edtf));
  if (meant.size) return `write it as ${[...meant].join(' or ')}`;
  return /\d[X?~%]|XX|^[?~%[{]\S*\d|^Y-?\d/.test(text)
    ? 'only levels 0 and 1 of EDTF are read'
    : undefined;
}
