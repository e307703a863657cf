import type {Story} from '../../content/story.js';
import {Locale} from '../../i18n/locale.js';
import {hasMessages, notifyLanguageListeners, languageListeners} from '../../i18n/messages.js';
import {attributeOf, closest} from '../../placement/dom.js';

/** The language that an element stands in, as the page says: the nearest `lang`; empty where that is no language tag. */
export function languageAround(element: Element): string {
  const around = closest(element, '[lang]');
  const lang =
    attributeOf(element, 'lang') ??
    attributeOf(element, 'data-lang') ??
    (around && attributeOf(around, 'lang')) ??
    '';
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(lang) ? lang : '';
}

/** How a story is told at `element`: as it was `before`, if that is still right. */
export function localeAround(
  element: Element,
  {lang: told, timeZone}: Story,
  before: Locale | undefined,
): Locale {
  const around = languageAround(element);
  // A page says "en" where the story says "en-GB": the story knows how its dates are written.
  const lang = !hasMessages(around) || told.startsWith(`${around}-`) ? told : around;
  return before?.lang === lang && before.timeZone === timeZone
    ? before
    : new Locale(lang, timeZone);
}

let watch: MutationObserver | undefined;

/** Calls `speak` when words are registered or a `lang` of the page changes, until the returned function is called. */
export function followLanguage(speak: () => void): () => void {
  if (!watch) {
    watch = new MutationObserver(notifyLanguageListeners);
    watch.observe(document, {subtree: true, attributeFilter: ['lang']});
  }
  languageListeners.add(speak);
  return () => languageListeners.delete(speak);
}
