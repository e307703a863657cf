import {setTimeout} from 'node:timers/promises';
import type {Story} from '../content/story.js';
import type {Finding} from '../lint/lint.js';
import {texts, things} from '../lint/walk.js';
import {eachTarget} from '../notation/richtext.js';
import {RequestRefused, fetchHead} from './http.js';
import type {Answer} from './http.js';
import {progress} from './terminal.js';

const AT_ONCE = 4;
const REDIRECTS = 8;

export interface LinkLimits {
  /** Whether addresses of this machine and its network are allowed. */
  readonly local?: boolean | undefined;
  /** Milliseconds between two requests to a host. */
  readonly pause?: number;
  /** The most addresses to request, and the most milliseconds in total. */
  readonly maxAddresses?: number;
  readonly time?: number;
  /** Milliseconds that a server may take to answer. */
  readonly timeout?: number;
}
export interface CheckedLinks {
  readonly dead: readonly Finding[];
  /** Addresses that were not requested because of the limits. */
  readonly unasked: readonly string[];
}
type Place = Pick<Finding, 'path' | 'at'>;

/** The links of a story with the places that have them. */
function linksOf(story: Story): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  const add = (url: unknown, place: Place) => {
    if (typeof url === 'string' && /^https?:/.test(url))
      places.set(url, [...(places.get(url) ?? []), place]);
  };
  for (const found of things(story)) {
    for (const name of ['url', 'archived', 'poster'])
      add(found.thing[name], {path: `${found.path}.${name}`, at: found.at});
    for (const {path, text} of texts(found))
      eachTarget(text, (node) => node.type === 'link' && add(node.href, {path, at: found.at}));
  }
  return places;
}

/** Finds links whose server fails, is unreachable, or reports that the page does not exist. Requests each address once. */
export async function deadLinks(
  story: Story,
  rule: string,
  {local, pause = 500, maxAddresses = 1000, time = 300_000, timeout = 10_000}: LinkLimits = {},
): Promise<CheckedLinks> {
  const places = linksOf(story);
  const waiting = [...places.keys()];
  const unasked = waiting.splice(maxAddresses);
  const end = Date.now() + time;
  const dead: Finding[] = [];
  let done = 0;
  /** The earliest time of the next request to each host. */
  const free = new Map<string, number>();
  const request: Request = async (url, method) => {
    const at = Math.max(Date.now(), free.get(url.host) ?? 0);
    free.set(url.host, at + pause);
    await setTimeout(Math.min(at, end) - Date.now());
    if (Date.now() >= end) throw new LinkTimeout();
    return fetchHead(url, {method, local, signal: AbortSignal.timeout(timeout)});
  };
  const askAll = async () => {
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      try {
        const why = await whyDead(url, request);
        for (const place of why ? places.get(url)! : [])
          dead.push({rule, ...place, message: `${url} ${why}`});
      } catch (error) {
        if (!(error instanceof LinkTimeout)) throw error;
        unasked.push(url);
      }
      progress(`${++done} of ${places.size} links asked`);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, askAll));
  return {dead, unasked};
}

/** Thrown when the time for all links is over. */
class LinkTimeout extends Error {}

type Request = (url: URL, method: 'HEAD' | 'GET') => Promise<Answer>;

async function whyDead(url: string, request: Request): Promise<string | undefined> {
  try {
    let {status} = await follow(url, 'HEAD', request);
    // Some servers do not support HEAD.
    if (status === 405 || status === 501) ({status} = await follow(url, 'GET', request));
    // A page that requires a login or blocks robots is not dead.
    return status === 404 || status === 410 || status >= 500 ? `answered ${status}` : undefined;
  } catch (error) {
    if (error instanceof LinkTimeout) throw error;
    if (error instanceof RequestRefused) return error.message;
    const {code, name} = error as NodeJS.ErrnoException;
    return name === 'AbortError' || name === 'TimeoutError'
      ? 'did not answer in time'
      : `cannot be reached (${code ?? name})`;
  }
}

/** Follows redirects, each of which is checked like the first address. */
async function follow(first: string, method: 'HEAD' | 'GET', request: Request): Promise<Answer> {
  let url = new URL(first);
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    let answer: Answer;
    try {
      answer = await request(url, method);
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      throw new RequestRefused(`${hops ? 'leads to what ' : ''}${error.message}, and is not asked`);
    }
    const {status, location} = answer;
    if (status < 300 || status > 399 || !location) return answer;
    if (!URL.canParse(location, url)) throw new RequestRefused('leads to what is no address');
    url = new URL(location, url);
  }
  throw new RequestRefused(`leads on and on, over ${REDIRECTS} redirects`);
}
