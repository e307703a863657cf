import {constants, brotliCompress} from 'node:zlib';
import {promisify} from 'node:util';

const compress = promisify(brotliCompress);
const TEXT = /^(?:text\/(?!event-stream)|application\/(?:json|javascript|ld\+json)|image\/svg)/;
/** Brotli's: what takes a moment once, and is a few percent larger than the best. */
const QUALITY = 9;
/** Seconds that a browser takes a file from its cache without asking. */
const MAX_AGE = 3600;

/** A middleware that makes the server answer as a publisher's does: compressed, and kept by browsers. */
export function asPublished() {
  /** By path and time of its last change. */
  const compressed = new Map();
  return async (context, next) => {
    await next();
    const {response, path} = context;
    if (context.respond === false || response.status !== 200 || context.method !== 'GET') return;
    if (!response.get('cache-control')) context.set('cache-control', `max-age=${MAX_AGE}`);
    const isText = TEXT.test(response.get('content-type'));
    if (!isText || !response.body || !context.acceptsEncodings('br')) return;
    const key = `${path} ${response.get('last-modified')}`;
    const type = response.get('content-type');
    const body =
      compressed.get(key) ??
      (await compress(await bytesOf(response.body), {
        params: {[constants.BROTLI_PARAM_QUALITY]: QUALITY},
      }));
    if (response.get('last-modified')) compressed.set(key, body);
    context.body = body;
    context.set('content-type', type);
    context.set('content-encoding', 'br');
    context.vary('accept-encoding');
  };
}

async function bytesOf(body) {
  if (typeof body === 'string' || Buffer.isBuffer(body)) return Buffer.from(body);
  // Koa takes an object for JSON.
  if (!body[Symbol.asyncIterator]) return Buffer.from(JSON.stringify(body));
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
