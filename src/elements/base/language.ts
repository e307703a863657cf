import type {Story} from '../../content/story.js';
import {Locale} from '../../i18n/locale.js';
import {hasMessages, notifyLanguageListeners, languageListeners} from '../../i18n/messages.js';
import {attributeOf, closest} from '../../placement/dom.js';

/** The nearest `lang` at or around an element; empty where there is none, or where it is not a language tag. */
export function languageAround(element: Element): string {
  const around = closest(element, '[lang]');
  const lang =
    attributeOf(element, 'lang') ??
    attributeOf(element, 'data-lang') ??
    (around && attributeOf(around, 'lang')) ??
    '';
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(lang) ? lang : '';
}

/** The locale for a story in `element`; `before` where that is still correct. */
export function localeAround(
  element: Element,
  {lang: storyLang, timeZone}: Story,
  before: Locale | undefined,
): Locale {
  const around = languageAround(element);
  // On a page in "en" a story in "en-GB" keeps its more precise tag, for the format of its dates.
  const lang = !hasMessages(around) || storyLang.startsWith(`${around}-`) ? storyLang : around;
  return before?.lang === lang && before.timeZone === timeZone
    ? before
    : new Locale(lang, timeZone);
}

let observer: MutationObserver | undefined;

/** Calls `listener` when messages are registered or a `lang` of the page changes, until the returned function is called. */
export function followLanguage(listener: () => void): () => void {
  if (!observer) {
    observer = new MutationObserver(notifyLanguageListeners);
    observer.observe(document, {subtree: true, attributeFilter: ['lang']});
  }
  languageListeners.add(listener);
  return () => languageListeners.delete(listener);
}
