import type {Story} from '../content/story.js';
import {listOf} from '../content/find.js';
import {zoneOffset} from '../i18n/intl.js';
import {edtfBounds, momentsOf, parseEdtf} from '../notation/edtf.js';
import {KIND} from '../notation/ref.js';
import {parseRichText} from '../notation/richtext.js';
import type {Inline} from '../notation/richtext.js';
import type {RuleContext, Rule} from './rule.js';
import {stringsOf} from './strings.js';
import type {Text} from './strings.js';

// What is valid and yet not read as its author meant it.

/** Every text of one kind, with the thing that it belongs to. */
function textsOf(story: Story, kind: string): readonly (Text & {readonly at: string})[] {
  return stringsOf(story)
    .filter(({is}) => is.startsWith(kind))
    .map((text) => ({...text, at: thingAt(story, text.path)}));
}

/** `event:strike` for `events[3].when`. */
function thingAt(story: Story, path: string): string {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
  if (list === 'relations') {
    const {from, to} = story.relations[+index!]!;
    return `relation:${from}-${to}`;
  }
  const kind = KIND.find((kind) => listOf(kind) === list);
  return kind ? `${kind}:${story[listOf(kind)][+index!]!.id}` : 'story';
}

/** Marks of Markdown and HTML that our notation has not, in what is left as text once the notation is read. */
const UNREAD_MARKUP: readonly (readonly [mark: RegExp, message: string])[] = [
  [
    /\*+[^\s*]\S*|\S*[^\s*]\*+/,
    'asterisks that mark nothing stand there as they are; write × to multiply, \\* for a plain one',
  ],
  [/!\u2060/, 'pictures are not read; write "media"'],
  [
    /\[[^[\]]*\]\([^)]*\)?/,
    'is no link that is read; write [words](https://address), with %20 for a space in the address',
  ],
  [
    /\[[^[\]]*\] +\((?:[\w+.-]+:[^\s)]|\/|www\.)[^)]*\)?/,
    'is no link with a space between; write [words](https://address)',
  ],
  [
    /\[[^[\]]+\]\[[^[\]]*\]|^\[[^[\]]+\]: *\S+/,
    'links by reference are not read; write [words](https://address)',
  ],
  [
    /(?<![\p{L}\p{N}_/])__?[^\s_](?:[^_\n]*[^\s_])?__?(?![\p{L}\p{N}_])/u,
    'underscores mark nothing; write *emphasis* or **strong**',
  ],
  [/`[^`]+`/, 'backticks mark nothing'],
  [/~~[^~]+~~/, 'tildes mark nothing; a correction goes into "updates"'],
  [/<(?:https?:|mailto:|www\.)[^<>]*>/i, 'is no link that is read; write [words](https://address)'],
];
/** The same at the start of a line. */
const LINES: readonly (readonly [mark: RegExp, message: string])[] = [
  [/^#{1,6} .*/, 'headings are not read; write **strong** or a paragraph of its own'],
  [/^>.*/, 'quotations are not marked by >; write “…” or a statement'],
  [/^[+•‣◦▪] .*/, 'is no item of a list; write - before it'],
  [/^(?:```|~~~).*/, 'code is not read'],
  [/^(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,}|={3,})$/, 'rules are not read; begin a paragraph'],
  [/^\|.*\|$/, 'tables are not read; write "figures" or a list'],
  [/^!\[.*/, 'pictures are not read; write "media"'],
];

/** What of the notation of others is left as text in `text`, as messages. */
export function unreadMarkup(text: string): readonly string[] {
  // What is escaped is meant as text.
  const bare = text.replace(/\\[!-/:-@[-`{-~]/g, 'x');
  const found: string[] = [];
  const look = (part: string, marks: typeof UNREAD_MARKUP) => {
    for (const [mark, message] of marks) {
      const is = mark.exec(part)?.[0].replaceAll('\u2060', '…');
      if (is) found.push(`“${is.length > 60 ? `${is.slice(0, 57)}…` : is}”: ${message}`);
    }
  };
  const lines = bare.split('\n').map((line) => line.trim());
  lines.forEach((line, i) => {
    look(line, LINES);
    const [mark] = /^\d{1,3}[.)] /.exec(line) ?? [];
    if (mark && lines[i + 1]?.startsWith(mark))
      found.push(`“${mark}” twice: items of a list with numbers count on, 1., 2., 3.`);
  });
  // Between two texts there is a node, which is no mark.
  const left = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (typeof node === 'string') return node;
        return `\u2060${'children' in node ? `${left(node.children)}\u2060` : ''}`;
      })
      .join('');
  for (const {items} of parseRichText(bare))
    for (const item of items.map(left))
      if (!LINES.some(([mark]) => mark.test(item))) look(item, UNREAD_MARKUP);
  return found;
}

function checkMarkup({story, report}: RuleContext): void {
  for (const {path, at, text} of textsOf(story, 'rich'))
    for (const message of unreadMarkup(text)) report(path, at, message);
}

/** An offset as EDTF writes it. */
function offsetText(minutes: number): string {
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function checkClocks({story, report}: RuleContext): void {
  const {timeZone} = story;
  for (const {path, at, text} of textsOf(story, 'edtf')) {
    if (!text.includes('T')) continue;
    const date = parseEdtf(text);
    for (const end of date.type === 'date' ? [date] : [date.start, date.end]) {
      if (typeof end === 'string' || end.precision !== 'instant' || end.offset !== undefined)
        continue;
      const wall = edtfBounds({...end, offset: 0})[0];
      const moments = momentsOf(wall, zoneOffset(timeZone));
      const [, clock] = /T([\d:]+)/.exec(
        text.split('/')[date.type === 'date' || end === date.start ? 0 : 1]!,
      )!;
      const offsets = moments.map((moment) => offsetText((wall - moment) / 6e4));
      if (!offsets[0])
        report(
          path,
          at,
          `"${text}": the clocks of ${timeZone} never showed ${clock!} that day, for they were put forward; write the time that was meant`,
        );
      else if (offsets[1])
        report(
          path,
          at,
          `"${text}": the clocks of ${timeZone} showed ${clock!} twice that day; write ${clock!}${offsets[0]} or ${clock!}${offsets[1]}`,
        );
    }
  }
}

export const notationRules: readonly Rule[] = [
  {
    id: 'markup-unread',
    reason: 'Notation that is not read stands in the reader’s text as it was typed.',
    check: checkMarkup,
  },
  {
    id: 'clock-time',
    reason: 'A clock time that never was, or was twice, tells the reader no moment.',
    check: checkClocks,
  },
];
