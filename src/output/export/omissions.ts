import type {Story} from '../../content/story.js';
import {listsWithEntries} from './csv.js';
import type {JsonLdOptions} from './jsonld.js';
import {PlainText} from '../../text/plain-text.js';

/** What an export leaves out: `at` is a list of the story or a thing in it; `message` says why. */
export interface Omission {
  readonly at: string;
  readonly message: string;
}

/** The lists that a format does not support, with the number of their entries. */
export function omittedLists(
  story: Story,
  supported: readonly string[],
  why: string,
): readonly Omission[] {
  const lists = listsWithEntries(story).filter((list) => !supported.includes(list));
  const omissions = lists.map((list) => {
    const n = (story[list as 'events'] as readonly unknown[]).length;
    return {at: list, message: `${n} left out: ${why}`};
  });
  return story.map && !supported.includes('map')
    ? [...omissions, {at: 'map', message: `left out: ${why}`}]
    : omissions;
}

/** What the JSON-LD of a story leaves out. */
export function jsonLdOmissions(
  story: Story,
  {type, faq, claimReview}: JsonLdOptions,
): readonly Omission[] {
  const plainText = new PlainText(story);
  const isLiveBlog =
    (type ?? (story.status === 'developing' ? 'LiveBlogPosting' : 'NewsArticle')) ===
    'LiveBlogPosting';
  const quoted = new Set(
    [...story.events, ...(isLiveBlog ? [] : story.facts)].flatMap((claim) => [
      ...('statements' in claim ? (claim.statements ?? []) : []),
      ...(claim.counterclaims ?? []),
    ]),
  );
  const each = (kind: string, things: readonly {readonly id: string}[], message: string) =>
    things.map(({id}) => ({at: `${kind}:${id}`, message: `is left out: ${message}`}));
  return [
    ...omittedLists(
      story,
      [
        'events',
        'statements',
        'actors',
        'places',
        'media',
        'sources',
        'updates',
        ...(isLiveBlog ? [] : ['facts']),
        ...(faq ? ['questions'] : []),
      ],
      'schema.org’s article has no field for them',
    ),
    ...(isLiveBlog
      ? each(
          'event',
          story.events.filter(({reported, when}) => !plainText.exact(reported ?? when)),
          'a live blog post needs an exact date',
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
      'a people is not an organization',
    ),
    ...each(
      'media',
      story.media.filter(
        ({kind, sensitive, files}) => kind !== 'photo' || sensitive !== undefined || !files?.length,
      ),
      'only photos without a warning are exported',
    ),
    ...each(
      'update',
      story.updates.filter(({kind}) => kind === 'added'),
      'an addition is not a correction',
    ),
  ];
}
