import type {Edtf} from '../../notation/edtf.js';

/** How a date is drawn on the rule: its shape says how exactly we know it. */
export function markOf(date: Edtf): string {
  if (date.type === 'date')
    return `${date.precision}${date.approximate || date.uncertain ? ' vague' : ''}`;
  const ends = [date.start, date.end].filter((end) => typeof end === 'object');
  const vague = ends.some((end) => end.approximate || end.uncertain);
  const open = date.end === 'open' || date.end === 'unknown';
  return `range${open ? ' open' : ''}${vague ? ' vague' : ''}`;
}
