import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {ID} from '../../notation/ref.js';
import {currentIo, resolvePath} from '../io.js';
import {writeFileAtomically} from '../write-file.js';
import {RECORDS} from './lock.js';

/** Published files that `--after` has not handled yet. */
interface Pending {
  /** Paths of files that were written, in the order in which they appeared. */
  readonly changed: readonly string[];
  /** Revisions by the ids of stories. */
  readonly revisions: Readonly<Record<string, number>>;
}

/** How the command went: its exit code, or the signal or error that ended it. */
export interface AfterResult {
  readonly command: string;
  readonly ok: boolean;
  readonly ended: string;
}

const recordOf = (folder: string) => join(folder, RECORDS, 'after.json');

/** Reads what an earlier run published, but `--after` did not handle. */
export async function readPending(folder: string): Promise<Pending | undefined> {
  const text = await readFile(resolvePath(recordOf(folder)), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const {changed, revisions} = JSON.parse(text) as Partial<Pending>;
    // Others may write to this file, and its values reach a shell, which splits unquoted text.
    const isPath = (it: unknown) => typeof it === 'string' && /^\w[\w./-]*$/.test(it);
    const isKnown = Object.entries(revisions ?? {}).every(
      ([id, revision]) => ID.test(id) && Number.isSafeInteger(revision),
    );
    if (Array.isArray(changed) && changed.every(isPath) && revisions && isKnown)
      return {changed, revisions};
  } catch {
    // A crash may have left half a file; then `--after` runs for everything.
  }
  return {changed: [], revisions: {}};
}

/** Written before the first published file, so that the next run after a crash handles all of them. */
export async function writePending(folder: string, pending: Pending): Promise<void> {
  await writeFileAtomically(recordOf(folder), `${JSON.stringify(pending)}\n`);
}

/** Merges the unhandled files of two runs. */
export function together(one: Pending | undefined, other: Pending): Pending {
  const later = new Set(other.changed);
  return {
    changed: [...(one?.changed ?? []).filter((path) => !later.has(path)), ...other.changed],
    revisions: {...one?.revisions, ...other.revisions},
  };
}

/**
 * Runs a command of the publisher's in a shell, once all is written. What changed is in its environment only, so that no
 * text of a story is ever read as a command: CRISIS_DIR, CRISIS_BASE, CRISIS_STORY (ids), CRISIS_REVISION (in their order),
 * CRISIS_CHANGED (paths, a line each).
 */
export async function runAfter(
  command: string,
  folder: string,
  base: string,
  {changed, revisions}: Pending,
): Promise<AfterResult> {
  const env = {
    ...process.env,
    CRISIS_DIR: resolvePath(folder),
    CRISIS_BASE: base,
    CRISIS_STORY: Object.keys(revisions).join(' '),
    CRISIS_REVISION: Object.values(revisions).join(' '),
    CRISIS_CHANGED: changed.join('\n'),
  };
  // Its output goes to standard error, because it is not the result of this command.
  const child = spawn(command, {shell: true, cwd: currentIo().cwd, env, stdio: ['ignore', 2, 2]});
  let ended: string;
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    ended = code === null ? `ended by ${signal}` : `exit code ${code}`;
  } catch (error) {
    ended = (error as Error).message;
  }
  const ok = ended === 'exit code 0';
  if (ok) await rm(resolvePath(recordOf(folder)), {force: true});
  return {command, ok, ended};
}
