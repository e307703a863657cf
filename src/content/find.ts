import {KIND} from '../notation/ref.js';
import type {Kind, Target} from '../notation/ref.js';
import {eachTarget} from '../notation/richtext.js';
import type {
  Actor,
  Fact,
  Figure,
  Media,
  Place,
  Question,
  Source,
  Statement,
  Story,
  StoryEvent,
  Update,
} from './story.js';

interface ThingsByKind {
  event: StoryEvent;
  fact: Fact;
  figure: Figure;
  question: Question;
  statement: Statement;
  actor: Actor;
  place: Place;
  source: Source;
  media: Media;
  update: Update;
}
/** The name of a story's list of the things of a kind. */
export function listOf(kind: Kind): 'events' {
  // One name stands for all, whose things have ids alike.
  return (kind === 'media' ? kind : `${kind}s`) as 'events';
}

const indexes = new WeakMap<object, Map<string, unknown>>();

/** The thing of a story with this kind and id. */
export function find<K extends Kind>(
  story: Story,
  kind: K,
  id: string,
): ThingsByKind[K] | undefined {
  const list = story[listOf(kind)];
  const index = indexes.get(list) ?? new Map<string, unknown>(list.map((it) => [it.id, it]));
  indexes.set(list, index);
  return index.get(id) as ThingsByKind[K] | undefined;
}

/**
 * The corrections, clarifications and retractions in the ledger that touch a thing or what is shown with it (its
 * statements, those that contradict it, and the figures in all their texts), each once, in the ledger's order.
 */
export function updatesOf(story: Story, kind: Kind, id: string): readonly Update[] {
  const shown = new Set<string>();
  const show = (kind: Kind, id: string): Partial<StoryEvent> => {
    const thing: object = find(story, kind, id)!;
    shown.add(`${kind}:${id}`);
    for (const text of Object.values(thing))
      if (typeof text === 'string')
        eachTarget(text, (node) => node.type === 'figure' && shown.add(`figure:${node.id}`));
    return thing;
  };
  const {statements = [], counterclaims = []} = show(kind, id);
  for (const statement of [...statements, ...counterclaims]) show('statement', statement);
  return story.updates.filter(
    ({kind: what, touches}) => what !== 'added' && touches?.some((ref) => shown.has(ref)),
  );
}

/** The fields by which one thing names others, and the kinds of those. */
const NAMES = {
  places: 'place',
  actors: 'actor',
  by: 'actor',
  via: 'actor',
  to: 'actor',
  of: 'actor',
  statements: 'statement',
  counterclaims: 'statement',
  media: 'media',
} as const;

/** A thing of the story, and then all that it names or that names it or has a relation to it, as `place:idlib`; nothing where it is not there. */
export function relatedTo(story: Story, {kind, id}: Target): readonly string[] {
  const chosen = `${kind}:${id}`;
  if (!find(story, kind, id)) return [];
  const found = new Set([chosen]);
  if (kind === 'actor')
    for (const {from, to} of story.relations)
      if (from === id || to === id) found.add(`actor:${from}`).add(`actor:${to}`);
  for (const one of KIND)
    for (const thing of story[listOf(one)]) {
      const ref = `${one}:${thing.id}`;
      for (const [field, what] of Object.entries(NAMES))
        for (const named of [thing[field as 'places'] ?? []].flat()) {
          const other = `${what}:${named}`;
          if (other === chosen) found.add(ref);
          if (ref === chosen) found.add(other);
        }
    }
  return [...found];
}
