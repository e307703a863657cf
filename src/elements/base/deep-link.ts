import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {fragmentOf, parseFragment} from '../../notation/ref.js';
import type {Kind, Target} from '../../notation/ref.js';

type Host = ReactiveControllerHost &
  Element & {
    reveal(kind: Kind, id: string): Promise<HTMLElement | null>;
    choose(thing: Target): void;
  };

// The page has one fragment; the first element on it that can answer does, the others leave the focus alone.
let answered: {hash: string; by: Element} | undefined;

/** Those who have not looked yet whether they can answer; one at a time, in the order of the page. */
const asked = new Set<DeepLink>();
let answering = false;

/** The hosts of the shadow trees that a node is in, from the page down, and the node. */
function pathTo(node: Node): readonly Node[] {
  const {host} = node.getRootNode() as Partial<ShadowRoot>;
  return host ? [...pathTo(host), node] : [node];
}

/** Whether `one` stands before `other` on the page, where each may be in shadow trees. */
function isBefore(one: Node, other: Node): boolean {
  const [path, others] = [pathTo(one), pathTo(other)];
  const at = path.findIndex((node, i) => node !== others[i]);
  const node = others[at];
  return !!node && !!(path[at]!.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
}

async function answerAll(): Promise<void> {
  if (answering) return;
  answering = true;
  // A task later all that follow the same event, or are made together, have asked.
  await new Promise((resolve) => setTimeout(resolve));
  while (asked.size) {
    const first = [...asked].reduce((one, other) => (isBefore(other.host, one.host) ? other : one));
    asked.delete(first);
    await first.answer();
  }
  answering = false;
}

/** Fragments never enter shadow trees, so this follows the page's `#crisis-…` to the entry that it names. */
export class DeepLink implements ReactiveController {
  readonly host: Host;
  #seen: string | undefined;

  constructor(host: Host) {
    this.host = host;
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

  readonly #follow = (): void => {
    if (!parseFragment(location.hash)) return;
    asked.add(this);
    void answerAll();
  };

  /** Takes the reader to what the page's fragment names, if it is here and nobody else has. */
  async answer(): Promise<void> {
    const {hash} = location;
    const {host} = this;
    const target = parseFragment(hash);
    if (!target) return;
    // Seen once: the reader is not taken there again. Where it is not there yet, the next update looks again.
    this.#seen = hash;
    const isAnswered = () =>
      answered?.hash === hash && answered.by !== host && answered.by.isConnected;
    if (isAnswered()) return;
    const node = await host.reveal(target.kind, target.id);
    if (!node) {
      this.#seen = undefined;
      return;
    }
    // The reader may have gone on meanwhile, and the element may be gone.
    if (location.hash !== hash || isAnswered() || !host.isConnected) return;
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
