import {html, nothing} from 'lit';
import type {Draft} from './draft.js';
import {showNotice} from './notice.js';
import type {Served} from './server-files.js';

/**
 * Shows that there is a draft of what is `served`, with its actions; `open` is given if the draft was not opened because the
 * page crashed the last time that it was drawn.
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
    html`Your draft of ${when}, stored only in this
    browser${open ? ', was not opened: the page crashed the last time that it was drawn' : ''}.
    ${hasChanged ? 'The file has changed since; saving will ask.' : nothing}
    ${open ? html`<button @click=${open}>Open it</button>` : nothing}
    <button @click=${clear}>Clear it</button>`,
    true,
  );
}
