import {parseFragment} from '../notation/ref.js';
import {text} from './jsonld.js';
import type {Graph, Node} from './jsonld.js';

/** The addresses of a live blog itself, absolute if possible; none of them identifies an entry. */
export function addressesOf(graph: Graph, blog: Node, base?: string): readonly string[] {
  const pages = graph
    .all(blog.mainEntityOfPage)
    .flatMap((it) => (typeof it === 'object' ? [(it as Node)['@id'], (it as Node).url] : it));
  return [blog.url, blog['@id'], ...pages, base]
    .map(text)
    .filter(Boolean)
    .map((address) => graph.absolute(address));
}

/** The identifier of an entry of a live blog with these addresses: a fragment of one of them, or the entry's own address. */
export function identifierOf(
  graph: Graph,
  entry: Node,
  addresses: readonly string[],
): string | undefined {
  const pages = addresses.map(pageOf);
  for (const name of ['@id', 'url', 'identifier']) {
    const identifier = text(valueOf(entry[name]));
    // The numbers of blank nodes depend on their order.
    if (!identifier || identifier.startsWith('_:')) continue;
    const address = graph.absolute(identifier);
    const page = pageOf(address);
    if (page && !pages.includes(page)) return address;
    const fragment = /#(.+)$/s.exec(address)?.[1];
    if (!fragment || addresses.includes(address)) continue;
    const own = parseFragment(fragment);
    return own?.kind === 'event' ? own.id : fragment;
  }
  return undefined;
}

const pageOf = (address: string) => address.replace(/#.*$/s, '').replace(/\/$/, '');
/** The value of an identifier, which may be a string or a PropertyValue. */
const valueOf = (value: unknown): unknown =>
  typeof value === 'object' && value && !Array.isArray(value) ? (value as Node).value : value;
