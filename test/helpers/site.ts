/** A web server and a browser, for tests that the pages of the test runner do not allow. */
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import {readFile, stat} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {chromium} from 'playwright-core';
import type {Browser, Download} from 'playwright-core';
import {headlessChromium} from '../browser.mjs';

export interface File {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves `files` by their paths, and 404 for any other. `url` ends with a slash. */
export async function serve(
  files: Readonly<Record<string, File>>,
): Promise<{url: string; server: Server}> {
  const server = createServer(({url = '/'}, response) => {
    const file = files[url.replace(/[?].*/, '')];
    response.writeHead(file ? 200 : 404, {
      ...file?.headers,
      'content-type': file?.type ?? 'text/plain',
    });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server};
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** Serves the files of a folder under the path `under`, with `index.html` for a folder; `url` ends with a slash. */
export async function serveFolder(
  folder: string,
  under = '/',
): Promise<{url: string; server: Server}> {
  const server = createServer(({url = '/'}, response) => {
    const send = async () => {
      const path = decodeURIComponent(url.replace(/[?].*/, ''));
      if (!path.startsWith(under)) throw new Error('outside');
      let file = join(folder, normalize(`/${path.slice(under.length)}`));
      if ((await stat(file)).isDirectory()) file = join(file, 'index.html');
      const body = await readFile(file);
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, {'content-type': type}).end(body);
    };
    send().catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`,
    server,
  };
}

/** The browser of this run (see test/shared.mjs), or one of this test's own; what a test opens in it goes with `close`. */
export async function launch(): Promise<Browser> {
  if (process.env.TEST_BROWSER) return chromium.connect(process.env.TEST_BROWSER);
  const {executablePath, args} = await headlessChromium();
  return chromium.launch({executablePath, args});
}

/** A download's bytes; a browser that is shared by several processes gives no path. */
export const bytesOf = async (download: Download): Promise<Buffer> =>
  buffer(await download.createReadStream());
