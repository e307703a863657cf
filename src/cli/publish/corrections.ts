import type {Story} from '../../content/story.js';
import {changesBetween} from '../../lint/changes.js';
import type {Change} from '../../lint/changes.js';
import {keyOf, proposalsFor, silentChanges} from '../../lint/proposals.js';
import type {LedgerEntry, Proposal} from '../../lint/proposals.js';
import {validateSource} from '../../lint/source.js';
import type {LoadedStory} from '../load.js';
import {CliError} from '../terminal.js';
import type {Fault} from '../terminal.js';
import {changeInWords, proposalName} from './words.js';
import {isEditable} from './story-file.js';
import type {Edition} from './story-file.js';

/** An editor's decision about a proposal: a ledger entry, a slip of the pen, or none yet. */
export type Decision =
  | {readonly is: 'accepted'; readonly fields: Partial<LedgerEntry>}
  | {readonly is: 'slip'}
  | {readonly is: 'left'};

/** Decides about one proposal; undefined if nobody can decide. */
export type Decide = (
  proposal: Proposal,
  story: Story,
) => Decision | undefined | Promise<Decision | undefined>;

interface CorrectionOptions {
  /** Asked for each proposal in turn; the first that decides counts. */
  readonly decide?: readonly Decide[] | undefined;
  /** Things whose changes are slips of the pen, as `event:fire`. */
  readonly slips?: readonly string[] | undefined;
  /** Whether an edition may be older than the one that is out. */
  readonly older?: boolean | undefined;
}

/** A story that may be published, and the changes for its own file. */
export interface Reviewed {
  readonly story: Story;
  readonly changes: readonly Change[];
  readonly slips: readonly Change[];
  readonly accepted: readonly LedgerEntry[];
  /** Additions that the ledger does not name. */
  readonly untold: readonly Proposal[];
  /** Changes to write into the story's file; undefined if there are none. */
  readonly edition?: Edition | undefined;
}

/**
 * Compares a story with the published edition, and asks for ledger entries about what changed.
 *
 * @throws {CliError} where the story is older than what is out, or where something that was published changed in silence.
 */
export async function review(
  {file, story, locate}: LoadedStory,
  out: Story | undefined,
  now: Date,
  {decide = [], slips = [], older}: CorrectionOptions,
): Promise<Reviewed> {
  if (!out) return {story, changes: [], slips: [], accepted: [], untold: []};
  const changes = changesBetween(out, story);
  if (out.revision > story.revision) {
    // An older edition, published by mistake, would remove corrections.
    if (!older)
      throw new CliError(
        `"${story.id}" is published in revision ${out.revision}; this is ${story.revision}. --older publishes it all the same`,
        1,
        [{file, ...locate('revision'), path: 'revision', message: `is older than what is out`}],
      );
    return {story, changes, slips: [], accepted: [], untold: []};
  }
  const when = `${now.toISOString().slice(0, 16)}Z`;
  const slipped = new Map<string, Change>();
  const silent = silentChanges(out, story);
  for (const slip of slips) {
    const of = silent.filter(({ref}) => ref === slip);
    for (const change of of) slipped.set(keyOf(change), change);
  }
  const accepted: LedgerEntry[] = [];
  const untold: Proposal[] = [];
  for (const proposal of proposalsFor(out, story, when)) {
    if (proposal.changes.every((change) => slipped.has(keyOf(change)))) continue;
    let decision: Decision | undefined;
    for (const one of decide) decision ??= await one(proposal, story);
    if (decision?.is === 'slip')
      for (const change of proposal.changes) slipped.set(keyOf(change), change);
    else if (decision?.is === 'accepted') accepted.push(withReason(proposal, decision.fields));
    else untold.push(proposal);
  }
  // An accepted decision raises the revision; a module sets its revision itself.
  const isNew =
    decide.length > 0 && changes.length > 0 && (accepted.length > 0 || isEditable(file));
  const revision = isNew ? Math.max(story.revision, out.revision + 1) : story.revision;
  const isUpdated = accepted.length || (revision > story.revision && story.updated === out.updated);
  const updated = isUpdated ? when : story.updated;
  const isChanged = accepted.length > 0 || revision !== story.revision;
  const next = isChanged ? valid(file, story, {revision, updated, entries: accepted}) : story;
  const left = silentChanges(out, next).filter((change) => !slipped.has(keyOf(change)));
  if (left.length) throw refusal(file, locate, left);
  if (isChanged && !isEditable(file))
    throw new CliError(
      `${file} is a module, which is not changed here: put this into it, with the revision ${revision}\n${JSON.stringify({updated, revision, updates: accepted}, null, 2)}`,
      1,
    );
  return {
    story: next,
    changes,
    slips: [...slipped.values()],
    accepted,
    untold: untold.filter(({isRequired}) => !isRequired),
    edition: isChanged ? {revision, updated, entries: accepted} : undefined,
  };
}

/** A correction needs a reason and a source. */
function withReason({entry, isRequired}: Proposal, fields: Partial<LedgerEntry>): LedgerEntry {
  const whole = {...entry, ...fields};
  const has = {why: !!whole.why?.trim(), source: !!(whole.sources?.length ?? whole.by)};
  if (isRequired && !(has.why && has.source))
    throw new CliError(
      `${proposalName({entry})}: ${has.why ? 'on what does it rest? A source, or who says so' : 'a reason is needed, for readers'}`,
      1,
    );
  return whole;
}

function valid(file: string, story: Story, {revision, updated, entries}: Edition): Story {
  const updates = [...story.updates, ...entries];
  const validated = validateSource({...story, revision, updated, updates});
  if (validated.story) return validated.story;
  const faults = validated.problems.map((problem) => ({file, ...problem}));
  throw new CliError('the ledger would not be valid; nothing is changed', 1, faults);
}

function refusal(
  file: string,
  locate: LoadedStory['locate'],
  changes: readonly Change[],
): CliError {
  const faults = changes.map((change): Fault => ({
    file,
    ...locate(change.path),
    path: change.path,
    message: changeInWords(change),
  }));
  const {ref} = changes[0]!;
  return new CliError(
    `published, and changed without a word to readers. Say why and on what source: --yes --why "…" --source ID, or --corrections FILE (crisis-elements diff --json gives one to fill in); a slip of the pen: --slip ${ref}`,
    1,
    faults,
  );
}
