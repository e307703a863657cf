import {randomBytes} from 'node:crypto';
import spinner from 'yocto-spinner';
import {currentIo} from './io.js';

/** Stands around our own colours until they are printed; nobody else can know it, so all other escapes are data. */
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

/** Controls that a terminal would act on, and marks that show another order than is there; lines may end. */
const CONTROLS = /(?!\t|\r?\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const code = (it: string) => it.codePointAt(0)!.toString(16).padStart(4, '0');

/** Text as a terminal may have it: with our colours, and with the controls that it holds by their names. */
function withoutControls(text: string): string {
  const style = (codes: string) => (currentIo().hasColours ? `\u001b[${codes}m` : '');
  const name = (it: string) => `<U+${code(it).toUpperCase()}>`;
  return text
    .split(MARK)
    .map((part, i) => (i % 2 ? style(part) : part.replace(CONTROLS, name)))
    .join('');
}

/** A name, or what a file says, as part of one line. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ');
}

/** A place in a file; lines and columns are counted from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}
/** What is wrong, and where. */
export interface Fault extends Location {
  /** Of the story's field, such as `events[0].by`. */
  readonly path?: string | undefined;
  readonly message: string;
}

/** Something that stops a command: what, and how to go on. Exit code 2: the command could not be carried out. */
export class CliError extends Error {
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
  clearProgress();
  currentIo().stdout.write(`${withoutControls(line)}\n`);
}

/** A result that is a file; where it does not go to a terminal, byte for byte. */
export function printFile(text: string): void {
  clearProgress();
  const {stdout} = currentIo();
  stdout.write(stdout.isTTY ? withoutControls(text) : text);
}

/** What a person reads beside the result goes to standard error. */
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

/** What to look at, and where it is. */
export function printNote(where: string, message: string): void {
  printMessage(`${colours.yellow(oneLine(where))} ${oneLine(message)}`);
}

/** For machines; what a terminal would act on is written as JSON can. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2);
  print(json.replace(CONTROLS, (it) => `\\u${code(it)}`));
}

/** "1 story", "3 stories". */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

const spinnerLine = spinner();

/** Says on a terminal what long work is at, until something else is said. */
export function progress(doing: string): void {
  const {stderr, isJson} = currentIo();
  if (!stderr.isTTY || isJson) return;
  const text = withoutControls(oneLine(doing));
  if (spinnerLine.isSpinning) spinnerLine.text = text;
  else spinnerLine.start(text);
}

/** Takes away what long work was at. */
export function clearProgress(): void {
  spinnerLine.stop();
}
