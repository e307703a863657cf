import type {Analysis} from '../analyze.js';
import {identitiesOf, listNameOf} from '../document.js';
import type {Path, StoryDocument, ThingKind, Values} from '../document.js';
import {plainLines} from '../../notation/richtext.js';
import {choiceName} from '../words.js';
import {typedValue} from '../correct/fields.js';
import {edtfBounds, parseEdtf} from '../../notation/edtf.js';

/** The kinds of things in the order in which the desk lists them. */
export const KINDS: readonly ThingKind[] = [
  'event',
  'fact',
  'figure',
  'question',
  'statement',
  'actor',
  'relation',
  'place',
  'media',
  'source',
  'update',
];
/** Whether readers have it: as it is, or as it was before. */
export type PublishedState = 'published' | 'changed' | 'new';

/** A thing of the story as the table shows it. */
export interface Row {
  readonly kind: ThingKind;
  readonly id: string;
  readonly path: Path;
  readonly thing: Values;
  readonly status: string;
  /** The number of errors, or in a valid story of findings. */
  readonly issues: number;
  readonly published: PublishedState | undefined;
}

/** All things of the story in its order, kind by kind. */
export function rowsOf(
  document: StoryDocument,
  {issueCounts}: Analysis,
  published: Values | undefined,
): readonly Row[] {
  return KINDS.flatMap((kind) => {
    const name = listNameOf(kind);
    const list = document.get([name]);
    if (!Array.isArray(list)) return [];
    const before = published && publishedThings(kind, published[name]);
    const issues = countsIn(name, issueCounts);
    return identitiesOf(kind, list).flatMap((id, i): readonly Row[] => {
      const thing = (list as readonly Values[])[i];
      if (id === undefined || !thing) return [];
      const was = before?.get(id);
      return [
        {
          kind,
          id,
          path: [name, i],
          thing,
          status: typeof thing.status === 'string' ? thing.status : '',
          issues: issues.get(i) ?? 0,
          published: before && (was ? (was === jsonOf(thing) ? 'published' : 'changed') : 'new'),
        },
      ];
    });
  });
}

/** The numbers of issues by index in a list of the story, from those by paths such as `events[3]`. */
function countsIn(list: string, counts: Analysis['issueCounts']): ReadonlyMap<number, number> {
  const start = `${list}[`;
  return new Map(
    Object.entries(counts)
      .filter(([path]) => path.startsWith(start))
      .map(([path, count]) => [parseInt(path.slice(start.length)), count]),
  );
}

const publishedLists = new WeakMap<object, ReadonlyMap<string, string>>();
function publishedThings(kind: ThingKind, list: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(list)) return new Map();
  const known = publishedLists.get(list);
  if (known) return known;
  const found = new Map<string, string>();
  identitiesOf(kind, list).forEach((id, i) => {
    if (id !== undefined) found.set(id, jsonOf((list as readonly Values[])[i]!));
  });
  publishedLists.set(list, found);
  return found;
}

const texts = new WeakMap<object, string>();
/** The JSON of a thing; things that an edit does not touch stay the same objects, so it is made once. */
function jsonOf(thing: Values): string {
  let json = texts.get(thing);
  if (json === undefined) texts.set(thing, (json = JSON.stringify(thing)));
  return json;
}

/** A text as it is searched: without case and accents. */
export function searchKey(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const keys = new WeakMap<object, string>();
/** Whether all words of a search occur in a thing. */
export function matches({thing, kind}: Row, words: readonly string[]): boolean {
  let key = keys.get(thing);
  if (key === undefined) keys.set(thing, (key = searchKey(jsonOf(thing))));
  return words.every((word) => key.includes(word) || kind.includes(word));
}

const NAMES = ['headline', 'name', 'label', 'title', 'question', 'words', 'text', 'caption'];

/** The title of a thing in plain text; relations are named by their ends. */
export function titleOf(
  {kind, id, thing}: Pick<Row, 'kind' | 'id' | 'thing'>,
  document: StoryDocument,
): string {
  if (kind === 'relation') {
    const ends = [thing.from, thing.to].map((end) => {
      const path = typeof end === 'string' ? document.find('actor', end) : undefined;
      const name = path && document.get([...path, 'name']);
      return [name, end].find((one) => typeof one === 'string') ?? '…';
    });
    return `${ends.join(' – ')}: ${choiceName('relation', 'kind', typeof thing.kind === 'string' ? thing.kind : '…').toLowerCase()}`;
  }
  const found = NAMES.map((name) => thing[name]).find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
  if (!found) return id;
  const title = plainWords(found, document);
  return title.length > 160 ? `${title.slice(0, 159)}…` : title;
}

/** A rich text without its notation, with the figures in it. */
export function plainWords(text: string, document: StoryDocument): string {
  const figure = (id: string) => {
    const path = document.find('figure', id);
    const value = path && (document.get([...path, 'words']) ?? document.get([...path, 'amount']));
    return typedValue(value ?? '…');
  };
  return plainLines(text, figure).join(' ');
}

/** The date of a thing as EDTF, if it has one. */
export function dateOf({thing}: Row): string | undefined {
  const date = [thing.when, thing.asOf, thing.since, thing.published].find(
    (one) => typeof one === 'string',
  );
  return date;
}

const moments = new WeakMap<object, number>();
/** The earliest moment of a thing's date, for sorting; what has none comes last. */
export function momentOf(row: Row): number {
  let moment = moments.get(row.thing);
  if (moment === undefined) moments.set(row.thing, (moment = earliest(dateOf(row))));
  return moment;
}

function earliest(date: string | undefined): number {
  try {
    return date === undefined ? -Infinity : edtfBounds(parseEdtf(date))[0];
  } catch {
    return -Infinity;
  }
}
