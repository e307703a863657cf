import {parseRichText, plainText} from '../notation/richtext.js';
import {writerOf} from './authors.js';
import type {Context, Post} from './context.js';
import {carryCorrections} from './corrections.js';
import {cut} from './cut.js';
import {defined} from './draft.js';
import {lineFromHtml, richFromHtml, richFromText, textOfHtml} from './html.js';
import {identifierOf} from './identifiers.js';
import {idsOf, traitsOf} from './identity.js';
import {text} from './jsonld.js';
import type {Node} from './jsonld.js';
import {markupOf, unescaped} from './markup.js';
import {momentMs} from './moment.js';
import {carryMedia} from './pictures.js';
import type {Repeated} from './pictures.js';

/** The fields of an entry that are imported; all others are noted as left out. */
const CARRIED = [
  ...['@context', '@type', '@id', 'url', 'identifier', 'headline', 'articleBody', 'text'],
  ...[
    'description',
    'datePublished',
    'dateCreated',
    'dateModified',
    'author',
    'creator',
    'publisher',
    'image',
  ],
  ...['video', 'correction', 'mainEntityOfPage', 'inLanguage'],
];

/** The entries with a date and text; the others are noted. */
export function postsOf(context: Context): readonly Post[] {
  const {graph, blog, draft} = context;
  const seen = new Map<string, string>();
  const items = graph
    .all(blog.liveBlogUpdate)
    .flatMap((it) => {
      const listed = typeof it === 'object' ? (it as Node).itemListElement : undefined;
      return listed === undefined ? [it] : graph.all(listed);
    })
    .flatMap((it) =>
      typeof it === 'object' && (it as Node).item ? graph.all((it as Node).item) : [it],
    );
  return items.flatMap((it, i) => {
    const where = `liveBlogUpdate[${i}]`;
    if (typeof it !== 'object' || it === null) {
      draft.note(where, `left out: “${String(it).slice(0, 60)}” is no entry, and refers to none`);
      return [];
    }
    const node = it as Node;
    const id = text(node['@id']);
    if (id && Object.keys(node).every((key) => key.startsWith('@'))) {
      draft.note(where, `left out: nothing is said of “${id.slice(0, 60)}”, which it refers to`);
      return [];
    }
    const json = id && JSON.stringify(node);
    if (id && seen.get(id) === json) {
      draft.note(where, 'left out: it stands there twice');
      return [];
    }
    if (id) seen.set(id, json);
    return readPost(context, node, where) ?? [];
  });
}

function readPost(context: Context, node: Node, where: string): Post | undefined {
  const {draft, blog} = context;
  const report = (message: string) => draft.note(where, message);
  const [name, ...more] = ['articleBody', 'text', 'description'].filter((it) => text(node[it]));
  const raw = unescaped([node[name ?? '']].flat().map(text).join('\n\n').trim());
  for (const other of more)
    if (text(node[other]) !== text(node[name!]))
      report(`"${other}" is left out: there is "${name!}"`);
  const body = bodyOf(raw, report);
  const title = lineFromHtml(unescaped(text(node.headline)), report);
  // Some sites repeat the headline of the page for entries without one.
  const isOwn = title && (!body || text(node.headline) !== text(blog.headline));
  const headline = isOwn ? title : firstSentence(body);
  const words = textOfHtml(title || raw).slice(0, 60);
  const when = dateOf(context, node, where, words);
  if (!when) return undefined;
  if (!headline) {
    report('left out: it has no words');
    return undefined;
  }
  if (!isOwn) report('has no headline of its own; its first sentence stands there');
  return {node, where, when, headline, body: body === headline ? '' : body};
}

/** The text of an entry. Each line is a paragraph, unless the text has paragraphs. */
function bodyOf(raw: string, report: (message: string) => void): string {
  const lines = raw
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const markup = lines.length > 1 ? markupOf(raw) : undefined;
  const isOneLine = lines.length < 2 || /<(?:p|br|div|li|blockquote|h\d)\b/i.test(markup ?? '');
  if (isOneLine) return richFromHtml(raw, report);
  return markup === undefined
    ? richFromText(lines.join('\n\n'))
    : richFromHtml(lines.join('<br>'), report);
}

/** The time at which an entry was posted, or else another of its dates. */
function dateOf(
  {date, draft}: Context,
  node: Node,
  where: string,
  words: string,
): string | undefined {
  for (const name of ['datePublished', 'dateCreated', 'dateModified']) {
    const found = date(node[name], where, name);
    if (!found) continue;
    if (name !== 'datePublished')
      draft.note(where, `has no "datePublished" that is read; "${name}" stands for it`);
    return found;
  }
  const isThere = ['datePublished', 'dateCreated', 'dateModified'].some((name) => text(node[name]));
  const why = isThere ? 'none of its dates is read' : 'it has no date';
  draft.note(where, `left out: ${why} (“${words}”)`);
  return undefined;
}

/** The first sentence of rich text, without its markup, as rich text. */
export function firstSentence(body: string): string {
  const [block] = parseRichText(body);
  const plain = block?.items[0] ? plainText(block.items[0], () => '').trim() : '';
  const [sentence] = /^[^]{1,200}?(?:[.!?…؟۔।](?=\s|$)|[。！？])/u.exec(plain) ?? [];
  return richFromText(sentence ?? cut(plain, 120));
}

export function carryPosts(context: Context, posts: readonly Post[], repeated: Repeated): void {
  const {draft, graph, addresses} = context;
  const first = posts[0]?.when ?? '';
  const last = posts.at(-1)?.when ?? '';
  const ids = idsOf(
    'event',
    posts.map(({node, when, headline, body}) => ({
      given: identifierOf(graph, node, addresses),
      traits: traitsOf(when, headline, body),
    })),
    momentMs(first) >= momentMs(last),
  );
  posts.forEach((post, i) => {
    const {node, where, when, headline, body} = post;
    if (draft.isFull('events')) {
      draft.note(where, 'left out: a story can have no more');
      return;
    }
    noteRest(context, post);
    const media = carryMedia(context, repeated, node, headline, where);
    const id = draft.add('events', ids[i]!, {
      when,
      headline,
      ...defined({text: body}),
      ...(media.length && {media}),
      reported: when,
      ...draft.claim,
      ...defined({by: writerOf(context, node, where)}),
    });
    carryCorrections(context, node, id, where);
  });
}

function noteRest({draft, blog}: Context, {node, where}: Post): void {
  const report = (message: string) => draft.note(where, message);
  const url = text(node.url);
  if (url) report(`its own address is left out: ${url}`);
  const lang = text(node.inLanguage);
  if (lang && lang !== text(blog.inLanguage)) report(`its own language, ${lang}, is left out`);
  if (text(node.dateModified) && text(node.dateModified) !== text(node.datePublished))
    draft.note('all entries', 'when they were last changed, "dateModified", is left out');
  for (const name of Object.keys(node))
    if (!CARRIED.includes(name)) report(`"${name}" is left out`);
}
