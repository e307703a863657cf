import {findNodeAtLocation, parse, parseTree, printParseErrorCode} from 'jsonc-parser';
import type {ParseError} from 'jsonc-parser';
import {STRING_VALIDATORS} from '../content/validators.js';
import {parseStory} from '../content/parse.js';
import type {Problem} from '../content/parse.js';
import type {Story} from '../content/story.js';
import {adviseDate} from '../notation/edtf-advice.js';
import {didYouMean} from '../notation/nearest.js';
import {eachTarget} from '../notation/richtext.js';
import {unsafeUrl, urlProblem} from '../notation/url.js';
import {stringsOf} from './strings.js';

// Validates a story as its author wrote it, and locates problems in the text.

/** The location of a value, in characters from the start of the text: `start` is its key, if it has one; `from` to `to` is what to highlight. */
export interface TextRange {
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** The keys of a path such as `events[3].by`. */
export function keysOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index ? +index : key));
}

/** Returns a function that locates a path such as `events[3].by` in JSON; for a missing value, the nearest ancestor. */
export function findInJson(text: string): (path: string) => TextRange | undefined {
  const tree = parseTree(text);
  return (path) => {
    const keys = keysOf(path);
    for (; tree; keys.pop()) {
      const node = findNodeAtLocation(tree, keys);
      if (node) {
        const property = node.parent?.type === 'property' ? node.parent : undefined;
        // For objects and lists, highlight only the key or the bracket.
        const mark = node.children ? (property?.children?.[0] ?? {...node, length: 1}) : node;
        // Readers look for a field by its key.
        const {offset: start} = property ?? node;
        return {start, from: mark.offset, to: mark.offset + mark.length};
      }
      if (!keys.length) return undefined;
    }
    return undefined;
  };
}

/** Parses JSON leniently: the value as far as it is JSON, and the errors. */
export function parseJson(text: string): {
  readonly value: unknown;
  readonly errors: readonly {message: string; offset: number; length: number}[];
} {
  try {
    // JSON.parse is ten times as fast; the lenient parser runs only to locate errors.
    return {value: JSON.parse(text) as unknown, errors: []};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (!text.trim())
    return {
      value: undefined,
      errors: [{message: 'is empty, where JSON is expected', offset: 0, length: 0}],
    };
  const found: ParseError[] = [];
  const value: unknown = parse(text, found, {disallowComments: true});
  const errors = found.map(({error, offset, length}) => {
    const what = printParseErrorCode(error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
    return {message: `is not JSON here: ${what.toLowerCase()}`, offset, length};
  });
  return {value, errors};
}

/** The validated story, or its problems with suggestions. */
export function validateSource(input: unknown): {
  readonly story?: Story;
  readonly problems: readonly Problem[];
} {
  const parsed = parseStory(input);
  const zone = zoneProblem(input);
  const links = linkProblems(parsed.ok ? parsed.story : input);
  if (parsed.ok && !zone.length && !links.length) return {story: parsed.story, problems: []};
  const problems = parsed.ok ? [] : parsed.problems.filter(({path}) => path !== zone[0]?.path);
  return {
    problems: [
      ...problems.map(({path, message}) => ({path, message: message + adviceFor(input, path)})),
      ...zone,
      ...links,
    ],
  };
}

/** Links without a scheme are accepted on readers' pages, but reported to authors. */
function linkProblems(input: unknown): readonly Problem[] {
  return stringsOf(input).flatMap(({path, validator, text}) => {
    const links: string[] = [];
    if (validator === 'url') links.push(text);
    else if (validator.startsWith('rich'))
      eachTarget(text, (node) => node.type === 'link' && links.push(node.href));
    return links.flatMap((url) => {
      const message = unsafeUrl(url) ? undefined : urlProblem(url);
      return message ? {path, message: `"${url}" ${message}`} : [];
    });
  });
}

/** Readers' pages check the zone only if the story has clock times; authors are told at once. */
function zoneProblem(input: unknown): readonly Problem[] {
  const {timeZone: zone} = (input ?? {}) as {timeZone?: unknown};
  const message = typeof zone === 'string' ? STRING_VALIDATORS.zone(zone) : undefined;
  if (!message) return [];
  const near = didYouMean(zone as string, Intl.supportedValuesOf('timeZone'));
  return [{path: 'timeZone', message: message + near}];
}

/** A suggestion for a date that could not be parsed. */
function adviceFor(input: unknown, path: string): string {
  let value = input;
  for (const key of keysOf(path)) value = (value as Record<string, unknown> | undefined)?.[key];
  const isDate =
    typeof value === 'string' &&
    /(?:^|\.)(?:when|asOf|since|published|updated|reported|checked|scope)$/.test(path);
  const meant = isDate ? adviseDate(value as string) : undefined;
  return meant ? `; ${meant}` : '';
}
