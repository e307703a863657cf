import type {Problem} from '../content/parse.js';
import type {Target} from '../notation/ref.js';

export const PLACEMENTS = ['tag', 'div', 'link', 'iframe'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** What the studio tells the preview. */
export interface ShowMessage {
  readonly is: 'show';
  /** A valid story, as JSON. */
  readonly text: string;
  readonly tag: string;
  readonly placement: Placement;
  /** The attributes of the element, name to value. */
  readonly settings: Readonly<Record<string, string>>;
  /** Of the page around the element. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly scheme: 'light' | 'dark' | 'light dark';
  readonly css: string;
}

/** What the preview tells the studio. */
export type PreviewMessage =
  /** Ready to be shown something; how much of its width a scroll bar takes, in pixels. */
  | {readonly is: 'ready'; readonly bar: number}
  /** What was to be shown is drawn. */
  | {readonly is: 'drawn'}
  /** What the shown element says is wrong with it. */
  | {readonly is: 'problems'; readonly problems: readonly Problem[]}
  /** What the author has clicked on. */
  | {readonly is: 'picked'; readonly target: Target};
