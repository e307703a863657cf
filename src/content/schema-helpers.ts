import * as v from 'valibot';
import type {Kind} from '../notation/ref.js';
import {MAX_LINE, MAX_REFERENCES, STRING_VALIDATORS, MAX_TEXT, REFINEMENTS} from './validators.js';

// The building blocks of the schema.

declare const OWN_ID: unique symbol;
declare const REF: unique symbol;
/** Type markers for an id and for a reference, which `Bind` replaces with the ids of a story. */
export interface OwnId<K extends Kind | 'story'> {
  readonly [OWN_ID]: K;
}
export interface Ref<K extends Kind | '*'> {
  readonly [REF]: K;
}

/** Which validator a schema uses, for the compiled schema. The JSON Schema cannot express these. */
export interface Meta {
  readonly is: keyof typeof STRING_VALIDATORS | keyof typeof REFINEMENTS;
  readonly of?: string;
}
const meta = <T>(it: Meta) =>
  v.metadata<T, {is: string; of: string | undefined}>({is: it.is, of: it.of});
export const opt = v.optional;
export const oneOf = v.picklist;
export const strict = v.strictObject;
// A longer list is refused rather than rendered slowly.
export const list = <T extends v.GenericSchema>(item: T, most = 20_000) =>
  v.pipe(v.array(item), v.maxLength(most), v.readonly());
/** A list of references without duplicates. */
export const refs = <T extends v.GenericSchema>(item: T, most = MAX_REFERENCES) =>
  v.pipe(
    v.array(item),
    v.maxLength(most),
    v.checkItems((one, i, all) => all.indexOf(one) === i),
    v.readonly(),
  );
export const string = (is: keyof typeof STRING_VALIDATORS, most = MAX_TEXT) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((value) => !STRING_VALIDATORS[is](value)),
    meta({is}),
  );
export const text = string('text');
/** Text of one line, such as a label or a name. */
export const line = string('line', MAX_LINE);
export const rich = string('rich');
/** Rich text of one line, such as a headline. */
export const richLine = string('richLine', MAX_LINE);
export const edtf = string('edtf');
export const url = string('url');
export const language = string('language');
/** The id that a thing defines; unique among the things of its kind. */
export const ownId = <K extends Kind | 'story'>(kind: K) =>
  v.pipe(
    v.string(),
    v.check((value) => !STRING_VALIDATORS.id(value)),
    meta({is: 'id', of: kind}),
  ) as unknown as v.GenericSchema<OwnId<K>>;
/** The id of another thing in this story. */
export const ref = <K extends Kind>(kind: K) =>
  v.pipe(
    v.string(),
    v.check((value) => !STRING_VALIDATORS.ref(value)),
    meta({is: 'ref', of: kind}),
  ) as unknown as v.GenericSchema<Ref<K>>;
/** `event:strike`: the kind and id of any thing in this story. */
export const anyRef = string('anyRef') as unknown as v.GenericSchema<Ref<'*'>>;
export const within = (min: number, max: number) =>
  v.pipe(v.number(), v.minValue(min), v.maxValue(max));
export const integer = (min: number, max: number) =>
  v.pipe(v.number(), v.minValue(min), v.maxValue(max), v.integer());
export const number = within(-1e15, 1e15);
/** `thing` with a validator of the whole object. */
export const refine = <T extends v.GenericSchema>(is: keyof typeof REFINEMENTS, thing: T) =>
  v.pipe(
    thing,
    v.check<v.InferOutput<T>>((value) => !REFINEMENTS[is](value as Record<string, unknown>)),
    meta<v.InferOutput<T>>({is}),
  );
