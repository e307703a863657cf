import type {ImportOptions, Imported} from './draft.js';
import {kindOf} from './feed-elements.js';
import {fromNewsItems} from './news-items.js';
import type {ItemMedia, NewsItem, Words} from './news-items.js';

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A text, or a number as a text; undefined for all else and for an empty one. */
export const textIn = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.trim()) || typeof value === 'number'
    ? String(value).trim()
    : undefined;
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether JSON is a JSON Feed (https://www.jsonfeed.org/version/1.1/). */
export function isJsonFeed(json: unknown): json is Json {
  return (
    isObject(json) &&
    /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(textIn(json.version) ?? '')
  );
}

const FEED = [
  ...['version', 'title', 'home_page_url', 'feed_url', 'description', 'user_comment', 'next_url'],
  ...['icon', 'favicon', 'author', 'authors', 'language', 'expired', 'hubs', 'items'],
];
const ITEM = [
  ...['id', 'url', 'external_url', 'title', 'content_html', 'content_text', 'summary', 'image'],
  ...[
    'banner_image',
    'date_published',
    'date_modified',
    'author',
    'authors',
    'language',
    'attachments',
  ],
];

/** A JSON Feed as a story. */
export function fromJsonFeed(feed: Json, options: ImportOptions): Imported {
  const notes = textIn(feed.next_url)
    ? [
        {
          where: 'the feed',
          message: `has older entries elsewhere, which are not read: ${textIn(feed.next_url)!.slice(0, 200)}`,
        },
      ]
    : [];
  const url = textIn(feed.home_page_url);
  return fromNewsItems(
    {
      title: textIn(feed.title),
      description: textIn(feed.description),
      lang: textIn(feed.language),
      url,
      publisher: textIn(feed.title),
      authors: namesIn(feed),
      items: listIn(feed.items).map((item, i) => itemOf(item, i, url ?? options.base)),
      lost: Object.keys(feed).filter((name) => !FEED.includes(name)),
      notes,
    },
    options,
  );
}

function namesIn({authors, author}: Json): readonly string[] {
  const people = Array.isArray(authors) ? (authors as unknown[]) : [author];
  return people.flatMap((it) => (isObject(it) ? (textIn(it.name) ?? []) : []));
}

function itemOf(item: unknown, i: number, base: string | undefined): NewsItem {
  const it = isObject(item) ? item : {};
  const html = textIn(it.content_html);
  const plain = textIn(it.content_text) ?? textIn(it.summary);
  const title = textIn(it.title);
  const body: Words | undefined = html
    ? {text: html, type: 'html'}
    : plain
      ? {text: plain, type: 'text'}
      : undefined;
  const image = textIn(it.image) ?? textIn(it.banner_image);
  const attachments = listIn(it.attachments).flatMap((attachment): readonly ItemMedia[] => {
    const url = isObject(attachment) ? textIn(attachment.url) : undefined;
    return url ? [{url, kind: kindOf(textIn((attachment as Json).mime_type), undefined, url)}] : [];
  });
  const url = textIn(it.url) ?? textIn(it.external_url);
  return {
    where: `items[${i}]`,
    id: textIn(it.id),
    url,
    base: url ?? base,
    title: title ? {text: title, type: 'text'} : undefined,
    body,
    published: textIn(it.date_published),
    updated: textIn(it.date_modified),
    authors: namesIn(it),
    media: [...(image ? [{url: image, kind: 'picture' as const}] : []), ...attachments],
    lost: [
      ...Object.keys(it).filter((name) => !ITEM.includes(name)),
      ...(html && textIn(it.summary) ? ['summary'] : []),
    ],
  };
}
