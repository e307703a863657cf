import {noChange} from 'lit';
import {Directive, directive} from 'lit/directive.js';
import type {PropertyPart} from 'lit/directive.js';

/**
 * The value of a field that reports a change only when it is left. While it has the focus, what is typed stays, however
 * often the page is drawn meanwhile.
 */
class EnteredValue extends Directive {
  override render(value: string): string {
    return value;
  }

  override update({element}: PropertyPart, [value]: [string]): unknown {
    const field = element as HTMLInputElement;
    if (field.value !== value && field.ownerDocument.activeElement !== field) field.value = value;
    return noChange;
  }
}
export const enteredValue = directive(EnteredValue);
