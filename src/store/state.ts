import type {Problem} from '../content/parse.js';
import type {Story} from '../content/story.js';
import type {News} from './news.js';

/** A story, or what is wrong with it; neither while it is on its way, both where another edition of it failed. */
export interface StoryState {
  readonly story?: Story;
  readonly problems?: readonly Problem[];
  /** Of a story with problems: until when it was known to be the last edition, in epoch milliseconds. */
  readonly asOf?: number;
  /** What is new in it since the reader opened it, and since the edition before this. */
  readonly news?: News;
  readonly changes?: News;
}
