import type {Story, StoryInput, Update} from '../content/story.js';
import {parseRef} from '../notation/ref.js';
import {changesBetween} from './changes.js';
import type {Change} from './changes.js';
import {bounds} from './walk.js';

export type LedgerEntry = NonNullable<StoryInput['updates']>[number];

/** An entry of the ledger that would tell readers of changes. */
export interface Proposal {
  readonly entry: LedgerEntry;
  readonly changes: readonly Change[];
  /** Whether the changes may not be published without it: it then needs a reason and a source. */
  readonly isRequired: boolean;
}

/** The longest text that a proposal quotes, in characters. */
const MAX_LENGTH = 1000;
/** What would be markup in the ledger's rich text. */
const MARKUP = /^-|[\\*[\]{}]/gm;

/** Changes of published claims, figures and dates that no ledger entry mentions. */
export function silentChanges(before: Story, after: Story): readonly Change[] {
  const known = new Map(before.updates.map((update) => [update.id, JSON.stringify(update)]));
  const entries = after.updates.filter((update) => known.get(update.id) !== JSON.stringify(update));
  return changesBetween(before, after).filter(
    (change) =>
      change.isAsserted && !entries.some((entry) => mentions(entry, change, before, after)),
  );
}

/** Whether a ledger entry mentions a change. */
function mentions(entry: Update, change: Change, before: Story, after: Story): boolean {
  const {ref, is, field} = change;
  // An entry does not mention its own change.
  if (ref === `update:${entry.id}`) return false;
  if (field === 'status' && statusOf(after, ref) === 'retracted' && entry.kind !== 'retracted')
    return false;
  if (entry.kind === 'added' && !isNewerCount(before, after, change)) return false;
  if (is === 'changed' && parseRef(ref)) return !!entry.touches?.includes(ref as 'event:x');
  // `touches` cannot name a removed thing, a relation or the story; then `before` has to hold the former words.
  const former = change.before ?? change.title;
  return !!entry.before?.includes(former.slice(0, MAX_LENGTH));
}

function statusOf(story: Story, ref: string): string | undefined {
  const [kind, id] = ref.split(':');
  const list = (story as unknown as Record<string, unknown>)[`${kind}s`];
  const things = Array.isArray(list) ? (list as {id?: string; status?: string}[]) : [];
  return things.find((thing) => thing.id === id)?.status;
}

/** Whether a figure was counted again later: then the former number was right in its time. */
function isNewerCount(before: Story, after: Story, {ref, field}: Change): boolean {
  if (field !== 'count' && field !== 'asOf') return false;
  const [was, is] = [before, after].map(({figures}) =>
    figures.find(({id}) => ref === `figure:${id}`),
  );
  return !!was && !!is && bounds(is.asOf)[0] > bounds(was.asOf)[0];
}

/** Ledger entries for changes that it does not mention yet; `when` is their date. */
export function proposalsFor(before: Story, after: Story, when: string): readonly Proposal[] {
  const silent = new Set(silentChanges(before, after).map(keyOf));
  const changes = changesBetween(before, after);
  const ids = new Set<string>(after.updates.map(({id}) => id));
  const proposals: Proposal[] = [];
  const propose = (
    name: string,
    entry: Omit<LedgerEntry, 'id' | 'when'>,
    of: readonly Change[],
  ) => {
    let id = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60);
    for (let n = 2; ids.has(id); n++) id = `${name.slice(0, 56)}-${n}`;
    ids.add(id);
    const isRequired = of.some((change) => change.isAsserted);
    proposals.push({entry: {id, when, ...entry}, changes: of, isRequired});
  };
  const byThing = new Map<string, Change[]>();
  for (const change of changes)
    if (change.is !== 'added' && silent.has(keyOf(change)))
      byThing.set(change.ref, [...(byThing.get(change.ref) ?? []), change]);
  for (const [ref, of] of byThing) {
    const [first] = of as [Change];
    const kind = kindOf(before, after, of);
    const [was, is] = [wordsOf(of, 'before'), wordsOf(of, 'after')];
    const changed = kind !== 'retracted' || first.is === 'removed' || !parseRef(ref);
    propose(
      `${kind}-${ref.replace(':', '-')}`,
      {
        kind,
        ...(first.is === 'changed' && parseRef(ref) && {touches: [ref as 'event:x']}),
        text: escaped(first.title),
        ...(changed && {before: was ?? first.title}),
        ...(changed && is && {after: is}),
      },
      of,
    );
  }
  const mentioned = new Set(
    after.updates.flatMap(({touches = []}) => touches as readonly string[]),
  );
  const added = changes.filter(
    ({ref, is}) =>
      is === 'added' &&
      /^(?:event|fact|figure|question|statement|media):/.test(ref) &&
      !mentioned.has(ref),
  );
  if (added.length) {
    const text = added.map(({title}) => escaped(title));
    propose(
      `added-${when.replace(/[^0-9T]/g, '').toLowerCase()}`,
      {
        kind: 'added',
        touches: added.slice(0, 1000).map(({ref}) => ref as 'event:x'),
        text:
          text.length > 1
            ? cut(text.map((line) => `- ${line}`).join('\n'), 10 * MAX_LENGTH)
            : text[0]!,
      },
      added,
    );
  }
  return proposals;
}

/** A name for a change within its edition. */
export function keyOf({ref, field = ''}: Change): string {
  return `${ref} ${field}`;
}

function kindOf(before: Story, after: Story, changes: readonly Change[]): LedgerEntry['kind'] {
  const isRetracted = ({is, field, ref}: Change) =>
    is === 'removed' || (field === 'status' && statusOf(after, ref) === 'retracted');
  if (changes.some(isRetracted)) return 'retracted';
  if (changes.every((change) => isNewerCount(before, after, change))) return 'added';
  return changes.every(isAside) ? 'clarified' : 'corrected';
}

/** Fields about certainty, attribution and sources; if only these change, the claim itself stands. */
const ASIDE = [
  'status',
  'by',
  'via',
  'reported',
  'note',
  'sources',
  'counterclaims',
  'statements',
  'asOf',
];
const isAside = ({field = ''}: Change) => ASIDE.includes(field);

/** The values of changed fields in words; those about certainty only where nothing else changed. */
function wordsOf(changes: readonly Change[], side: 'before' | 'after'): string | undefined {
  const main = changes.every(isAside) ? changes : changes.filter((change) => !isAside(change));
  const said = main.flatMap((change) => change[side] ?? []);
  return said.length ? cut(said.join('; '), 10 * MAX_LENGTH) : undefined;
}

const escaped = (text: string) => cut(text, MAX_LENGTH).replace(MARKUP, (it) => `\\${it}`);

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
