import {TokenType, tokenize} from '@csstools/css-tokenizer';
import type {CSSToken} from '@csstools/css-tokenizer';
import {didYouMean} from '../notation/nearest.js';

// Reads a publisher's style sheet: a browser ignores a part or a custom property that does not exist, without a word.

/** What a style sheet can name. */
export interface StyleNames {
  /** The parts of each element, by its tag. */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly properties: ReadonlySet<string>;
}
/** A name that styles nothing. */
export interface StyleProblem {
  /** The offset of the name in the text. */
  readonly start: number;
  readonly message: string;
}

interface Named {
  readonly name: string;
}
/** What is read of `custom-elements.json`. */
export interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly cssParts?: readonly Named[];
      readonly cssProperties?: readonly Named[];
    }[];
  }[];
}

const STORY = 'crisis-story';
const PREFIX = 'crisis-';

export function styleNames({modules}: Manifest): StyleNames {
  const elements = modules
    .flatMap(({declarations}) => declarations)
    .filter(({tagName}) => tagName !== undefined);
  const namesOf = (list: readonly Named[] = []) => list.map(({name}) => name);
  const parts = new Map(
    elements.map(({tagName, cssParts}) => [tagName!, new Set(namesOf(cssParts))]),
  );
  // The parts of its sections are parts of the story.
  parts.set(STORY, new Set([...parts.values()].flatMap((own) => [...own])));
  return {
    parts,
    properties: new Set(elements.flatMap(({cssProperties}) => namesOf(cssProperties))),
  };
}

const isFunction = (token: CSSToken | undefined, ...names: readonly string[]) =>
  token?.[0] === TokenType.Function && names.includes(token[4].value.toLowerCase());
const isDelim = (token: CSSToken | undefined, sign: string) =>
  token?.[0] === TokenType.Delim && token[4].value === sign;

/** The parts, elements and custom properties of ours that a style sheet names and that do not exist. */
export function styleProblems(css: string, names: StyleNames): readonly StyleProblem[] {
  const problems: StyleProblem[] = [];
  /** For each open block, the elements of ours that it styles. */
  const open: (readonly string[])[] = [];
  let prelude: CSSToken[] = [];
  for (const token of tokenize({css})) {
    const [type, , start] = token;
    if (type === TokenType.Ident && token[4].value.startsWith(`--${PREFIX}`)) {
      const name = token[4].value;
      if (!names.properties.has(name))
        problems.push({
          start,
          message: `no custom property "${name}"${didYouMean(name, names.properties)}`,
        });
    }
    if (type === TokenType.OpenCurly) {
      const {tags, problems: found} = readSelectors(prelude, open.at(-1) ?? [], names);
      problems.push(...found);
      open.push(tags);
    }
    if (type === TokenType.CloseCurly) open.pop();
    if ([TokenType.OpenCurly, TokenType.CloseCurly, TokenType.Semicolon].includes(type))
      prelude = [];
    else if (type !== TokenType.Comment && !(isSpace(token) && isSpace(prelude.at(-1))))
      prelude.push(token);
  }
  return problems;
}

/** The elements of ours that a list of selectors selects, where `&` stands for `parents`. */
function readSelectors(
  prelude: readonly CSSToken[],
  parents: readonly string[],
  names: StyleNames,
): {tags: readonly string[]; problems: readonly StyleProblem[]} {
  const tokens = prelude.filter((token, i) => !isSpace(token) || !endsSelector(prelude[i + 1]));
  if (tokens.find((token) => !isSpace(token))?.[0] === TokenType.AtKeyword)
    return {tags: parents, problems: []};
  const problems: StyleProblem[] = [];
  const tags: string[] = [];
  let compound: string[] = [];
  let part: string | undefined;
  /** The functions and brackets around a token; what stands in `:not()` is not selected. */
  const around: CSSToken[] = [];
  const isLeftOut = () =>
    around.some((it) => it[0] === TokenType.OpenSquare || isFunction(it, 'not', 'has', 'part'));
  tokens.forEach((token, i) => {
    const [type, , start] = token;
    const before = tokens[i - 1];
    if (!around.length && (type === TokenType.Comma || isCombinator(token))) {
      if (type === TokenType.Comma) tags.push(...compound);
      else if (part !== undefined)
        problems.push({
          start,
          message: `nothing is selected within ::part(${part}); what is in it may be a part too`,
        });
      [compound, part] = [[], undefined];
    }
    if (type === TokenType.Ident && isFunction(around.at(-1), 'part')) {
      part = token[4].value;
      const message = partProblem(part, compound, names);
      if (message) problems.push({start, message});
    } else if (type === TokenType.Ident && !isLeftOut()) {
      const tag = token[4].value.toLowerCase();
      const isClass = isDelim(before, '.');
      if (names.parts.has(tag)) compound.push(tag);
      else if (!isClass && tag.startsWith(PREFIX)) {
        const near = didYouMean(tag, names.parts.keys());
        // A page may have elements with such a name of its own.
        if (near) problems.push({start, message: `no element "${tag}"${near}`});
      }
    } else if (isDelim(token, '&')) compound.push(...parents);
    if (OPENING.includes(type)) around.push(token);
    if (CLOSING.includes(type)) around.pop();
  });
  return {tags: [...tags, ...compound], problems};
}

const OPENING: readonly string[] = [TokenType.Function, TokenType.OpenParen, TokenType.OpenSquare];
const CLOSING: readonly string[] = [TokenType.CloseParen, TokenType.CloseSquare];
const isSpace = (token: CSSToken | undefined) => token?.[0] === TokenType.Whitespace;
const isCombinator = (token: CSSToken) =>
  isSpace(token) || ['>', '+', '~'].some((sign) => isDelim(token, sign));
const endsSelector = (token: CSSToken | undefined) => !token || token[0] === TokenType.Comma;

/** Why none of these elements has the part; undefined if one has it, or if none is ours. */
function partProblem(
  part: string,
  tags: readonly string[],
  {parts}: StyleNames,
): string | undefined {
  const [tag] = tags;
  if (tag === undefined || tags.some((one) => parts.get(one)!.has(part))) return undefined;
  const others = [...parts].flatMap(([other, own]) =>
    other !== STORY && own.has(part) ? `<${other}>` : [],
  );
  const hint = others.length
    ? `; it is a part of ${others.join(', ')}`
    : didYouMean(part, parts.get(tag)!);
  return `<${tag}> has no part "${part}"${hint}`;
}

/** The style sheet with its relative addresses resolved against `base`, so that it can be put elsewhere. */
export function resolveAddresses(css: string, base: string): string {
  let result = '';
  let copied = 0;
  const around: CSSToken[] = [];
  let last: CSSToken | undefined;
  for (const token of tokenize({css})) {
    const [type, , start, end] = token;
    const isAddress =
      type === TokenType.URL ||
      (type === TokenType.String &&
        (around.some((it) => isFunction(it, 'url', 'src', 'image-set')) || isImport(last)));
    const address = isAddress ? token[4].value : '';
    // What begins with a fragment is in the same page.
    const isRelative = address && !address.startsWith('#') && !URL.canParse(address);
    if (isRelative && URL.canParse(address, base)) {
      const {href} = new URL(address, base);
      const quoted = `"${href.replaceAll('"', '%22')}"`;
      result += css.slice(copied, start) + (type === TokenType.URL ? `url(${quoted})` : quoted);
      copied = end + 1;
    }
    if (OPENING.includes(type)) around.push(token);
    if (CLOSING.includes(type)) around.pop();
    if (type !== TokenType.Whitespace && type !== TokenType.Comment) last = token;
  }
  return result + css.slice(copied);
}

const isImport = (token: CSSToken | undefined) =>
  token?.[0] === TokenType.AtKeyword && token[4].value.toLowerCase() === 'import';
