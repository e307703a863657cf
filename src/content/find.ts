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
/** The name of the story's list that holds the things of a kind. */
export function listOf(kind: Kind): 'events' {
  // Typed as one of the names, because all the lists have items with an id.
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
  if (!story.updates.length) return [];
  const refs = new Set<string>();
  const collect = (kind: Kind, id: string): Partial<StoryEvent> => {
    const thing: object = find(story, kind, id)!;
    refs.add(`${kind}:${id}`);
    for (const text of Object.values(thing))
      if (typeof text === 'string')
        eachTarget(text, (node) => node.type === 'figure' && refs.add(`figure:${node.id}`));
    return thing;
  };
  const {statements = [], counterclaims = []} = collect(kind, id);
  for (const statement of [...statements, ...counterclaims]) collect('statement', statement);
  return story.updates.filter(
    ({kind: what, touches}) => what !== 'added' && touches?.some((ref) => refs.has(ref)),
  );
}

/** The fields that refer to other things, and the kinds of those. */
const REFERENCE_FIELDS = {
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

/** The refs (`place:idlib`) of a thing, of all things that it refers to or that refer to it, and of related actors; empty if the story does not have it. */
export function relatedTo(story: Story, {kind, id}: Target): readonly string[] {
  const chosen = `${kind}:${id}`;
  if (!find(story, kind, id)) return [];
  const related = new Set([chosen]);
  if (kind === 'actor')
    for (const {from, to} of story.relations)
      if (from === id || to === id) related.add(`actor:${from}`).add(`actor:${to}`);
  for (const one of KIND)
    for (const thing of story[listOf(one)]) {
      const ref = `${one}:${thing.id}`;
      for (const [field, what] of Object.entries(REFERENCE_FIELDS))
        for (const named of [thing[field as 'places'] ?? []].flat()) {
          const other = `${what}:${named}`;
          if (other === chosen) related.add(ref);
          if (ref === chosen) related.add(other);
        }
    }
  return [...related];
}
