import {MOST, followStream, spread} from './stream.js';

/** How often a listener wants to know whether there is another edition, in seconds; and a stream that says so at once. */
export interface Pace {
  readonly every: number;
  /** Address of an event stream. What it says does not matter, only that it says something. */
  readonly stream?: string | undefined;
  /** Whether the stream is named by somebody whom the publisher does not know. */
  readonly untrusted?: boolean | undefined;
}
export const NEVER: Pace = {every: Infinity};

/** Milliseconds: the least between two checks. */
const LEAST = 1000;

/** When a story is asked for again: at its pace, while the page is seen and connected. Knows when, not what. */
export class Live {
  readonly #check: () => void;
  #pace = NEVER;
  #paused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stream: string | undefined;
  #leaveStream: (() => void) | undefined;
  #busy = false;
  /** Whether the stream has spoken while a check was under way, whose answer may be older. */
  #called = false;
  #last = -Infinity;
  #failures = 0;
  #notBefore = 0;

  constructor(check: () => void) {
    this.#check = check;
  }

  get pace(): Pace {
    return this.#pace;
  }

  set pace(pace: Pace) {
    const {every, stream} = this.#pace;
    if (pace.every === every && pace.stream === stream) return;
    this.#pace = pace;
    for (const [target, type] of [
      [document, 'visibilitychange'],
      [window, 'online'],
      [window, 'offline'],
    ] as const)
      if (pace.every < Infinity) target.addEventListener(type, this.#turn);
      else target.removeEventListener(type, this.#turn);
    this.#arm();
  }

  get paused(): boolean {
    return this.#paused;
  }

  set paused(paused: boolean) {
    this.#paused = paused;
    this.#turn();
  }

  /** A check begins. */
  began(): void {
    this.#busy = true;
    this.#last = Date.now();
  }

  /** It has ended: well, or else the next one is put off, for `wait` milliseconds where the server has said so. */
  ended(failed: boolean, wait = 0): void {
    this.#busy = false;
    this.#failures = failed ? this.#failures + 1 : 0;
    // It may have hung for longer than the pace.
    if (failed) this.#last = Date.now();
    this.#notBefore = Date.now() + Math.min(wait, MOST * 6);
    this.#arm(this.#called ? this.#least : undefined);
    this.#called = false;
  }

  /** The least between two checks; while the story fails, a stream makes it no quicker than errors allow. */
  get #least(): number {
    return Math.min(LEAST * 2 ** this.#failures, MOST);
  }

  /** The reader comes back, or goes. */
  readonly #turn = (): void => this.#arm(LEAST);

  /** Sets the clock for the next check, `after` the last one began, or failed. */
  #arm(after?: number): void {
    clearTimeout(this.#timer);
    const {every} = this.#pace;
    const on = every < Infinity && !this.#paused && !document.hidden && navigator.onLine;
    this.#hearken(on);
    if (!on || this.#busy) return;
    const usual = every * 1000;
    const wait = after ?? spread(Math.min(usual * 2 ** this.#failures, Math.max(usual, MOST)));
    this.#timer = setTimeout(
      this.#check,
      Math.max(this.#last + wait, this.#notBefore) - Date.now(),
    );
  }

  /** Follows the stream; who does not look is not kept connected. */
  #hearken(on: boolean): void {
    const {stream, untrusted} = this.#pace;
    const now = on ? stream : undefined;
    if (now === this.#stream) return;
    this.#stream = now;
    this.#leaveStream?.();
    this.#leaveStream = now === undefined ? undefined : followStream(now, !!untrusted, this.#call);
  }

  readonly #call = (): void => {
    this.#called = this.#busy;
    // All readers are called in one moment.
    this.#arm(Math.max(this.#least, Date.now() - this.#last + Math.random() * LEAST));
  };
}
