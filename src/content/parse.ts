import {didYouMean} from '../notation/nearest.js';
import {parseRef} from '../notation/ref.js';
import {eachTarget} from '../notation/richtext.js';
import {urlProblem} from '../notation/url.js';
import {STRINGS, THINGS} from './checks.js';
import {RULES} from './rules.js';
import type {Fields, Rule} from './rules.js';
import type {Story} from './story.js';

/** One thing that is wrong with a story: where, as a path such as `events[3].by`, and what. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}
export type Parsed =
  | {readonly ok: true; readonly story: Story}
  | {readonly ok: false; readonly problems: readonly Problem[]};

/** The most problems that are told at once, and the most items of any list. */
const MOST = 50;
const LONGEST = 20_000;

/** Looks at a value that lies `depth` steps into the story. */
type Judge = (value: unknown, depth: number) => void;

/** The way to the value at hand, written over in place: a story of 10,000 events costs no 100,000 paths. */
const trail: (string | number)[] = [];
let problems: Problem[];
/** The ids that things give themselves, and those that are referred to, by kind. */
let owned: Map<string, Set<string>>;
let named: Map<string, Set<string>>;
/** In the second look, which only a story with a reference to nothing gets, each such reference is told with its place. */
let locating: boolean;

let judge: Judge | undefined;

/**
 * Validates a story from any source and says every problem with it, located. Never throws; does not change `input`.
 */
export function parseStory(input: unknown): Parsed {
  judge ??= judgeOf(RULES);
  problems = [];
  owned = new Map();
  named = new Map();
  locating = false;
  judge(input, 0);
  const lost = [...named].some(([kind, ids]) => [...ids].some((id) => !owned.get(kind)?.has(id)));
  if (lost && !problems.length) {
    locating = true;
    judge(input, 0);
  }
  if (problems.length) return {ok: false, problems};
  const lists = Object.keys(RULES).flatMap((key) =>
    key.endsWith('*') ? [[key.slice(0, -1), []]] : [],
  );
  return {ok: true, story: {...Object.fromEntries(lists), ...(input as Story)}};
}

function tell(depth: number, message: string): void {
  const path = trail
    .slice(0, depth)
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key))
    .join('');
  if (problems.length < MOST) problems.push({path, message});
  else problems[MOST] = {path: '', message: 'and more'};
}

function quote(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 80)}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value ? 'an object' : String(value);
}

function into(map: Map<string, Set<string>>, kind: string): Set<string> {
  return map.get(kind) ?? map.set(kind, new Set()).get(kind)!;
}

function refer(kind: string, id: string, depth: number): void {
  if (!locating) into(named, kind).add(id);
  else if (!owned.get(kind)?.has(id))
    tell(depth, `no ${kind} "${id}"${didYouMean(id, owned.get(kind) ?? [])}`);
}

function judgeOf(rule: Rule): Judge {
  if (typeof rule === 'string') return judgeOfText(rule);
  if (!Array.isArray(rule)) return judgeOfFields(rule as Fields);
  const [each, second] = (rule as Rule[]).map(judgeOf) as [Judge, Judge?];
  return (value, depth) => {
    if (!Array.isArray(value)) tell(depth, `is ${quote(value)}, not a list`);
    else if (value.length > LONGEST) tell(depth, `has more than ${LONGEST} items`);
    else if (second && value.length !== 2) tell(depth, 'is not a list of two');
    else
      for (let i = 0; i < value.length; i++) {
        trail[depth] = i;
        (i && second ? second : each)(value[i], depth + 1);
      }
  };
}

function judgeOfText(rule: string): Judge {
  if (rule.includes('|')) {
    const options = rule.split('|');
    return (value, depth) => {
      if (!options.includes(value as string))
        tell(
          depth,
          `${quote(value)} is not one of ${options.join(', ')}${didYouMean(String(value), options)}`,
        );
    };
  }
  if (rule === 'amount') {
    const one = judgeOf('number -1e15 1e15');
    const two = judgeOf(['number -1e15 1e15', 'number -1e15 1e15']);
    return (value, depth) => (Array.isArray(value) ? two : one)(value, depth);
  }
  if (rule === 'boolean')
    return (value, depth) => {
      if (typeof value !== 'boolean') tell(depth, `is ${quote(value)}, not true or false`);
    };
  const [is, min, max] = rule.split(' ') as [string, string?, string?];
  if (max)
    return (value, depth) => {
      if (!(
        typeof value === 'number' &&
        value >= +min! &&
        value <= +max &&
        !(is === 'whole' && value % 1)
      ))
        tell(
          depth,
          `is ${quote(value)}, not a ${is === 'whole' ? 'whole number' : is} from ${min} to ${max}`,
        );
    };
  return judgeOfString(is);
}

function judgeOfString(rule: string): Judge {
  const [is, of = ''] = rule.split(':') as [keyof typeof STRINGS, string?];
  const check = STRINGS[is];
  return (value, depth) => {
    if (typeof value !== 'string') return tell(depth, `is ${quote(value)}, not a text`);
    // What was found good in the first look is so in the second.
    const problem = !locating && check(value);
    if (problem) tell(depth, problem);
    else if (is === 'id') {
      const ids = into(owned, of);
      if (!locating && ids.has(value)) tell(depth, `"${value}" stands twice`);
      ids.add(value);
    } else if (is === 'ref') refer(of, value, depth);
    else if (is === 'anyRef') {
      const {kind, id} = parseRef(value)!;
      refer(kind, id, depth);
    } else if (is === 'rich')
      eachTarget(value, (node) => {
        const unsafe = node.type === 'link' && urlProblem(node.href);
        if (unsafe) tell(depth, unsafe);
        else if (node.type === 'figure') refer('figure', node.id, depth);
        else if (node.type === 'ref') refer(node.kind, node.id, depth);
      });
  };
}

function judgeOfFields({is = '', ...fields}: Fields): Judge {
  const judges = new Map<string, Judge>();
  const must: string[] = [];
  for (const [key, rule] of Object.entries(fields)) {
    const name = key.replace(/[?*]$/, '');
    judges.set(name, judgeOf(rule));
    if (name === key) must.push(name);
  }
  const checks = (is as string)
    .split(' ')
    .flatMap((name) => THINGS[name as keyof typeof THINGS] ?? []);
  return (value, depth) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return tell(depth, `is ${quote(value)}, not an object`);
    const thing = value as Record<string, unknown>;
    const found = problems.length;
    // Own names only: a page may have put something on every object.
    for (const name of Object.keys(thing)) {
      const field = judges.get(name);
      trail[depth] = name;
      // Strict, because a misspelt "qualifer" passed over in silence would make "at least 33" a plain 33.
      if (!field) tell(depth + 1, `is not a field here${didYouMean(name, judges.keys())}`);
      else if (thing[name] !== undefined) field(thing[name], depth + 1);
    }
    for (const name of must) {
      if (Object.hasOwn(thing, name) && thing[name] !== undefined) continue;
      trail[depth] = name;
      tell(depth + 1, 'is missing');
    }
    if (problems.length === found)
      for (const check of checks) {
        const problem = check(thing);
        if (problem) tell(depth, problem);
      }
  };
}
