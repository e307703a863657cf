import {Tokenizer, TokenizerMode} from 'parse5';
import type {Token} from 'parse5';
import {cleanText} from '../notation/characters.js';

/** A part of a document that stands by itself. */
export interface Block {
  readonly kind: 'title' | 'subtitle' | 'heading' | 'paragraph' | 'item' | 'row';
  /** Of a heading: 1 to 6; of a row: the number of its table, from 1. */
  readonly level: number;
  /** Its words with links and emphasis as HTML, and without. */
  readonly html: string;
  readonly text: string;
  /** The cells of a row, as HTML. */
  readonly cells: readonly string[];
  /** Its number among all blocks, from 1. */
  readonly number: number;
  readonly isOrdered: boolean;
}
export interface Blocks {
  readonly blocks: readonly Block[];
  /** `<title>` of the page. */
  readonly title: string;
  /** How many comments stand at the side of the text. */
  readonly comments: number;
  /** How many pictures there are. */
  readonly pictures: number;
}

const BLOCK = /^(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|body|section|article|blockquote|hr|br)$/;
const INLINE = /^(?:b|strong|i|em)$/;
/** What Google puts around a published document. */
const AROUND = /^(?:banners|header|footer|publish-banner)$/;
const UNREAD = /^(?:style|script|title|textarea|iframe|noembed|noframes|xmp)$/;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (it) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[it] ?? '&quot;');

/** The address that Google puts its own around: `https://www.google.com/url?q=…`. */
function direct(href: string): string {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  const isWrapped = url && /^(?:www\.)?google\.com$/.test(url.host) && url.pathname === '/url';
  if (!isWrapped) return href;
  return url.searchParams.get('q') ?? url.searchParams.get('url') ?? href;
}

/** The blocks of a document in HTML, in linear time: no tree is made, whose depth a file could make costly. */
export function blocksOf(html: string): Blocks {
  const blocks: Block[] = [];
  let [title, comments, pictures, tables] = ['', 0, 0, 0];
  let markup = '';
  let text = '';
  let cells: string[] = [];
  let kind: Block['kind'] = 'paragraph';
  let level = 0;
  let link: string | undefined;
  /** Within the mark of a comment, and in a block that is one. */
  let [isMark, isComment] = [false, false];
  let unread = '';
  let around = 0;
  let tableDepth = 0;
  const lists: boolean[] = [];
  const push = (extra: Partial<Block> = {}) => {
    blocks.push({
      kind,
      level,
      html: markup.trim(),
      text: text.replace(/\s+/g, ' ').trim(),
      cells: [],
      number: blocks.length + 1,
      isOrdered: lists.at(-1) ?? false,
      ...extra,
    });
  };
  const flush = () => {
    if (link !== undefined) markup += '</a>';
    link = undefined;
    if (text.trim() && !tableDepth && !isComment) push();
    isComment &&= tableDepth > 0;
    if (!tableDepth) [markup, text, kind] = ['', '', 'paragraph'];
  };
  const closeCell = () => {
    if (text.trim() || markup) cells.push(markup.trim());
    else cells.push('');
    [markup, text] = ['', ''];
  };
  const open = ({tagName: tag, attrs}: Token.TagToken) => {
    const attributes = Object.fromEntries(attrs.map(({name, value}) => [name, value]));
    const {id = '', class: names = '', href = ''} = attributes;
    if (tag === 'div' && (around || AROUND.test(id))) around++;
    if (UNREAD.test(tag)) {
      unread = tag;
      tokenizer.state = tag === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
    }
    if (around || unread) return;
    if (tag === 'img') pictures++;
    if (tag === 'a' && href.startsWith('#cmnt')) {
      isMark = true;
      isComment ||= href.startsWith('#cmnt_ref');
      if (isComment) comments++;
    }
    if (tag === 'a' && link === undefined && href && !href.startsWith('#')) {
      link = direct(href);
      markup += `<a href="${escaped(link)}">`;
    }
    if (INLINE.test(tag)) markup += `<${tag}>`;
    if (!BLOCK.test(tag)) return;
    if (tag === 'br') {
      markup += '<br>';
      text += ' ';
      return;
    }
    flush();
    if (tag === 'table' && tableDepth++ === 0) tables++;
    if (tag === 'tr' && tableDepth === 1) cells = [];
    if (tag === 'ul' || tag === 'ol') lists.push(tag === 'ol');
    if (tableDepth) {
      if (markup) markup += '<br>';
    } else if (tag === 'li') kind = 'item';
    else if (/^h[1-6]$/.test(tag)) [kind, level] = ['heading', Number(tag[1])];
    const isIn = (name: string) => ` ${names} `.includes(` ${name} `);
    if (!tableDepth && isIn('title')) kind = 'title';
    if (!tableDepth && isIn('subtitle')) kind = 'subtitle';
  };
  const close = (tag: string) => {
    if (tag === 'div' && around) around--;
    if (unread === tag) unread = '';
    if (around) return;
    if (tag === 'a') isMark = false;
    if (tag === 'a' && link !== undefined) {
      markup += '</a>';
      link = undefined;
    }
    if (INLINE.test(tag)) markup += `</${tag}>`;
    if (!BLOCK.test(tag)) return;
    if (tableDepth === 1 && (tag === 'td' || tag === 'th')) closeCell();
    if (tableDepth === 1 && tag === 'tr' && cells.some(Boolean))
      push({kind: 'row', level: tables, cells, html: '', text: ''});
    if (tag === 'table' && tableDepth) tableDepth--;
    if (tag === 'ul' || tag === 'ol') lists.pop();
    // A list item may hold a paragraph, and is still one.
    if (tag === 'p' && kind === 'item') return;
    flush();
  };
  const add = ({chars}: Token.CharacterToken) => {
    if (unread === 'title') title += chars;
    if (around || unread || isMark) return;
    const clean = cleanText(chars);
    markup += escaped(clean);
    text += clean;
  };
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: open,
      onEndTag: ({tagName}) => close(tagName),
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  flush();
  return {blocks, title: title.trim(), comments, pictures};
}
