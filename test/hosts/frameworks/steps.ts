/** What the page of every framework does: it begins so, and a button for each step changes its state. */
import lighthouse from '../../helpers/stories/lighthouse.json' with {type: 'json'};

interface State {
  /** Whether the timeline `#own` stands on the page. */
  shown: boolean;
  limit: number;
  open: boolean;
  theme?: 'light' | 'dark';
  content?: object;
}

export const START: State = {shown: true, limit: 3, open: false};
export const STEPS: Record<Step, Partial<State>> = {
  more: {limit: 5},
  dark: {theme: 'dark'},
  own: {content: lighthouse},
  opened: {open: true},
  shut: {open: false},
  gone: {shown: false},
  back: {shown: true},
  // As where no compiler looks.
  wrong: {theme: 'drak' as 'dark'},
};
export type Step = 'more' | 'dark' | 'own' | 'opened' | 'shut' | 'gone' | 'back' | 'wrong';

/** A story that an element has from the start. */
export const GIVEN = lighthouse;
