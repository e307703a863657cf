import {Locale} from '../../i18n/locale.js';
import {hasMessages, registerMessages} from '../../i18n/messages.js';
import type {Messages} from '../../i18n/messages.js';
import {zoneOffset} from '../../i18n/intl.js';

/** The languages that were asked for, also those that there are no words for. */
const asked = new Set<string>();
const locales = new Map<string, Locale>();

/** The package's words for a language, which lie beside the desk. */
async function loadWords(language: string): Promise<void> {
  const address = new URL(`../lang/${language}.js`, import.meta.url).href;
  const {default: words} = (await import(address)) as {default: Messages};
  registerMessages(language, words);
  locales.clear();
}

/** The locale in which readers see a story; English until its words are there, when `onLoad` is called. */
export function storyLocale(lang: string, timeZone: string, onLoad: () => void): Locale {
  const language = /^[a-z]{2,3}\b/.exec(lang)?.[0] ?? 'en';
  if (!hasMessages(language) && !asked.has(language)) {
    asked.add(language);
    loadWords(language).then(onLoad, () => {
      // There are no words for this language: the elements use English ones too.
    });
  }
  const key = `${lang} ${timeZone}`;
  let locale = locales.get(key);
  if (!locale) locales.set(key, (locale = new Locale(validLang(lang), validZone(timeZone))));
  return locale;
}

/** What the story says may not be valid yet. */
function validLang(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
export function validZone(timeZone: string): string {
  try {
    zoneOffset(timeZone);
    return timeZone;
  } catch {
    return 'UTC';
  }
}
