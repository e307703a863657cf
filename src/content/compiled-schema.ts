import type {THINGS} from './validators.js';
import {STORY} from './schema.js';
import type {Meta} from './schema-helpers.js';

/**
 * The schema as plain data, which validation interprets. The build puts the finished data in the place of this module,
 * so that no bundle carries valibot.
 *
 * A text is the name of a check, with what the check is about: `text`, `ref:actor`, `number:-90:90`, `one of:a:b:c`.
 * A list of one rule is a list of such, of two rules a pair.
 */
export type Rule = string | readonly [Rule] | readonly [Rule, Rule] | Fields;
export interface Fields {
  /** The fields that may not be missing, and those that may. */
  readonly required: {readonly [name: string]: Rule};
  readonly optional: {readonly [name: string]: Rule};
  /** What the fields must be together. */
  readonly refinements?: readonly (keyof typeof THINGS)[];
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
      // Nested pipes keep what the inner one says.
      const inner = pipe[0]?.pipe ? ((compileRule(pipe[0]) as Fields).refinements ?? []) : [];
      const refinements = [...inner, ...metas.map(({is}) => is as keyof typeof THINGS)];
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
