import {find} from '../content/find.js';
import type {Source, Story} from '../content/story.js';
import type {Rule} from './rule.js';
import {claims} from './walk.js';

/** Kinds of source that speak for whoever made them; the others looked for themselves. */
const INTERESTED: readonly Source['kind'][] = ['statement', 'social', 'interview'];

/** The actors that stand on one side of the story: in a fight, or with others who do; and all that belong to them. */
function parties(story: Story): ReadonlySet<string> {
  const parties = new Set(
    story.relations.filter(({kind}) => kind === 'fights').flatMap(({from, to}) => [from, to]),
  );
  for (const {id, side} of story.actors) if (side) parties.add(id);
  for (let before = -1; before !== parties.size;) {
    before = parties.size;
    for (const {id, of} of story.actors) if (of && parties.has(of)) parties.add(id);
  }
  return parties;
}

export const claimRules: readonly Rule[] = [
  {
    id: 'claim-source',
    reason: 'Who said it is told, but not where a reader or a colleague can check that they did.',
    check({story, report}) {
      for (const {path, at, claim} of claims(story))
        if (!claim.sources?.length)
          report(path, at, `no "sources": where did ${nameOf(story, claim.by)} say so?`);
    },
  },
  {
    id: 'claim-who',
    reason: '“Claimed” without a name leaves the reader to guess whose claim it is.',
    check({story, report}) {
      for (const {path, at, claim} of claims(story))
        if (claim.status === 'claimed' && !claim.by)
          report(`${path}.status`, at, '"claimed", but no "by" says who claims it');
    },
  },
  {
    id: 'one-sided',
    reason:
      'What only one side says is that side’s claim, however likely; shown as fact, it takes the side.',
    check({story, report}) {
      const sided = parties(story);
      for (const {kind, path, at, claim} of claims(story)) {
        const {status, by, sources = []} = claim;
        // That somebody said a thing may be a fact although the thing is not.
        if (kind === 'statement' || (status !== 'confirmed' && status !== 'reported')) continue;
        const independent = sources.some(
          (id) => !INTERESTED.includes(find(story, 'source', id)!.kind),
        );
        if (by && sided.has(by) && !independent)
          report(
            `${path}.status`,
            at,
            `"${status}", but only ${nameOf(story, by)}, a party, says so; write "claimed", or add a source that is independent`,
          );
        else if (status === 'confirmed' && sources.length && !independent)
          report(
            `${path}.status`,
            at,
            `"confirmed", but by ${said(story, sources)} only; write "reported" or "claimed", or add a source that looked for itself`,
          );
      }
    },
  },
  {
    id: 'confirmed-contested',
    reason:
      'A thing cannot be confirmed and contradicted without a word on why the contradiction fails.',
    check({story, report}) {
      for (const {path, at, claim} of claims(story))
        if (claim.status === 'confirmed' && claim.counterclaims?.length && !claim.note)
          report(
            `${path}.status`,
            at,
            '"confirmed" with counterclaims beside it; write "disputed", or say in "note" why it stands',
          );
    },
  },
  {
    id: 'disputed-other',
    reason:
      'A reader who is told that a thing is disputed needs to know what the other account is.',
    check({story, report}) {
      for (const {path, at, claim, thing} of claims(story))
        if (
          claim.status === 'disputed' &&
          !claim.counterclaims?.length &&
          !claim.note &&
          !thing.text &&
          !thing.answer
        )
          report(
            `${path}.status`,
            at,
            '"disputed", but neither "counterclaims" nor "note" says by whom',
          );
    },
  },
];

function nameOf(story: Story, actor: string | undefined): string {
  return (actor && find(story, 'actor', actor)?.name) ?? 'nobody';
}

function said(story: Story, sources: readonly string[]): string {
  return [...new Set(sources.map((id) => find(story, 'source', id)!.kind))]
    .map((kind) =>
      kind === 'social' ? 'a social post' : `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`,
    )
    .join(' and ');
}
