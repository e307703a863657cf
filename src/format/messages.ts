import {en} from './messages/en.js';
import type {Messages} from './messages/en.js';

export type {Messages, Plural} from './messages/en.js';

const byLanguage = new Map<string, Messages>([['en', en]]);

/** Adds the words of a language, or some words of a publisher's own; what is not given stays as it is. */
export function registerMessages(lang: string, messages: Partial<Messages>): void {
  byLanguage.set(lang, {...messagesOf(lang), ...messages});
}

/** Whether there are words in this language or, for `de-AT`, in the one it belongs to. */
export function hasMessages(lang: string): boolean {
  return byLanguage.has(lang) || byLanguage.has(lang.split('-')[0]!);
}

/** The words of a language, or else of the one that it belongs to, or else English. */
export function messagesOf(lang: string): Messages {
  return byLanguage.get(lang) ?? byLanguage.get(lang.split('-')[0]!) ?? en;
}
