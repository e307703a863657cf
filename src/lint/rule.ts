import type {Story} from '../content/story.js';

/** A finding for an editor to review: its rule, its location, and a message. */
export interface Finding {
  readonly rule: string;
  /** The location, as a path such as `events[3].text`. */
  readonly path: string;
  /** The thing, as `event:strike`, or `story`. Unlike `path` it stays the same when things are reordered, so silences name it. */
  readonly at: string;
  readonly message: string;
}

export interface Rule {
  readonly id: string;
  /** Why the rule matters, in a sentence for editors. */
  readonly reason: string;
  readonly check: (context: RuleContext) => void;
}

/** The input of a rule, and how it reports findings. */
export interface RuleContext {
  readonly story: Story;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly report: (path: string, at: string, message: string) => void;
}
