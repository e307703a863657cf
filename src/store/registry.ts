import {MAX_SIZE} from '../content/clone.js';
import type {StoryInput} from '../content/story.js';
import {didYouMean} from '../notation/nearest.js';
import {readPage} from './foreign.js';
import {request} from './request.js';
import {StoryStore} from './story-store.js';
import type {Fetcher} from './story-store.js';

/** The address of a story, for a bundle that does not contain it. */
export interface StoryAddress {
  readonly id: string;
  readonly src: string;
}

const bundledStories = new Map<string, (StoryInput & {src?: undefined}) | StoryAddress>();
/** Weak, so that a store is freed with the last element that shows it. */
const stores = new Map<string, WeakRef<StoryStore>>();
const collected = new FinalizationRegistry((key: string) => {
  if (!stores.get(key)?.deref()) stores.delete(key);
});
const storesByContent = new WeakMap<object, StoryStore>();
const addedListeners = new Set<() => void>();

/** Adds a story, or its address, for `story="<its id>"`. The first one added is the default; a second one with the same id is ignored. */
export function registerStory(story: StoryInput | StoryAddress): void {
  if (bundledStories.has(story.id)) return;
  bundledStories.set(story.id, story);
  for (const listener of addedListeners) listener();
}

/** Calls `listener` when a story has been added, until the returned function is called. */
export function onStoryAdded(listener: () => void): () => void {
  addedListeners.add(listener);
  return () => addedListeners.delete(listener);
}

export const isBundled = (id: string): boolean => bundledStories.has(id);

/** Returns the one store for this attribute and key; creates it with `fetcher` where there is none. */
export function sharedStore(attribute: string, key: string, fetcher: Fetcher): StoryStore {
  const name = attribute + key;
  let store = stores.get(name)?.deref();
  if (!store) {
    store = new StoryStore(attribute, fetcher);
    stores.set(name, new WeakRef(store));
    collected.register(store, name);
  }
  return store;
}

/** The store of a story object. */
export function storeOfContent(content: object): StoryStore {
  const store = storesByContent.get(content) ?? new StoryStore('content', () => content);
  storesByContent.set(content, store);
  return store;
}

/** The store of a story that an attribute contains as JSON. */
export function storeOfJson(json: string): StoryStore {
  return sharedStore('data-content', json, () => {
    if (json.length > MAX_SIZE) throw new Error(`is longer than ${MAX_SIZE} characters`);
    return JSON.parse(json) as unknown;
  });
}

/** The store of a bundled story; without an id, of the default story. */
export function storeOfBundled(id = bundledStories.keys().next().value ?? ''): StoryStore {
  const story = bundledStories.get(id);
  if (story) return story.src ? storeOfUrl(story.src) : storeOfContent(story);
  return sharedStore('story', id, () => {
    throw new Error(`no story "${id}" in this bundle${didYouMean(id, bundledStories.keys())}`);
  });
}

/**
 * The store of the story at a URL, which is resolved against `base`; `#…` is JSON-LD of this page. `rows` is the list of
 * the story that the rows of a spreadsheet belong to, such as `events`.
 */
export function storeOfUrl(src: string, base?: string, rows?: string): StoryStore {
  if (src.startsWith('#')) return sharedStore('src', src, () => readPage(src));
  const url = URL.canParse(src, base) ? new URL(src, base).href : src;
  return sharedStore('src', rows ? `${url} ${rows}` : url, request(url, false, rows));
}
