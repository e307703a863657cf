import {find} from '../content/find.js';
import type {Source, Story} from '../content/story.js';
import type {Rule} from './rule.js';
import {claims} from './walk.js';

/** Kinds of sources that speak for their authors; other kinds report independently. */
const PARTISAN: readonly Source['kind'][] = ['statement', 'social', 'interview'];

/** The actors that take part in a conflict of the story or have a side in it, and all actors that belong to them. */
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
    reason: 'The speaker is named, but readers and colleagues cannot check where it was said.',
    check({story, report}) {
      for (const {path, at, claim} of claims(story))
        if (!claim.sources?.length)
          report(path, at, `no "sources": where did ${nameOf(story, claim.by)} say this?`);
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
      'A statement that only one side makes is a claim, however likely; showing it as fact takes that side.',
    check({story, report}) {
      const involved = parties(story);
      for (const {kind, path, at, claim} of claims(story)) {
        const {status, by, sources = []} = claim;
        // It may be a fact that somebody said a thing, even if the thing itself is not one.
        if (kind === 'statement' || (status !== 'confirmed' && status !== 'reported')) continue;
        const independent = sources.some(
          (id) => !PARTISAN.includes(find(story, 'source', id)!.kind),
        );
        if (by && involved.has(by) && !independent)
          report(
            `${path}.status`,
            at,
            `"${status}", but only ${nameOf(story, by)}, a party to the conflict, says so; write "claimed", or add an independent source`,
          );
        else if (status === 'confirmed' && sources.length && !independent)
          report(
            `${path}.status`,
            at,
            `"confirmed", but only by ${kindsOf(story, sources)}; write "reported" or "claimed", or add an independent source`,
          );
      }
    },
  },
  {
    id: 'confirmed-contested',
    reason:
      'If a confirmed claim is contradicted, readers need to know why the contradiction fails.',
    check({story, report}) {
      for (const {path, at, claim} of claims(story))
        if (claim.status === 'confirmed' && claim.counterclaims?.length && !claim.note)
          report(
            `${path}.status`,
            at,
            '"confirmed", but it has counterclaims; write "disputed", or explain in "note" why it is confirmed',
          );
    },
  },
  {
    id: 'disputed-other',
    reason: 'Readers of a disputed claim need to know the other account.',
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

function kindsOf(story: Story, sources: readonly string[]): string {
  return [...new Set(sources.map((id) => find(story, 'source', id)!.kind))]
    .map((kind) =>
      kind === 'social' ? 'a social post' : `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`,
    )
    .join(' and ');
}
