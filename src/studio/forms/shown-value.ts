import {noChange} from 'lit';
import {Directive, directive} from 'lit/directive.js';
import type {PropertyPart} from 'lit/directive.js';
import {asText, readNumber} from './form-context.js';

/** The value of a field that writes with each key. A number stays as it is typed: "1.0" is not shortened before "1.05". */
class ShownValue extends Directive {
  override render(value: unknown): string {
    return asText(value);
  }

  override update({element}: PropertyPart, [value]: [unknown]): unknown {
    const field = element as HTMLInputElement;
    const text = asText(value);
    if (field.value !== text && readNumber(field.value) !== value) field.value = text;
    return noChange;
  }
}
export const shownValue = directive(ShownValue);
