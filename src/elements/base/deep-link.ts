import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {fragmentOf, parseFragment} from '../../notation/ref.js';
import type {Kind, Target} from '../../notation/ref.js';

type Host = ReactiveControllerHost &
  Element & {
    reveal(kind: Kind, id: string): Promise<HTMLElement | null>;
    choose(thing: Target): void;
  };

// The page has one fragment; the first element that can answer it does, the others leave the focus alone.
let answered: {hash: string; by: Element} | undefined;

/** Fragments never enter shadow trees, so this follows the page's `#crisis-…` to the entry that it names. */
export class DeepLink implements ReactiveController {
  readonly #host: Host;
  #seen: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  hostUpdated(): void {
    if (location.hash !== this.#seen) this.#follow();
  }

  readonly #follow = (): void => void this.#answer();

  async #answer(): Promise<void> {
    const {hash} = location;
    const host = this.#host;
    const target = parseFragment(hash);
    if (!target) return;
    // Seen once: the reader is not taken there again. Where it is not there yet, the next update looks again.
    this.#seen = hash;
    if (answered?.hash === hash && answered.by !== host && answered.by.isConnected) return;
    const node = await host.reveal(target.kind, target.id);
    if (!node) {
      this.#seen = undefined;
      return;
    }
    answered = {hash, by: host};
    node.scrollIntoView({block: 'start'});
    node.focus({preventScroll: true});
    host.choose(target);
  }
}

/** Puts a thing into the page's address; of the elements that show it, the reader stays in this one. */
export function goTo(by: Element, kind: Kind, id: string): void {
  const hash = `#${fragmentOf(kind, id)}`;
  answered = {hash, by};
  location.hash = hash;
}

/** The address of a thing on this page, whatever the page's `<base>`. */
export function linkTo(kind: Kind, id: string): string {
  const page = typeof location === 'undefined' ? '' : location.href.split('#')[0];
  return `${page}#${fragmentOf(kind, id)}`;
}
