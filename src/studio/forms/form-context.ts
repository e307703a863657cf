import type {FieldMessages} from '../../i18n/field-messages.js';
import type {DeskContext} from '../desk-context.js';
import type {Path} from '../document.js';

export interface FormContext extends DeskContext {
  readonly messages: FieldMessages;
  /** What is wrong at a path, in a sentence. */
  readonly problemAt: (path: Path) => string | undefined;
  /** Moves the focus once the form is drawn again. */
  readonly focusNext: (id: string) => void;
}

/** The id of the control of a field. */
export const idOf = (path: Path): string =>
  `f-${path.map((key) => String(key).replace(/[^\w]/g, '_')).join('-')}`;

const ofStory = (
  {document}: FormContext,
  field: 'lang' | 'timeZone',
  otherwise: string,
): string => {
  const value = document.get([field]);
  return typeof value === 'string' ? value : otherwise;
};
export const storyLang = (context: FormContext): string => ofStory(context, 'lang', 'en');
export const storyZone = (context: FormContext): string => ofStory(context, 'timeZone', 'UTC');

/** Writes what is being typed: a burst of typing is one step of undo. Nothing typed is no value. */
export function type(context: FormContext, path: Path, value: unknown): void {
  context.document.change([{path, value: value === '' ? undefined : value}], '', true);
}
/** Writes a choice. */
export function set(context: FormContext, path: Path, value: unknown, label: string): void {
  context.document.change([{path, value: value === '' ? undefined : value}], label);
}

export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

/** What a control needs to know of its field. */
export interface ControlOptions {
  readonly id: string;
  readonly label: string;
  readonly problem: string | undefined;
  readonly isOptional: boolean;
}

/** A number as it is typed; what is none stays text, which the findings name. */
export function readNumber(text: string): unknown {
  const plain = text
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/[\s\u00a0\u202f]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
}
