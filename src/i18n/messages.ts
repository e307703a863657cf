import {en} from './messages/en.js';
import type {Messages} from './messages/en.js';

export type {Messages} from './messages/en.js';

const byLanguage = new Map<string, Messages>([['en', en]]);

/** The words of a language or, for `de-AT`, of the one it belongs to. */
const known = (lang: string) => byLanguage.get(lang) ?? byLanguage.get(lang.split('-')[0]!);

/** What is to be called when there are other words, or another language around. */
export const languageListeners = new Set<() => void>();
export const onMessagesChange = (): void => languageListeners.forEach((speak) => speak());

/** Adds the words of a language, or some words of a publisher's own; what is not given stays as it is. */
export function registerMessages(lang: string, messages: Partial<Messages>): void {
  byLanguage.set(lang, {...messagesOf(lang), ...messages});
  onMessagesChange();
}

/** Whether there are words in this language. */
export function hasMessages(lang: string): boolean {
  return !!known(lang);
}

/** The words of a language, or else English. */
export function messagesOf(lang: string): Messages {
  return known(lang) ?? en;
}
