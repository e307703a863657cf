import {cleanText} from '../notation/characters.js';
import {urlProblem} from '../notation/url.js';
import type {ReportNote} from './draft.js';
import {markupOf} from './markup.js';
import {treesOf} from './tree.js';
import type {Tree} from './tree.js';

const BLOCK =
  /^(?:p|div|section|article|header|footer|figure|figcaption|blockquote|h[1-6]|address|main|pre)$/;
/** Elements that are removed with their content. */
const DROPPED =
  /^(?:script|style|iframe|object|embed|img|picture|video|audio|svg|canvas|table|form|input|button|template|noscript|link|meta)$/;
/** Elements that only group others. */
const PLAIN = /^(?:span|font|small|time|abbr|html|body|head|center|label|q)$/;
const MARKS: Readonly<Record<string, string>> = {b: '**', strong: '**', i: '*', em: '*', cite: '*'};

/** Plain text as rich text: notation is escaped. */
export function richFromText(text: string): string {
  return (
    text
      .replace(/[\\*[\]{}]/g, '\\$&')
      .replace(/^([ \t]*)- /gm, '$1\\- ')
      // A number cannot be escaped, but before a no-break space it is not a list marker.
      .replace(/^([ \t]*\d{1,3}[.)]) /gm, '$1\u00a0')
      .trim()
  );
}

/** HTML as rich text: paragraphs, lists, emphasis and safe links; `report` receives what is left out. */
export function richFromHtml(html: string, report: ReportNote): string {
  const markup = markupOf(html, report);
  if (markup === undefined) return richFromText(html.replace(/\r\n?/g, '\n'));
  const blocks: string[] = [];
  let open = '';
  const close = (mark = '') => {
    const text = open.replace(/[^\S\u00a0]+/g, ' ').trim();
    if (text) blocks.push(mark + (mark ? text : lineStart(text)));
    open = '';
  };
  const walk = (nodes: readonly Tree[], emphasis = ''): void => {
    for (const node of nodes) {
      const {tag, text, children} = node;
      const mark = MARKS[tag];
      if (!tag) open += escaped(cleanText(text));
      else if (tag === 'br') close();
      else if (tag === 'ul' || tag === 'ol') {
        close();
        list(node);
      } else if (BLOCK.test(tag)) {
        close();
        walk(children, emphasis);
        close();
      } else if (DROPPED.test(tag)) dropped(node);
      else if (tag === 'a') link(node, emphasis);
      else if (mark && !emphasis) around(mark, () => walk(children, mark));
      else {
        if (!mark && !PLAIN.test(tag))
          report(`the formatting of <${tag}> is left out; its text is kept`);
        walk(children, emphasis);
      }
    }
  };
  /** Writes content between marks, which must not be separated from it by spaces. */
  const around = (mark: string, write: () => void) => {
    const before = open;
    open = '';
    write();
    const inside = open.trim();
    const start = open.length - open.trimStart().length;
    open =
      before +
      (inside
        ? `${open.slice(0, start)}${mark}${inside}${mark}${open.slice(start + inside.length)}`
        : open);
  };
  const link = ({attributes, children}: Tree, emphasis: string) => {
    const href = (attributes.href ?? '').trim();
    const problem = href ? urlProblem(href) : 'a link without an address';
    if (problem) {
      if (href) report(`a link is left out, its text is kept: ${problem}`);
      walk(children, emphasis);
      return;
    }
    const before = open;
    open = '';
    walk(children, emphasis || '*');
    const inside = open.replace(/\s+/g, ' ');
    const label = inside.trim().slice(0, 500);
    // The spaces of a link are those between words.
    const space = (end: string) => (label && end === ' ' ? ' ' : '');
    open =
      before +
      space(inside.slice(0, 1)) +
      (label
        ? `[${label}](${href.replace(/[()\s]/g, (it) => encodeURIComponent(it).replace('(', '%28').replace(')', '%29'))})`
        : '') +
      space(inside.slice(1).slice(-1));
  };
  const list = (node: Tree) => {
    let n = 0;
    const lines: string[] = [];
    for (const item of node.children) {
      if (item.tag !== 'li') continue;
      const before = blocks.length;
      walk(item.children);
      close();
      const text = blocks.splice(before).join(' ').replace(/\n+/g, ' ');
      if (text) lines.push(`${node.tag === 'ol' ? `${++n}.` : '-'} ${text}`);
    }
    if (lines.length) blocks.push(lines.join('\n'));
  };
  const dropped = ({tag, attributes: {src = ''}}: Tree) => {
    if (!/^(?:script|style|link|meta)$/.test(tag) || src)
      report(`<${tag}${src && ` src="${src.slice(0, 200)}"`}> in the text is left out`);
    else if (tag === 'script') report('a script in the text is left out');
  };
  walk(treesOf(markup));
  close();
  return blocks.join('\n\n');
}

const escaped = (text: string) => text.replace(/[\\*[\]{}]/g, '\\$&');
const lineStart = (text: string) =>
  text.replace(/^- /, '\\- ').replace(/^(\d{1,3}[.)]) /, '$1\u00a0');

/** HTML as one line of rich text. */
export function lineFromHtml(html: string, report: ReportNote): string {
  return richFromHtml(html.replace(/<br\s*\/?>/gi, ' '), report)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}

/** HTML as plain text, for titles and credits. */
export function textOfHtml(html: string): string {
  const textOf = (nodes: readonly Tree[]): string =>
    nodes
      .map(({tag, text, children}) => {
        if (!tag) return cleanText(text);
        const apart = /^(?:br|p|div|li)$/.test(tag) ? ' ' : '';
        return /^(?:script|style)$/.test(tag) ? '' : apart + textOf(children);
      })
      .join('');
  const markup = markupOf(html);
  return (markup === undefined ? html : textOf(treesOf(markup))).replace(/\s+/g, ' ').trim();
}

/** The first value of an attribute in HTML, such as `src` in an embed code. */
export function firstAttribute(html: string, tag: string, name: string): string {
  const find = (nodes: readonly Tree[]): Tree | undefined => {
    for (const node of nodes) {
      const found = node.tag === tag ? node : find(node.children);
      if (found) return found;
    }
    return undefined;
  };
  return find(treesOf(markupOf(html) ?? ''))?.attributes[name] ?? '';
}
