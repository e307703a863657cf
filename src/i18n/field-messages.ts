import type {
  Actor,
  Fact,
  Figure,
  Media,
  Place,
  Question,
  Relation,
  Source,
  Statement,
  Story,
  StoryEvent,
  Update,
} from '../content/story.js';
import type * as vocabulary from '../content/vocabulary.js';

type StoryMap = NonNullable<Story['map']>;
type Frame = StoryMap['frames'][number];
/** The objects of a story by the names that their words are listed under. */
interface Sections {
  story: Story;
  event: StoryEvent;
  fact: Fact;
  figure: Figure;
  question: Question;
  statement: Statement;
  actor: Actor;
  relation: Relation;
  place: Place;
  source: Source;
  media: Media;
  update: Update;
  previous: NonNullable<Figure['previous']>;
  map: StoryMap;
  frame: Frame;
  mapLabel: NonNullable<Frame['labels']>[number];
  file: NonNullable<Media['files']>[number];
  track: NonNullable<Media['tracks']>[number];
}
export type Section = keyof Sections;

type Scalar = string | number | boolean;
/** What a field is called and what it is for, in one sentence; the example is a value as a story has it, of fields without fields of their own. */
export interface FieldWords {
  readonly label: string;
  readonly help: string;
  readonly example?: Scalar | readonly Scalar[];
}
/** A word that a field chooses from, and what it means. */
export type ChoiceWords = Pick<FieldWords, 'label' | 'help'>;
interface SectionWords extends ChoiceWords {
  readonly plural: string;
}
type Choices<T extends readonly string[]> = Readonly<Record<T[number], ChoiceWords>>;

/**
 * The words in a language besides English. English ones stand in where there are none: for a new field, and for examples
 * that are the same in all languages, such as dates, ids and addresses.
 */
export type FieldTranslation = Omit<FieldMessages, 'fields'> & {
  readonly fields: {readonly [S in Section]: Partial<FieldMessages['fields'][S]>};
};

/** The words for the fields of a story in English; without words, a new field or choice does not compile. */
export interface FieldMessages {
  readonly kinds: {readonly [S in Section]: SectionWords};
  readonly fields: {
    readonly [S in Section]: {readonly [F in keyof Sections[S]]-?: FieldWords};
  };
  /** By field, or by section and field where the choices of equal names differ. */
  readonly words: {
    readonly status: Choices<typeof vocabulary.STATUS>;
    readonly qualifier: Choices<typeof vocabulary.QUALIFIER>;
    readonly precision: Choices<typeof vocabulary.PLACE_PRECISION>;
    readonly dir: Choices<['ltr', 'rtl']>;
    readonly 'story.status': Choices<typeof vocabulary.STORY_STATUS>;
    readonly 'actor.kind': Choices<typeof vocabulary.ACTOR_KIND>;
    readonly 'relation.kind': Choices<typeof vocabulary.RELATION_KIND>;
    readonly 'place.kind': Choices<typeof vocabulary.PLACE_KIND>;
    readonly 'source.kind': Choices<typeof vocabulary.SOURCE_KIND>;
    readonly 'media.kind': Choices<typeof vocabulary.MEDIA_KIND>;
    readonly 'update.kind': Choices<typeof vocabulary.UPDATE_KIND>;
  };
}
