/**
 * Says why `url` is not allowed as a link of a story; `undefined` if it is safe. Safe are `https://host`, `http://host`,
 * `mailto:` and relative references, which have no colon before a slash. What browsers silently repair is refused, because it
 * hides where a link leads: spaces around it, tabs and line ends, backslashes, a missing slash, and a user name before the host,
 * as in `https://bank.example@elsewhere.example`.
 */
export function unsafeUrl(url: string): string | undefined {
  if (/[\p{Cc}\\]|[^\S ]|^ | $/u.test(url)) return 'has a backslash, line end, or space at an end';
  const [scheme] = /^[^/?#]*:/.exec(url) ?? [];
  if (!scheme)
    return /^$|^\/\//.test(url) ? 'is not a link; write https:// and the host' : undefined;
  if (!/^(?:https?|mailto):$/i.test(scheme)) return `"${scheme}" links are not allowed; use https:`;
  return /^mailto:|^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(url)
    ? undefined
    : 'needs the host after https://, without a name before it';
}

/** Looks like a host: `www.` and more; names with dots before a path; or names under a domain that is not a common file extension. */
const LOOKS_LIKE_HOST =
  /^(?:www\.[^/?#]+\.[^/?#]|(?:[\p{L}\d-]+\.)+\p{L}{2,}\/|(?:[\p{L}\d-]+\.)+(?:com|org|net|edu|gov|int|info|news|example|(?!(?:js|ts|md|gz|py|ai|ps|xz)\b)[a-z]{2})(?=[/?#]|$))/iu;
/** A relative address that ends in a file extension, such as `index.html?print` or `data.zip/`, which is not a host. */
const LOOKS_LIKE_FILE =
  /^[^/?#]*\.(?:x?html?|php|aspx?|jsp|jpe?g|png|gif|webp|avif|svg|mp[34]|webm|pdf|csv|json|xml|txt|zip)(?:[/?#]|$)/i;

/**
 * Says what is wrong with `url` as an author wrote it: that it is unsafe, or a host without its scheme, which browsers would
 * resolve relative to the page. `undefined` if nothing is.
 */
export function urlProblem(url: string): string | undefined {
  const unsafe = unsafeUrl(url);
  return !unsafe && LOOKS_LIKE_HOST.test(url) && !LOOKS_LIKE_FILE.test(url)
    ? `begins like a host without its scheme; write https://${url}, or ./${url} for a file beside the page`
    : unsafe;
}
