import type {StoryInput} from './story.js';

/** The fields that are translated; all others are the same in every language. */
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

/** The exact words of a statement are not translated, so its `text` is required to explain them. */
type TranslatableText<T> = T extends {topic: string; words: string}
  ? Omit<T, 'words'> & {readonly text: string}
  : T;
/** The key of a thing in a translation: its id, or `turkey backs opposition` for a relation. */
type KeyOf<T> = T extends {id: infer Id extends string}
  ? Id
  : T extends {
        from: infer From extends string;
        kind: infer Is extends string;
        to: infer To extends string;
      }
    ? `${From} ${Is} ${To}`
    : never;
/** The name of a field that contains translatable text, else `never`. */
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
      ? // Items without an id, such as the names on a map, are matched by index.
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

/** All translatable texts of a story, by list, id and field. */
export type Translation<S> = Texts<S>;

/** The fields that a translated edition has of its own. */
export interface Edition {
  readonly id: string;
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
  /** States that it is a translation, and by whom. */
  readonly byline?: string;
}

type Node = {readonly [name: string]: Node} | string | undefined;

/** `it` with its texts replaced by those in `texts`. */
function applyTexts(it: Node, texts: Node): Node {
  if (typeof texts !== 'object' || typeof it !== 'object') return texts ?? it;
  if (Array.isArray(it))
    return it.map((one: Record<string, string>, i) => {
      const {id, from, kind, to} = one;
      return applyTexts(one, texts[id ?? `${from} ${kind} ${to}`] ?? texts[i]);
    }) as unknown as Node;
  const names = Object.keys({...it, ...texts});
  return Object.fromEntries(names.map((name) => [name, applyTexts(it[name], texts[name])]));
}

/**
 * The same story in another language. `story` must be declared `as const`. Its dates, figures, references and attributions
 * are kept, its texts are replaced. A missing text, or one for a thing that the story does not have, is a compile error. The
 * exact words of a statement stay in the language of `story` and are marked so; the `text` beside them explains them.
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
