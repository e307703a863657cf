import type {Problem} from '../content/parse.js';
import type {Target} from '../notation/ref.js';

export const PLACEMENTS = ['tag', 'div', 'link', 'iframe'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** A message from the studio to the preview: the story and settings to show. */
export interface ShowMessage {
  readonly type: 'show';
  /** A valid story, as JSON. */
  readonly text: string;
  readonly tag: string;
  readonly placement: Placement;
  /** The attributes of the element, name to value. */
  readonly settings: Readonly<Record<string, string>>;
  /** The language of the page around the element. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly scheme: 'light' | 'dark' | 'light dark';
  readonly css: string;
}

/** A message from the preview to the studio. */
export type PreviewMessage =
  /** The preview has loaded; `bar` is the width of its scroll bar in pixels. */
  | {readonly type: 'ready'; readonly bar: number}
  /** The preview has drawn the story, which took so many milliseconds. */
  | {readonly type: 'drawn'; readonly duration: number}
  /** Problems that the element reports. */
  | {readonly type: 'problems'; readonly problems: readonly Problem[]}
  /** The author has pressed the key that saves. */
  | {readonly type: 'save'}
  /** The author has clicked on a thing. */
  | {readonly type: 'picked'; readonly target: Target};
