/** The schemes a link in a story may have; a relative reference has none. */
const SAFE = /^(?:https?:\/\/|mailto:)/i;
// Browsers drop tabs and newlines before they read a scheme, so none may hide one.
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0020\u007f-\u009f\u2028\u2029\ufeff]/;

/**
 * What is wrong with `url` as a link of a story, in words for its author; `undefined` when it is safe.
 * Safe are `https:`, `http:`, `mailto:` and relative references.
 */
export function urlProblem(url: string): string | undefined {
  if (UNPRINTABLE.test(url)) return `"${url}" holds a space or control character; write it as %20`;
  if (SAFE.test(url)) return undefined;
  const scheme = /^[^/?#]*?:/.exec(url)?.[0];
  if (scheme)
    return `"${scheme}" links are not allowed; use https:, http:, mailto: or a relative link`;
  if (/^[\\/]{2}|^\/?\\/.test(url))
    return `"${url}" leaves the scheme open; begin it with https://`;
  return undefined;
}
