import {COMPILED_SCHEMA} from '../../content/compiled-schema.js';
import type {Fields, Rule} from '../../content/compiled-schema.js';
import {eachTarget} from '../../notation/richtext.js';
import type {Path, ThingKind, Values} from '../document.js';

/** A place in the story that refers to a thing. */
export interface Use {
  readonly path: Path;
  /** Whether the reference can be removed with the thing: it is optional, and not part of a text. */
  readonly isRemovable: boolean;
}

/** Where a story refers to a thing, by the schema and in its rich texts. */
export function usesOf(story: Values, kind: ThingKind, id: string): readonly Use[] {
  const uses: Use[] = [];
  const visit = (value: unknown, rule: Rule | undefined, path: Path, isOptional: boolean): void => {
    if (rule === undefined || value === undefined) return;
    if (typeof rule === 'string') {
      if (typeof value === 'string' && refersTo(value, rule, kind, id))
        uses.push({path, isRemovable: isOptional && !rule.startsWith('rich')});
    } else if ('required' in rule) {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, one] of Object.entries(value))
        visit(one, fieldOf(rule, name), [...path, name], Object.hasOwn(rule.optional, name));
    } else if (Array.isArray(value))
      // A list may lose one of its references.
      value.forEach((one, i) => visit(one, rule[i] ?? rule[0], [...path, i], true));
  };
  visit(story, COMPILED_SCHEMA, [], false);
  return uses;
}

function fieldOf({required, optional}: Fields, name: string): Rule | undefined {
  const all = Object.hasOwn(required, name) ? required : optional;
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

function refersTo(value: string, rule: string, kind: ThingKind, id: string): boolean {
  if (rule === `ref:${kind}`) return value === id;
  if (rule === 'anyRef') return value === `${kind}:${id}`;
  if (!rule.startsWith('rich') || !value.includes(id)) return false;
  let isFound = false;
  eachTarget(value, (node) => {
    if (node.type === 'figure') isFound ||= kind === 'figure' && node.id === id;
    else if (node.type === 'ref') isFound ||= node.kind === kind && node.id === id;
  });
  return isFound;
}
