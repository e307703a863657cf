/**
 * What is wrong with `url` as a link of a story, in words for its author; `undefined` when it is safe.
 * Safe are `https:`, `http:`, `mailto:` and relative references, which have no colon before a slash. A scheme that hides
 * behind a space, tab or newline, which browsers drop, is none of these.
 */
export function urlProblem(url: string): string | undefined {
  const [scheme] = /^[^/?#]*:/.exec(url) ?? [];
  return scheme && !/^(?:https?|mailto):/i.test(scheme)
    ? `"${scheme}" links are not allowed; use https:`
    : undefined;
}
