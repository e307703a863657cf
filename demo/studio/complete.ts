import {pickedCompletion} from '@codemirror/autocomplete';
import type {Completion, CompletionContext, CompletionResult} from '@codemirror/autocomplete';
import type {EditorView} from '@codemirror/view';
import {getLocation, parse} from 'jsonc-parser';
import type {JSONPath} from 'jsonc-parser';
import {listOf} from '../../src/content/find.js';
import {RULES} from '../../src/content/rules.js';
import type {Fields, Rule} from '../../src/content/rules.js';
import {KIND} from '../../src/notation/ref.js';
import type {Kind} from '../../src/notation/ref.js';
import {STUDIO} from './built.js';

type Values = Readonly<Record<string, unknown>>;

/** Offers what the schema allows at the cursor: fields, words, and the ids that the story itself has. */
export function completeStory(context: CompletionContext): CompletionResult | null {
  const {pos, explicit} = context;
  const text = context.state.doc.toString();
  const {path, isAtPropertyKey, previousNode} = getLocation(text, pos);
  const {offset = 0, length = 0, type} = previousNode ?? {};
  const inside = offset < pos && pos <= offset + length && text[pos - 1] !== ',';
  const quoted = inside && (type === 'string' || type === 'property');
  // Just behind the closing quotation mark nothing is to be completed.
  if (quoted && pos === offset + length && length > 1 && text[pos - 1] === '"') return null;
  const from = quoted ? offset + 1 : (context.matchBefore(/[\w-]+/)?.from ?? pos);
  if (!explicit && !quoted && from === pos) return null;
  const story = parse(text) as Values | undefined;
  const result = (options: readonly Completion[]): CompletionResult | null =>
    options.length ? {from, options, validFor: /^[\w:/+.~-]*$/} : null;
  if (isAtPropertyKey) return result(fields(path, story));
  const rule = ruleAt(path);
  if (rule === 'rich' && quoted) return inRichText(context, story ?? {});
  return result(values(rule, path, story ?? {}));
}

/** What the schema says of a path. */
function ruleAt(path: JSONPath): Rule | undefined {
  let rule: Rule | undefined = RULES;
  for (const key of path) {
    if (!rule) return undefined;
    if (typeof key === 'number') rule = typeof rule === 'string' ? undefined : itemOf(rule, key);
    else rule = typeof rule === 'string' || !('must' in rule) ? undefined : fieldOf(rule, key);
  }
  return rule;
}
function itemOf(rule: Exclude<Rule, string>, i: number): Rule | undefined {
  return 'must' in rule ? undefined : (rule[i] ?? rule[0]);
}
function fieldOf({must, may}: Fields, name: string): Rule | undefined {
  const all = {...must, ...may};
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

/** Fields that are not there yet, the required ones first. */
function fields(path: JSONPath, story: unknown): Completion[] {
  const rule = ruleAt(path.slice(0, -1));
  if (!rule || typeof rule === 'string' || !('must' in rule)) return [];
  const thing = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Values | undefined)?.[key], story);
  const there = Object.keys(thing ?? {});
  const written = path.at(-1);
  const field = (name: string, required: boolean): Completion => ({
    label: name,
    type: 'property',
    detail: `${required ? 'required, ' : ''}${told(fieldOf(rule, name)!)}`,
    boost: required ? 2 : 0,
    apply: writeField(fieldOf(rule, name)!),
  });
  return [
    ...Object.keys(rule.must).map((name) => field(name, true)),
    ...Object.keys(rule.may).map((name) => field(name, false)),
  ].filter(({label}) => label === written || !there.includes(label));
}

const WORDS: Readonly<Record<string, string>> = {
  rich: 'text with references',
  edtf: 'date',
  url: 'address',
  ref: 'id of',
  anyRef: 'thing, such as event:strike',
  amount: 'number, or least and most',
  'one of': '',
};

/** What a rule asks for, in a few words. */
function told(rule: Rule): string {
  if (typeof rule !== 'string') return 'must' in rule ? 'object' : 'list';
  const [is = '', ...rest] = rule.split(':');
  if (is === 'one of') return rest.join(' · ');
  if (is === 'ref') return `id of ${/^[aeiou]/.test(rest[0]!) ? 'an' : 'a'} ${rest[0]!}`;
  return WORDS[is] ?? is;
}

function values(rule: Rule | undefined, path: JSONPath, story: Values): Completion[] {
  if (!rule || typeof rule !== 'string') return [];
  const [is, ...rest] = rule.split(':');
  const word = (label: string, detail?: string): Completion => ({
    label,
    type: 'enum',
    ...(detail && {detail}),
    apply: writeValue(true),
  });
  switch (is) {
    case 'one of':
      return rest.map((label) => word(label));
    case 'ref':
      return things(story, rest[0] as Kind).map(({id, name}) => word(id, name));
    case 'anyRef':
      return references(story).map(({id, name}) => word(id, name));
    case 'boolean':
      return ['true', 'false'].map((label) => ({...word(label), apply: writeValue(false)}));
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

/** In a text: `[Idlib](place:…)` and `{figure:…}`. */
function inRichText(context: CompletionContext, story: Values): CompletionResult | null {
  const reference = context.matchBefore(/\]\([a-z]*(?::[a-z\d-]*)?/);
  const figure = context.matchBefore(/\{[a-z]*(?::[a-z\d-]*)?/);
  const validFor = /^[a-z]*:?[a-z\d-]*$/;
  const option = ({id, name}: Named): Completion => ({label: id, type: 'variable', detail: name});
  if (reference) {
    const options = references(story).filter(({id}) => /^(?:place|actor):/.test(id));
    return {from: reference.from + 2, options: options.map(option), validFor};
  }
  if (!figure) return null;
  const options = things(story, 'figure').map(({id, name}) => option({id: `figure:${id}`, name}));
  return {from: figure.from + 1, options, validFor};
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The things of a kind, as far as the text can be read already. */
function things(story: Values, kind: Kind): Named[] {
  const list = story[listOf(kind)];
  return (Array.isArray(list) ? (list as (Values | null)[]) : []).flatMap((thing) => {
    const {id, name, title, label, headline, text, question, words, caption} = thing ?? {};
    const said = [name, title, label, headline, question, words, text, caption].find(Boolean);
    return typeof id === 'string'
      ? {id, name: typeof said === 'string' ? said.slice(0, 60) : ''}
      : [];
  });
}
function references(story: Values): Named[] {
  return KIND.flatMap((kind) =>
    things(story, kind).map(({id, name}) => ({id: `${kind}:${id}`, name})),
  );
}

/** The name of a language in itself, or its tag. */
export function languageName(lang: string): string {
  return new Intl.DisplayNames(lang, {type: 'language'}).of(lang) ?? lang;
}

/** After a field is chosen, its values are offered. */
export const GOES_ON = ({type}: Completion) => type === 'property';

type Apply = (view: EditorView, completion: Completion, from: number, to: number) => void;

/** Puts a value in the place of what is written there, with its quotation marks. */
function writeValue(quoted: boolean): Apply {
  return (view, completion, from, to) => {
    const {label} = completion;
    const {doc} = view.state;
    const open = quoted && doc.sliceString(from - 1, from) !== '"' ? '"' : '';
    const [rest = ''] = /^[^"\\]*"/.exec(restOfLine(view, to)) ?? [];
    const end = !open && quoted ? to + rest.length : to;
    const insert = open + label + (quoted ? '"' : '');
    view.dispatch({
      changes: {from, to: end, insert},
      selection: {anchor: from + insert.length},
      userEvent: 'input.complete',
      annotations: pickedCompletion.of(completion),
    });
  };
}

/** Writes a field with the brackets of its value, and the commas that it needs. */
function writeField(rule: Rule): Apply {
  return (view, completion, from, to) => {
    const {label} = completion;
    const text = view.state.doc.toString();
    const open = text[from - 1] === '"';
    const [name = ''] = open ? (/^[^"\\\n]*"/.exec(text.slice(to)) ?? []) : [];
    const end = to + name.length;
    const key = open ? from - 1 : from;
    const rest = text.slice(end).trimStart();
    if (rest.startsWith(':')) {
      const insert = `"${label}"`;
      view.dispatch({
        changes: {from: key, to: end, insert},
        selection: {anchor: key + insert.length},
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(completion),
      });
      return;
    }
    const before = text.slice(0, key).trimEnd();
    const comma = /[{,[]$/.test(before) ? [] : [{from: before.length, insert: ','}];
    const [value, caret] = templateOf(rule);
    const insert = `"${label}": ${value}`;
    view.dispatch({
      changes: [
        ...comma,
        {from: key, to: end, insert: rest.startsWith('"') ? `${insert},` : insert},
      ],
      selection: {anchor: key + comma.length + label.length + 4 + caret},
      userEvent: 'input.complete',
      annotations: pickedCompletion.of(completion),
    });
  };
}

/** An empty value, and where the cursor stands in it. */
function templateOf(rule: Rule): [value: string, caret: number] {
  if (typeof rule !== 'string') return ['must' in rule ? '{}' : '[]', 1];
  return /^(?:boolean|amount|number|whole number)/.test(rule) ? ['', 0] : ['""', 1];
}

function restOfLine(view: EditorView, pos: number): string {
  return view.state.sliceDoc(pos, view.state.doc.lineAt(pos).to);
}
