import type {Figure, Update} from '../content/story.js';
import {parseRef} from '../notation/ref.js';
import type {Rule} from './rule.js';
import {bounds, claims} from './walk.js';

/** Separators of thousands and decimals in the languages of the world. */
const SEPARATOR = /[.,'’\u00a0\u2009\u202f](?=\d)/gu;

/** The numbers in a text; where a separator has two readings, both. */
function numbersIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [run] of text.matchAll(/\d+(?:[.,'’\u00a0\u2009\u202f]\d+)*/gu)) {
    found.add(Number(run.replace(SEPARATOR, '')));
    const decimal = /^(.*)[.,](\d+)$/u.exec(run);
    if (decimal) found.add(Number(`${decimal[1]!.replace(SEPARATOR, '')}.${decimal[2]!}`));
  }
  return found;
}

const starts = ({when}: Update) => bounds(when)[0];

/** The last correction of a figure alone; one that touches several says of none what it is now. */
function lastCorrection({id}: Figure, updates: readonly Update[]): Update | undefined {
  return updates
    .filter(({kind, touches = []}) => {
      const figures = touches.filter((ref) => parseRef(ref)?.kind === 'figure');
      return kind === 'corrected' && figures.length === 1 && figures[0] === `figure:${id}`;
    })
    .toSorted((a, b) => starts(a) - starts(b))
    .at(-1);
}

export const ledgerRules: readonly Rule[] = [
  {
    id: 'ledger-figure',
    reason: 'Readers see a figure and its correction side by side; they have to agree.',
    check({story, report}) {
      story.figures.forEach((figure, i) => {
        const after = lastCorrection(figure, story.updates)?.after;
        const said = numbersIn(after ?? '');
        const amounts = [figure.amount ?? []].flat();
        if (said.size && amounts.length && !amounts.some((amount) => said.has(amount)))
          report(
            `figures[${i}].amount`,
            `figure:${figure.id}`,
            `${amounts.join('–')}, but its last correction says “${after!}”; correct the one or the other`,
          );
      });
    },
  },
  {
    id: 'ledger-retraction',
    reason: 'What is taken back is taken back in public: when, why, and on what source.',
    check({story, report}) {
      const retracted = new Set<string>(
        story.updates.flatMap(({kind, touches = []}) => (kind === 'retracted' ? touches : [])),
      );
      for (const {path, at, kind, claim} of claims(story))
        if (claim.status === 'retracted' && kind !== 'relation' && !retracted.has(at))
          report(
            `${path}.status`,
            at,
            `"retracted", but no entry of "updates" of the kind "retracted" touches "${at}"`,
          );
    },
  },
  {
    id: 'ledger-updated',
    reason:
      'The foot of each element says when the story was last updated; a correction is an update.',
    check({story, report}) {
      const last = story.updates.toSorted((a, b) => starts(a) - starts(b)).at(-1);
      if (last && bounds(story.updated)[1] < starts(last))
        report('updated', 'story', `${story.updated}, but the ledger has an entry of ${last.when}`);
    },
  },
];
