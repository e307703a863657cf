import {Tokenizer, TokenizerMode, parseFragment} from 'parse5';
import type {DefaultTreeAdapterTypes as Parse5, Token} from 'parse5';

// In browsers, `tree-dom.ts` replaces this module.

/** A node of HTML; text has no tag. */
export interface Tree {
  /** In lower case. */
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
}

/** An element of a page; scripts have their text. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const attributesOf = (attrs: readonly Token.Attribute[]) =>
  Object.fromEntries(attrs.map(({name, value}) => [name, value]));

function treeOf(node: Parse5.ChildNode): Tree {
  return {
    tag: 'tagName' in node ? node.tagName : '',
    text: node.nodeName === '#text' ? (node as Parse5.TextNode).value : '',
    attributes: 'attrs' in node ? attributesOf(node.attrs) : {},
    children: 'childNodes' in node ? node.childNodes.map(treeOf) : [],
  };
}

/** Parses a fragment of HTML. */
export function treesOf(html: string): readonly Tree[] {
  return parseFragment(html).childNodes.map(treeOf);
}

/** Elements whose content is not markup, and where it ends. */
const RAW: Readonly<Record<string, Parameters<typeof stateOf>[0]>> = {
  script: 'SCRIPT_DATA',
  style: 'RAWTEXT',
  title: 'RCDATA',
  textarea: 'RCDATA',
  iframe: 'RAWTEXT',
  noembed: 'RAWTEXT',
  noframes: 'RAWTEXT',
  xmp: 'RAWTEXT',
  plaintext: 'PLAINTEXT',
};
const stateOf = (name: keyof typeof TokenizerMode) => TokenizerMode[name];

/** The elements of a whole page in order. Parsed without building a tree, whose depth could make it slow. */
export function elementsOfPage(page: string): readonly PageElement[] {
  const elements: {tag: string; attributes: Readonly<Record<string, string>>; text: string}[] = [];
  let script: {text: string} | undefined;
  const ignore = () => undefined;
  const addText = ({chars}: Token.CharacterToken) => {
    if (script) script.text += chars;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({tagName: tag, attrs}) {
        const element = {tag, attributes: attributesOf(attrs), text: ''};
        elements.push(element);
        if (tag === 'script') script = element;
        const raw = RAW[tag];
        if (raw) tokenizer.state = stateOf(raw);
      },
      onEndTag({tagName}) {
        if (tagName === 'script') script = undefined;
      },
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(page, true);
  return elements;
}
