/** The most characters that an import gives a line, such as a headline or a name, and a text. */
export const LINE = 1000;
export const TEXT = 20_000;

/** An incomplete link or escape, or a space, at the end of a shortened text. */
const LOOSE_END = /(?:\[[^\]\n]{0,500}(?:\](?:\([^()\s]{0,2048})?)?|\\|\s+)$/;

/**
 * Shortens a text of more than `maxLength` characters and adds "…": at a space if one is near, and never within a
 * grapheme. In rich text, links stay whole.
 */
export function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const from = Math.max(0, maxLength - 101);
  const near = new Intl.Segmenter().segment(text.slice(from, maxLength + 100));
  const whole = text.slice(0, from + near.containing(maxLength - 1 - from)!.index);
  const space = whole.lastIndexOf(' ');
  const end = space > Math.max(0, maxLength - 60) ? whole.slice(0, space) : whole;
  const tail = end.slice(-3000);
  const loose = LOOSE_END.exec(tail);
  const half = loose && !isEscaped(tail, loose.index) ? loose[0].length : 0;
  return `${end.slice(0, end.length - half)}…`;
}

const isEscaped = (text: string, at: number) => /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(0, at));
