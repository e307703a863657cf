import type {Problem} from '../content/parse.js';
import type {Story} from '../content/story.js';
import type {News} from './news.js';

interface WithStory {
  readonly story: Story;
  /** What is new since the reader opened the page, or since their last visit. */
  readonly news: News;
  /** What is new since the edition shown before; undefined for the first one. */
  readonly changes: News | undefined;
}

/** An immutable snapshot of a store. A stale story is the last valid one, after a newer edition failed to load. */
export type StoryState =
  | {readonly is: 'waiting'}
  | ({readonly is: 'ready'} & WithStory)
  | ({
      readonly is: 'stale';
      readonly problems: readonly Problem[];
      /** When the story was last known to be the newest edition, in epoch milliseconds. */
      readonly asOf: number;
    } & WithStory)
  | {readonly is: 'failed'; readonly problems: readonly Problem[]};

/** A state that has a story. */
export type ShownState = Extract<StoryState, WithStory>;

export const hasStory = (state: StoryState): state is ShownState =>
  state.is === 'ready' || state.is === 'stale';

export const storyIn = (state: StoryState): Story | undefined =>
  hasStory(state) ? state.story : undefined;

export const problemsIn = (state: StoryState): readonly Problem[] =>
  state.is === 'stale' || state.is === 'failed' ? state.problems : [];
