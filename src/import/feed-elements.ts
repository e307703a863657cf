import type {ItemMedia} from './news-items.js';
import {textOfXml} from './xml.js';
import type {XmlElement} from './xml.js';

const ATOM = 'http://www.w3.org/2005/Atom';

const elements = ({children}: XmlElement) =>
  children.filter((child): child is XmlElement => typeof child !== 'string');
export const all = (element: XmlElement, ...names: readonly string[]) =>
  elements(element).filter((child) => names.includes(qualified(child)));
export const first = (element: XmlElement, ...names: readonly string[]) =>
  names.map((name) => all(element, name)[0]).find(Boolean);
export const textAt = (element: XmlElement, ...names: readonly string[]): string | undefined => {
  const found = first(element, ...names);
  return found && (textOfXml(found).trim() || undefined);
};

/** The modules of RSS that are read, by their namespaces. */
const PREFIXES: Readonly<Record<string, string>> = {
  [ATOM]: 'atom',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
};
/** The name of an element, with a prefix that is always the same; that of RSS and, in a feed of Atom, of Atom has none. */
function qualified({name, namespace}: XmlElement): string {
  const prefix = PREFIXES[namespace];
  if (prefix) return `${prefix}:${name}`;
  const isRss =
    !namespace ||
    /purl\.org\/rss\/1\.0\/$|backend\.userland\.com|my\.netscape\.com/.test(namespace);
  return isRss ? name : `${namespace}#${name}`;
}

/** A name for notes: a foreign one with the end of its namespace, such as `slash:comments`. */
function short(element: XmlElement): string {
  const {name, namespace} = element;
  const known = qualified(element);
  if (!known.includes('#')) return known.replace(/^atom:/, '');
  return `${namespace.split(/[/#]/).findLast(Boolean) ?? ''}:${name}`;
}

export const lostOf = (element: XmlElement, carried: readonly string[]) => [
  ...new Set(
    elements(element)
      .filter((it) => !carried.includes(qualified(it)))
      .map(short),
  ),
];

export const whereOf = ({name, line}: XmlElement) => `line ${line} <${name}>`;

const KINDS = {image: 'picture', video: 'film'} as const;
export function kindOf(
  type: string | undefined,
  medium: string | undefined,
  url: string,
): ItemMedia['kind'] {
  const said = type?.split('/')[0] ?? medium;
  if (said && Object.hasOwn(KINDS, said)) return KINDS[said as 'image'];
  if (said) return 'other';
  return /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(url)
    ? 'picture'
    : /\.(?:mp4|webm|mov|m4v)(?:[?#]|$)/i.test(url)
      ? 'film'
      : 'other';
}

export function mediaOf(item: XmlElement): readonly ItemMedia[] {
  const group = first(item, 'media:group');
  const contents = [...all(item, 'media:content'), ...(group ? all(group, 'media:content') : [])];
  const within = (element: XmlElement, name: string) =>
    textAt(element, name) ?? (group && textAt(group, name)) ?? textAt(item, name);
  const found = [...all(item, 'enclosure'), ...contents].flatMap(
    (element): readonly ItemMedia[] => {
      const {url = '', type, medium} = element.attributes;
      return url
        ? [
            {
              url,
              kind: kindOf(type, medium, url),
              caption: within(element, 'media:description'),
              credit: within(element, 'media:credit'),
            },
          ]
        : [];
    },
  );
  return [...new Map(found.map((it) => [it.url, it])).values()];
}

/** `xml:base` of an element; the tree does not hold those around it, which feeds hardly ever have. */
export function baseOf(element: XmlElement, outer: string | undefined): string | undefined {
  const {base} = element.attributes;
  return base && URL.canParse(base, outer) ? new URL(base, outer).href : outer;
}
