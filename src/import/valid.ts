import {parseStory} from '../content/parse.js';
import type {Fields, Rule} from '../content/compiled-schema.js';
import {COMPILED_SCHEMA} from '../content/compiled-schema.js';
import type {Imported, Note} from './draft.js';

type Thing = Record<string, unknown>;

/** The most rounds of validation, each of which reports up to fifty problems. */
const ROUNDS = 20;

/**
 * Makes an import valid: what validation refuses is left out with a note, the smallest possible part.
 * @throws {RangeError} if too much of it is invalid.
 */
export function valid({story, notes, ...rest}: Imported): Imported {
  const left: Note[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = parseStory(story);
    if (parsed.ok) return {story, notes: [...notes, ...left], ...rest};
    const doomed = new Set<unknown>();
    for (const {path, message} of parsed.problems) {
      const where = path && leaveOut(story, path, doomed);
      if (where) left.push({where, message: `left out: ${message}`});
      // "and more" has no path; the next round reports the rest. Fields of the story itself cannot be left out.
      else if (path) throw new RangeError(`${path}: ${message}`);
    }
    for (const list of Object.values(story))
      if (Array.isArray(list))
        for (let i = list.length; i--;) if (doomed.has(list[i])) list.splice(i, 1);
  }
  throw new RangeError('too much of it is not as a story has it');
}

/** Removes an optional field, or marks the entry that requires it for removal; returns a description of what was removed. */
function leaveOut(story: Thing, path: string, doomed: Set<unknown>): string | undefined {
  const keys = [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => index ?? key);
  const [list = '', index, field] = keys;
  const entries = story[list];
  if (!Array.isArray(entries) || index === undefined) {
    const optional = Object.hasOwn(COMPILED_SCHEMA.optional, list);
    if (optional) story[list] = undefined;
    return optional ? list : undefined;
  }
  const thing = entries[Number(index)] as Thing & {id?: string};
  const fields = (COMPILED_SCHEMA.optional[list] as readonly [Rule] | undefined)?.[0] as
    Fields | undefined;
  if (
    field !== undefined &&
    fields &&
    Object.hasOwn(thing, field) &&
    !Object.hasOwn(fields.required, field)
  ) {
    thing[field] = undefined;
    return `${path} of "${thing.id ?? index}"`;
  }
  doomed.add(thing);
  return `${list}[${index}]${thing.id ? ` "${thing.id}"` : ''}`;
}
