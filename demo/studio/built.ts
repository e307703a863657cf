import type {SettingOf} from './controls.js';
import type {Token} from './style.js';

/** What `build.mjs` tells of the elements; see there. */
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
