/** What may carry an attribute of an element: the four placements, and what WordPress keeps of its users without `unfiltered_html`. */
export const PLACEMENTS = ['tag', 'div', 'link', 'iframe', 'author', 'contributor'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** What an element that stands in a div or in a link's place knows of that. */
export interface PlacementInfo {
  readonly by: 'div' | 'link';
  /** The attributes that it asks for and may not have. */
  readonly refused: readonly string[];
}

/**
 * How far a placement may go with an attribute that it may carry:
 * `any` value that the element takes; a `site` address, which is of this site or of what the publisher lists for the page;
 * a `file`, which is such an address without a fragment; `slow`, 30 seconds or more, or the publisher's own pace.
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
 * For each attribute of the elements, which placement may carry it. A tag stands where the publisher lets scripts stand.
 * A div and a link can be written by strangers: they pass sanitisers. An attribute that is not here is carried by a tag only.
 */
export const ATTRIBUTES: Readonly<Record<string, Row>> = {
  // How a story is shown.
  ...Object.fromEntries(
    'theme heading lang order view limit place actor item topic sections open rows'
      .split(' ')
      .map((name) => [name, everyone]),
  ),
  // Which story of the publisher's bundle; an iframe page has its own.
  story: {...byUsers('any'), link: 'any'},
  src: {...byUsers('site'), link: 'file'},
  // A story as JSON: in a div its text stands in the page as the writer's other HTML does.
  content: {tag: 'any', div: 'any'},
  // What makes readers' pages ask again and again.
  live: byUsers('slow'),
  stream: byUsers('site'),
  // Writes into the reader's browser, which is for the publisher to decide.
  remember: {tag: 'any'},
};

/** Which rule holds for an attribute in a placement; `undefined` where it may not stand. */
export function ruleFor(name: string, placement: Placement): Rule | undefined {
  const row = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name]! : {};
  return Object.hasOwn(row, placement) ? row[placement] : undefined;
}
