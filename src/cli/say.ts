import colours from 'picocolors';

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
  process.stdout.write(`${line}\n`);
}

/** What a person reads beside the result goes to standard error. */
export function tell(line = ''): void {
  process.stderr.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** "1 story", "3 stories". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Shows how far long work is, where somebody watches; clears the line in the end. */
export function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}
