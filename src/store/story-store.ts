import {relatedTo} from '../content/find.js';
import {parseStory} from '../content/parse.js';
import type {Parsed} from '../content/parse.js';
import type {Story} from '../content/story.js';
import {mergeFields} from '../notation/merge-fields.js';
import {parseRef} from '../notation/ref.js';
import type {Target} from '../notation/ref.js';
import {responseInfoOf, editionProblems} from './edition.js';
import type {Repeats} from './edition.js';
import type {StoryState} from './state.js';
import {PollScheduler, NO_POLLING} from './poll-scheduler.js';
import type {PollOptions} from './poll-scheduler.js';
import {newsOf, recordVisit} from './news.js';
import type {News} from './news.js';

export type {StoryState} from './state.js';
export type Fetcher = (signal: AbortSignal, again: boolean) => unknown;

/** Milliseconds after which a load that hangs is given up. */
const TIMEOUT = 20_000;

/** How a story reaches its elements: one load, one validation, however many elements listen. */
export class StoryStore {
  state: StoryState = mergeFields();
  /** What the reader has chosen, and then all that goes with it, as `place:idlib`. */
  chosen: readonly string[] = [];
  /** The element in which the reader has chosen it. */
  chooser: unknown;
  /** Whether the story can be asked for again. */
  readonly isPollable: boolean;
  readonly #listeners = new Map<() => void, PollOptions>();
  readonly #fetch: Fetcher;
  readonly #attribute: string;
  readonly #scheduler = new PollScheduler(() => this.#load());
  #request: AbortController | undefined;
  /** What was got last, what it was found to be, and how often that was so in a row. */
  #lastInput: unknown;
  #lastParsed: Parsed | undefined;
  #lastResult: StoryState = mergeFields();
  #repeats: Repeats = {times: 0, since: 0};
  /** What the story that is shown was made of. */
  #shownInput: unknown;
  /** When what was got was last found good. */
  #validAt = 0;
  #openedStory: Story | undefined;
  #knownBefore: ReadonlySet<string> | undefined;
  #rememberedStory: Story | undefined;
  readonly #seen = new Set<string>();

  /** `get` gives the story, or a promise of it; its error is told as a problem of the attribute that it came `from`. */
  constructor(from: string, get: Fetcher) {
    this.#attribute = from;
    this.#fetch = get;
    this.isPollable = from === 'src';
  }

  /**
   * Calls `listener` whenever `load` changes, until the returned function is called. The first listener starts the load;
   * one who listens already only changes the pace. The shortest interval of all wins.
   */
  subscribe(listener: () => void, pace = NO_POLLING): () => void {
    const isNew = !this.#listeners.has(listener);
    this.#listeners.set(listener, pace);
    if (isNew && !this.state.story && !this.#request) {
      this.state = mergeFields();
      this.#load();
    }
    this.#updatePolling();
    return () => {
      this.#listeners.delete(listener);
      // An element that is only moved listens again within this task; its request and its stream go on.
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
    const paces = this.isPollable ? [...this.#listeners.values()] : [];
    this.#scheduler.options = {
      ...paces.find(({stream}) => stream),
      interval: Math.min(...paces.map(({interval}) => interval)),
    };
  }

  /** Whether the story is asked for again and again, if the reader does not pause that. */
  get isPolling(): boolean {
    return this.#scheduler.options.interval < Infinity;
  }

  get isPaused(): boolean {
    return this.#scheduler.paused;
  }

  set isPaused(paused: boolean) {
    this.#scheduler.paused = paused;
    this.#notify();
  }

  /** Whether it is this listener that says aloud what all of them have to say. */
  isFirst(listener: () => void): boolean {
    return this.#listeners.keys().next().value === listener;
  }

  /** Chooses a thing of the story for all who listen, or nothing; `chooser` is where the reader did so. */
  choose(thing?: Target, chooser?: unknown): void {
    this.chooser = chooser;
    const {story} = this.state;
    this.chosen = story && thing ? relatedTo(story, thing) : [];
    this.#notify();
  }

  /** Counts as new what has come since the reader's last visit, and keeps what there is now for the next one. */
  remember(): void {
    const {story} = this.state;
    if (!story || story === this.#rememberedStory) return;
    const known = recordVisit(story);
    if (!this.#rememberedStory) this.#knownBefore = known;
    this.#rememberedStory = story;
    this.state = mergeFields(this.state, {news: this.#newsOf(story)});
    this.#notify();
  }

  /** Whether what is new is so since an earlier visit. */
  get isRemembering(): boolean {
    return !!this.#knownBefore;
  }

  #newsOf(story: Story): News {
    return newsOf(story, (this.#openedStory ??= story), this.#knownBefore);
  }

  /** What is new and not seen yet, as `event:strike`. */
  get unseen(): readonly string[] {
    return [...(this.state.news?.added ?? [])].filter((ref) => !this.#seen.has(ref));
  }

  /** The reader has seen these. */
  markSeen(refs: readonly string[]): void {
    for (const ref of refs) this.#seen.add(ref);
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners.keys()]) listener();
  }

  #load(): void {
    if (this.#request) return;
    const running = (this.#request = new AbortController());
    this.#scheduler.onStart();
    const slow = setTimeout(
      () => running.abort(new Error(`no answer within ${TIMEOUT / 1000} seconds`)),
      TIMEOUT,
    );
    const settle = (found: StoryState, failed = false, wait?: number) => {
      clearTimeout(slow);
      if (running !== this.#request) return;
      this.#request = undefined;
      this.#setState(found);
      this.#scheduler.onEnd(failed, wait);
    };
    const fail = (error: unknown) => {
      // Safari says of what is given up only that it was aborted.
      const why: unknown = running.signal.reason ?? error;
      const message = why instanceof Error ? why.message : String(why);
      const {wait} = mergeFields(Object(error) as {wait?: number});
      settle(mergeFields({problems: [{path: this.#attribute, message}]}), true, wait);
    };
    try {
      const input = this.#fetch(running.signal, !!this.state.story);
      // What is here already is shown in this very task, so that the page never jumps for it.
      if (input instanceof Promise) input.then((it) => settle(this.#validate(it))).catch(fail);
      else settle(this.#validate(input));
    } catch (error) {
      fail(error);
    }
  }

  /** What was got: a story that may be shown, or what is wrong with it. */
  #validate(input: unknown): StoryState {
    if (input !== this.#lastInput) {
      this.#lastInput = input;
      this.#lastParsed = parseStory(input, responseInfoOf(input)?.url);
      this.#repeats = {times: 0, since: Date.now()};
    }
    this.#repeats = {...this.#repeats, times: this.#repeats.times + 1};
    const parsed = this.#lastParsed!;
    const shown = this.state.story;
    const problems = !parsed.ok
      ? parsed.problems
      : shown && input !== this.#shownInput
        ? editionProblems(
            parsed.story,
            responseInfoOf(input),
            shown,
            responseInfoOf(this.#shownInput),
            this.#repeats,
          )
        : [];
    if (parsed.ok && !problems.length) {
      this.#shownInput = input;
      return mergeFields<StoryState>({story: parsed.story});
    }
    // Told once: the same list again tells nobody anything.
    const told = this.#lastResult.problems;
    if (JSON.stringify(told) !== JSON.stringify(problems))
      this.#lastResult = mergeFields<StoryState>({problems});
    return this.#lastResult;
  }

  /** Shows what was found; nothing takes the place of a good story but a good one. */
  #setState({story, problems}: StoryState): void {
    const before = this.state;
    if (story) {
      this.#validAt = Date.now();
      if (story === before.story && !before.problems) return;
      const changes = before.story && newsOf(story, before.story);
      this.state = mergeFields({story, news: this.#newsOf(story), ...(changes && {changes})});
    } else if (problems !== before.problems)
      this.state = before.story
        ? mergeFields(before, {problems: problems!, asOf: this.#validAt})
        : mergeFields({problems: problems!});
    else return;
    if (story && story !== before.story) this.choose(parseRef(this.chosen[0] ?? ''), this.chooser);
    else this.#notify();
  }
}
