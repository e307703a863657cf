import type {Story} from '../content/story.js';
import type {Finding} from '../lint/lint.js';
import {texts, things} from '../lint/walk.js';
import {eachTarget} from '../notation/richtext.js';
import {progress} from './say.js';

const AT_ONCE = 4;
const PATIENCE = 10_000;

type Place = Pick<Finding, 'path' | 'at'>;

/** The links of a story that do not answer, or answer that there is nothing. Asks each address once. */
export async function deadLinks(story: Story, rule: string): Promise<readonly Finding[]> {
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
  const waiting = [...places];
  const dead: Finding[] = [];
  let done = 0;
  const ask = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [url, at] = next;
      const why = await whyDead(url);
      progress(`${++done} of ${places.size} links asked`);
      if (why) dead.push(...at.map((place) => ({rule, ...place, message: `${url} ${why}`})));
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, ask));
  return dead;
}

async function whyDead(url: string): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    let {status} = await fetch(url, {method: 'HEAD', signal});
    // Some servers know no HEAD.
    if (status === 405 || status === 501) ({status} = await fetch(url, {signal}));
    // That a page asks for a login, or keeps robots out, does not mean that it is gone.
    return status === 404 || status === 410 || status >= 500 ? `answered ${status}` : undefined;
  } catch (error) {
    const {name, cause} = error as {name: string; cause?: {code?: string}};
    return name === 'TimeoutError'
      ? 'did not answer in ten seconds'
      : `cannot be reached (${cause?.code ?? name})`;
  }
}
