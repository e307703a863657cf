import type {Problem} from '../../content/parse.js';

/** `crisis-error`: something an author or publisher should mend; the reader keeps what was shown before. */
export class StoryErrorEvent extends Event {
  constructor(readonly problems: readonly Problem[]) {
    super('crisis-error', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'crisis-error': StoryErrorEvent;
  }
}
