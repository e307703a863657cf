/** The words for the kinds, fields and choices of a story, in the language of the desk. */
import {choiceWords, fieldWords} from '../i18n/fields.js';
import {en} from '../i18n/fields/en.js';
import type {ThingKind} from './document.js';

export const kindName = (kind: ThingKind): string => en.kinds[kind].label;
export const kindNames = (kind: ThingKind): string => en.kinds[kind].plural;

/** The name of a field, such as "As of"; its own name where there are no words for it. */
export function fieldName(kind: ThingKind, field: string): string {
  return fieldWords(en, kind, field)?.label ?? field;
}

/** The name of a choice of a field, such as "Armed group". */
export function choiceName(kind: ThingKind, field: string, choice: string): string {
  return choiceOf(kind, field, choice)?.label ?? choice;
}
/** What a choice of a field means. */
export function choiceHelp(kind: ThingKind, field: string, choice: string): string {
  return choiceOf(kind, field, choice)?.help ?? '';
}
export const statusName = (status: string): string => choiceName('event', 'status', status);

function choiceOf(kind: ThingKind, field: string, choice: string) {
  const words = choiceWords(en, kind, field) ?? {};
  return Object.hasOwn(words, choice) ? words[choice] : undefined;
}
