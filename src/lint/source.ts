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

// A story as its author wrote it down: what is wrong with it, and where that stands.

/** Where something is written: its key, where it has one, and what to mark; characters from the start of the text. */
export interface TextRange {
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** `events[3].by` as its keys. */
export function keysOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index ? +index : key));
}

/** Finds a path such as `events[3].by` in JSON; where it is not written there, what it would stand in. */
export function findInJson(text: string): (path: string) => TextRange | undefined {
  const tree = parseTree(text);
  return (path) => {
    const keys = keysOf(path);
    for (; tree; keys.pop()) {
      const node = findNodeAtLocation(tree, keys);
      if (node) {
        const property = node.parent?.type === 'property' ? node.parent : undefined;
        // Of what is long, its key or its bracket is enough.
        const mark = node.children ? (property?.children?.[0] ?? {...node, length: 1}) : node;
        // The key is where a reader looks for a field.
        const {offset: start} = property ?? node;
        return {start, from: mark.offset, to: mark.offset + mark.length};
      }
      if (!keys.length) return undefined;
    }
    return undefined;
  };
}

/** What a text holds, as far as it is JSON, and where it is not. */
export function parseJson(text: string): {
  readonly value: unknown;
  readonly errors: readonly {message: string; offset: number; length: number}[];
} {
  try {
    // Ten times as fast; what it refuses is read again, to say where.
    return {value: JSON.parse(text) as unknown, errors: []};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const found: ParseError[] = [];
  const value: unknown = parse(text, found, {disallowComments: true});
  const errors = found.map(({error, offset, length}) => {
    const what = printParseErrorCode(error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
    return {message: `is not JSON here: ${what.toLowerCase()}`, offset, length};
  });
  return {value, errors};
}

/** A story, or what is wrong with it and how it would be right. */
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

/** Stories whose links lack a scheme go on being shown to readers; an author hears of it. */
function linkProblems(input: unknown): readonly Problem[] {
  return stringsOf(input).flatMap(({path, is, text}) => {
    const links: string[] = [];
    if (is === 'url') links.push(text);
    else if (is.startsWith('rich'))
      eachTarget(text, (node) => node.type === 'link' && links.push(node.href));
    return links.flatMap((url) => {
      const message = unsafeUrl(url) ? undefined : urlProblem(url);
      return message ? {path, message: `"${url}" ${message}`} : [];
    });
  });
}

/** Readers' pages judge the zone only where clock times need it; an author hears of it at once. */
function zoneProblem(input: unknown): readonly Problem[] {
  const {timeZone: zone} = (input ?? {}) as {timeZone?: unknown};
  const message = typeof zone === 'string' ? STRING_VALIDATORS.zone(zone) : undefined;
  if (!message) return [];
  const near = didYouMean(zone as string, Intl.supportedValuesOf('timeZone'));
  return [{path: 'timeZone', message: message + near}];
}

/** How a date that is not read is written. */
function adviceFor(input: unknown, path: string): string {
  let value = input;
  for (const key of keysOf(path)) value = (value as Record<string, unknown> | undefined)?.[key];
  const said =
    typeof value === 'string' &&
    /(?:^|\.)(?:when|asOf|since|published|updated|reported|checked|scope)$/.test(path);
  const meant = said ? adviseDate(value as string) : undefined;
  return meant ? `; ${meant}` : '';
}
