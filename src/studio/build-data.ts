/** An attribute of an element, as `custom-elements.json` tells it. */
export interface SettingOf {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** A `--crisis-…` custom property, as `custom-elements.json` tells it. */
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
    readonly settings: readonly SettingOf[];
  }[];
  readonly tokens: readonly Token[];
  readonly languages: readonly string[];
  /** The house styles of the demo, name to CSS. */
  readonly styles: Readonly<Record<string, string>>;
};
export const STUDIO = __STUDIO__;

/** The name of a language in itself, or its tag. */
export function languageName(lang: string): string {
  return new Intl.DisplayNames(lang, {type: 'language'}).of(lang) ?? lang;
}
