/** What the field, or the chosen word, at a position of the text is for. */
import {getLocation} from 'jsonc-parser';
import {choiceWords, fieldWords, sectionAt} from '../i18n/fields.js';
import {en} from '../i18n/fields/en.js';

export interface FieldHelp {
  /** The range that it is about, in characters from the start of the text. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly help: string;
}

export function fieldHelpAt(text: string, position: number): FieldHelp | null {
  const {path, previousNode, isAtPropertyKey} = getLocation(text, position);
  if (!previousNode) return null;
  const {offset, length} = previousNode;
  const value = previousNode.value as unknown;
  if (position < offset || position > offset + length) return null;
  const at = path.findLastIndex((key) => typeof key === 'string');
  const field = path[at];
  const section = sectionAt(path.slice(0, at));
  if (!section || typeof field !== 'string') return null;
  const choices = isAtPropertyKey ? undefined : choiceWords(en, section, field);
  const chosen =
    choices && typeof value === 'string' && Object.hasOwn(choices, value)
      ? choices[value]
      : undefined;
  const words = chosen ?? fieldWords(en, section, field);
  return words ? {from: offset, to: offset + length, label: words.label, help: words.help} : null;
}
