import type {IncomingMessage, ServerResponse} from 'node:http';
import {basename} from 'node:path';
import type {DeskInfo, ReleaseStep, StoryItem} from '../../desk/api.js';
import {readPointer} from '../pointer.js';
import {editionOut} from '../publish/out.js';
import {versionOf} from '../publish/reviewed.js';
import {printMessage} from '../terminal.js';
import {bodyOf, jsonBodyOf} from './body.js';
import type {FileChanges} from './changes.js';
import type {StoryFolder} from './folder.js';
import {HttpError} from './http-error.js';
import {storeMedia} from './media.js';
import {release, reviewRelease} from './release.js';
import type {ReleaseSettings} from './release.js';
import {newStoryFrom, releaseFrom} from './requests.js';
import type {TextResource} from './text-resource.js';

/** The most bytes of a story, of a sent file, and of all sent files. */
export interface Limits {
  readonly text: number;
  readonly file: number;
  readonly allFiles: number;
}
export const LIMITS: Limits = {text: 50e6, file: 200e6, allFiles: 20e9};

/** What the requests of the desk work on. */
export interface Desk {
  readonly folder: StoryFolder;
  readonly changes: FileChanges;
  readonly settings: ReleaseSettings | undefined;
  readonly limits: Limits;
  /** Called after a release. */
  readonly onRelease: () => void;
}

interface Asked {
  readonly desk: Desk;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The part of the path behind the name of the request: a file's name. */
  readonly name: string;
  readonly query: URLSearchParams;
  readonly user: string | undefined;
}
type Handler = (asked: Asked) => Promise<void> | void;

/** The most bytes of the other requests. */
const SMALL = 1e6;

/** Requests by method and the first part of their path below `api/`. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET desk': ({desk, response, user}) => {
    const {folder, settings} = desk;
    const info: DeskInfo = {
      place: folder.path,
      only: folder.only,
      publishes: settings && {folder: settings.folder, base: settings.base},
      user,
    };
    sendJson(response, info);
  },
  'GET changes': ({desk, response}) => desk.changes.follow(response),
  'GET stories': async ({desk, response}) => {
    const items = await desk.folder.list();
    const published = await revisionsOut(desk);
    sendJson(
      response,
      items.map((item): StoryItem => ({...item, published: published[item.id]})),
    );
  },
  'POST stories': async ({desk, request, response}) => {
    const name = await desk.folder.create(newStoryFrom(await jsonBodyOf(request, SMALL)));
    desk.changes.report(name);
    printMessage(`${name} is new.`);
    sendJson(response, {name}, 201);
  },
  'GET story': async ({desk, response, name}) => sendText(response, await desk.folder.story(name)),
  'PUT story': async (asked) => write(asked, await asked.desk.folder.story(asked.name)),
  'GET silences': async ({desk, response, name}) =>
    sendText(response, await desk.folder.silences(name)),
  'PUT silences': async (asked) => write(asked, await asked.desk.folder.silences(asked.name)),
  'GET published': async ({desk, response, name}) => {
    const {folder} = settingsOf(desk);
    const items = await desk.folder.list();
    const id = items.find((item) => item.name === name)?.id;
    const out =
      id === undefined ? undefined : await editionOut(folder, id, await readPointer(folder));
    sendJson(response, out ?? null);
  },
  'POST review': async ({desk, response, name}) =>
    sendJson(response, await reviewRelease(await desk.folder.pathOf(name), settingsOf(desk))),
  'POST release': async ({desk, request, response, name, user}) => {
    const path = await desk.folder.pathOf(name);
    const settings = settingsOf(desk);
    const asked = releaseFrom(await jsonBodyOf(request, SMALL));
    response.writeHead(200, {'content-type': 'application/x-ndjson', 'x-accel-buffering': 'no'});
    const report = (step: ReleaseStep) => void response.write(`${JSON.stringify(step)}\n`);
    try {
      await release(path, asked, settings, user, (step) => {
        report(step);
        if (!('released' in step)) return;
        printMessage(`${name} is published.`);
        desk.onRelease();
      });
    } catch (error) {
      report({refused: (error as Error).message, problems: []});
    }
    response.end();
    desk.changes.report(name);
  },
  'POST media': async ({desk, request, response, query}) => {
    const bytes = await bodyOf(request, desk.limits.file);
    const name = query.get('name') ?? '';
    const stored = await storeMedia(desk.folder.path, name, bytes, desk.limits.allFiles);
    printMessage(`${stored.url} is stored.`);
    sendJson(response, stored, 201);
  },
};

/** Answers a request below `api/`. @throws {HttpError} */
export async function answerApi(path: string, asked: Omit<Asked, 'name'>): Promise<void> {
  const [what = '', encoded = '', ...more] = path.split('/');
  const key = `${asked.request.method} ${what}`;
  const handler = Object.hasOwn(HANDLERS, key) && !more.length ? HANDLERS[key] : undefined;
  if (handler) {
    await handler({...asked, name: decoded(encoded)});
    return;
  }
  const isKnown = Object.keys(HANDLERS).some((one) => one.endsWith(` ${what}`));
  throw new HttpError(isKnown && !more.length ? 405 : 404, 'There is nothing of this kind here.');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new HttpError(400, 'The name is not encoded as addresses are.');
  }
}

function settingsOf({settings}: Desk): ReleaseSettings {
  if (settings) return settings;
  throw new HttpError(409, 'The command was not told where to publish: --publish and --base.');
}

/** Revisions by the ids of stories that are published. */
async function revisionsOut({settings}: Desk): Promise<Readonly<Record<string, number>>> {
  if (!settings) return {};
  const stories = (await readPointer(settings.folder).catch(() => undefined))?.stories ?? {};
  return Object.fromEntries(Object.entries(stories).map(([id, {revision}]) => [id, revision]));
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(value));
}

async function sendText(response: ServerResponse, resource: TextResource): Promise<void> {
  const {path, read, write} = resource;
  const text = await read();
  sendJson(response, {name: path, text, writable: !!write, version: versionOf(text)});
}

/** Writes of one server, one after another: else two could both find the version that they expect. */
let last: Promise<unknown> = Promise.resolve();

async function write(
  {desk, request, response}: Asked,
  {path, read, write}: TextResource,
): Promise<void> {
  if (!write) throw new HttpError(405, 'The story is read-only.');
  const text = (await bodyOf(request, desk.limits.text)).toString('utf8');
  const expected = request.headers['if-match'];
  const turn = last.then(async () => {
    if (expected !== '*' && expected !== versionOf(await read()))
      throw new HttpError(412, 'The file has changed.');
    await write(text);
    return versionOf(await read());
  });
  last = turn.catch(() => undefined);
  const version = await turn;
  const name = basename(path);
  desk.changes.report(name);
  printMessage(`${name} is saved.`);
  sendJson(response, {version});
}
