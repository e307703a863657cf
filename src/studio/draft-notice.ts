import {html, nothing} from 'lit';
import type {Draft} from './draft.js';
import {showNotice} from './notice.js';

interface Choices {
  readonly clear: () => void;
  /** Where the draft is not open yet, because the page ended the last time that it was drawn. */
  readonly open?: (() => void) | undefined;
  /** Whether the file of the draft has changed since. */
  readonly hasChanged: boolean;
}

/** Says that there is a draft, and what can be done with it. */
export function showDraftNotice({at}: Draft, {clear, open, hasChanged}: Choices): void {
  const when = new Date(at).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'short'});
  showNotice(
    html`Your draft of ${when}, which only this browser
    keeps${open ? ', is not opened: the page ended while it was drawn the last time' : ''}.
    ${hasChanged ? 'The file has changed since; saving will ask.' : nothing}
    ${open ? html`<button @click=${open}>Open it</button>` : nothing}
    <button @click=${clear}>Clear it</button>`,
    true,
  );
}
