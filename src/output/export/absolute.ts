import {resolveAddresses} from '../../content/addresses.js';
import {COMPILED_SCHEMA} from '../../content/compiled-schema.js';
import type {Rule} from '../../content/compiled-schema.js';
import type {Story} from '../../content/story.js';
import type {Omission} from './omissions.js';

const isAbsolute = (url: string) => /^[a-z]+:/i.test(url);

/** A copy of a story whose addresses are resolved against `base`. */
export function resolvedStory(story: Story, base: string): Story {
  const copy = structuredClone(story);
  resolveAddresses(copy, base);
  return copy;
}

/**
 * A copy of a story in which every address leads to the same place wherever the copy lies: resolved against `base`, or
 * else against the story's own address. What is still relative is left out, and named.
 */
export function absoluteStory(
  story: Story,
  base = story.url ?? '',
): {story: Story; left: readonly Omission[]} {
  const left: Omission[] = [];
  /** The value without relative addresses; nothing where it cannot be without one. */
  const absolute = (rule: Rule, value: unknown, path: string): unknown => {
    if (rule === 'url' && !isAbsolute(value as string)) {
      const message = `is left out: "${value as string}" is relative, and --base does not say to what`;
      left.push({at: path, message});
      return undefined;
    }
    if (typeof rule === 'string') return value;
    if (Array.isArray(rule)) {
      const of = rule[0] as Rule;
      return rule[1]
        ? value
        : (value as unknown[])
            .map((item, i) => absolute(of, item, `${path}[${i}]`))
            .filter((item) => item !== undefined);
    }
    const {required, optional} = rule as Exclude<Rule, string | readonly unknown[]>;
    const fields = Object.entries(value as object).map(([name, field]: [string, unknown]) => {
      const of = required[name] ?? optional[name];
      return [name, of && absolute(of, field, path ? `${path}.${name}` : name)] as const;
    });
    return fields.some(([name, field]) => field === undefined && name in required)
      ? undefined
      : Object.fromEntries(fields.filter(([, field]) => field !== undefined));
  };
  const resolved = isAbsolute(base) ? resolvedStory(story, base) : story;
  return {story: absolute(COMPILED_SCHEMA, resolved, '') as Story, left};
}
