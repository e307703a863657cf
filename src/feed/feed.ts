import {relatedTo} from '../content/find.js';
import {parseStory} from '../content/parse.js';
import type {Problem} from '../content/parse.js';
import type {Story, StoryInput} from '../content/story.js';
import {didYouMean} from '../notation/nearest.js';
import {parseRef} from '../notation/ref.js';
import type {Target} from '../notation/ref.js';

/** A story, or what is wrong with it; neither while it is on its way. */
export interface Load {
  readonly story?: Story;
  readonly problems?: readonly Problem[];
}
type Get = (signal: AbortSignal) => unknown;

/** How a story reaches its elements: one load, one validation, however many elements listen. Knows no DOM. */
export class Feed {
  load: Load = {};
  /** What the reader has chosen, and then all that goes with it, as `place:idlib`. */
  chosen: readonly string[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #get: Get;
  readonly #from: string;
  #running: AbortController | undefined;

  /** `get` gives the story, or a promise of it; its error is told as a problem of the attribute that it came `from`. */
  constructor(from: string, get: Get) {
    this.#from = from;
    this.#get = get;
  }

  /** Calls `listener` whenever `load` changes, until the returned function is called. The first listener starts the load. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.load.story && !this.#running) this.#start();
    return () => {
      this.#listeners.delete(listener);
      // An element that is only moved listens again within this task; its request goes on.
      queueMicrotask(() => {
        if (this.#listeners.size) return;
        this.#running?.abort();
        this.#running = undefined;
      });
    };
  }

  /** Chooses a thing of the story for all who listen, or nothing. */
  choose(thing?: Target): void {
    const {story} = this.load;
    this.chosen = story && thing ? relatedTo(story, thing) : [];
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #start(): void {
    const running = (this.#running = new AbortController());
    this.load = {};
    const settle = (load: Load) => {
      if (running !== this.#running) return;
      this.#running = undefined;
      this.load = load;
      this.choose(parseRef(this.chosen[0] ?? ''));
    };
    const fail = (error: unknown) =>
      settle({
        problems: [
          {path: this.#from, message: error instanceof Error ? error.message : String(error)},
        ],
      });
    try {
      const input = this.#get(running.signal);
      // What is here already is shown in this very task, so that the page never jumps for it.
      if (input instanceof Promise) input.then((it) => settle(parseStory(it))).catch(fail);
      else settle(parseStory(input));
    } catch (error) {
      fail(error);
    }
  }
}

const bundled = new Map<string, StoryInput>();
const feeds = new Map<string, Feed>();
const contents = new WeakMap<object, Feed>();

/** Adds a story under its id to those that `story="…"` finds; the first one added is the default. */
export function registerStory(story: StoryInput): void {
  if (!bundled.has(story.id)) bundled.set(story.id, story);
}

export const isBundled = (id: string): boolean => bundled.has(id);

function shared(from: string, key: string, get: Get): Feed {
  const feed = feeds.get(from + key) ?? new Feed(from, get);
  feeds.set(from + key, feed);
  return feed;
}

/** The feed of a story object. */
export function feedOfContent(content: object): Feed {
  const feed = contents.get(content) ?? new Feed('content', () => content);
  contents.set(content, feed);
  return feed;
}

/** The feed of a story in an attribute, as JSON. */
export function feedOfJson(json: string): Feed {
  return shared('data-content', json, () => JSON.parse(json) as unknown);
}

/** The feed of a bundled story; without an id, of the bundle's default. */
export function feedOfStory(id = bundled.keys().next().value ?? ''): Feed {
  const story = bundled.get(id);
  if (story) return feedOfContent(story);
  return shared('story', id, () => {
    throw new Error(`no story "${id}" in this bundle${didYouMean(id, bundled.keys())}`);
  });
}

/** The feed of story JSON at a URL, which is relative to `base`. */
export function feedOfUrl(src: string, base: string): Feed {
  const url = URL.canParse(src, base) ? new URL(src, base).href : src;
  return shared('src', url, async (signal) => {
    const response = await fetch(url, {signal, credentials: 'omit'});
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return response.json() as Promise<unknown>;
  });
}
