import {mkdir, readdir, rmdir} from 'node:fs/promises';
import {join} from 'node:path';
import {lock} from 'proper-lockfile';
import {resolvePath} from '../io.js';
import {CliError, progress} from '../terminal.js';

/** Folder with the lock and the records that publishers share; hosts need not serve it. */
export const RECORDS = '.publish';
/** Milliseconds after which a lock that was not renewed is taken to be left by a crashed publisher. */
const STALE = 30_000;
/** Seconds that one publisher waits for another. */
const PATIENCE = 120;

/** Runs `publish` while nobody else publishes into the folder. */
export async function alone<T>(folder: string, publish: () => Promise<T>): Promise<T> {
  const records = resolvePath(join(folder, RECORDS));
  let broken: Error | undefined;
  const release = await take(folder, records, (error) => (broken = error));
  try {
    const result = await publish();
    if (broken) throw new CliError(`${folder}: somebody else took the lock: ${broken.message}`);
    return result;
  } finally {
    await release().catch(() => undefined);
    if (!(await readdir(records).catch(() => ['']))[0]) await rmdir(records).catch(() => undefined);
  }
}

async function take(
  folder: string,
  records: string,
  onCompromised: (error: Error) => void,
): Promise<() => Promise<void>> {
  const lockfilePath = join(records, 'lock');
  for (let tries = 0; ; tries++)
    try {
      await mkdir(records, {recursive: true});
      return await lock(resolvePath(folder), {
        lockfilePath,
        stale: STALE,
        update: 2000,
        realpath: false,
        onCompromised,
      });
    } catch (error) {
      const {code, message} = error as NodeJS.ErrnoException;
      // A publisher that ends takes the folder of the lock away with it.
      if (code !== 'ELOCKED' && code !== 'ENOENT')
        throw new CliError(`${lockfilePath} cannot be made: ${message}`);
      if (tries >= PATIENCE * 10)
        throw new CliError(`${folder}: somebody else is publishing there for ${PATIENCE} seconds`);
      if (!tries) progress('Waiting for another publisher');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}
