import type {Edit, Values} from '../document.js';

/** A story with the values of fields of its things replaced; the story itself is not changed. */
export function withEdits(story: Values, edits: readonly Edit[]): Values {
  const copy = structuredClone(story) as Record<string, unknown>;
  for (const {path, value} of edits) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy);
    (parent as Record<string | number, unknown>)[path.at(-1)!] = value;
  }
  return copy;
}
