import type {REFINEMENTS} from './validators.js';
import {STORY} from './schema.js';
import type {Meta} from './schema-helpers.js';

/**
 * The schema as plain data, which validation interprets. The build replaces this module with its result, so that no bundle
 * contains valibot.
 *
 * A string names a validator and its arguments: `text`, `ref:actor`, `number:-90:90`, `one of:a:b:c`.
 * An array with one rule is a list of such values; with two rules, a pair.
 */
export type Rule = string | readonly [Rule] | readonly [Rule, Rule] | Fields;
export interface Fields {
  /** The fields that may not be missing, and those that may. */
  readonly required: {readonly [name: string]: Rule};
  readonly optional: {readonly [name: string]: Rule};
  /** Validators of the whole object. */
  readonly refinements?: readonly (keyof typeof REFINEMENTS)[];
}

interface Schema {
  readonly type: string;
  readonly pipe?: readonly (Schema & {readonly metadata?: Meta; readonly requirement?: unknown})[];
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly unknown[];
}

function compileRule(schema: Schema): Rule {
  const pipe = schema.pipe ?? [];
  const metas = pipe.flatMap((action) => action.metadata ?? []);
  const limit = (type: string) => String(pipe.find((action) => action.type === type)?.requirement);
  switch (schema.type) {
    case 'string':
      return metas.map(({is, of}) => (of ? `${is}:${of}` : is))[0]!;
    case 'boolean':
      return 'boolean';
    case 'number': {
      const whole = pipe.some((action) => action.type === 'integer');
      return `${whole ? 'whole number' : 'number'}:${limit('min_value')}:${limit('max_value')}`;
    }
    case 'picklist':
      return ['one of', ...schema.options!].join(':');
    case 'array':
      return [compileRule(schema.item!)];
    case 'tuple':
      return schema.items!.map(compileRule) as [Rule, Rule];
    case 'union':
      return 'amount';
    case 'optional':
      return compileRule(schema.wrapped!);
    case 'strict_object': {
      // `refine` around `refine`: keep the refinements of the inner schema.
      const inner = pipe[0]?.pipe ? ((compileRule(pipe[0]) as Fields).refinements ?? []) : [];
      const refinements = [...inner, ...metas.map(({is}) => is as keyof typeof REFINEMENTS)];
      const fields = (optional: boolean) =>
        Object.fromEntries(
          Object.entries(schema.entries!).flatMap(([name, entry]) =>
            (entry.type === 'optional') === optional ? [[name, compileRule(entry)]] : [],
          ),
        );
      return {
        required: fields(false),
        optional: fields(true),
        ...(refinements.length && {refinements}),
      };
    }
    default:
      throw new Error(`no rule for ${schema.type}`);
  }
}

export const COMPILED_SCHEMA = compileRule(STORY as unknown as Schema) as Fields;
