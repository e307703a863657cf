import {relatedTo} from '../content/find.js';
import {parseStory} from '../content/parse.js';
import type {Parsed} from '../content/parse.js';
import type {Story} from '../content/story.js';
import {mergeFields} from '../notation/merge-fields.js';
import {parseRef} from '../notation/ref.js';
import type {Target} from '../notation/ref.js';
import {responseInfoOf, editionProblems} from './edition.js';
import type {Repeats} from './edition.js';
import {hasStory, problemsIn, storyIn} from './state.js';
import type {StoryState} from './state.js';
import {PollScheduler, NO_POLLING} from './poll-scheduler.js';
import type {PollOptions} from './poll-scheduler.js';
import {newsOf, recordVisit} from './news.js';
import type {News} from './news.js';

/** Returns a story, or a promise of one; `revalidate` bypasses the browser's HTTP cache. */
export type Fetcher = (signal: AbortSignal, revalidate: boolean) => unknown;
export type Listener = () => void;
export interface ListenerOptions extends PollOptions {
  /** Whether to mark what is new since the reader's last visit, and to record this visit. */
  readonly remember?: boolean;
}

/** Milliseconds until a load is aborted. */
const TIMEOUT = 20_000;

/** Loads and validates one story, once for all elements that show it. */
export class StoryStore {
  /** Whether the story can be loaded again. */
  readonly isPollable: boolean;
  /** The ref that the reader has selected, such as `place:idlib`, followed by the refs related to it. */
  chosen: readonly string[] = [];
  /** The element in which the reader has selected it. */
  chooser: unknown;
  #state: StoryState = {is: 'waiting'};
  readonly #listeners = new Map<Listener, ListenerOptions>();
  readonly #fetch: Fetcher;
  readonly #attribute: string;
  readonly #scheduler = new PollScheduler(() => this.#load());
  #request: AbortController | undefined;
  /** The last response and its parse result, so that equal responses are validated once. */
  #lastInput: unknown;
  #lastParsed: Parsed | undefined;
  #repeats: Repeats = {times: 0, since: 0};
  /** The response that the shown story was parsed from. */
  #shownInput: unknown;
  /** When a response was last valid, in epoch milliseconds. */
  #validAt = 0;
  #openedStory: Story | undefined;
  /** The refs of the reader's last visit. */
  #knownBefore: ReadonlySet<string> | undefined;
  #recordedStory: Story | undefined;
  readonly #seen = new Set<string>();

  /** An error of `fetcher` is reported as a problem of `attribute`. */
  constructor(attribute: string, fetcher: Fetcher) {
    this.#attribute = attribute;
    this.#fetch = fetcher;
    this.isPollable = attribute === 'src';
  }

  get state(): StoryState {
    return this.#state;
  }

  /**
   * Calls `listener` whenever `state` or the selection changes, until the returned function is called. The first
   * listener starts the load. For a listener that is subscribed already only the options change; the shortest interval of all is used.
   */
  subscribe(listener: Listener, options: ListenerOptions = NO_POLLING): () => void {
    const isNew = !this.#listeners.has(listener);
    this.#listeners.set(listener, options);
    if (isNew && !storyIn(this.#state) && !this.#request) {
      this.#state = {is: 'waiting'};
      this.#load();
    }
    this.#updatePolling();
    const state = this.#state;
    if (options.remember && hasStory(state) && state.story !== this.#recordedStory) {
      this.#state = {...state, news: this.#newsOf(state.story)};
      // The listener may subscribe during its update, and no listener is notified during an update.
      queueMicrotask(() => this.#notify(listener));
    }
    return () => {
      this.#listeners.delete(listener);
      // An element that is moved subscribes again in the same task: keep its request and its stream until then.
      queueMicrotask(() => {
        this.#updatePolling();
        if (this.#listeners.size || !this.#request) return;
        this.#request.abort();
        this.#request = undefined;
        this.#scheduler.onEnd(false);
      });
    };
  }

  #updatePolling(): void {
    const all = this.isPollable ? [...this.#listeners.values()] : [];
    this.#scheduler.options = {
      ...all.find(({stream}) => stream),
      interval: Math.min(...all.map(({interval}) => interval)),
    };
  }

  /** Whether the story is polled, unless the reader pauses it. */
  get isPolling(): boolean {
    return this.#scheduler.options.interval < Infinity;
  }

  get isPaused(): boolean {
    return this.#scheduler.isPaused;
  }

  set isPaused(isPaused: boolean) {
    this.#scheduler.isPaused = isPaused;
    this.#notify();
  }

  /** Whether this listener subscribed first: its element announces what concerns all of them. */
  isFirst(listener: Listener): boolean {
    return this.#listeners.keys().next().value === listener;
  }

  /** Selects a thing of the story in all elements, or nothing; `chooser` is the element in which the reader did so. */
  choose(target?: Target, chooser?: unknown): void {
    this.chooser = chooser;
    const story = storyIn(this.#state);
    this.chosen = story && target ? relatedTo(story, target) : [];
    this.#notify();
  }

  /** Whether `news` compares with the reader's last visit. */
  get isRemembering(): boolean {
    return !!this.#knownBefore;
  }

  #newsOf(story: Story): News {
    const isWanted = [...this.#listeners.values()].some(({remember}) => remember === true);
    if (isWanted && story !== this.#recordedStory) {
      const known = recordVisit(story);
      if (!this.#recordedStory) this.#knownBefore = known;
      this.#recordedStory = story;
    }
    return newsOf(story, (this.#openedStory ??= story), this.#knownBefore);
  }

  /** Refs that are new and not seen yet, such as `event:strike`. */
  get unseen(): readonly string[] {
    const added = hasStory(this.#state) ? this.#state.news.added : [];
    return [...added].filter((ref) => !this.#seen.has(ref));
  }

  markSeen(refs: readonly string[]): void {
    for (const ref of refs) this.#seen.add(ref);
    this.#notify();
  }

  #notify(except?: Listener): void {
    for (const listener of [...this.#listeners.keys()]) if (listener !== except) listener();
  }

  #load(): void {
    if (this.#request) return;
    const request = (this.#request = new AbortController());
    this.#scheduler.onStart();
    const timer = setTimeout(
      () => request.abort(new Error(`no response within ${TIMEOUT / 1000} seconds`)),
      TIMEOUT,
    );
    const settle = (result: Parsed, failed = false, wait?: number) => {
      clearTimeout(timer);
      if (request !== this.#request) return;
      this.#request = undefined;
      this.#setState(result);
      this.#scheduler.onEnd(failed, wait);
    };
    const fail = (error: unknown) => {
      // Safari's error says only that the request was aborted, not why.
      const reason: unknown = request.signal.reason ?? error;
      const message = reason instanceof Error ? reason.message : String(reason);
      const {wait} = mergeFields(Object(error) as {wait?: number});
      settle({ok: false, problems: [{path: this.#attribute, message}]}, true, wait);
    };
    try {
      const input = this.#fetch(request.signal, !!storyIn(this.#state));
      // A story that is at hand is shown in this task, so that the page does not shift later.
      if (input instanceof Promise) input.then((it) => settle(this.#validate(it))).catch(fail);
      else settle(this.#validate(input));
    } catch (error) {
      fail(error);
    }
  }

  /** The parsed response, or the problems because of which it may not replace what is shown. */
  #validate(input: unknown): Parsed {
    if (input !== this.#lastInput) {
      this.#lastInput = input;
      this.#lastParsed = parseStory(input, responseInfoOf(input)?.url);
      this.#repeats = {times: 0, since: Date.now()};
    }
    this.#repeats = {...this.#repeats, times: this.#repeats.times + 1};
    const parsed = this.#lastParsed!;
    if (!parsed.ok) return parsed;
    const shown = storyIn(this.#state);
    const problems =
      shown && input !== this.#shownInput
        ? editionProblems(
            parsed.story,
            responseInfoOf(input),
            shown,
            responseInfoOf(this.#shownInput),
            this.#repeats,
          )
        : [];
    if (problems.length) return {ok: false, problems};
    this.#shownInput = input;
    return parsed;
  }

  /** Only a valid story replaces a valid story. */
  #setState(result: Parsed): void {
    const before = this.#state;
    const shown = storyIn(before);
    if (result.ok) {
      const {story} = result;
      this.#validAt = Date.now();
      if (before.is === 'ready' && story === shown) return;
      const changes = shown && newsOf(story, shown);
      this.#state = {is: 'ready', story, news: this.#newsOf(story), changes};
      if (story !== shown) {
        this.choose(parseRef(this.chosen[0] ?? ''), this.chooser);
        return;
      }
    } else {
      const {problems} = result;
      if (JSON.stringify(problems) === JSON.stringify(problemsIn(before))) return;
      this.#state = hasStory(before)
        ? {...before, is: 'stale', problems, asOf: this.#validAt}
        : {is: 'failed', problems};
    }
    this.#notify();
  }
}
