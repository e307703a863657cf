/**
 * What is unsafe about `url` as a link of a story, in words for its author; `undefined` when it is safe.
 * Safe are `https://host`, `http://host`, `mailto:` and relative references, which have no colon before a slash. What browsers
 * drop or mend is refused, for it hides what a link leads to: spaces around it, tabs and line ends, backslashes, a missing
 * slash, and a name before the host, as in `https://bank.example@elsewhere.example`.
 */
export function unsafeUrl(url: string): string | undefined {
  if (/[\p{Cc}\\]|[^\S ]|^ | $/u.test(url))
    return 'is no link with its backslash, line end, or space at an end';
  const [scheme] = /^[^/?#]*:/.exec(url) ?? [];
  if (!scheme) return /^$|^\/\//.test(url) ? 'is no link; write https:// and the host' : undefined;
  if (!/^(?:https?|mailto):$/i.test(scheme)) return `"${scheme}" links are not allowed; use https:`;
  return /^mailto:|^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(url)
    ? undefined
    : 'needs the host after https://, without a name before it';
}

/** A host: `www.` and more; or, where a path follows, names with dots; or such names under a domain that no file is called by. */
const HOST =
  /^(?:www\.[^/?#]+\.[^/?#]|(?:[\p{L}\d-]+\.)+\p{L}{2,}\/|(?:[\p{L}\d-]+\.)+(?:com|org|net|edu|gov|int|info|news|example|(?!(?:js|ts|md|gz|py|ai|ps|xz)\b)[a-z]{2})(?=[/?#]|$))/iu;
/** The ending of a name in a relative address such as `index.html?print` or `data.zip/`, which is no host. */
const FILE =
  /^[^/?#]*\.(?:x?html?|php|aspx?|jsp|jpe?g|png|gif|webp|avif|svg|mp[34]|webm|pdf|csv|json|xml|txt|zip)(?:[/?#]|$)/i;

/**
 * What is wrong with `url` as an author writes it: that it is unsafe, or a host without its scheme, which browsers would
 * look for beside the page. `undefined` when nothing is.
 */
export function urlProblem(url: string): string | undefined {
  const unsafe = unsafeUrl(url);
  return !unsafe && HOST.test(url) && !FILE.test(url)
    ? `begins like a host without its scheme; write https://${url}, or ./${url} for what lies beside the page`
    : unsafe;
}
