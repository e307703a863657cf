/** A file that `crisis-elements studio STORY` serves. */
export interface ServedFile {
  /** Its full path. */
  readonly name: string;
  readonly text: string;
  /** Stands for what the file holds; it is written only while it holds that still. */
  readonly version: string;
  /** A module is shown as JSON, and not written back. */
  readonly writable: boolean;
}
/** The story, and what an editor lets stand in it, from the file beside. */
const SERVED = ['story', 'silences'] as const;
export type What = (typeof SERVED)[number];
export type Served = Readonly<Record<What, ServedFile>>;
export type Written = {readonly version: string} | 'changed';

const KEY = 'crisis-studio-token';

/** What the command gives to this tab, and to no other page: the address names it, and it is not sent on. */
function token(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEY);
}

async function requestFile(what: What, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token() ?? ''}`);
  const response = await fetch(`/${what}`, {...init, headers, cache: 'no-store'});
  if (!response.ok && response.status !== 412)
    throw new Error(`the command answered ${response.status}: ${await response.text()}`);
  return response;
}

export async function servedFile(what: What): Promise<ServedFile> {
  return (await (await requestFile(what)).json()) as ServedFile;
}

/** What is served; nothing where the page was not opened by the command. */
export async function servedFiles(): Promise<Served | undefined> {
  if (!token()) return undefined;
  const [story, silences] = await Promise.all(SERVED.map(servedFile));
  return {story: story!, silences: silences!};
}

/** Writes a file, unless something else has written it since `version`; with `*`, in any case. */
export async function writeServed(what: What, text: string, version: string): Promise<Written> {
  const response = await requestFile(what, {
    method: 'PUT',
    body: text,
    headers: {'content-type': 'application/json', 'if-match': version},
  });
  return response.status === 412 ? 'changed' : ((await response.json()) as {version: string});
}
