import {COMPILED_SCHEMA} from '../../content/compiled-schema.js';
import type {Fields, Rule} from '../../content/compiled-schema.js';
import {listNameOf} from '../document.js';
import type {ThingKind, Values} from '../document.js';

/** A field that can be corrected in one line or text. */
export interface CorrectableField {
  readonly name: string;
  readonly rule: string;
}

/** What reads first of a thing is also what is corrected most. */
const FIRST = [
  'headline',
  'amount',
  'words',
  'question',
  'answer',
  'name',
  'title',
  'label',
  'caption',
  'text',
  'when',
];
/** Certainty is changed by taking back, or in the form; lists of references in the form. */
const TYPED = /^(?:line|text|rich|richLine|edtf|amount|number|one of|ref)(?::|$)/;

/** The fields of a thing that a correction can change, the likeliest first. */
export function correctableFields(kind: ThingKind, thing: Values): readonly CorrectableField[] {
  const rule = (COMPILED_SCHEMA.optional[listNameOf(kind)] as readonly [Fields])[0];
  const all: Readonly<Record<string, Rule>> = {...rule.required, ...rule.optional};
  const rank = ({name}: CorrectableField) => FIRST.indexOf(name) + 1 || FIRST.length + 1;
  return Object.entries(all)
    .flatMap(([name, rule]) =>
      typeof rule === 'string' && TYPED.test(rule) && thing[name] !== undefined
        ? [{name, rule}]
        : [],
    )
    .sort((a, b) => rank(a) - rank(b));
}

const isScalar = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/** The value of a field as it is typed: "12", "10–15". */
export function typedValue(value: unknown): string {
  return [value ?? []]
    .flat()
    .map((part) => (isScalar(part) ? String(part) : '…'))
    .join('–');
}

/** The value that was typed; undefined if it is none for this field. */
export function valueOf(typed: string, {rule}: CorrectableField): unknown {
  const text = typed.trim();
  if (!text) return undefined;
  if (!/^(?:amount|number)/.test(rule)) return text;
  const numbers = text.split(/\s*[–/]\s*|\s+to\s+/).map(Number);
  if (numbers.some(Number.isNaN) || numbers.length > 2) return undefined;
  return numbers.length === 2 ? numbers : numbers[0];
}

/** The fields of a figure that say its number together. */
const COUNT = ['qualifier', 'amount', 'words', 'magnitude', 'asOf'];

/** The former number of a figure, as its field `previous` has it. */
export function previousOf(figure: Values): Values {
  return Object.fromEntries(
    COUNT.flatMap((name) => (figure[name] === undefined ? [] : [[name, figure[name]]])),
  );
}
export const isCount = (name: string) => COUNT.includes(name);
