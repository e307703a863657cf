/** A web server on this machine, in a thread of its own, so that it does not wait for what measures. */
import {createServer} from 'node:http';
import {parentPort, workerData} from 'node:worker_threads';

const files = new Map(workerData);
const server = createServer(({url, headers}, response) => {
  const [path] = url.split('?');
  const file = files.get(path);
  if (!file) {
    response.writeHead(404, {'content-type': 'text/plain'});
    response.end();
    return;
  }
  const body = /\bbr\b/.test(headers['accept-encoding'] ?? '') ? file.brotli : undefined;
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': (body ?? file.raw).byteLength,
    'cache-control': path.startsWith('/p/') ? 'public, max-age=31536000, immutable' : 'no-store',
    ...(body && {'content-encoding': 'br'}),
  });
  response.end(Buffer.from(body ?? file.raw));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
parentPort.on('message', ([path, file]) => files.set(path, file));
