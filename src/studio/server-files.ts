import type {DeskInfo, ServedFile, StoredMedia} from '../desk/api.js';
import {ask, askJson, isServed} from './server/connection.js';

/** The story, and its accepted findings from the file beside it. */
const SERVED = ['story', 'silences'] as const;
export type FileKind = (typeof SERVED)[number];
export interface Served extends Readonly<Record<FileKind, ServedFile>> {
  /** The name of the story's file, by which the server knows it. */
  readonly key: string;
  readonly desk: DeskInfo;
}
type WriteResult = {readonly version: string} | 'changed';

/** The name of the story that the page's address names. */
const chosen = () => new URLSearchParams(location.search).get('story');

/**
 * The served files of the story that the page is about; undefined if the page comes from a static host. In a folder, the page
 * without a story is the list of stories: then this resolves never, because choosing one leads to another page.
 */
export async function servedFiles(): Promise<Served | undefined> {
  if (!isServed()) return undefined;
  try {
    return await openChosen();
  } catch (error) {
    const {showProblem} = await import('./stories/stories.js');
    return showProblem((error as Error).message);
  }
}

async function openChosen(): Promise<Served> {
  const desk = await askJson<DeskInfo>('desk');
  const key = desk.only ?? chosen();
  if (key === null) {
    const {showStories} = await import('./stories/stories.js');
    return showStories(desk);
  }
  const [story, silences] = await Promise.all(SERVED.map((what) => servedFile(what, key)));
  return {story: story!, silences: silences!, key, desk};
}

export function servedFile(what: FileKind, key: string): Promise<ServedFile> {
  return askJson(`${what}/${encodeURIComponent(key)}`);
}

/** Writes a file, unless its content is no longer `version`; `*` writes in any case. */
export async function writeServed(
  what: FileKind,
  key: string,
  text: string,
  version: string,
): Promise<WriteResult> {
  const headers = {'content-type': 'application/json', 'if-match': version};
  const path = `${what}/${encodeURIComponent(key)}`;
  const response = await ask(path, {method: 'PUT', body: text, headers}, [412]);
  return response.status === 412 ? 'changed' : ((await response.json()) as {version: string});
}

/** The edition that readers have; undefined if there is none, or if the command was not told where it lies. */
export async function publishedEdition({
  key,
  desk,
}: Served): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!desk.publishes) return undefined;
  const story = await askJson<Readonly<Record<string, unknown>> | null>(
    `published/${encodeURIComponent(key)}`,
  );
  return story ?? undefined;
}

/** Stores a file beside the story. Resolves with its address, relative to the story. */
export async function putMedia(file: File): Promise<string> {
  const query = new URLSearchParams({name: file.name});
  const headers = {'content-type': 'application/octet-stream'};
  const init = {method: 'POST', body: file, headers};
  return (await askJson<StoredMedia>(`media?${query.toString()}`, init)).url;
}
