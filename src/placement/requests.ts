import {isBundled} from '../store/registry.js';
import {ruleFor} from './attributes.js';
import type {PlacementInfo} from './attributes.js';
import {allIn, attributeNamesOf, attributeOf, baseOf, classesOf} from './dom.js';
import {matches, nameOf, parentOf, walkerOf} from './dom.js';
import {isAllowed, disabledReason} from './page.js';

/** The element that a div or a link of the page is to be replaced by. */
export interface RequestedElement {
  readonly tag: string;
  /** Attributes by their names without `data-`. */
  readonly options: ReadonlyMap<string, string>;
  readonly placement: PlacementInfo;
}

/** Elements between a link and its paragraph that only format the link. */
const INLINE = 'abbr,b,bdi,bdo,big,center,cite,code,em,font,i,ins,kbd,mark,small,span,strong,tt,u';
/** Elements that are ignored next to a link, with their content: hidden ones and decoration. */
const IGNORED = '[hidden],link,meta,noscript,script,style,svg,template';
/** Elements that are visible without text. */
const VISIBLE =
  'a[href],audio,button,canvas,embed,hr,iframe,img,input,math,meter,object,progress,select,textarea,video';
/** The most attributes that are read from one node; each unknown one is compared with all known ones. */
const MAX_OPTIONS = 50;
export const LINKS = 'a[href*="#crisis-"]';

const observedAttributesOf = (tag: string): readonly string[] =>
  (customElements.get(tag) as {observedAttributes?: string[]} | undefined)?.observedAttributes ??
  [];

/** Whether a tag is one of our elements, defined by any copy of the bundle. */
const isOurs = (tag: string): boolean => observedAttributesOf(tag).includes('data-story');

/** The tag of the element that a class of the node names. */
export const tagOfClass = (node: Element): string | undefined =>
  [...classesOf(node)].find((name) => name.startsWith('crisis-') && isOurs(name));

/** The paragraph that contains a link, directly or through elements that only format it. */
export function paragraphOf(link: Element): Element | null {
  let node = parentOf(link);
  while (node && matches(node, INLINE)) node = parentOf(node);
  return node && matches(node, 'blockquote,div,p,section') ? node : null;
}

/** Describes the first visible content of a paragraph other than its link; undefined where there is none. */
function otherContent(link: Element, paragraph: Element): string | undefined {
  const {SHOW_ELEMENT, SHOW_TEXT, FILTER_ACCEPT, FILTER_REJECT} = NodeFilter;
  const walker = walkerOf(document, paragraph, SHOW_ELEMENT + SHOW_TEXT, (node) =>
    node === link || (node instanceof Element && matches(node, IGNORED))
      ? FILTER_REJECT
      : FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) {
      // `\p{DI}`: direction marks, soft hyphens and joiners, which are invisible.
      const [text] = /[^\s\p{DI}].{0,30}/u.exec(node.data) ?? [];
      if (text) return `"${text}"`;
    } else if (node instanceof Element && (matches(node, VISIBLE) || nameOf(node).includes('-')))
      return `<${nameOf(node)}>`;
  return undefined;
}

/** Separates the attributes of a node into those it may have and those only the publisher may set. Unknown ones are kept, for "did you mean". */
function requestedAt(
  tag: string,
  by: PlacementInfo['by'],
  attributes: Iterable<readonly [string, string]>,
): RequestedElement {
  const observed = observedAttributesOf(tag);
  const options = new Map<string, string>();
  const refused = new Set<string>();
  for (const [name, value] of attributes)
    if (options.size === MAX_OPTIONS) break;
    else if (ruleFor(name, by) ?? !observed.includes(`data-${name}`)) options.set(name, value);
    else refused.add(name);
  return {tag, options, placement: {by, refused: [...refused]}};
}

/** The element that the class and the `data-…` attributes of a node describe. */
function requestedByClass(host: Element, tag: string): RequestedElement {
  const names = attributeNamesOf(host).filter((name) => name.startsWith('data-'));
  return requestedAt(
    tag,
    'div',
    names.map((name) => [name.slice(5), attributeOf(host, name)!]),
  );
}

/** Why the story of a link may not be shown; undefined where it may. */
function storyProblem(
  {origin}: HTMLAnchorElement,
  options: RequestedElement['options'],
): string | undefined {
  const src = options.get('src');
  const story = options.get('story');
  if (src) {
    const base = baseOf(document);
    const url = URL.canParse(src, base) ? new URL(src, base).href : '';
    // A fragment would be data of this page, to which readers can add in comments.
    return !src.includes('#') && isAllowed(url)
      ? undefined
      : `"${src}" is not an allowed address for stories on this page`;
  }
  if (!story) return 'it names no story';
  return origin === location.origin || isBundled(story)
    ? undefined
    : `"${story}" of another site is not in this bundle`;
}

/**
 * The element that a link describes, or why it stays a link. Its fragment names the element; its path (`/story/<id>`) or
 * its query names the story. A link inside one of our elements is fallback content, and a link to this page is a plain
 * link. A link to another site is replaced only where its story is in the bundle.
 */
function requestedByLink(
  link: HTMLAnchorElement,
  paragraph: Element | null,
): RequestedElement | string | undefined {
  const {hash, pathname, search, origin, protocol} = link;
  const tag = hash.slice(1);
  if (
    !isOurs(tag) ||
    !/^https?:$/.test(protocol) ||
    (origin === location.origin && pathname === location.pathname)
  )
    return undefined;
  for (let node: Element | null = link; node; node = parentOf(node))
    if (isOurs(nameOf(node)) || tagOfClass(node)) return undefined;
  const reason = disabledReason(link);
  if (reason) return reason;
  if (!paragraph) return 'it is in no paragraph (p, div, blockquote, section)';
  const other = otherContent(link, paragraph);
  if (other) return `it is not alone in its paragraph, which also contains ${other}`;
  const query = [...new URLSearchParams(search)].filter(([name]) => /^[a-z]+$/.test(name));
  const [, id] = /\/story\/([^/.]+)(?:\.html)?\/?$/.exec(pathname) ?? [];
  const requested = requestedAt(tag, 'link', id ? [['story', id], ...query] : query);
  return storyProblem(link, requested.options) ?? requested;
}

/** The element that a node is to be replaced by, or why it is not replaced; undefined where it describes none. */
export function requestedBy(host: Element): RequestedElement | string | undefined {
  const tag = tagOfClass(host);
  if (tag) return disabledReason(host) ?? requestedByClass(host, tag);
  const [link] = allIn(host, LINKS) as HTMLAnchorElement[];
  return link && paragraphOf(link) === host ? requestedByLink(link, host) : undefined;
}

/** Why a link that is in no paragraph is not replaced; undefined where it describes no element. */
export const missingParagraphReason = (link: Element): RequestedElement | string | undefined =>
  requestedByLink(link as HTMLAnchorElement, null);
