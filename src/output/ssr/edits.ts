import {html, parse} from 'parse5';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';

/** Text that takes the place of `from` to `to` in a page; ends and beginnings are counted in UTF-16 units. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Whether a node of a page is of our making, or stands where what we make belongs. */
type IsOurs = (node: Tree.ChildNode) => boolean;

/** All nodes of a page, in document order; what a `<template>` holds is not of the page. */
export function* nodesOf(root: Tree.Node): Generator<Tree.Node> {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
}

/** Whether a node is an element of HTML; SVG and MathML have tags of their own by any name. */
export function isHtml(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node && node.namespaceURI === html.NS.HTML;
}

/** Whether a node is a root that was rendered on a server. */
export function isRoot(node: Tree.Node): node is Tree.Template {
  return (
    node.nodeName === 'template' &&
    (node as Tree.Template).attrs.some(({name}) => name === 'shadowrootmode')
  );
}

/**
 * A page with edits in it.
 * @throws {RangeError} where browsers would then find anything else in the page than before, but for what is ours.
 */
export function withEdits(page: string, edits: readonly Edit[], isOurs: IsOurs): string {
  const parts: string[] = [];
  let done = 0;
  for (const {from, to, text} of edits.toSorted((a, b) => a.from - b.from)) {
    parts.push(page.slice(done, from), text);
    done = to;
  }
  const edited = parts.join('') + page.slice(done);
  if (outlineOf(edited, isOurs) !== outlineOf(page, isOurs))
    throw new RangeError('what else is in the page would be read otherwise');
  return edited;
}

/** What a browser finds in a page, as text that is equal for equal pages; what is ours is left out. */
function outlineOf(page: string, isOurs: IsOurs): string {
  const lines: string[] = [];
  let text = '';
  const end = () => {
    if (text) lines.push(JSON.stringify(text));
    text = '';
  };
  // A node, or the end of one.
  const open: (Tree.Node | string)[] = [parse(page)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') {
      end();
      lines.push(node);
      continue;
    }
    if ('parentNode' in node && isOurs(node)) continue;
    if (node.nodeName === '#text') {
      text += (node as Tree.TextNode).value;
      continue;
    }
    end();
    lines.push(`<${JSON.stringify([node.nodeName, detailsOf(node)])}`);
    const children = 'childNodes' in node ? node.childNodes : [];
    const content = 'content' in node ? [node.content] : [];
    open.push('>', ...children.toReversed(), ...content);
  }
  return lines.join('\n');
}

function detailsOf(node: Tree.Node): unknown {
  if ('tagName' in node) return [node.namespaceURI, node.attrs];
  if ('data' in node) return node.data;
  return 'publicId' in node ? [node.name, node.publicId, node.systemId] : undefined;
}
