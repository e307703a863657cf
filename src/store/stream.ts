import {limitsFor} from './request.js';

/** Milliseconds: before a stream that broke off is opened again, and the most that errors put something off. */
const RETRY = 3000;
export const MAX_DELAY = 6e5;
/** Streams that strangers may keep open on a page: a browser has few connections to a host. */
const MAX_UNTRUSTED_STREAMS = 2;

/** A number that differs a little from reader to reader, so that a million of them do not come at once. */
export const withJitter = (ms: number): number => ms * (0.9 + Math.random() / 5);

interface Stream {
  readonly untrusted: boolean;
  readonly calls: Set<() => void>;
  readonly stop: AbortController;
}
/** One connection for each address, however many stories wait for its messages. */
const streams = new Map<string, Stream>();

/** Calls `call` when the event stream at `url` has a message, until the returned function is called. */
export function followStream(url: string, untrusted: boolean, call: () => void): () => void {
  const key = `${untrusted} ${url}`;
  let stream = streams.get(key);
  if (!stream) {
    const others = [...streams.values()].filter((one) => one.untrusted);
    if (untrusted && others.length >= MAX_UNTRUSTED_STREAMS) return () => undefined;
    stream = {untrusted, calls: new Set(), stop: new AbortController()};
    streams.set(key, stream);
    void keepOpen(url, stream);
  }
  const {calls, stop} = stream;
  calls.add(call);
  return () => {
    calls.delete(call);
    if (calls.size || streams.get(key)?.stop !== stop) return;
    streams.delete(key);
    stop.abort();
  };
}

/** Opens a stream, again and again when it breaks off. With `fetch`, as an `EventSource` follows redirects to any site. */
async function keepOpen(url: string, {untrusted, calls, stop: {signal}}: Stream): Promise<void> {
  const notify = () => calls.forEach((call) => call());
  let failures = 0;
  for (let first = true; !signal.aborted; first = false) {
    try {
      const {ok, headers, body} = await fetch(url, {
        ...(untrusted && limitsFor(url)),
        signal,
        credentials: 'omit',
        cache: 'no-store',
        headers: {accept: 'text/event-stream'},
      });
      if (ok && body && /^text\/event-stream\b/i.test(headers.get('content-type') ?? '')) {
        // What was said while it was not connected is lost.
        if (!first) notify();
        failures = 0;
        await readMessages(body, notify);
      } else void body?.cancel();
    } catch {
      // It is opened again, and stories are asked for at their pace meanwhile.
    }
    const wait = withJitter(Math.min(RETRY * 2 ** failures++, MAX_DELAY));
    await new Promise((resolve) => {
      setTimeout(resolve, wait);
    });
  }
}

/** Calls `notify` at each line of data, until the stream ends. */
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
    // A line that goes on has begun with this.
    line = text.slice(end, end + 4);
  }
}
