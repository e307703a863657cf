import type {Figure, Update} from '../content/story.js';
import {parseRef} from '../notation/ref.js';
import type {Rule} from './rule.js';
import {bounds, claims} from './walk.js';

/** Separators of thousands and decimals in the languages of the world. */
const SEPARATOR = /[.,'’\u00a0\u2009\u202f](?=\d)/gu;

/** The numbers in a text; both readings where a separator is ambiguous. */
function numbersIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [run] of text.matchAll(/\d+(?:[.,'’\u00a0\u2009\u202f]\d+)*/gu)) {
    found.add(Number(run.replace(SEPARATOR, '')));
    const decimal = /^(.*)[.,](\d+)$/u.exec(run);
    if (decimal) found.add(Number(`${decimal[1]!.replace(SEPARATOR, '')}.${decimal[2]!}`));
  }
  return found;
}

const startOf = ({when}: Update) => bounds(when)[0];

/** The last correction that touches this figure and no other; one that touches several does not say which value belongs to which. */
function lastCorrection({id}: Figure, updates: readonly Update[]): Update | undefined {
  return updates
    .filter(({kind, touches = []}) => {
      const figures = touches.filter((ref) => parseRef(ref)?.kind === 'figure');
      return kind === 'corrected' && figures.length === 1 && figures[0] === `figure:${id}`;
    })
    .toSorted((a, b) => startOf(a) - startOf(b))
    .at(-1);
}

export const ledgerRules: readonly Rule[] = [
  {
    id: 'ledger-figure',
    reason: 'Readers see a figure beside its correction, so both must agree.',
    check({story, report}) {
      story.figures.forEach((figure, i) => {
        const after = lastCorrection(figure, story.updates)?.after;
        const corrected = numbersIn(after ?? '');
        const amounts = [figure.amount ?? []].flat();
        if (corrected.size && amounts.length && !amounts.some((amount) => corrected.has(amount)))
          report(
            `figures[${i}].amount`,
            `figure:${figure.id}`,
            `${amounts.join('–')}, but its last correction says “${after!}”; correct one of them`,
          );
      });
    },
  },
  {
    id: 'ledger-retraction',
    reason: 'A retraction is made in public: readers see when, why and on which source.',
    check({story, report}) {
      const retracted = new Set<string>(
        story.updates.flatMap(({kind, touches = []}) => (kind === 'retracted' ? touches : [])),
      );
      for (const {path, at, kind, claim} of claims(story))
        if (claim.status === 'retracted' && kind !== 'relation' && !retracted.has(at))
          report(
            `${path}.status`,
            at,
            `"retracted", but no entry in "updates" of the kind "retracted" touches "${at}"`,
          );
    },
  },
  {
    id: 'ledger-updated',
    reason: 'Each element shows when the story was last updated, and a correction is an update.',
    check({story, report}) {
      const last = story.updates.toSorted((a, b) => startOf(a) - startOf(b)).at(-1);
      if (last && bounds(story.updated)[1] < startOf(last))
        report('updated', 'story', `${story.updated}, but the ledger has an entry of ${last.when}`);
    },
  },
];
