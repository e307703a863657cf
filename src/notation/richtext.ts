import {KIND} from './ref.js';
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

/** A paragraph or a list; a list's children are its items. */
export type Block =
  | {readonly type: 'p'; readonly children: readonly Inline[]}
  | {readonly type: 'ul' | 'ol'; readonly items: readonly (readonly Inline[])[]};

const TOKEN =
  /\\([\\*[\]{}()-])|((?<=\S)\*\*?|\*\*?(?=\S))|\[((?:[^\]\\\n]|\\.){1,500})\]\(([^()\s]{1,2048})\)|\{figure:([a-z][a-z0-9-]*)\}/g;
const REF = new RegExp(`^(${KIND.join('|')}):([a-z][a-z0-9-]*)$`);
const BULLET = /^[-*] +/;
const NUMBER = /^\d{1,3}[.)] +/;

/**
 * Reads the story's rich text: a small Markdown (paragraphs, `- ` and `1. ` lists, `*emphasis*`, `**strong**`,
 * `[links](https://…)`) with references `[Idlib](place:idlib)` and live figures `{figure:strike-toll}`.
 * Never fails: what is not notation is text. Linear in the length of `text`.
 */
export function parseRichText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.split(/\n\s*\n/)) {
    const lines = chunk
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    let open: {mark: RegExp; type: 'p' | 'ul' | 'ol'; items: string[]} | undefined;
    const close = () => {
      if (open?.type === 'p') blocks.push({type: 'p', children: parseInline(open.items.join(' '))});
      else if (open)
        blocks.push({type: open.type, items: open.items.map((item) => parseInline(item))});
      open = undefined;
    };
    for (const line of lines) {
      const type = BULLET.test(line) ? 'ul' : NUMBER.test(line) ? 'ol' : 'p';
      if (type === 'p') {
        if (open && open.type !== 'p') open.items.push(`${open.items.pop()} ${line}`);
        else (open ??= {mark: BULLET, type, items: []}).items.push(line);
      } else {
        if (open?.type !== type) close();
        open ??= {mark: type === 'ul' ? BULLET : NUMBER, type, items: []};
        open.items.push(line.replace(open.mark, ''));
      }
    }
    close();
  }
  return blocks;
}

/** Reads one run of rich text without blocks, such as a headline or a list item. */
export function parseInline(text: string, links = true): Inline[] {
  type Level = {mark: string; children: Inline[]};
  const stack: Level[] = [{mark: '', children: []}];
  const top = () => stack[stack.length - 1]!;
  const put = (node: Inline) => {
    const {children} = top();
    const last = children.length - 1;
    if (typeof node === 'string' && typeof children[last] === 'string') children[last] += node;
    else if (node !== '') children.push(node);
  };
  const unclosed = () => {
    const {mark, children} = stack.pop()!;
    put(mark);
    children.forEach(put);
  };
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [all, escaped, mark, label, target, figure] = match;
    put(text.slice(from, match.index));
    from = match.index + all.length;
    if (escaped) put(escaped);
    else if (figure) put({type: 'figure', id: figure});
    else if (mark) {
      const at = stack.findLastIndex((level) => level.mark === mark);
      if (at > 0) {
        while (stack.length - 1 > at) unclosed();
        const {children} = stack.pop()!;
        put({type: mark === '*' ? 'em' : 'strong', children});
      } else stack.push({mark, children: []});
    } else if (label && target) {
      const children = parseInline(label, false);
      const ref = REF.exec(target);
      if (!links) put(all);
      else if (ref) put({type: 'ref', kind: ref[1] as Kind, id: ref[2]!, children});
      else put({type: 'link', href: target, children});
    }
  }
  put(text.slice(from));
  while (stack.length > 1) unclosed();
  return top().children;
}

/** Visits every link, reference and figure of `text`, in order. */
export function eachTarget(text: string, visit: (node: Exclude<Inline, string>) => void): void {
  // Most text has no notation at all, and a story may have 10,000 of them.
  if (!text.includes('](') && !text.includes('{figure:')) return;
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      visit(node);
      if ('children' in node) walk(node.children);
    }
  };
  for (const block of parseRichText(text)) {
    if (block.type === 'p') walk(block.children);
    else block.items.forEach(walk);
  }
}

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
