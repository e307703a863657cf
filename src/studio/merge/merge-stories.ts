import {fieldNames, isSameJson} from '../../notation/same-json.js';
import {identitiesOf, kindOfList} from '../document.js';
import type {ThingKind, Values} from '../document.js';
import type {Edit} from '../json-edits.js';

/** What two editors have changed differently: a field, or without one the whole thing, which one of them has deleted. */
export interface Conflict {
  /** The thing; undefined for a field of the story itself. */
  readonly kind?: ThingKind | undefined;
  readonly id?: string | undefined;
  readonly field?: string | undefined;
  readonly ours: unknown;
  readonly theirs: unknown;
}
interface Merge {
  /** What brings their changes into our story, in order. */
  readonly edits: readonly Edit[];
  readonly conflicts: readonly Conflict[];
}
type Three<T> = readonly [ours: T, base: T, theirs: T];

/** Merges two stories that both began as `base`, by the identities of their things. Nothing of ours is overwritten. */
export function mergeStories(ours: Values, base: Values, theirs: Values): Merge {
  const edits: Edit[] = [];
  const conflicts: Conflict[] = [];
  for (const name of fieldNames(ours, base, theirs)) {
    const values: Three<unknown> = [ours[name], base[name], theirs[name]];
    const kind = kindOfList(name);
    const merged =
      (kind && mergeList(name, kind, values)) ?? mergeField([name], {field: name}, values);
    edits.push(...merged.edits);
    conflicts.push(...merged.conflicts);
  }
  return {edits, conflicts};
}

const NOTHING: Merge = {edits: [], conflicts: []};

function mergeField(
  path: Edit['path'],
  place: Omit<Conflict, 'ours' | 'theirs'>,
  [ours, base, theirs]: Three<unknown>,
): Merge {
  if (isSameJson(ours, theirs) || isSameJson(base, theirs)) return NOTHING;
  const take = (value: unknown): Merge => ({edits: [{path, value}], conflicts: []});
  if (isSameJson(ours, base)) return take(theirs);
  // Each release counts on; of two, the later number is right.
  if (place.field === 'revision' && typeof ours === 'number' && typeof theirs === 'number')
    return take(Math.max(ours, theirs));
  if (place.field === 'updated' && !place.kind) return take(theirs);
  if (areReferences(ours) && areReferences(base ?? []) && areReferences(theirs)) {
    const was = (base ?? []) as readonly string[];
    const stay = ours.filter((one) => !was.includes(one) || theirs.includes(one));
    const come = theirs.filter((one) => !was.includes(one) && !ours.includes(one));
    return take([...stay, ...come]);
  }
  return {edits: [], conflicts: [{...place, ours, theirs}]};
}

const areReferences = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((it) => typeof it === 'string');

/** Merges a list of things; undefined if they cannot be told apart. */
function mergeList(name: string, kind: ThingKind, values: Three<unknown>): Merge | undefined {
  const [ours, base, theirs] = values.map((value) => thingsOf(kind, value));
  if (!ours || !base || !theirs) return undefined;
  const edits: Edit[] = [];
  const conflicts: Conflict[] = [];
  const conflict = (id: string, our: unknown, their: unknown) =>
    conflicts.push({kind, id, ours: our, theirs: their});
  const ids = [...ours.keys()];
  const gone: string[] = [];
  /** Our things with their changes. */
  const merged = new Map<string, Values>();
  ids.forEach((id, i) => {
    const thing = ours.get(id)!;
    merged.set(id, thing);
    const was = base.get(id);
    const now = theirs.get(id);
    if (now) {
      for (const field of fieldNames(thing, was ?? {}, now)) {
        const three: Three<unknown> = [thing[field], was?.[field], now[field]];
        const taken = mergeField([name, i, field], {kind, id, field}, three);
        edits.push(...taken.edits);
        conflicts.push(...taken.conflicts);
        for (const {value} of taken.edits) merged.set(id, {...merged.get(id), [field]: value});
      }
    } else if (was && isSameJson(thing, was)) gone.push(id);
    else if (was) conflict(id, thing, undefined);
  });
  // From the end, so that the places of the others stay.
  for (const id of gone.toReversed()) {
    edits.push({path: [name, ids.indexOf(id)], value: undefined});
    ids.splice(ids.indexOf(id), 1);
  }
  const order = [...theirs.keys()];
  order.forEach((id, i) => {
    if (ours.has(id)) return;
    const was = base.get(id);
    if (was) {
      if (!isSameJson(was, theirs.get(id))) conflict(id, undefined, theirs.get(id));
      return;
    }
    // Behind the one that it follows there.
    const before = order.slice(0, i).findLast((one) => ids.includes(one));
    const at = before === undefined ? 0 : ids.indexOf(before) + 1;
    const isFirst = values[0] === undefined && !ids.length;
    if (isFirst) edits.push({path: [name], value: [theirs.get(id)]});
    else edits.push({path: [name, at], value: theirs.get(id), insert: at < ids.length});
    ids.splice(at, 0, id);
  });
  if (areMoved([...ours.keys()], [...base.keys()], order)) {
    const sorted = [
      ...order.filter((id) => ids.includes(id)),
      ...ids.filter((id) => !theirs.has(id)),
    ];
    edits.push({path: [name], value: sorted.map((id) => merged.get(id) ?? theirs.get(id))});
  }
  return {edits, conflicts};
}

/** Things by their identity; undefined if two have the same, or one has none. */
function thingsOf(kind: ThingKind, value: unknown): ReadonlyMap<string, Values> | undefined {
  if (value === undefined) return new Map();
  if (!Array.isArray(value)) return undefined;
  const things = new Map<string, Values>();
  for (const [i, id] of identitiesOf(kind, value).entries()) {
    if (id === undefined || things.has(id)) return undefined;
    things.set(id, value[i] as Values);
  }
  return things;
}

/** Whether only they have changed the order of what all have. What we have arranged ourselves stays. */
function areMoved(
  ours: readonly string[],
  base: readonly string[],
  theirs: readonly string[],
): boolean {
  const shared = (list: readonly string[]) =>
    list.filter((id) => ours.includes(id) && base.includes(id) && theirs.includes(id)).join(' ');
  return shared(theirs) !== shared(base) && shared(ours) === shared(base);
}
