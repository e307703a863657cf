import type {Silence} from '../../src/lint/lint.js';

/** The story of `crisis-elements studio STORY`, as the command tells it. */
export interface Served {
  readonly name: string;
  readonly text: string;
  /** Stands for what the file holds; it is written only while it holds that still. */
  readonly version: string;
  /** A module is shown as JSON, and not written back. */
  readonly writable: boolean;
  /** What an editor lets stand, from the file beside the story. */
  readonly silences: readonly Silence[];
}
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

async function ask(init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token() ?? ''}`);
  const response = await fetch('/story', {...init, headers, cache: 'no-store'});
  if (!response.ok && response.status !== 412)
    throw new Error(`the command answered ${response.status}: ${await response.text()}`);
  return response;
}

/** The served story; nothing where the page was not opened by the command. */
export async function servedStory(): Promise<Served | undefined> {
  if (!token()) return undefined;
  return (await (await ask({})).json()) as Served;
}

/** Writes the file, unless something else has written it since `version`; with `*`, in any case. */
export async function writeServed(text: string, version: string): Promise<Written> {
  const response = await ask({
    method: 'PUT',
    body: text,
    headers: {'content-type': 'application/json', 'if-match': version},
  });
  return response.status === 412 ? 'changed' : ((await response.json()) as {version: string});
}
