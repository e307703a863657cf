import {MAX_DELAY, followStream, withJitter} from './stream.js';

/** How often a listener wants to know whether there is another edition, in seconds; and a stream that says so at once. */
export interface PollOptions {
  readonly interval: number;
  /** Address of an event stream. What it says does not matter, only that it says something. */
  readonly stream?: string | undefined;
  /** Whether the stream is named by somebody whom the publisher does not know. */
  readonly untrusted?: boolean | undefined;
}
export const NO_POLLING: PollOptions = {interval: Infinity};

/** Milliseconds: the least between two checks. */
const MIN_DELAY = 1000;

/** When a story is asked for again: at its pace, while the page is seen and connected. Knows when, not what. */
export class PollScheduler {
  readonly #poll: () => void;
  #options = NO_POLLING;
  #paused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stream: string | undefined;
  #closeStream: (() => void) | undefined;
  #isBusy = false;
  /** Whether the stream has spoken while a check was under way, whose answer may be older. */
  #isSignalled = false;
  #lastStart = -Infinity;
  #failures = 0;
  #notBefore = 0;

  constructor(check: () => void) {
    this.#poll = check;
  }

  get options(): PollOptions {
    return this.#options;
  }

  set options(pace: PollOptions) {
    const {interval, stream} = this.#options;
    if (pace.interval === interval && pace.stream === stream) return;
    this.#options = pace;
    for (const [target, type] of [
      [document, 'visibilitychange'],
      [window, 'online'],
      [window, 'offline'],
    ] as const)
      if (pace.interval < Infinity) target.addEventListener(type, this.#onVisibilityChange);
      else target.removeEventListener(type, this.#onVisibilityChange);
    this.#schedule();
  }

  get paused(): boolean {
    return this.#paused;
  }

  set paused(paused: boolean) {
    this.#paused = paused;
    this.#onVisibilityChange();
  }

  /** A check begins. */
  onStart(): void {
    this.#isBusy = true;
    this.#lastStart = Date.now();
  }

  /** It has ended: well, or else the next one is put off, for `wait` milliseconds where the server has said so. */
  onEnd(failed: boolean, wait = 0): void {
    this.#isBusy = false;
    this.#failures = failed ? this.#failures + 1 : 0;
    // It may have hung for longer than the pace.
    if (failed) this.#lastStart = Date.now();
    this.#notBefore = Date.now() + Math.min(wait, MAX_DELAY * 6);
    this.#schedule(this.#isSignalled ? this.#minDelay : undefined);
    this.#isSignalled = false;
  }

  /** The least between two checks; while the story fails, a stream makes it no quicker than errors allow. */
  get #minDelay(): number {
    return Math.min(MIN_DELAY * 2 ** this.#failures, MAX_DELAY);
  }

  /** The reader comes back, or goes. */
  readonly #onVisibilityChange = (): void => this.#schedule(MIN_DELAY);

  /** Sets the clock for the next check, `after` the last one began, or failed. */
  #schedule(after?: number): void {
    clearTimeout(this.#timer);
    const {interval} = this.#options;
    const on = interval < Infinity && !this.#paused && !document.hidden && navigator.onLine;
    this.#updateStream(on);
    if (!on || this.#isBusy) return;
    const usual = interval * 1000;
    const wait =
      after ?? withJitter(Math.min(usual * 2 ** this.#failures, Math.max(usual, MAX_DELAY)));
    this.#timer = setTimeout(
      this.#poll,
      Math.max(this.#lastStart + wait, this.#notBefore) - Date.now(),
    );
  }

  /** Follows the stream; who does not look is not kept connected. */
  #updateStream(on: boolean): void {
    const {stream, untrusted} = this.#options;
    const now = on ? stream : undefined;
    if (now === this.#stream) return;
    this.#stream = now;
    this.#closeStream?.();
    this.#closeStream =
      now === undefined ? undefined : followStream(now, !!untrusted, this.#onSignal);
  }

  readonly #onSignal = (): void => {
    this.#isSignalled = this.#isBusy;
    // All readers are called in one moment.
    this.#schedule(
      Math.max(this.#minDelay, Date.now() - this.#lastStart + Math.random() * MIN_DELAY),
    );
  };
}
