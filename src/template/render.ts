import {build, standsFor, transferBindings} from './build.js';

/** Attributes that only bindings change: the reader, or the browser for them, may have changed them since. */
const BOUND = ['open', 'hidden', 'popover'];
/** Attributes that are not removed, because a script or the reader may have set them after the content was rendered. */
const LEFT = [...BOUND, 'style', 'tabindex', 'value'];

/**
 * Renders a value into `root`. Nodes that are there already, as from a server, are not replaced but changed where they
 * differ, so that the focus, the selection, the scroll position and what is open stay. No marker is needed in the
 * document: an element is recognized by its name with its `id`, its `part` or its first class. Listeners are called with `host` as `this`.
 */
export function render(value: unknown, root: ParentNode & Node, host: object): void {
  updateChildren(root, build(value, host));
}

function keyOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeName;
  return `${node.localName} ${node.id || (node.getAttribute('part') ?? node.classList[0] ?? '')}`;
}

const isMatch = (node: Node, source: Node): boolean =>
  standsFor(source) === node ||
  (!standsFor(source) && node.nodeName === source.nodeName && keyOf(node) === keyOf(source));

/** Makes the children of `parent` those of `source`. */
function updateChildren(parent: Node, source: Node): void {
  const sources = [...source.childNodes];
  let next = parent.firstChild;
  let from = 0;
  for (; next && from < sources.length && isMatch(next, sources[from]!); from++) {
    update(next, sources[from]!);
    next = next.nextSibling;
  }
  if (next || from < sources.length) updateRest(parent, next, sources.slice(from));
}

/** The same from the child `next` on, where some are added, removed or moved. */
function updateRest(parent: Node, first: ChildNode | null, sources: readonly Node[]): void {
  const byKey = new Map<string, Node[]>();
  const before: ChildNode[] = [];
  for (let node = first; node; node = node.nextSibling) before.push(node);
  const reserved = new Set<Node>(sources.flatMap((node) => standsFor(node) ?? []));
  for (const node of before) {
    if (reserved.has(node)) continue;
    const key = keyOf(node);
    const nodes = byKey.get(key);
    if (nodes) nodes.push(node);
    else byKey.set(key, [node]);
  }
  const matches = sources.map((source) => standsFor(source) ?? byKey.get(keyOf(source))?.shift());
  const used = new Set(matches);
  const isAnonymous = (node: Node) => node instanceof Element && !node.id;
  const unused = before.filter((node) => isAnonymous(node) && !used.has(node));
  const after = sources.map((source, i) => {
    let match = matches[i];
    const isSame = !!match;
    // An element stays where its part has changed.
    if (!match && isAnonymous(source)) {
      const index = unused.findIndex(({nodeName}) => nodeName === source.nodeName);
      if (index >= 0) [match] = unused.splice(index, 1);
    }
    if (match) update(match, source, isSame);
    return match ?? source;
  });
  const staying = new Set<Node>(after);
  for (const node of before) if (!staying.has(node)) node.remove();
  let next = before.find((node) => staying.has(node)) ?? null;
  for (const node of after) {
    if (node === next) next = next.nextSibling;
    else move(parent, node, next);
  }
}

/** Moves a node, with its focus and its scroll position where the browser can do that. */
function move(parent: Node, node: Node, next: Node | null): void {
  const {moveBefore} = parent as Partial<Record<'moveBefore', Node['insertBefore']>>;
  if (moveBefore && node.parentNode === parent && node.isConnected)
    moveBefore.call(parent, node, next);
  else parent.insertBefore(node, next);
}

/** `isSame` is false where the node was another one, whose state is not that of `source`. */
function update(node: Node, source: Node, isSame = true): void {
  if (standsFor(source)) return;
  if (node instanceof Element) {
    updateAttributes(node, source as Element, isSame);
    transferBindings(node, source as Element, isSame);
    updateChildren(node, source);
  } else if (node.nodeValue !== source.nodeValue) node.nodeValue = source.nodeValue;
}

function updateAttributes(element: Element, source: Element, isSame: boolean): void {
  for (const {name, value} of source.attributes)
    if (!(isSame && BOUND.includes(name)) && element.getAttribute(name) !== value)
      element.setAttribute(name, value);
  if (element.attributes.length > source.attributes.length)
    for (const name of element.getAttributeNames())
      if (!source.hasAttribute(name) && !(isSame && LEFT.includes(name)))
        element.removeAttribute(name);
}
