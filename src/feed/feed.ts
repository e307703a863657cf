import {didYouMean} from '../notation/nearest.js';
import {parseStory} from '../content/parse.js';
import type {Problem} from '../content/parse.js';
import type {Story, StoryInput} from '../content/story.js';

export type Load =
  | {readonly is: 'waiting'}
  | {readonly is: 'ready'; readonly story: Story}
  | {readonly is: 'failed'; readonly problems: readonly Problem[]};

/** How a story reaches its elements: one load, one validation, however many elements listen. Knows no DOM. */
export class Feed {
  /** What the elements show now. */
  load: Load = {is: 'waiting'};
  readonly #listeners = new Set<() => void>();
  readonly #get: (signal: AbortSignal) => unknown;
  #running: AbortController | undefined;

  /** `get` gives the story, or a promise of it; its error is told as the feed's problem. */
  constructor(get: (signal: AbortSignal) => unknown) {
    this.#get = get;
  }

  /** Calls `listener` at every change of `load` until the returned function is called. The first listener starts the load. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.load.is === 'waiting' && !this.#running) this.#start();
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

  #start(): void {
    const running = (this.#running = new AbortController());
    const settle = (load: Load) => {
      if (running !== this.#running) return;
      this.#running = undefined;
      this.load = load;
      for (const listener of [...this.#listeners]) listener();
    };
    const accept = (input: unknown) => {
      const parsed = parseStory(input);
      settle(
        parsed.ok ? {is: 'ready', story: parsed.story} : {is: 'failed', problems: parsed.problems},
      );
    };
    const fail = (error: unknown) =>
      settle({
        is: 'failed',
        problems: [{path: '', message: error instanceof Error ? error.message : String(error)}],
      });
    try {
      const input = this.#get(running.signal);
      // What is here already is shown in this very task, so that the page never jumps for it.
      if (input instanceof Promise) input.then(accept).catch(fail);
      else accept(input);
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

function shared(key: string, get: (signal: AbortSignal) => unknown): Feed {
  const feed = feeds.get(key) ?? new Feed(get);
  feeds.set(key, feed);
  return feed;
}

/** The feed of a bundled story; without an id, of the bundle's default. */
export function feedOfStory(id?: string): Feed {
  id ??= bundled.keys().next().value ?? '';
  const story = bundled.get(id);
  if (story) return shared(`story ${id}`, () => story);
  return new Feed(() => {
    throw new Error(`story: no story "${id}" in this bundle${didYouMean(id, bundled.keys())}`);
  });
}

/** The feed of a story object; elements with the same object share it. */
export function feedOfContent(content: object): Feed {
  const feed = contents.get(content) ?? new Feed(() => content);
  contents.set(content, feed);
  return feed;
}

/** The feed of a story in an attribute, as JSON. */
export function feedOfJson(json: string): Feed {
  return shared(`json ${json}`, () => {
    try {
      return JSON.parse(json) as unknown;
    } catch (error) {
      throw new Error(`data-content: ${(error as Error).message}`, {cause: error});
    }
  });
}

/** The feed of story JSON at a URL, which is relative to `base`. */
export function feedOfUrl(src: string, base: string): Feed {
  let url: string;
  try {
    url = new URL(src, base).href;
  } catch {
    return new Feed(() => {
      throw new Error(`src: "${src}" is not a URL`);
    });
  }
  return shared(`url ${url}`, async (signal) => {
    const response = await fetch(url, {signal, credentials: 'omit'});
    if (!response.ok) throw new Error(`src: ${url} answered ${response.status}`);
    return response.json() as Promise<unknown>;
  });
}
