import {KIND} from '../notation/ref.js';
import type {ThingKind} from './document.js';

const SCREENS = ['entries', 'form', 'text', 'preview', 'release'] as const;
export type Screen = (typeof SCREENS)[number];
const KINDS = [...KIND, 'relation', 'story'] as const;

/** What the desk shows: a screen, and the thing that is being edited; the story's own fields have the kind `story` and the id "". */
export interface Selection {
  readonly screen: Screen;
  readonly kind?: ThingKind | 'story' | undefined;
  readonly id?: string | undefined;
}

/** Parses `#form/event/strike`; what is not understood falls back to the entries. */
export function parseSelection(hash: string): Selection {
  const [screen, kind, ...rest] = hash.replace(/^#/, '').split('/');
  const known = SCREENS.find((one) => one === screen) ?? 'entries';
  const of = KINDS.find((one) => one === kind);
  try {
    return of ? {screen: known, kind: of, id: decodeURIComponent(rest.join('/'))} : {screen: known};
  } catch {
    return {screen: known};
  }
}

/** The hash of a selection: `#entries`, `#form/event/strike`. */
export function hashOf({screen, kind, id = ''}: Selection): string {
  return `#${[screen, ...(kind ? [kind, encodeURIComponent(id)] : [])].join('/')}`;
}

/** The selection, which is also the page's hash, so that Back leads to where one was. */
export class Selected {
  #now: Selection;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly page: Window = window) {
    this.#now = parseSelection(page.location.hash);
    page.addEventListener('hashchange', () => {
      // Another hash, such as the server's token, is not a selection.
      if (SCREENS.some((screen) => new RegExp(`^#${screen}(?:/|$)`).test(page.location.hash)))
        this.#set(parseSelection(page.location.hash));
    });
  }

  get screen(): Screen {
    return this.#now.screen;
  }
  get kind(): ThingKind | 'story' | undefined {
    return this.#now.kind;
  }
  get id(): string | undefined {
    return this.#now.id;
  }

  select(next: Partial<Selection>): void {
    const now = {...this.#now, ...next};
    const hash = hashOf(now);
    if (hash === hashOf(this.#now)) return;
    this.page.history.pushState(null, '', hash);
    this.#set(now);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(now: Selection): void {
    if (hashOf(now) === hashOf(this.#now)) return;
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}
