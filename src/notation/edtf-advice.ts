import {isEdtf} from './date-parts.js';
import {readWrittenDate} from './written-date.js';

/**
 * Suggests EDTF for a date that `parseEdtf` refuses: `write it as 2020-02-27`, never more precise than the text.
 * Undefined for a date that is valid or not understood.
 */
export function adviseDate(text: string): string | undefined {
  if (text.length > 100 || isEdtf(text)) return undefined;
  const meanings = new Set(readWrittenDate(text).map(({edtf}) => edtf));
  if (meanings.size) return `write it as ${[...meanings].join(' or ')}`;
  return /\d[X?~%]|XX|^[?~%[{]\S*\d|^Y-?\d/.test(text)
    ? 'only levels 0 and 1 of EDTF are supported'
    : undefined;
}
