/**
 * A server of stories whose answers a test decides, as a middleware of the test runner's own server.
 *
 *     PUT  /origin/NAME         what to answer from now on: {status, body, type, headers, delay (ms), hang, size (bytes)}
 *     GET  /origin/NAME         answers that, with an ETag, or 304 where the browser has it
 *     GET  /origin/NAME/log     the requests until now: [{at (epoch ms), status, condition}], how many streams are open, and how many were
 *     GET  /origin/NAME/stream  an event stream
 *     POST /origin/NAME/stream  says on it what the body is; DELETE ends it
 */
import {createHash} from 'node:crypto';
import {setTimeout as wait} from 'node:timers/promises';

const stories = new Map();

export function origin() {
  return async (context, next) => {
    const [, name, what] = /^\/origin\/([\w-]+)(?:\/(\w+))?$/.exec(context.path) ?? [];
    if (!name) return next();
    const story = stories.get(name) ?? {
      answer: {status: 404},
      log: [],
      streams: new Set(),
      opened: 0,
    };
    stories.set(name, story);
    if (what === 'log') {
      context.body = {requests: story.log, streams: story.streams.size, opened: story.opened};
    } else if (what === 'stream') {
      if (context.method === 'GET') return stream(context, story);
      const text = await textOf(context.req);
      for (const response of story.streams)
        if (context.method === 'DELETE') response.end();
        else response.write(text);
      context.status = 204;
    } else if (context.method === 'PUT') {
      story.answer = JSON.parse(await textOf(context.req));
      context.status = 204;
    } else await answer(context, story);
  };
}

async function answer(context, {answer, log}) {
  const {status = 200, body = '', type = 'application/json', headers = {}, delay, hang} = answer;
  const text = 'size' in answer ? ' '.repeat(answer.size) : body;
  const etag = `"${createHash('sha1').update(text).digest('hex')}"`;
  const condition = context.get('if-none-match');
  const same = status === 200 && condition === etag;
  log.push({at: Date.now(), status: same ? 304 : status, condition});
  if (delay) await wait(delay);
  context.set({'cache-control': 'no-cache', ...headers, ...(status === 200 && {etag})});
  if (hang) {
    context.respond = false;
    context.res.writeHead(200, {'content-type': type});
    context.res.write('{');
    return;
  }
  context.status = same ? 304 : status;
  if (same) return;
  context.type = type;
  context.body = text;
}

function stream(context, story) {
  const {streams} = story;
  story.opened++;
  context.respond = false;
  const {req, res} = context;
  res.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  });
  res.write(': open\n\n');
  // Who has left before this is reached says so no more.
  if (res.destroyed || req.socket.destroyed) return;
  streams.add(res);
  res.on('close', () => streams.delete(res));
}

async function textOf(stream) {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
