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

/** Silences a finding that an editor has reviewed and accepts. */
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
  /** Silences that match no finding. */
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

/** A rule of the command line only, because it requests each link; see `cli/links.ts`. */
export const DEAD_LINK = {
  id: 'link-dead',
  reason: 'Readers cannot check the evidence behind a dead link; add an archived copy.',
};

/** The first silence that matches a finding. */
export function silenceOf(finding: Finding, silences: readonly Silence[]): Silence | undefined {
  return silences.find(
    ({rule, at}) => (rule === '*' || rule === finding.rule) && (at === '*' || at === finding.at),
  );
}

/** Applies all rules to a valid story. */
export function lint(story: Story, now: number, silences: readonly Silence[] = []): LintResult {
  const all: Finding[] = [];
  for (const {id, check} of RULES)
    check({
      story,
      now,
      report: (path, at, message) => all.push({rule: id, path, at, message}),
    });
  const used = new Set<Silence>();
  const findings: Finding[] = [];
  const silenced: (Finding & {reason: string})[] = [];
  for (const finding of all) {
    const silence = silenceOf(finding, silences);
    if (silence) {
      used.add(silence);
      silenced.push({...finding, reason: silence.reason});
    } else findings.push(finding);
  }
  return {findings, silenced, unused: silences.filter((silence) => !used.has(silence))};
}
