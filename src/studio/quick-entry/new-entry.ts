/** From the words of the quick entry to the edits that add them to the story. */
import {urlProblem} from '../../notation/url.js';
import type {Edit, StoryDocument, ThingKind} from '../document.js';
import {storyLocale} from '../forms/story-locale.js';
import {edtfOfWritten, minuteIn} from '../forms/when-parts.js';
import {choicesOf} from './choices.js';

/** What is typed into the quick entry, field by field. */
export interface QuickValues {
  readonly headline: string;
  /** A date in words or as EDTF; empty is now. */
  readonly when: string;
  readonly by: string;
  readonly byKind: string;
  readonly byRole: string;
  readonly status: string;
  readonly source: string;
  readonly sourceKind: string;
  readonly sourceUrl: string;
  readonly place: string;
  readonly placeKind: string;
}
export const EMPTY: QuickValues = {
  headline: '',
  when: '',
  by: '',
  byKind: 'person',
  byRole: '',
  status: 'reported',
  source: '',
  sourceKind: 'report',
  sourceUrl: '',
  place: '',
  placeKind: 'town',
};

/** A field that cannot be added as it is, and why. */
export interface FieldProblem {
  readonly field: keyof QuickValues;
  readonly message: string;
}

type Words = Readonly<Record<string, unknown>>;
const textOf = (value: unknown, fallback: string) => (typeof value === 'string' ? value : fallback);

/** The current minute on the clocks of the story's zone; in UTC, marked as such, where the zone is unknown. */
export function currentMinute(timeZone: unknown, now: Date): string {
  try {
    return minuteIn(textOf(timeZone, ''), now.getTime());
  } catch {
    return `${now.toISOString().slice(0, 16)}Z`;
  }
}

/** The EDTF of a date as it is typed; empty is now. Undefined if it is not understood, or may mean several. */
export function edtfOfTyped(typed: string, timeZone: unknown, now: Date): string | undefined {
  const text = typed.trim();
  if (!text || /^now$/i.test(text)) return currentMinute(timeZone, now);
  // A clock time alone is one of today.
  const clock = /^(\d{1,2})[:.h](\d\d)$/.exec(text);
  const today = currentMinute(timeZone, now).slice(0, 10);
  return edtfOfWritten(clock ? `${today}T${clock[1]!.padStart(2, '0')}:${clock[2]}` : text);
}

/** A date as readers see it, or what is wrong with it; `draw` is called when the words of the story's language are there. */
export function dateSentence(typed: string, story: Words, now: Date, draw: () => void): string {
  const edtf = edtfOfTyped(typed, story.timeZone, now);
  if (!edtf)
    return 'Not understood. Write it like 14:30, 3 March 2026, March 2026 or 2026-03-03T14:30.';
  const locale = storyLocale(textOf(story.lang, 'en'), textOf(story.timeZone, 'UTC'), draw);
  return `${typed.trim() ? '' : 'Now. '}Readers see: ${locale.date(edtf)}`;
}

/** The edits that add an entry, and the things that are new with it, to the story; or what is missing. */
export function editsFor(
  document: StoryDocument,
  id: string,
  values: QuickValues,
  now: Date,
): {readonly edits: readonly Edit[]} | {readonly problems: readonly FieldProblem[]} {
  const problems: FieldProblem[] = [];
  const headline = values.headline.trim();
  const when = edtfOfTyped(values.when, document.get(['timeZone']), now);
  if (!headline) problems.push({field: 'headline', message: 'Write what happened.'});
  if (!when)
    problems.push({field: 'when', message: `“${values.when}” is not understood as a date.`});
  if (!values.by.trim() && !values.source.trim())
    problems.push({field: 'by', message: 'Name who says so, or a source.'});
  if (values.status === 'claimed' && !values.by.trim())
    problems.push({field: 'by', message: 'A claim needs the name of whoever makes it.'});
  const wrongUrl = values.sourceUrl.trim() && urlProblem(values.sourceUrl.trim());
  if (wrongUrl) problems.push({field: 'sourceUrl', message: `The address ${wrongUrl}.`});
  if (problems.length) return {problems};

  const edits: Edit[] = [];
  /** The id of what is named; it is made if nothing has that name. */
  const refer = (
    kind: ThingKind,
    list: string,
    name: string,
    fields: Words,
  ): string | undefined => {
    const text = name.trim();
    if (!text) return undefined;
    const known = choicesOf(document, kind).find(({label}) => label === text);
    if (known) return known.id;
    const made = document.newId(kind);
    edits.push({path: [list, lengthOf(document.get([list]))], value: {id: made, ...fields}});
    return made;
  };
  const sourceUrl = values.sourceUrl.trim();
  const role = values.byRole.trim();
  const source = refer('source', 'sources', values.source, {
    title: values.source.trim(),
    kind: values.sourceKind,
    ...(sourceUrl && {url: sourceUrl}),
  });
  const by = refer('actor', 'actors', values.by, {
    name: values.by.trim(),
    kind: values.byKind,
    ...(role && {role}),
  });
  const place = refer('place', 'places', values.place, {
    name: values.place.trim(),
    kind: values.placeKind,
  });
  edits.push({
    path: ['events', lengthOf(document.get(['events']))],
    value: {
      id,
      when,
      headline,
      ...(place && {places: [place]}),
      status: values.status,
      ...(by && {by}),
      ...(source && {sources: [source]}),
    },
  });
  return {edits};
}

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);
