import {setAnswer} from './edition.js';
import {readStory} from './foreign.js';

/** The longest story that is read, in megabytes. */
const MOST = 4;

/** The milliseconds that a server asks to be left alone, in a `Retry-After` of seconds or a date. */
function waitOf(after: string | null): number {
  return after ? Math.max(0, +after * 1000 || Date.parse(after) - Date.now()) || 0 : 0;
}

async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MOST * 1e6) {
      void reader.cancel();
      throw new Error(`over ${MOST} MB`);
    }
    text += decoder.decode(value, {stream: true});
  }
}

/**
 * A request for the JSON at `url`, which gives the same object as long as it gets the same bytes; `again` asks the server
 * even where the browser's copy is fresh. Its errors have a `wait` where the server asks for that many milliseconds.
 */
export function request(url: string): (signal: AbortSignal, again: boolean) => Promise<unknown> {
  let text: string | undefined;
  let json: unknown;
  return async (signal, again) => {
    // With `no-cache` the browser asks with If-None-Match and turns a 304 into what it has. To do that by hand would
    // need a preflight for every check of another origin.
    const cache = again ? 'no-cache' : 'default';
    const response = await fetch(url, {signal, credentials: 'omit', cache});
    const {ok, status, headers, body} = response;
    if (!ok)
      throw Object.assign(new Error(`${url} answered ${status}`), {
        wait: waitOf(headers.get('retry-after')),
      });
    const now = body ? await textOf(body) : '';
    if (now !== text) {
      try {
        json = await readStory(url, now, headers.get('last-modified'));
      } catch (error) {
        const is = /^\s*</.test(now) ? 'HTML, not JSON' : 'not JSON';
        throw new Error(`${url} is ${is}: ${String(error)}`, {cause: error});
      }
      text = now;
    }
    setAnswer(json, response, url);
    return json;
  };
}
