import {STORY} from './schema.js';
import type {Meta} from './schema.js';

/**
 * The schema as plain data, which validation interprets. The build puts the finished data in the place of this module,
 * so that no bundle carries valibot.
 *
 * A text is the name of a kind of string, with the kind of thing it is about (`ref:actor`); or `boolean`, `amount`,
 * `number -90 90`, `whole 0 100`; or one of `a|b|c`. A list of one rule is a list of such, of two rules a pair. An
 * object has fields, whose names end in `?` where they may be missing and in `*` where a list is then empty; `is` names
 * what the fields must be together.
 */
export type Rule = string | readonly [Rule] | readonly [Rule, Rule] | Fields;
export interface Fields {
  readonly [name: string]: Rule;
}

interface Schema {
  readonly type: string;
  readonly pipe?: readonly (Schema & {readonly metadata?: Meta; readonly requirement?: unknown})[];
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly unknown[];
  readonly default?: unknown;
}

function rulesOf(schema: Schema): Rule {
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
      return `${whole ? 'whole' : 'number'} ${limit('min_value')} ${limit('max_value')}`;
    }
    case 'picklist':
      return schema.options!.join('|');
    case 'array':
      return [rulesOf(schema.item!)];
    case 'tuple':
      return schema.items!.map(rulesOf) as [Rule, Rule];
    case 'union':
      return 'amount';
    case 'optional':
      return rulesOf(schema.wrapped!);
    case 'strict_object': {
      // Nested pipes keep what the inner one says.
      const inner = pipe[0]?.pipe ? ((rulesOf(pipe[0]) as Fields)['is'] as string) : '';
      const is = [inner, ...metas.map((it) => it.is)].filter(Boolean);
      return {
        ...(is.length && {is: is.join(' ')}),
        ...Object.fromEntries(
          Object.entries(schema.entries!).map(([name, entry]) => [
            name + (Array.isArray(entry.default) ? '*' : entry.type === 'optional' ? '?' : ''),
            rulesOf(entry),
          ]),
        ),
      };
    }
    default:
      throw new Error(`no rule for ${schema.type}`);
  }
}

export const RULES = rulesOf(STORY as unknown as Schema) as Fields;
