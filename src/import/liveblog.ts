import {edtfBounds, parseEdtf} from '../notation/edtf.js';
import {isLink} from './address.js';
import {authorsOf} from './authors.js';
import type {Context} from './context.js';
import {carryCorrections} from './corrections.js';
import {Draft, defined} from './draft.js';
import type {ImportOptions, Imported} from './draft.js';
import {textOfHtml} from './html.js';
import {addressesOf} from './identifiers.js';
import {Graph, text} from './jsonld.js';
import type {Node} from './jsonld.js';
import {languageOf} from './language.js';
import {unescaped} from './markup.js';
import {momentMs, momentOf} from './moment.js';
import {liveBlogOf} from './page.js';
import type {FoundBlog} from './page.js';
import {carryMedia, findRepeated} from './pictures.js';
import {carryPosts, postsOf} from './posts.js';

/** Characters of the address of the whole, which is linked at each entry. */
const SHORT = 500;
/** What of a live blog is looked at; all else is listed as left out. */
const CARRIED = [
  ...['@context', '@type', '@id', 'url', 'mainEntityOfPage', 'headline', 'name', 'description'],
  ...[
    'datePublished',
    'dateCreated',
    'dateModified',
    'coverageEndTime',
    'author',
    'creator',
    'publisher',
  ],
  ...['liveBlogUpdate', 'inLanguage', 'image', 'correction'],
];

/** The first LiveBlogPosting in JSON-LD, however deep it lies. */
export function findLiveBlog(json: unknown): Node | undefined {
  return liveBlogOf(new Graph([json]));
}

export function fromLiveBlog(
  {graph, blog}: FoundBlog,
  options: ImportOptions,
  draft = new Draft(options),
): Imported {
  const {dayFirst = false} = options;
  const context: Context = {
    draft,
    graph,
    blog,
    addresses: addressesOf(graph, blog, options.base),
    corrected: new Set(),
    date(value, where, name) {
      const given = text(value);
      if (!given) return undefined;
      const found = momentOf(given, dayFirst, (message, option) =>
        draft.note(where, `${name}: ${message}`, option),
      );
      if (!found) draft.note(where, `${name}: “${given.slice(0, 60)}” is not read as a date`);
      return found;
    },
  };
  const headline = headlineOf(blog) || textOfHtml(unescaped(text(blog.name)));
  const publisher = graph.names(blog.publisher);
  const posts = postsOf(context);
  const dates = posts
    .map(({when}) => when)
    .toSorted((a, b) => (momentMs(a) < momentMs(b) ? -1 : 1));
  const published = publishedOf(context, dates[0], options.today);
  const updated = updatedOf(context, dates.at(-1), published);
  const url = context.addresses.find((address) => isLink(address) && address.length <= SHORT);
  draft.fields = defined({
    title: headline,
    dek: textOfHtml(unescaped(text(blog.description))),
    byline: authorsOf(context, blog),
    lang: language(context),
    published,
    updated,
    status: statusOf(context, dates.at(-1) ?? updated, updated, options.now ?? Date.now()),
  });
  if ((blog.author ?? blog.creator) && !draft.fields.byline)
    draft.note('author', 'has no name, and is left out');
  if (blog.publisher && !publisher) draft.note('publisher', 'has no name, and is left out');
  draft.source = defined({title: headline, kind: 'report', publisher, url, published});
  for (const name of Object.keys(blog))
    if (
      !CARRIED.includes(name) &&
      !(name === 'alternativeHeadline' && headline === text(blog[name]))
    )
      draft.note(name, 'is left out');
  const repeated = findRepeated(context, posts);
  carryMedia(context, repeated, blog, headline || options.file, 'the live blog');
  if (!posts.length) draft.note('liveBlogUpdate', 'has no entry that can be carried over');
  else
    draft.note(
      'all entries',
      'have the time at which they were posted; set "when" to the time at which the thing happened',
    );
  carryPosts(context, posts, repeated);
  carryCorrections(context, blog, undefined, 'correction');
  return draft.done();
}

/** The headline, in full where it was shortened for search engines. */
function headlineOf(blog: Node): string {
  const headline = textOfHtml(unescaped(text(blog.headline)));
  const whole = textOfHtml(unescaped(text(blog.alternativeHeadline)));
  return headline.endsWith('…') && whole.startsWith(headline.slice(0, -1)) ? whole : headline;
}

/** When it was published; where it does not say so, its first entry, or the day of the import, and that is noted. */
function publishedOf(
  {blog, date, draft}: Context,
  first: string | undefined,
  today: string,
): string {
  for (const name of ['datePublished', 'dateCreated', 'coverageStartTime']) {
    const found = date(blog[name], 'the story', name);
    if (!found) continue;
    if (name !== 'datePublished')
      draft.note('the story', `has no "datePublished" that is read; "${name}" stands for it`);
    return found;
  }
  draft.note(
    'the story',
    `tells no date of its own; ${first ? 'that of its first entry' : `the day of the import, ${today},`} stands as "published"`,
  );
  return first ?? today;
}

function updatedOf({blog, date, draft}: Context, last: string | undefined, published: string) {
  const modified = date(blog.dateModified, 'the story', 'dateModified');
  if (modified) return modified;
  const later = last && momentMs(last) > momentMs(published) ? last : published;
  draft.note(
    'the story',
    `has no "dateModified"; ${later === published ? 'the date of publication' : 'the date of its last entry'} stands as "updated"`,
  );
  return later;
}

/**
 * "ended" only where the stated end lies behind, and after all that has changed: sites state an end that is planned, or with
 * each change the time of that change.
 */
function statusOf(
  {blog, date, draft}: Context,
  last: string,
  updated: string,
  now: number,
): 'developing' | 'ended' {
  const end = date(blog.coverageEndTime, 'the story', 'coverageEndTime');
  if (!end) return 'developing';
  const report = (message: string) => draft.note('coverageEndTime', message);
  const [, latest] = edtfBounds(parseEdtf(end));
  if (latest > now) report(`${end} is not over yet; the story is "developing"`);
  else if (latest < Math.max(momentMs(last), momentMs(updated)) + 1000)
    report(`${end} is no later than its last change, and no end; the story is "developing"`);
  else {
    report(`${end} is over; the story is "ended". Set "status" to "developing" if it is not`);
    return 'ended';
  }
  return 'developing';
}

function language({blog, graph, draft}: Context): string | undefined {
  const given = graph
    .all(blog.inLanguage)
    .flatMap((it) =>
      typeof it === 'object'
        ? ['alternateName', 'name', 'identifier'].map((name) => text((it as Node)[name]))
        : text(it),
    )
    .filter(Boolean);
  const found = given.map(languageOf).find(Boolean);
  if (given.length && !found)
    draft.note('inLanguage', `“${given[0]!.slice(0, 40)}” is no language tag, and left out`);
  return found ?? languageOf(graph.language ?? '');
}
