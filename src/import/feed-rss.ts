import type {ImportOptions, Imported, Note} from './draft.js';
import {all, baseOf, first, lostOf, mediaOf, textAt, whereOf} from './feed-elements.js';
import {fromNewsItems} from './news-items.js';
import type {NewsItem} from './news-items.js';
import {textOfXml} from './xml.js';
import type {XmlElement} from './xml.js';

/** Children of a feed that have entries, or that a reader of feeds needs and nobody else. */
const RSS_FEED = [
  ...[
    'title',
    'description',
    'link',
    'language',
    'pubDate',
    'lastBuildDate',
    'item',
    'items',
    'ttl',
  ],
  ...[
    'generator',
    'docs',
    'cloud',
    'skipHours',
    'skipDays',
    'managingEditor',
    'webMaster',
    'copyright',
  ],
  ...['dc:language', 'dc:date', 'dc:creator', 'dc:publisher', 'atom:link'],
];
const RSS_ITEM = [
  ...['title', 'link', 'description', 'content:encoded', 'guid', 'pubDate', 'author', 'enclosure'],
  ...['dc:creator', 'dc:date', 'dcterms:modified', 'atom:updated', 'media:content', 'media:group'],
  ...['media:thumbnail', 'media:description', 'media:credit', 'media:title'],
];

export function fromRss(
  root: XmlElement,
  notes: readonly Note[],
  options: ImportOptions,
): Imported {
  const channel = first(root, 'channel') ?? root;
  const items = [...all(channel, 'item'), ...all(root, 'item')];
  const base = textAt(channel, 'link') ?? options.base;
  const authors = [textAt(channel, 'dc:creator')].flatMap((name) => name ?? []);
  return fromNewsItems(
    {
      title: textAt(channel, 'title'),
      description: textAt(channel, 'description'),
      lang: textAt(channel, 'language', 'dc:language') ?? root.attributes.lang,
      url: textAt(channel, 'link'),
      publisher: textAt(channel, 'dc:publisher', 'title'),
      authors,
      published: undefined,
      updated: textAt(channel, 'lastBuildDate', 'pubDate', 'dc:date'),
      items: items.map((item) => rssItem(item, base)),
      lost: lostOf(channel, RSS_FEED),
      notes,
    },
    options,
  );
}

function rssItem(item: XmlElement, feedBase: string | undefined): NewsItem {
  const guid = first(item, 'guid');
  const id = guid && textOfXml(guid).trim();
  const isLink = guid && guid.attributes.isPermaLink !== 'false' && /^https?:/i.test(id ?? '');
  const url = textAt(item, 'link') ?? (isLink ? id : undefined);
  const content = textAt(item, 'content:encoded');
  const description = textAt(item, 'description');
  const [title] = [textAt(item, 'title')];
  const body = content ?? description;
  const base = baseOf(item, url ?? feedBase);
  return {
    where: whereOf(item),
    id: id ?? item.attributes.about,
    url,
    base,
    title: title === undefined ? undefined : {text: title, type: 'unknown'},
    body: body === undefined ? undefined : {text: body, type: 'unknown'},
    published: textAt(item, 'pubDate', 'dc:date'),
    updated: textAt(item, 'dcterms:modified', 'atom:updated'),
    authors: [...all(item, 'dc:creator'), ...all(item, 'author')].flatMap((it) =>
      personIn(textOfXml(it)),
    ),
    media: mediaOf(item),
    lost: [
      ...lostOf(item, RSS_ITEM),
      ...(content && description && !content.includes(description.slice(0, 40))
        ? ['description']
        : []),
    ],
  };
}

/** `desk@paper.example (Ana Ruiz)` is Ana Ruiz; an address alone is nobody that readers are told of. */
function personIn(text: string): readonly string[] {
  const name = /^\s*\S+@\S+\s*\(([^)]+)\)\s*$/.exec(text)?.[1] ?? text;
  const plain = name.replace(/\s+/g, ' ').trim();
  return plain && !/^\S+@\S+$/.test(plain) ? [plain] : [];
}
