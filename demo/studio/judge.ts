import {listOf} from '../../src/content/find.js';
import type {Story} from '../../src/content/story.js';
import {RULES, lint} from '../../src/lint/lint.js';
import type {Silence} from '../../src/lint/lint.js';
import {findInJson, judge, readJson} from '../../src/lint/source.js';
import type {Place} from '../../src/lint/source.js';
import type {Target} from '../../src/notation/ref.js';

/** Something to mend, or for an editor to look at, and where it stands in the text. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly from: number;
  readonly to: number;
  /** `events[3].by`; empty where the text is no JSON. */
  readonly path: string;
  readonly message: string;
  /** The rule of editorial lint, and why it is one. */
  readonly rule?: string;
  readonly reason?: string | undefined;
}
export interface Judged {
  /** What the text holds, when it holds a story that is valid. */
  readonly story?: Story;
  readonly input?: unknown;
  readonly issues: readonly Issue[];
}

/** Reads a text as `crisis-elements check` does. */
export function judgeText(text: string, now: number, silences: readonly Silence[] = []): Judged {
  const {value, errors} = readJson(text);
  if (errors.length)
    return {
      issues: errors.map(({message, offset, length}) => ({
        severity: 'error',
        path: '',
        message,
        from: Math.min(offset, text.length),
        to: Math.min(offset + Math.max(length, 1), text.length),
      })),
    };
  const find = findInJson(text);
  const at = (path: string) => find(path) ?? {from: 0, to: 0};
  const {story, problems} = judge(value);
  if (!story)
    return {
      issues: problems.map(({path, message}) => {
        const {from, to} = at(path);
        return {severity: 'error', path, message, from, to};
      }),
    };
  const issues = lint(story, now, silences).findings.map(({rule, path, message}): Issue => {
    const {from, to} = at(path);
    const reason = RULES.find(({id}) => id === rule)?.reason;
    return {severity: 'warning', path, message, rule, reason, from, to};
  });
  return {story, input: value, issues};
}

/** Where a thing of the story stands in its text. */
export function placeOf({kind, id}: Target, story: Story, text: string): Place | undefined {
  const list = listOf(kind);
  const i = story[list].findIndex((thing) => thing.id === id);
  return i < 0 ? undefined : findInJson(text)(`${list}[${i}].id`);
}
