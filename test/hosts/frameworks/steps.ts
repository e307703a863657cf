/** What the page of every framework does: it begins so, and a button for each step changes its state. */
import type {StoryInput} from '../../../src/index.js';
import {daysOf} from '../../helpers/stories.js';

export interface State {
  /** Whether the second timeline stands on the page. */
  shown: boolean;
  limit: number;
  open: boolean;
  theme?: string;
  content?: StoryInput;
}

export const START: State = {shown: true, limit: 3, open: false};
export const STEPS = {
  more: {limit: 5},
  dark: {theme: 'dark'},
  own: {content: daysOf(2)},
  opened: {open: true},
  shut: {open: false},
  gone: {shown: false},
  back: {shown: true},
  wrong: {theme: 'drak'},
} satisfies Record<string, Partial<State>>;

/** A story that is an object from the start. */
export const GIVEN = daysOf(1);
