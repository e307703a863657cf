import {parse, parseFragment} from 'parse5';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {urlProblem} from '../notation/url.js';

type Node = Tree.ChildNode;
type Tell = (message: string) => void;

const BLOCK =
  /^(?:p|div|section|article|header|footer|figure|figcaption|blockquote|h[1-6]|address|main|pre)$/;
/** What has no place in story text; its content goes with it. */
const DROPPED =
  /^(?:script|style|iframe|object|embed|img|picture|video|audio|svg|canvas|table|form|input|button|template|noscript|link|meta)$/;
/** What only groups. */
const PLAIN = /^(?:span|font|small|time|abbr|html|body|head|center|label|q)$/;
const MARKS: Readonly<Record<string, string>> = {b: '**', strong: '**', i: '*', em: '*', cite: '*'};

/** Plain text as rich text: what would be read as notation is escaped. */
export function richFromText(text: string): string {
  return (
    text
      .replace(/[\\*[\]{}]/g, '\\$&')
      .replace(/^([ \t]*)- /gm, '$1\\- ')
      // There is no escape for a number, but a space that does not break is no mark of a list.
      .replace(/^([ \t]*\d{1,3}[.)]) /gm, '$1\u00a0')
      .trim()
  );
}

/** HTML as rich text: paragraphs, lists, emphasis and safe links; `tell` is told what else there was. */
export function richFromHtml(html: string, tell: Tell): string {
  if (!/[<&]/.test(html)) return richFromText(html.replace(/\r\n?/g, '\n'));
  const blocks: string[] = [];
  let open = '';
  const close = (mark = '') => {
    const text = open.replace(/[^\S\u00a0]+/g, ' ').trim();
    if (text) blocks.push(mark + (mark ? text : lineStart(text)));
    open = '';
  };
  const walk = (nodes: readonly Node[], emphasis = ''): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text') open += escaped((node as Tree.TextNode).value);
      if (!('tagName' in node)) continue;
      const {tagName, childNodes} = node;
      const mark = MARKS[tagName];
      if (tagName === 'br') close();
      else if (tagName === 'ul' || tagName === 'ol') {
        close();
        list(node);
      } else if (BLOCK.test(tagName)) {
        close();
        walk(childNodes, emphasis);
        close();
      } else if (DROPPED.test(tagName)) dropped(node);
      else if (tagName === 'a') link(node, emphasis);
      else if (mark && !emphasis) around(mark, () => walk(childNodes, mark));
      else {
        if (!mark && !PLAIN.test(tagName))
          tell(`the formatting of <${tagName}> is left out; its text is kept`);
        walk(childNodes, emphasis);
      }
    }
  };
  /** Writes what `write` writes between marks, which must touch it. */
  const around = (mark: string, write: () => void) => {
    const before = open;
    open = '';
    write();
    const [, start, inside, end] = /^(\s*)([^]*?)(\s*)$/.exec(open)!;
    open = before + (inside ? `${start!}${mark}${inside}${mark}${end!}` : open);
  };
  const link = (node: Tree.Element, emphasis: string) => {
    const href = attribute(node, 'href').trim();
    const problem = href ? urlProblem(href) : 'a link without an address';
    if (problem) {
      if (href) tell(`a link is left out, its text is kept: ${problem}`);
      walk(node.childNodes, emphasis);
      return;
    }
    const before = open;
    open = '';
    walk(node.childNodes, emphasis || '*');
    const label = open.replace(/\s+/g, ' ').trim().slice(0, 500);
    open =
      before +
      (label
        ? `[${label}](${href.replace(/[()\s]/g, (it) => encodeURIComponent(it).replace('(', '%28').replace(')', '%29'))})`
        : '');
  };
  const list = (node: Tree.Element) => {
    let n = 0;
    const lines: string[] = [];
    for (const item of node.childNodes) {
      if (item.nodeName !== 'li') continue;
      const before = blocks.length;
      walk(item.childNodes);
      close();
      const text = blocks.splice(before).join(' ').replace(/\n+/g, ' ');
      if (text) lines.push(`${node.tagName === 'ol' ? `${++n}.` : '-'} ${text}`);
    }
    if (lines.length) blocks.push(lines.join('\n'));
  };
  const dropped = (node: Tree.Element) => {
    const src = attribute(node, 'src');
    if (!/^(?:script|style|noscript|link|meta)$/.test(node.tagName) || src)
      tell(`<${node.tagName}${src && ` src="${src}"`}> in the text is left out`);
    else if (node.tagName === 'script') tell('a script in the text is left out');
  };
  walk(parseFragment(html).childNodes);
  close();
  return blocks.join('\n\n');
}

const escaped = (text: string) => text.replace(/[\\*[\]{}]/g, '\\$&');
const lineStart = (text: string) =>
  text.replace(/^- /, '\\- ').replace(/^(\d{1,3}[.)]) /, '$1\u00a0');

/** HTML as one line of rich text. */
export function lineFromHtml(html: string, tell: Tell): string {
  return richFromHtml(html.replace(/<br\s*\/?>/gi, ' '), tell)
    .replace(/\s*\n+\s*/g, ' ')
    .trim();
}

/** The characters of HTML without its markup, for titles and credits. */
export function textOfHtml(html: string): string {
  const text = (nodes: readonly Node[]): string =>
    nodes
      .map((node) =>
        node.nodeName === '#text'
          ? (node as Tree.TextNode).value
          : 'childNodes' in node && !/^(?:script|style)$/.test(node.nodeName)
            ? (/^(?:br|p|div|li)$/.test(node.nodeName) ? ' ' : '') + text(node.childNodes)
            : '',
      )
      .join('');
  return text(parseFragment(html).childNodes).replace(/\s+/g, ' ').trim();
}

/** The first value of an attribute in HTML, such as the `src` of an embed code. */
export function firstAttribute(html: string, tag: string, name: string): string {
  for (const node of elements(parseFragment(html).childNodes))
    if (node.tagName === tag) return attribute(node, name);
  return '';
}

/** The texts of the scripts of one type in a page. */
export function scriptsOf(page: string, type: string): readonly string[] {
  return [...elements(parse(page).childNodes)]
    .filter((node) => node.tagName === 'script' && attribute(node, 'type').toLowerCase() === type)
    .map(({childNodes}) =>
      childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    );
}

function* elements(nodes: readonly Node[]): Generator<Tree.Element> {
  for (const node of nodes)
    if ('tagName' in node) {
      yield node;
      yield* elements(node.childNodes);
    }
}

function attribute(node: Tree.Element, name: string): string {
  return node.attrs.find((it) => it.name === name)?.value ?? '';
}
