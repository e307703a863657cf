import type {Problem} from '../../content/parse.js';
import type {Story} from '../../content/story.js';
import type {News} from '../../store/news.js';

/** `crisis-error`: problems that an author or publisher should fix. The element goes on showing the last valid story. */
export class StoryErrorEvent extends Event {
  constructor(readonly problems: readonly Problem[]) {
    super('crisis-error', {bubbles: true, composed: true});
  }
}

/** `crisis-update`: another edition of the story is shown. `added` and `edited` are the refs that are new or changed in it, such as `event:strike`. */
export class StoryUpdateEvent extends Event {
  readonly added: readonly string[];
  readonly edited: readonly string[];

  constructor(
    readonly story: Story,
    {added, edited}: News,
  ) {
    super('crisis-update', {bubbles: true, composed: true});
    this.added = [...added];
    this.edited = [...edited];
  }
}

declare global {
  interface HTMLElementEventMap {
    'crisis-update': StoryUpdateEvent;
    'crisis-error': StoryErrorEvent;
  }
}
