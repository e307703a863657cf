import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {html, nothing} from '../../template/html.js';
import {fragmentOf} from '../../notation/ref.js';
import {Kept} from '../../template/build.js';
import {render} from '../../template/render.js';
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
  /** The content of the last render, and what it was made from. */
  content?: Kept;
  isBuilt?: boolean;
  cacheKey?: unknown;
  /** Whether a server has rendered it, from the same edition of the story. */
  isStanding?: boolean;
}
interface RenderOptions {
  readonly limit: number;
  readonly isOpen: boolean;
  /** The same object as long as nothing has changed from which entries are rendered. */
  readonly cacheKey: unknown;
  /** Identifies the edition that is shown; see `editionOf`. */
  readonly edition: () => string;
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
 * Chunks that a server has rendered from the same edition stand as they are, and become live in the same way.
 */
export class EntryList implements ReactiveController {
  readonly #host: Host;
  readonly #callbacks: Callbacks;
  #entries: readonly Dated[] = [];
  #limit = 0;
  /** Entries added before the first one since the list was made; they count neither for the limit nor for the first chunk. */
  #prepended = 0;
  #isChunked = false;
  #chunks: Chunk[] = [];
  readonly #built = new Set<number>();
  /** The entries of each placeholder. Its node may be used again for another chunk. */
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

  /** The content of all chunks; those beyond `limit` are hidden until found, unless the list is open. */
  render(
    entries: readonly Dated[],
    {limit, isOpen, cacheKey, edition}: RenderOptions,
    renderEntry: (entry: Dated, before?: Dated) => unknown,
  ): unknown {
    this.#divide(entries, limit, edition);
    const end = this.limit;
    const contents = this.#chunks.map((chunk, i) => {
      if (chunk.isStanding && (chunk.cacheKey ??= cacheKey) !== cacheKey) this.#built.add(i);
      // A server sends the whole list.
      const isBuilt = onServer || this.#built.has(i);
      if (chunk.content && chunk.isBuilt === isBuilt && (!isBuilt || chunk.cacheKey === cacheKey))
        return chunk.content;
      chunk.isBuilt = isBuilt;
      chunk.isStanding = false;
      chunk.cacheKey = cacheKey;
      // The room of a full chunk is about known without a style of its own.
      const isDeferred = onServer && i > 0 && chunk.entries.length === CHUNK;
      const className = (isDeferred ? 'placeholder' : nothing) as string;
      const template = isBuilt
        ? html`<ol part="entries" role="list" class=${className} data-edition=${onServer && !i && this.#chunks[1] ? edition() : nothing}>${chunk.entries.map((entry, j) => renderEntry(entry, entries[chunk.start + j - 1]))}</ol>`
        : html`<ol part="entries" role="list" class="placeholder"></ol>`;
      return onServer ? template : (chunk.content = new Kept(template));
    });
    const count = this.#chunks.filter(({start}) => start < end).length;
    const rest = html`<div class="rest" .hidden=${isOpen ? false : 'until-found'} @beforematch=${this.#callbacks.onFound}>${contents.slice(count)}</div>`;
    return [contents.slice(0, count), count < contents.length ? rest : nothing];
  }

  #divide(entries: readonly Dated[], limit: number, edition: () => string): void {
    const before = this.#entries;
    if (entries === before && limit === this.#limit) return;
    const is =
      (entry?: Dated) =>
      ({event}: Dated) =>
        event.id === entry?.event.id;
    // Searched from both ends, where they mostly are.
    const [first, last] = [
      entries.findIndex(is(before[0])),
      entries.findLastIndex(is(before.at(-1))),
    ];
    // Where a live story has grown, the built chunks stay.
    if (first < 0 || last < first) {
      this.#built.clear();
      this.#prepended = 0;
      this.#isChunked = Math.min(entries.length, limit) >= MIN_CHUNKED;
    } else {
      this.#prepended += first;
      this.#chunks.forEach(({isStanding}, i) => isStanding && this.#built.add(i));
    }
    this.#built.add(0);
    this.#entries = entries;
    this.#limit = limit;
    const old = this.#chunks;
    this.#chunks = [];
    for (let start = 0; start < entries.length;) {
      const size = start ? CHUNK : this.#isChunked ? FIRST_CHUNK + this.#prepended : Infinity;
      // A chunk is either before or beyond the limit.
      const end = start < this.limit ? Math.min(start + size, this.limit) : start + size;
      const chunk: Chunk = {start, entries: entries.slice(start, end)};
      // The words in a placeholder are replaced in idle time.
      const {content, isBuilt = true, isStanding} = old[this.#chunks.length] ?? {};
      const isReused = content && !isBuilt && !isStanding;
      this.#chunks.push(isReused ? {...chunk, content, isBuilt} : chunk);
      start = end;
    }
    if (!old[0] && this.#host.wasPrerendered && !onServer) this.#adopt(edition);
  }

  /** Leaves the chunks that a server has rendered from this edition as they are, and builds any other. */
  #adopt(edition: () => string): void {
    const lists = this.#lists;
    // The story around it is from a server, this section is not.
    if (!lists[0]) return;
    const isSame = lists[0].dataset.edition === edition();
    this.#chunks.forEach((chunk, i) => {
      const list = lists[i];
      const ids = [...(list?.children ?? [])].map(({id}) => id);
      chunk.isStanding =
        i > 0 &&
        isSame &&
        ids.join() === chunk.entries.map(({event}) => fragmentOf('event', event.id)).join();
      if (chunk.isStanding)
        Object.assign(chunk, {content: new Kept(undefined, list), isBuilt: false});
      else this.#built.add(i);
    });
    // The reader may use an entry before it is built.
    for (const type of ['click', 'keydown'])
      this.#host.renderRoot.addEventListener(type, this.#onUse, true);
  }

  readonly #onUse = ({target}: Event): void => {
    const index = this.#lists.indexOf((target as Element).closest('ol[role]')!);
    if (!this.#chunks[index]?.isStanding) return;
    this.#build(index);
    this.#callbacks.updateNow();
  };

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

  get #lists(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('ol[role]')];
  }

  hostUpdated(): void {
    this.#lists.forEach((list, i) => {
      // Content from a server has more lists.
      const {entries, isStanding} = this.#chunks[i] ?? {};
      // Its node was a placeholder before, and must not be filled with plain text any more.
      if (this.#built.has(i)) this.#unfilled.delete(list);
      if (!entries || this.#built.has(i) || this.#entriesOf.get(list) === entries) return;
      this.#entriesOf.set(list, entries);
      if (!isStanding) {
        this.#unfilled.add(list);
        const count = String(entries.length);
        if (list.style.getPropertyValue('--_n') !== count) list.style.setProperty('--_n', count);
      }
      this.#observer ??= new IntersectionObserver(this.#onIntersect, {rootMargin: '100% 0px'});
      this.#observer.observe(list);
    });
    this.#fillWhenIdle();
  }

  readonly #onIntersect = (changes: IntersectionObserverEntry[]): void => {
    for (const {isIntersecting, target} of changes)
      if (isIntersecting) {
        this.#observer!.unobserve(target);
        this.#build(this.#lists.indexOf(target as HTMLElement));
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
        const lines = this.#entriesOf
          .get(placeholder)!
          .map((entry) => html`<li>${this.#callbacks.plainText(entry)}</li>`);
        render(lines, placeholder, this);
        if (!deadline || deadline.timeRemaining() < 1) break;
      }
      this.#fillWhenIdle();
    });
  }
}
