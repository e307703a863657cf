import * as v from 'valibot';
import type {Kind} from '../notation/ref.js';
import {LINE, REFERENCES, STRINGS, TEXT, THINGS} from './validators.js';

// What the schema is put together from.

declare const OWN: unique symbol;
declare const REF: unique symbol;
/** Stands for the id that a thing gives itself, and for a reference to one, until `Bind` puts a story's own ids there. */
export interface Own<K extends Kind | 'story'> {
  readonly [OWN]: K;
}
export interface Ref<K extends Kind | '*'> {
  readonly [REF]: K;
}

/** What `rules.ts` reads of a schema, and what the JSON Schema leaves to it. */
export interface Meta {
  readonly is: keyof typeof STRINGS | keyof typeof THINGS;
  readonly of?: string;
}
const meta = <T>(it: Meta) =>
  v.metadata<T, {is: string; of: string | undefined}>({is: it.is, of: it.of});
export const opt = v.optional;
export const oneOf = v.picklist;
export const strict = v.strictObject;
// A story beyond this is refused, not shown slowly.
export const list = <T extends v.GenericSchema>(item: T, most = 20_000) =>
  v.pipe(v.array(item), v.maxLength(most), v.readonly());
/** A list of references, in which nothing stands twice. */
export const refs = <T extends v.GenericSchema>(item: T, most = REFERENCES) =>
  v.pipe(
    v.array(item),
    v.maxLength(most),
    v.checkItems((one, i, all) => all.indexOf(one) === i),
    v.readonly(),
  );
export const string = (is: keyof typeof STRINGS, most = TEXT) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((value) => !STRINGS[is](value)),
    meta({is}),
  );
export const text = string('text');
/** Text of one line, such as a label or a name. */
export const line = string('line', LINE);
export const rich = string('rich');
/** Rich text of one line, such as a headline. */
export const richLine = string('richLine', LINE);
export const edtf = string('edtf');
export const url = string('url');
export const language = string('language');
/** The id of a thing; unique among the things of its kind. */
export const own = <K extends Kind | 'story'>(kind: K) =>
  v.pipe(
    v.string(),
    v.check((value) => !STRINGS.id(value)),
    meta({is: 'id', of: kind}),
  ) as unknown as v.GenericSchema<Own<K>>;
/** The id of another thing in this story. */
export const ref = <K extends Kind>(kind: K) =>
  v.pipe(
    v.string(),
    v.check((value) => !STRINGS.ref(value)),
    meta({is: 'ref', of: kind}),
  ) as unknown as v.GenericSchema<Ref<K>>;
/** `event:strike`: the kind and id of any thing in this story. */
export const anyRef = string('anyRef') as unknown as v.GenericSchema<Ref<'*'>>;
export const within = (min: number, max: number) =>
  v.pipe(v.number(), v.minValue(min), v.maxValue(max));
export const integer = (min: number, max: number) =>
  v.pipe(v.number(), v.minValue(min), v.maxValue(max), v.integer());
export const number = within(-1e15, 1e15);
/** What the fields of `thing` must be together. */
export const refine = <T extends v.GenericSchema>(is: keyof typeof THINGS, thing: T) =>
  v.pipe(
    thing,
    v.check<v.InferOutput<T>>((value) => !THINGS[is](value as Record<string, unknown>)),
    meta<v.InferOutput<T>>({is}),
  );
