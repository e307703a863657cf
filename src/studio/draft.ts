import type {Silence} from '../lint/lint.js';
import type {Placement} from './messages.js';
import type {What} from './server-files.js';

/** How the preview stands, and what is to be pasted where. */
export interface Settings {
  readonly tag: string;
  readonly placement: Placement;
  /** Of the element, in pixels. */
  readonly width: number;
  /** Of the page around the element. */
  readonly lang: string;
  readonly dir: 'auto' | 'ltr' | 'rtl';
  readonly scheme: 'auto' | 'light' | 'dark';
  /** Attributes by element. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A house style to start from, or none. */
  readonly style: string;
  readonly tokens: Readonly<Record<string, string>>;
  /** Where the script, the whole story and the page for iframes lie. */
  readonly script: string;
  readonly page: string;
  readonly frame: string;
}
export const SETTINGS: Settings = {
  tag: 'crisis-story',
  placement: 'tag',
  width: 640,
  lang: 'en',
  dir: 'auto',
  scheme: 'auto',
  options: {},
  style: '',
  tokens: {},
  script: '/crisis-elements.js',
  page: '',
  frame: '',
};

/** What this browser keeps of unfinished work. */
export interface Draft {
  readonly text: string;
  readonly name: string;
  /** What of it is as it was opened or saved. */
  readonly saved: Readonly<Record<What, boolean>>;
  /** What an editor lets stand. */
  readonly silences: readonly Silence[];
  /** The versions of the served files that it began with. */
  readonly versions?: Readonly<Record<What, string>> | undefined;
  readonly settings: Settings;
  /** Epoch milliseconds. */
  readonly at: number;
}

const PREFIX = 'crisis-studio-draft:';

/** The draft of a served story, or of the page that serves none. */
export function readDraft(of: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(PREFIX + of);
    if (kept === null) return undefined;
    const end = kept.indexOf('\n');
    const draft = JSON.parse(kept.slice(0, end)) as Omit<Draft, 'text'>;
    return {...draft, settings: {...SETTINGS, ...draft.settings}, text: kept.slice(end + 1)};
  } catch {
    // What cannot be read, or may not be, is no draft.
    return undefined;
  }
}

/** Whether the browser had room for it. */
export function keepDraft(of: string, {text, ...about}: Draft): boolean {
  try {
    // A long text is not quoted anew at each pause: it stands as it is, after one line about it.
    localStorage.setItem(PREFIX + of, `${JSON.stringify(about)}\n${text}`);
    return true;
  } catch {
    return false;
  }
}

export function clearDraft(of: string): void {
  localStorage.removeItem(PREFIX + of);
}

/** Stands in the browser while the preview draws; it is left there by a page that did not outlive that. */
const DRAWING = 'crisis-studio-drawing';

export function markDrawing(draws: boolean): void {
  try {
    if (draws) localStorage.setItem(DRAWING, '');
    else localStorage.removeItem(DRAWING);
  } catch {
    // Where nothing can be kept there is no draft either.
  }
}

/** Whether the last page ended while it drew: its draft may be what it could not show. */
export function endedDrawing(): boolean {
  try {
    return localStorage.getItem(DRAWING) !== null;
  } catch {
    return false;
  }
}
