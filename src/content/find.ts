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
const LISTS = {
  event: 'events',
  fact: 'facts',
  figure: 'figures',
  question: 'questions',
  statement: 'statements',
  actor: 'actors',
  place: 'places',
  source: 'sources',
  media: 'media',
  update: 'updates',
} as const;

const indexes = new WeakMap<Story, Map<Kind, Map<string, unknown>>>();

/** The thing of a story with this kind and id. */
export function find<K extends Kind>(
  story: Story,
  kind: K,
  id: string | undefined,
): Things[K] | undefined {
  if (id === undefined) return undefined;
  let index = indexes.get(story);
  if (!index) indexes.set(story, (index = new Map()));
  let byId = index.get(kind);
  if (!byId) index.set(kind, (byId = new Map(story[LISTS[kind]].map((it) => [it.id, it]))));
  return byId.get(id) as Things[K] | undefined;
}

/** The corrections, clarifications and retractions in the ledger that touch a thing, in the ledger's order. */
export function updatesOf(story: Story, kind: Kind, id: string): readonly Update[] {
  const ref = `${kind}:${id}` as const;
  return story.updates.filter(
    ({kind: what, touches}) => what !== 'added' && touches?.includes(ref),
  );
}
