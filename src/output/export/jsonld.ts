import type {Actor, Media, Place, Source, Story, StoryEvent, Update} from '../../content/story.js';
import {find, updatesOf} from '../../content/find.js';
import {PlainText} from '../../text/plain-text.js';

export const TYPES = ['NewsArticle', 'LiveBlogPosting'] as const;

export interface JsonLdOptions {
  /** `LiveBlogPosting` for a story that develops, `NewsArticle` otherwise; either on request. */
  readonly type?: (typeof TYPES)[number] | undefined;
  readonly faq?: boolean | undefined;
  readonly claimReview?: boolean | undefined;
  /** Who publishes the page, by name; needed for a review. */
  readonly publisher?: string | undefined;
  /** Address of the publisher's logo. */
  readonly logo?: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** How a status rates what is claimed. A claim that nobody has checked is not rated at all. */
const RATING: Readonly<Record<string, string>> = {
  confirmed: 'Confirmed',
  disputed: 'Disputed',
  retracted: 'Retracted',
};
/** Characters of a headline that search engines show. */
const HEADLINE = 110;

/** A story as schema.org's types, a list of nodes in one graph. */
export function jsonLdOf(story: Story, options: JsonLdOptions = {}): Json {
  return new JsonLd(story, options).graph();
}

class JsonLd {
  readonly #words: PlainText;
  readonly #publisher: Json | undefined;
  readonly #author: Json | undefined;

  constructor(
    readonly story: Story,
    readonly options: JsonLdOptions,
  ) {
    const {publisher, logo} = options;
    this.#words = new PlainText(story);
    this.#publisher = publisher
      ? tidy({
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
    const words = this.#words;
    const {title, dek, lang, url, status, updates, places, sources, actors, revision} = this.story;
    const type = this.options.type ?? (status === 'developing' ? 'LiveBlogPosting' : 'NewsArticle');
    return tidy({
      '@type': type,
      '@id': url && `${url.split('#')[0]!}#crisis-story`,
      url,
      mainEntityOfPage: url,
      ...headline(title),
      description: dek && words.plain(dek, ' '),
      inLanguage: lang,
      version: revision,
      datePublished: words.iso(this.story.published),
      dateModified: words.iso(this.story.updated),
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

  /** The article in words: each entry with who says so. */
  #body(): string {
    const words = this.#words;
    const entries = [
      ...this.story.facts.map((fact) => `${words.plain(fact.text)} ${words.claim(fact)}`),
      ...this.story.events.map((event) => {
        const said = words.locale.sentences(words.plain(event.headline), words.plain(event.text));
        const text = `${said} ${words.claim(event)}`;
        return words.locale.message('labelled', {label: words.locale.date(event.when), text});
      }),
    ];
    return entries.join('\n\n');
  }

  #liveBlog(): Json {
    const words = this.#words;
    const {events, status, title, updated, places} = this.story;
    const told = ({when, reported}: StoryEvent) => reported ?? when;
    const dated = events.filter((event) => words.exact(told(event)));
    const first = dated
      .map(told)
      .toSorted((a, b) => words.moment(a).getTime() - words.moment(b).getTime())[0];
    const start = first && words.iso(first);
    return {
      about: tidy({
        '@type': 'Event',
        name: title,
        startDate: start,
        location: places.slice(0, 1).map(placeOf),
      }),
      coverageStartTime: start,
      // While it is open, nobody knows its end.
      coverageEndTime: status === 'developing' ? undefined : words.iso(updated),
      liveBlogUpdate: dated.map((event) => this.#post(event, told(event))),
    };
  }

  #post(event: StoryEvent, when: string): Json {
    const words = this.#words;
    const {id, media = []} = event;
    const url = words.link('event', id);
    const updates = updatesOf(this.story, 'event', id);
    return tidy({
      '@type': 'BlogPosting',
      '@id': url,
      url,
      ...headline(words.plain(event.headline)),
      articleBody: [words.plain(event.text), words.claim(event)].filter(Boolean).join('\n'),
      datePublished: words.iso(when),
      dateModified: words.iso(updates.at(-1)?.when ?? when),
      author: this.#author,
      publisher: this.#publisher,
      image: this.#pictures(media.map((one) => find(this.story, 'media', one)!)),
      correction: this.#corrections(updates),
    });
  }

  #corrections(updates: readonly Update[]): readonly Json[] {
    const words = this.#words;
    return updates
      .filter(({kind}) => kind !== 'added')
      .map((update) =>
        tidy({
          '@type': 'CorrectionComment',
          text: words.changes(update, ' ').join(' '),
          datePublished: words.iso(update.when),
        }),
      );
  }

  /** The pictures that a search engine may show: photos, none that readers are warned of. */
  #pictures(media: readonly Media[]): readonly Json[] {
    const {url: page} = this.story;
    return media.flatMap(({kind, sensitive, files = [], caption, credit, licence}) => {
      const file = files.at(-1);
      if (kind !== 'photo' || sensitive || !file || !URL.canParse(file.url, page)) return [];
      return [
        tidy({
          '@type': 'ImageObject',
          url: new URL(file.url, page).href,
          width: `${file.width} px`,
          height: `${file.height} px`,
          caption: this.#words.plain(caption, ' '),
          creditText: credit,
          copyrightNotice: licence,
        }),
      ];
    });
  }

  #citation({title, url, publisher, published}: Source): Json {
    return tidy({
      '@type': 'CreativeWork',
      name: title,
      url,
      publisher: publisher && {'@type': 'Organization', name: publisher},
      datePublished: published && this.#words.iso(published),
    });
  }

  #faq(): Json {
    const words = this.#words;
    const {questions, lang} = this.story;
    return {
      '@type': 'FAQPage',
      inLanguage: lang,
      mainEntity: questions.map(({question, answer, ...claim}) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: {'@type': 'Answer', text: `${words.plain(answer)}\n${words.claim(claim)}`},
      })),
    };
  }

  /** What we have judged of what others claim: a review says who claims it, and how it stands. */
  #reviews(): readonly Json[] {
    const words = this.#words;
    const {statements, updated} = this.story;
    return statements.flatMap((statement) => {
      const rating = RATING[statement.status];
      if (!rating) return [];
      const review = tidy({
        '@type': 'ClaimReview',
        url: words.link('statement', statement.id),
        claimReviewed: statement.words ?? words.plain(statement.text, ' '),
        datePublished: words.iso(statement.checked ?? updated),
        author: this.#publisher,
        reviewRating: {'@type': 'Rating', alternateName: rating},
        itemReviewed: tidy({
          '@type': 'Claim',
          author: agentOf(find(this.story, 'actor', statement.by)!),
          datePublished: statement.when && words.iso(statement.when),
        }),
      });
      return [review];
    });
  }
}

/** A headline as long as it is shown, and the whole of it. */
function headline(text: string): Json {
  if (text.length <= HEADLINE) return {headline: text};
  const cut = text.slice(0, HEADLINE).replace(/\s+\S*$/, '');
  return {headline: `${cut}…`, alternativeHeadline: text};
}

function agentOf({kind, name}: Actor): Json {
  return {'@type': kind === 'person' ? 'Person' : 'Organization', name};
}

function placeOf({name, lat, lon}: Place): Json {
  const known = lat !== undefined && lon !== undefined;
  return tidy({
    '@type': 'Place',
    name,
    geo: known && {'@type': 'GeoCoordinates', latitude: lat, longitude: lon},
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
