import type {StoryInput} from './story.js';

/** The fields that are said in a language; all else is the same in every edition. */
type TranslatableKey =
  | 'title'
  | 'kicker'
  | 'dek'
  | 'byline'
  | 'dateline'
  | 'headline'
  | 'text'
  | 'label'
  | 'unit'
  | 'words'
  | 'note'
  | 'question'
  | 'answer'
  | 'topic'
  | 'name'
  | 'short'
  | 'role'
  | 'side'
  | 'publisher'
  | 'caption'
  | 'credit'
  | 'alt'
  | 'licence'
  | 'sensitive'
  | 'before'
  | 'after'
  | 'why';

/** The exact words of a statement stay as they are, so its `text` has to say what they mean. */
type TranslatableText<T> = T extends {topic: string; words: string}
  ? Omit<T, 'words'> & {readonly text: string}
  : T;
/** By what the text of a thing is found: its id, or `turkey backs opposition`. */
type KeyOf<T> = T extends {id: infer Id extends string}
  ? Id
  : T extends {
        from: infer From extends string;
        kind: infer Is extends string;
        to: infer To extends string;
      }
    ? `${From} ${Is} ${To}`
    : never;
/** The name of a field that has something to be translated. */
type Field<Name, Value> = Value extends string
  ? Name & TranslatableKey
  : [Value] extends [object]
    ? keyof Texts<Value> extends never
      ? never
      : Name
    : never;
type TextsOf<T> = {
  readonly [P in keyof T as Field<P, T[P]>]: T[P] extends string ? string : Texts<T[P]>;
};
type Texts<T> = T extends readonly unknown[]
  ? T[number] extends object
    ? [KeyOf<T[number]>] extends [never]
      ? // What has no id, such as the names on a map, is told apart by its place.
        T[number] extends readonly unknown[]
        ? unknown
        : {readonly [I in keyof T]: TextsOf<T[I]>}
      : {
          readonly [
            U in T[number] as keyof TextsOf<TranslatableText<U>> extends never ? never : KeyOf<U>
          ]: TextsOf<TranslatableText<U>>;
        }
    : unknown
  : TextsOf<T>;

/** All that a story says, by kind, id and field. */
export type Translation<S> = Texts<S>;

/** What an edition has of its own. */
export interface Edition {
  readonly id: string;
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Says that it is a translation, and whose. */
  readonly byline?: string;
}

type Node = {readonly [name: string]: Node} | string | undefined;

/** `it` with the texts of `said` in the place of its own. */
function applyTexts(it: Node, said: Node): Node {
  if (typeof said !== 'object' || typeof it !== 'object') return said ?? it;
  if (Array.isArray(it))
    return it.map((one: Record<string, string>, i) => {
      const {id, from, kind, to} = one;
      return applyTexts(one, said[id ?? `${from} ${kind} ${to}`] ?? said[i]);
    }) as unknown as Node;
  const names = Object.keys({...it, ...said});
  return Object.fromEntries(names.map((name) => [name, applyTexts(it[name], said[name])]));
}

/**
 * The same story, which is declared `as const`, in another language: its dates, figures, references and attributions stay, its texts are replaced. A
 * text that is missing, or is for something that the story does not have, is a compile error. The exact words of a
 * statement stay in the language of `story`, marked as such; the `text` beside them says what they mean.
 */
export function translateStory<const S extends StoryInput>(
  story: S,
  edition: Edition,
  texts: Translation<S>,
): StoryInput {
  const translated = applyTexts(story as unknown as Node, texts as Node) as unknown as StoryInput;
  const statements = translated.statements?.map((one) =>
    one.words ? {lang: story.lang, ...one} : one,
  );
  return {...translated, ...edition, ...(statements && {statements})};
}
