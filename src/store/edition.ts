import type {Problem} from '../content/parse.js';
import type {Story} from '../content/story.js';

/** Where an answer came from, and how old it is, in epoch milliseconds, as far as its server says so. */
export interface ResponseInfo {
  /** The last address of all redirects: who answers there can say what lies beside it, and nothing about this page’s host. */
  readonly url: string;
  /** When what it holds was written: `Last-Modified`, which a page may read of any origin. */
  readonly written: number | undefined;
  /** When the server itself gave the answer: before the `Age` that it has spent in caches. */
  readonly given: number;
}
const responseInfos = new WeakMap<object, ResponseInfo>();

/** Keeps what is known of the answer to a request for `url` that `input` came with. */
export function setResponseInfo(input: unknown, {url, headers}: Response, asked: string): void {
  if (typeof input !== 'object' || !input) return;
  const written = Date.parse(headers.get('last-modified') ?? '') || undefined;
  responseInfos.set(input, {
    // A service worker may answer without one.
    url: url || asked,
    written,
    given: Date.now() - (Number(headers.get('age')) || 0) * 1000,
  });
}
export const responseInfoOf = (input: unknown): ResponseInfo | undefined =>
  responseInfos.get(input as object);

/** `Age` counts whole seconds. */
const AGE_TOLERANCE = 2000;
/** What a server says at so many checks in a row, for so many milliseconds, is no copy that a cache forgot to renew. */
const MIN_REPEATS = 3;
const MIN_REPEAT_TIME = 6e5;

/** How often in a row a server has said the same, and since when. */
export interface Repeats {
  readonly times: number;
  readonly since: number;
}

/**
 * Why another edition may not take the place of the one that is shown: it is another story, or probably the older copy
 * of some cache. A higher revision is newer, and an equal one unless its answer is older. A lower one was taken
 * back by an editor where the file was written later; so was all that a server keeps saying.
 */
export function editionProblems(
  next: Story,
  nextAge: ResponseInfo | undefined,
  shown: Story,
  shownAge: ResponseInfo | undefined,
  {times, since}: Repeats,
): Problem[] {
  if (next.id !== shown.id) return [{path: 'id', message: `is "${next.id}", not "${shown.id}"`}];
  const later = (nextAge?.written ?? NaN) - (shownAge?.written ?? NaN);
  const isOlder = later
    ? later < 0
    : Number.isNaN(later) && (nextAge?.given ?? NaN) < (shownAge?.given ?? NaN) - AGE_TOLERANCE;
  const isStale =
    next.revision === shown.revision ? isOlder : next.revision < shown.revision && !(later > 0);
  if (!isStale || (times >= MIN_REPEATS && Date.now() - since >= MIN_REPEAT_TIME)) return [];
  const message =
    next.revision < shown.revision
      ? `went back from ${shown.revision} to ${next.revision}`
      : `is ${next.revision} as before, in an answer that is older than what is shown`;
  return [{path: 'revision', message}];
}
