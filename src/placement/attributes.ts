/** Where an attribute may be written: the four placements, and what WordPress keeps in posts of users without `unfiltered_html`. */
export const PLACEMENTS = ['tag', 'div', 'link', 'iframe', 'author', 'contributor'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** How an element came to replace a div or a link. */
export interface PlacementInfo {
  readonly by: 'div' | 'link';
  /** Attributes of the div or link that only the publisher may set. */
  readonly refused: readonly string[];
}

/**
 * Which values an attribute may have in a placement: `any`; a `site` address, which is on this site or under an address
 * that the publisher lists for the page; a `file`, which is such an address without a fragment; or `slow`, at least 30
 * seconds or the publisher's interval.
 */
export type Rule = 'any' | 'site' | 'file' | 'slow';
type Row = Readonly<Partial<Record<Placement, Rule>>>;

const everyone: Row = {
  tag: 'any',
  div: 'any',
  link: 'any',
  iframe: 'any',
  author: 'any',
  contributor: 'any',
};
const byUsers = (rule: Rule): Row => ({tag: 'any', div: rule, author: rule, contributor: rule});

/**
 * The placements that may have each attribute. A tag is written by the publisher. A div or a link may be written by
 * anyone, because HTML sanitizers let them pass. An attribute that is missing here is allowed on a tag only.
 */
export const ATTRIBUTES: Readonly<Record<string, Row>> = {
  // Presentation.
  ...Object.fromEntries(
    'theme heading lang order view limit place actor item topic sections open rows'
      .split(' ')
      .map((name) => [name, everyone]),
  ),
  // A story of the publisher's bundle. An iframe page has a fixed one.
  story: {...byUsers('any'), link: 'any'},
  src: {...byUsers('site'), link: 'file'},
  // A story as JSON; in a div it can show no more than the other HTML of its author.
  content: {tag: 'any', div: 'any'},
  // Cause repeated requests by all readers.
  live: byUsers('slow'),
  stream: byUsers('site'),
  // Writes to the reader's browser, which only the publisher may decide.
  remember: {tag: 'any'},
};

/** The rule for an attribute in a placement; undefined where it is not allowed. */
export function ruleFor(name: string, placement: Placement): Rule | undefined {
  const row = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name]! : {};
  return Object.hasOwn(row, placement) ? row[placement] : undefined;
}
