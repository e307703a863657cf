import {visible} from '../notation/characters.js';
import {didYouMean} from '../notation/nearest.js';
import {parseRef} from '../notation/ref.js';
import type {Kind, Target} from '../notation/ref.js';
import {eachTarget} from '../notation/richtext.js';
import {unsafeUrl} from '../notation/url.js';
import {resolveAddresses} from './addresses.js';
import {Budget, CORRECTION, nodesIn} from './budget.js';
import {LISTS, OUTLINE, REFERENCES, STRINGS, THINGS} from './validators.js';
import {cloneData} from './clone.js';
import {COMPILED_SCHEMA} from './compiled-schema.js';
import type {Fields, Rule} from './compiled-schema.js';
import type {Story} from './story.js';

/** One thing that is wrong with a story: where, as a path such as `events[3].by`, and what. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}
export type Parsed =
  | {readonly ok: true; readonly story: Story}
  | {readonly ok: false; readonly problems: readonly Problem[]};

/** The most problems that are told at once; then this one stands for the rest. */
const MOST = 50;
const MORE = 'and more';
const TOO_MANY = 'is where the story has too many lines, marks and corrections';
const NUMBER = 'number:-1e15:1e15';

/** A field of the thing's own: a page may have put something on every object. */
function own<T>(thing: {readonly [name: string]: T}, name: string): T | undefined {
  return Object.hasOwn(thing, name) ? thing[name] : undefined;
}

/** A list inherits what a page has put on every object, such as `must`. */
const isList = (rule: Exclude<Rule, string>): rule is Exclude<Rule, string | Fields> =>
  Array.isArray(rule);

/** No check looks at what is longer than anything may be, an outline included. */
const stringProblem = (is: keyof typeof STRINGS, text: string) =>
  text.length > OUTLINE ? `is longer than ${OUTLINE} characters` : STRINGS[is](text);

const split = new Map<string, readonly string[]>();

/** The parts of a rule such as `ref:actor`; remembered, for there are few, and many values. */
function partsOf(rule: string): readonly string[] {
  let parts = split.get(rule);
  if (!parts) split.set(rule, (parts = rule.split(':')));
  return parts;
}

/**
 * Validates a story from any source and says every problem with it, located. Never throws; does not change `input`, and
 * nothing that becomes of `input` later changes the story. Its relative addresses are relative to `base`, where it came
 * from, and without that to the page.
 */
export function parseStory(input: unknown, base?: string): Parsed {
  const problems: Problem[] = [];
  /** The way to the value at hand: a story of 10,000 events costs no 100,000 paths. */
  const trail: (string | number)[] = [];
  /** What may be referred to, and what that costs. */
  let budget: Budget;
  /** The ids that things have given themselves. */
  const given = new Set<string>();
  let story: Readonly<Record<string, unknown>> = {};
  /** Whether there are clock times. */
  let clocks = false as boolean;

  /** Ends it. The error is made here, for to make one in a fresh module costs Chromium milliseconds. */
  let stopped: Error | undefined;
  function stop(): never {
    throw (stopped = new Error(MORE));
  }

  /** Says what is wrong; and which of `options` was probably meant by `word`. */
  function tell(message: string, word?: unknown, options: Iterable<string> = []): void {
    const told = problems.length < MOST;
    const path = trail.map((key, i) =>
      typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key,
    );
    const hint = typeof word === 'string' ? didYouMean(word, options) : '';
    problems.push(
      told
        ? {path: visible(path.join('')), message: visible(message + hint)}
        : {path: '', message: MORE},
    );
    if (!told) stop();
  }

  function refer({kind, id}: Target): void {
    const entries = budget.entriesOf(kind);
    const entry = entries.get(id);
    if (!entry) tell(`no ${kind} "${id}"`, id, entries.keys());
    else if (budget.charge(kind, entry)) tellSpent();
  }

  function tellSpent(): void {
    tell(
      `is where the story refers to more than can be shown, most of all to ${budget.worst}: refer to less, or make that shorter`,
    );
  }

  /** The bounds of a list within a thing, in which texts are references. */
  function judgeLength(list: readonly unknown[], item: Rule): void {
    const isRef = typeof item === 'string';
    const name = trail[trail.length - 1] as string;
    const most = own<number>(LISTS, name) ?? (isRef ? REFERENCES : Infinity);
    if (list.length > most) tell(`has more than ${most} items`);
    else if (isRef)
      for (let i = 1; i < list.length; i++)
        if (list.indexOf(list[i]) < i) tell(`has "${String(list[i])}" twice`);
    if (
      isRef
        ? budget.chargeList(trail, list.length)
        : name === 'frames' && budget.chargeFrames(list.length)
    )
      tellSpent();
  }

  function judge(rule: Rule, value: unknown): void {
    if (typeof rule === 'string') judgeOne(rule, value);
    else if (!isList(rule)) judgeFields(rule, value);
    else if (!Array.isArray(value)) tell('is not a list');
    else if (rule[1] && value.length !== 2) tell('is not a list of two');
    else {
      if (!rule[1] && trail.length > 1) judgeLength(value, rule[0]);
      for (let i = 0; i < value.length; i++) {
        trail.push(i);
        judge(rule[rule[1] ? i : 0]!, value[i]);
        trail.pop();
      }
    }
  }

  function judgeOne(rule: string, value: unknown): void {
    const parts = partsOf(rule);
    // By number: to iterate costs more than the checks.
    const {0: is, 1: least, 2: most} = parts;
    if (is === 'amount') judge(Array.isArray(value) ? [NUMBER, NUMBER] : NUMBER, value);
    else if (is === 'boolean') {
      if (typeof value !== 'boolean') tell('is not true or false');
    } else if (is === 'one of') {
      if (parts.indexOf(value as string) < 1)
        tell(`is not ${is} ${parts.slice(1).join(', ')}`, value, parts);
    } else if (most) {
      const fits = typeof value === 'number' && value >= +least! && value <= +most;
      if (!fits || (is !== 'number' && value % 1)) tell(`is not a ${is} from ${least} to ${most}`);
    } else judgeString(is as keyof typeof STRINGS, least as Kind, value);
  }

  function judgeString(is: keyof typeof STRINGS, kind: Kind, value: unknown): void {
    const problem = typeof value === 'string' ? stringProblem(is, value) : 'is not a text';
    const text = value as string;
    if (problem) tell(problem);
    else if (is === 'id') {
      const ref = `${kind}:${text}`;
      if (given.has(ref)) tell(`"${text}" stands twice`);
      given.add(ref);
      if (kind === 'update' && budget.chargeNodes(CORRECTION)) tell(TOO_MANY);
    } else if (is === 'ref') refer({kind, id: text});
    else if (is === 'edtf') clocks ||= text.includes('T');
    else if (is === 'anyRef') refer(parseRef(text)!);
    else if (is === 'rich' || is === 'richLine') {
      if (budget.chargeNodes(nodesIn(text))) tell(TOO_MANY);
      eachTarget(text, (node) => {
        const unsafe = node.type === 'link' && unsafeUrl(node.href);
        if (unsafe) tell(unsafe);
        else if (node.type === 'figure') refer({kind: 'figure', id: node.id});
        else if (node.type === 'ref') refer(node);
      });
    }
  }

  function judgeFields(fields: Fields, value: unknown): void {
    const {required, optional} = fields;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      tell('is not an object');
      return;
    }
    const thing = value as Record<string, unknown>;
    const before = problems.length;
    for (const name of Object.keys(thing)) {
      const rule = own(required, name) ?? own(optional, name);
      trail.push(name);
      // Strict, because a misspelt "qualifer" passed over in silence would make "at least 33" a plain 33.
      if (!rule) tell('is not a field here', name, Object.keys({...required, ...optional}));
      else if (thing[name] !== undefined) judge(rule, thing[name]);
      trail.pop();
    }
    for (const name of Object.keys(required))
      if (thing[name] === undefined) tell(`needs "${name}"`);
    if (problems.length === before)
      for (const name of own(
        fields as Record<'refinements', Fields['refinements']>,
        'refinements',
      ) ?? []) {
        const problem = THINGS[name](thing);
        if (problem) tell(problem);
      }
  }

  try {
    const {data, size} = cloneData(input, trail, (message) => {
      tell(message);
      return stop();
    });
    story = data as typeof story;
    budget = new Budget(story, size);
    judge(COMPILED_SCHEMA, story);
    if (clocks && !problems.length) {
      trail.push('timeZone');
      judge('zone', story.timeZone);
    }
  } catch (error) {
    // A getter or a proxy of the page's own; what it throws may be hostile too.
    if (error !== stopped) tell('cannot be read');
  }
  if (problems.length) return {ok: false, problems};
  for (const [name, rule] of Object.entries(COMPILED_SCHEMA.optional))
    if (Array.isArray(rule)) (story as Record<string, unknown>)[name] ??= [];
  if (base) resolveAddresses(story, base);
  return {ok: true, story: story as unknown as Story};
}
