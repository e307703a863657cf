import {bytesOf, isSame, textOf} from './bytes.js';
import {setResponseInfo} from './edition.js';
import {readStory} from './foreign.js';

/** The milliseconds that a server asks to be left alone, in a `Retry-After` of seconds or a date. */
function waitOf(after: string | null): number {
  return after ? Math.max(0, +after * 1000 || Date.parse(after) - Date.now()) || 0 : 0;
}

/** What a request may not do where a stranger has named its address: be led to another site. */
export const limitsFor = (url: string): RequestInit =>
  new URL(url).origin === self.origin ? {mode: 'same-origin'} : {redirect: 'error'};

/**
 * A request for the JSON at `url`, which gives the same object as long as it gets the same bytes; `again` asks the server
 * even where the browser's copy is fresh; `rows` says what the rows of a spreadsheet are. Its errors have a `wait` where the server asks for that many milliseconds.
 */
export function request(
  url: string,
  untrusted = false,
  rows?: string,
): (signal: AbortSignal, again: boolean) => Promise<unknown> {
  let bytes: Uint8Array | undefined;
  let json: unknown;
  return async (signal, again) => {
    // With `no-cache` the browser asks with If-None-Match and turns a 304 into what it has. To do that by hand would
    // need a preflight for every check of another origin.
    const cache = again ? 'no-cache' : 'default';
    const limits = untrusted ? limitsFor(url) : {};
    const init: RequestInit = {...limits, signal, credentials: 'omit', cache};
    const response = await fetch(url, init);
    const {ok, status, headers, body} = response;
    if (!ok)
      throw Object.assign(new Error(`${url} answered ${status}`), {
        wait: waitOf(headers.get('retry-after')),
      });
    const now = body ? await bytesOf(body) : new Uint8Array();
    if (!isSame(now, bytes)) {
      try {
        json = await readStory(url, now, headers, rows);
      } catch (error) {
        const is = /^\s*</.test(textOf(now) ?? '') ? 'HTML, not JSON' : 'not JSON';
        throw new Error(`${url} is ${is}: ${String(error)}`, {cause: error});
      }
      bytes = now;
    }
    setResponseInfo(json, response, url);
    return json;
  };
}
