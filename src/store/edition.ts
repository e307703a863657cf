import type {Problem} from '../content/parse.js';
import type {Story} from '../content/story.js';

/** Where a response came from and how old it is, in epoch milliseconds. */
export interface ResponseInfo {
  /** The URL after all redirects, against which addresses in the story are resolved. */
  readonly url: string;
  /** `Last-Modified`, a header that a page may read in responses of any origin. */
  readonly modified: number | undefined;
  /** When the server itself sent the response: now, minus the `Age` that it spent in caches. */
  readonly sent: number;
}
const responseInfos = new WeakMap<object, ResponseInfo>();

/** Remembers the response to a request for `requestedUrl` that `input` was parsed from. */
export function setResponseInfo(
  input: unknown,
  {url, headers}: Response,
  requestedUrl: string,
): void {
  if (typeof input !== 'object' || !input) return;
  const modified = Date.parse(headers.get('last-modified') ?? '') || undefined;
  responseInfos.set(input, {
    // A response made by a service worker may have no URL.
    url: url || requestedUrl,
    modified,
    sent: Date.now() - (Number(headers.get('age')) || 0) * 1000,
  });
}
export const responseInfoOf = (input: unknown): ResponseInfo | undefined =>
  responseInfos.get(input as object);

/** Milliseconds: `Age` counts whole seconds. */
const AGE_TOLERANCE = 2000;
/** A response that is repeated so many times, for so many milliseconds, is no outdated copy of a cache. */
const MIN_REPEATS = 3;
const MIN_REPEAT_TIME = 6e5;

/** How often in a row a server has sent the same story, and since when, in epoch milliseconds. */
export interface Repeats {
  readonly times: number;
  readonly since: number;
}

/**
 * Why an edition may not replace the one that is shown: it is another story, or probably an outdated copy of a cache. A
 * higher revision is newer; an equal one too, unless its response is older. A lower one is accepted where its file was
 * modified later, because an editor rolled the story back, and where the server keeps sending it.
 */
export function editionProblems(
  next: Story,
  nextInfo: ResponseInfo | undefined,
  shown: Story,
  shownInfo: ResponseInfo | undefined,
  {times, since}: Repeats,
): Problem[] {
  if (next.id !== shown.id) return [{path: 'id', message: `is "${next.id}", not "${shown.id}"`}];
  const later = (nextInfo?.modified ?? NaN) - (shownInfo?.modified ?? NaN);
  const isOlder = later
    ? later < 0
    : Number.isNaN(later) && (nextInfo?.sent ?? NaN) < (shownInfo?.sent ?? NaN) - AGE_TOLERANCE;
  const isStale =
    next.revision === shown.revision ? isOlder : next.revision < shown.revision && !(later > 0);
  if (!isStale || (times >= MIN_REPEATS && Date.now() - since >= MIN_REPEAT_TIME)) return [];
  const message =
    next.revision < shown.revision
      ? `went back from ${shown.revision} to ${next.revision}`
      : `is still ${next.revision}, in a response that is older than the one shown`;
  return [{path: 'revision', message}];
}
