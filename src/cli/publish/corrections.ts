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

/** What an editor says of a proposal: an entry of the ledger, a slip of the pen, or not now. */
export type Decision =
  | {readonly is: 'accepted'; readonly fields: Partial<LedgerEntry>}
  | {readonly is: 'slip'}
  | {readonly is: 'left'};

/** Decides about one proposal; nothing where nobody is there who could. */
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

/** A story as it may be published, and what its own file has to say then. */
export interface Reviewed {
  readonly story: Story;
  readonly changes: readonly Change[];
  readonly slips: readonly Change[];
  readonly accepted: readonly LedgerEntry[];
  /** Additions that nobody has put into the ledger. */
  readonly untold: readonly Proposal[];
  /** To be written into the story's file; nothing where that says so already. */
  readonly edition?: Edition | undefined;
}

/**
 * Compares a story with the edition that is out, and has its changes told of in the ledger.
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
    // Who publishes an older edition by mistake takes corrections away from readers.
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
  // Whoever decides has the edition counted; a module counts its editions itself.
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

/** A correction needs to say why, and on what it rests. */
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
