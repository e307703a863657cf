import {MAX_DELAY, followStream, withJitter} from './stream.js';

/** How a story is checked for newer editions. */
export interface PollOptions {
  /** Seconds between two checks; `Infinity` for none. */
  readonly interval: number;
  /** URL of an event stream. Each message causes a check, whatever it contains. */
  readonly stream?: string | undefined;
  /** Whether the stream's URL was not written by the publisher. */
  readonly untrusted?: boolean | undefined;
}
export const NO_POLLING: PollOptions = {interval: Infinity};

/** The shortest time between two checks, in milliseconds. */
const MIN_DELAY = 1000;

/** Calls `poll` at intervals and on messages of a stream, while the page is visible and online. */
export class PollScheduler {
  readonly #poll: () => void;
  #options = NO_POLLING;
  #isPaused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stream: string | undefined;
  #closeStream: (() => void) | undefined;
  #isBusy = false;
  /** Whether a message came during a check, whose response may be older than it. */
  #isSignalled = false;
  #lastStart = -Infinity;
  #failures = 0;
  #notBefore = 0;

  constructor(poll: () => void) {
    this.#poll = poll;
  }

  get options(): PollOptions {
    return this.#options;
  }

  set options(options: PollOptions) {
    const {interval, stream} = this.#options;
    if (options.interval === interval && options.stream === stream) return;
    this.#options = options;
    for (const [target, type] of [
      [document, 'visibilitychange'],
      [window, 'online'],
      [window, 'offline'],
    ] as const)
      if (options.interval < Infinity) target.addEventListener(type, this.#onReaderChange);
      else target.removeEventListener(type, this.#onReaderChange);
    this.#schedule();
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  set isPaused(isPaused: boolean) {
    this.#isPaused = isPaused;
    this.#onReaderChange();
  }

  onStart(): void {
    this.#isBusy = true;
    this.#lastStart = Date.now();
  }

  /** Schedules the next check: later after each failure, and not within the `wait` milliseconds of a `Retry-After`. */
  onEnd(failed: boolean, wait = 0): void {
    this.#isBusy = false;
    this.#failures = failed ? this.#failures + 1 : 0;
    // It may have taken longer than the interval.
    if (failed) this.#lastStart = Date.now();
    this.#notBefore = Date.now() + Math.min(wait, MAX_DELAY * 6);
    this.#schedule(this.#isSignalled ? this.#minDelay : undefined);
    this.#isSignalled = false;
  }

  /** While the story fails to load, messages of a stream cause no more checks than the delay after errors allows. */
  get #minDelay(): number {
    return Math.min(MIN_DELAY * 2 ** this.#failures, MAX_DELAY);
  }

  /** The page was shown or hidden, went online or offline, or polling was paused or resumed. */
  readonly #onReaderChange = (): void => this.#schedule(MIN_DELAY);

  /** Sets the timer for the next check, `delay` milliseconds after the last one started, or failed. */
  #schedule(delay?: number): void {
    clearTimeout(this.#timer);
    const {interval} = this.#options;
    const isOn =
      interval < Infinity &&
      !this.#isPaused &&
      // In a page with `<img name="hidden">` it is that image.
      (document.hidden as unknown) !== true &&
      navigator.onLine;
    this.#updateStream(isOn);
    if (!isOn || this.#isBusy) return;
    const ms = interval * 1000;
    const wait = delay ?? withJitter(Math.min(ms * 2 ** this.#failures, Math.max(ms, MAX_DELAY)));
    this.#timer = setTimeout(
      this.#poll,
      Math.max(this.#lastStart + wait, this.#notBefore) - Date.now(),
    );
  }

  /** Opens and closes the stream; a hidden page keeps no connection. */
  #updateStream(isOn: boolean): void {
    const {stream, untrusted} = this.#options;
    const url = isOn ? stream : undefined;
    if (url === this.#stream) return;
    this.#stream = url;
    this.#closeStream?.();
    this.#closeStream =
      url === undefined ? undefined : followStream(url, !!untrusted, this.#onSignal);
  }

  readonly #onSignal = (): void => {
    this.#isSignalled = this.#isBusy;
    // All readers receive the message at once: spread their requests.
    this.#schedule(
      Math.max(this.#minDelay, Date.now() - this.#lastStart + Math.random() * MIN_DELAY),
    );
  };
}
