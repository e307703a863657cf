import colours from 'picocolors';
import spinner from 'yocto-spinner';

export {colours};

/** A place in a file; lines and columns are counted from 1. */
export interface Where {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}
/** What is wrong, and where. */
export interface Fault extends Where {
  /** Of the story's field, such as `events[0].by`. */
  readonly path?: string | undefined;
  readonly message: string;
}

/** Something that stops a command: what, and how to go on. Exit code 2: the command could not be carried out. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly code = 2,
    readonly problems?: readonly Fault[],
  ) {
    super(message);
  }
}

/** Results go to standard output, so that they can be piped. */
export function print(line = ''): void {
  ready();
  process.stdout.write(`${line}\n`);
}

/** What a person reads beside the result goes to standard error. */
export function tell(line = ''): void {
  ready();
  process.stderr.write(`${line}\n`);
}

/** `story.json:12:9` */
export function at({file, line, column}: Where): string {
  return line ? `${file}:${line}:${column}` : file;
}

export function tellFaults(faults: readonly Fault[]): void {
  for (const {path, message, ...where} of faults)
    tell(`${at(where)} ${colours.red('error')} ${path ? `${path}: ` : ''}${message}`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** "1 story", "3 stories". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

const working = spinner();

/** Says on a terminal what long work is at, until something else is said. */
export function progress(doing: string): void {
  if (!process.stderr.isTTY || process.argv.includes('--json')) return;
  if (working.isSpinning) working.text = doing;
  else working.start(doing);
}

/** Takes away what long work was at. */
export function ready(): void {
  working.stop();
}
