import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {onServer} from '../base/server.js';
import type {Dated} from './chronology.js';

/** Entries of the first chunk, which fills a screen, and of each other one. */
const FIRST_CHUNK = 6;
const CHUNK = 40;
/** Lists with fewer entries before the limit are built at once. */
const MIN_CHUNKED = 50;

type Host = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly wasPrerendered: boolean;
};
interface Chunk {
  readonly start: number;
  readonly entries: readonly Dated[];
  /** The template of the last render, and what it was made from. */
  template?: unknown;
  isBuilt?: boolean;
  cacheKey?: unknown;
}
interface Callbacks {
  readonly plainText: (entry: Dated) => string;
  /** Updates the host synchronously. */
  readonly updateNow: () => void;
  /** Called when find-in-page has found something beyond the limit. */
  readonly onFound: () => void;
}

/**
 * Renders a list in chunks, of which only those near the viewport are built, for 10,000 entries and more. Any other
 * chunk is a placeholder of about its size, which in idle time is filled with the entries as plain text, so that
 * find-in-page and screen readers reach all of them. It is built near the viewport, for a link to it, and for print.
 */
export class EntryList implements ReactiveController {
  readonly #host: Host;
  readonly #callbacks: Callbacks;
  #entries: readonly Dated[] = [];
  #limit = 0;
  /** Entries added before the first one since the list was made; they count neither for the limit nor for the first chunk. */
  #prepended = 0;
  #firstSize = FIRST_CHUNK;
  #chunks: Chunk[] = [];
  readonly #built = new Set<number>();
  /** The entries of each placeholder. Lit may reuse its node for another chunk. */
  #entriesOf = new WeakMap<Element, readonly Dated[]>();
  readonly #unfilled = new Set<Element>();
  #observer: IntersectionObserver | undefined;
  #isFilling = false;

  constructor(host: Host, callbacks: Callbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#buildAll);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#buildAll);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#entriesOf = new WeakMap();
    this.#unfilled.clear();
  }

  /** The templates of all chunks; those beyond `limit` are hidden until found, unless the list is open. */
  render(
    entries: readonly Dated[],
    {limit, isOpen, cacheKey}: {limit: number; isOpen: boolean; cacheKey: unknown},
    renderEntry: (entry: Dated, before?: Dated) => unknown,
  ): unknown {
    this.#divide(entries, limit);
    const end = this.limit;
    const templates = this.#chunks.map((chunk, i) => {
      // A server sends the whole list.
      const isBuilt = onServer || this.#built.has(i);
      // Lit skips an unchanged template.
      if (chunk.template && chunk.isBuilt === isBuilt && chunk.cacheKey === cacheKey)
        return chunk.template;
      chunk.isBuilt = isBuilt;
      chunk.cacheKey = cacheKey;
      return (chunk.template = isBuilt
        ? html`<ol part="entries" role="list">${repeat(
            chunk.entries,
            ({event}) => event.id,
            (entry, j) => renderEntry(entry, entries[chunk.start + j - 1]),
          )}</ol>`
        : html`<ol part="entries" role="list" class="placeholder"></ol>`);
    });
    const count = this.#chunks.filter(({start}) => start < end).length;
    const rest = html`<div class="rest" .hidden=${isOpen ? false : 'until-found'} @beforematch=${this.#callbacks.onFound}>${templates.slice(count)}</div>`;
    return [templates.slice(0, count), count < templates.length ? rest : nothing];
  }

  #divide(entries: readonly Dated[], limit: number): void {
    const before = this.#entries;
    if (entries === before && limit === this.#limit) return;
    const indexOf = (entry?: Dated) => entries.findIndex(({event}) => event.id === entry?.event.id);
    const [first, last] = [indexOf(before[0]), indexOf(before.at(-1))];
    // Where a live story has grown, the built chunks stay.
    if (first < 0 || last < first) {
      this.#built.clear();
      this.#prepended = 0;
      // A server has rendered the whole list, and the reader may be anywhere in it.
      const isWhole = onServer || (!this.#chunks[0] && this.#host.wasPrerendered);
      this.#firstSize =
        isWhole || Math.min(entries.length, limit) < MIN_CHUNKED ? Infinity : FIRST_CHUNK;
    } else this.#prepended += first;
    this.#built.add(0);
    this.#entries = entries;
    this.#limit = limit;
    this.#chunks = [];
    for (let start = 0; start < entries.length;) {
      const size = start ? CHUNK : this.#firstSize + this.#prepended;
      // A chunk is either before or beyond the limit.
      const end = start < this.limit ? Math.min(start + size, this.limit) : start + size;
      this.#chunks.push({start, entries: entries.slice(start, end)});
      start = end;
    }
  }

  /** The number of entries before "Show more". */
  get limit(): number {
    return this.#limit + this.#prepended;
  }

  /** Builds the chunk that contains an entry. */
  build(index: number): void {
    this.#build(this.#chunks.findLastIndex(({start}) => start <= index));
  }

  #build(chunk: number): void {
    this.#built.add(chunk);
    this.#host.requestUpdate();
  }

  readonly #buildAll = (): void => {
    this.#chunks.forEach((_, i) => this.#build(i));
    // The browser prints before the next microtask.
    this.#callbacks.updateNow();
  };

  get #lists(): Element[] {
    return [...this.#host.renderRoot.querySelectorAll('ol[role]')];
  }

  hostUpdated(): void {
    this.#lists.forEach((list, i) => {
      // Content from a server has more lists.
      const entries = this.#chunks[i]?.entries;
      if (!entries || this.#built.has(i) || this.#entriesOf.get(list) === entries) return;
      this.#entriesOf.set(list, entries);
      this.#unfilled.add(list);
      (list as HTMLElement).style.setProperty('--_n', String(entries.length));
      this.#observer ??= new IntersectionObserver(this.#onIntersect, {rootMargin: '100% 0px'});
      this.#observer.observe(list);
    });
    this.#fillWhenIdle();
  }

  readonly #onIntersect = (changes: IntersectionObserverEntry[]): void => {
    for (const {isIntersecting, target} of changes)
      if (isIntersecting) {
        this.#observer!.unobserve(target);
        this.#build(this.#lists.indexOf(target));
      }
  };

  #fillWhenIdle(): void {
    if (this.#isFilling || !this.#unfilled.size) return;
    this.#isFilling = true;
    // Safari has no `requestIdleCallback`.
    const {requestIdleCallback: schedule = setTimeout} = window as Partial<Window>;
    schedule((deadline?: IdleDeadline) => {
      this.#isFilling = false;
      for (const placeholder of this.#unfilled) {
        this.#unfilled.delete(placeholder);
        // The story may have been replaced.
        if (!placeholder.isConnected) continue;
        const lines = this.#entriesOf.get(placeholder)!.map((entry) => {
          const line = document.createElement('li');
          line.textContent = this.#callbacks.plainText(entry);
          return line;
        });
        placeholder.replaceChildren(...lines);
        if (!deadline || deadline.timeRemaining() < 1) break;
      }
      this.#fillWhenIdle();
    });
  }
}
