import {didYouMean} from '../notation/nearest.js';
import {parseRef} from '../notation/ref.js';
import {DEAD_LINK, RULES} from './lint.js';
import type {Silence} from './lint.js';

// Silences as written in a file beside the story, or on the command line.

const EXAMPLE = 'such as figure-live:event:strike=The number is a date';

/** The silences file of a story: `quay.lint.json` for `quay.json` or `quay.ts`. */
export function silencesBeside(file: string): string {
  return `${file.replace(/\.\w+$/, '')}.lint.json`;
}

/**
 * Parses a silences file.
 *
 * @throws {RangeError} whose message says what is wrong, and where in the file.
 */
export function readSilences(text: string, file: string): readonly Silence[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new RangeError(`${file}: ${(error as Error).message}`, {cause: error});
  }
  if (!Array.isArray(list)) throw new RangeError(`${file}: is not a list of {rule, at, reason}`);
  return list.map((value, i) => readSilence(value, `${file} [${i}]`));
}

/**
 * Validates a silence: a rule, a thing, and a reason.
 *
 * @throws {RangeError} whose message says what is wrong, after `where`.
 */
export function readSilence(value: unknown, where: string): Silence {
  const {rule, at, reason} = (value ?? {}) as Record<string, unknown>;
  if (typeof rule !== 'string' || typeof at !== 'string' || typeof reason !== 'string')
    throw new RangeError(`${where}: needs "rule", "at" and "reason"`);
  const rules = ['*', ...RULES.map(({id}) => id), DEAD_LINK.id];
  if (!rules.includes(rule))
    throw new RangeError(`${where}: no rule "${rule}"${didYouMean(rule, rules) || `; ${EXAMPLE}`}`);
  if (!['*', 'story'].includes(at) && !parseRef(at) && !at.startsWith('relation:'))
    throw new RangeError(`${where}: "${at}" is not a thing, ${EXAMPLE}`);
  if (!reason.trim()) throw new RangeError(`${where}: has no reason, ${EXAMPLE}`);
  return {rule, at, reason};
}
