import {COMPILED_SCHEMA} from '../content/compiled-schema.js';
import type {Fields, Rule} from '../content/compiled-schema.js';

/** A string of a story: its path, its validator (such as `edtf` or `url`), and its text. */
export interface SchemaString {
  readonly path: string;
  readonly validator: string;
  readonly text: string;
}

/** All strings in `input` at places where the schema has a string, valid or not. */
export function stringsOf(input: unknown): readonly SchemaString[] {
  const strings: SchemaString[] = [];
  const walk = (rule: Rule, value: unknown, path: string): void => {
    if (typeof rule === 'string') {
      if (typeof value === 'string')
        strings.push({path, validator: rule.split(':')[0]!, text: value});
    } else if ('required' in rule) walkFields(rule, value, path);
    else if (Array.isArray(value))
      value.forEach((item, i) => walk(rule[1] ? (rule[i] ?? '') : rule[0], item, `${path}[${i}]`));
  };
  const walkFields = ({required, optional}: Fields, value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, rule] of Object.entries({...required, ...optional}))
      if (Object.hasOwn(value, name))
        walk(rule, (value as Record<string, unknown>)[name], path ? `${path}.${name}` : name);
  };
  walk(COMPILED_SCHEMA, input, '');
  return strings;
}
