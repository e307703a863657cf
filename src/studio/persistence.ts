import type {Text} from '@codemirror/state';
import {html} from 'lit';
import type {Silence} from '../lint/lint.js';
import {readSilences, silencesBeside} from '../lint/silence.js';
import {clearDraft, writeDraft} from './draft.js';
import type {Draft, Settings} from './draft.js';
import type {Editor} from './editor.js';
import {saveText} from './files.js';
import type {OpenedFile} from './files.js';
import {failure, showNotice} from './notice.js';
import {servedFile, writeServed} from './server-files.js';
import type {Served, FileKind} from './server-files.js';
import {formatJson} from './format-json.js';

/** The story and its silences from the files that the command serves. */
export function openedFrom({story, silences}: Served): OpenedFile {
  return {
    file: {name: story.name.replace(/^.*[\\/]/, ''), served: story.writable},
    text: story.text,
    silences: readSilences(silences.text, silences.name),
  };
}

/** Saves the author's work: to files, through the command that serves them, and as a draft in this browser. */
export class Persistence {
  readonly #editor: Editor;
  readonly #draftName: string;
  readonly #onSave: () => void;
  #versions: Readonly<Record<FileKind, string>> | undefined;
  /** The text and the silences when last opened or saved, to detect changes. */
  #savedText: Text | undefined;
  #savedSilences: readonly Silence[] | undefined;
  /** Whether it was saved since the page was opened, so that a file with it exists. */
  #isInFile = false;

  /** `draftName` is the key of the draft; `saved` is called after each save. */
  constructor(
    editor: Editor,
    place: string,
    served: Served | undefined,
    draft: Draft | undefined,
    saved: () => void,
  ) {
    this.#editor = editor;
    this.#draftName = place;
    this.#onSave = saved;
    this.#versions =
      draft?.versions ??
      (served && {story: served.story.version, silences: served.silences.version});
    const were = draft?.saved ?? {story: true, silences: true};
    if (were.story) this.#savedText = editor.doc;
    if (were.silences) this.#savedSilences = editor.silences;
  }

  #markSaved(): void {
    this.#savedText = this.#editor.doc;
    this.#savedSilences = this.#editor.silences;
  }
  get saved(): Readonly<Record<FileKind, boolean>> {
    const {doc, silences} = this.#editor;
    return {story: !!this.#savedText?.eq(doc), silences: this.#savedSilences === silences};
  }
  /** The file name from which `check` reads the silences. */
  get lintFile(): string {
    return silencesBeside(this.#editor.file.name);
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
    if (file.served) return this.#writeBack('story');
    const now = await saveText(text, file);
    if (!now) return;
    this.#savedText = doc;
    this.#isInFile = true;
    this.#editor.rename(now);
    showNotice(`${now.name} is saved.`);
    this.#onSave();
  }

  /** Saves the silences: beside the story that the command serves, or to a file that the author picks. */
  async saveSilences(): Promise<void> {
    const {silences, file} = this.#editor;
    if (file.served !== undefined) return this.#writeBack('silences');
    const now = await saveText(formatJson(silences), {name: this.lintFile});
    if (!now) return;
    this.#savedSilences = silences;
    showNotice(`${now.name} is saved. Put it beside the story: “check” finds it there.`);
    this.#onSave();
  }

  async #writeBack(what: FileKind, over = this.#versions?.[what] ?? ''): Promise<void> {
    const {doc, silences} = this.#editor;
    const text = what === 'story' ? doc.toString() : formatJson(silences);
    const written = await writeServed(what, text, over);
    const name = what === 'story' ? this.#editor.file.name : this.lintFile;
    if (written === 'changed') {
      const anyway = () => void this.#writeBack(what, '*').catch(failure('Not saved'));
      const theirs = () => void this.#loadFile(what).catch(failure('Not fetched'));
      showNotice(
        html`${name} was changed by another program.
        <button @click=${anyway}>Overwrite it</button> <button @click=${theirs}>Load its content</button>`,
        true,
      );
      return;
    }
    this.#versions = {...this.#versions!, [what]: written.version};
    if (what === 'story') this.#savedText = doc;
    else this.#savedSilences = silences;
    this.#isInFile = true;
    showNotice(`${name} is saved.`);
    this.#onSave();
  }

  async #loadFile(what: FileKind): Promise<void> {
    const {text, name, version} = await servedFile(what);
    const {file, silences} = this.#editor;
    this.#versions = {...this.#versions!, [what]: version};
    if (what === 'silences') {
      this.#savedSilences = readSilences(text, name);
      this.#editor.setSilences(this.#savedSilences);
    } else {
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
      versions: this.#versions,
      settings,
      at: Date.now(),
    };
    if (!writeDraft(this.#draftName, draft))
      showNotice('The browser has no space for a draft: save the story before you leave.');
  }
  clearDraft(): void {
    clearDraft(this.#draftName);
  }
}
