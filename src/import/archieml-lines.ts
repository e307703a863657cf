/** A line of ArchieML, by its number from 1. */
interface Line {
  readonly number: number;
  readonly text: string;
  /** The key that it begins with. */
  readonly key?: string | undefined;
}
/** ArchieML in which each line says its number, so that values can be traced to where they stand. */
export interface MarkedLines {
  readonly text: string;
  /** A value without the numbers, and the line of its first word; 0 where it has none. */
  read(value: string): {readonly text: string; readonly line: number};
  /** The first line of a value, however deep it lies. */
  lineOf(value: unknown): number | undefined;
  /** The lines with text that no value has, once all values are read. */
  unused(): readonly Line[];
}

/** Private characters around a line's number. They are taken out of the text before, so nobody else writes them. */
const [OPEN, CLOSE] = ['\uf8f0', '\uf8f1'];
const MARKS = /\uf8f0(\d+)\uf8f1/g;
const PRIVATE = /[\uf8f0\uf8f1]/g;

/** As archieml.js reads them: what a key cannot hold, and what stands before its value. */
const KEY = /^(\s*)([^\s\u200B[\]{}:\\]+)([ \t]*:[ \t]*)/;
const ITEM = /^(\s*\*[ \t]*)/;
const COMMAND = /^\s*:[ \t]*(endskip|ignore|skip|end)/i;
const SCOPE = /^\s*[[{][ \t]*[+.]*[ \t]*([^\s\u200B[\]{}:\\]*)[ \t]*[\]}]/;
const ESCAPED = /^(\s*\\)/;
/** The library reads runs of spaces again and again. */
const LONG_SPACE = /[^\S\n]{100,}/g;

/**
 * Whether a dotted key would write to what all objects or lists share: the library follows every name it is given, so
 * `__proto__.x: y` would change the whole process.
 */
function isForbidden(key: string): boolean {
  const [first = '', ...rest] = key.split('.');
  const shared: object = [];
  return (
    first in {} ||
    rest.some((part) => part in shared || /^\d+$/.test(part)) ||
    key.split('.').length > 20
  );
}

/** Marks the lines of ArchieML; `note` is told of those that are left out before it is read. */
export function markLines(
  text: string,
  note: (line: number, message: string) => void,
): MarkedLines {
  const lines = text.replaceAll(PRIVATE, '').replace(/\r\n?/g, '\n').split('\n');
  const waiting = new Map<number, Line>();
  let isSkipping = false;
  let ended = false;
  const marked = lines.map((given, i) => {
    const number = i + 1;
    const line = given.replace(LONG_SPACE, ' ');
    const mark = `${OPEN}${number}${CLOSE}`;
    const command = COMMAND.exec(line)?.[1]?.toLowerCase();
    if (command === 'skip') isSkipping = true;
    if (command === 'endskip') isSkipping = false;
    if (command === 'ignore' && !ended) {
      ended = true;
      if (lines.slice(number).some((it) => it.trim()))
        note(number, 'what stands after “:ignore” is left out');
    }
    if (command || isSkipping || ended || !line.trim()) return line;
    const key = KEY.exec(line);
    const scope = SCOPE.exec(line)?.[1];
    if (isForbidden(key?.[2] ?? scope ?? '')) {
      note(
        number,
        `“${(key?.[2] ?? scope)!.slice(0, 60)}” is a name that no key can have; left out`,
      );
      return '';
    }
    if (scope !== undefined) return line;
    const [before] = key ?? ITEM.exec(line) ?? ESCAPED.exec(line) ?? [''];
    const value = line.slice(before.length);
    if (value.trim()) waiting.set(number, {number, text: line.trim(), key: key?.[2]});
    return before + mark + value;
  });
  const read = (value: string) => {
    let line = 0;
    const text = value.replace(MARKS, (_, digits: string) => {
      line ||= Number(digits);
      waiting.delete(Number(digits));
      return '';
    });
    return {text: text.trim(), line};
  };
  const lineOf = (value: unknown): number | undefined => {
    if (typeof value === 'string') {
      const {line} = read(value);
      return line || undefined;
    }
    if (typeof value !== 'object' || !value) return undefined;
    // Every value is read, so that what is named as left out is not named once more as text without a key.
    const found = Object.values(value).flatMap((it: unknown) => lineOf(it) ?? []);
    return found.length ? Math.min(...found) : undefined;
  };
  return {
    // The last line has to end: the library looks for ends again and again where there is none.
    text: `${marked.join('\n')}\n`,
    read,
    lineOf,
    unused: () => [...waiting.values()],
  };
}
