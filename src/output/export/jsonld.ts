import type {Actor, Media, Place, Source, Story, StoryEvent, Update} from '../../content/story.js';
import {find, updatesOf} from '../../content/find.js';
import {PlainText} from '../../text/plain-text.js';

export const TYPES = ['NewsArticle', 'LiveBlogPosting'] as const;

export interface JsonLdOptions {
  /** By default `LiveBlogPosting` for a developing story, else `NewsArticle`. */
  readonly type?: (typeof TYPES)[number] | undefined;
  readonly faq?: boolean | undefined;
  readonly claimReview?: boolean | undefined;
  /** The publisher's name; required for `claimReview`. */
  readonly publisher?: string | undefined;
  /** The address of the publisher's logo. */
  readonly logo?: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** The rating of a claim by its status. Claims that nobody has checked have no rating. */
const RATING: Readonly<Record<string, string>> = {
  confirmed: 'Confirmed',
  disputed: 'Disputed',
  retracted: 'Retracted',
};
/** The number of characters of a headline that search engines show. */
const MAX_HEADLINE = 110;

/** A story as schema.org JSON-LD: one graph with a list of nodes. */
export function jsonLdOf(story: Story, options: JsonLdOptions = {}): Json {
  return new JsonLd(story, options).graph();
}

class JsonLd {
  readonly #plainText: PlainText;
  readonly #publisher: Json | undefined;
  readonly #author: Json | undefined;

  constructor(
    readonly story: Story,
    readonly options: JsonLdOptions,
  ) {
    const {publisher, logo} = options;
    this.#plainText = new PlainText(story);
    this.#publisher = publisher
      ? withoutEmpty({
          '@type': 'Organization',
          name: publisher,
          logo: logo && {'@type': 'ImageObject', url: logo},
        })
      : undefined;
    this.#author = story.byline ? {'@type': 'Person', name: story.byline} : this.#publisher;
  }

  graph(): Json {
    const {faq, claimReview} = this.options;
    const graph = [
      this.#article(),
      ...(faq && this.story.questions.length ? [this.#faq()] : []),
      ...(claimReview ? this.#reviews() : []),
    ];
    return {'@context': 'https://schema.org', '@graph': graph};
  }

  #article(): Json {
    const plainText = this.#plainText;
    const {title, dek, lang, url, status, updates, places, sources, actors, revision} = this.story;
    const type = this.options.type ?? (status === 'developing' ? 'LiveBlogPosting' : 'NewsArticle');
    return withoutEmpty({
      '@type': type,
      '@id': url && `${url.split('#')[0]!}#crisis-story`,
      url,
      mainEntityOfPage: url,
      ...headline(title),
      description: dek && plainText.plain(dek, ' '),
      inLanguage: lang,
      version: revision,
      datePublished: plainText.iso(this.story.published),
      dateModified: plainText.iso(this.story.updated),
      author: this.#author,
      publisher: this.#publisher,
      image: this.#pictures(this.story.media),
      contentLocation: places.map(placeOf),
      mentions: actors.filter(({kind}) => kind !== 'people').map(agentOf),
      citation: sources.map((source) => this.#citation(source)),
      correction: this.#corrections(updates),
      ...(type === 'LiveBlogPosting' ? this.#liveBlog() : {articleBody: this.#body()}),
    });
  }

  /** The text of the article, each entry with its attribution. */
  #body(): string {
    const plainText = this.#plainText;
    const entries = [
      ...this.story.facts.map((fact) => `${plainText.plain(fact.text)} ${plainText.claim(fact)}`),
      ...this.story.events.map((event) => {
        const said = plainText.locale.sentences(
          plainText.plain(event.headline),
          plainText.plain(event.text),
        );
        const text = `${said} ${plainText.claim(event)}`;
        return plainText.locale.message('labelled', {
          label: plainText.locale.date(event.when),
          text,
        });
      }),
    ];
    return entries.join('\n\n');
  }

  #liveBlog(): Json {
    const plainText = this.#plainText;
    const {events, status, title, updated, places} = this.story;
    const timeOf = ({when, reported}: StoryEvent) => reported ?? when;
    const dated = events.filter((event) => plainText.exact(timeOf(event)));
    const first = dated
      .map(timeOf)
      .toSorted((a, b) => plainText.moment(a).getTime() - plainText.moment(b).getTime())[0];
    const start = first && plainText.iso(first);
    return {
      about: withoutEmpty({
        '@type': 'Event',
        name: title,
        startDate: start,
        location: places.slice(0, 1).map(placeOf),
      }),
      coverageStartTime: start,
      // The end of an open coverage is unknown.
      coverageEndTime: status === 'developing' ? undefined : plainText.iso(updated),
      liveBlogUpdate: dated.map((event) => this.#post(event, timeOf(event))),
    };
  }

  #post(event: StoryEvent, when: string): Json {
    const plainText = this.#plainText;
    const {id, media = []} = event;
    const url = plainText.link('event', id);
    const updates = updatesOf(this.story, 'event', id);
    return withoutEmpty({
      '@type': 'BlogPosting',
      '@id': url,
      url,
      ...headline(plainText.plain(event.headline)),
      articleBody: [plainText.plain(event.text), plainText.claim(event)].filter(Boolean).join('\n'),
      datePublished: plainText.iso(when),
      dateModified: plainText.iso(updates.at(-1)?.when ?? when),
      author: this.#author,
      publisher: this.#publisher,
      image: this.#pictures(media.map((one) => find(this.story, 'media', one)!)),
      correction: this.#corrections(updates),
    });
  }

  #corrections(updates: readonly Update[]): readonly Json[] {
    const plainText = this.#plainText;
    return updates
      .filter(({kind}) => kind !== 'added')
      .map((update) =>
        withoutEmpty({
          '@type': 'CorrectionComment',
          text: plainText.changes(update, ' ').join(' '),
          datePublished: plainText.iso(update.when),
        }),
      );
  }

  /** Photos for search results, without those that need a warning. */
  #pictures(media: readonly Media[]): readonly Json[] {
    const {url: page} = this.story;
    return media.flatMap(({kind, sensitive, files = [], caption, credit, licence}) => {
      const file = files.at(-1);
      if (kind !== 'photo' || sensitive || !file || !URL.canParse(file.url, page)) return [];
      return [
        withoutEmpty({
          '@type': 'ImageObject',
          url: new URL(file.url, page).href,
          width: `${file.width} px`,
          height: `${file.height} px`,
          caption: this.#plainText.plain(caption, ' '),
          creditText: credit,
          copyrightNotice: licence,
        }),
      ];
    });
  }

  #citation({title, url, publisher, published}: Source): Json {
    return withoutEmpty({
      '@type': 'CreativeWork',
      name: title,
      url,
      publisher: publisher && {'@type': 'Organization', name: publisher},
      datePublished: published && this.#plainText.iso(published),
    });
  }

  #faq(): Json {
    const plainText = this.#plainText;
    const {questions, lang} = this.story;
    return {
      '@type': 'FAQPage',
      inLanguage: lang,
      mainEntity: questions.map(({question, answer, ...claim}) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: {
          '@type': 'Answer',
          text: `${plainText.plain(answer)}\n${plainText.claim(claim)}`,
        },
      })),
    };
  }

  /** Fact checks of the claims of others: who made the claim, and its rating. */
  #reviews(): readonly Json[] {
    const plainText = this.#plainText;
    const {statements, updated} = this.story;
    return statements.flatMap((statement) => {
      const rating = RATING[statement.status];
      if (!rating) return [];
      const review = withoutEmpty({
        '@type': 'ClaimReview',
        url: plainText.link('statement', statement.id),
        claimReviewed: statement.words ?? plainText.plain(statement.text, ' '),
        datePublished: plainText.iso(statement.checked ?? updated),
        author: this.#publisher,
        reviewRating: {'@type': 'Rating', alternateName: rating},
        itemReviewed: withoutEmpty({
          '@type': 'Claim',
          author: agentOf(find(this.story, 'actor', statement.by)!),
          datePublished: statement.when && plainText.iso(statement.when),
        }),
      });
      return [review];
    });
  }
}

/** The headline, shortened if it is too long, and then the whole as `alternativeHeadline`. */
function headline(text: string): Json {
  if (text.length <= MAX_HEADLINE) return {headline: text};
  const cut = text.slice(0, MAX_HEADLINE).replace(/\s+\S*$/, '');
  return {headline: `${cut}…`, alternativeHeadline: text};
}

function agentOf({kind, name}: Actor): Json {
  return {'@type': kind === 'person' ? 'Person' : 'Organization', name};
}

function placeOf({name, lat, lon}: Place): Json {
  const known = lat !== undefined && lon !== undefined;
  return withoutEmpty({
    '@type': 'Place',
    name,
    geo: known && {'@type': 'GeoCoordinates', latitude: lat, longitude: lon},
  });
}

/** `json` without undefined, empty and false values. */
function withoutEmpty(json: Json): Json {
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
