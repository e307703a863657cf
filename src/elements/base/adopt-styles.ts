import type {ReactiveElement} from 'lit';
import {windowOf} from '../../placement/dom.js';
import {adopt} from '../../theme/adopt.js';

/** Gives an element the style sheets of its class, as the document that it is in needs them. */
export function adoptStyles(element: ReactiveElement): void {
  const {elementStyles} = element.constructor as typeof ReactiveElement;
  adopt(element.shadowRoot, windowOf(element.ownerDocument), elementStyles);
}
