import {isBundled} from '../store/registry.js';
import {ruleFor} from './attributes.js';
import type {PlacementInfo} from './attributes.js';
import {allIn, attributeNamesOf, attributeOf, baseOf, classesOf} from './dom.js';
import {matches, nameOf, parentOf, walkerOf} from './dom.js';
import {isAllowed, disabledReason} from './page.js';

/** An element that a node of the page asks for. */
export interface RequestedElement {
  readonly tag: string;
  /** Attributes by their names without `data-`. */
  readonly options: ReadonlyMap<string, string>;
  readonly placed: PlacementInfo;
}

/** What only changes how a link looks, or says what its words are. */
const AROUND_LINK =
  'abbr,b,bdi,bdo,big,center,cite,code,em,font,i,ins,kbd,mark,small,span,strong,tt,u';
/** What is not seen, or is an ornament, with all that stands in it. */
const UNSEEN = '[hidden],link,meta,noscript,script,style,svg,template';
/** What is seen without text. */
const SEEN =
  'a[href],audio,button,canvas,embed,hr,iframe,img,input,math,meter,object,progress,select,textarea,video';
/** Options that are read of one node: nobody needs more, and each is compared with those that there are. */
const MOST = 50;
export const LINKS = 'a[href*="#crisis-"]';

const observedBy = (tag: string): readonly string[] =>
  (customElements.get(tag) as {observedAttributes?: string[]} | undefined)?.observedAttributes ??
  [];

/** Whether it is an element of ours, of whatever copy of the bundle. */
const isOurs = (tag: string): boolean => observedBy(tag).includes('data-story');

/** The element that the class of a node names. */
export const tagOfClass = (node: Element): string | undefined =>
  [...classesOf(node)].find((name) => name.startsWith('crisis-') && isOurs(name));

/** The paragraph that holds a link, through what only changes its type. */
export function paragraphOf(link: Element): Element | null {
  let node = parentOf(link);
  while (node && matches(node, AROUND_LINK)) node = parentOf(node);
  return node && matches(node, 'blockquote,div,p,section') ? node : null;
}

/** What is seen in a paragraph beside its link, in words; `undefined` where the link is alone. */
function besides(link: Element, paragraph: Element): string | undefined {
  const {SHOW_ELEMENT, SHOW_TEXT, FILTER_ACCEPT, FILTER_REJECT} = NodeFilter;
  const walker = walkerOf(document, paragraph, SHOW_ELEMENT + SHOW_TEXT, (node) =>
    node === link || (node instanceof Element && matches(node, UNSEEN))
      ? FILTER_REJECT
      : FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) {
      // Marks of direction, soft hyphens and joiners have no shape.
      const [seen] = /[^\s\p{DI}].{0,30}/u.exec(node.data) ?? [];
      if (seen) return `"${seen}"`;
    } else if (node instanceof Element && (matches(node, SEEN) || nameOf(node).includes('-')))
      return `<${nameOf(node)}>`;
  return undefined;
}

/** Of what a node says the options that it may say, and what only the publisher may; what is none of ours is kept for advice on it. */
function requestedAt(
  tag: string,
  by: PlacementInfo['by'],
  said: Iterable<readonly [string, string]>,
): RequestedElement {
  const observed = observedBy(tag);
  const options = new Map<string, string>();
  const refused = new Set<string>();
  for (const [name, value] of said)
    if (options.size === MOST) break;
    else if (ruleFor(name, by) ?? !observed.includes(`data-${name}`)) options.set(name, value);
    else refused.add(name);
  return {tag, options, placed: {by, refused: [...refused]}};
}

/** What the class and the `data-…` attributes of a node ask for. */
function requestedByClass(host: Element, tag: string): RequestedElement {
  const names = attributeNamesOf(host).filter((name) => name.startsWith('data-'));
  return requestedAt(
    tag,
    'div',
    names.map((name) => [name.slice(5), attributeOf(host, name)!]),
  );
}

/** Why the story that a link names may not be shown. */
function whyNoStory(
  {origin}: HTMLAnchorElement,
  options: RequestedElement['options'],
): string | undefined {
  const src = options.get('src');
  const story = options.get('story');
  if (src) {
    const base = baseOf(document);
    const url = URL.canParse(src, base) ? new URL(src, base).href : '';
    // A fragment is data of this page, and a comment is on it too.
    return !src.includes('#') && isAllowed(url)
      ? undefined
      : `"${src}" is not where stories may come from on this page`;
  }
  if (!story) return 'it names no story';
  return origin === location.origin || isBundled(story)
    ? undefined
    : `"${story}" of another site is not in this bundle`;
}

/**
 * What a link asks for, or why it stays a link: its fragment names an element, its path (`/story/<id>`) or query a story. A
 * link within a placement is the fallback; one to this very page leads there; one to another site counts only for a
 * story that is in the bundle.
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
  const off = disabledReason(link);
  if (off) return off;
  if (!paragraph) return 'it stands in no paragraph (p, div, blockquote, section)';
  const other = besides(link, paragraph);
  if (other) return `it is not alone in its paragraph, where ${other} stands too`;
  const said = [...new URLSearchParams(search)].filter(([name]) => /^[a-z]+$/.test(name));
  const [, id] = /\/story\/([^/.]+)(?:\.html)?\/?$/.exec(pathname) ?? [];
  const wanted = requestedAt(tag, 'link', id ? [['story', id], ...said] : said);
  return whyNoStory(link, wanted.options) ?? wanted;
}

/** What a node asks for, or why a link in it stays a link. */
export function requestedBy(host: Element): RequestedElement | string | undefined {
  const tag = tagOfClass(host);
  if (tag) return disabledReason(host) ?? requestedByClass(host, tag);
  const [link] = allIn(host, LINKS) as HTMLAnchorElement[];
  return link && paragraphOf(link) === host ? requestedByLink(link, host) : undefined;
}

/** Why a link that is in no paragraph stays a link, where it seems to ask for an element. */
export const whyNoParagraph = (link: Element): RequestedElement | string | undefined =>
  requestedByLink(link as HTMLAnchorElement, null);
