/**
 * What is wrong with `url` as a link of a story, in words for its author; `undefined` when it is safe.
 * Safe are `https://host`, `http://host`, `mailto:` and relative references, which have no colon before a slash. What browsers
 * drop or mend is refused, for it hides what a link leads to: spaces around it, tabs and line ends, backslashes, a missing
 * slash, and a name before the host, as in `https://bank.example@elsewhere.example`.
 */
export function urlProblem(url: string): string | undefined {
  if (/[\p{Cc}\\]|[^\S ]|^ | $/u.test(url))
    return 'is no link with its backslash, line end, or space at an end';
  const [scheme] = /^[^/?#]*:/.exec(url) ?? [];
  if (!scheme) return /^$|^\/\//.test(url) ? 'is no link; write https:// and the host' : undefined;
  if (!/^(?:https?|mailto):$/i.test(scheme)) return `"${scheme}" links are not allowed; use https:`;
  return /^mailto:|^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(url)
    ? undefined
    : 'needs the host after https://, without a name before it';
}
