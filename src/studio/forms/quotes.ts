/** The signs of a language's quotation marks, outer and inner, without the spaces that belong to some. */
export interface QuoteSigns {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
}

/** The signs in messages such as `“{words}”`; of French ones, with their spaces. */
export function quoteSigns(quoted: string, quotedWithin: string): QuoteSigns {
  const signs = (pattern: string) => {
    const [open = '', close = ''] = pattern.split('{words}');
    return [open, close] as const;
  };
  return {outer: signs(quoted), inner: signs(quotedWithin)};
}

/** The addresses of links and the marks of emphasis, which readers do not see. */
const UNSEEN = /\]\((?:[^()\s]|\([^()\s]*\))*\)|[*[\]]/g;

/**
 * The typographic sign for a straight quotation mark or apostrophe that is typed after `before`. What counts is the last
 * character that readers see, so links and emphasis make no difference.
 */
export function typographic(sign: '"' | "'", before: string, {outer, inner}: QuoteSigns): string {
  const line = before.slice(before.lastIndexOf('\n') + 1).slice(-1000);
  const last = line.replace(UNSEEN, '').at(-1) ?? ' ';
  const opens = /[\s([{\u2013\u2014/]/u.test(last) || last === outer[0].trim();
  // After a letter or digit it is an apostrophe, or closes: they are the same sign in most languages.
  if (sign === "'" && /[\p{L}\p{N}]/u.test(last)) {
    const isOpen = line.lastIndexOf(inner[0].trim()) > line.lastIndexOf(inner[1].trim());
    return isOpen && inner[1].trim() !== '’' ? inner[1] : '’';
  }
  return (sign === '"' ? outer : inner)[opens ? 0 : 1];
}
