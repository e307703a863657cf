import {LARGEST} from '../content/clone.js';
import {relatedTo} from '../content/find.js';
import {parseStory} from '../content/parse.js';
import type {Parsed} from '../content/parse.js';
import type {Story, StoryInput} from '../content/story.js';
import {didYouMean} from '../notation/nearest.js';
import {ownFields} from '../notation/own.js';
import {parseRef} from '../notation/ref.js';
import type {Target} from '../notation/ref.js';
import {answerOf, misfit} from './edition.js';
import type {Said} from './edition.js';
import {readPage} from './foreign.js';
import type {Load} from './state.js';
import {Live, NEVER} from './poll-scheduler.js';
import type {Pace} from './poll-scheduler.js';
import {newsOf, visit} from './news.js';
import type {News} from './news.js';
import {request} from './request.js';

export type {Load} from './state.js';
type Get = (signal: AbortSignal, again: boolean) => unknown;

/** Milliseconds after which a load that hangs is given up. */
const PATIENCE = 20_000;

/** How a story reaches its elements: one load, one validation, however many elements listen. */
export class Feed {
  load: Load = ownFields();
  /** What the reader has chosen, and then all that goes with it, as `place:idlib`. */
  chosen: readonly string[] = [];
  /** The element in which the reader has chosen it. */
  chooser: unknown;
  /** Whether the story can be asked for again. */
  readonly renews: boolean;
  readonly #listeners = new Map<() => void, Pace>();
  readonly #get: Get;
  readonly #from: string;
  readonly #live = new Live(() => this.#start());
  #running: AbortController | undefined;
  /** What was got last, what it was found to be, and how often that was so in a row. */
  #input: unknown;
  #parsed: Parsed | undefined;
  #found: Load = ownFields();
  #said: Said = {times: 0, since: 0};
  /** What the story that is shown was made of. */
  #shown: unknown;
  /** When what was got was last found good. */
  #good = 0;
  #opened: Story | undefined;
  #known: ReadonlySet<string> | undefined;
  #remembered: Story | undefined;
  readonly #seen = new Set<string>();

  /** `get` gives the story, or a promise of it; its error is told as a problem of the attribute that it came `from`. */
  constructor(from: string, get: Get) {
    this.#from = from;
    this.#get = get;
    this.renews = from === 'src';
  }

  /**
   * Calls `listener` whenever `load` changes, until the returned function is called. The first listener starts the load;
   * one who listens already only changes the pace. The shortest interval of all wins.
   */
  listen(listener: () => void, pace = NEVER): () => void {
    const isNew = !this.#listeners.has(listener);
    this.#listeners.set(listener, pace);
    if (isNew && !this.load.story && !this.#running) {
      this.load = ownFields();
      this.#start();
    }
    this.#keepPace();
    return () => {
      this.#listeners.delete(listener);
      // An element that is only moved listens again within this task; its request and its stream go on.
      queueMicrotask(() => {
        this.#keepPace();
        if (this.#listeners.size || !this.#running) return;
        this.#running.abort();
        this.#running = undefined;
        this.#live.ended(false);
      });
    };
  }

  #keepPace(): void {
    const paces = this.renews ? [...this.#listeners.values()] : [];
    this.#live.pace = {
      ...paces.find(({stream}) => stream),
      every: Math.min(...paces.map(({every}) => every)),
    };
  }

  /** Whether the story is asked for again and again, if the reader does not pause that. */
  get live(): boolean {
    return this.#live.pace.every < Infinity;
  }

  get paused(): boolean {
    return this.#live.paused;
  }

  set paused(paused: boolean) {
    this.#live.paused = paused;
    this.#tell();
  }

  /** Whether it is this listener that says aloud what all of them have to say. */
  isFirst(listener: () => void): boolean {
    return this.#listeners.keys().next().value === listener;
  }

  /** Chooses a thing of the story for all who listen, or nothing; `chooser` is where the reader did so. */
  choose(thing?: Target, chooser?: unknown): void {
    this.chooser = chooser;
    const {story} = this.load;
    this.chosen = story && thing ? relatedTo(story, thing) : [];
    this.#tell();
  }

  /** Counts as new what has come since the reader's last visit, and keeps what there is now for the next one. */
  remember(): void {
    const {story} = this.load;
    if (!story || story === this.#remembered) return;
    const known = visit(story);
    if (!this.#remembered) this.#known = known;
    this.#remembered = story;
    this.load = ownFields(this.load, {news: this.#newsOf(story)});
    this.#tell();
  }

  /** Whether what is new is so since an earlier visit. */
  get remembers(): boolean {
    return !!this.#known;
  }

  #newsOf(story: Story): News {
    return newsOf(story, (this.#opened ??= story), this.#known);
  }

  /** What is new and not seen yet, as `event:strike`. */
  get unseen(): readonly string[] {
    return [...(this.load.news?.added ?? [])].filter((ref) => !this.#seen.has(ref));
  }

  /** The reader has seen these. */
  see(refs: readonly string[]): void {
    for (const ref of refs) this.#seen.add(ref);
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners.keys()]) listener();
  }

  #start(): void {
    if (this.#running) return;
    const running = (this.#running = new AbortController());
    this.#live.began();
    const slow = setTimeout(
      () => running.abort(new Error(`no answer within ${PATIENCE / 1000} seconds`)),
      PATIENCE,
    );
    const settle = (found: Load, failed = false, wait?: number) => {
      clearTimeout(slow);
      if (running !== this.#running) return;
      this.#running = undefined;
      this.#show(found);
      this.#live.ended(failed, wait);
    };
    const fail = (error: unknown) => {
      // Safari says of what is given up only that it was aborted.
      const why: unknown = running.signal.reason ?? error;
      const message = why instanceof Error ? why.message : String(why);
      const {wait} = ownFields(Object(error) as {wait?: number});
      settle(ownFields({problems: [{path: this.#from, message}]}), true, wait);
    };
    try {
      const input = this.#get(running.signal, !!this.load.story);
      // What is here already is shown in this very task, so that the page never jumps for it.
      if (input instanceof Promise) input.then((it) => settle(this.#judge(it))).catch(fail);
      else settle(this.#judge(input));
    } catch (error) {
      fail(error);
    }
  }

  /** What was got: a story that may be shown, or what is wrong with it. */
  #judge(input: unknown): Load {
    if (input !== this.#input) {
      this.#input = input;
      this.#parsed = parseStory(input, answerOf(input)?.url);
      this.#said = {times: 0, since: Date.now()};
    }
    this.#said = {...this.#said, times: this.#said.times + 1};
    const parsed = this.#parsed!;
    const shown = this.load.story;
    const problems = !parsed.ok
      ? parsed.problems
      : shown && input !== this.#shown
        ? misfit(parsed.story, answerOf(input), shown, answerOf(this.#shown), this.#said)
        : [];
    if (parsed.ok && !problems.length) {
      this.#shown = input;
      return ownFields<Load>({story: parsed.story});
    }
    // Told once: the same list again tells nobody anything.
    const told = this.#found.problems;
    if (JSON.stringify(told) !== JSON.stringify(problems))
      this.#found = ownFields<Load>({problems});
    return this.#found;
  }

  /** Shows what was found; nothing takes the place of a good story but a good one. */
  #show({story, problems}: Load): void {
    const before = this.load;
    if (story) {
      this.#good = Date.now();
      if (story === before.story && !before.problems) return;
      const changes = before.story && newsOf(story, before.story);
      this.load = ownFields({story, news: this.#newsOf(story), ...(changes && {changes})});
    } else if (problems !== before.problems)
      this.load = before.story
        ? ownFields(before, {problems: problems!, asOf: this.#good})
        : ownFields({problems: problems!});
    else return;
    if (story && story !== before.story) this.choose(parseRef(this.chosen[0] ?? ''), this.chooser);
    else this.#tell();
  }
}

/** Where a story lies, for a bundle that does not carry it. */
export interface StoryAddress {
  readonly id: string;
  readonly src: string;
}

const bundled = new Map<string, StoryInput | StoryAddress>();
/** Held by the elements that show them; when those are gone, the feed, its story and its key are let go. */
const feeds = new Map<string, WeakRef<Feed>>();
const gone = new FinalizationRegistry((key: string) => {
  if (!feeds.get(key)?.deref()) feeds.delete(key);
});
const contents = new WeakMap<object, Feed>();

/** Adds a story, or its address, under its id to those that `story="…"` finds; the first one added is the default. */
export function registerStory(story: StoryInput | StoryAddress): void {
  if (bundled.has(story.id)) return;
  bundled.set(story.id, story);
  for (const look of looking) look();
}

/** Those who may have looked for a story before it was there. */
const looking = new Set<() => void>();

/** Calls `look` when a story has been added, until the returned function is called. */
export function onStoryAdded(look: () => void): () => void {
  looking.add(look);
  return () => looking.delete(look);
}

export const isBundled = (id: string): boolean => bundled.has(id);

/** The one feed of what is got by `get`, whose error is told as one of the attribute that it came `from`. */
export function shared(from: string, key: string, get: Get): Feed {
  const name = from + key;
  let feed = feeds.get(name)?.deref();
  if (!feed) {
    feed = new Feed(from, get);
    feeds.set(name, new WeakRef(feed));
    gone.register(feed, name);
  }
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
  return shared('data-content', json, () => {
    if (json.length > LARGEST) throw new Error(`is longer than ${LARGEST} characters`);
    return JSON.parse(json) as unknown;
  });
}

/** The feed of a bundled story; without an id, of the bundle's default. */
export function feedOfStory(id = bundled.keys().next().value ?? ''): Feed {
  const story = bundled.get(id);
  if (story) return 'src' in story ? feedOfUrl(story.src, story.src) : feedOfContent(story);
  return shared('story', id, () => {
    throw new Error(`no story "${id}" in this bundle${didYouMean(id, bundled.keys())}`);
  });
}

/** The feed of a story at a URL, which is relative to `base`; a fragment is this page. `rows` says what those of a spreadsheet are. */
export function feedOfUrl(src: string, base: string, rows?: string): Feed {
  if (src.startsWith('#')) return shared('src', src, () => readPage(src));
  const url = URL.canParse(src, base) ? new URL(src, base).href : src;
  return shared('src', rows ? `${url} ${rows}` : url, request(url, false, rows));
}
