/** An attribute of an element, from `custom-elements.json`. */
export interface AttributeInfo {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** A `--crisis-…` custom property, from `custom-elements.json`. */
export interface Token {
  readonly name: string;
  readonly description: string;
  readonly byDefault?: string;
  readonly syntax?: string;
}

/** Descriptions of the elements, injected by `src/build/studio.mjs`. */
declare const __STUDIO__: {
  readonly elements: readonly {
    readonly tag: string;
    readonly summary: string;
    readonly settings: readonly AttributeInfo[];
  }[];
  readonly tokens: readonly Token[];
  readonly languages: readonly string[];
  /** The CSS of the demo's house styles by name. */
  readonly styles: Readonly<Record<string, string>>;
};
export const STUDIO = __STUDIO__;

/** The name of a language in that language, or its tag. */
export function languageName(lang: string): string {
  return new Intl.DisplayNames(lang, {type: 'language'}).of(lang) ?? lang;
}
