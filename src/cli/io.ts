import {AsyncLocalStorage} from 'node:async_hooks';
import {resolve} from 'node:path';

export interface OutputStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}
/** What a command reads its paths from and prints to. */
export interface Io {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Relative paths start here. */
  readonly cwd: string;
  readonly hasColours?: boolean;
}
interface RunContext extends Io {
  /** Whether the output is for machines: `--json`. */
  readonly isJson: boolean;
  /** Called with what is being done. */
  readonly onProgress?: (doing: string) => void;
}

/** Commands can run side by side in one process, each with its own. */
const contexts = new AsyncLocalStorage<RunContext>();

export function withIo<T>(context: RunContext, command: () => T): T {
  return contexts.run(context, command);
}

/** The input and output of the command that runs; outside of one, those of the process. */
export function currentIo(): RunContext {
  const {stdout, stderr} = process;
  return contexts.getStore() ?? {stdout, stderr, cwd: process.cwd(), isJson: false};
}

/** The absolute path of a file as it was typed. */
export function resolvePath(path: string): string {
  return resolve(currentIo().cwd, path);
}
