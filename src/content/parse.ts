import {escapeInvisible} from '../notation/characters.js';
import {didYouMean} from '../notation/nearest.js';
import {parseRef} from '../notation/ref.js';
import type {Kind, Target} from '../notation/ref.js';
import {eachTarget} from '../notation/richtext.js';
import {unsafeUrl} from '../notation/url.js';
import {resolveAddresses} from './addresses.js';
import {Budget, CORRECTION_NODES, nodesIn} from './budget.js';
import {
  MAX_ITEMS,
  MAX_OUTLINE,
  MAX_REFERENCES,
  STRING_VALIDATORS,
  REFINEMENTS,
} from './validators.js';
import {cloneData} from './clone.js';
import {COMPILED_SCHEMA} from './compiled-schema.js';
import type {Fields, Rule} from './compiled-schema.js';
import type {Story} from './story.js';

/** A fault of a story: its location, as a path such as `events[3].by`, and a description. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}
export type Parsed =
  | {readonly ok: true; readonly story: Story}
  | {readonly ok: false; readonly problems: readonly Problem[]};

/** The most problems that are reported; after them comes {@link MORE}. */
const MAX_PROBLEMS = 50;
const MORE = 'and more';
const TOO_MANY = 'is where the story has too many lines, marks and corrections';
const NUMBER = 'number:-1e15:1e15';

/** Reads an own property only: the page may have extended `Object.prototype`. */
function ownField<T>(thing: {readonly [name: string]: T}, name: string): T | undefined {
  return Object.hasOwn(thing, name) ? thing[name] : undefined;
}

// Not `'required' in rule`: arrays inherit what the page added to `Object.prototype`.
const isList = (rule: Exclude<Rule, string>): rule is Exclude<Rule, string | Fields> =>
  Array.isArray(rule);

/** Skips the validators for what is longer than any string may be, so that none has to read it. */
const stringProblem = (is: keyof typeof STRING_VALIDATORS, text: string) =>
  text.length > MAX_OUTLINE
    ? `is longer than ${MAX_OUTLINE} characters`
    : STRING_VALIDATORS[is](text);

const ruleParts = new Map<string, readonly string[]>();

/** The parts of a rule such as `ref:actor`; cached, because there are few rules and many values. */
function partsOf(rule: string): readonly string[] {
  let parts = ruleParts.get(rule);
  if (!parts) ruleParts.set(rule, (parts = rule.split(':')));
  return parts;
}

/**
 * Validates a story from any source and reports every problem with its location. Never throws. Does not change `input`, and
 * later changes of `input` do not change the story. Relative addresses are resolved against `base`, the URL that the story
 * was loaded from; without it they stay relative to the page.
 */
export function parseStory(input: unknown, base?: string): Parsed {
  const problems: Problem[] = [];
  /** The path to the current value as keys; strings are made only for problems. */
  const trail: (string | number)[] = [];
  /** The ids that references may use, and the cost of references. */
  let budget: Budget;
  /** The refs of all ids that were defined so far. */
  const usedIds = new Set<string>();
  let story: Readonly<Record<string, unknown>> = {};
  /** Whether a date has a clock time, so that the time zone is needed. */
  let hasClockTimes = false as boolean;

  /** Thrown to end the validation. Made here, because making an error in a fresh module costs Chromium milliseconds. */
  let stopError: Error | undefined;
  function stop(): never {
    throw (stopError = new Error(MORE));
  }

  /** Adds a problem at the current path; suggests the one of `options` that is nearest to `word`. */
  function report(message: string, word?: unknown, options: Iterable<string> = []): void {
    const hasRoom = problems.length < MAX_PROBLEMS;
    const path = trail.map((key, i) =>
      typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key,
    );
    const hint = typeof word === 'string' ? didYouMean(word, options) : '';
    problems.push(
      hasRoom
        ? {path: escapeInvisible(path.join('')), message: escapeInvisible(message + hint)}
        : {path: '', message: MORE},
    );
    if (!hasRoom) stop();
  }

  function checkReference({kind, id}: Target): void {
    const entries = budget.entriesOf(kind);
    const entry = entries.get(id);
    if (!entry) report(`no ${kind} "${id}"`, id, entries.keys());
    else if (budget.charge(kind, entry)) reportBudget();
  }

  function reportBudget(): void {
    report(
      `is where references exceed what can be shown, most of all to ${budget.costliest}: use fewer references, or shorten it`,
    );
  }

  /** Checks a list within a thing, where strings are references: its length, duplicates and cost. */
  function validateList(list: readonly unknown[], item: Rule): void {
    const isRef = typeof item === 'string';
    const name = trail[trail.length - 1] as string;
    const max = ownField<number>(MAX_ITEMS, name) ?? (isRef ? MAX_REFERENCES : Infinity);
    if (list.length > max) report(`has more than ${max} items`);
    else if (isRef)
      for (let i = 1; i < list.length; i++)
        if (list.indexOf(list[i]) < i) report(`has "${String(list[i])}" twice`);
    if (
      isRef
        ? budget.chargeList(trail, list.length)
        : name === 'frames' && budget.chargeFrames(list.length)
    )
      reportBudget();
  }

  function validate(rule: Rule, value: unknown): void {
    if (typeof rule === 'string') validateValue(rule, value);
    else if (!isList(rule)) validateObject(rule, value);
    else if (!Array.isArray(value)) report('is not a list');
    else if (rule[1] && value.length !== 2) report('is not a list of two');
    else {
      if (!rule[1] && trail.length > 1) validateList(value, rule[0]);
      for (let i = 0; i < value.length; i++) {
        trail.push(i);
        validate(rule[rule[1] ? i : 0]!, value[i]);
        trail.pop();
      }
    }
  }

  function validateValue(rule: string, value: unknown): void {
    const parts = partsOf(rule);
    // Destructured by index: iterating costs more than the checks.
    const {0: is, 1: least, 2: most} = parts;
    if (is === 'amount') validate(Array.isArray(value) ? [NUMBER, NUMBER] : NUMBER, value);
    else if (is === 'boolean') {
      if (typeof value !== 'boolean') report('is not true or false');
    } else if (is === 'one of') {
      if (parts.indexOf(value as string) < 1)
        report(`is not ${is} ${parts.slice(1).join(', ')}`, value, parts);
    } else if (most) {
      const fits = typeof value === 'number' && value >= +least! && value <= +most;
      if (!fits || (is !== 'number' && value % 1))
        report(`is not a ${is} from ${least} to ${most}`);
    } else validateString(is as keyof typeof STRING_VALIDATORS, least as Kind, value);
  }

  function validateString(is: keyof typeof STRING_VALIDATORS, kind: Kind, value: unknown): void {
    const problem = typeof value === 'string' ? stringProblem(is, value) : 'is not a string';
    const text = value as string;
    if (problem) report(problem);
    else if (is === 'id') {
      const ref = `${kind}:${text}`;
      if (usedIds.has(ref)) report(`"${text}" is used twice`);
      usedIds.add(ref);
      if (kind === 'update' && budget.chargeNodes(CORRECTION_NODES)) report(TOO_MANY);
    } else if (is === 'ref') checkReference({kind, id: text});
    else if (is === 'edtf') hasClockTimes ||= text.includes('T');
    else if (is === 'anyRef') checkReference(parseRef(text)!);
    else if (is === 'rich' || is === 'richLine') {
      if (budget.chargeNodes(nodesIn(text))) report(TOO_MANY);
      eachTarget(text, (node) => {
        const unsafe = node.type === 'link' && unsafeUrl(node.href);
        if (unsafe) report(unsafe);
        else if (node.type === 'figure') checkReference({kind: 'figure', id: node.id});
        else if (node.type === 'ref') checkReference(node);
      });
    }
  }

  function validateObject(fields: Fields, value: unknown): void {
    const {required, optional} = fields;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report('is not an object');
      return;
    }
    const thing = value as Record<string, unknown>;
    const before = problems.length;
    for (const name of Object.keys(thing)) {
      const rule = ownField(required, name) ?? ownField(optional, name);
      trail.push(name);
      // Unknown fields are refused, because ignoring a misspelt "qualifer" would turn "at least 33" into 33.
      if (!rule) report('is not a field here', name, Object.keys({...required, ...optional}));
      else if (thing[name] !== undefined) validate(rule, thing[name]);
      trail.pop();
    }
    for (const name of Object.keys(required))
      if (thing[name] === undefined) report(`needs "${name}"`);
    if (problems.length === before)
      for (const name of ownField(
        fields as Record<'refinements', Fields['refinements']>,
        'refinements',
      ) ?? []) {
        const problem = REFINEMENTS[name](thing);
        if (problem) report(problem);
      }
  }

  try {
    const {data, size} = cloneData(input, trail, (message) => {
      report(message);
      return stop();
    });
    story = data as typeof story;
    budget = new Budget(story, size);
    validate(COMPILED_SCHEMA, story);
    if (hasClockTimes && !problems.length) {
      trail.push('timeZone');
      validate('zone', story.timeZone);
    }
  } catch (error) {
    // A getter or proxy of the page threw; its error may be hostile too.
    if (error !== stopError) report('cannot be read');
  }
  if (problems.length) return {ok: false, problems};
  for (const [name, rule] of Object.entries(COMPILED_SCHEMA.optional))
    if (Array.isArray(rule)) (story as Record<string, unknown>)[name] ??= [];
  if (base) resolveAddresses(story, base);
  return {ok: true, story: story as unknown as Story};
}
