import {parseRichText, plainText} from '../notation/richtext.js';
import {isLink} from './address.js';
import {Draft, HELD_ELSEWHERE, SOURCE, defined} from './draft.js';
import type {ImportOptions, Imported, Note, ReportNote} from './draft.js';
import {lineFromHtml, richFromHtml, richFromText, textOfHtml} from './html.js';
import {idsOf, traitsOf} from './identity.js';
import {languageOf} from './language.js';
import {momentMs, momentOf} from './moment.js';
import {firstSentence} from './posts.js';

/** Words of a feed or an agency, as HTML or as plain text. */
export interface Words {
  readonly text: string;
  /** `unknown` where the format does not say; then it is seen from the text. */
  readonly type: 'html' | 'text' | 'unknown';
}
/** A picture or film of an item, where it is held. */
export interface ItemMedia {
  readonly url: string;
  readonly kind: 'picture' | 'film' | 'other';
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}
export interface ItemPlace {
  readonly name: string;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}
/** An item of a feed, or of an agency. */
export interface NewsItem {
  readonly where: string;
  /** What identifies it at its source. */
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** What relative addresses in it are relative to. */
  readonly base?: string | undefined;
  readonly title?: Words | undefined;
  readonly body?: Words | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  /** Of an agency: a higher number replaces a lower one. */
  readonly version?: number | undefined;
  readonly authors: readonly string[];
  readonly media: readonly ItemMedia[];
  readonly places?: readonly ItemPlace[];
  /** The names of fields without a counterpart. */
  readonly lost: readonly string[];
}
export interface NewsFeed {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly lang?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly authors: readonly string[];
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly items: readonly NewsItem[];
  readonly lost: readonly string[];
  readonly notes: readonly Note[];
}

interface Read {
  readonly item: NewsItem;
  readonly when: string;
  readonly updated: string;
  readonly headline: string;
  readonly body: string;
}

/** Items of a feed as a story: each an event with its own address as source, said by its author. */
export function fromNewsItems(feed: NewsFeed, options: ImportOptions): Imported {
  const draft = new Draft(options);
  draft.notes.push(...feed.notes);
  const {dayFirst = false} = options;
  const dateOf = (text: string | undefined, where: string): string | undefined => {
    if (!text?.trim()) return undefined;
    const found = momentOf(text, dayFirst, (message, option) => {
      draft.note(where, message, option);
    });
    if (!found) draft.note(where, `“${text.slice(0, 60)}” is not read as a date`);
    return found;
  };
  const read = latest(
    feed.items.flatMap((item) => readItem(item, dateOf, draft) ?? []),
    draft,
  );
  const dates = read.flatMap(({when, updated}) => [when, updated]).toSorted(byMoment);
  const published =
    dateOf(feed.published, 'the feed') ?? read.map(({when}) => when).toSorted(byMoment)[0];
  const updated = [dateOf(feed.updated, 'the feed') ?? '', dates.at(-1) ?? '']
    .toSorted(byMoment)
    .at(-1);
  if (!feed.published && published)
    draft.note(
      'the feed',
      'does not say when it began; the date of its oldest entry stands as "published"',
    );
  const title = textOfHtml(feed.title ?? '');
  const authors = feed.authors.join(', ');
  draft.fields = defined({
    title,
    dek: textOfHtml(feed.description ?? ''),
    byline: authors,
    lang: languageOf(feed.lang ?? ''),
    published,
    updated,
  });
  draft.source = defined({
    title,
    kind: 'report',
    publisher: feed.publisher,
    url: feed.url && isLink(feed.url) && feed.url.length <= 500 ? feed.url : undefined,
  });
  for (const name of feed.lost) draft.note('the feed', `"${name}" is left out`);
  const ids = idsOf(
    'event',
    read.map(({item: {id, url}, when, headline, body}) => ({
      given: identifierOf(id ?? url),
      traits: traitsOf(when, headline, body),
    })),
    momentMs(read[0]?.when ?? '') >= momentMs(read.at(-1)?.when ?? ''),
  );
  if (!read.length) draft.note('the feed', 'has no entry that can be carried over');
  else
    draft.note(
      'all entries',
      'have the time at which they were posted; set "when" to the time at which the thing happened',
    );
  read.forEach((it, i) => carry(draft, it, ids[i]!, feed));
  return {...draft.done(), windowed: true};
}

const byMoment = (a: string, b: string) => momentMs(a) - momentMs(b);

/** An identifier that is an address stays the same where only its scheme or its last slash has changed. */
function identifierOf(id: string | undefined): string | undefined {
  return id?.trim().replace(/^https?:\/\/(.+?)\/?$/i, '//$1');
}

/** The words of an item as rich text. */
function richOf(
  {text, type}: Words,
  base: string | undefined,
  report: ReportNote,
  isLine = false,
): string {
  if (type === 'text')
    return richFromText(isLine ? text.replace(/\s+/g, ' ') : text.replace(/\r\n?/g, '\n'));
  const html = base ? absolute(text, base) : text;
  return isLine ? lineFromHtml(html, report) : richFromHtml(html, report);
}

/** HTML whose links are relative to nothing. */
function absolute(html: string, base: string): string {
  return html.replace(
    /(<a\s(?:[^>"']{0,500}\s)?href\s*=\s*)(?:"([^"]{1,2000})"|'([^']{1,2000})')/gi,
    (whole, before: string, a: string | undefined, b: string | undefined) => {
      const href = (a ?? b ?? '').replaceAll('&amp;', '&').trim();
      return !/^[a-z][\w+.-]*:/i.test(href) && URL.canParse(href, base)
        ? `${before}"${new URL(href, base).href.replaceAll('&', '&amp;')}"`
        : whole;
    },
  );
}

function readItem(
  item: NewsItem,
  dateOf: (text: string | undefined, where: string) => string | undefined,
  draft: Draft,
): Read | undefined {
  const {where, title, body: words, base} = item;
  const report: ReportNote = (message) => {
    draft.note(where, message);
  };
  const body = words ? richOf(words, base, report) : '';
  const own = title ? richOf(title, base, report, true) : '';
  const headline = own || firstSentence(body);
  const published = dateOf(item.published, where);
  const updated = dateOf(item.updated, where);
  const when = published ?? updated;
  if (!headline) {
    report('left out: it has no words');
    return undefined;
  }
  if (!when) {
    const why = (item.published ?? item.updated) ? 'none of its dates is read' : 'it has no date';
    report(`left out: ${why} (“${textOfHtml(headline).slice(0, 60)}”)`);
    return undefined;
  }
  if (!own) report('has no headline of its own; its first sentence stands there');
  if (!published)
    report('does not say when it was published; when it was last changed stands for it');
  return {item, when, updated: updated ?? when, headline, body: body === headline ? '' : body};
}

/** Of items with one identifier, the latest version. */
function latest(items: readonly Read[], draft: Draft): readonly Read[] {
  const chosen = new Map<string, Read>();
  for (const it of items) {
    const id = identifierOf(it.item.id);
    const before = id === undefined ? undefined : chosen.get(id);
    if (id === undefined) continue;
    if (!before) chosen.set(id, it);
    else {
      const isNewer =
        (it.item.version ?? 0) - (before.item.version ?? 0) || byMoment(it.updated, before.updated);
      if (isNewer > 0) chosen.set(id, it);
      draft.note(
        (isNewer > 0 ? before : it).item.where,
        'left out: a later version of it is there too',
      );
    }
  }
  return items.filter((it) => {
    const id = identifierOf(it.item.id);
    return id === undefined || chosen.get(id) === it;
  });
}

function carry(
  draft: Draft,
  {item, when, updated, headline, body}: Read,
  id: string,
  feed: NewsFeed,
): void {
  const {where, url = '', authors, places = [], lost} = item;
  if (draft.isFull('events')) {
    draft.note(where, 'left out: a story can have no more');
    return;
  }
  const [block] = parseRichText(headline);
  const plain = block?.items[0] ? plainText(block.items[0], () => '') : headline;
  const source =
    isLink(url) && !draft.isFull('sources')
      ? draft.add('sources', url, {
          title: plain.slice(0, 200),
          kind: 'report',
          ...defined({publisher: feed.publisher?.slice(0, 200)}),
          url,
          published: when,
        })
      : undefined;
  if (url && !source) draft.note(where, `its address is left out: ${url.slice(0, 100)}`);
  const said = authors.filter((name) => !feed.authors.includes(name));
  const by = said.length
    ? draft.named('actors', said.join(', ').slice(0, 200), {kind: 'person'})
    : undefined;
  if (by) draft.note('all authors', 'are actors of the kind "person"; set what they are');
  const media = item.media.flatMap((it) => carryMedia(draft, it, headline, where) ?? []);
  draft.add('events', id, {
    when,
    headline,
    ...defined({text: body, by}),
    ...(places.length && {places: [...new Set(places.map((place) => carryPlace(draft, place)))]}),
    ...(media.length && {media: [...new Set(media)].slice(0, 20)}),
    reported: momentMs(updated) > momentMs(when) ? updated : when,
    ...draft.claim,
    ...(source && {sources: [source]}),
  });
  for (const name of lost) draft.note('all entries', `"${name}" is left out`);
}

function carryPlace(draft: Draft, {name, lat, lon}: ItemPlace): string {
  const isThere =
    lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  draft.note('all places', 'are of the kind "area"; set what they are');
  return draft.named('places', name.slice(0, 200), {kind: 'area', ...(isThere && {lat, lon})});
}

function carryMedia(
  draft: Draft,
  {url, kind, caption, credit}: ItemMedia,
  headline: string,
  where: string,
): string | undefined {
  if (kind === 'other' || !isLink(url) || draft.isFull('media')) {
    draft.note(
      where,
      `“${url.slice(0, 100)}” is left out: it is no picture or film that can be linked to`,
    );
    return undefined;
  }
  draft.note('all pictures and films', HELD_ELSEWHERE);
  if (!credit)
    draft.note(
      where,
      `its ${kind} has no credit; "${draft.sentences.unknown}" stands there until it has`,
    );
  if (!caption) draft.note(where, `its ${kind} has no caption; the headline stands there`);
  return draft.medium(url, {
    kind: 'footage',
    caption: caption ? richFromText(textOfHtml(caption)) : headline,
    credit: textOfHtml(credit ?? '') || draft.sentences.unknown,
    sources: [SOURCE],
  });
}
