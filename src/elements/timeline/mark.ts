import type {Edtf} from '../../notation/edtf.js';

/** The CSS classes of the mark of a date, whose shape shows the precision. */
export function markOf(date: Edtf): string {
  if (date.type === 'date')
    return `${date.precision}${date.approximate || date.uncertain ? ' vague' : ''}`;
  const ends = [date.start, date.end].filter((end) => typeof end === 'object');
  const vague = ends.some((end) => end.approximate || end.uncertain);
  const open = date.end === 'open' || date.end === 'unknown';
  return `range${open ? ' open' : ''}${vague ? ' vague' : ''}`;
}
