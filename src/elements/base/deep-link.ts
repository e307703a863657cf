import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {fragmentOf, parseFragment} from '../../notation/ref.js';
import type {Kind, Target} from '../../notation/ref.js';

type Host = ReactiveControllerHost &
  Element & {
    reveal(kind: Kind, id: string): Promise<HTMLElement | null>;
    choose(target: Target): void;
  };

// The page has one fragment: only the first element that shows its target scrolls and takes the focus.
let followed: {hash: string; host: Element} | undefined;

/** Links that have yet to check whether their element shows the target; one at a time, in document order. */
const pending = new Set<DeepLink>();
let isFollowing = false;

/** The hosts of the shadow trees that contain a node, outermost first, and the node. */
function pathTo(node: Node): readonly Node[] {
  const {host} = node.getRootNode() as Partial<ShadowRoot>;
  return host ? [...pathTo(host), node] : [node];
}

/** Whether `one` precedes `other` in the document, where each may be in shadow trees. */
function isBefore(one: Node, other: Node): boolean {
  const [path, otherPath] = [pathTo(one), pathTo(other)];
  const index = path.findIndex((node, i) => node !== otherPath[i]);
  const node = otherPath[index];
  return (
    !!node && !!(path[index]!.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)
  );
}

async function followAll(): Promise<void> {
  if (isFollowing) return;
  isFollowing = true;
  // After this task all elements that received the same event, or were created together, are in the set.
  await new Promise((resolve) => setTimeout(resolve));
  while (pending.size) {
    const first = [...pending].reduce((one, other) =>
      isBefore(other.host, one.host) ? other : one,
    );
    pending.delete(first);
    await first.follow();
  }
  isFollowing = false;
}

/** Scrolls to the entry that the page's `#crisis-…` names, because fragments do not reach into shadow trees. */
export class DeepLink implements ReactiveController {
  readonly host: Host;
  #followedHash: string | undefined;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#enqueue);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#enqueue);
  }

  hostUpdated(): void {
    if (location.hash !== this.#followedHash) this.#enqueue();
  }

  readonly #enqueue = (): void => {
    if (!parseFragment(location.hash)) return;
    pending.add(this);
    void followAll();
  };

  /** Shows the target of the page's fragment, if the element has it and no other element has shown it. */
  async follow(): Promise<void> {
    const {hash} = location;
    const {host} = this;
    const target = parseFragment(hash);
    if (!target) return;
    // Each fragment is followed once; where the target is not there yet, again after the next update.
    this.#followedHash = hash;
    const isFollowed = () =>
      followed?.hash === hash && followed.host !== host && followed.host.isConnected;
    if (isFollowed()) return;
    const node = await host.reveal(target.kind, target.id);
    if (!node) {
      this.#followedHash = undefined;
      return;
    }
    // Meanwhile the fragment may have changed, and the element may have been removed.
    if (location.hash !== hash || isFollowed() || !host.isConnected) return;
    followed = {hash, host};
    node.scrollIntoView({block: 'start'});
    node.focus({preventScroll: true});
    host.choose(target);
  }
}

/** Sets the page's fragment to a thing. Of the elements that show it, `host` scrolls to it. */
export function goTo(host: Element, kind: Kind, id: string): void {
  const hash = `#${fragmentOf(kind, id)}`;
  followed = {hash, host};
  location.hash = hash;
}

/** The absolute URL of a thing on this page, which the page's `<base>` does not change. */
export function linkTo(kind: Kind, id: string): string {
  const page = typeof location === 'undefined' ? '' : location.href.split('#')[0];
  return `${page}#${fragmentOf(kind, id)}`;
}
