import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {onServer} from '../base/server.js';
import type {Dated} from './chronology.js';

/** Entries that are built at once; the first lot fills a screen. Where fewer than FEW stand before the limit, all do. */
const FIRST = 6;
const EACH = 40;
const FEW = 50;

type Host = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly wasPrerendered: boolean;
};
interface Chunk {
  readonly from: number;
  readonly entries: readonly Dated[];
  /** What was last rendered for it, and of what. */
  is?: unknown;
  built?: boolean;
  fresh?: unknown;
}
interface Hooks {
  /** Says an entry in plain text. */
  readonly words: (entry: Dated) => string;
  /** Updates the host at once. */
  readonly flush: () => void;
  /** Find-in-page has found something beyond the limit. */
  readonly found: () => void;
}

/**
 * A list of which only the lots near the screen are built, for 10,000 entries and more. A lot that is not built keeps
 * its place, and in idle time gets the plain words of its entries, so that find-in-page and screen readers reach all.
 * It is built when it comes near the screen, when it is revealed, and for print.
 */
export class EntryList implements ReactiveController {
  readonly #host: Host;
  readonly #hooks: Hooks;
  #entries: readonly Dated[] = [];
  #limit = 0;
  /** How many have come before the first since the list was made: they take no room from those that were there. */
  #ahead = 0;
  /** The size of the first lot, apart from those. */
  #first = FIRST;
  #chunks: Chunk[] = [];
  readonly #built = new Set<number>();
  /** What each stub stands for; Lit may use a stub again for another lot. */
  #held = new WeakMap<Element, readonly Dated[]>();
  readonly #empty = new Set<Element>();
  #near: IntersectionObserver | undefined;
  #filling = false;

  constructor(host: Host, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#buildAll);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#buildAll);
    this.#near?.disconnect();
    this.#near = undefined;
    this.#held = new WeakMap();
    this.#empty.clear();
  }

  /** Templates for `entries`. Beyond `limit` they are there for find-in-page only, until the list is `open`. */
  render(
    entries: readonly Dated[],
    {limit, open, fresh}: {limit: number; open: boolean; fresh: unknown},
    entry: (entry: Dated, before?: Dated) => unknown,
  ): unknown {
    this.#divide(entries, limit);
    const end = this.limit;
    const lots = this.#chunks.map((lot, i) => {
      // What a server sends is read whole.
      const built = onServer || this.#built.has(i);
      // The same result again costs Lit next to nothing.
      if (lot.is && lot.built === built && lot.fresh === fresh) return lot.is;
      lot.built = built;
      lot.fresh = fresh;
      return (lot.is = built
        ? html`<ol role="list">${repeat(
            lot.entries,
            ({event}) => event.id,
            (one, j) => entry(one, entries[lot.from + j - 1]),
          )}</ol>`
        : html`<ol role="list" class="stub"></ol>`);
    });
    const cut = this.#chunks.filter(({from}) => from < end).length;
    const rest = html`<div class="rest" .hidden=${open ? false : 'until-found'} @beforematch=${this.#hooks.found}>${lots.slice(cut)}</div>`;
    return [lots.slice(0, cut), cut < lots.length ? rest : nothing];
  }

  #divide(entries: readonly Dated[], limit: number): void {
    const before = this.#entries;
    if (entries === before && limit === this.#limit) return;
    const place = (entry?: Dated) => entries.findIndex(({event}) => event.id === entry?.event.id);
    const [ahead, last] = [place(before[0]), place(before.at(-1))];
    // A live story grows; what has been built of it stays, in the lots where it is.
    if (ahead < 0 || last < ahead) {
      this.#built.clear();
      this.#ahead = 0;
      // What a server rendered stands there whole, and its reader may be anywhere in it.
      const all = onServer || (!this.#chunks[0] && this.#host.wasPrerendered);
      this.#first = all || Math.min(entries.length, limit) < FEW ? Infinity : FIRST;
    } else this.#ahead += ahead;
    this.#built.add(0);
    this.#entries = entries;
    this.#limit = limit;
    this.#chunks = [];
    for (let from = 0; from < entries.length;) {
      const size = from ? EACH : this.#first + this.#ahead;
      // No lot straddles the limit.
      const to = from < this.limit ? Math.min(from + size, this.limit) : from + size;
      this.#chunks.push({from, entries: entries.slice(from, to)});
      from = to;
    }
  }

  /** How many entries stand before "Show more". */
  get limit(): number {
    return this.#limit + this.#ahead;
  }

  /** Builds the lot that holds an entry. */
  build(index: number): void {
    this.#build(this.#chunks.findLastIndex(({from}) => from <= index));
  }

  #build(lot: number): void {
    this.#built.add(lot);
    this.#host.requestUpdate();
  }

  readonly #buildAll = (): void => {
    this.#chunks.forEach((_, i) => this.#build(i));
    // Printing does not wait.
    this.#hooks.flush();
  };

  get #lists(): Element[] {
    return [...this.#host.renderRoot.querySelectorAll('ol[role]')];
  }

  hostUpdated(): void {
    this.#lists.forEach((list, i) => {
      // What a server rendered has lists of its own.
      const entries = this.#chunks[i]?.entries;
      if (!entries || this.#built.has(i) || this.#held.get(list) === entries) return;
      this.#held.set(list, entries);
      this.#empty.add(list);
      (list as HTMLElement).style.setProperty('--_n', String(entries.length));
      this.#near ??= new IntersectionObserver(this.#approach, {rootMargin: '100% 0px'});
      this.#near.observe(list);
    });
    this.#fillWhenIdle();
  }

  readonly #approach = (seen: IntersectionObserverEntry[]): void => {
    for (const {isIntersecting, target} of seen)
      if (isIntersecting) {
        this.#near!.unobserve(target);
        this.#build(this.#lists.indexOf(target));
      }
  };

  #fillWhenIdle(): void {
    if (this.#filling || !this.#empty.size) return;
    this.#filling = true;
    // Safari has no idle callbacks.
    const {requestIdleCallback: idle = setTimeout} = window as Partial<Window>;
    idle((deadline?: IdleDeadline) => {
      this.#filling = false;
      for (const stub of this.#empty) {
        this.#empty.delete(stub);
        // It may be of a story that is shown no more.
        if (!stub.isConnected) continue;
        const lines = this.#held.get(stub)!.map((entry) => {
          const line = document.createElement('li');
          line.textContent = this.#hooks.words(entry);
          return line;
        });
        stub.replaceChildren(...lines);
        if (!deadline || deadline.timeRemaining() < 1) break;
      }
      this.#fillWhenIdle();
    });
  }
}
