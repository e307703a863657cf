import type {StoryInput} from '../content/story.js';
import {fieldNames, isSameJson} from '../notation/same-json.js';
import type {Note} from './draft.js';

type Thing = Readonly<Record<string, unknown>>;
type Keyed = readonly [key: string, thing: Thing];

/** What an import gave last, so that what an editor has changed since can be told from what the source has. */
export interface ImportRecord {
  /** What was imported: file names or addresses. */
  readonly from: readonly string[];
  /** The story as the sources last had it; what they have removed since is still in it. */
  readonly story: StoryInput;
  /** The things that the sources have removed, and of which that was said: `event:fire`. */
  readonly removed: readonly string[];
}
export interface Merged {
  readonly story: StoryInput;
  readonly record: ImportRecord;
  readonly notes: readonly Note[];
  /** Whether anything but the dates of the import differs from the story that was there. */
  readonly isChanged: boolean;
}

/** An editor's, or made anew by each import. */
const OWN_FIELDS = ['id', 'published', 'updated', 'revision', '$schema'];

/**
 * A story that was imported before, with what its sources say now. A field that an editor has changed since stays as it is; so do
 * entries that the sources have removed, and the order. All of that is noted.
 * @param there The story as it lies before the editor.
 * @param before What the last import gave; without it, whatever differs is the editor's.
 * @param coming What the sources give now.
 * @param windowed Whether the sources list only their latest entries, so that one that is missing may only be old.
 */
export function mergeImport(
  there: StoryInput,
  before: ImportRecord | undefined,
  coming: StoryInput,
  {from, windowed = false}: {readonly from: readonly string[]; readonly windowed?: boolean},
): Merged {
  const notes: Note[] = [];
  const removed = new Set(before?.removed);
  const fields = {...(there as Thing)};
  const base = (before?.story ?? {}) as Thing;
  const theirs = coming as Thing;
  const recorded: Record<string, unknown> = {...theirs};
  for (const name of fieldNames(there, base, theirs)) {
    if (OWN_FIELDS.includes(name)) continue;
    const isList = [fields[name], base[name], theirs[name]].some(isEntries);
    if (isList) {
      const merged = mergeList(
        name,
        [fields[name], base[name], theirs[name]].map(entriesOf) as never,
        {
          notes,
          removed,
          windowed,
        },
      );
      recorded[name] = merged.recorded;
      if (merged.things.length || fields[name] !== undefined) fields[name] = merged.things;
    } else fields[name] = mergeField(name, '', [fields[name], base[name], theirs[name]], notes);
    if (fields[name] === undefined) Reflect.deleteProperty(fields, name);
  }
  const isChanged = !isSameJson(fields, there);
  return {
    story: fields as unknown as StoryInput,
    record: {from, story: recorded as unknown as StoryInput, removed: [...removed].toSorted()},
    notes,
    isChanged,
  };
}

const isEntries = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((it) => typeof it === 'object' && it !== null && !Array.isArray(it));

/** Entries by what identifies them: their id, or for relations, which have none, who is related how. */
function entriesOf(value: unknown): readonly Keyed[] {
  if (!isEntries(value)) return [];
  return (value as readonly Thing[]).map((thing) => {
    const {id, from, to, kind} = thing as Record<string, string | undefined>;
    return [id ?? JSON.stringify([from, to, kind]), thing];
  });
}

interface ListContext {
  readonly notes: Note[];
  readonly removed: Set<string>;
  readonly windowed: boolean;
}

function mergeList(
  list: string,
  [ours, base, theirs]: readonly [readonly Keyed[], readonly Keyed[], readonly Keyed[]],
  {notes, removed, windowed}: ListContext,
): {things: readonly Thing[]; recorded: readonly Thing[]} {
  const known = new Map(base);
  const come = new Map(theirs);
  const nameOf = (key: string) => `${list.replace(/s$/, '')}:${key}`;
  const gone: string[] = [];
  const left: string[] = [];
  const mine = new Set(ours.map(([key]) => key));
  const things: Keyed[] = ours.map(([key, thing]) => {
    const now = come.get(key);
    if (now) {
      if (removed.delete(nameOf(key)))
        notes.push({where: nameOf(key), message: 'is back at its source'});
      return [key, mergeThing(nameOf(key), thing, known.get(key), now, notes)];
    }
    if (known.has(key) && !removed.has(nameOf(key))) {
      removed.add(nameOf(key));
      (windowed ? left : gone).push(key);
    }
    return [key, thing];
  });
  for (const key of gone)
    notes.push({
      where: nameOf(key),
      message: 'its source has removed it; it stays here: take it out, or back in public',
    });
  if (left.length)
    notes.push({
      where: list,
      message: `${left.length === 1 ? 'one' : left.length} of them ${left.length === 1 ? 'is' : 'are'} no longer in the source, which may list only its latest; they stay (${left.slice(0, 5).join(', ')}${left.length > 5 ? ' …' : ''})`,
    });
  // What is new stands after the entry that it follows at its source, or before the one that it precedes.
  theirs.forEach(([key, thing], i) => {
    if (mine.has(key)) return;
    if (known.has(key)) {
      // The editor has taken it out; that is said once, while the source changes nothing in it.
      if (!isSameJson(known.get(key), thing))
        notes.push({
          where: nameOf(key),
          message: 'was taken out here, and has changed at its source; it stays out',
        });
      return;
    }
    const before = theirs.slice(0, i).findLast(([it]) => mine.has(it))?.[0];
    const after = theirs.slice(i + 1).find(([it]) => mine.has(it))?.[0];
    const at =
      before !== undefined
        ? things.findIndex(([it]) => it === before) + 1
        : after !== undefined
          ? things.findIndex(([it]) => it === after)
          : things.length;
    things.splice(at, 0, [key, thing]);
    mine.add(key);
  });
  // What is removed stays in the record, so that it is known when it comes back.
  const still = base.filter(([key]) => !come.has(key));
  return {
    things: things.map(([, thing]) => thing),
    recorded: [...theirs, ...still].map(([, thing]) => thing),
  };
}

function mergeThing(
  where: string,
  ours: Thing,
  base: Thing | undefined,
  theirs: Thing,
  notes: Note[],
): Thing {
  const merged: Record<string, unknown> = {...ours};
  for (const name of fieldNames(ours, base ?? {}, theirs)) {
    const value = mergeField(name, where, [ours[name], base?.[name], theirs[name]], notes);
    if (value === undefined) Reflect.deleteProperty(merged, name);
    else merged[name] = value;
  }
  return merged;
}

function mergeField(
  name: string,
  where: string,
  [ours, base, theirs]: readonly [unknown, unknown, unknown],
  notes: Note[],
): unknown {
  if (isSameJson(ours, theirs) || isSameJson(base, theirs)) return ours;
  if (isSameJson(ours, base)) return theirs;
  const words = (value: unknown) =>
    value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 100);
  notes.push({
    where: where || 'the story',
    message: `${name}: ${words(ours)} stays, which was written here; its source now says ${words(theirs)}`,
  });
  return ours;
}
