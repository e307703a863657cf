import {parse, parseFragment} from 'parse5';
import type {DefaultTreeAdapterTypes as Parse5} from 'parse5';

/** A node of HTML; text has no tag. In browsers `tree-dom.ts` stands in the place of this module. */
export interface Tree {
  /** In lower case. */
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
}

/** Browsers build no deeper ones either. */
const DEEPEST = 500;

function treeOf(node: Parse5.ChildNode, depth: number): Tree {
  const children = 'childNodes' in node && depth < DEEPEST ? node.childNodes : [];
  return {
    tag: 'tagName' in node ? node.tagName : '',
    text: node.nodeName === '#text' ? (node as Parse5.TextNode).value : '',
    attributes:
      'attrs' in node ? Object.fromEntries(node.attrs.map(({name, value}) => [name, value])) : {},
    children: children.map((child) => treeOf(child, depth + 1)),
  };
}

/** A piece of HTML, such as stands in a text. */
export function treesOf(html: string): readonly Tree[] {
  return parseFragment(html).childNodes.map((node) => treeOf(node, 0));
}

/** The nodes of a whole page. */
export function treesOfPage(page: string): readonly Tree[] {
  return parse(page).childNodes.map((node) => treeOf(node, 0));
}
