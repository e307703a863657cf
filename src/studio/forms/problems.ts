/** What the findings say about the fields of one thing, in the words of its form. */
import {fieldWords, sectionAt} from '../../i18n/fields.js';
import type {FieldMessages} from '../../i18n/field-messages.js';
import {keysOf} from '../../lint/source.js';
import type {Analysis} from '../analyze.js';
import type {Path, StoryDocument} from '../document.js';
import {edtfOf, partsOf} from './when-parts.js';

export interface Problem {
  readonly path: Path;
  readonly label: string;
  readonly message: string;
  readonly isError: boolean;
}

const startsWith = (path: Path, start: Path) => start.every((key, i) => path[i] === key);
const keyOf = (path: Path) => path.join('/');

/** The problems of the thing at a path, and of the fields in it; of a story, those that are not of its things. */
export function problemsOf(
  {issues}: Pick<Analysis, 'issues'>,
  document: StoryDocument,
  messages: FieldMessages,
  start: Path,
): readonly Problem[] {
  const zone = document.get(['timeZone']);
  return issues.flatMap(({path: written, message, severity, reason}): readonly Problem[] => {
    const at = keysOf(written);
    if (!startsWith(at, start) || (!start.length && at.length > 1)) return [];
    const section = sectionAt(at);
    // "needs x" is about a field that is not there yet.
    const needed = /^needs "(\w+)"(?: or "(\w+)")?/.exec(message);
    const path = needed && section ? [...at, needed[1]!] : at;
    const name = fieldOfPath(path);
    const of = sectionAt(path.slice(0, path.lastIndexOf(name)));
    const label = (of && fieldWords(messages, of, name)?.label) ?? name;
    const value = document.get(path);
    // The date's own fields know best what is missing.
    const date =
      severity === 'error' && typeof value === 'string' && /date|EDTF/.test(message)
        ? edtfOf(partsOf(value), typeof zone === 'string' ? zone : 'UTC').problem?.message
        : undefined;
    const inWords = message.replace(/"(\w+)"/g, (all, field: string) => {
      const words = section && fieldWords(messages, section, field);
      return words ? `“${words.label}”` : all;
    });
    const sentence = date ?? [inWords, reason].filter(Boolean).join('. ');
    return [{path, label, message: sentenceCase(sentence), isError: severity === 'error'}];
  });
}

const fieldOfPath = (path: Path): string => {
  const name = path.findLast((key) => typeof key === 'string');
  return typeof name === 'string' ? name : '';
};
const sentenceCase = (text: string) => {
  const start = text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
};

/** Finds what is wrong at a path, or within a list that has no fields of its own. */
export function problemFinder(problems: readonly Problem[]): (path: Path) => string | undefined {
  const errors = problems.filter(({isError}) => isError);
  const byPath = new Map(errors.map((one) => [keyOf(one.path), one.message]));
  return (path) =>
    byPath.get(keyOf(path)) ??
    errors.find(
      (one) =>
        one.path.length === path.length + 1 &&
        typeof one.path.at(-1) === 'number' &&
        startsWith(one.path, path),
    )?.message;
}
