/** What the desk page and the server of `crisis-elements studio` send each other, as JSON. Paths are relative to the page's parent. */

/** `GET api/desk`: what this server offers. */
export interface DeskInfo {
  /** The folder, or the one file, that is served. */
  readonly place: string;
  /** The name of the only file, if one was given instead of a folder. */
  readonly only?: string | undefined;
  /** Where releases go; undefined if the command was not told. */
  readonly publishes?: {readonly folder: string; readonly base: string} | undefined;
  /** Who is signed in at the proxy, if the server stands behind one. */
  readonly user?: string | undefined;
}

/** `GET api/stories`: the stories of the folder. */
export interface StoryItem {
  /** The file's name. */
  readonly name: string;
  readonly id: string;
  readonly title: string;
  /** The story's status, such as `developing`; empty if it cannot be read. */
  readonly status: string;
  /** False for a module, which is shown and not written. */
  readonly writable: boolean;
  /** The number of errors, and the first of them in words. */
  readonly errors: number;
  readonly firstError?: string | undefined;
  readonly revision?: number | undefined;
  /** The day or time of the last edition. */
  readonly updated?: string | undefined;
  /** The revision that was published; undefined if none was. */
  readonly published?: number | undefined;
}

/** `POST api/stories`: a new story. */
export interface NewStory {
  readonly title: string;
  readonly lang?: string | undefined;
  readonly timeZone?: string | undefined;
}

/** `GET api/story/NAME` and `GET api/silences/NAME`: a file. `PUT` writes it, if `If-Match` has its version. */
export interface ServedFile {
  /** Its full path. */
  readonly name: string;
  readonly text: string;
  /** Identifies the file's content; the server only overwrites that content. */
  readonly version: string;
  /** False for a module, which is shown as JSON and cannot be written. */
  readonly writable: boolean;
}

/** A line of `GET api/changes`: a file has changed. An empty line says that the server is still there. */
export interface FileChange {
  /** The file's name. */
  readonly name: string;
}

/** An error in a story: where, and what. */
export interface ReleaseProblem {
  /** A path such as `events[3].by`; empty if it is about no field. */
  readonly path: string;
  readonly message: string;
}

/** An entry of the ledger that would tell readers of changes. */
export interface ProposedEntry {
  /** Names it in a {@link Release}. */
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The changes that it tells of, in words. */
  readonly changes: readonly string[];
  /** Whether nothing is published without it, or without calling it a slip of the pen. */
  readonly isRequired: boolean;
}

/** `POST api/review/NAME`: what a release would do. */
export interface Review {
  /** The version of the file, and of the edition that readers have, which were compared. */
  readonly version: string;
  readonly out: string;
  /** The revision that readers have; undefined if the story is new to them. */
  readonly published?: number | undefined;
  /** What keeps it from being published. */
  readonly problems: readonly ReleaseProblem[];
  /** What a careful editor would ask. */
  readonly findings: readonly ReleaseProblem[];
  /** What changed since, in words. */
  readonly changes: readonly string[];
  readonly proposals: readonly ProposedEntry[];
  /** The story's sources, on which a correction can rest. */
  readonly sources: readonly {readonly id: string; readonly title: string}[];
}

/** What an editor decides about a proposed entry. */
export type EntryDecision =
  | {
      readonly is: 'accepted';
      readonly why?: string;
      readonly sources?: readonly string[];
    }
  | {readonly is: 'slip'}
  | {readonly is: 'left'};

/** `POST api/release/NAME`: publishes exactly what was reviewed. */
export interface Release {
  readonly version: string;
  readonly out: string;
  readonly decisions: Readonly<Record<string, EntryDecision>>;
}

/** A line of the answer to a {@link Release}. */
export type ReleaseStep =
  | {readonly doing: string}
  | {readonly released: Released}
  /** Nothing was published. `isChanged` if it is because something differs from what was reviewed. */
  | {
      readonly refused: string;
      readonly problems: readonly ReleaseProblem[];
      readonly isChanged?: boolean;
    };

export interface Released {
  readonly revision: number;
  /** The address that open pages follow. */
  readonly src: string;
  /** The page for iframes. */
  readonly page: string;
  /** The number of files that were written. */
  readonly written: number;
  /** Seconds after which open pages ask again. */
  readonly live: number;
  /** Whether the address already answers with this revision: `yes`, or what it does instead. */
  readonly answers: string;
  /** What else is to be known: of the command that hands on, or of git. */
  readonly notes: readonly string[];
  /** What to paste where. */
  readonly snippets: readonly {readonly where: string; readonly html: string}[];
}

/** `POST api/media?name=…`: the answer to a file that was sent. */
export interface StoredMedia {
  /** The address to put into the story. */
  readonly url: string;
  readonly type: string;
}
