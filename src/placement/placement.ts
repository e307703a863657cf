import {isBundled} from '../feed/feed.js';
import {PARTS} from '../theme/parts.js';

/** An element that a place on the page asks for, and what it says of it, as `data-…` attributes. */
interface Wanted {
  readonly tag: string;
  readonly options: ReadonlyMap<string, string>;
}

/** The shadow roots that were put on the page's own nodes. */
const roots = new WeakMap<Node, ShadowRoot>();
/** Links and paragraphs of an editor are not yet what they will be. */
const isEdited = (node: Element) => (node as HTMLElement).isContentEditable;

/** Whether it is an element of ours, of whatever copy of the bundle. */
function isOurs(tag: string): boolean {
  const element = customElements.get(tag) as {observedAttributes?: string[]} | undefined;
  return !!element?.observedAttributes?.includes('data-story');
}
const classOf = (node: Element) => [...node.classList].find(isOurs);

/** The paragraph that holds a link, through what only changes its type. */
function paragraphOf(link: Element): Element | null {
  let node = link.parentElement;
  while (node?.matches('b,em,i,span,strong,u')) node = node.parentElement;
  return node?.matches('blockquote,div,p,section') ? node : null;
}

/** Whether nothing in a paragraph is seen but the link. */
function isAlone(link: Element, paragraph: Element): boolean {
  const {textContent} = paragraph;
  return (
    textContent.trim() === link.textContent.trim() &&
    [...paragraph.querySelectorAll(':not(br)')].every(
      (node) => node.contains(link) || link.contains(node),
    )
  );
}

/**
 * What a lone link asks for: its fragment names an element, its path (`/story/<id>`) or query a story. A link within a
 * placement is the fallback; one to this very page leads there; one to another site counts only for a story that is in the bundle, and
 * no link brings content from another site.
 */
function wantedByLink(paragraph: Element): Wanted | undefined {
  const link = paragraph.querySelector<HTMLAnchorElement>('a[href*="#crisis-"]');
  if (!link || paragraphOf(link) !== paragraph || !isAlone(link, paragraph)) return undefined;
  const {hash, pathname, search, origin, protocol} = link;
  const tag = hash.slice(1);
  if (
    !isOurs(tag) ||
    !protocol.startsWith('http') ||
    (origin === location.origin && pathname === location.pathname)
  )
    return undefined;
  for (let node: Element | null = paragraph; node; node = node.parentElement)
    if (isOurs(node.localName) || classOf(node)) return undefined;
  const options = new Map([['exportparts', PARTS]]);
  const [, id] = /\/story\/([^/.]+)(?:\.html)?\/?$/.exec(pathname) ?? [];
  if (id) options.set('data-story', id);
  for (const [name, value] of new URLSearchParams(search))
    if (/^[a-z]+$/.test(name) && name !== 'content') options.set(`data-${name}`, value);
  const src = options.get('data-src');
  const story = options.get('data-story');
  const own = src
    ? URL.canParse(src, document.baseURI) &&
      new URL(src, document.baseURI).origin === location.origin
    : story && (origin === location.origin || isBundled(story));
  return own ? {tag, options} : undefined;
}

function wantedBy(host: Element): Wanted | undefined {
  const tag = classOf(host);
  if (!tag) return wantedByLink(host);
  const options = new Map([['exportparts', PARTS]]);
  for (const {name, value} of host.attributes)
    if (name.startsWith('data-')) options.set(name, value);
  return {tag, options};
}

/** The shadow root of ours on a node of the page; `undefined` where there cannot be one. */
function rootOf(host: Element, tag: string): ShadowRoot | undefined {
  const {shadowRoot} = host;
  // Sent by a server, or put there by another copy of the bundle.
  if (shadowRoot?.querySelector(tag)) return undefined;
  if (!shadowRoot && host.matches('blockquote,div,p,section,span'))
    try {
      return host.attachShadow({mode: 'open'});
    } catch {
      // A closed root is seen only now.
    }
  if (!host.localName.includes('-'))
    console.warn(`<${host.localName}> cannot show <${tag}>; a <div> of its own can`);
  return undefined;
}

/** Makes a node of the page show what it asks for now; it stays where it is, and so does what stands in it. */
function show(host: Element | null): void {
  if (!host) return;
  const wanted = isEdited(host) ? undefined : wantedBy(host);
  let root = roots.get(host);
  if (!root) {
    root = wanted && rootOf(host, wanted.tag);
    if (!root) return;
    roots.set(host, root);
  }
  if (!wanted) {
    root.replaceChildren(document.createElement('slot'));
    return;
  }
  const {tag, options} = wanted;
  const there = root.firstElementChild;
  const element = there?.localName === tag ? there : document.createElement(tag);
  for (const name of element.getAttributeNames())
    if (!options.has(name)) element.removeAttribute(name);
  for (const [name, value] of options) element.setAttribute(name, value);
  // White space is no fallback.
  const content = [...host.childNodes].filter(
    (node) => node instanceof Element || node.textContent?.trim(),
  );
  const names = new Set(content.map((node) => (node as Partial<Element>).slot ?? ''));
  element.replaceChildren(
    ...[...names].map((name) => {
      const slot = document.createElement('slot');
      slot.name = slot.slot = name;
      return slot;
    }),
  );
  if (element !== there) root.replaceChildren(element);
  for (const node of [host, ...host.querySelectorAll('a')])
    watch?.observe(node, {attributes: true});
}

const PLACES = '[class*=crisis-],a[href*="#crisis-"]';
let watch: MutationObserver | undefined;

/** What at or under `node` may ask for an element. */
function hostsIn(node: ParentNode): (Element | null)[] {
  const found = [...node.querySelectorAll(PLACES)];
  if (node instanceof Element && node.matches(PLACES)) found.push(node);
  return found.map((one) => (classOf(one) ? one : paragraphOf(one)));
}

function start(): void {
  watch = new MutationObserver((records) => {
    const hosts = new Set<Element | null>();
    for (const {target, addedNodes} of records) {
      const host = target instanceof HTMLAnchorElement ? paragraphOf(target) : (target as Element);
      if (host && roots.has(host)) hosts.add(host);
      for (const node of addedNodes)
        if (node instanceof Element) for (const host of hostsIn(node)) hosts.add(host);
    }
    hosts.forEach(show);
  });
  watch.observe(document, {childList: true, subtree: true});
  hostsIn(document).forEach(show);
}

/** Upgrades what stands on the page, once all of it is there, and what comes later. */
export function upgradePage(): void {
  if (typeof document === 'undefined') return;
  // A link that is alone so far may turn out to begin a sentence.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
