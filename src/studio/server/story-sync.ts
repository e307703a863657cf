import type {Text} from '@codemirror/state';
import type {ServedFile} from '../../desk/api.js';
import type {Edit, Path, StoryDocument, Values} from '../document.js';
import {textWith} from '../json-edits.js';
import {mergeStories} from '../merge/merge-stories.js';
import type {Conflict} from '../merge/merge-stories.js';
import {servedFile, writeServed} from '../server-files.js';
import type {Served} from '../server-files.js';

/** The content of the file that the text began as. */
export interface SyncBase {
  readonly text: string;
  readonly version: string;
}
type SaveResult = 'saved' | 'open' | 'unmergeable';

interface SyncedEditor {
  readonly doc: Text;
}
interface SyncHooks {
  /** After what somebody else has changed is in the text, or in a conflict. */
  readonly merged: (count: number) => void;
  /** After the text was written; `doc` is what was. */
  readonly written: (doc: Text) => void;
}

/** The story in the editor and its file on the server, which others write too. */
export class StorySync {
  readonly #document: StoryDocument;
  readonly #editor: SyncedEditor;
  readonly #key: string;
  readonly #hooks: SyncHooks;
  #base: SyncBase;
  #conflicts: readonly Conflict[];
  /** One request after another, or one save would conflict with the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    document: StoryDocument,
    editor: SyncedEditor,
    {key}: Served,
    {
      text,
      version,
      conflicts = [],
    }: SyncBase & {readonly conflicts?: readonly Conflict[] | undefined},
    hooks: SyncHooks,
  ) {
    this.#document = document;
    this.#editor = editor;
    this.#key = key;
    this.#base = {text, version};
    this.#conflicts = conflicts;
    this.#hooks = hooks;
  }

  get base(): SyncBase {
    return this.#base;
  }
  /** What somebody else and this editor have changed differently, until it is decided. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }

  /**
   * Writes the text, with what others have changed. Fields in conflict keep what the file has, and the rest is written:
   * then the result is `open`. It is `unmergeable` if one of the texts is not JSON.
   */
  save(): Promise<SaveResult> {
    return this.#inTurn(async () => {
      for (;;) {
        const {doc} = this.#editor;
        const text = this.#textToWrite();
        const written = await writeServed('story', this.#key, text, this.#base.version);
        if (written !== 'changed') {
          this.#base = {text, version: written.version};
          this.#hooks.written(doc);
          return this.#conflicts.length ? 'open' : 'saved';
        }
        if (!this.#merge(await servedFile('story', this.#key))) return 'unmergeable';
      }
    });
  }

  /** Writes the text over whatever the file holds. */
  overwrite(): Promise<void> {
    return this.#inTurn(async () => {
      const {doc} = this.#editor;
      const text = doc.toString();
      const written = await writeServed('story', this.#key, text, '*');
      if (written === 'changed') return;
      this.#base = {text, version: written.version};
      this.#conflicts = [];
      this.#hooks.written(doc);
    });
  }

  /** Takes over what others have written. Resolves with false if it cannot be merged. */
  pull(): Promise<boolean> {
    return this.#inTurn(async () => {
      const file = await servedFile('story', this.#key);
      return file.version === this.#base.version || this.#merge(file);
    });
  }

  /** Makes the file's content the one that the next save replaces. */
  rebase({text, version}: SyncBase): void {
    this.#base = {text, version};
    this.#conflicts = [];
  }

  /** Ends a conflict: our value stays, or theirs comes into the text. */
  decide(conflict: Conflict, whose: 'ours' | 'theirs'): void {
    this.#conflicts = this.#conflicts.filter((one) => one !== conflict);
    const edits = whose === 'theirs' ? [this.#editFor(conflict)].filter((it) => !!it) : [];
    if (edits.length) this.#document.change(edits, 'Taken over from the other editor');
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act, act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #merge({text, version}: ServedFile): boolean {
    const [base, theirs] = [this.#base.text, text].map(storyIn);
    if (!base || !theirs || !this.#document.isReadable) return false;
    const {edits, conflicts} = mergeStories(this.#document.value, base, theirs);
    if (edits.length && !this.#document.receive(edits)) return false;
    const still = this.#conflicts
      .filter((one) => !conflicts.some((other) => isSamePlace(one, other)))
      .map((one) => ({...one, theirs: valueIn(theirs, one)}));
    this.#conflicts = [...still, ...conflicts];
    this.#base = {text, version};
    this.#hooks.merged(edits.length);
    return true;
  }

  /** The text, with the fields in conflict as the file has them. */
  #textToWrite(): string {
    const text = this.#editor.doc.toString();
    if (!this.#conflicts.length) return text;
    return textWith(
      text,
      this.#conflicts.map((one) => this.#editFor(one)).filter((it) => !!it),
    );
  }

  /** What puts their value into our text; undefined if it is there. */
  #editFor({kind, id, field, theirs}: Conflict): Edit | undefined {
    const at = this.#pathOf({kind, id});
    if (field !== undefined) return at && {path: [...at, field], value: theirs};
    if (at) return {path: at, value: theirs};
    if (theirs === undefined || !kind) return undefined;
    const name = kind === 'media' ? kind : `${kind}s`;
    const list = this.#document.get([name]);
    return Array.isArray(list)
      ? {path: [name, list.length], value: theirs}
      : {path: [name], value: [theirs]};
  }

  #pathOf({kind, id}: Pick<Conflict, 'kind' | 'id'>): Path | undefined {
    return kind && id !== undefined ? this.#document.find(kind, id) : [];
  }
}

function isSamePlace(a: Conflict, b: Conflict): boolean {
  return a.kind === b.kind && a.id === b.id && a.field === b.field;
}

function storyIn(text: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Values)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What a story has at the place of a conflict. */
function valueIn(story: Values, {kind, id, field}: Conflict): unknown {
  let thing: unknown = story;
  if (kind) {
    const list = story[kind === 'media' ? kind : `${kind}s`];
    thing = Array.isArray(list)
      ? (list as readonly Values[]).find((one) => one.id === id)
      : undefined;
  }
  if (field === undefined || typeof thing !== 'object' || thing === null) return thing;
  return (thing as Values)[field];
}
