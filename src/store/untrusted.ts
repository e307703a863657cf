import {storeOfUrl, sharedStore} from './registry.js';
import type {StoryStore} from './story-store.js';
import {request} from './request.js';

/**
 * The store of a story at a URL that somebody has named whom the publisher does not know. It shares nothing with what the
 * publisher's own elements load, and `isAllowed` is asked before each request.
 */
export function storeOfUntrustedUrl(
  src: string,
  base: string,
  isAllowed: (url: string) => boolean,
  rows?: string,
): StoryStore {
  // The page's own data is the publisher's.
  if (src.startsWith('#')) return storeOfUrl(src, base);
  const url = URL.canParse(src, base) ? new URL(src, base).href : src;
  const load = request(url, true, rows);
  return sharedStore('src', `untrusted ${url} ${rows}`, (signal, again) => {
    if (isAllowed(url)) return load(signal, again);
    throw new Error(`${url} is not where stories may come from on this page`);
  });
}

/** A store that only says why there is no story. */
export function failedStore(why: string): StoryStore {
  return sharedStore('', why, () => {
    throw new Error(why);
  });
}
