import {parse} from 'parse5';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {Story} from '../../content/story.js';
import {prerender} from './prerender.js';
import type {Prerendered} from './prerender.js';
import {isHtml, isRoot, nodesOf, applyEdits} from './edits.js';
import type {Edit} from './edits.js';
import {escapeHtml} from '../../text/plain-text.js';

type Attributes = Readonly<Record<string, string>>;

export interface FilledPage {
  readonly page: string;
  readonly elements: readonly (Prerendered & ElementLocation)[];
  /** Elements that show another story. */
  readonly skipped: readonly (ElementLocation & {readonly shows: string})[];
}
/** An element and its position in the page; line and column start at 1. */
interface ElementLocation {
  readonly tag: string;
  readonly line: number;
  readonly column: number;
}
export interface FillOptions {
  readonly src?: string | undefined;
  readonly nonce?: string | undefined;
  /** A script to put at the end of the head; it replaces a script with the same id. */
  readonly script?: {readonly id: string; readonly html: string} | undefined;
}

/** The element with its pre-rendered shadow root, and a link to the whole story as fallback. */
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
 * Pre-renders the elements of a page that show the story, in place and with their attributes, and changes nothing else.
 * Earlier pre-rendered content is replaced. An element with `src` shows the story if that equals `options.src`.
 * @throws {RangeError} if there is no place for the script, or if the edits would change the rest of the page.
 */
export function fillPage(
  page: string,
  story: Story,
  {src, nonce, script}: FillOptions = {},
): FilledPage {
  const elements: FilledPage['elements'][number][] = [];
  const skipped: FilledPage['skipped'][number][] = [];
  const edits: Edit[] = [];
  const nodes = [...nodesOf(parse(page, {sourceCodeLocationInfo: true}))];
  const ours = nodes.filter(isCrisisElement);
  const wrappers = new Set(ours.flatMap((node) => ancestorsOf(node).filter(isCrisisElement)));
  const storyOf = new Map<Tree.Element, string>();
  for (const node of ours) {
    const attributes = attributesOf(node);
    const around = ancestorsOf(node);
    const wrapper = around.find(isCrisisElement);
    // An element inside another one of this package shows the story of the outer one.
    const shows = (wrapper && storyOf.get(wrapper)) ?? namedBy(attributes, story, src);
    storyOf.set(node, shows);
    if (shows !== story.id) skipped.push({...locationOf(node), shows});
    else if (!wrappers.has(node)) {
      const lang = [node, ...around]
        .map((it) => attributesOf(it).lang)
        .find((it) => it !== undefined);
      const rendered = prerender(story, node.tagName, attributes, {lang, nonce});
      const before = node.childNodes.find(isRoot)?.sourceCodeLocation;
      const start = node.sourceCodeLocation!.startTag!.endOffset;
      const [from, to] = [before?.startOffset ?? start, before?.endOffset ?? start];
      edits.push({from, to, text: rendered.template});
      elements.push({...rendered, ...locationOf(node)});
    }
  }
  const isScript = (node: Tree.Node) =>
    !!script && isHtml(node) && node.tagName === 'script' && attributesOf(node).id === script.id;
  if (script) edits.push(scriptEdit(nodes, isScript, script.html));
  // What would land in a `<template>` does nothing there, and is a change of that template.
  const isGenerated = (node: Tree.ChildNode) =>
    (isScript(node) || (isRoot(node) && !!node.parentNode && isCrisisElement(node.parentNode))) &&
    !isInTemplate(node);
  return {page: applyEdits(page, edits, isGenerated), elements, skipped};
}

/** Replaces the script with the same id, or else inserts it at the end of the head. */
function scriptEdit(
  nodes: readonly Tree.Node[],
  isScript: (node: Tree.Node) => boolean,
  text: string,
): Edit {
  const existing = nodes.find(isScript)?.sourceCodeLocation;
  if (existing) return {from: existing.startOffset, to: existing.endOffset, text};
  const head = nodes.find((node) => isHtml(node) && node.tagName === 'head') as Tree.Element;
  const end = head.sourceCodeLocation?.endTag?.startOffset;
  if (end === undefined)
    throw new RangeError('the page has no </head> to put structured data before');
  return {from: end, to: end, text};
}

/** The story that an element's own attributes name: its id, or a description of another source. */
function namedBy(attributes: Attributes, story: Story, src: string | undefined): string {
  const [content, from, id = story.id] = ['content', 'src', 'story'].map(
    (name) => attributes[name] ?? attributes[`data-${name}`],
  );
  if (content) return 'a story of its own';
  return from && from === src ? story.id : (from ?? id);
}

const attributesOf = (node: Tree.Element): Attributes =>
  Object.fromEntries(node.attrs.map(({name, value}) => [name, value]));

const isCrisisElement = (node: Tree.Node): node is Tree.Element =>
  isHtml(node) && !!customElements.get(node.tagName);

/** The ancestors of a node, the nearest first. */
function ancestorsOf(node: Tree.ChildNode): readonly Tree.Element[] {
  const around: Tree.Element[] = [];
  for (let it = node.parentNode; it && 'tagName' in it; it = it.parentNode) around.push(it);
  return around;
}

/** Whether a node is part of the content of a `<template>`, also of a declarative shadow root. */
function isInTemplate(node: Tree.ChildNode): boolean {
  const outermost = ancestorsOf(node).at(-1) ?? node;
  return outermost.parentNode?.nodeName === '#document-fragment';
}

const locationOf = ({tagName: tag, sourceCodeLocation: at}: Tree.Element): ElementLocation => ({
  tag,
  line: at!.startLine,
  column: at!.startCol,
});
