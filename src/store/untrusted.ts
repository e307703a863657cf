import {storeOfUrl, sharedStore} from './registry.js';
import type {StoryStore} from './story-store.js';
import {request} from './request.js';

/**
 * The store of a story at a URL that was not written by the publisher. It is never shared with the publisher's own
 * elements, and `isAllowed` is checked before each request.
 */
export function storeOfUntrustedUrl(
  src: string,
  base: string,
  isAllowed: (url: string) => boolean,
  rows?: string,
): StoryStore {
  // The JSON-LD of the page is the publisher's.
  if (src.startsWith('#')) return storeOfUrl(src, base);
  const url = URL.canParse(src, base) ? new URL(src, base).href : src;
  const load = request(url, true, rows);
  return sharedStore('src', `untrusted ${url} ${rows}`, (signal, revalidate) => {
    if (isAllowed(url)) return load(signal, revalidate);
    throw new Error(`${url} is not an allowed address for stories on this page`);
  });
}

/** A store that fails with this reason. */
export function failedStore(reason: string): StoryStore {
  return sharedStore('', reason, () => {
    throw new Error(reason);
  });
}
