import type {Story} from '../content/story.js';
import {listOf} from '../content/find.js';
import {zoneOffset} from '../i18n/intl.js';
import {edtfBounds, momentsOf, parseEdtf} from '../notation/edtf.js';
import {KIND} from '../notation/ref.js';
import {parseRichText} from '../notation/richtext.js';
import type {Inline} from '../notation/richtext.js';
import type {RuleContext, Rule} from './rule.js';
import {stringsOf} from './strings.js';
import type {SchemaString} from './strings.js';

// Finds what is valid but does not mean what its author intended.

/** Every string whose validator starts with `kind`, with the thing that contains it. */
function textsOf(story: Story, kind: string): readonly (SchemaString & {readonly at: string})[] {
  return stringsOf(story)
    .filter(({validator}) => validator.startsWith(kind))
    .map((text) => ({...text, at: thingAt(story, text.path)}));
}

/** `events[3].when` → `event:strike`. */
function thingAt(story: Story, path: string): string {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
  if (list === 'relations') {
    const {from, to} = story.relations[+index!]!;
    return `relation:${from}-${to}`;
  }
  const kind = KIND.find((kind) => listOf(kind) === list);
  return kind ? `${kind}:${story[listOf(kind)][+index!]!.id}` : 'story';
}

/** Markdown and HTML that the notation of stories does not support, as it remains in parsed text. */
const UNSUPPORTED_MARKUP: readonly (readonly [mark: RegExp, message: string])[] = [
  [
    /\*+[^\s*]\S*|\S*[^\s*]\*+/,
    'asterisks without a partner are shown as typed; write × for a multiplication sign, \\* for an asterisk',
  ],
  [/!\u2060/, 'pictures are not supported; use "media"'],
  [
    /\[[^[\]]*\]\([^)]*\)?/,
    'is not a valid link; write [words](https://address), with %20 for a space in the address',
  ],
  [
    /\[[^[\]]*\] +\((?:[\w+.-]+:[^\s)]|\/|www\.)[^)]*\)?/,
    'is not a link because of the space; write [words](https://address)',
  ],
  [
    /\[[^[\]]+\]\[[^[\]]*\]|^\[[^[\]]+\]: *\S+/,
    'reference links are not supported; write [words](https://address)',
  ],
  [
    /(?<![\p{L}\p{N}_/])__?[^\s_](?:[^_\n]*[^\s_])?__?(?![\p{L}\p{N}_])/u,
    'underscores have no meaning; write *emphasis* or **strong**',
  ],
  [/`[^`]+`/, 'backticks have no meaning'],
  [/~~[^~]+~~/, 'tildes have no meaning; put corrections into "updates"'],
  [/<(?:https?:|mailto:|www\.)[^<>]*>/i, 'is not a valid link; write [words](https://address)'],
];
/** The same, for whole lines. */
const UNSUPPORTED_LINES: readonly (readonly [mark: RegExp, message: string])[] = [
  [/^#{1,6} .*/, 'headings are not supported; write **strong** or a separate paragraph'],
  [/^>.*/, 'quotations with > are not supported; write “…” or a statement'],
  [/^[+•‣◦▪] .*/, 'is not a list item; begin it with -'],
  [/^(?:```|~~~).*/, 'code is not supported'],
  [
    /^(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,}|={3,})$/,
    'rules are not supported; begin a paragraph',
  ],
  [/^\|.*\|$/, 'tables are not supported; use "figures" or a list'],
  [/^!\[.*/, 'pictures are not supported; use "media"'],
];

/** Messages about unsupported markup in `text`. */
export function unsupportedMarkup(text: string): readonly string[] {
  // Escaped signs are meant as text.
  const bare = text.replace(/\\[!-/:-@[-`{-~]/g, 'x');
  const messages: string[] = [];
  const search = (part: string, marks: typeof UNSUPPORTED_MARKUP) => {
    for (const [mark, message] of marks) {
      const is = mark.exec(part)?.[0].replaceAll('\u2060', '…');
      if (is) messages.push(`“${is.length > 60 ? `${is.slice(0, 57)}…` : is}”: ${message}`);
    }
  };
  const lines = bare.split('\n').map((line) => line.trim());
  lines.forEach((line, i) => {
    search(line, UNSUPPORTED_LINES);
    const [mark] = /^\d{1,3}[.)] /.exec(line) ?? [];
    if (mark && lines[i + 1]?.startsWith(mark))
      messages.push(`“${mark}” twice: number the items of a list 1., 2., 3.`);
  });
  // Nodes become U+2060 so that the text before and after a node is not matched as one.
  const textOf = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (typeof node === 'string') return node;
        return `\u2060${'children' in node ? `${textOf(node.children)}\u2060` : ''}`;
      })
      .join('');
  for (const {items} of parseRichText(bare))
    for (const item of items.map(textOf))
      if (!UNSUPPORTED_LINES.some(([mark]) => mark.test(item))) search(item, UNSUPPORTED_MARKUP);
  return messages;
}

function checkMarkup({story, report}: RuleContext): void {
  for (const {path, at, text} of textsOf(story, 'rich'))
    for (const message of unsupportedMarkup(text)) report(path, at, message);
}

/** An offset from UTC as EDTF. */
function offsetText(minutes: number): string {
  const twoDigits = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
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
          `"${text}": the clocks of ${timeZone} skipped ${clock!} that day, when they were put forward; write the intended time`,
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
    reason: 'Unsupported notation is shown to readers as typed.',
    check: checkMarkup,
  },
  {
    id: 'clock-time',
    reason: 'A clock time that did not exist, or occurred twice, does not name one moment.',
    check: checkClocks,
  },
];
