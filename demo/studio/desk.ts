import type {Placement} from './messages.js';

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
  /** Whether the text is as it was opened or saved. */
  readonly saved: boolean;
  /** The version of a served file that the text began with. */
  readonly version?: string | undefined;
  readonly settings: Settings;
  /** Epoch milliseconds. */
  readonly at: number;
}

const PREFIX = 'crisis-studio-draft:';

/** The draft of a served story, or of the page that serves none. */
export function readDraft(of: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(PREFIX + of);
    const draft = kept === null ? undefined : (JSON.parse(kept) as Draft);
    return draft && {...draft, settings: {...SETTINGS, ...draft.settings}};
  } catch {
    // What cannot be read, or may not be, is no draft.
    return undefined;
  }
}

/** Whether the browser had room for it. */
export function keepDraft(of: string, draft: Draft): boolean {
  try {
    localStorage.setItem(PREFIX + of, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function clearDraft(of: string): void {
  localStorage.removeItem(PREFIX + of);
}
