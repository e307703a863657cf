import {listOf} from '../content/find.js';
import type {Story} from '../content/story.js';
import {KIND} from '../notation/ref.js';

/** The refs, such as `event:strike`, that are new in an edition, and those that were there and have changed. */
export interface News {
  readonly added: ReadonlySet<string>;
  readonly edited: ReadonlySet<string>;
}

function thingsByRef(story: Story): Map<string, unknown> {
  return new Map(
    KIND.flatMap((kind) => story[listOf(kind)].map((thing) => [`${kind}:${thing.id}`, thing])),
  );
}

/** Compares `story` with the edition `before`. With `known`, only refs that are not in it count as added. */
export function newsOf(story: Story, before: Story, known?: ReadonlySet<string>): News {
  const added = new Set<string>();
  const edited = new Set<string>();
  if (story === before && !known) return {added, edited};
  const thingsBefore = thingsByRef(before);
  for (const [ref, thing] of thingsByRef(story)) {
    if (!(known ?? thingsBefore).has(ref)) added.add(ref);
    else if (
      thingsBefore.has(ref) &&
      JSON.stringify(thingsBefore.get(ref)) !== JSON.stringify(thing)
    )
      edited.add(ref);
  }
  return {added, edited};
}

/**
 * Writes the refs of the story to `localStorage`, and returns those of the reader's last visit; undefined where there
 * was none, or where the browser refuses storage.
 */
export function recordVisit(story: Story): ReadonlySet<string> | undefined {
  const key = `crisis-${story.id}`;
  try {
    const before = localStorage.getItem(key);
    localStorage.setItem(key, [...thingsByRef(story).keys()].join(' '));
    return before === null ? undefined : new Set(before.split(' '));
  } catch {
    return undefined;
  }
}
