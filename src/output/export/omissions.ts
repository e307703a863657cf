import type {Story} from '../../content/story.js';
import {filled} from './csv.js';
import type {JsonLdOptions} from './jsonld.js';
import {PlainText} from '../../text/plain-text.js';

/** What an export leaves out: a list of the story, or a thing in it, and why. */
export interface LeftOut {
  readonly at: string;
  readonly message: string;
}

/** The lists that a format has no place for, with how many things are in them. */
export function listsLeftOut(
  story: Story,
  kept: readonly string[],
  why: string,
): readonly LeftOut[] {
  const lists = filled(story).filter((list) => !kept.includes(list));
  const left = lists.map((list) => {
    const n = (story[list as 'events'] as readonly unknown[]).length;
    return {at: list, message: `${n} left out: ${why}`};
  });
  return story.map && !kept.includes('map')
    ? [...left, {at: 'map', message: `left out: ${why}`}]
    : left;
}

/** What structured data leaves out of a story. */
export function leftOutOfJsonLd(
  story: Story,
  {type, faq, claimReview}: JsonLdOptions,
): readonly LeftOut[] {
  const words = new PlainText(story);
  const live =
    (type ?? (story.status === 'developing' ? 'LiveBlogPosting' : 'NewsArticle')) ===
    'LiveBlogPosting';
  const quoted = new Set(
    [...story.events, ...(live ? [] : story.facts)].flatMap((claim) => [
      ...('statements' in claim ? (claim.statements ?? []) : []),
      ...(claim.counterclaims ?? []),
    ]),
  );
  const each = (kind: string, things: readonly {readonly id: string}[], message: string) =>
    things.map(({id}) => ({at: `${kind}:${id}`, message: `is left out: ${message}`}));
  return [
    ...listsLeftOut(
      story,
      [
        'events',
        'statements',
        'actors',
        'places',
        'media',
        'sources',
        'updates',
        ...(live ? [] : ['facts']),
        ...(faq ? ['questions'] : []),
      ],
      'schema.org’s article has no place for them',
    ),
    ...(live
      ? each(
          'event',
          story.events.filter(({reported, when}) => !words.exact(reported ?? when)),
          'a post of a live blog has an exact date',
        )
      : []),
    ...each(
      'statement',
      story.statements.filter(
        ({id, status}) =>
          !quoted.has(id) && !(claimReview && /confirmed|disputed|retracted/.test(status)),
      ),
      'no event quotes it',
    ),
    ...each(
      'actor',
      story.actors.filter(({kind}) => kind === 'people'),
      'a people is no organization',
    ),
    ...each(
      'media',
      story.media.filter(
        ({kind, sensitive, files}) => kind !== 'photo' || sensitive !== undefined || !files?.length,
      ),
      'only photos that are shown without a warning are given',
    ),
    ...each(
      'update',
      story.updates.filter(({kind}) => kind === 'added'),
      'what was added is no correction',
    ),
  ];
}
