import type {Story, Update} from '../content/story.js';
import {find} from '../content/find.js';
import {machineDate} from '../format/date.js';
import {Words} from './say.js';

export interface JsonLdOptions {
  /** `LiveBlogPosting` for a story that develops, `NewsArticle` otherwise; either on request. */
  readonly type?: 'NewsArticle' | 'LiveBlogPosting' | undefined;
  readonly faq?: boolean | undefined;
  readonly claimReview?: boolean | undefined;
  /** Who publishes the page, by name; needed for a review. */
  readonly publisher?: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** How a status rates what is claimed. A claim that nobody has checked is not rated at all. */
const RATING: Readonly<Record<string, string>> = {
  confirmed: 'Confirmed',
  disputed: 'Disputed',
  retracted: 'Retracted',
};

/** A story as schema.org's types, a list of nodes in one graph. */
export function jsonLdOf(
  story: Story,
  {type, faq, claimReview, publisher}: JsonLdOptions = {},
): Json {
  const words = new Words(story);
  const {title, dek, lang, url, status, byline, updates, places, sources} = story;
  const kind = type ?? (status === 'developing' ? 'LiveBlogPosting' : 'NewsArticle');
  const organisation = publisher && {'@type': 'Organization', name: publisher};
  const date = (edtf: string) => machineDate(edtf);
  const corrections = updates.filter((update) => update.kind !== 'added');
  const article = tidy({
    '@type': kind,
    '@id': url && `${url}#crisis-story`,
    url,
    headline: title,
    description: dek && words.plain(dek, ' '),
    inLanguage: lang,
    datePublished: date(story.published),
    dateModified: date(story.updated),
    author: byline ? {'@type': 'Person', name: byline} : organisation,
    publisher: organisation,
    mainEntityOfPage: url,
    contentLocation: places.map(({name, lat, lon}) =>
      tidy({
        '@type': 'Place',
        name,
        geo: lat !== undefined &&
          lon !== undefined && {'@type': 'GeoCoordinates', latitude: lat, longitude: lon},
      }),
    ),
    citation: sources.map((source) =>
      tidy({
        '@type': 'CreativeWork',
        name: source.title,
        url: source.url,
        publisher: source.publisher && {'@type': 'Organization', name: source.publisher},
        datePublished: source.published && date(source.published),
      }),
    ),
    correction: corrections.map((update) => correctionOf(update, words)),
    ...(kind === 'LiveBlogPosting' ? liveBlog(story, words) : {articleBody: bodyOf(story, words)}),
  });
  const questions = faq &&
    story.questions.length && {
      '@type': 'FAQPage',
      inLanguage: lang,
      mainEntity: story.questions.map(({question, answer, ...claim}) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: {'@type': 'Answer', text: `${words.plain(answer)}\n${words.claim(claim)}`},
      })),
    };
  const reviews = claimReview ? reviewsOf(story, words, organisation) : [];
  return {
    '@context': 'https://schema.org',
    '@graph': [article, ...(questions ? [questions] : []), ...reviews],
  };
}

function correctionOf({when, text, before, after, why}: Update, words: Words): Json {
  const {before: was, after: now} = words.locale.words;
  const said = [
    words.plain(text, ' '),
    before && was.replace('{text}', before),
    after && now.replace('{text}', after),
    words.plain(why, ' '),
  ];
  return tidy({
    '@type': 'CorrectionComment',
    text: said.filter(Boolean).join(' '),
    datePublished: machineDate(when),
  });
}

/** The article in words: each entry with who says so. */
function bodyOf(story: Story, words: Words): string {
  const entries = [
    ...story.facts.map((fact) => `${words.plain(fact.text)} ${words.claim(fact)}.`),
    ...story.events.map((event) => {
      const said = [words.plain(event.headline), words.plain(event.text)]
        .filter(Boolean)
        .join('. ');
      return `${words.locale.date(event.when)}: ${said} ${words.claim(event)}.`;
    }),
  ];
  return entries.join('\n\n');
}

function liveBlog(story: Story, words: Words): Json {
  const dated = story.events.filter(({when, reported}) => words.exact(reported ?? when));
  const first = dated.map(({when, reported}) => reported ?? when).toSorted()[0];
  return {
    coverageStartTime: first && machineDate(first),
    coverageEndTime: story.status === 'developing' ? undefined : machineDate(story.updated),
    liveBlogUpdate: dated.map((event) =>
      tidy({
        '@type': 'BlogPosting',
        '@id': words.link('event', event.id),
        url: words.link('event', event.id),
        headline: words.plain(event.headline),
        articleBody: [words.plain(event.text), words.claim(event)].filter(Boolean).join('\n'),
        datePublished: machineDate(event.reported ?? event.when),
      }),
    ),
  };
}

/** What we have judged of what others claim: a review says who claims it, and how it stands. */
function reviewsOf(story: Story, words: Words, author: unknown): readonly Json[] {
  return story.statements.flatMap((statement) => {
    const rating = RATING[statement.status];
    const actor = find(story, 'actor', statement.by)!;
    if (!rating) return [];
    const review = tidy({
      '@type': 'ClaimReview',
      url: words.link('statement', statement.id),
      claimReviewed: statement.words ?? words.plain(statement.text, ' '),
      datePublished: machineDate(statement.checked ?? story.updated),
      author,
      reviewRating: {'@type': 'Rating', alternateName: rating},
      itemReviewed: tidy({
        '@type': 'Claim',
        author: {'@type': actor.kind === 'person' ? 'Person' : 'Organization', name: actor.name},
        datePublished: statement.when && machineDate(statement.when),
      }),
    });
    return [review];
  });
}

/** Without what is empty. */
function tidy(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        value !== false &&
        !(Array.isArray(value) && !value.length),
    ),
  );
}
