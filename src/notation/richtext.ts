import {parseRef} from './ref.js';
import type {Kind} from './ref.js';

/** A run of text inside a block: plain characters are a string, all else a node. */
export type Inline =
  | string
  | {readonly type: 'em' | 'strong'; readonly children: readonly Inline[]}
  | {readonly type: 'link'; readonly href: string; readonly children: readonly Inline[]}
  | {
      readonly type: 'ref';
      readonly kind: Kind;
      readonly id: string;
      readonly children: readonly Inline[];
    }
  | {readonly type: 'figure'; readonly id: string};

/** A paragraph, which has one item, or a list. */
export interface Block {
  readonly type: 'p' | 'ul' | 'ol';
  readonly items: readonly (readonly Inline[])[];
}

/** An escape; the start or end of emphasis; a link or reference; a live figure. */
const TOKEN =
  /\\([\\*[\]{}()-])|((?<=\S)\*\*?|\*\*?(?=\S))|\[((?:[^[\]\\\n]|\\.){1,500})\]\(([^()\s]{1,2048})\)|\{figure:([a-z][a-z0-9-]*)\}/g;

/**
 * Reads the story's rich text: a small Markdown (paragraphs, `- ` and `1. ` lists, `*emphasis*`, `**strong**`,
 * `[links](https://…)`) with references `[Idlib](place:idlib)` and live figures `{figure:strike-toll}`.
 * Never fails: what is not notation is text. Linear in the length of `text`.
 */
export function parseRichText(text: string): Block[] {
  const blocks: {type: 'p' | 'ul' | 'ol'; lines: string[]}[] = [];
  let open: (typeof blocks)[number] | undefined;
  for (const line of text.split('\n').map((line) => line.trim())) {
    const [mark, number] = /^(?:[-*]|(\d{1,3}[.)])) +/.exec(line) ?? [''];
    const type = number ? 'ol' : mark ? 'ul' : 'p';
    if (!line) open = undefined;
    // A line without a mark goes on with what is open.
    else if (open && !mark) open.lines.push(`${open.lines.pop()} ${line}`);
    else {
      if (open?.type !== type) blocks.push((open = {type, lines: []}));
      open.lines.push(line.slice(mark.length));
    }
  }
  return blocks.map(({type, lines}) => ({type, items: lines.map(parseInline)}));
}

/** Reads one run of rich text without blocks, such as a headline or a list item. */
export function parseInline(text: string): Inline[] {
  /** What is read so far, and in it the emphasis that is open. */
  const levels: {mark: string; nodes: Inline[]}[] = [{mark: '', nodes: []}];
  const put = (...nodes: Inline[]) => levels.at(-1)!.nodes.push(...nodes.filter(Boolean));
  const isOpen = (mark: string) => levels.some((level) => level.mark === mark);
  const close = (type?: 'em' | 'strong') => {
    const {mark, nodes: children} = levels.pop()!;
    // What nobody closes is text.
    put(...(type ? [{type, children}] : [mark, ...children]));
  };
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [all, escaped, mark, label, href, figure] = match;
    put(text.slice(from, match.index));
    from = match.index + all.length;
    if (escaped) put(escaped);
    else if (figure) put({type: 'figure', id: figure});
    else if (href) {
      const children = parseInline(label!);
      const ref = parseRef(href);
      put(ref ? {type: 'ref', ...ref, children} : {type: 'link', href, children});
    } else if (isOpen(mark!)) {
      if (levels.at(-1)!.mark !== mark) close();
      close(mark === '*' ? 'em' : 'strong');
    } else levels.push({mark: mark!, nodes: []});
  }
  put(text.slice(from));
  while (levels.length > 1) close();
  return levels[0]!.nodes;
}

/** Visits every link, reference and figure of `text`, in order. */
export function eachTarget(text: string, visit: (node: Exclude<Inline, string>) => void): void {
  // Most text has no notation at all, and a story may have 10,000 of them.
  if (!/\]\(|\{figure:/.test(text)) return;
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      visit(node);
      if ('children' in node) walk(node.children);
    }
  };
  for (const {items} of parseRichText(text)) items.forEach(walk);
}

/** `text` with other addresses in its links. */
export function mapLinks(text: string, map: (href: string) => string): string {
  if (!text.includes('](')) return text;
  return text.replace(TOKEN, (all: string, ...[, , label, href]: (string | undefined)[]) => {
    if (!label || !href || parseRef(href)) return all;
    // These would end the notation.
    const address = map(href).replace(/[()\s]/g, encodeSign);
    return `[${mapLinks(label, map)}](${address})`;
  });
}
const encodeSign = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`;

/** The characters of `nodes` without markup; `figure` says a live figure in words. */
export function plainText(nodes: readonly Inline[], figure: (id: string) => string): string {
  return nodes
    .map((node) =>
      typeof node === 'string'
        ? node
        : node.type === 'figure'
          ? figure(node.id)
          : plainText(node.children, figure),
    )
    .join('');
}
