import {find, listOf} from '../../content/find.js';
import type {Claim, Source, Story} from '../../content/story.js';
import type {Kind} from '../../notation/ref.js';

const CLAIMS = ['event', 'fact', 'figure', 'question', 'statement'] as const;
const THINGS = ['actor', 'place', 'media'] as const;

type Sourced = Partial<Claim> & {readonly statements?: readonly string[] | undefined};

const known = new WeakMap<Story, Map<Kind | undefined, Source | undefined>>();

/**
 * The source that all rests on, each thing and claim of this kind with what is quoted in it and objected to it, or of
 * the whole story; undefined where something rests on another, on more or on none, or where there is only one claim.
 */
export function onlySourceOf(story: Story, shows?: Kind): Source | undefined {
  const found = known.get(story) ?? new Map<Kind | undefined, Source | undefined>();
  known.set(story, found);
  if (!found.has(shows)) found.set(shows, search(story, shows));
  return found.get(shows);
}

function search(story: Story, shows?: Kind): Source | undefined {
  const of = (kinds: readonly Kind[]): readonly Sourced[] =>
    kinds.flatMap((kind) => (!shows || kind === shows ? story[listOf(kind)] : []));
  // The relations are shown with the actors.
  const relations: readonly Sourced[] = !shows || shows === 'actor' ? story.relations : [];
  const claims = [...of(CLAIMS), ...relations];
  // What stands in an entry and names no source has the entry's.
  const within = claims.flatMap(({sources, statements = [], counterclaims = []}) =>
    [...statements, ...counterclaims].map((id) => ({
      sources: find(story, 'statement', id)!.sources ?? sources,
    })),
  );
  // Who somebody is may go without a source; where somebody is said to have done something, one is needed.
  const things = of(THINGS).filter(({sources}) => sources?.length);
  const all = [...claims, ...within, ...things];
  const [first, ...rest] = new Set(all.map(({sources = []}) => sources.join()));
  return all.length > 1 && first && !rest.length ? find(story, 'source', first) : undefined;
}
