import type {ReactiveController} from 'lit';
import {fragmentOf, parseFragment} from '../../notation/ref.js';
import type {Kind} from '../../notation/ref.js';
import type {CrisisElement} from './element.js';

/** An element that can show one thing of its story on demand. */
interface Revealing extends CrisisElement {
  /** Makes the thing visible and gives its node, or nothing when this element does not show such a thing. */
  reveal(kind: Kind, id: string): Promise<HTMLElement | null | undefined>;
}

// The page has one fragment; the first element that can answer it does, the others leave the focus alone.
let answered: {hash: string; by: Element} | undefined;

/** Fragments never enter shadow trees, so this follows the page's `#crisis-…` to the entry that it names. */
export class DeepLink implements ReactiveController {
  readonly #host: Revealing;
  #seen: string | undefined;

  constructor(host: Revealing) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
    if (answered?.by === this.#host) answered = undefined;
    this.#seen = undefined;
  }

  hostUpdated(): void {
    // Cheap when there is nothing to follow, which is nearly always.
    if (location.hash.startsWith('#crisis-') && location.hash !== this.#seen) void this.#follow();
  }

  readonly #follow = async (): Promise<void> => {
    const {hash} = location;
    const target = parseFragment(hash);
    if (!target || !this.#host.isConnected) return;
    if (answered?.hash === hash && answered.by !== this.#host) return;
    const node = await this.#host.reveal(target.kind, target.id);
    if (!node) return;
    this.#seen = hash;
    answered = {hash, by: this.#host};
    node.scrollIntoView({block: 'start'});
    node.focus({preventScroll: true});
  };
}

/** The address of a thing on this page, whatever the page's `<base>`. */
export function linkTo(kind: Kind, id: string): string {
  const page = typeof location === 'undefined' ? '' : location.href.split('#')[0];
  return `${page}#${fragmentOf(kind, id)}`;
}

/** Puts the link into the address bar and, where the page may, on the clipboard; resolves to whether it is there. */
export async function copyLink(kind: Kind, id: string): Promise<boolean> {
  const fragment = `#${fragmentOf(kind, id)}`;
  location.hash = fragment;
  try {
    await navigator.clipboard.writeText(linkTo(kind, id));
    return true;
  } catch {
    return false;
  }
}
