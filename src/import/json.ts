import {cleanText, escapeInvisible} from '../notation/characters.js';

/** No format that is read here is as deep. */
const DEEPEST = 500;

/** Of what `value` holds, the texts without what no story may have in them; `tell` is called where there was such. */
export function readJson(text: string, tell: () => void): unknown {
  const clean = (_: string, value: unknown) => {
    if (typeof value !== 'string') return value;
    const clean = cleanText(value);
    if (clean !== value) tell();
    return clean;
  };
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), clean) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    // The parser's own recursion has come to its end.
    throw new SyntaxError('is nested too deep', {cause: error});
  }
}

/**
 * JSON as sites write it into their pages: with CDATA, comments, a comma or semicolon too many, line ends and tabs in texts.
 * `tell` is told where it was not JSON, and how.
 * @throws {SyntaxError} with line and column, the same in every engine.
 */
export function readLooseJson(text: string, tell: (message: string) => void): unknown {
  let at = 0;
  let told = false;
  /** What stands here of `pattern`, which has to be sticky. */
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
    if (!told) tell(`is not quite JSON (${position()}: ${what}), but read as it is meant`);
    told = true;
  };
  const fail = (expected: string): never => {
    const found = at < text.length ? `“${escapeInvisible(text.slice(at, at + 12))}”` : 'the end';
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
  /** What stands between brackets, with commas between them. */
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

/** Space, with what scripts are wrapped in, and comments. */
const SPACE =
  /(?:[\s\uFEFF]+|<!--|-->|(?:\/\/|\/\*)?[ \t]*(?:<!\[CDATA\[|\]\]>)(?:[ \t]*\*\/)?|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/y;
// eslint-disable-next-line no-control-regex -- these are what may not stand in a text of JSON.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:u[0-9a-f]{4}|[^])/iy;
const ESCAPED: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
