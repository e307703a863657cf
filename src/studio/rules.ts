import {COMPILED_SCHEMA} from '../content/compiled-schema.js';
import type {Fields, Rule} from '../content/compiled-schema.js';
import type {Path} from './json-edits.js';

/** The schema's rule for the value at a path. */
export function ruleAt(path: Path): Rule | undefined {
  let rule: Rule | undefined = COMPILED_SCHEMA;
  for (const key of path) {
    if (!rule || typeof rule === 'string') return undefined;
    if (typeof key === 'number') rule = itemOf(rule, key);
    else rule = 'required' in rule ? fieldOf(rule, key) : undefined;
  }
  return rule;
}
function itemOf(rule: Exclude<Rule, string>, i: number): Rule | undefined {
  return 'required' in rule ? undefined : (rule[i] ?? rule[0]);
}
/** The rule of a field of an object. */
export function fieldOf({required, optional}: Fields, name: string): Rule | undefined {
  const all = {...required, ...optional};
  return Object.hasOwn(all, name) ? all[name] : undefined;
}
