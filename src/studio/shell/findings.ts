import {render} from 'lit';
import type {Note} from '../../import/draft.js';
import type {Silence} from '../../lint/lint.js';
import type {Analysis, Issue, TextSpan} from '../analyze.js';
import type {Editor} from '../editor.js';
import {issueList} from '../issue-list.js';
import type {ListActions} from '../issue-list.js';
import {failure, showNotice} from '../notice.js';
import type {Notes} from '../open-files.js';
import type {Persistence} from '../persistence.js';

/** The list of errors and findings below the text, with what an editor has accepted and what an import left out. */
export class FindingsPane {
  notes: Notes | undefined;
  readonly #host = document.getElementById('issues')!;
  readonly #editor: Editor;
  readonly #persistence: Persistence;
  #analysis: Analysis | undefined;
  /** The finding whose form for accepting it is open. */
  #asking: Issue | undefined;

  constructor(editor: Editor, persistence: Persistence) {
    this.#editor = editor;
    this.#persistence = persistence;
  }

  draw(analysis: Analysis): void {
    this.#analysis = analysis;
    const list: readonly Note[] = this.notes?.of === this.#editor.file ? this.notes.list : [];
    const {lintFile, saved} = this.#persistence;
    render(
      issueList(
        {analysis, asking: this.#asking, notes: list, lintFile, saved: saved.silences},
        this.#actions,
      ),
      this.#host,
    );
  }

  /** Moves the focus to the list when the focused control is gone. */
  #focus(): void {
    this.#host.querySelector<HTMLElement>('.scroll')!.focus();
  }
  #redraw(): void {
    if (this.#analysis) this.draw(this.#analysis);
  }

  readonly #actions: ListActions = {
    goTo: (span: TextSpan) => this.#editor.show(span, true),
    positionOf: (offset) => this.#editor.positionOf(offset),
    askReason: (issue) => {
      this.#asking = issue;
      this.#redraw();
      if (issue) document.getElementById('accept-reason')!.focus();
      else this.#focus();
    },
    accept: ({rule = '', at = ''}, reason) => {
      this.#asking = undefined;
      this.#editor.setSilences([...this.#editor.silences, {rule, at, reason}]);
      this.#focus();
      showNotice('The finding is accepted. Undo reverts this.');
    },
    withdraw: (silence: Silence) => {
      // The worker's silences are copies, so the position identifies them.
      const i = this.#analysis!.silences.findIndex((one) => one.silence === silence);
      this.#editor.setSilences(this.#editor.silences.toSpliced(i, 1));
      this.#focus();
    },
    saveSilences: () => void this.#persistence.saveSilences().catch(failure('Not saved')),
    dismiss: () => {
      this.notes = undefined;
      this.#redraw();
    },
  };
}
