import {html, nothing} from 'lit';
import type {Draft} from './draft.js';
import {showNotice} from './notice.js';
import type {Served} from './server-files.js';

/**
 * Says that there is a draft of what is `served`, and what can be done with it; `open` is given where it is not open yet,
 * because the page ended the last time that it was drawn.
 */
export function showDraftNotice(
  {at, versions}: Draft,
  served: Served | undefined,
  clear: () => void,
  open: (() => void) | undefined,
): void {
  const when = new Date(at).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'short'});
  const hasChanged = served && versions?.story !== served.story.version;
  showNotice(
    html`Your draft of ${when}, which only this browser
    keeps${open ? ', is not opened: the page ended while it was drawn the last time' : ''}.
    ${hasChanged ? 'The file has changed since; saving will ask.' : nothing}
    ${open ? html`<button @click=${open}>Open it</button>` : nothing}
    <button @click=${clear}>Clear it</button>`,
    true,
  );
}
