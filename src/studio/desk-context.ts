import type {Analysis} from './analyze.js';
import type {Path, StoryDocument, ThingKind} from './document.js';
import type {Selected} from './selected.js';

/** A thing of the document by its identity. */
export interface ThingRef {
  readonly kind: ThingKind;
  readonly id: string;
}

/** What the server of a folder offers; a desk on a static host has none. */
export interface DeskServer {
  /** Stores a file beside the story. Resolves with its address, relative to the story. */
  readonly putMedia: (file: File) => Promise<string>;
}

/** Actions that more than one screen offers. */
export interface DeskCommands {
  readonly open: () => void;
  readonly save: () => void;
  readonly importFiles: () => void;
  readonly format: () => void;
  /** Copies a link that opens the story in another browser. */
  readonly copyLink: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Draws the desk again, after a screen's own state has changed. Changes of the document do this by themselves. */
  readonly draw: () => void;
  /** Shows the text screen, with what stands at the path selected. */
  readonly showInText: (path: Path) => void;
  /** Opens the dialog that corrects a thing and tells readers of it. */
  readonly correct: (thing: ThingRef) => void;
  /** Opens the dialog that takes a thing back: it stays, struck, with the reason. */
  readonly takeBack: (thing: ThingRef) => void;
  readonly duplicate: (thing: ThingRef) => void;
  /** Opens the dialog that shows the uses of a thing and deletes it. */
  readonly remove: (thing: ThingRef) => void;
}

/** What each screen of the desk draws from. A screen is a function of it that returns a template. */
export interface DeskContext {
  readonly document: StoryDocument;
  readonly selected: Selected;
  readonly analysis: Analysis;
  /** The edition that readers have, as it was published; undefined where that is not known. */
  readonly published?: Readonly<Record<string, unknown>> | undefined;
  readonly server?: DeskServer | undefined;
  readonly commands: DeskCommands;
}
