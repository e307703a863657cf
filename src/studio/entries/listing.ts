/** Which rows the table of entries shows, and in which order. */
import type {StoryDocument, ThingKind} from '../document.js';
import {KINDS, matches, momentOf, searchKey, titleOf} from './rows.js';
import type {PublishedState, Row} from './rows.js';

/** `order` is the story's own. */
export type SortKey = 'order' | 'title' | 'kind' | 'when' | 'status' | 'issues' | 'published';

export interface Listing {
  readonly search: string;
  readonly kind: ThingKind | '';
  readonly status: string;
  readonly issues: '' | 'some' | 'none';
  readonly published: PublishedState | '';
  readonly sort: SortKey;
  readonly isDescending: boolean;
}
/** The newest first: at a desk that follows a story, that is what was added last. */
export const FIRST_LISTING: Listing = {
  search: '',
  kind: '',
  status: '',
  issues: '',
  published: '',
  sort: 'when',
  isDescending: true,
};

export function isFiltered({search, kind, status, issues, published}: Listing): boolean {
  return !!(search.trim() || kind || status || issues || published);
}

/** The rows that pass the filters, sorted. Equal ones stay in the story's order. */
export function listed(
  rows: readonly Row[],
  listing: Listing,
  document: StoryDocument,
): readonly Row[] {
  const words = searchKey(listing.search).split(/\s+/).filter(Boolean);
  const found = rows.filter(
    (row) =>
      (!listing.kind || row.kind === listing.kind) &&
      (!listing.status || row.status === listing.status) &&
      (!listing.issues || (listing.issues === 'some') === row.issues > 0) &&
      (!listing.published || row.published === listing.published) &&
      (!words.length || matches(row, words)),
  );
  const {sort, isDescending} = listing;
  if (sort === 'order') return isDescending ? found.toReversed() : found;
  const collator = new Intl.Collator('en', {numeric: true});
  const keys = found.map((row) => ({row, key: keyOf(row, sort, document)}));
  const direction = isDescending ? -1 : 1;
  return keys
    .sort((a, b) =>
      typeof a.key === 'number'
        ? direction * (a.key - (b.key as number) || 0)
        : direction * collator.compare(a.key, b.key as string),
    )
    .map(({row}) => row);
}

function keyOf(row: Row, sort: SortKey, document: StoryDocument): string | number {
  switch (sort) {
    case 'title':
      return titleOf(row, document);
    case 'kind':
      return KINDS.indexOf(row.kind);
    case 'when':
      return momentOf(row);
    case 'issues':
      return row.issues;
    case 'published':
      return row.published ?? '';
    default:
      return row.status;
  }
}
