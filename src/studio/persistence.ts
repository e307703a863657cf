import type {Text} from '@codemirror/state';
import {html, nothing, render} from 'lit';
import type {Silence} from '../lint/lint.js';
import {readSilences, silencesBeside} from '../lint/silence.js';
import type {StoryDocument} from './document.js';
import {clearDraft, writeDraft} from './draft.js';
import type {Draft, Settings} from './draft.js';
import type {Editor} from './editor.js';
import {saveText} from './files.js';
import type {OpenedFile} from './files.js';
import {formatJson} from './format-json.js';
import {conflictList} from './merge/conflicts.js';
import {failure, showNotice} from './notice.js';
import {followChanges} from './server/changes.js';
import {OfflineError} from './server/connection.js';
import {StorySync} from './server/story-sync.js';
import {servedFile, writeServed} from './server-files.js';
import type {Served, FileKind} from './server-files.js';

/** The story and its silences from the files that the command serves. */
export function openedFrom({story, silences}: Served): OpenedFile {
  return {
    file: {name: story.name.replace(/^.*[\\/]/, ''), served: story.writable},
    text: story.text,
    silences: readSilences(silences.text, silences.name),
  };
}

/** Milliseconds after which a save is tried again that the server did not answer. */
const RETRY = 3000;

/** Saves the author's work: to files, through the command that serves them, and as a draft in this browser. */
export class Persistence {
  readonly #editor: Editor;
  readonly #draftName: string;
  readonly #served: Served | undefined;
  readonly #draft: Draft | undefined;
  readonly #onSave: () => void;
  #sync: StorySync | undefined;
  #silencesVersion = '';
  /** The text and the silences when last opened or saved, to detect changes. */
  #savedText: Text | undefined;
  #savedSilences: readonly Silence[] | undefined;
  /** Whether it was saved since the page was opened, so that a file with it exists. */
  #isInFile = false;
  /** Whether a save has failed because the server did not answer: it is tried again. */
  #isWaiting = false;

  /** `place` is the key of the draft; `saved` is called after each save. */
  constructor(
    editor: Editor,
    place: string,
    served: Served | undefined,
    draft: Draft | undefined,
    saved: () => void,
  ) {
    this.#editor = editor;
    this.#draftName = place;
    this.#served = served;
    this.#draft = draft;
    this.#onSave = saved;
    this.#silencesVersion = draft?.versions?.silences ?? served?.silences.version ?? '';
    const were = draft?.saved ?? {story: true, silences: true};
    if (were.story) this.#savedText = editor.doc;
    if (were.silences) this.#savedSilences = editor.silences;
  }

  /** Follows what others write into the served file, and merges it into the document. */
  connect(document: StoryDocument): void {
    const served = this.#served;
    if (!served?.story.writable) return;
    const {text, version} = served.story;
    const {base: kept, versions} = this.#draft ?? {};
    // Without the text that the draft began as, what others have written since cannot be merged: that asks.
    const isOlder = versions !== undefined && versions.story !== version;
    const base = kept ?? (isOlder ? {text: '', version: versions.story} : {text, version});
    const begin = {...base, conflicts: this.#draft?.conflicts};
    this.#sync = new StorySync(document, this.#editor, served, begin, {
      merged: (count) => {
        if (count) showNotice('Another editor has saved; their changes are in your text.', true);
        this.#onSave();
      },
      written: (doc) => {
        this.#savedText = doc;
        this.#isInFile = true;
      },
    });
    addEventListener('online', () => this.#saveAgain());
    const pull = () => void this.refresh().catch(failure('Not fetched'));
    if (base.version !== version) pull();
    followChanges({
      changed: (name) => {
        if (name === undefined || name === served.key) pull();
      },
      connected: (is) => this.#onConnection(is),
    });
  }

  #onConnection(isConnected: boolean): void {
    document.documentElement.toggleAttribute('data-offline', !isConnected);
    if (!isConnected)
      showNotice(
        'Not connected: the server does not answer. What you write stays in this browser, and Save will be tried again.',
        true,
      );
    else if (!this.#isWaiting) showNotice('Connected again.');
    this.#saveAgain();
  }
  /** Saves what could not be saved because the server did not answer. */
  #saveAgain(): void {
    if (this.#isWaiting) void this.saveStory().catch(failure('Not saved'));
  }

  /** Takes over what others have written into the served file. */
  async refresh(): Promise<void> {
    const sync = this.#sync;
    if (!sync) return;
    const {doc} = this.#editor;
    const wasSaved = this.saved.story;
    if (!(await sync.pull())) {
      this.#askWhose('story');
      return;
    }
    // What others have written is in their file already.
    if (wasSaved && doc !== this.#editor.doc && !sync.conflicts.length)
      this.#savedText = this.#editor.doc;
    this.#onSave();
  }

  #markSaved(): void {
    this.#savedText = this.#editor.doc;
    this.#savedSilences = this.#editor.silences;
  }
  get saved(): Readonly<Record<FileKind, boolean>> {
    const {doc, silences} = this.#editor;
    const isDecided = !this.#sync?.conflicts.length;
    return {
      story: isDecided && !!this.#savedText?.eq(doc),
      silences: this.#savedSilences === silences,
    };
  }
  /** The version of the served file that the text was saved as; undefined if it differs from it. */
  get savedVersion(): string | undefined {
    return this.saved.story ? this.#sync?.base.version : undefined;
  }
  /** The file name from which `check` reads the silences. */
  get lintFile(): string {
    return silencesBeside(this.#editor.file.name);
  }

  /** Draws what another editor has changed too, if anything. */
  drawConflicts(host: HTMLElement): void {
    const conflicts = this.#sync?.conflicts ?? [];
    host.hidden = !conflicts.length;
    const decide = conflictList(conflicts, {
      decide: (conflict, whose) => {
        this.#sync!.decide(conflict, whose);
        void this.saveStory().catch(failure('Not saved'));
        this.#onSave();
        // The button is gone; the next one, or the text, is where to go on.
        (host.querySelector('button') ?? document.querySelector<HTMLElement>('main'))?.focus();
      },
    });
    render(conflicts.length ? decide : nothing, host);
  }

  /** Replaces the current text by a file's, as an undoable step. */
  open(opened: OpenedFile): void {
    this.#isInFile = false;
    this.#editor.replace(opened);
    this.#markSaved();
  }
  /** Replaces the silences of the current story by a file's. */
  openSilences(list: readonly Silence[]): void {
    this.#savedSilences = list;
    this.#editor.setSilences(list);
  }
  /** Replaces the current text by one that is not in a file yet. */
  openUnsaved(made: OpenedFile): void {
    this.#editor.replace(made);
    this.#savedText = undefined;
  }

  async saveStory(): Promise<void> {
    const {text, doc, file} = this.#editor;
    if (file.served && this.#sync) return this.#writeStory(this.#sync);
    const now = await saveText(text, file);
    if (!now) return;
    this.#savedText = doc;
    this.#isInFile = true;
    this.#editor.rename(now);
    showNotice(`${now.name} is saved.`);
    this.#onSave();
  }

  async #writeStory(sync: StorySync): Promise<void> {
    const {name} = this.#editor.file;
    this.#isWaiting = false;
    try {
      const result = await sync.save();
      if (result === 'unmergeable') this.#askWhose('story');
      else if (result === 'open')
        showNotice(`${name} is saved, but for what another editor has changed too.`, true);
      else showNotice(`${name} is saved.`);
    } catch (error) {
      if (!(error instanceof OfflineError)) throw error;
      this.#isWaiting = true;
      showNotice('Not saved yet: the server does not answer. It is tried again.', true);
      setTimeout(() => this.#saveAgain(), RETRY);
    } finally {
      this.#onSave();
    }
  }

  /** Saves the silences: beside the story that the command serves, or to a file that the author picks. */
  async saveSilences(version = this.#silencesVersion): Promise<void> {
    const {silences, file} = this.#editor;
    if (file.served === undefined || !this.#served) {
      const now = await saveText(formatJson(silences), {name: this.lintFile});
      if (!now) return;
      showNotice(`${now.name} is saved. Put it beside the story: “check” finds it there.`);
    } else {
      const text = formatJson(silences);
      const written = await writeServed('silences', this.#served.key, text, version);
      if (written === 'changed') {
        this.#askWhose('silences');
        return;
      }
      this.#silencesVersion = written.version;
      this.#isInFile = true;
      showNotice(`${this.lintFile} is saved.`);
    }
    this.#savedSilences = silences;
    this.#onSave();
  }

  /** Asks whose file stays, where two cannot be merged. */
  #askWhose(what: FileKind): void {
    const name = what === 'story' ? this.#editor.file.name : this.lintFile;
    const overwrite = async () => {
      if (what === 'silences') return this.saveSilences('*');
      await this.#sync!.overwrite();
      showNotice(`${name} is saved.`);
      this.#onSave();
    };
    showNotice(
      html`${name} was changed by another program.
        <button @click=${() => void overwrite().catch(failure('Not saved'))}>Overwrite it</button>
        <button @click=${() => void this.#loadFile(what).catch(failure('Not fetched'))}>Load its content</button>`,
      true,
    );
  }

  async #loadFile(what: FileKind): Promise<void> {
    const {text, name, version} = await servedFile(what, this.#served!.key);
    const {file, silences} = this.#editor;
    if (what === 'silences') {
      this.#silencesVersion = version;
      this.#savedSilences = readSilences(text, name);
      this.#editor.setSilences(this.#savedSilences);
    } else {
      this.#sync!.rebase({text, version});
      this.#editor.replace({file, text, silences});
      this.#savedText = this.#editor.doc;
    }
    showNotice('This is the content of the file. Undo restores the previous text.');
  }

  /** Stores unsaved work as a draft, and deletes the draft once all is saved, because others may use the browser. */
  storeDraft(settings: Settings): void {
    const {text, file, silences} = this.#editor;
    const {saved} = this;
    if (this.#isInFile && saved.story && saved.silences) {
      this.clearDraft();
      return;
    }
    const draft: Draft = {
      text,
      name: file.name,
      saved,
      silences,
      ...(this.#sync && {
        versions: {story: this.#sync.base.version, silences: this.#silencesVersion},
        base: this.#sync.base,
        conflicts: this.#sync.conflicts,
      }),
      settings,
      at: Date.now(),
    };
    const isStored =
      writeDraft(this.#draftName, draft) ||
      writeDraft(this.#draftName, {...draft, base: undefined});
    if (!isStored)
      showNotice('The browser has no space for a draft: save the story before you leave.');
  }
  clearDraft(): void {
    clearDraft(this.#draftName);
  }
}
