import {randomBytes} from 'node:crypto';
import spinner from 'yocto-spinner';
import {currentIo} from './io.js';

/** Marks our own colours until they are printed. It is random, so that escapes in data cannot imitate it. */
const MARK = `\u0000${randomBytes(12).toString('base64')}\u0000`;
const paint = (on: number, off: number) => (text: string) =>
  `${MARK}${on}${MARK}${text}${MARK}${off}${MARK}`;
export const colours = {
  bold: paint(1, 22),
  dim: paint(2, 22),
  red: paint(31, 39),
  green: paint(32, 39),
  yellow: paint(33, 39),
};

/** Control characters that a terminal would execute, and bidi controls; tabs and line ends are allowed. */
const CONTROLS = /(?!\t|\r?\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const code = (it: string) => it.codePointAt(0)!.toString(16).padStart(4, '0');

/** Text that is safe for a terminal: our colours as escapes, other control characters by name. */
function withoutControls(text: string): string {
  const style = (codes: string) => (currentIo().hasColours ? `\u001b[${codes}m` : '');
  const name = (it: string) => `<U+${code(it).toUpperCase()}>`;
  return text
    .split(MARK)
    .map((part, i) => (i % 2 ? style(part) : part.replace(CONTROLS, name)))
    .join('');
}

/** Joins text that may have line breaks into one line. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ');
}

/** A position in a file; lines and columns start at 1. */
export interface Location {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}
/** A problem and its location. */
export interface Fault extends Location {
  /** The path of the field in the story, such as `events[0].by`. */
  readonly path?: string | undefined;
  readonly message: string;
}

/** Exit code: all is published, but `--after` failed. */
export const AFTER_FAILED = 3;

/** An error that ends a command, with advice. Exit code 2: the command could not be carried out; 1: the input is invalid. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly code = 2,
    readonly problems?: readonly Fault[],
  ) {
    super(message);
  }
}

/** Prints a result to standard output, for pipes. */
export function print(line = ''): void {
  clearProgress();
  currentIo().stdout.write(`${withoutControls(line)}\n`);
}

/** Prints a file to standard output, unchanged unless it is a terminal. */
export function printFile(text: string): void {
  clearProgress();
  const {stdout} = currentIo();
  stdout.write(stdout.isTTY ? withoutControls(text) : text);
}

/** Prints a message for people to standard error. */
export function printMessage(line = ''): void {
  clearProgress();
  currentIo().stderr.write(`${withoutControls(line)}\n`);
}

/** `story.json:12:9` */
export function formatLocation({file, line, column}: Location): string {
  const name = oneLine(file);
  return line ? `${name}:${line}:${column}` : name;
}

export function printFaults(faults: readonly Fault[]): void {
  for (const {path, message, ...where} of faults)
    printMessage(
      `${formatLocation(where)} ${colours.red('error')} ${path ? `${oneLine(path)}: ` : ''}${message}`,
    );
}

/** Prints a note and its location. */
export function printNote(where: string, message: string): void {
  printMessage(`${colours.yellow(oneLine(where))} ${oneLine(message)}`);
}

/** Prints JSON; control characters are escaped. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2);
  print(json.replace(CONTROLS, (it) => `\\u${code(it)}`));
}

/** "1 story", "3 stories". */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

const spinnerLine = spinner();

/** Shows on a terminal what is being done, until something is printed. */
export function progress(doing: string): void {
  const {stderr, isJson, onProgress} = currentIo();
  onProgress?.(doing);
  if (!stderr.isTTY || isJson) return;
  const text = withoutControls(oneLine(doing));
  if (spinnerLine.isSpinning) spinnerLine.text = text;
  else spinnerLine.start(text);
}

/** Clears the progress line. */
export function clearProgress(): void {
  spinnerLine.stop();
}
