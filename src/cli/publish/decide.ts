import {didYouMean} from '../../notation/nearest.js';
import {jsonProblems, textIn} from '../load.js';
import {locateInJson} from '../locate.js';
import {CliError} from '../terminal.js';
import type {Fault} from '../terminal.js';
import type {Decide, Decision} from './corrections.js';
import {proposalName} from './words.js';

/** Fields of an entry in a corrections file. */
const FIELDS = ['kind', 'when', 'touches', 'text', 'before', 'after', 'why', 'by', 'sources', 'id'];

/** Accepts every proposal, for one reason and on the same sources. */
export function acceptAll(why: string | undefined, sources: readonly string[]): Decide {
  return ({isRequired}) => ({
    is: 'accepted',
    // New entries have sources of their own.
    fields: isRequired ? {...(why && {why}), ...(sources.length && {sources: [...sources]})} : {},
  });
}

/**
 * Decides as a file says: a list, or the `proposals` that `diff --json` gives, each with the `proposal` that it is about
 * and either the fields of the entry or `"slip": true`.
 *
 * @throws {CliError} that says where the file is not such a list.
 */
export async function decideByFile(
  file: string,
): Promise<{decide: Decide; names: ReadonlyMap<string, Decision>}> {
  const text = await textIn(file);
  const syntax = jsonProblems(text);
  if (syntax.length)
    throw new CliError(
      `${file} is not JSON`,
      1,
      syntax.map(({position, ...problem}) => ({file, ...position, ...problem})),
    );
  const value = JSON.parse(text) as unknown;
  const prefix = Array.isArray(value) ? '' : 'proposals';
  const list = Array.isArray(value)
    ? (value as unknown[])
    : (value as {proposals?: unknown} | null)?.proposals;
  if (!Array.isArray(list)) throw new CliError(`${file} is not a list of corrections`, 1);
  const locate = locateInJson(text);
  const names = new Map<string, Decision>();
  const faults: Fault[] = [];
  list.forEach((item: unknown, i) => {
    const path = `${prefix}[${i}]`;
    const fault = (field: string, message: string) => {
      const at = field ? `${path}.${field}` : path;
      faults.push({file, ...locate(at), path: at, message});
    };
    if (typeof item !== 'object' || item === null) {
      fault(
        '',
        'is not a correction such as {"proposal": "event:fire", "why": "…", "sources": ["log"]}',
      );
      return;
    }
    const {proposal, slip, ...fields} = item as Record<string, unknown>;
    // What `diff --json` says of it.
    delete fields.required;
    const unknown = Object.keys(fields).find((name) => !FIELDS.includes(name));
    if (typeof proposal !== 'string') fault('proposal', 'names no change, such as "event:fire"');
    else if (unknown) fault(unknown, `is no field of a correction${didYouMean(unknown, FIELDS)}`);
    else if (slip !== undefined && typeof slip !== 'boolean') fault('slip', 'is not true or false');
    else names.set(proposal, slip ? {is: 'slip'} : {is: 'accepted', fields: fields});
  });
  if (faults.length) throw new CliError(`${file} cannot be used`, 1, faults);
  return {decide: (proposal) => names.get(proposalName(proposal)), names};
}
