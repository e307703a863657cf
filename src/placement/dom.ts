/**
 * Reads nodes of the page with the getters and methods of the prototypes, saved at import. In
 * `<form><input name="matches">` the form's `matches` is the field, and scripts may change prototypes later.
 */
type Class<T> = {readonly prototype: T} | undefined;
const {Node, Element, HTMLElement, Document, ShadowRoot} = globalThis as Partial<typeof globalThis>;
const {apply, getOwnPropertyDescriptor: ownOf} = Reflect;

// On a server there are no prototypes, and Lit's elements have the members themselves.
function getter<T extends object, K extends keyof T>(owner: Class<T>, name: K) {
  const get = owner && ownOf(owner.prototype, name)?.get;
  return (node: T): T[K] => (get ? apply(get, node, []) : node[name]);
}

function method<T extends object, A extends unknown[], R>(owner: Class<T>, name: keyof T) {
  const run = owner && (ownOf(owner.prototype, name)?.value as () => unknown);
  return (node: T, ...args: A): R => apply(run ?? (node[name] as () => unknown), node, args) as R;
}

export const parentOf = getter(Node, 'parentElement');
export const childNodesOf = getter(Node, 'childNodes');
export const baseOf = getter(Node, 'baseURI');
const treeOf = method<Node, [], Node>(Node, 'getRootNode');

export const nameOf = getter(Element, 'localName');
export const childrenOf = getter(Element, 'children');
export const classesOf = getter(Element, 'classList');
export const shadowRootOf = getter(Element, 'shadowRoot');
export const slotOf = getter(Element, 'slot');
const assignedSlotOf = getter(Element, 'assignedSlot');
export const matches = method<Element, [string], boolean>(Element, 'matches');
export const attributeOf = method<Element, [string], string | null>(Element, 'getAttribute');
export const attributeNamesOf = method<Element, [], string[]>(Element, 'getAttributeNames');
export const attachShadow = method<Element, [ShadowRootInit], ShadowRoot>(Element, 'attachShadow');
const allInElement = method<Element, [string], NodeListOf<Element>>(Element, 'querySelectorAll');
const allInDocument = method<Document, [string], NodeListOf<Element>>(Document, 'querySelectorAll');
export const headOf = getter(Document, 'head');
export const windowOf = getter(Document, 'defaultView');
const isEditable = getter(HTMLElement, 'isContentEditable');
export const walkerOf = method<Document, [Node, number, NodeFilter], TreeWalker>(
  Document,
  'createTreeWalker',
);

export const isEdited = (node: Element): boolean =>
  node instanceof HTMLElement! && isEditable(node);

export const allIn = (node: Element | Document, selector: string): Element[] => [
  ...(node instanceof Document! ? allInDocument : allInElement)(
    node as Document & Element,
    selector,
  ),
];

/** The parent of an element in the flat tree: its slot, its parent or its host. */
export function around(node: Element): Element | null {
  const outer = assignedSlotOf(node) ?? parentOf(node);
  if (outer) return outer;
  const tree = treeOf(node);
  // The root of a detached link is the link itself, whose `host` is a part of its URL.
  return ShadowRoot && tree instanceof ShadowRoot ? tree.host : null;
}

/** The nearest element that matches, starting with `node`, also across shadow roots. */
export function closest(node: Element, selector: string): Element | null {
  for (let at: Element | null = node; at; at = around(at)) if (matches(at, selector)) return at;
  return null;
}
