import {randomBytes} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import {CliError} from '../terminal.js';
import {checkHost, checkSignIn, checkUser, isSame} from './access.js';
import type {Access} from './access.js';
import {LIMITS, answerApi} from './api.js';
import type {Desk, Limits} from './api.js';
import {assetAt} from './assets.js';
import {FileChanges} from './changes.js';
import type {StoryFolder} from './folder.js';
import {HttpError} from './http-error.js';
import {storedMedia} from './media.js';
import type {ReleaseSettings} from './release.js';

/** How many further ports are tried. Drafts in the browser belong to one port, so the first is preferred. */
const TRIES = 20;
/** Makes addresses of paths; nothing is asked there. */
const ORIGIN = 'http://desk.invalid';

interface DeskSettings {
  readonly folder: StoryFolder;
  readonly access: Access;
  /** Where and how releases are published, if they are. */
  readonly release?: ReleaseSettings | undefined;
  readonly limits?: Limits;
  /** Called after a release. */
  readonly onRelease?: () => void;
}
/** Answers the requests of the desk's pages; `close` ends what it keeps open. */
interface DeskHandler {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => void;
}

/** Makes what answers requests for the desk, for a server of its own or as a part of another. */
export function deskHandler({
  folder,
  access,
  release: settings,
  limits = LIMITS,
  onRelease = () => undefined,
}: DeskSettings): DeskHandler {
  const desk: Desk = {folder, changes: new FileChanges(folder), settings, limits, onRelease};
  // Pictures are asked for without the token; this opens nothing but them.
  const mediaKey = randomBytes(18).toString('base64url');
  return {
    answer: (request, response) => {
      respond(request, response, desk, access, mediaKey).catch((error: unknown) =>
        fail(request, response, error),
      );
    },
    close: () => desk.changes.close(),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
  access: Access,
  mediaKey: string,
): Promise<void> {
  const {url = '/'} = request;
  if (!URL.canParse(url, ORIGIN)) throw new HttpError(400, 'This is no address.');
  const {pathname, searchParams: query} = new URL(url, ORIGIN);
  setHeaders(response, pathname);
  checkHost(request, access);
  if (pathname.startsWith('/api/')) {
    const user = checkUser(request, access);
    const isSecure = access.originOf(request.headers.host ?? '').startsWith('https:');
    response.setHeader('set-cookie', mediaCookie(request, mediaKey, isSecure));
    await answerApi(pathname.slice('/api/'.length), {desk, request, response, query, user});
    return;
  }
  checkSignIn(request, access);
  if (pathname.startsWith('/studio/media/')) {
    if (!hasCookie(request, mediaKey)) throw new HttpError(403, 'Open the desk first.');
    await sendMedia(request, response, desk, pathname.slice('/studio/media/'.length));
    return;
  }
  const asset = await assetAt(pathname);
  if (!asset) throw new HttpError(404, 'Not found.');
  if (request.method !== 'GET') throw new HttpError(405, 'This can only be read.');
  response.writeHead(200, {'content-type': asset.type}).end(asset.body);
}

function setHeaders(response: ServerResponse, path: string): void {
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
        `frame-ancestors ${path === '/studio/preview.html' ? "'self'" : "'none'"}`,
      ],
    ]),
  );
}

/** Ends a request that failed; the connection too, if there may be more of its body. */
function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const {message} = error instanceof Error ? error : {message: String(error)};
  const status =
    error instanceof HttpError
      ? error.status
      : error instanceof RangeError
        ? 400
        : error instanceof CliError
          ? 409
          : 500;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const isRead = request.readableEnded || ['GET', 'HEAD'].includes(request.method ?? '');
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    ...(!isRead && {connection: 'close'}),
  });
  response.end(message);
  // What is still on its way is thrown away for a moment, so that the answer arrives before the end.
  if (!isRead) {
    request.resume();
    setTimeout(() => request.destroy(), 1000).unref();
  }
}

/** Cookies are not kept apart by port, so each server's has a name of its own. */
const cookieName = ({socket}: IncomingMessage) => `crisis-media-${socket.localPort ?? 0}`;

function mediaCookie(request: IncomingMessage, key: string, isSecure: boolean): string {
  return `${cookieName(request)}=${key}; HttpOnly; SameSite=Strict; Path=/${isSecure ? '; Secure' : ''}`;
}

function hasCookie(request: IncomingMessage, key: string): boolean {
  const name = `${cookieName(request)}=`;
  const values = (request.headers.cookie ?? '').split('; ');
  return values.some((one) => one.startsWith(name) && isSame(one.slice(name.length), key));
}

async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  {folder}: Desk,
  name: string,
): Promise<void> {
  const found = request.method === 'GET' ? await storedMedia(folder.path, name) : undefined;
  if (!found) throw new HttpError(404, 'Not found.');
  response.writeHead(200, {'content-type': found.type});
  createReadStream(found.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Serves the desk at this port, or the next free one; resolves with the port. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let tries = 0; ; tries++) {
    try {
      return await listenAt(server, port ? port + tries : 0, host);
    } catch (error) {
      const {code, message} = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || tries >= TRIES)
        throw new CliError(`no server on port ${port}: ${message}`);
    }
  }
}

function listenAt(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** A server of the desk alone. */
export function deskServer({answer}: DeskHandler): Server {
  return createServer(answer);
}
