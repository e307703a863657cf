import {cleanText, escapeInvisible} from '../notation/characters.js';

/** Deeper than any supported format. */
const DEEPEST = 500;

/** `value` with forbidden characters removed from its strings; `report` is called if there were any. */
export function readJson(text: string, report: () => void): unknown {
  const clean = (_: string, value: unknown) => {
    if (typeof value !== 'string') return value;
    const clean = cleanText(value);
    if (clean !== value) report();
    return clean;
  };
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), clean) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    // The parser ran out of stack.
    throw new SyntaxError('is nested too deep', {cause: error});
  }
}

/**
 * Parses JSON as sites write it into their pages: with CDATA, comments, extra commas or semicolons, and line ends and tabs in strings.
 * `report` receives the first deviation from JSON and its position.
 * @throws {SyntaxError} with line and column, the same in every engine.
 */
export function readLooseJson(text: string, report: (message: string) => void): unknown {
  let at = 0;
  let hasReported = false;
  /** Matches `pattern`, which must be sticky, at the current position. */
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const position = (): string => {
    const before = text.slice(0, at).split(/\r\n?|\n/);
    return `line ${before.length} column ${before.at(-1)!.length + 1}`;
  };
  const loose = (what: string) => {
    if (!hasReported) report(`is not quite JSON (${position()}: ${what}), but read as it is meant`);
    hasReported = true;
  };
  const fail = (expected: string): never => {
    const [rest = ''] = text.slice(at, at + 12).split(/[\r\n]/);
    const found = at < text.length ? `“${escapeInvisible(rest)}”` : 'the end';
    throw new SyntaxError(`${position()}: ${found} stands where ${expected} should`);
  };
  const space = () => {
    const start = at;
    const found = take(SPACE);
    if (/\S/.test(found.replace(/\uFEFF/g, ''))) {
      const end = at;
      at = start + found.search(/\S/);
      loose('a comment');
      at = end;
    }
  };
  const string = (): string => {
    let value = '';
    for (at++; ;) {
      value += take(PLAIN);
      const character = text[at];
      if (character === undefined) return fail('the end of a text');
      if (character === '"') {
        at++;
        return value;
      }
      if (character !== '\\') {
        loose('a line end or tab in a text');
        value += character;
        at++;
        continue;
      }
      const escape = take(ESCAPE);
      const [, letter = '', code] = /^\\(.)([0-9a-f]{4})?$/is.exec(escape) ?? [];
      if (!letter) return fail('an escaped character');
      if (!code && !'"\\/bfnrt'.includes(letter)) loose(`“${escapeInvisible(escape)}” in a text`);
      value += code ? String.fromCharCode(parseInt(code, 16)) : (ESCAPED[letter] ?? letter);
    }
  };
  /** Reads comma-separated items between brackets. */
  const items = (end: string, item: () => void) => {
    at++;
    space();
    while (text[at] !== end) {
      item();
      space();
      if (text[at] === end) break;
      if (text[at] !== ',') fail(`a comma or “${end}”`);
      at++;
      space();
      if (text[at] === end) loose('a comma too many');
    }
    at++;
  };
  const value = (depth: number): unknown => {
    space();
    if (depth > DEEPEST) throw new SyntaxError(`${position()}: is nested too deep`);
    if (text[at] === '"') return cleanText(string());
    if (text[at] === '[') {
      const list: unknown[] = [];
      items(']', () => {
        list.push(value(depth + 1));
      });
      return list;
    }
    if (text[at] === '{') {
      const entries: [string, unknown][] = [];
      items('}', () => {
        if (text[at] !== '"') fail('a name in quotation marks');
        const name = string();
        space();
        if (text[at] !== ':') fail('a colon');
        at++;
        entries.push([name, value(depth + 1)]);
      });
      return Object.fromEntries(entries);
    }
    const word = take(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/iy);
    return word ? (JSON.parse(word.toLowerCase()) as unknown) : fail('a value');
  };
  const read = value(0);
  space();
  while (text[at] === ';') {
    loose('a semicolon');
    at++;
    space();
  }
  if (at < text.length) fail('the end');
  return read;
}

/** White space, comments, and the wrappers of scripts. */
const SPACE =
  /(?:[\s\uFEFF]+|<!--|-->|(?:\/\/|\/\*)?[ \t]*(?:<!\[CDATA\[|\]\]>)(?:[ \t]*\*\/)?|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/y;
// eslint-disable-next-line no-control-regex -- JSON strings must not contain these
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:u[0-9a-f]{4}|[^])/iy;
const ESCAPED: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
