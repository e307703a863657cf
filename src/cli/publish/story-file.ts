import {extname} from 'node:path';
import {findNodeAtLocation, parseTree} from 'jsonc-parser';
import type {Node} from 'jsonc-parser';
import type {LedgerEntry} from '../../lint/proposals.js';
import {CliError} from '../terminal.js';
import {readTextFile} from '../text-file.js';
import {writeFileAtomically} from '../write-file.js';

/** What publishing writes into a story's own file. */
export interface Edition {
  readonly revision: number;
  readonly updated: string;
  readonly entries: readonly LedgerEntry[];
}

/** Whether a story's file can be changed in place: a module may compute what it says. */
export function isEditable(file: string): boolean {
  return extname(file) === '.json';
}

/** Puts an edition into the file of the story; every other byte stays. */
export async function writeEdition(file: string, id: string, edition: Edition): Promise<void> {
  const {text, encode} = await readTextFile(file);
  await writeFileAtomically(file, encode(withEdition(text, id, edition)));
}

/** The text of a story, or of a list of stories, with another edition of one of them. */
function withEdition(text: string, id: string, {revision, updated, entries}: Edition): string {
  const tree = parseTree(text);
  const all = tree?.type === 'array' ? (tree.children ?? []) : [tree];
  const story = all.find((it) => it && findNodeAtLocation(it, ['id'])?.value === id);
  if (!story) throw new CliError(`"${id}" is not in the file any more`);
  const indent = /\n([ \t]+)"/.exec(text)?.[1];
  const edits = [
    ...setField(text, story, 'revision', revision, indent),
    ...setField(text, story, 'updated', updated, indent),
  ];
  const list = findNodeAtLocation(story, ['updates']);
  if (entries.length && list?.type === 'array')
    edits.push(
      append(
        text,
        list,
        ']',
        entries.map((entry) => jsonOf(entry, indent)),
        indent,
      ),
    );
  else if (entries.length) edits.push(...setField(text, story, 'updates', entries, indent));
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((now, {from, to, by}) => now.slice(0, from) + by + now.slice(to), text);
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

function setField(
  text: string,
  object: Node,
  name: string,
  value: unknown,
  indent: string | undefined,
): Edit[] {
  const there = findNodeAtLocation(object, [name]);
  if (there)
    return [{from: there.offset, to: there.offset + there.length, by: JSON.stringify(value)}];
  const field = `"${name}": ${jsonOf(value, indent)}`;
  return [append(text, object, '}', [field], indent)];
}

/** Puts items behind the last one of a list or object, laid out as that one is. */
function append(
  text: string,
  parent: Node,
  close: string,
  items: readonly string[],
  indent: string | undefined,
): Edit {
  const last = parent.children?.at(-1);
  const end = text.lastIndexOf(close, parent.offset + parent.length - 1);
  const from = last ? last.offset + last.length : end;
  if (indent === undefined) {
    const by = (last ? ',' : '') + items.join(',');
    return {from, to: from, by};
  }
  const lineOf = (offset: number) =>
    /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))![0];
  const outer = lineOf(parent.offset);
  const before = last ? text.slice(text.lastIndexOf('\n', last.offset) + 1, last.offset) : '\0';
  const margin = /^[ \t]*$/.test(before) ? before : outer + indent;
  const lines = items.map((item) => `\n${margin}${item.replaceAll('\n', `\n${margin}`)}`);
  // An empty list is closed on a line of its own.
  const by = (last ? ',' : '') + lines.join(',') + (last ? '' : `\n${outer}`);
  return {from, to: last ? from : end, by};
}

function jsonOf(value: unknown, indent: string | undefined): string {
  return JSON.stringify(value, null, indent);
}
