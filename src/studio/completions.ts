import {getLocation, parse} from 'jsonc-parser';
import type {JSONPath} from 'jsonc-parser';
import {listOf} from '../content/find.js';
import type {Rule} from '../content/compiled-schema.js';
import {KIND} from '../notation/ref.js';
import type {Kind} from '../notation/ref.js';
import {choiceWords, fieldWords, sectionAt} from '../i18n/fields.js';
import {en} from '../i18n/fields/en.js';
import {STUDIO, languageName} from './build-data.js';
import {fieldOf, ruleAt} from './rules.js';

/** What a completion inserts: a field with an initial value and the cursor's position in it, or a value. */
export type Insertion =
  | {readonly is: 'field'; readonly value: string; readonly caret: number}
  | {readonly is: 'value'; readonly quoted: boolean};
export interface Completion {
  readonly label: string;
  readonly type: 'property' | 'enum' | 'variable';
  readonly detail?: string;
  /** What it means, in a sentence. */
  readonly info?: string;
  readonly boost?: number;
  readonly insertion?: Insertion;
}
export interface Completions {
  /** The start of the completed word, in characters from the start of the text. */
  readonly from: number;
  readonly options: readonly Completion[];
  readonly validFor: RegExp;
}
type Values = Readonly<Record<string, unknown>>;
/** The start of a match that ends at the cursor, on the cursor's line. */
type MatchBefore = (what: RegExp) => number | undefined;

/** What the schema allows at the cursor: fields, fixed words, and ids of the story. */
export function completionsAt(text: string, pos: number, explicit: boolean): Completions | null {
  const {path, isAtPropertyKey, previousNode} = getLocation(text, pos);
  const {offset = 0, length = 0, type} = previousNode ?? {};
  const inside = offset < pos && pos <= offset + length && text[pos - 1] !== ',';
  const quoted = inside && (type === 'string' || type === 'property');
  // Directly after the closing quotation mark there is nothing to complete.
  if (quoted && pos === offset + length && length > 1 && text[pos - 1] === '"') return null;
  const line = text.lastIndexOf('\n', pos - 1) + 1;
  const matchBefore: MatchBefore = (what) => {
    const found = text.slice(line, pos).search(what);
    return found < 0 ? undefined : line + found;
  };
  const from = quoted ? offset + 1 : (matchBefore(/[\w-]+$/) ?? pos);
  if (!explicit && !quoted && from === pos) return null;
  const story = parse(text) as Values | undefined;
  const result = (options: readonly Completion[]): Completions | null =>
    options.length ? {from, options, validFor: /^[\w:/+.~-]*$/} : null;
  if (isAtPropertyKey) return result(fields(path, story));
  const rule = ruleAt(path);
  if ((rule === 'rich' || rule === 'richLine') && quoted)
    return inRichText(matchBefore, story ?? {});
  return result(values(rule, path, story ?? {}));
}

/** The fields that are not set yet, required ones first. */
function fields(path: JSONPath, story: unknown): Completion[] {
  const rule = ruleAt(path.slice(0, -1));
  if (!rule || typeof rule === 'string' || !('required' in rule)) return [];
  const thing = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Values | undefined)?.[key], story);
  const present = Object.keys(thing ?? {});
  const current = path.at(-1);
  const field = (name: string, required: boolean): Completion => ({
    label: name,
    type: 'property',
    detail: `${required ? 'required, ' : ''}${describe(fieldOf(rule, name)!)}`,
    ...infoOf(fieldWords(en, sectionAt(path.slice(0, -1)) ?? 'story', name)),
    boost: required ? 2 : 0,
    insertion: {is: 'field', ...templateOf(fieldOf(rule, name)!)},
  });
  return [
    ...Object.keys(rule.required).map((name) => field(name, true)),
    ...Object.keys(rule.optional).map((name) => field(name, false)),
  ].filter(({label}) => label === current || !present.includes(label));
}

const infoOf = (words: {readonly help: string} | undefined) => words && {info: words.help};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  line: 'text',
  rich: 'text with references',
  richLine: 'text with references',
  edtf: 'date',
  url: 'address',
  ref: 'id of',
  anyRef: 'thing, such as event:strike',
  amount: 'number, or least and most',
  'one of': '',
};

/** A short description of the values that a rule allows. */
function describe(rule: Rule): string {
  if (typeof rule !== 'string') return 'required' in rule ? 'object' : 'list';
  const [is = '', ...rest] = rule.split(':');
  if (is === 'one of') return rest.join(' · ');
  if (is === 'ref') return `id of ${/^[aeiou]/.test(rest[0]!) ? 'an' : 'a'} ${rest[0]!}`;
  return TYPE_NAMES[is] ?? is;
}

function values(rule: Rule | undefined, path: JSONPath, story: Values): Completion[] {
  if (!rule || typeof rule !== 'string') return [];
  const [is, ...rest] = rule.split(':');
  const word = (label: string, detail?: string): Completion => ({
    label,
    type: 'enum',
    ...(detail && {detail}),
    insertion: {is: 'value', quoted: true},
  });
  const at = path.findLastIndex((key) => typeof key === 'string');
  const section = sectionAt(path.slice(0, at));
  const choices = section && choiceWords(en, section, String(path[at]));
  switch (is) {
    case 'one of':
      return rest.map((label) => ({...word(label), ...infoOf(choices?.[label])}));
    case 'ref':
      return things(story, rest[0] as Kind).map(({id, name}) => word(id, name));
    case 'anyRef':
      return references(story).map(({id, name}) => word(id, name));
    case 'boolean':
      return ['true', 'false'].map((label) => ({
        ...word(label),
        insertion: {is: 'value', quoted: false},
      }));
    case 'language':
      return STUDIO.languages.map((lang) => word(lang, languageName(lang)));
    case 'edtf': {
      const now = new Date().toISOString();
      return [word(now.slice(0, 10), 'today'), word(`${now.slice(0, 16)}Z`, 'now')];
    }
    default:
      return path.at(-1) === 'timeZone'
        ? Intl.supportedValuesOf('timeZone').map((zone) => word(zone))
        : [];
  }
}

/** References in rich text: `[Idlib](place:…)` and `{figure:…}`. */
function inRichText(behind: MatchBefore, story: Values): Completions | null {
  const reference = behind(/\]\([a-z]*(?::[a-z\d-]*)?$/);
  const figure = behind(/\{[a-z]*(?::[a-z\d-]*)?$/);
  const validFor = /^[a-z]*:?[a-z\d-]*$/;
  const option = ({id, name}: Named): Completion => ({label: id, type: 'variable', detail: name});
  if (reference !== undefined) {
    const options = references(story).filter(({id}) => /^(?:place|actor):/.test(id));
    return {from: reference + 2, options: options.map(option), validFor};
  }
  if (figure === undefined) return null;
  const options = things(story, 'figure').map(({id, name}) => option({id: `figure:${id}`, name}));
  return {from: figure + 1, options, validFor};
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The things of a kind in a text that may be incomplete. */
function things(story: Values, kind: Kind): Named[] {
  const list = story[listOf(kind)];
  return (Array.isArray(list) ? (list as (Values | null)[]) : []).flatMap((thing) => {
    const {id, name, title, label, headline, text, question, words, caption} = thing ?? {};
    const displayName = [name, title, label, headline, question, words, text, caption].find(
      Boolean,
    );
    return typeof id === 'string'
      ? {id, name: typeof displayName === 'string' ? displayName.slice(0, 60) : ''}
      : [];
  });
}
function references(story: Values): Named[] {
  return KIND.flatMap((kind) =>
    things(story, kind).map(({id, name}) => ({id: `${kind}:${id}`, name})),
  );
}

/** An empty value, and the position of the cursor in it. */
function templateOf(rule: Rule): {readonly value: string; readonly caret: number} {
  if (typeof rule !== 'string') return {value: 'required' in rule ? '{}' : '[]', caret: 1};
  return /^(?:boolean|amount|number|whole number)/.test(rule)
    ? {value: '', caret: 0}
    : {value: '""', caret: 1};
}
