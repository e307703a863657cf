/** What the ledger tells readers of a correction; runs in the worker, because it validates both editions. */
import type {Story} from '../../content/story.js';
import {changesBetween} from '../../lint/changes.js';
import {proposalsFor} from '../../lint/proposals.js';
import type {LedgerEntry} from '../../lint/proposals.js';
import {validateSource} from '../../lint/source.js';
import {parseRef} from '../../notation/ref.js';

/**
 * The entry of the ledger for what differs in a thing (`event:strike`) between two editions as plain data; `when` is its
 * date. Throws where an edition is invalid or nothing differs.
 */
export function correctionOf(
  before: unknown,
  after: unknown,
  ref: string,
  when: string,
  kind: 'corrected' | 'retracted',
): Omit<LedgerEntry, 'id'> {
  const [was, is] = [storyOf(before), storyOf(after)];
  const changes = changesBetween(was, is).filter((change) => change.ref === ref);
  const [first] = changes;
  if (!first) throw new RangeError('nothing in it is changed yet');
  const proposal = proposalsFor(was, is, when).find((one) =>
    one.changes.some((change) => change.ref === ref),
  );
  if (proposal) {
    const {entry} = proposal;
    return {...entry, kind};
  }
  const words = (side: 'before' | 'after') =>
    changes.flatMap((change) => change[side] ?? []).join('; ');
  return {
    kind,
    when,
    ...(parseRef(ref) && {touches: [ref as 'event:x']}),
    text: first.title,
    ...(words('before') && {before: words('before')}),
    ...(words('after') && {after: words('after')}),
  };
}

function storyOf(input: unknown): Story {
  const {story, problems} = validateSource(input);
  if (story) return story;
  const [{path, message}] = problems as [{path: string; message: string}];
  throw new RangeError(`the story has to be valid first: ${path} ${message}`);
}
