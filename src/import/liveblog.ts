import {urlProblem} from '../notation/url.js';
import {edtfOfText} from './dates.js';
import {Draft, HELD, defined} from './draft.js';
import type {ImportOptions, Imported} from './draft.js';
import {readJson} from './json.js';
import {lineFromHtml, richFromHtml, richFromText, scriptsOf, textOfHtml} from './html.js';

type Json = Readonly<Record<string, unknown>>;

const objects = (value: unknown): readonly Json[] =>
  [value].flat().filter((it): it is Json => typeof it === 'object' && it !== null);
const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : Array.isArray(value) ? text(value[0]) : '';
const isA = (json: Json, type: string) => [json['@type']].flat().includes(type);

/** The first LiveBlogPosting in JSON-LD, however deep it lies. */
export function findLiveBlog(json: unknown, depth = 0): Json | undefined {
  if (depth > 6) return undefined;
  for (const it of objects(json)) {
    if (isA(it, 'LiveBlogPosting')) return it;
    const inside = findLiveBlog(
      Object.values(it).filter((value) => typeof value === 'object'),
      depth + 1,
    );
    if (inside) return inside;
  }
  return undefined;
}

/** The LiveBlogPosting of a saved page. */
export function findLiveBlogInPage(page: string, tell: () => void): Json | undefined {
  for (const script of scriptsOf(page, 'application/ld+json'))
    try {
      const found = findLiveBlog(readJson(script, tell));
      if (found) return found;
    } catch {
      // Other scripts of the page need not be JSON.
    }
  return undefined;
}

const CARRIED = [
  ...[
    '@context',
    '@type',
    '@id',
    'url',
    'headline',
    'name',
    'description',
    'datePublished',
    'dateModified',
    'coverageStartTime',
  ],
  ...[
    'coverageEndTime',
    'author',
    'publisher',
    'mainEntityOfPage',
    'liveBlogUpdate',
    'inLanguage',
    'image',
    'correction',
  ],
];
const CARRIED_POST = [
  ...[
    '@context',
    '@type',
    '@id',
    'url',
    'headline',
    'articleBody',
    'text',
    'description',
    'datePublished',
    'dateModified',
  ],
  ...['author', 'publisher', 'image', 'video', 'correction', 'mainEntityOfPage', 'inLanguage'],
];

export function fromLiveBlog(blog: Json, options: ImportOptions): Imported {
  const draft = new Draft(options);
  const date = (value: unknown, where: string) =>
    edtfOfText(momentOf(text(value)), false, (message) => draft.note(where, message));
  const [publisher] = objects(blog.publisher);
  const url =
    [
      blog.url,
      blog['@id'],
      ...objects(blog.mainEntityOfPage).map((it) => it['@id']),
      blog.mainEntityOfPage,
    ]
      .map(text)
      .find(isLink) ?? '';
  const headline = textOfHtml(text(blog.headline) || text(blog.name));
  const byline = namesOf(blog.author);
  const published = date(blog.datePublished, 'datePublished');
  draft.fields = defined({
    title: headline,
    dek: textOfHtml(text(blog.description)),
    byline,
    lang: text(blog.inLanguage),
    published,
    updated: date(blog.dateModified, 'dateModified') ?? published,
    status: blog.coverageEndTime ? 'ended' : 'developing',
  });
  draft.source = defined({
    title: headline,
    kind: 'report',
    publisher: text(publisher?.name),
    url,
    published,
  });
  for (const name of Object.keys(blog))
    if (!CARRIED.includes(name)) draft.note(name, 'is left out');
  carryMedia(draft, blog.image, 'photo', headline || options.file, 'image');
  const posts = objects(blog.liveBlogUpdate);
  if (posts.length)
    draft.note(
      'all entries',
      'have the time at which they were posted; set "when" to the time at which the thing happened',
    );
  posts.forEach((post, i) => carryPost(draft, post, `liveBlogUpdate[${i}]`, date));
  for (const correction of objects(blog.correction))
    carryCorrection(draft, correction, undefined, 'correction', date);
  return draft.done();
}

type ReadDate = (value: unknown, where: string) => string | undefined;

function carryPost(draft: Draft, post: Json, where: string, date: ReadDate): void {
  const tell = (message: string) => draft.note(where, message);
  const when = date(post.datePublished, where);
  const raw = text(post.articleBody) || text(post.text) || text(post.description);
  const body = raw.includes('<')
    ? richFromHtml(raw, tell)
    : richFromText(raw.replace(/\s*\n\s*/g, '\n\n'));
  const headline = lineFromHtml(text(post.headline), tell);
  if (!when) {
    tell(`left out: it has no date (“${textOfHtml(headline || raw).slice(0, 60)}”)`);
    return;
  }
  if (!headline && !body) {
    tell('left out: it has no words');
    return;
  }
  const media = [
    ...carryMedia(draft, post.image, 'photo', headline || body.slice(0, 80), where),
    ...carryMedia(draft, post.video, 'video', headline || body.slice(0, 80), where),
  ];
  const first = headline || (/^[^\n]{1,120}?[.!?](?=\s|$)|^[^\n]{1,120}/.exec(body)?.[0] ?? body);
  if (!headline) tell('has no headline; its first sentence stands there');
  const author = namesOf(post.author);
  if (author) tell(`its author, ${author}, is left out`);
  if (isLink(text(post.url))) tell(`its own address is left out: ${text(post.url)}`);
  for (const name of Object.keys(post))
    if (!CARRIED_POST.includes(name)) tell(`"${name}" is left out`);
  const id = draft.add('events', textOfHtml(first), {
    when,
    headline: first,
    ...defined({text: body === first ? '' : body}),
    ...(media.length && {media}),
    reported: when,
    ...draft.claim,
  });
  for (const correction of objects(post.correction))
    carryCorrection(draft, correction, id, where, date);
}

function carryCorrection(
  draft: Draft,
  correction: Json,
  event: string | undefined,
  where: string,
  date: ReadDate,
): void {
  const words = textOfHtml(text(correction.text) || text(correction.description));
  const when = date(correction.datePublished, where);
  if (!words || !when) {
    draft.note(
      where,
      `a correction without ${words ? 'a date' : 'words'} is left out${words && `: “${words}”`}`,
    );
    return;
  }
  draft.add('updates', words, {
    kind: 'corrected',
    when,
    ...(event && {touches: [`event:${event}`]}),
    text: richFromText(words),
  });
  draft.note(where, 'a correction; say in "before" and "after" what was wrong and what is right');
}

/** Pictures and videos where they are held. */
function carryMedia(
  draft: Draft,
  value: unknown,
  kind: 'photo' | 'video',
  headline: string,
  where: string,
): readonly string[] {
  const given = [value].flat().filter(Boolean);
  return given.flatMap((it) => {
    const json = typeof it === 'string' ? {url: it} : (it as Json);
    const url = [json.embedUrl, json.contentUrl, json.url].map(text).find(isLink);
    if (!url) {
      draft.note(where, `a ${kind} without an address is left out`);
      return [];
    }
    const credit =
      [json.creditText, json.copyrightNotice].map(text).find(Boolean) ??
      namesOf(json.author ?? json.creator ?? json.copyrightHolder);
    const caption = textOfHtml(text(json.caption) || text(json.description) || text(json.name));
    if (!json.embedUrl) draft.note(where, HELD);
    if (!credit)
      draft.note(where, `its ${kind} has no credit; "Unknown" stands there until it has`);
    if (!caption) draft.note(where, `its ${kind} has no caption; the headline stands there`);
    return draft.add('media', caption || textOfHtml(headline), {
      kind: json.embedUrl ? 'player' : 'footage',
      caption: caption ? richFromText(caption) : headline,
      credit: credit || 'Unknown',
      url,
      sources: draft.claim.sources,
    });
  });
}

const isLink = (url: string) => /^https?:\/\/\S+$/i.test(url) && !urlProblem(url);

function namesOf(value: unknown): string {
  return [value]
    .flat()
    .map((it) => (typeof it === 'string' ? it : text((it as Json | undefined)?.name)))
    .filter(Boolean)
    .join(', ');
}

/** A moment as EDTF: no fractions of a second, zones with a colon. */
function momentOf(moment: string): string {
  return moment
    .replace(/\.\d+(?=Z|[+-]|$)/, '')
    .replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?[+-]\d\d)(\d\d)$/, '$1:$2');
}
