import {existsSync} from 'node:fs';
import type {Change} from '../../lint/changes.js';
import {resolvePath} from '../io.js';
import {textIn} from '../load.js';
import {CliError} from '../terminal.js';
import {writeFileAtomically} from '../write-file.js';

// A slip of the pen is kept beside the story and not in it: whatever is in a story is sent to readers, whose older scripts
// refuse a field that they do not know.

/** A change that somebody has named a slip of the pen, which the ledger does not show. */
interface Slip {
  /** The thing, as `event:fire`. */
  readonly ref: string;
  readonly field?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The edition in which it was put right, and when. */
  readonly revision: number;
  readonly when: string;
}

/** The record of slips of a story: `quay.json` or `quay.ts` has `quay.slips.json`. */
function slipsBeside(file: string): string {
  return `${file.replace(/\.\w+$/, '')}.slips.json`;
}

/** Adds to the record; what stands there stays. */
export async function recordSlips(
  file: string,
  changes: readonly Change[],
  edition: {readonly revision: number; readonly when: string},
): Promise<void> {
  const record = slipsBeside(file);
  let known: unknown = [];
  try {
    if (existsSync(resolvePath(record))) known = JSON.parse(await textIn(record));
  } catch (error) {
    throw new CliError(`${record}: ${(error as Error).message}`, 1);
  }
  if (!Array.isArray(known)) throw new CliError(`${record} is not a list of slips`, 1);
  const slips = changes.map(({ref, field, before, after}): Slip => ({
    ref,
    field,
    before,
    after,
    ...edition,
  }));
  await writeFileAtomically(
    record,
    `${JSON.stringify([...(known as unknown[]), ...slips], null, 2)}\n`,
  );
}
