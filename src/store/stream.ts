import {limitsFor} from './request.js';

/** Milliseconds until a broken stream is opened again, and the longest delay after repeated errors. */
const RETRY = 3000;
export const MAX_DELAY = 6e5;
/** Browsers allow few connections to a host, so streams that the publisher did not write are limited. */
const MAX_UNTRUSTED_STREAMS = 2;

/** Changes a delay by up to 10 %, so that a million readers do not send their requests at once. */
export const withJitter = (ms: number): number => ms * (0.9 + Math.random() / 5);

interface Stream {
  readonly untrusted: boolean;
  readonly listeners: Set<() => void>;
  readonly controller: AbortController;
}
/** One connection for each URL, for all stories that use it. */
const streams = new Map<string, Stream>();

/** Calls `listener` when the event stream at `url` sends a message, until the returned function is called. */
export function followStream(url: string, untrusted: boolean, listener: () => void): () => void {
  const key = `${untrusted} ${url}`;
  let stream = streams.get(key);
  if (!stream) {
    const others = [...streams.values()].filter((one) => one.untrusted);
    if (untrusted && others.length >= MAX_UNTRUSTED_STREAMS) return () => undefined;
    stream = {untrusted, listeners: new Set(), controller: new AbortController()};
    streams.set(key, stream);
    void connect(url, stream);
  }
  const {listeners, controller} = stream;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size || streams.get(key)?.controller !== controller) return;
    streams.delete(key);
    controller.abort();
  };
}

/** Opens a stream, and again whenever it breaks. Uses `fetch`, because an `EventSource` follows redirects to any site. */
async function connect(
  url: string,
  {untrusted, listeners, controller: {signal}}: Stream,
): Promise<void> {
  const notify = () => listeners.forEach((listener) => listener());
  let failures = 0;
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    try {
      const {ok, headers, body} = await fetch(url, {
        ...(untrusted && limitsFor(url)),
        signal,
        credentials: 'omit',
        cache: 'no-store',
        headers: {accept: 'text/event-stream'},
      });
      if (ok && body && /^text\/event-stream\b/i.test(headers.get('content-type') ?? '')) {
        // A message may have been sent while there was no connection.
        if (!isFirst) notify();
        failures = 0;
        await readMessages(body, notify);
      } else void body?.cancel();
    } catch {
      // The loop opens it again; meanwhile stories are polled at their interval.
    }
    const delay = withJitter(Math.min(RETRY * 2 ** failures++, MAX_DELAY));
    await new Promise((resolve) => {
      setTimeout(resolve, delay);
    });
  }
}

/** Calls `notify` for each chunk that has a `data` line, until the stream ends. */
async function readMessages(body: ReadableStream<Uint8Array>, notify: () => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let line = '';
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    const text = line + decoder.decode(value, {stream: true});
    const end = text.lastIndexOf('\n') + 1;
    if (/^data/m.test(text.slice(0, end))) notify();
    // Of an unfinished line the first characters are enough to recognize it.
    line = text.slice(end, end + 4);
  }
}
