/** Edits of JSON text that leave everything else as its author formatted it. */
import type {TextSpan} from './analyze.js';
import {formatJson} from './format-json.js';

export type Path = readonly (string | number)[];
/** undefined as value removes the field or list item; a list index equal to the length appends; `insert` inserts before the index. */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
  readonly insert?: boolean;
}
export interface TextChange extends TextSpan {
  readonly insert: string;
}

/** A member of an object or list: where it starts (at its key, if it has one), and its value. */
interface Member extends TextSpan {
  readonly key: string | number;
  readonly start: number;
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;
function skipSpace(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of the string that begins at `at`. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); ; end = text.indexOf('"', end + 1)) {
    if (end < 0) throw new RangeError('a string does not end');
    let first = end;
    while (text[first - 1] === '\\') first--;
    // An even number of backslashes escape each other.
    if ((end - first) % 2 === 0) return end + 1;
  }
}

/** The end of the value that begins at `at`. */
function endOfValue(text: string, at: number): number {
  const {length} = text;
  for (let depth = 0; at < length; at++) {
    switch (text.charCodeAt(at)) {
      case 34:
        at = endOfString(text, at) - 1;
        if (!depth) return at + 1;
        break;
      case 91:
      case 123:
        depth++;
        break;
      case 93:
      case 125:
        if (!--depth) return at + 1;
        break;
      default:
        if (depth) break;
        while (at < length && !/[\s,\]}]/.test(text[at]!)) at++;
        return at;
    }
  }
  return length;
}

/**
 * Visits the members of the object or list that begins at `at`; `endOf` returns the end of the value that begins at `from`.
 * Returns the end of the object or list. The text has to be valid JSON. A library's tree of the whole text would take longer
 * than a task may at 10,000 events.
 */
function eachMember(
  text: string,
  at: number,
  endOf: (key: string | number, from: number, start: number) => number,
): number {
  const isObject = text[at] === '{';
  at = skipSpace(text, at + 1);
  for (let index = 0; !/[\]}]/.test(text[at]!); index++) {
    const start = at;
    let key: string | number = index;
    if (isObject) {
      at = endOfString(text, at);
      key = JSON.parse(text.slice(start, at)) as string;
      at = skipSpace(text, skipSpace(text, at) + 1);
    }
    at = skipSpace(text, endOf(key, at, start));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return at + 1;
}

function membersAt(text: string, at: number): Member[] {
  const members: Member[] = [];
  eachMember(text, at, (key, from, start) => {
    const to = endOfValue(text, from);
    members.push({key, start, from, to});
    return to;
  });
  return members;
}

/** The member with a key; of equal keys the last, whose value counts. */
const memberOf = (members: readonly Member[], key: string | number) =>
  members.findLast((member) => member.key === key);

/** The start and end of the value at a path; undefined if there is none. */
export function rangeOfPath(text: string, path: Path): TextSpan | undefined {
  let found: TextSpan | undefined;
  /** Reads the value at `at` once, and what lies at the rest of the path in it. Returns its end. */
  const read = (at: number, depth: number): number => {
    const isLast = depth === path.length;
    const end =
      isLast || !/[[{]/.test(text[at]!)
        ? endOfValue(text, at)
        : eachMember(text, at, (key, from) => {
            if (key !== path[depth]) return endOfValue(text, from);
            // Of equal keys, the last counts, also if it does not have the rest of the path.
            found = undefined;
            return read(from, depth + 1);
          });
    if (isLast) found = {from: at, to: end};
    return end;
  };
  read(skipSpace(text, 0), 0);
  return found;
}

/** The indentation of the line that holds `at`. */
function indentAt(text: string, at: number): string {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, at))![0];
}

/** How the text is written: its unit of indentation, or undefined if it stands in one line; and whether spaces follow colons and commas. */
function styleOf(text: string): {readonly unit?: string; readonly isSpaced: boolean} {
  const start = skipSpace(text, 0);
  const [, unit] = /^[[{]\s*?\n([ \t]+)/.exec(text.slice(start, start + 200)) ?? [];
  // A story always has a field, so the first colon shows the style.
  const isSpaced = !/^\{\s*"(?:[^"\\]|\\.)*":\S/.test(text.slice(start, start + 200));
  return {...(unit !== undefined && {unit}), isSpaced};
}

/** A value as JSON in the style of the text around it. */
function written(text: string, value: unknown, indent: string, inLine: boolean): string {
  const {unit, isSpaced} = styleOf(text);
  if (!isSpaced) return JSON.stringify(value);
  const lines = formatJson(value, unit).trimEnd();
  if (unit !== undefined && !inLine) return lines.replaceAll('\n', `\n${indent}`);
  return lines
    .replace(/([[{])\n\s*/g, '$1')
    .replace(/\n\s*([\]}])/g, '$1')
    .replace(/\n\s*/g, ' ');
}

/** The text after all edits, in order. */
export function textWith(text: string, edits: readonly Edit[]): string {
  return edits.reduce((now, edit) => {
    const change = changeOf(now, edit);
    return change ? now.slice(0, change.from) + change.insert + now.slice(change.to) : now;
  }, text);
}

/** The change that one edit makes; undefined if it changes nothing. */
export function changeOf(
  text: string,
  {path, value, insert = false}: Edit,
  orderOf?: (path: Path) => readonly string[] | undefined,
): TextChange | undefined {
  const key = path.at(-1);
  if (key === undefined) throw new RangeError('the whole story cannot be replaced by an edit');
  const parentPath = path.slice(0, -1);
  const parent = rangeOfPath(text, parentPath);
  if (!parent) {
    if (value === undefined) return undefined;
    // The parent is made with the value in it.
    if (typeof key === 'number' && key > 0) throw new RangeError(`there is no item ${key} before`);
    const made = typeof key === 'number' ? [value] : {[key]: value};
    return changeOf(text, {path: parentPath, value: made}, orderOf);
  }
  const bracket = typeof key === 'number' ? '[' : '{';
  if (text[parent.from] !== bracket)
    throw new RangeError(
      `"${parentPath.join('.')}" is not ${bracket === '[' ? 'a list' : 'an object'}`,
    );
  const members = membersAt(text, parent.from);
  const member = insert ? undefined : memberOf(members, key);
  if (value === undefined) return member && removal(text, members, member);
  if (member) return replacement(text, member, value);
  const at = indexFor(key, members, orderOf?.(parentPath));
  return insertion(text, parent, members, at, typeof key === 'number' ? undefined : key, value);
}

/** Where a new member goes: for a field, behind the last one that the order has before it. */
function indexFor(
  key: string | number,
  members: readonly Member[],
  order: readonly string[] = [],
): number {
  if (typeof key === 'number') {
    if (key > members.length) throw new RangeError(`there is no item ${key} before`);
    return key;
  }
  const rank = order.indexOf(key);
  if (rank < 0) return members.length;
  return members.findLastIndex((one) => order.slice(0, rank).includes(String(one.key))) + 1;
}

function removal(text: string, members: readonly Member[], member: Member): TextChange {
  const i = members.indexOf(member);
  const [before, after] = [members[i - 1], members[i + 1]];
  if (before) return {from: before.to, to: member.to, insert: ''};
  if (after) return {from: member.start, to: after.start, insert: ''};
  // The last member leaves empty brackets.
  let from = member.start;
  while (isSpace(text.charCodeAt(from - 1))) from--;
  return {from, to: skipSpace(text, member.to), insert: ''};
}

/** Replaces a value, as few characters of it as possible, so that undo and the selection stay close to what was typed. */
function replacement(text: string, {from, to}: Member, value: unknown): TextChange | undefined {
  const old = text.slice(from, to);
  const inLine = typeof value === 'object' && /^[[{]/.test(old) && !old.includes('\n');
  const now = written(text, value, indentAt(text, from), inLine && old.length > 2);
  if (now === old) return undefined;
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return {from: from + start, to: to - end, insert: now.slice(start, now.length - end)};
}

function insertion(
  text: string,
  parent: TextSpan,
  members: readonly Member[],
  at: number,
  name: string | undefined,
  value: unknown,
): TextChange {
  const {unit, isSpaced} = styleOf(text);
  const colon = isSpaced ? ': ' : ':';
  const member = (indent: string, inLine: boolean) =>
    (name === undefined ? '' : JSON.stringify(name) + colon) + written(text, value, indent, inLine);
  const outer = indentAt(text, parent.from);
  if (!members.length) {
    const isWord = name === undefined && typeof value !== 'object';
    const inLine = unit === undefined || isWord;
    const [open, close] = inLine ? ['', ''] : [`\n${outer}${unit}`, `\n${outer}`];
    const insert = open + member(outer + (unit ?? ''), inLine) + close;
    return {from: parent.from + 1, to: parent.to - 1, insert};
  }
  const next = members[at];
  const before = members[at - 1];
  const neighbour = before ?? next!;
  const open = before ? before.to : parent.from + 1;
  // The space before a neighbour shows whether each member has its own line.
  const gap = text.slice(
    neighbour === members[0] ? parent.from + 1 : members[members.indexOf(neighbour) - 1]!.to,
    neighbour.start,
  );
  const inLine = !gap.includes('\n');
  const space = inLine ? (isSpaced ? ' ' : '') : `\n${indentAt(text, neighbour.start)}`;
  const insert = member(indentAt(text, neighbour.start), inLine);
  return before
    ? {from: open, to: open, insert: `,${space}${insert}`}
    : {from: next!.start, to: next!.start, insert: `${insert},${space}`};
}
