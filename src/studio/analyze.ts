import {listOf} from '../content/find.js';
import type {Story, StoryInput} from '../content/story.js';
import {RULES, lint, silenceOf} from '../lint/lint.js';
import type {Silence} from '../lint/lint.js';
import {findInJson, validateSource, parseJson} from '../lint/source.js';
import type {TextRange} from '../lint/source.js';
import {KIND} from '../notation/ref.js';
import type {Target} from '../notation/ref.js';

/** Where something stands in the text; characters from its start. */
export type Span = Pick<TextRange, 'from' | 'to'>;

/** Something to mend, or for an editor to look at. */
export interface Issue extends Span {
  readonly severity: 'error' | 'warning';
  /** `events[3].by`; empty where the text is no JSON. */
  readonly path: string;
  readonly message: string;
  /** The rule of editorial lint, the thing that it is about, and why it is a rule. */
  readonly rule?: string;
  readonly at?: string;
  readonly reason?: string | undefined;
}
/** A silence, and what it lets stand. */
export interface SilenceState {
  readonly silence: Silence;
  /** How many findings; nothing where it is not known, because the text has errors, or only `check` looks. */
  readonly found?: number;
  readonly first?: Span & {readonly message: string};
}
/** What the forms around the text need of a story. */
export interface Outline extends Pick<Story, 'id' | 'title' | 'url'> {
  /** The ids by kind of thing, and the topics. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}
export interface Analysis {
  /** Of what the text holds, when it holds a story that is valid. */
  readonly story?: Outline;
  /** The first of them. */
  readonly issues: readonly Issue[];
  /** How many errors or findings there are. */
  readonly count: number;
  readonly standing: readonly SilenceState[];
}

/** No more are listed at once: nobody reads a thousand, and each costs the page. */
const MOST = 200;

let good: {readonly story: Story; readonly input: StoryInput} | undefined;
/** Finds a path in the text at hand. */
let find: (path: string) => TextRange | undefined = () => undefined;

export function lastGood(): {readonly story: Story; readonly input: StoryInput} {
  if (!good) throw new Error('no story has been valid yet');
  return good;
}

/** Reads a text as `crisis-elements check` does. */
export function analyzeText(text: string, now: number, silences: readonly Silence[]): Analysis {
  const {value, errors} = parseJson(text);
  const unknown = silences.map((silence) => ({silence}));
  if (errors.length)
    return {
      count: errors.length,
      issues: errors.slice(0, MOST).map(({message, offset, length}) => ({
        severity: 'error',
        path: '',
        message,
        from: Math.min(offset, text.length),
        to: Math.min(offset + Math.max(length, 1), text.length),
      })),
      standing: unknown,
    };
  find = findInJson(text);
  const {story, problems} = validateSource(value);
  if (!story)
    return {
      count: problems.length,
      issues: problems.map((problem) => ({
        severity: 'error',
        ...problem,
        ...spanOf(problem.path),
      })),
      standing: unknown,
    };
  good = {story, input: value as StoryInput};
  const {findings, silenced} = lint(story, now, silences);
  return {
    story: outlineOf(story),
    count: findings.length,
    issues: findings.slice(0, MOST).map((finding) => ({
      severity: 'warning',
      ...finding,
      reason: RULES.find(({id}) => id === finding.rule)?.reason,
      ...spanOf(finding.path),
    })),
    standing: silences.map((silence) => {
      if (silence.rule !== '*' && !RULES.some(({id}) => id === silence.rule)) return {silence};
      const found = silenced.filter((finding) => silenceOf(finding, silences) === silence);
      const [first] = found;
      return {
        silence,
        found: found.length,
        ...(first && {first: {message: first.message, ...spanOf(first.path)}}),
      };
    }),
  };
}

function spanOf(path: string): Span {
  const {from, to} = find(path) ?? {from: 0, to: 0};
  return {from, to};
}

function outlineOf(story: Story): Outline {
  const {id, title, url, statements} = story;
  const ids = KIND.map((kind) => [kind, story[listOf(kind)].map(({id}) => id)] as const);
  const topics = [...new Set(statements.map(({topic}) => topic))];
  return {
    id,
    title,
    ...(url && {url}),
    choices: {...Object.fromEntries(ids), topic: topics},
  };
}

/** Where a thing of the last good story stands in the text. */
export function rangeOf({kind, id}: Target): Span | undefined {
  const list = listOf(kind);
  const i = good?.story[list].findIndex((thing) => thing.id === id) ?? -1;
  return i < 0 ? undefined : spanOf(`${list}[${i}].id`);
}
