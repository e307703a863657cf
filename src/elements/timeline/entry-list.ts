import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Dated} from './chronology.js';

/** Entries that are built at once; the first lot fills a screen. */
const FIRST = 12;
const EACH = 40;
/** Fewer than this and everything is built at once. */
const FEW = 50;

type Host = ReactiveControllerHost &
  HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};
interface Lot {
  readonly from: number;
  readonly entries: readonly Dated[];
}

/**
 * A list of which only the lots near the screen are built, for 10,000 entries and more. A lot that is not built keeps
 * its place, and in idle time gets the plain words of its entries, so that find-in-page and screen readers reach all.
 * It is built when it comes near the screen, when it is revealed, and for print.
 */
export class EntryList implements ReactiveController {
  readonly #host: Host;
  readonly #words: (entry: Dated) => string;
  readonly #flush: () => void;
  #lots: Lot[] = [];
  #entries: readonly Dated[] = [];
  readonly #built = new Set<number>();
  /** What each stub stands for; Lit may use a stub again for another lot. */
  readonly #held = new WeakMap<HTMLElement, readonly Dated[]>();
  readonly #empty = new Set<HTMLElement>();
  #near: IntersectionObserver | undefined;
  #idle = 0;

  /** `words` says an entry in plain text; `flush` updates the host at once. */
  constructor(host: Host, {words, flush}: {words: (entry: Dated) => string; flush: () => void}) {
    this.#host = host;
    this.#words = words;
    this.#flush = flush;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#buildAll);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#buildAll);
    this.#near?.disconnect();
    this.#near = undefined;
    this.#empty.clear();
  }

  /** Templates for `entries`; beyond `limit` they are there for find-in-page only, until the reader asks. */
  render(
    entries: readonly Dated[],
    limit: number,
    fresh: unknown,
    entry: (entry: Dated, before?: Dated) => unknown,
  ): unknown {
    if (entries !== this.#entries) this.#divide(entries, limit);
    const lot = ({from, entries: some}: Lot, i: number) =>
      guard([some, this.#built.has(i), fresh], () =>
        this.#built.has(i)
          ? html`<ol class="entries" role="list">
              ${some.map((one, j) => entry(one, entries[from + j - 1]))}
            </ol>`
          : html`<ol class="entries stub" role="list" data-lot=${i}></ol>`,
      );
    const cut = this.#lots.findIndex(({from}) => from >= limit);
    const shown = cut < 0 ? this.#lots : this.#lots.slice(0, cut);
    const rest = cut < 0 ? [] : this.#lots.slice(cut);
    return html`${shown.map(lot)}${
      rest.length
        ? html`<div class="rest" hidden="until-found">
            ${rest.map((some, i) => lot(some, cut + i))}
          </div>`
        : nothing
    }`;
  }

  #divide(entries: readonly Dated[], limit: number): void {
    const same = this.#entries.length && entries[0]?.event.id === this.#entries[0]?.event.id;
    this.#entries = entries;
    this.#lots = [];
    if (!same) this.#built.clear();
    this.#built.add(0);
    let size = entries.length <= FEW ? FEW : FIRST;
    for (let from = 0; from < entries.length;) {
      // A lot never straddles the limit, so that the limit is exact.
      const to = Math.min(
        from < limit ? Math.min(from + size, limit) : from + size,
        entries.length,
      );
      this.#lots.push({from, entries: entries.slice(from, to)});
      from = to;
      size = EACH;
    }
  }

  /** Builds the lot that holds an entry. */
  build(index: number): void {
    this.#build(
      this.#lots.findIndex(({from, entries}) => index >= from && index < from + entries.length),
    );
  }

  #build(lot: number): void {
    if (lot < 0 || this.#built.has(lot)) return;
    this.#built.add(lot);
    this.#host.requestUpdate();
  }

  readonly #buildAll = (): void => {
    this.#lots.forEach((_, i) => this.#build(i));
    // Printing does not wait.
    this.#flush();
  };

  hostUpdated(): void {
    for (const stub of this.#host.renderRoot.querySelectorAll<HTMLElement>('.stub')) {
      const lot = this.#lots[Number(stub.dataset['lot'])];
      if (!lot || this.#held.get(stub) === lot.entries) continue;
      this.#held.set(stub, lot.entries);
      this.#empty.add(stub);
      stub.style.setProperty('--_n', String(lot.entries.length));
      this.#near ??= new IntersectionObserver(this.#approach, {rootMargin: '100% 0px'});
      this.#near.observe(stub);
    }
    if (this.#empty.size && !this.#idle) this.#whenIdle();
  }

  readonly #approach = (seen: IntersectionObserverEntry[]): void => {
    for (const {isIntersecting, target} of seen) {
      if (!isIntersecting) continue;
      this.#near?.unobserve(target);
      void this.#buildInPlace(target as HTMLElement);
    }
  };

  /** Builds a lot and keeps what the reader looks at where it is: find-in-page leads into the midst of a lot. */
  async #buildInPlace(stub: HTMLElement): Promise<void> {
    const lot = Number(stub.dataset['lot']);
    const list = stub.parentElement;
    const place = [...(list?.children ?? [])].indexOf(stub);
    const middle = innerHeight / 2;
    const at = [...stub.children].findIndex((line) => {
      const {top, bottom} = line.getBoundingClientRect();
      return top <= middle && bottom >= middle;
    });
    const top = at < 0 ? 0 : stub.children[at]!.getBoundingClientRect().top;
    this.#build(lot);
    await this.#host.updateComplete;
    const now = at < 0 ? undefined : list?.children[place]?.children[at];
    if (now) scrollBy({top: now.getBoundingClientRect().top - top, behavior: 'instant'});
  }

  #whenIdle(): void {
    // Safari has no idle callbacks; there a few lots at a time are as good.
    this.#idle =
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback((deadline) => this.#fill(() => deadline.timeRemaining() > 1))
        : setTimeout(() => {
            let left = 4;
            this.#fill(() => left-- > 0);
          }, 50);
  }

  #fill(more: () => boolean): void {
    this.#idle = 0;
    for (const stub of this.#empty) {
      this.#empty.delete(stub);
      if (stub.isConnected)
        stub.replaceChildren(
          ...(this.#held.get(stub) ?? []).map((entry) => {
            const line = document.createElement('li');
            line.textContent = this.#words(entry);
            return line;
          }),
        );
      if (!more()) break;
    }
    if (this.#empty.size) this.#whenIdle();
  }
}
