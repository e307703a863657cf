import {find, listOf} from '../../content/find.js';
import type {Claim, Source, Story} from '../../content/story.js';
import type {Kind} from '../../notation/ref.js';

const CLAIM_KINDS = ['event', 'fact', 'figure', 'question', 'statement'] as const;
const THING_KINDS = ['actor', 'place', 'media'] as const;

type Sourced = Partial<Claim> & {readonly statements?: readonly string[] | undefined};

const cache = new WeakMap<Story, Map<Kind | undefined, Source | undefined>>();

/**
 * The one source of all claims and things of this kind, or of the whole story, including their statements and
 * counterclaims; undefined where any has another, several or none, or where there is only one claim.
 */
export function onlySourceOf(story: Story, kind?: Kind): Source | undefined {
  const results = cache.get(story) ?? new Map<Kind | undefined, Source | undefined>();
  cache.set(story, results);
  if (!results.has(kind)) results.set(kind, findOnlySource(story, kind));
  return results.get(kind);
}

function findOnlySource(story: Story, onlyKind?: Kind): Source | undefined {
  const ofKinds = (kinds: readonly Kind[]): readonly Sourced[] =>
    kinds.flatMap((kind) => (!onlyKind || kind === onlyKind ? story[listOf(kind)] : []));
  // Relations are shown with the actors.
  const relations: readonly Sourced[] = !onlyKind || onlyKind === 'actor' ? story.relations : [];
  const claims = [...ofKinds(CLAIM_KINDS), ...relations];
  // A statement within an entry has the entry's sources where it names none.
  const statementClaims = claims.flatMap(({sources, statements = [], counterclaims = []}) =>
    [...statements, ...counterclaims].map((id) => ({
      sources: find(story, 'statement', id)!.sources ?? sources,
    })),
  );
  // A description of an actor, place or picture needs no source; a claim does.
  const things = ofKinds(THING_KINDS).filter(({sources}) => sources?.length);
  const all = [...claims, ...statementClaims, ...things];
  const keyOf = ({sources = []}: Sourced) => sources.join();
  const first = all[1] && keyOf(all[0]!);
  return first && all.every((one) => keyOf(one) === first)
    ? find(story, 'source', first)
    : undefined;
}
