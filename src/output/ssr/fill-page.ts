import {parse} from 'parse5';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {Story} from '../../content/story.js';
import {prerender} from './prerender.js';
import type {Prerendered} from './prerender.js';
import {isHtml, isRoot, nodesOf, withEdits} from './edits.js';
import type {Edit} from './edits.js';
import {escapeHtml} from '../../text/plain-text.js';

type Attributes = Readonly<Record<string, string>>;

export interface Filled {
  readonly page: string;
  readonly elements: readonly (Prerendered & Standing)[];
  /** Elements that show something else. */
  readonly left: readonly (Standing & {readonly shows: string})[];
}
/** An element, and where in the page it begins, counted from 1. */
interface Standing {
  readonly tag: string;
  readonly line: number;
  readonly column: number;
}
export interface FillOptions {
  readonly src?: string | undefined;
  readonly nonce?: string | undefined;
  /** A script for the end of the head, which takes the place of one with its id. */
  readonly script?: {readonly id: string; readonly html: string} | undefined;
}

/** The element with its pre-rendered root, and in it a link to the whole story. */
export function markupOf(
  story: Story,
  tag: string,
  {attributes, template}: Prerendered,
  link = story.url,
): string {
  const fallback = link ? `<a href="${escapeHtml(link)}">${escapeHtml(story.title)}</a>` : '';
  return `<${tag}${attributes}>${template}${fallback}</${tag}>`;
}

/**
 * A page whose elements that show the story are pre-rendered where they stand, each as its attributes say; nothing else
 * of the page is touched. What was pre-rendered before is made anew. An element with `src` shows the story where that
 * is the `src` given here.
 * @throws {RangeError} where there is no place for the script, or the rest of the page would not stay as it is.
 */
export function fill(page: string, story: Story, {src, nonce, script}: FillOptions = {}): Filled {
  const elements: Filled['elements'][number][] = [];
  const left: Filled['left'][number][] = [];
  const edits: Edit[] = [];
  const nodes = [...nodesOf(parse(page, {sourceCodeLocationInfo: true}))];
  const ours = nodes.filter(isOurs);
  const wrappers = new Set(ours.flatMap((node) => ancestorsOf(node).filter(isOurs)));
  const shown = new Map<Tree.Element, string>();
  for (const node of ours) {
    const attributes = attributesOf(node);
    const around = ancestorsOf(node);
    const wrapper = around.find(isOurs);
    // A wrapper shows what stands in it.
    const shows = (wrapper && shown.get(wrapper)) ?? namedBy(attributes, story, src);
    shown.set(node, shows);
    if (shows !== story.id) left.push({...standing(node), shows});
    else if (!wrappers.has(node)) {
      const lang = [node, ...around]
        .map((it) => attributesOf(it).lang)
        .find((it) => it !== undefined);
      const made = prerender(story, node.tagName, attributes, {lang, nonce});
      const before = node.childNodes.find(isRoot)?.sourceCodeLocation;
      const start = node.sourceCodeLocation!.startTag!.endOffset;
      const [from, to] = [before?.startOffset ?? start, before?.endOffset ?? start];
      edits.push({from, to, text: made.template});
      elements.push({...made, ...standing(node)});
    }
  }
  const isScript = (node: Tree.Node) =>
    !!script && isHtml(node) && node.tagName === 'script' && attributesOf(node).id === script.id;
  if (script) edits.push(scriptEdit(nodes, isScript, script.html));
  const isMade = (node: Tree.ChildNode) =>
    isScript(node) || (isRoot(node) && !!node.parentNode && isOurs(node.parentNode));
  return {page: withEdits(page, edits, isMade), elements, left};
}

/** Where the script stands already, or else the end of the head. */
function scriptEdit(
  nodes: readonly Tree.Node[],
  isScript: (node: Tree.Node) => boolean,
  text: string,
): Edit {
  const there = nodes.find(isScript)?.sourceCodeLocation;
  if (there) return {from: there.startOffset, to: there.endOffset, text};
  const head = nodes.find((node) => isHtml(node) && node.tagName === 'head') as Tree.Element;
  const end = head.sourceCodeLocation?.endTag?.startOffset;
  if (end === undefined)
    throw new RangeError('the page has no </head> to put structured data before');
  return {from: end, to: end, text};
}

/** The story that an element shows by its own attributes: an id, or words for another source. */
function namedBy(attributes: Attributes, story: Story, src: string | undefined): string {
  const [content, from, id = story.id] = ['content', 'src', 'story'].map(
    (name) => attributes[name] ?? attributes[`data-${name}`],
  );
  if (content) return 'a story of its own';
  return from && from === src ? story.id : (from ?? id);
}

const attributesOf = (node: Tree.Element): Attributes =>
  Object.fromEntries(node.attrs.map(({name, value}) => [name, value]));

const isOurs = (node: Tree.Node): node is Tree.Element =>
  isHtml(node) && !!customElements.get(node.tagName);

/** What a node stands in, the nearest first. */
function ancestorsOf(node: Tree.Element): readonly Tree.Element[] {
  const around: Tree.Element[] = [];
  for (let it = node.parentNode; it && 'tagName' in it; it = it.parentNode) around.push(it);
  return around;
}

const standing = ({tagName: tag, sourceCodeLocation: at}: Tree.Element): Standing => ({
  tag,
  line: at!.startLine,
  column: at!.startCol,
});
