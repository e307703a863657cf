/** The screens of the desk, and the links between them. Which parts of the page a screen shows is said in `desk.css`. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Analysis} from '../analyze.js';
import type {Screen, Selected} from '../selected.js';

const SCREENS: readonly (readonly [Screen, string])[] = [
  ['entries', 'Entries'],
  ['form', 'Form'],
  ['text', 'Text'],
  ['preview', 'Preview'],
  ['release', 'Release'],
];

/** Links to the screens; they are links, so that the browser's Back leads to the previous screen. */
export function screenLinks({screen}: Selected): TemplateResult {
  // In columns the form stands beside the entries: its link is for narrow windows only.
  return html`${SCREENS.map(
    ([id, name]) =>
      html`<a
        href="#${id}"
        class="to-${id}"
        aria-current=${id === screen ? 'page' : 'false'}
      >${name}</a>`,
  )}`;
}

/** The file's name, whether it is saved, and how many errors it has all the same. */
export function savedState(
  name: string,
  isSaved: boolean,
  {story, count}: Analysis,
): TemplateResult {
  const errors = story ? 0 : count;
  return html`<b>${name}</b> ${isSaved ? 'saved' : 'not saved'}${
    errors
      ? html`,
          <a href="#text" class="wrong">${errors.toLocaleString('en-GB')} ${errors === 1 ? 'error' : 'errors'}</a>`
      : nothing
  }`;
}

/** Whether a part of the desk is on the screen, so that hidden ones need not be drawn. */
export function isShown(part: Element): boolean {
  return part.getClientRects().length > 0;
}
