import type {Story} from '../content/story.js';
import {claimRules} from './claims.js';
import {figureRules} from './figures.js';
import {ledgerRules} from './ledger.js';
import {mapRules} from './map.js';
import {playerRules} from './players.js';
import {notationRules} from './notation.js';
import {quoteRules} from './quotes.js';
import {recordRules} from './record.js';
import type {Finding, Rule} from './rule.js';
import {thingRules} from './things.js';
import {wordingRules} from './wording.js';

export type {Finding, Rule} from './rule.js';

/** A finding that an editor has looked at and lets stand. */
export interface Silence {
  /** A rule, or `*`. */
  readonly rule: string;
  /** `event:strike`, `story`, or `*`. */
  readonly at: string;
  readonly reason: string;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly silenced: readonly (Finding & {readonly reason: string})[];
  /** Silences that silence nothing any more. */
  readonly unused: readonly Silence[];
}

export const RULES: readonly Rule[] = [
  ...claimRules,
  ...figureRules,
  ...playerRules,
  ...quoteRules,
  ...thingRules,
  ...recordRules,
  ...ledgerRules,
  ...mapRules,
  ...wordingRules,
  ...notationRules,
];

/** What only the command line can tell, for it asks each link; see `cli/links.ts`. */
export const DEAD_LINK = {
  id: 'link-dead',
  reason:
    'A link that leads nowhere takes the evidence away from the reader; add an archived copy.',
};

/** The silence that lets a finding stand, the first of several. */
export function silenceOf(finding: Finding, silences: readonly Silence[]): Silence | undefined {
  return silences.find(
    ({rule, at}) => (rule === '*' || rule === finding.rule) && (at === '*' || at === finding.at),
  );
}

/** Reads a valid story as a careful editor would. */
export function lint(story: Story, now: number, silences: readonly Silence[] = []): LintResult {
  const found: Finding[] = [];
  for (const {id, check} of RULES)
    check({
      story,
      now,
      report: (path, at, message) => found.push({rule: id, path, at, message}),
    });
  const used = new Set<Silence>();
  const findings: Finding[] = [];
  const silenced: (Finding & {reason: string})[] = [];
  for (const finding of found) {
    const silence = silenceOf(finding, silences);
    if (silence) {
      used.add(silence);
      silenced.push({...finding, reason: silence.reason});
    } else findings.push(finding);
  }
  return {findings, silenced, unused: silences.filter((silence) => !used.has(silence))};
}
