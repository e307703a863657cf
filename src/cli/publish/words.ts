import type {Change} from '../../lint/changes.js';
import type {Proposal} from '../../lint/proposals.js';

// Changes and proposals in the words of the command line.

const quoted = (text: string) => `“${text.length > 200 ? `${text.slice(0, 199)}…` : text}”`;

/** `event:fire “A fire”: when was “1 March 2020”, is “2 March 2020”`; `name` stands in place of the reference. */
export function changeInWords(
  {ref, is, field, title, before, after}: Change,
  name: string = ref,
): string {
  const thing = `${name} ${quoted(title)}`;
  if (is === 'added') return `${thing} is new`;
  if (is === 'removed')
    return `${thing} is gone; to take it back in public, leave it in with the status "retracted"`;
  if (before === undefined) return `${thing}: ${field!} is now ${quoted(after ?? '')}`;
  if (after === undefined) return `${thing}: ${field!} was ${quoted(before)}, and is gone`;
  return `${thing}: ${field!} was ${quoted(before)}, is ${quoted(after)}`;
}

/** By what name a file of corrections refers to a proposal: the thing that changed, or `added` for all that is new. */
export function proposalName({
  entry,
  changes = [],
}: Partial<Proposal> & Pick<Proposal, 'entry'>): string {
  const [first] = changes;
  if (first) return first.is === 'added' ? 'added' : first.ref;
  return entry.touches?.[0] ?? entry.id;
}
