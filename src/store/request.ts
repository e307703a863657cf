import {bytesOf, isSame, textOf} from './bytes.js';
import {setResponseInfo} from './edition.js';
import {readStory} from './foreign.js';

/** Milliseconds to wait according to a `Retry-After` header, which contains seconds or a date. */
function retryDelay(retryAfter: string | null): number {
  return retryAfter
    ? Math.max(0, +retryAfter * 1000 || Date.parse(retryAfter) - Date.now()) || 0
    : 0;
}

/** Keeps a request to an address that the publisher did not write from being redirected to another site. */
export const limitsFor = (url: string): RequestInit =>
  new URL(url).origin === self.origin ? {mode: 'same-origin'} : {redirect: 'error'};

/**
 * A fetcher of the story at `url`, which returns the same object as long as it receives the same bytes. `rows` is the list
 * that the rows of a spreadsheet belong to. Its errors have the milliseconds of `Retry-After` as `wait`.
 */
export function request(
  url: string,
  untrusted = false,
  rows?: string,
): (signal: AbortSignal, revalidate: boolean) => Promise<unknown> {
  let bytes: Uint8Array | undefined;
  let json: unknown;
  return async (signal, revalidate) => {
    // With `no-cache` the browser sends If-None-Match and handles a 304 itself; a header of our own would need a
    // preflight for each request to another origin.
    const cache = revalidate ? 'no-cache' : 'default';
    const limits = untrusted ? limitsFor(url) : {};
    const init: RequestInit = {...limits, signal, credentials: 'omit', cache};
    const response = await fetch(url, init);
    const {ok, status, headers, body} = response;
    if (!ok)
      throw Object.assign(new Error(`${url} answered ${status}`), {
        wait: retryDelay(headers.get('retry-after')),
      });
    const received = body ? await bytesOf(body) : new Uint8Array();
    if (!isSame(received, bytes)) {
      try {
        json = await readStory(url, received, headers, rows);
      } catch (error) {
        const format = /^\s*</.test(textOf(received) ?? '') ? 'HTML, not JSON' : 'not JSON';
        throw new Error(`${url} is ${format}: ${String(error)}`, {cause: error});
      }
      bytes = received;
    }
    setResponseInfo(json, response, url);
    return json;
  };
}
