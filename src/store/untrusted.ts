import {feedOfUrl, shared} from './story-store.js';
import type {Feed} from './story-store.js';
import {request} from './request.js';

/**
 * The feed of a story at a URL that somebody has named whom the publisher does not know. It shares nothing with what the
 * publisher's own elements load, and `isAllowed` is asked before each request.
 */
export function feedOfUntrustedUrl(
  src: string,
  base: string,
  isAllowed: (url: string) => boolean,
  rows?: string,
): Feed {
  // The page's own data is the publisher's.
  if (src.startsWith('#')) return feedOfUrl(src, base);
  const url = URL.canParse(src, base) ? new URL(src, base).href : src;
  const load = request(url, true, rows);
  return shared('src', `untrusted ${url} ${rows}`, (signal, again) => {
    if (isAllowed(url)) return load(signal, again);
    throw new Error(`${url} is not where stories may come from on this page`);
  });
}

/** A feed that only says why there is no story. */
export function feedOfNothing(why: string): Feed {
  return shared('', why, () => {
    throw new Error(why);
  });
}
