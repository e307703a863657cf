import {listOf} from '../content/find.js';
import type {Figure, Story} from '../content/story.js';
import {parseRef} from '../notation/ref.js';
import {PlainText} from '../text/plain-text.js';
import {things} from './walk.js';
import type {WalkedThing} from './walk.js';

type Fields = Readonly<Record<string, unknown>>;
type Listed = WalkedThing['kind'] | 'story';

/** One thing that differs between two editions of a story. */
export interface Change {
  /** The thing, as `event:strike`, `relation:turkey-russia` or `story`. */
  readonly ref: string;
  readonly is: 'added' | 'removed' | 'changed';
  /** Where it stands in the later edition, such as `figures[0].amount`. */
  readonly path: string;
  /** The field that changed; `count` is the number of a figure with its qualifier and unit. */
  readonly field?: string;
  /** The thing in words. */
  readonly title: string;
  /** The values in words; nothing where there was or is none. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Whether readers have to be told: a claim, a figure or a date that was published. */
  readonly isAsserted: boolean;
}

/** What each kind of thing asserts. The rest says how it is shown, or leads on from it. */
const CLAIM = ['status', 'by', 'via', 'reported', 'note', 'sources', 'counterclaims'];
const ASSERTED: Readonly<Record<Listed, readonly string[]>> = {
  event: ['when', 'headline', 'text', 'statements', ...CLAIM],
  fact: ['text', 'when', ...CLAIM],
  figure: ['label', 'count', 'asOf', 'scope', ...CLAIM],
  question: ['question', 'answer', ...CLAIM],
  statement: ['words', 'text', 'to', 'when', ...CLAIM],
  relation: ['kind', 'text', 'since', ...CLAIM],
  actor: ['name', 'role', 'of', 'text'],
  place: ['name', 'lat', 'lon', 'text'],
  source: ['title', 'publisher', 'published'],
  media: ['caption', 'when', 'by'],
  update: ['kind', 'when', 'touches', 'text', 'before', 'after', 'why', 'by', 'sources'],
  story: ['published', 'timeZone'],
};
/** The fields that say one number together. */
const COUNT = ['qualifier', 'amount', 'words', 'magnitude', 'unit'];
/** What publishing sets, or what stands in a list of its own. */
const UNCOMPARED = new Set(['$schema', 'id', 'revision', 'updated', 'checked']);
/** What names a thing of the story, by the fields that do. */
const NAMES: Readonly<Record<string, 'actor' | 'source' | 'statement'>> = {
  by: 'actor',
  via: 'actor',
  to: 'actor',
  of: 'actor',
  sources: 'source',
  counterclaims: 'statement',
  statements: 'statement',
};

/** What differs in `after` from the edition `before` it: first the story itself, then its things in their order. */
export function changesBetween(before: Story, after: Story): readonly Change[] {
  const [was, is] = [before, after].map((story) => ({story, words: new PlainText(story)})) as [
    Edition,
    Edition,
  ];
  const [olds, news] = [indexOf(before), indexOf(after)];
  const found = fieldChanges('story', 'story', '', [was, ownOf(before)], [is, ownOf(after)]);
  for (const [ref, {kind, path, thing}] of news) {
    const there = olds.get(ref);
    if (there) found.push(...fieldChanges(ref, kind, path, [was, there.thing], [is, thing]));
    else {
      const title = titleOf(is, ref, thing);
      found.push({ref, is: 'added', path, title, isAsserted: false});
    }
  }
  for (const [ref, {kind, thing}] of olds)
    if (!news.has(ref)) {
      const parent = kind === 'relation' ? 'relations' : listOf(kind);
      const title = titleOf(was, ref, thing);
      found.push({ref, is: 'removed', path: parent, title, isAsserted: kind !== 'source'});
    }
  return found;
}

interface Edition {
  readonly story: Story;
  readonly words: PlainText;
}

/** The things of a story by their names; of relations between the same two, each has a name of its own. */
function indexOf(story: Story): Map<string, WalkedThing> {
  const index = new Map<string, WalkedThing>();
  for (const found of things(story)) {
    let {at} = found;
    for (let n = 2; index.has(at); n++) at = `${found.at}-${n}`;
    index.set(at, found);
  }
  return index;
}

/** The fields of the story itself, without its lists of things. */
function ownOf(story: Story): Fields {
  return Object.fromEntries(Object.entries(story).filter(([, value]) => !Array.isArray(value)));
}

function fieldChanges(
  ref: string,
  kind: Listed,
  path: string,
  [was, old]: readonly [Edition, Fields],
  [is, now]: readonly [Edition, Fields],
): Change[] {
  const isFigure = kind === 'figure';
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => !UNCOMPARED.has(name) && !(isFigure && COUNT.includes(name)),
  );
  const changes = names.flatMap((name): Change[] => {
    const [one, other] = [old[name], now[name]];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    // What is added to a list takes nothing back; a first value is news, not a correction.
    const isLess = Array.isArray(one) && !one.every((it) => asList(other).includes(it));
    const takesBack = Array.isArray(one) ? isLess : one !== undefined;
    return [
      {
        ref,
        is: 'changed',
        path: path ? `${path}.${name}` : name,
        field: name,
        title: titleOf(is, ref, now),
        before: inWords(was, name, one),
        after: inWords(is, name, other),
        isAsserted: takesBack && ASSERTED[kind].includes(name),
      },
    ];
  });
  const said = (fields: Fields) => JSON.stringify(COUNT.map((name) => fields[name]));
  if (isFigure && said(old) !== said(now)) {
    const field = COUNT.find((name) => old[name] !== now[name] && name in now) ?? 'qualifier';
    changes.push({
      ref,
      is: 'changed',
      path: `${path}.${field}`,
      field: 'count',
      title: titleOf(is, ref, now),
      before: countOf(was, old),
      after: countOf(is, now),
      isAsserted: true,
    });
  }
  return changes;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function titleOf({story, words}: Edition, ref: string, thing: Fields): string {
  const target = parseRef(ref);
  if (target?.kind === 'update') return words.plain(thing.text as string, ' ');
  if (target) return words.title(target);
  if (ref === 'story') return story.title;
  const ends = [thing.from, thing.to].map((id) => words.title({kind: 'actor', id: id as string}));
  return `${ends.join(' – ')}: ${String(thing.kind)}`;
}

/** The number of a figure: "at least 3 boats". */
function countOf({words}: Edition, fields: Fields): string {
  const figure = fields as unknown as Figure;
  return [words.locale.quantity(figure), figure.unit].filter(Boolean).join(' ');
}

const DATES = new Set(['when', 'asOf', 'scope', 'since', 'reported', 'published']);

/** A value as a reader would be told of it. */
function inWords(edition: Edition, name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const {words} = edition;
  const named = NAMES[name];
  const known = words.locale.words as Readonly<Record<string, unknown>>;
  if (named)
    return [value]
      .flat()
      .map((id) => words.title({kind: named, id: id as string}))
      .join('; ');
  if (name === 'previous') return countOf(edition, value as Fields);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DATES.has(name)) return words.locale.date(value);
  if (name === 'status' && typeof known[value] === 'string') return known[value];
  return words.plain(value, ' ');
}
