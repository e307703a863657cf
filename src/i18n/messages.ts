import {en} from './messages/en.js';
import type {Messages} from './messages/en.js';

export type {Messages} from './messages/en.js';

const byLanguage = new Map<string, Messages>([['en', en]]);

/** The messages of a language; for `de-AT` those of `de` if it has none. */
const lookup = (lang: string) => byLanguage.get(lang) ?? byLanguage.get(lang.split('-')[0]!);

/** Called when messages are registered, and when the language of an ancestor changes. */
export const languageListeners = new Set<() => void>();
export const notifyLanguageListeners = (): void => languageListeners.forEach((speak) => speak());

/** Registers the messages of a language, or some of them; those that are not given stay as they are. */
export function registerMessages(lang: string, messages: Partial<Messages>): void {
  byLanguage.set(lang, {...messagesOf(lang), ...messages});
  notifyLanguageListeners();
}

/** Whether there are messages in this language. */
export function hasMessages(lang: string): boolean {
  return !!lookup(lang);
}

/** The messages of a language, or else English ones. */
export function messagesOf(lang: string): Messages {
  return lookup(lang) ?? en;
}
