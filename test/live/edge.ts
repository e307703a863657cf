/** An origin, and before it nginx with the configuration of `demo/live`, for tests with real servers. */
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import {createServer as createSocketServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {root} from '../helpers/packed.ts';

export async function freePort(): Promise<number> {
  const server = createSocketServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Serves story JSON by path, as a static server does, and counts. */
export class StoryOrigin {
  readonly stories = new Map<string, string>();
  requests = 0;
  #server: Server | undefined;
  port = 0;

  async start(): Promise<void> {
    this.#server = createServer(({url = '', headers}, response) => {
      this.requests++;
      const body = this.stories.get(url.split('?')[0]!);
      const etag = `"${createHash('sha1')
        .update(body ?? '')
        .digest('hex')
        .slice(0, 16)}"`;
      const same = body !== undefined && headers['if-none-match'] === etag;
      response.writeHead(body === undefined ? 404 : same ? 304 : 200, {
        'content-type': 'application/json',
        'cache-control': 'max-age=5, stale-while-revalidate=60, stale-if-error=86400',
        ...(body !== undefined && {etag}),
      });
      response.end(same ? undefined : body);
    }).listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = (this.#server.address() as AddressInfo).port;
  }

  /** Dies: nothing answers on its port. */
  async stop(): Promise<void> {
    this.#server!.closeAllConnections();
    this.#server!.close();
    await once(this.#server!, 'close');
  }
}

interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the edge of `demo/live` before an origin, in a folder of its own. */
export async function startEdge(origin: {readonly port: number}, port?: number): Promise<Running> {
  return startNginx(port, (at) => ({
    'nginx.conf': readFileSync(join(root, 'demo/live/nginx.conf'), 'utf8'),
    'listen.conf': `listen 127.0.0.1:${at};\n`,
    'origin.conf': `server 127.0.0.1:${origin.port};\n`,
  }));
}

/** Starts nginx as a static host of `folder`, at `/stories/`, with the `nginx.conf` that was published there. */
export async function startHost(folder: string, port: number): Promise<Running> {
  return startNginx(port, (at) => ({
    'nginx.conf': `pid nginx.pid;
error_log stderr warn;
daemon off;
events {}
http {
  access_log off;
  include /etc/nginx/mime.types;
  server {
    listen 127.0.0.1:${at};
    root ${dirname(folder)};
    include ${folder}/nginx.conf;
  }
}
`,
  }));
}

export async function startNginx(
  given: number | undefined,
  files: (port: number) => Readonly<Record<string, string>>,
): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'crisis-nginx-'));
  // Root's nginx has workers without rights.
  chmodSync(folder, 0o755);
  const port = given ?? (await freePort());
  for (const [name, text] of Object.entries(files(port))) writeFileSync(join(folder, name), text);
  const args = ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'];
  const nginx = spawn('nginx', args, {stdio: ['ignore', 'ignore', 'pipe']});
  let said = '';
  nginx.stderr.on('data', (chunk) => (said += String(chunk)));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    if (await fetch(url).catch(() => undefined)) break;
    if (nginx.exitCode !== null || tries > 100) throw new Error(`nginx does not start: ${said}`);
    await wait(50);
  }
  return {
    url,
    stop: async () => {
      nginx.kill('SIGQUIT');
      nginx.kill();
      if (nginx.exitCode === null) await once(nginx, 'exit');
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
