import type {Text} from '@codemirror/state';
import {html} from 'lit';
import type {Silence} from '../lint/lint.js';
import {readSilences, silencesBeside} from '../lint/silence.js';
import {clearDraft, keepDraft} from './draft.js';
import type {Draft, Settings} from './draft.js';
import type {Editor} from './editor.js';
import {saveText} from './files.js';
import type {Opened} from './files.js';
import {failure, showNotice} from './notice.js';
import {servedFile, writeServed} from './server-files.js';
import type {Served, What} from './server-files.js';
import {formatJson} from './format-json.js';

/** The story and its silences as the command serves them. */
export function openedFrom({story, silences}: Served): Opened {
  return {
    file: {name: story.name.replace(/^.*[\\/]/, ''), served: story.writable},
    text: story.text,
    silences: readSilences(silences.text, silences.name),
  };
}

/** What of the author's work is kept where: in files, with the command that serves them, and as a draft in this browser. */
export class Persistence {
  readonly #editor: Editor;
  readonly #place: string;
  readonly #saved: () => void;
  #versions: Readonly<Record<What, string>> | undefined;
  /** The text and the silences as they were opened or saved. */
  #text: Text | undefined;
  #silences: readonly Silence[] | undefined;
  /** Whether it has been saved from here, so that its file is known to be somewhere. */
  #written = false;

  /** `place` is where the draft is kept; `saved` hears of each save. */
  constructor(
    editor: Editor,
    place: string,
    served: Served | undefined,
    draft: Draft | undefined,
    saved: () => void,
  ) {
    this.#editor = editor;
    this.#place = place;
    this.#saved = saved;
    this.#versions =
      draft?.versions ??
      (served && {story: served.story.version, silences: served.silences.version});
    const were = draft?.saved ?? {story: true, silences: true};
    if (were.story) this.#text = editor.doc;
    if (were.silences) this.#silences = editor.silences;
  }

  #take(): void {
    this.#text = this.#editor.doc;
    this.#silences = this.#editor.silences;
  }
  get saved(): Readonly<Record<What, boolean>> {
    const {doc, silences} = this.#editor;
    return {story: !!this.#text?.eq(doc), silences: this.#silences === silences};
  }
  /** The file that `check` reads the silences from. */
  get lintFile(): string {
    return silencesBeside(this.#editor.file.name);
  }

  /** Opens something in the place of what is here, which undo brings back. */
  open(opened: Opened): void {
    this.#written = false;
    this.#editor.replace(opened);
    this.#take();
  }
  /** The silences of the story that is here. */
  openSilences(list: readonly Silence[]): void {
    this.#silences = list;
    this.#editor.silence(list);
  }
  /** The same for what is nowhere yet. */
  begin(made: Opened): void {
    this.#editor.replace(made);
    this.#text = undefined;
  }

  async saveStory(): Promise<void> {
    const {text, doc, file} = this.#editor;
    if (file.served) return this.#writeBack('story');
    const now = await saveText(text, file);
    if (!now) return;
    this.#text = doc;
    this.#written = true;
    this.#editor.rename(now);
    showNotice(`${now.name} is saved.`);
    this.#saved();
  }

  /** The silences: beside the story that the command serves, or where the author says. */
  async saveSilences(): Promise<void> {
    const {silences, file} = this.#editor;
    if (file.served !== undefined) return this.#writeBack('silences');
    const now = await saveText(formatJson(silences), {name: this.lintFile});
    if (!now) return;
    this.#silences = silences;
    showNotice(`${now.name} is saved. Put it beside the story: “check” reads it there.`);
    this.#saved();
  }

  async #writeBack(what: What, over = this.#versions?.[what] ?? ''): Promise<void> {
    const {doc, silences} = this.#editor;
    const text = what === 'story' ? doc.toString() : formatJson(silences);
    const written = await writeServed(what, text, over);
    const name = what === 'story' ? this.#editor.file.name : this.lintFile;
    if (written === 'changed') {
      const anyway = () => void this.#writeBack(what, '*').catch(failure('Not saved'));
      const theirs = () => void this.#theirs(what).catch(failure('Not fetched'));
      showNotice(
        html`${name} has been changed by something else since.
        <button @click=${anyway}>Write over it</button> <button @click=${theirs}>Take what it holds</button>`,
        true,
      );
      return;
    }
    this.#versions = {...this.#versions!, [what]: written.version};
    if (what === 'story') this.#text = doc;
    else this.#silences = silences;
    this.#written = true;
    showNotice(`${name} is saved.`);
    this.#saved();
  }

  async #theirs(what: What): Promise<void> {
    const {text, name, version} = await servedFile(what);
    const {file, silences} = this.#editor;
    this.#versions = {...this.#versions!, [what]: version};
    if (what === 'silences') {
      this.#silences = readSilences(text, name);
      this.#editor.silence(this.#silences);
    } else {
      this.#editor.replace({file, text, silences});
      this.#text = this.#editor.doc;
    }
    showNotice('This is what the file holds now. Undo brings back what was here.');
  }

  /** Keeps a draft of what is not in a file yet; what was saved is no more in the browser, where others may read it. */
  keep(settings: Settings): void {
    const {text, file, silences} = this.#editor;
    const {saved} = this;
    if (this.#written && saved.story && saved.silences) {
      this.clear();
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
    if (!keepDraft(this.#place, draft))
      showNotice('This browser has no room for a draft: save the story before you leave.');
  }
  clear(): void {
    clearDraft(this.#place);
  }
}
