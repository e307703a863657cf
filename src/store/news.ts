import {listOf} from '../content/find.js';
import type {Story} from '../content/story.js';
import {KIND} from '../notation/ref.js';

/** The things of a story that were not in it before, and those that were otherwise, as `event:strike`. */
export interface News {
  readonly added: ReadonlySet<string>;
  readonly edited: ReadonlySet<string>;
}

function thingsOf(story: Story): Map<string, unknown> {
  return new Map(
    KIND.flatMap((kind) => story[listOf(kind)].map((thing) => [`${kind}:${thing.id}`, thing])),
  );
}

/** What differs in `story` from the edition that the reader `opened`; `known` is what was known even before that. */
export function newsOf(story: Story, opened: Story, known?: ReadonlySet<string>): News {
  const added = new Set<string>();
  const edited = new Set<string>();
  if (story === opened && !known) return {added, edited};
  const before = thingsOf(opened);
  for (const [ref, thing] of thingsOf(story)) {
    if (!(known ?? before).has(ref)) added.add(ref);
    else if (before.has(ref) && JSON.stringify(before.get(ref)) !== JSON.stringify(thing))
      edited.add(ref);
  }
  return {added, edited};
}

/**
 * What was in the story at the reader's last visit, if that is known; what is in it now is kept for the next one. Both
 * stay in the browser, and a browser that keeps nothing is asked in vain.
 */
export function recordVisit(story: Story): ReadonlySet<string> | undefined {
  const key = `crisis-${story.id}`;
  try {
    const before = localStorage.getItem(key);
    localStorage.setItem(key, [...thingsOf(story).keys()].join(' '));
    return before === null ? undefined : new Set(before.split(' '));
  } catch {
    return undefined;
  }
}
