import type {Story} from '../content/story.js';

/** One thing that an editor should look at: by which rule, where, and what. */
export interface Finding {
  readonly rule: string;
  /** Where, as a path such as `events[3].text`. */
  readonly path: string;
  /** The thing, as `event:strike`; of the story itself, `story`. It stays when things move, so it is what a silence names. */
  readonly at: string;
  readonly message: string;
}

export interface Rule {
  readonly id: string;
  /** Why it matters, in a sentence that an editor would say. */
  readonly reason: string;
  readonly check: (look: RuleContext) => void;
}

/** What a rule sees: the story, the time, and how to tell. */
export interface RuleContext {
  readonly story: Story;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly report: (path: string, at: string, message: string) => void;
}
