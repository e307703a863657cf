import {COMPILED_SCHEMA} from '../content/compiled-schema.js';
import type {Fields, Rule} from '../content/compiled-schema.js';

/** A text of a story: where it is, and which check it has, such as `edtf` or `url`. */
export interface Text {
  readonly path: string;
  readonly is: string;
  readonly text: string;
}

/** Every text that stands in `input` where the schema has one, valid or not. */
export function stringsOf(input: unknown): readonly Text[] {
  const found: Text[] = [];
  const walk = (rule: Rule, value: unknown, path: string): void => {
    if (typeof rule === 'string') {
      if (typeof value === 'string') found.push({path, is: rule.split(':')[0]!, text: value});
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
  return found;
}
