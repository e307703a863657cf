import type {Silence} from '../lint/lint.js';
import type {Conflict} from './merge/merge-stories.js';
import type {Placement} from './messages.js';
import type {SyncBase} from './server/story-sync.js';
import type {FileKind} from './server-files.js';

/** The settings of the preview and of the snippets to paste. */
export interface Settings {
  readonly tag: string;
  readonly placement: Placement;
  /** The width of the element in pixels. */
  readonly width: number;
  /** The language of the page around the element. */
  readonly lang: string;
  readonly dir: 'auto' | 'ltr' | 'rtl';
  readonly scheme: 'auto' | 'light' | 'dark';
  /** The attributes by element. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The name of a house style to start from, or empty. */
  readonly style: string;
  readonly tokens: Readonly<Record<string, string>>;
  /** The addresses of the script, the whole story and the iframe page. */
  readonly script: string;
  readonly page: string;
  readonly frame: string;
}
export const DEFAULT_SETTINGS: Settings = {
  tag: 'crisis-story',
  placement: 'tag',
  width: 400,
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

/** Unsaved work that this browser stores. */
export interface Draft {
  readonly text: string;
  readonly name: string;
  /** Whether each file is unchanged since it was opened or saved. */
  readonly saved: Readonly<Record<FileKind, boolean>>;
  /** The findings that an editor has accepted. */
  readonly silences: readonly Silence[];
  /** The versions of the served files that the work is based on. */
  readonly versions?: Readonly<Record<FileKind, string>> | undefined;
  /** The served story that the work is based on, so that what others write is merged. */
  readonly base?: SyncBase | undefined;
  /** What another editor has changed differently, and nobody has decided yet. */
  readonly conflicts?: readonly Conflict[] | undefined;
  readonly settings: Settings;
  /** Epoch milliseconds. */
  readonly at: number;
}

const PREFIX = 'crisis-studio-draft:';

/** The draft of a served story, or with an empty name that of the studio without one. */
export function readDraft(name: string): Draft | undefined {
  try {
    const stored = localStorage.getItem(PREFIX + name);
    if (stored === null) return undefined;
    const end = stored.indexOf('\n');
    const draft = JSON.parse(stored.slice(0, end)) as Omit<Draft, 'text'>;
    return {
      ...draft,
      settings: {...DEFAULT_SETTINGS, ...draft.settings},
      text: stored.slice(end + 1),
    };
  } catch {
    // A draft that is invalid, or storage that is blocked, counts as no draft.
    return undefined;
  }
}

/** Stores a draft. Returns false if the browser has no space for it. */
export function writeDraft(of: string, {text, ...rest}: Draft): boolean {
  try {
    // The text is not JSON-encoded, which would be slow: it follows a first line with the rest.
    localStorage.setItem(PREFIX + of, `${JSON.stringify(rest)}\n${text}`);
    return true;
  } catch {
    return false;
  }
}

export function clearDraft(of: string): void {
  localStorage.removeItem(PREFIX + of);
}

/** Set while the preview draws; still set afterwards if the page crashed. */
const DRAWING = 'crisis-studio-drawing';

export function markDrawing(draws: boolean): void {
  try {
    if (draws) localStorage.setItem(DRAWING, '');
    else localStorage.removeItem(DRAWING);
  } catch {
    // Without storage there are no drafts.
  }
}

/** Whether the last page ended while it drew, perhaps because of its draft. */
export function endedDrawing(): boolean {
  try {
    return localStorage.getItem(DRAWING) !== null;
  } catch {
    return false;
  }
}
