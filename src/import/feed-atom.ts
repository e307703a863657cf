import type {ImportOptions, Imported, Note} from './draft.js';
import {all, baseOf, first, kindOf, lostOf, mediaOf, textAt, whereOf} from './feed-elements.js';
import {fromNewsItems} from './news-items.js';
import type {ItemMedia, NewsItem, Words} from './news-items.js';
import {markupOfXml, textOfXml} from './xml.js';
import type {XmlElement} from './xml.js';

const ATOM_FEED = [
  'title',
  'subtitle',
  'id',
  'link',
  'updated',
  'author',
  'entry',
  'generator',
  'rights',
  'icon',
  'logo',
].map((it) => `atom:${it}`);
const ATOM_ENTRY = [
  ...['title', 'id', 'link', 'published', 'updated', 'author', 'content', 'summary', 'source'].map(
    (it) => `atom:${it}`,
  ),
  ...[
    'media:content',
    'media:group',
    'media:thumbnail',
    'media:description',
    'media:credit',
    'media:title',
  ],
];

export function fromAtom(
  root: XmlElement,
  notes: readonly Note[],
  options: ImportOptions,
): Imported {
  const url = linkOf(root, options.base);
  const base = root.attributes.base ? baseOf(root, options.base ?? url) : undefined;
  const title = first(root, 'atom:title');
  const subtitle = first(root, 'atom:subtitle');
  return fromNewsItems(
    {
      title: title && wordsOf(title).text,
      description: subtitle && wordsOf(subtitle).text,
      lang: root.attributes.lang,
      url,
      publisher: title && textOfXml(title).trim(),
      authors: all(root, 'atom:author').flatMap((it) => textAt(it, 'atom:name') ?? []),
      published: undefined,
      updated: textAt(root, 'atom:updated'),
      items: all(root, 'atom:entry').map((entry) => atomEntry(entry, base, options.base ?? url)),
      lost: lostOf(root, ATOM_FEED),
      notes,
    },
    options,
  );
}

/** The page that a feed or an entry is about. */
function linkOf(element: XmlElement, base: string | undefined): string | undefined {
  const links = all(element, 'atom:link');
  const found = links.find(({attributes: {rel = 'alternate'}}) => rel === 'alternate');
  const href = found?.attributes.href;
  return href && URL.canParse(href, base) ? new URL(href, base).href : undefined;
}

/** A text construct of Atom; one without a type is plain text. */
function wordsOf(element: XmlElement): Words {
  const {type = 'text'} = element.attributes;
  if (type === 'xhtml') return {text: markupOfXml(element).trim(), type: 'html'};
  return {text: textOfXml(element).trim(), type: /html/i.test(type) ? 'html' : 'text'};
}

function atomEntry(
  entry: XmlElement,
  feedBase: string | undefined,
  outer: string | undefined,
): NewsItem {
  // What a feed says of its addresses comes before what they are relative to otherwise.
  const base = baseOf(entry, feedBase);
  const url = linkOf(entry, base ?? outer);
  const title = first(entry, 'atom:title');
  const content = first(entry, 'atom:content');
  const summary = first(entry, 'atom:summary');
  const isElsewhere = content?.attributes.src !== undefined;
  const body = content && !isElsewhere ? content : summary;
  const enclosures = all(entry, 'atom:link').flatMap(
    ({attributes: {rel, href, type}}): readonly ItemMedia[] =>
      rel === 'enclosure' && href ? [{url: href, kind: kindOf(type, undefined, href)}] : [],
  );
  const lost = [...(content && summary ? ['summary'] : []), ...(isElsewhere ? ['content'] : [])];
  return {
    where: whereOf(entry),
    id: textAt(entry, 'atom:id'),
    url,
    base: body ? baseOf(body, base ?? url ?? outer) : base,
    title: title && wordsOf(title),
    body: body && wordsOf(body),
    published: textAt(entry, 'atom:published'),
    updated: textAt(entry, 'atom:updated'),
    authors: all(entry, 'atom:author').flatMap((it) => textAt(it, 'atom:name') ?? []),
    media: [...enclosures, ...mediaOf(entry)],
    lost: [...lostOf(entry, ATOM_ENTRY), ...lost],
  };
}
