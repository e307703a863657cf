/** Requests to the server of `crisis-elements studio`. */

/** The server does not answer: it has been stopped, or the network is down. */
export class OfflineError extends Error {
  constructor() {
    super('the server does not answer');
  }
}

const KEY = 'crisis-studio-token';

/** Whether the page comes from the command, which marks it, and not from a static host. */
export function isServed(): boolean {
  return 'served' in document.head.dataset;
}

/** The access token that the command puts into the address for this tab; removed from the address so that it is not passed on. */
function token(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(KEY);
}

/** Asks for what is below `api/`; resolves with any answer that is not a failure of the server, or one of `expected`. */
export async function ask(
  path: string,
  init: RequestInit = {},
  expected: readonly number[] = [],
): Promise<Response> {
  const headers = new Headers(init.headers);
  const known = token();
  // A proxy signs in by this header itself.
  if (known !== null) headers.set('authorization', `Bearer ${known}`);
  let response: Response;
  try {
    response = await fetch(new URL(`../api/${path}`, location.href), {
      ...init,
      headers,
      cache: 'no-store',
      redirect: 'manual',
    });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new OfflineError();
  }
  if (response.ok || expected.includes(response.status)) return response;
  // A sign-in page is somewhere else.
  if ([401, 403].includes(response.status) || response.type === 'opaqueredirect')
    throw new Error(
      known === null
        ? 'your sign-in has expired. Sign in again in another tab, then save; what you wrote stays here'
        : await response.text(),
    );
  // A proxy whose server is stopped.
  if ([502, 503, 504].includes(response.status)) throw new OfflineError();
  throw new Error((await response.text()) || `the server answered ${response.status}`);
}

export async function askJson<T>(path: string, init?: RequestInit): Promise<T> {
  return (await (await ask(path, init)).json()) as T;
}

/** Sends a value as JSON. */
export function asJson(value: unknown): RequestInit {
  return {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(value),
  };
}

/** The lines of an answer as they arrive, each a JSON value; empty ones are undefined. */
export async function* linesOf<T>({body}: Response): AsyncGenerator<T | undefined> {
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line ? (JSON.parse(line) as T) : undefined;
  }
}
