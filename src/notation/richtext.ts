import {parseRef} from './ref.js';
import type {Kind} from './ref.js';

/** A run of text inside a block: plain characters are a string, all else a node. */
export type Inline =
  | string
  | {readonly type: 'em' | 'strong'; readonly children: readonly Inline[]}
  | {
      readonly type: 'link';
      readonly href: string;
      readonly title?: string | undefined;
      readonly children: readonly Inline[];
    }
  | {
      readonly type: 'ref';
      readonly kind: Kind;
      readonly id: string;
      readonly children: readonly Inline[];
    }
  | {readonly type: 'figure'; readonly id: string};

/** A paragraph, which has one item, or a list; `start` is the number of the first item of an `ol`. */
export interface Block {
  readonly type: 'p' | 'ul' | 'ol';
  readonly start: number;
  readonly items: readonly (readonly Inline[])[];
}

/** An escape; a run of asterisks; a link or reference with its address and title; a live figure. Brackets may hold one more pair, parentheses two. */
const TOKEN =
  /\\([!-/:-@[-`{-~])|(\*+)|\[((?:[^[\]\\\n]|\\.|\[[^[\]\\\n]{0,500}\](?!\()){1,500})\]\((?:<([^<>\n]{1,2048})>|(?!<)((?:[^()\s]|\((?:[^()\s]|\([^()\s]*\))*\)){1,2048}))(?: +(?:"([^"\n]{1,500})"|'([^'\n]{1,500})'))?\)|\{figure:([a-z][a-z0-9-]*)\}/g;
/** The mark of a list item, and its number where it has one. */
const MARK = /^(?:[-*]|(\d{1,3})([.)])) +/;
/** So many runs of asterisks may be open at once. */
const DEEPEST = 16;

/**
 * Reads the story's rich text: a small Markdown (paragraphs, `- ` and `1. ` lists, `*emphasis*`, `**strong**`,
 * `[links](https://…)`) with references `[Idlib](place:idlib)` and live figures `{figure:strike-toll}`.
 * Never fails: what is not notation is text. Linear in the length of `text`.
 *
 * It follows CommonMark 0.31.2, but for what would change the words of a report: a list with numbers is two lines or
 * more that count on, because "3. März 2020" and "17. Division" alone are text; asterisks between digits multiply.
 */
export function parseRichText(text: string): Block[] {
  const blocks: {type: Block['type']; start: number; numbered: boolean; lines: string[]}[] = [];
  let open: (typeof blocks)[number] | undefined;
  /** What goes on with the list, such as "4.". */
  let next = '';
  const lines = text.split('\n').map((line) => line.trim());
  /** The next mark in the same run of lines. */
  const markAfter = (i: number): string | undefined => {
    let mark: RegExpExecArray | null = null;
    while (!mark && lines[++i]) mark = MARK.exec(lines[i]!);
    return mark?.[0].trimEnd();
  };
  lines.forEach((line, i) => {
    const [mark, number, sign] = MARK.exec(line) ?? [''];
    const after = number && `${+number + 1}${sign!}`;
    const goesOn = number && next === number + sign!;
    const starts =
      number &&
      !goesOn &&
      // As in CommonMark, only what begins with 1 may follow on a paragraph.
      (open?.type !== 'p' || number === '1') &&
      number === `${+number}` &&
      after === markAfter(i);
    const type = goesOn || starts ? 'ol' : mark && !number ? 'ul' : 'p';
    if (mark || !line) next = type === 'ol' ? after! : '';
    if (!line) open = undefined;
    // A line without a mark goes on with what is open; numbers that are no list keep lines of their own.
    else if (open && type === 'p' && !(number && (open.type !== 'p' || open.numbered)))
      open.lines.push(`${open.lines.pop()} ${line}`);
    else {
      if (starts || type === 'p' || open?.type !== type)
        blocks.push((open = {type, start: +(number ?? 1), numbered: !!number, lines: []}));
      open.lines.push(type === 'p' ? line : line.slice(mark.length));
    }
  });
  return blocks.map(({type, start, lines}) => ({type, start, items: lines.map(parseInline)}));
}

/** Reads one run of rich text without blocks, such as a headline or a list item. */
export function parseInline(text: string): Inline[] {
  /** What is read so far, and in it the runs of asterisks that are open: their size, and how many of it are left. */
  const levels: {left: number; size: number; closes: boolean; nodes: Inline[]}[] = [];
  const open = (left: number, size: number, closes: boolean) =>
    levels.push({left, size, closes, nodes: []});
  const put = (...nodes: Inline[]) => levels.at(-1)!.nodes.push(...nodes.filter(Boolean));
  /** What nobody closes is text. */
  const drop = (at: number, count = Infinity) => {
    for (const {left, nodes} of levels.splice(at, count))
      levels[at - 1]!.nodes.push(...(left ? ['*'.repeat(left)] : []), ...nodes);
  };
  /** Reads a run by CommonMark 6.2. */
  const readRun = (size: number, before: string, after: string) => {
    const touches = !/^(?:\s|$)/.test(after);
    const touched = !/(?:^|\s)$/.test(before);
    const [signAfter, signBefore] = [/^[\p{P}\p{S}]/u.test(after), /[\p{P}\p{S}]$/u.test(before)];
    const opens = touches && (!signAfter || !touched || signBefore);
    const closes = touched && (!signBefore || !touches || signAfter);
    const multiplies = size === 1 && /\d$/.test(before) && /^\d/.test(after);
    let left = size;
    if (size > 3 || multiplies) put('*'.repeat(left));
    else {
      for (let at = levels.length - 1; closes && left && at;) {
        const level = levels[at]!;
        const unequal =
          (level.closes || opens) && !((level.size + size) % 3) && (level.size % 3 || size % 3);
        if (unequal) at--;
        else {
          drop(at + 1);
          const used = Math.min(2, level.left, left);
          level.nodes = [{type: used > 1 ? 'strong' : 'em', children: level.nodes}];
          level.left -= used;
          left -= used;
          if (!level.left) drop(at--);
        }
      }
      if (left && opens) open(left, size, closes);
      else put('*'.repeat(left));
      if (levels.length > DEEPEST) drop(1, 1);
    }
  };
  open(0, 0, false);
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const {0: all, 1: escaped, 2: run, 3: label, 8: figure, index} = match;
    const href = match[4] ?? match[5];
    const title = match[6] ?? match[7];
    put(text.slice(from, index));
    from = index + all.length;
    if (escaped) put(escaped);
    else if (figure) put({type: 'figure', id: figure});
    else if (href) {
      const children = parseInline(label!);
      const ref = parseRef(href);
      // A reference has no title; it stays as it is written.
      if (ref && title) put(all);
      else
        put(
          ref
            ? {type: 'ref', ...ref, children}
            : {type: 'link', href, ...(title && {title}), children},
        );
    } else
      readRun(run!.length, text.slice(Math.max(0, index - 2), index), text.slice(from, from + 2));
  }
  put(text.slice(from));
  drop(1);
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
  return text.replace(TOKEN, (all: string, ...groups: (string | undefined)[]) => {
    const [, , label, enclosed, bare] = groups;
    const href = enclosed ?? bare;
    if (!label || !href || parseRef(href)) return all;
    // These would end the notation.
    const address = map(href).replace(/[()\s<>]/g, encodeSign);
    const title = all.slice(label.length + 3 + href.length + (enclosed ? 2 : 0));
    return `[${mapLinks(label, map)}](${address}${title}`;
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

/** The lines of `text` without markup: a paragraph or list item each, with its number where it has one. */
export function plainLines(text: string, figure: (id: string) => string): string[] {
  return parseRichText(text).flatMap(({type, start, items}) =>
    items.map((item, i) => (type === 'ol' ? `${start + i}. ` : '') + plainText(item, figure)),
  );
}
