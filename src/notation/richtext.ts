import {parseRef} from './ref.js';
import type {Kind} from './ref.js';

/** Part of a text: a string of plain characters, or a node. */
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
/** The marker of a list item, and its number if it is numbered. */
const LIST_MARKER = /^(?:[-*]|(\d{1,3})([.)])) +/;
/** The most runs of asterisks that may be open at the same time. */
const MAX_DEPTH = 16;

/**
 * Parses the rich text of stories: a small subset of Markdown (paragraphs, `- ` and `1. ` lists, `*emphasis*`, `**strong**`,
 * `[links](https://…)`) with references `[Idlib](place:idlib)` and live figures `{figure:strike-toll}`.
 * Never fails: what is not valid notation is text. Linear in the length of `text`.
 *
 * It follows CommonMark 0.31.2, except where that would change the words of a report: a numbered list needs at least two
 * consecutive numbers, because "3. März 2020" and "17. Division" are text; asterisks between digits are multiplication signs.
 */
export function parseRichText(text: string): Block[] {
  const blocks: {type: Block['type']; start: number; numbered: boolean; lines: string[]}[] = [];
  let open: (typeof blocks)[number] | undefined;
  /** The marker that would continue the list, such as "4.". */
  let nextMarker = '';
  const lines = text.split('\n').map((line) => line.trim());
  /** The next list marker before an empty line. */
  const markerAfter = (i: number): string | undefined => {
    let mark: RegExpExecArray | null = null;
    while (!mark && lines[++i]) mark = LIST_MARKER.exec(lines[i]!);
    return mark?.[0].trimEnd();
  };
  lines.forEach((line, i) => {
    const [mark, number, sign] = LIST_MARKER.exec(line) ?? [''];
    const after = number && `${+number + 1}${sign!}`;
    const continuesList = number && nextMarker === number + sign!;
    const startsList =
      number &&
      !continuesList &&
      // As in CommonMark, only a list that starts with 1 may interrupt a paragraph.
      (open?.type !== 'p' || number === '1') &&
      number === `${+number}` &&
      after === markerAfter(i);
    const type = continuesList || startsList ? 'ol' : mark && !number ? 'ul' : 'p';
    if (mark || !line) nextMarker = type === 'ol' ? after! : '';
    if (!line) open = undefined;
    // A line without a marker continues the open block; numbers that are not a list stay on separate lines.
    else if (open && type === 'p' && !(number && (open.type !== 'p' || open.numbered)))
      open.lines.push(`${open.lines.pop()} ${line}`);
    else {
      if (startsList || type === 'p' || open?.type !== type)
        blocks.push((open = {type, start: +(number ?? 1), numbered: !!number, lines: []}));
      open.lines.push(type === 'p' ? line : line.slice(mark.length));
    }
  });
  return blocks.map(({type, start, lines}) => ({type, start, items: lines.map(parseInline)}));
}

/** Parses rich text without blocks, such as a headline or a list item. */
export function parseInline(text: string): Inline[] {
  /** The open runs of asterisks: their size, how many asterisks are unmatched, and the nodes inside. The first level is the text itself. */
  const levels: {left: number; size: number; closes: boolean; nodes: Inline[]}[] = [];
  const open = (left: number, size: number, closes: boolean) =>
    levels.push({left, size, closes, nodes: []});
  const append = (...nodes: Inline[]) => levels.at(-1)!.nodes.push(...nodes.filter(Boolean));
  /** Turns unclosed runs back into text. */
  const closeAsText = (at: number, count = Infinity) => {
    for (const {left, nodes} of levels.splice(at, count))
      levels[at - 1]!.nodes.push(...(left ? ['*'.repeat(left)] : []), ...nodes);
  };
  /** Handles a run of asterisks by CommonMark 6.2. */
  const handleRun = (size: number, before: string, after: string) => {
    const isLeftBound = !/^(?:\s|$)/.test(after);
    const isRightBound = !/(?:^|\s)$/.test(before);
    const [signAfter, signBefore] = [/^[\p{P}\p{S}]/u.test(after), /[\p{P}\p{S}]$/u.test(before)];
    const opens = isLeftBound && (!signAfter || !isRightBound || signBefore);
    const closes = isRightBound && (!signBefore || !isLeftBound || signAfter);
    const multiplies = size === 1 && /\d$/.test(before) && /^\d/.test(after);
    let unmatched = size;
    if (size > 3 || multiplies) append('*'.repeat(unmatched));
    else {
      for (let at = levels.length - 1; closes && unmatched && at;) {
        const level = levels[at]!;
        const unequal =
          (level.closes || opens) && !((level.size + size) % 3) && (level.size % 3 || size % 3);
        if (unequal) at--;
        else {
          closeAsText(at + 1);
          const used = Math.min(2, level.left, unmatched);
          level.nodes = [{type: used > 1 ? 'strong' : 'em', children: level.nodes}];
          level.left -= used;
          unmatched -= used;
          if (!level.left) closeAsText(at--);
        }
      }
      if (unmatched && opens) open(unmatched, size, closes);
      else append('*'.repeat(unmatched));
      if (levels.length > MAX_DEPTH) closeAsText(1, 1);
    }
  };
  open(0, 0, false);
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const {0: all, 1: escaped, 2: run, 3: label, 8: figure, index} = match;
    const href = match[4] ?? match[5];
    const title = match[6] ?? match[7];
    append(text.slice(from, index));
    from = index + all.length;
    if (escaped) append(escaped);
    else if (figure) append({type: 'figure', id: figure});
    else if (href) {
      const children = parseInline(label!);
      const ref = parseRef(href);
      // A reference cannot have a title: leave it as text.
      if (ref && title) append(all);
      else
        append(
          ref
            ? {type: 'ref', ...ref, children}
            : {type: 'link', href, ...(title && {title}), children},
        );
    } else
      handleRun(run!.length, text.slice(Math.max(0, index - 2), index), text.slice(from, from + 2));
  }
  append(text.slice(from));
  closeAsText(1);
  return levels[0]!.nodes;
}

/** Visits every link, reference and figure of `text`, in order. */
export function eachTarget(text: string, visit: (node: Exclude<Inline, string>) => void): void {
  // Fast path: most texts have no notation, and a story may have 10,000 texts.
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

/** `text` with the addresses of its links replaced by `map`. */
export function mapLinks(text: string, map: (href: string) => string): string {
  if (!text.includes('](')) return text;
  return text.replace(TOKEN, (all: string, ...groups: (string | undefined)[]) => {
    const [, , label, enclosed, bare] = groups;
    const href = enclosed ?? bare;
    if (!label || !href || parseRef(href)) return all;
    // These characters would end the link.
    const address = map(href).replace(/[()\s<>]/g, encodeSign);
    const title = all.slice(label.length + 3 + href.length + (enclosed ? 2 : 0));
    return `[${mapLinks(label, map)}](${address}${title}`;
  });
}
const encodeSign = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`;

/** `nodes` as text without markup; `figure` gives the words of a live figure. */
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

/** `text` as lines without markup: one for each paragraph or list item, with the number of numbered items. */
export function plainLines(text: string, figure: (id: string) => string): string[] {
  return parseRichText(text).flatMap(({type, start, items}) =>
    items.map((item, i) => (type === 'ol' ? `${start + i}. ` : '') + plainText(item, figure)),
  );
}
