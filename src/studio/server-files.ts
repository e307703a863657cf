/** A file that `crisis-elements studio STORY` serves. */
export interface ServedFile {
  /** Its full path. */
  readonly name: string;
  readonly text: string;
  /** Identifies the file's content; the server only overwrites that content. */
  readonly version: string;
  /** False for a module, which is shown as JSON and cannot be written. */
  readonly writable: boolean;
}
/** The story, and its accepted findings from the file beside it. */
const SERVED = ['story', 'silences'] as const;
export type FileKind = (typeof SERVED)[number];
export type Served = Readonly<Record<FileKind, ServedFile>>;
export type WriteResult = {readonly version: string} | 'changed';

const KEY = 'crisis-studio-token';

/** The access token that the command puts into the address for this tab; removed from the address so that it is not passed on. */
function token(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEY);
}

async function requestFile(what: FileKind, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token() ?? ''}`);
  const response = await fetch(`/${what}`, {...init, headers, cache: 'no-store'});
  if (!response.ok && response.status !== 412)
    throw new Error(`the command answered ${response.status}: ${await response.text()}`);
  return response;
}

export async function servedFile(what: FileKind): Promise<ServedFile> {
  return (await (await requestFile(what)).json()) as ServedFile;
}

/** The served files; undefined if the page was not opened by the command. */
export async function servedFiles(): Promise<Served | undefined> {
  if (!token()) return undefined;
  const [story, silences] = await Promise.all(SERVED.map(servedFile));
  return {story: story!, silences: silences!};
}

/** Writes a file, unless its content is no longer `version`; `*` writes in any case. */
export async function writeServed(
  what: FileKind,
  text: string,
  version: string,
): Promise<WriteResult> {
  const response = await requestFile(what, {
    method: 'PUT',
    body: text,
    headers: {'content-type': 'application/json', 'if-match': version},
  });
  return response.status === 412 ? 'changed' : ((await response.json()) as {version: string});
}
