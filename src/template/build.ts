import {TemplateResult, nothing} from './html.js';
import {parseTemplate} from './parse.js';

/** Content that is built once, and then stays as it is wherever the same object is rendered again. It has one element at its root. */
export class Kept {
  readonly template: TemplateResult | undefined;
  /** The element in the document; given, where it is there already. */
  element: Element | undefined;

  constructor(template: TemplateResult | undefined, element?: Element) {
    this.template = template;
    this.element = element;
  }
}

/** What a template has bound to an element besides attributes: `@event`, `.property` and `?boolean`. */
type Bindings = Record<string, unknown>;
const bindingsOf = new WeakMap<Node, {host: object; values: Bindings}>();
/** The `Kept` that an element was built for. */
const keptOf = new WeakMap<Node, Kept>();
/** Nodes that stand for an element that is in the document already. */
const standIns = new WeakMap<Node, Element>();

/** Calls the listener that the element has now. */
function dispatch(this: Element, event: Event): void {
  const bound = bindingsOf.get(this);
  const listener = bound?.values[`@${event.type}`];
  if (typeof listener === 'function') listener.call(bound!.host, event);
}

function bind(element: Element, name: string, value: unknown): void {
  const key = name.slice(1);
  if (name.startsWith('@')) element.addEventListener(key, dispatch);
  else if (name.startsWith('?')) element.toggleAttribute(key, !!value);
  else (element as unknown as Bindings)[key] = value;
}

/** Properties that a server has written as attributes, and the reader may have changed since. */
const READERS = ['.value', '.hidden', '?open'];

/** Gives `element`, which is in the document, what the new `source` of it has bound. */
export function transferBindings(element: Element, source: Element, isSame: boolean): void {
  const next = bindingsOf.get(source);
  if (next) {
    const before = isSame ? bindingsOf.get(element)?.values : {};
    bindingsOf.set(element, next);
    for (const [name, value] of Object.entries(next.values))
      if (before ? before[name] !== value || name.startsWith('@') : !READERS.includes(name))
        bind(element, name, value);
  } else bindingsOf.delete(element);
  const kept = keptOf.get(source);
  if (kept) kept.element = element;
}

/** The element that a built node stands for. */
export const standsFor = (node: Node): Element | undefined => standIns.get(node);

/** The nodes of a value, in a document of their own, in which nothing is loaded and no element is upgraded. */
export function build(value: unknown, host: object): DocumentFragment {
  const fragment = templateDocument().createDocumentFragment();
  fragment.append(...nodesOf(value, host));
  fragment.normalize();
  return fragment;
}

let inert: Document | undefined;
const templateDocument = (): Document =>
  (inert ??= document.createElement('template').content.ownerDocument);

const EMPTY = new Set<unknown>([nothing, undefined, null]);

function nodesOf(value: unknown, host: object): (Node | string)[] {
  if (value instanceof TemplateResult) return [instantiate(value, host)];
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, host));
  if (value instanceof Kept) return [keptNode(value, host)];
  if (typeof value === 'string') return [value];
  return EMPTY.has(value) ? [] : [String(value)];
}

function keptNode(kept: Kept, host: object): Node {
  if (kept.element) {
    const node = templateDocument().createComment('');
    standIns.set(node, kept.element);
    return node;
  }
  const fragment = instantiate(kept.template!, host);
  kept.element = fragment.firstElementChild!;
  keptOf.set(kept.element, kept);
  return fragment;
}

function nodeAt(root: Node, path: readonly number[]): Node {
  let node = root;
  for (const index of path) {
    node = node.firstChild!;
    for (let i = 0; i < index; i++) node = node.nextSibling!;
  }
  return node;
}

function instantiate(result: TemplateResult, host: object): DocumentFragment {
  const {content, slots} = parseTemplate(result);
  const {values} = result;
  const root = content.cloneNode(true) as DocumentFragment;
  // Found first, because filling one moves the next.
  const nodes = slots.map(({path}) => nodeAt(root, path));
  let index = 0;
  slots.forEach(({name, strings}, i) => {
    const node = nodes[i]!;
    if (name === undefined) {
      fill(node as Text, values[index++], host);
      return;
    }
    const own = values.slice(index, (index += strings.length - 1));
    if (/^[@.?]/.test(name)) {
      const bindings = bindingsOf.get(node) ?? {host, values: {}};
      bindings.values[name] = own[0];
      bindingsOf.set(node, bindings);
      bind(node as Element, name, own[0]);
    } else if (!own.includes(nothing))
      (node as Element).setAttribute(
        name,
        strings.reduce(
          (text, part, j) => `${text}${(own[j - 1] as string | undefined) ?? ''}${part}`,
        ),
      );
  });
  return root;
}

function fill(place: Text, value: unknown, host: object): void {
  if (typeof value === 'string') place.data = value;
  else place.replaceWith(...nodesOf(value, host));
}
