import {PARTS} from '../theme/parts.js';
import {LINKS, requestedBy, paragraphOf, tagOfClass, missingParagraphReason} from './requests.js';
import {allIn, attachShadow, childNodesOf, closest, isEdited, matches, nameOf} from './dom.js';
import {shadowRootOf, slotOf} from './dom.js';

/** The most divs and links that are replaced on a page, on which anyone may write thousands. */
const MAX_ELEMENTS = 100;

/** The shadow roots that this script has attached to nodes of the page. */
const roots = new WeakMap<Node, ShadowRoot>();
/** The nodes of the page that show an element in their shadow root. */
const shown = new Set<Element>();
let isFull = false;

/** The shadow root of a node, attached if necessary; undefined where that is impossible. */
function rootOf(host: Element, tag: string): ShadowRoot | undefined {
  const name = nameOf(host);
  const root = shadowRootOf(host);
  // It was sent by a server, or attached by another copy of the bundle.
  if (root?.querySelector(tag)) return undefined;
  if (!root && matches(host, 'blockquote,div,p,section,span'))
    try {
      return attachShadow(host, {mode: 'open'});
    } catch {
      // The node has a closed shadow root.
    }
  if (!name.includes('-')) console.warn(`<${name}> cannot show <${tag}>; use a <div>`);
  return undefined;
}

/** Whether a node may show an element within the limit. */
function hasRoom(host: Element): boolean {
  if (shown.has(host)) return true;
  const isAllowed = shown.size < MAX_ELEMENTS;
  if (!isAllowed && !isFull)
    console.warn(`only ${MAX_ELEMENTS} divs and links of a page are replaced by elements`);
  isFull = !isAllowed;
  return isAllowed;
}

/** Within `data-crisis-preview`, shows the author why a node is not replaced: in the console, and in the node where possible. */
function explain(node: Element, reasonOf: () => unknown, host?: Element): void {
  const reason = closest(node, '[data-crisis-preview]') && reasonOf();
  if (typeof reason !== 'string') return;
  const {hash = nameOf(node)} = node as Partial<HTMLAnchorElement>;
  const message = `${hash} is not replaced: ${reason}`;
  console.warn(message);
  const root = host && (roots.get(host) ?? rootOf(host, 'slot'));
  if (!root) return;
  roots.set(host, root);
  const note = document.createElement('p');
  note.lang = 'en';
  note.dir = 'ltr';
  note.style.font = '0.85rem/1.4 monospace';
  note.style.border = '2px solid';
  note.style.padding = '0.5em';
  note.textContent = message;
  root.replaceChildren(document.createElement('slot'), note);
}

/** Shows the element that a node describes now, in a shadow root, so that the node and its content stay. */
function show(host: Element): void {
  const requested = isEdited(host) ? undefined : requestedBy(host);
  if (typeof requested !== 'object' || !hasRoom(host)) {
    shown.delete(host);
    roots.get(host)?.replaceChildren(document.createElement('slot'));
    explain(allIn(host, LINKS)[0] ?? host, () => requested, host);
    return;
  }
  const {tag, options, placement} = requested;
  const root = roots.get(host) ?? rootOf(host, tag);
  if (!root) return;
  roots.set(host, root);
  shown.add(host);
  const current = root.firstElementChild;
  const element = current?.localName === tag ? current : document.createElement(tag);
  // Before it is connected and loads its story.
  Object.assign(element, {placement});
  const attributes = new Map([['exportparts', PARTS]]);
  for (const [name, value] of options) attributes.set(`data-${name}`, value);
  for (const name of element.getAttributeNames())
    if (!attributes.has(name)) element.removeAttribute(name);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  // White space does not count as fallback content.
  const content = [...childNodesOf(host)].filter(
    (node) => node instanceof Element || node.textContent?.trim(),
  );
  const names = new Set(content.map((node) => (node instanceof Element ? slotOf(node) : '')));
  element.replaceChildren(
    ...[...names].map((name) => {
      const slot = document.createElement('slot');
      slot.name = slot.slot = name;
      return slot;
    }),
  );
  if (element !== current) root.replaceChildren(element);
  for (const node of [host, ...allIn(host, 'a')]) observer?.observe(node, {attributes: true});
}

/** Reports an error, so that it does not stop the others. */
function tryOrLog(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.error('a div or link could not be replaced by an element:', error);
  }
}

const CANDIDATES = `[class*=crisis-],${LINKS}`;
let observer: MutationObserver | undefined;

/** Adds the nodes at or under `node` that may describe an element to `hosts`. */
function findHosts(node: Element | Document, hosts: Set<Element>): void {
  const found = allIn(node, CANDIDATES);
  if (node instanceof Element && matches(node, CANDIDATES)) found.push(node);
  for (const one of found)
    tryOrLog(() => {
      const host = tagOfClass(one) ? one : paragraphOf(one);
      if (host) hosts.add(host);
      else if (matches(one, LINKS)) explain(one, () => missingParagraphReason(one));
    });
}

function showAll(hosts: ReadonlySet<Element>): void {
  for (const host of hosts) tryOrLog(() => show(host));
}

function start(): void {
  observer = new MutationObserver((records) => {
    for (const one of shown) if (!one.isConnected) shown.delete(one);
    const hosts = new Set<Element>();
    for (const {target, addedNodes} of records) {
      const host = target instanceof HTMLAnchorElement ? paragraphOf(target) : (target as Element);
      if (host && roots.has(host)) hosts.add(host);
      for (const node of addedNodes) if (node instanceof Element) findHosts(node, hosts);
    }
    showAll(hosts);
  });
  observer.observe(document, {childList: true, subtree: true});
  const hosts = new Set<Element>();
  findHosts(document, hosts);
  showAll(hosts);
}

/** Replaces the divs and links of the page by elements, once it is parsed, and those that are added later. */
export function upgradePage(): void {
  if (typeof document === 'undefined') return;
  // While the page is parsed, text may still follow a link that is alone so far.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
