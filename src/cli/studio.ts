import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';
import {existsSync, readdirSync} from 'node:fs';
import {readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import {basename, extname} from 'node:path';
import {readSilences, silencesBeside} from '../lint/silence.js';
import {resolvePath} from './io.js';
import {loadValid} from './load.js';
import {builtFile, withoutEmpty} from './package.js';
import {CliError, print, printMessage} from './terminal.js';
import {readTextFile} from './text-file.js';
import {textOf, writeFileAtomically} from './write-file.js';

export interface StudioCommand {
  readonly port: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
/** The largest request body in bytes, more than any story has. */
const MOST = 50e6;
/** How many further ports are tried. Drafts in the browser belong to one port, so the first is preferred. */
const TRIES = 20;

/** Serves the studio with one story, to this machine only, until it is stopped. */
export async function studio(file: string, {port}: StudioCommand): Promise<void> {
  if (!/^\d{1,5}$/.test(port) || +port > 65_535)
    throw new CliError(`--port "${port}" is not a port such as 8100`);
  const resources = await served(file);
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    answer(request, response, resources, token).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(error instanceof RangeError ? 400 : 500);
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  const at = await listen(server, +port);
  print(`http://127.0.0.1:${at}/studio/#token=${token}`);
  printMessage(
    `The studio with ${file}; ${resources.story.write ? 'Save writes the file' : 'it is no JSON file, so Save makes one'}. Ctrl+C ends it.`,
  );
}

/** A file that can be read, and perhaps written, through the server. */
interface Resource {
  readonly path: string;
  readonly read: () => Promise<string>;
  /** Undefined if it is read-only. */
  readonly write?: (text: string) => Promise<void>;
}
interface Served {
  readonly story: Resource;
  /** The accepted findings. */
  readonly silences: Resource;
}

async function served(file: string): Promise<Served> {
  const story = await storyOf(file);
  return {story, silences: silencesOf(silencesBeside(story.path))};
}

/** A JSON file as it is, valid or not; a module's story as read-only JSON. */
async function storyOf(file: string): Promise<Resource> {
  const path = resolvePath(file);
  if (extname(path) === '.json') {
    await readTextFile(file);
    return {path, ...inPlace(path)};
  }
  const read = async () => {
    const [story, another] = await loadValid([file]);
    if (!story || another) throw new CliError(`${file}: the studio edits one story`);
    return textOf(withoutEmpty(story), '');
  };
  await read();
  return {path: path.replace(/\.\w+$/, '.json'), read};
}

/** Reads and writes a file; keeps the encoding details and line ends that it has at the time of writing. */
function inPlace(path: string): Required<Pick<Resource, 'read' | 'write'>> {
  return {
    read: async () => (await readTextFile(path)).text,
    write: async (text) => writeFileAtomically(path, (await readTextFile(path)).encode(text)),
  };
}

/** The file of the silences, which is deleted when it has none. */
function silencesOf(path: string): Resource {
  const there = inPlace(path);
  return {
    path,
    read: () => (existsSync(path) ? there.read() : Promise.resolve('[]')),
    write: (text) => {
      if (!readSilences(text, basename(path)).length) return rm(path, {force: true});
      return existsSync(path) ? there.write(text) : writeFileAtomically(path, text);
    },
  };
}

function listen(server: Server, port: number, tries = TRIES): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && tries) resolve(listen(server, port + 1, tries - 1));
      else reject(new CliError(`no server on port ${port}: ${error.message}`));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** The files of the studio and its elements by address; no other files are served. */
function assets(): ReadonlyMap<string, string> {
  const inside = (folder: string) =>
    readdirSync(builtFile(folder)).map((name) => [
      `/${folder}/${name}`,
      builtFile(`${folder}/${name}`),
    ]);
  const files = [...inside('studio'), ...inside('lang'), ['/core.js', builtFile('core.js')]];
  return new Map([['/studio/', builtFile('studio/index.html')], ...(files as [string, string][])]);
}
let known: ReadonlyMap<string, string> | undefined;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  {story, silences}: Served,
  token: string,
): Promise<void> {
  const {method = '', headers, socket, url = ''} = request;
  const host = headers.host ?? '';
  const end = (status: number, text: string, type = 'text/plain; charset=utf-8') =>
    response.writeHead(status, {'content-type': type}).end(text);
  response.setHeaders(
    new Map([
      ['cache-control', 'no-store'],
      ['x-content-type-options', 'nosniff'],
      ['referrer-policy', 'no-referrer'],
      ['cross-origin-resource-policy', 'same-origin'],
      ['cross-origin-opener-policy', 'same-origin'],
      // The preview is framed by the studio and by itself; nothing may frame the studio.
      [
        'content-security-policy',
        `frame-ancestors ${url.startsWith('/studio/preview.html') ? "'self'" : "'none'"}`,
      ],
    ]),
  );
  // DNS rebinding: a name of another site may resolve to this machine, but then the Host header has that name.
  const port = socket.localPort ?? 0;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    end(403, 'This server answers to 127.0.0.1 only.');
    return;
  }
  const resource = {'/story': story, '/silences': silences}[url];
  if (!resource) {
    known ??= assets();
    const file = known.get(url.replace(/[?].*/, ''));
    if (!file || method !== 'GET') end(file ? 405 : 404, 'Not found.');
    else response.setHeader('content-type', TYPES[extname(file)] ?? '').end(await readFile(file));
    return;
  }
  const {origin = `http://${host}`, authorization = ''} = headers;
  if (origin !== `http://${host}` || !same(authorization, `Bearer ${token}`)) {
    end(403, 'Open the address that the command has printed.');
    return;
  }
  const {path, read, write} = resource;
  if (method === 'GET') {
    const text = await read();
    const told = {name: path, text, writable: !!write, version: versionOf(text)};
    end(200, JSON.stringify(told), 'application/json');
    return;
  }
  if (method !== 'PUT' || !write) {
    end(405, 'The story is read-only.');
    return;
  }
  const text = await bodyOf(request);
  const expected = headers['if-match'];
  if (text === undefined) end(413, `The story is longer than ${MOST} bytes.`);
  else if (expected !== '*' && expected !== versionOf(await read()))
    end(412, 'The file has changed.');
  else {
    await write(text);
    printMessage(`${basename(path)} is saved.`);
    end(200, JSON.stringify({version: versionOf(await read())}), 'application/json');
  }
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function same(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one!, other!);
}

/** The request body; undefined if it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MOST) chunks.push(chunk);
  }
  return bytes > MOST ? undefined : Buffer.concat(chunks).toString('utf8');
}
