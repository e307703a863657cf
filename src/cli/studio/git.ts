import {execFile} from 'node:child_process';
import {lstat} from 'node:fs/promises';
import {join} from 'node:path';

/** A release that is recorded in the repository of its folder. */
interface ReleaseCommit {
  /** The folder of the stories. */
  readonly folder: string;
  /** Paths in it. Those that are not there are left out, unless the repository has them. */
  readonly files: readonly string[];
  readonly message: string;
  /** Who released it, if a proxy says so; else whoever the repository's settings name. */
  readonly user?: string | undefined;
}

/** Milliseconds after which git is ended: it may wait for a passphrase that nobody types. */
const PATIENCE = 30_000;

/**
 * Commits the files of a release, and nothing else that is staged. Returns what is to be said of it: that it was done, or
 * why not; undefined if the folder is in no repository, or if nothing differs.
 */
export async function commitRelease({
  folder,
  files,
  message,
  user,
}: ReleaseCommit): Promise<string | undefined> {
  const git = (...args: string[]) => run(folder, args, user);
  try {
    if ((await git('rev-parse', '--is-inside-work-tree')).trim() !== 'true') return undefined;
  } catch {
    // No repository, or no git.
    return undefined;
  }
  try {
    const there: string[] = [];
    for (const file of files)
      if (await lstat(join(folder, file)).catch(() => undefined)) there.push(file);
    const known = (await git('ls-files', '-z', '--', ...files)).split('\0').filter(Boolean);
    const paths = [...new Set([...there, ...known])];
    if (!paths.length) return undefined;
    if (!(await git('status', '--porcelain', '-z', '--', ...paths))) return undefined;
    if (there.length) await git('add', '--', ...there);
    await git('commit', '--quiet', '--message', message, '--only', '--', ...paths);
    const hash = (await git('rev-parse', '--short', 'HEAD')).trim();
    return `Committed to git as ${hash}.`;
  } catch (error) {
    return `The release is out, but git did not record it: ${(error as Error).message}`;
  }
}

/** Runs git without a shell. Paths are taken literally, and nothing waits for an answer on a terminal. */
function run(folder: string, args: readonly string[], user: string | undefined): Promise<string> {
  const env = {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    ...(user !== undefined && identityOf(user)),
  };
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['-C', folder, ...args],
      {env, timeout: PATIENCE, maxBuffer: 10e6, windowsHide: true},
      (error, stdout, stderr) => {
        const [reason] = stderr.trim().split('\n');
        if (error) reject(reason ? new Error(reason) : error);
        else resolve(stdout);
      },
    );
    child.stdin?.end();
  });
}

/** Git wants an address; a name from a proxy is none, and one of a reserved domain reaches nobody. */
function identityOf(user: string): Readonly<Record<string, string>> {
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(user);
  const local = user.normalize('NFKD').replace(/[^\w.-]+/g, '-') || 'editor';
  const email = isAddress ? user : `${local}@desk.invalid`;
  return {
    GIT_AUTHOR_NAME: user,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: user,
    GIT_COMMITTER_EMAIL: email,
  };
}
