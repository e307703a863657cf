import {PARTS} from '../theme/parts.js';
import {LINKS, requestedBy, paragraphOf, tagOfClass, whyNoParagraph} from './asked.js';
import {allIn, attachShadow, childNodesOf, closest, isEdited, matches, nameOf} from './dom.js';
import {shadowRootOf, slotOf} from './dom.js';

/** Elements in divs and links that one page can have: strangers may write thousands. */
const MOST = 100;

/** The shadow roots that were put on the page's own nodes. */
const roots = new WeakMap<Node, ShadowRoot>();
/** The nodes of the page that show an element. */
const shown = new Set<Element>();
let isFull = false;

/** The shadow root of ours on a node of the page; `undefined` where there cannot be one. */
function rootOf(host: Element, tag: string): ShadowRoot | undefined {
  const name = nameOf(host);
  const root = shadowRootOf(host);
  // Sent by a server, or put there by another copy of the bundle.
  if (root?.querySelector(tag)) return undefined;
  if (!root && matches(host, 'blockquote,div,p,section,span'))
    try {
      return attachShadow(host, {mode: 'open'});
    } catch {
      // A closed root is seen only now.
    }
  if (!name.includes('-')) console.warn(`<${name}> cannot show <${tag}>; a <div> of its own can`);
  return undefined;
}

/** Whether one more node may show an element. */
function hasRoom(host: Element): boolean {
  if (shown.has(host)) return true;
  const room = shown.size < MOST;
  if (!room && !isFull)
    console.warn(`a page shows ${MOST} elements in divs and links; others stay as they are`);
  isFull = !room;
  return room;
}

/** Under a preview, says to the author why a place shows no element: in the console, and in it where that can be. */
function explain(place: Element, whyOf: () => unknown, host?: Element): void {
  const why = closest(place, '[data-crisis-preview]') && whyOf();
  if (typeof why !== 'string') return;
  const {hash = nameOf(place)} = place as Partial<HTMLAnchorElement>;
  const words = `${hash} stays as it is: ${why}`;
  console.warn(words);
  const root = host && (roots.get(host) ?? rootOf(host, 'slot'));
  if (!root) return;
  roots.set(host, root);
  const note = document.createElement('p');
  note.style.font = '0.85rem/1.4 monospace';
  note.style.border = '2px solid';
  note.style.padding = '0.5em';
  note.textContent = words;
  root.replaceChildren(document.createElement('slot'), note);
}

/** Makes a node of the page show what it asks for now; it stays where it is, and so does what stands in it. */
function show(host: Element): void {
  const asked = isEdited(host) ? undefined : requestedBy(host);
  if (typeof asked !== 'object' || !hasRoom(host)) {
    shown.delete(host);
    roots.get(host)?.replaceChildren(document.createElement('slot'));
    explain(allIn(host, LINKS)[0] ?? host, () => asked, host);
    return;
  }
  const {tag, options, placed} = asked;
  const root = roots.get(host) ?? rootOf(host, tag);
  if (!root) return;
  roots.set(host, root);
  shown.add(host);
  const there = root.firstElementChild;
  const element = there?.localName === tag ? there : document.createElement(tag);
  // Before it looks for its story.
  Object.assign(element, {placement: placed});
  const attributes = new Map([['exportparts', PARTS]]);
  for (const [name, value] of options) attributes.set(`data-${name}`, value);
  for (const name of element.getAttributeNames())
    if (!attributes.has(name)) element.removeAttribute(name);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  // White space is no fallback.
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
  if (element !== there) root.replaceChildren(element);
  for (const node of [host, ...allIn(host, 'a')]) watch?.observe(node, {attributes: true});
}

/** What goes wrong in one place of the page is told, and stops no other. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error('a div or link could not become an element:', error);
  }
}

const PLACES = `[class*=crisis-],${LINKS}`;
let watch: MutationObserver | undefined;

/** Adds to `hosts` what at or under `node` may ask for an element. */
function findHosts(node: Element | Document, hosts: Set<Element>): void {
  const found = allIn(node, PLACES);
  if (node instanceof Element && matches(node, PLACES)) found.push(node);
  for (const one of found)
    attempt(() => {
      const host = tagOfClass(one) ? one : paragraphOf(one);
      if (host) hosts.add(host);
      else if (matches(one, LINKS)) explain(one, () => whyNoParagraph(one));
    });
}

function showAll(hosts: ReadonlySet<Element>): void {
  for (const host of hosts) attempt(() => show(host));
}

function start(): void {
  watch = new MutationObserver((records) => {
    for (const one of shown) if (!one.isConnected) shown.delete(one);
    const hosts = new Set<Element>();
    for (const {target, addedNodes} of records) {
      const host = target instanceof HTMLAnchorElement ? paragraphOf(target) : (target as Element);
      if (host && roots.has(host)) hosts.add(host);
      for (const node of addedNodes) if (node instanceof Element) findHosts(node, hosts);
    }
    showAll(hosts);
  });
  watch.observe(document, {childList: true, subtree: true});
  const hosts = new Set<Element>();
  findHosts(document, hosts);
  showAll(hosts);
}

/** Upgrades what stands on the page, once all of it is there, and what comes later. */
export function upgradePage(): void {
  if (typeof document === 'undefined') return;
  // A link that is alone so far may turn out to begin a sentence.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
