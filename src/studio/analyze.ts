import {listOf} from '../content/find.js';
import type {Story, StoryInput} from '../content/story.js';
import {RULES, lint, silenceOf} from '../lint/lint.js';
import type {Silence} from '../lint/lint.js';
import {findInJson, validateSource, parseJson} from '../lint/source.js';
import type {TextRange} from '../lint/source.js';
import {KIND} from '../notation/ref.js';
import type {Target} from '../notation/ref.js';

/** A range of the text, in characters from its start. */
export type TextSpan = Pick<TextRange, 'from' | 'to'>;

/** An error to fix, or a finding for an editor to review. */
export interface Issue extends TextSpan {
  readonly severity: 'error' | 'warning';
  /** A path such as `events[3].by`; empty if the text is not JSON. */
  readonly path: string;
  readonly message: string;
  /** Of lint findings: the rule, the thing that it is about, and the reason for the rule. */
  readonly rule?: string;
  readonly at?: string;
  readonly reason?: string | undefined;
}
/** A silence and the findings that it matches. */
export interface SilenceState {
  readonly silence: Silence;
  /** The number of findings; undefined if the text has errors, or if only the `check` command has the rule. */
  readonly count?: number;
  readonly first?: TextSpan & {readonly message: string};
}
/** What the forms beside the text need to know about a story. */
export interface Outline extends Pick<Story, 'id' | 'title' | 'url'> {
  /** The ids by kind, and the topics. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}
export interface Analysis {
  /** The story in the text, if it is valid. */
  readonly story?: Outline;
  /** The first issues, at most {@link MAX_ISSUES}. */
  readonly issues: readonly Issue[];
  /** The number of all errors or findings. */
  readonly count: number;
  /** The number of errors, or in a valid story of findings, by the path of their thing, such as `events[3]`. */
  readonly issueCounts: Readonly<Record<string, number>>;
  readonly silences: readonly SilenceState[];
}

/** The most issues that are listed at the same time, because each costs the page time. */
const MAX_ISSUES = 200;

let lastValid: {readonly story: Story; readonly input: StoryInput} | undefined;
/** Locates a path in the current text. */
let locate: (path: string) => TextRange | undefined = () => undefined;

export function lastValidStory(): {readonly story: Story; readonly input: StoryInput} {
  if (!lastValid) throw new Error('no story has been valid yet');
  return lastValid;
}

/** Validates and lints a text as `crisis-elements check` does. */
export function analyzeText(text: string, now: number, silences: readonly Silence[]): Analysis {
  const {value, errors} = parseJson(text);
  const uncounted = silences.map((silence) => ({silence}));
  if (errors.length)
    return {
      count: errors.length,
      issueCounts: {},
      issues: errors.slice(0, MAX_ISSUES).map(({message, offset, length}) => ({
        severity: 'error',
        path: '',
        message,
        from: Math.min(offset, text.length),
        to: Math.min(offset + Math.max(length, 1), text.length),
      })),
      silences: uncounted,
    };
  locate = findInJson(text);
  const {story, problems} = validateSource(value);
  if (!story)
    return {
      count: problems.length,
      issueCounts: countsOf(problems),
      issues: problems.map((problem) => ({
        severity: 'error',
        ...problem,
        ...spanOf(problem.path),
      })),
      silences: uncounted,
    };
  lastValid = {story, input: value as StoryInput};
  const {findings, silenced} = lint(story, now, silences);
  return {
    story: outlineOf(story),
    count: findings.length,
    issueCounts: countsOf(findings),
    issues: findings.slice(0, MAX_ISSUES).map((finding) => ({
      severity: 'warning',
      ...finding,
      reason: RULES.find(({id}) => id === finding.rule)?.reason,
      ...spanOf(finding.path),
    })),
    silences: silences.map((silence): SilenceState => {
      if (silence.rule !== '*' && !RULES.some(({id}) => id === silence.rule)) return {silence};
      const found = silenced.filter((finding) => silenceOf(finding, silences) === silence);
      const [first] = found;
      return {
        silence,
        count: found.length,
        ...(first && {first: {message: first.message, ...spanOf(first.path)}}),
      };
    }),
  };
}

function countsOf(issues: readonly {readonly path: string}[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const {path} of issues) {
    const [thing] = /^[a-z]+\[\d+\]/.exec(path) ?? ['story'];
    counts[thing] = (counts[thing] ?? 0) + 1;
  }
  return counts;
}

/** Where a path such as `events[3].by` stands in the text that was analyzed last. */
export function spanOf(path: string): TextSpan {
  const {from, to} = locate(path) ?? {from: 0, to: 0};
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

/** The position of a thing of the last valid story in the text. */
export function rangeOf({kind, id}: Target): TextSpan | undefined {
  const list = listOf(kind);
  const i = lastValid?.story[list].findIndex((thing) => thing.id === id) ?? -1;
  return i < 0 ? undefined : spanOf(`${list}[${i}].id`);
}
