import {LARGEST} from '../content/clone.js';
import type {StoryInput} from '../content/story.js';
import {didYouMean} from '../notation/nearest.js';
import {readPage} from './foreign.js';
import {request} from './request.js';
import {StoryStore} from './story-store.js';
import type {Fetcher} from './story-store.js';

/** Where a story lies, for a bundle that does not carry it. */
export interface StoryAddress {
  readonly id: string;
  readonly src: string;
}

const bundledStories = new Map<string, StoryInput | StoryAddress>();
/** Held by the elements that show them; when those are gone, the store, its story and its key are let go. */
const stores = new Map<string, WeakRef<StoryStore>>();
const collected = new FinalizationRegistry((key: string) => {
  if (!stores.get(key)?.deref()) stores.delete(key);
});
const storesByContent = new WeakMap<object, StoryStore>();

/** Adds a story, or its address, under its id to those that `story="…"` finds; the first one added is the default. */
export function registerStory(story: StoryInput | StoryAddress): void {
  if (bundledStories.has(story.id)) return;
  bundledStories.set(story.id, story);
  for (const look of onAddedListeners) look();
}

/** Those who may have looked for a story before it was there. */
const onAddedListeners = new Set<() => void>();

/** Calls `look` when a story has been added, until the returned function is called. */
export function onStoryAdded(look: () => void): () => void {
  onAddedListeners.add(look);
  return () => onAddedListeners.delete(look);
}

export const isBundled = (id: string): boolean => bundledStories.has(id);

/** The one store of what is got by `get`, whose error is told as one of the attribute that it came `from`. */
export function sharedStore(from: string, key: string, get: Fetcher): StoryStore {
  const name = from + key;
  let store = stores.get(name)?.deref();
  if (!store) {
    store = new StoryStore(from, get);
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

/** The store of a story in an attribute, as JSON. */
export function storeOfJson(json: string): StoryStore {
  return sharedStore('data-content', json, () => {
    if (json.length > LARGEST) throw new Error(`is longer than ${LARGEST} characters`);
    return JSON.parse(json) as unknown;
  });
}

/** The store of a bundled story; without an id, of the bundle's default. */
export function storeOfBundled(id = bundledStories.keys().next().value ?? ''): StoryStore {
  const story = bundledStories.get(id);
  if (story) return 'src' in story ? storeOfUrl(story.src, story.src) : storeOfContent(story);
  return sharedStore('story', id, () => {
    throw new Error(`no story "${id}" in this bundle${didYouMean(id, bundledStories.keys())}`);
  });
}

/** The store of a story at a URL, which is relative to `base`; a fragment is this page. `rows` says what those of a spreadsheet are. */
export function storeOfUrl(src: string, base: string, rows?: string): StoryStore {
  if (src.startsWith('#')) return sharedStore('src', src, () => readPage(src));
  const url = URL.canParse(src, base) ? new URL(src, base).href : src;
  return sharedStore('src', rows ? `${url} ${rows}` : url, request(url, false, rows));
}
