import colours from 'picocolors';
import spinner from 'yocto-spinner';

export {colours};

/** Something that stops a command: what, and how to go on. Exit code 2: the command could not be carried out. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly code = 2,
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
