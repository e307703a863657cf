import type * as v from 'valibot';
import type {Kind} from '../notation/ref.js';
import type {OwnId, Ref} from './schema-helpers.js';
import type {STORY} from './schema.js';

/** The ids of a story, by kind. */
type Ids = {[K in Kind]: string};

/** `T` with its type markers replaced by the ids of one story. Ids are inferred only where things define them. */
type Bind<T, I extends Ids> =
  T extends OwnId<infer K>
    ? K extends Kind
      ? I[K]
      : string
    : T extends Ref<infer K>
      ? NoInfer<K extends Kind ? I[K] : {[L in Kind]: `${L}:${I[L]}`}[Kind]>
      : T extends string | number | boolean | undefined
        ? T
        : T extends readonly [unknown, unknown]
          ? T
          : T extends readonly (infer U)[]
            ? readonly Bind<U, I>[]
            : {[P in keyof T]: Bind<T[P], I>};

type Loose<T> = Bind<T, Ids>;
type Output = v.InferOutput<typeof STORY>;

/** A story that has been validated. Immutable plain data. */
export type Story = Loose<Output>;
/** A story as its author or a JSON file gives it. */
export type StoryInput = Loose<v.InferInput<typeof STORY>>;

export type StoryEvent = Story['events'][number];
export type Fact = Story['facts'][number];
export type Figure = Story['figures'][number];
export type Question = Story['questions'][number];
export type Statement = Story['statements'][number];
export type Actor = Story['actors'][number];
export type Relation = Story['relations'][number];
export type Place = Story['places'][number];
export type Media = Story['media'][number];
export type Source = Story['sources'][number];
export type Update = Story['updates'][number];
/** How certain a statement is, who makes it, its sources, and who contradicts it. */
export type Claim = Pick<
  StoryEvent,
  'status' | 'by' | 'via' | 'sources' | 'counterclaims' | 'note' | 'reported' | 'checked'
>;

type Input = v.InferInput<typeof STORY>;
/**
 * Types a story module: a reference to a thing that the story does not have is a compile error, and editors complete the ids
 * that it has. Returns its argument; elements validate the story when they show it.
 */
export function defineStory<
  const Actor extends string = never,
  const Place extends string = never,
  const Source extends string = never,
  const Media extends string = never,
  const Figure extends string = never,
  const Statement extends string = never,
  const Event extends string = never,
  const Fact extends string = never,
  const Question extends string = never,
  const Update extends string = never,
>(
  story: Bind<
    Input,
    {
      actor: Actor;
      place: Place;
      source: Source;
      media: Media;
      figure: Figure;
      statement: Statement;
      event: Event;
      fact: Fact;
      question: Question;
      update: Update;
    }
  >,
): StoryInput {
  return story;
}
