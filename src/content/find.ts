import type {Kind} from '../notation/ref.js';
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

interface Things {
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
export function find<K extends Kind>(story: Story, kind: K, id: string): Things[K] | undefined {
  const list = story[listOf(kind)];
  const index = indexes.get(list) ?? new Map<string, unknown>(list.map((it) => [it.id, it]));
  indexes.set(list, index);
  return index.get(id) as Things[K] | undefined;
}

/** The corrections, clarifications and retractions in the ledger that touch a thing, in the ledger's order. */
export function updatesOf(story: Story, kind: Kind, id: string): readonly Update[] {
  const ref = `${kind}:${id}` as const;
  return story.updates.filter(
    ({kind: what, touches}) => what !== 'added' && touches?.includes(ref),
  );
}
