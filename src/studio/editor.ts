import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import {
  defaultKeymap,
  historyKeymap,
  indentWithTab,
  invertedEffects,
  isolateHistory,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from '@codemirror/commands';
import {json} from '@codemirror/lang-json';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import {lintGutter, lintKeymap, setDiagnostics} from '@codemirror/lint';
import {highlightSelectionMatches, searchKeymap} from '@codemirror/search';
import {Compartment, EditorState, StateEffect, StateField, Transaction} from '@codemirror/state';
import type {ChangeSet, Extension, StateEffectType, Text, TransactionSpec} from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import {startsNextCompletion, completeStory, showFieldHelp} from './completion-source.js';
import type {Silence} from '../lint/lint.js';
import type {FileRef, OpenedFile} from './files.js';
import type {Issue, TextSpan} from './analyze.js';
import type {TextModel} from './document.js';
import {HIGHLIGHTS, THEME} from './editor-theme.js';
import {stepHistory, transactionOf, updateOf} from './steps.js';
import type {Step, TextUpdate} from './steps.js';

/** State besides the text that undo and redo restore with it. */
function undoable<T>(initial: T): [StateField<T>, StateEffectType<T>, Extension] {
  const set = StateEffect.define<T>();
  const field = StateField.define<T>({
    create: () => initial,
    update: (value, {effects}) =>
      effects.reduce((now, effect) => (effect.is(set) ? effect.value : now), value),
  });
  const inverted = invertedEffects.of(({effects, startState}) =>
    effects.some((effect) => effect.is(set)) ? [set.of(startState.field(field))] : [],
  );
  return [field, set, inverted];
}
/** The file that the text belongs to, so that no text is saved into another file. */
const [file, setFile, undoFile] = undoable<FileRef>({name: 'story.json'});
/** The accepted findings of that file. */
const [silences, setSilences, undoSilences] = undoable<readonly Silence[]>([]);

/** The parser of the text, which is needed only to show it. */
const syntax = new Compartment();

/**
 * The text, its undo history, and the editor that shows it. The editor stands in a shadow root, so that the page's content
 * security policy does not block its styles, and only while it is visible: a hidden one draws every line of a long text.
 */
export class Editor implements TextModel {
  #state: EditorState;
  #view: EditorView | undefined;
  /** Where the editor is scrolled to when it is shown. */
  #scroll: StateEffect<unknown> | undefined;
  readonly #root: ShadowRoot;
  readonly #changed: (opened: boolean) => void;
  readonly #listeners = new Set<(update: TextUpdate) => void>();

  /** `changed` is called after each change of the text, its file or its silences; `opened` is true if one of the latter changed. */
  constructor(host: HTMLElement, begin: OpenedFile, changed: (opened: boolean) => void) {
    this.#root = host.attachShadow({mode: 'open'});
    this.#changed = changed;
    this.#state = EditorState.create({
      doc: begin.text,
      extensions: [
        [file.init(() => begin.file), undoFile],
        [silences.init(() => begin.silences), undoSilences],
        syntax.of([]),
        json().language.data.of({autocomplete: completeStory}),
        hoverTooltip(showFieldHelp),
        autocompletion({icons: false, activateOnCompletion: startsNextCompletion}),
        closeBrackets(),
        stepHistory,
        lineNumbers(),
        foldGutter(),
        codeFolding(),
        lintGutter(),
        drawSelection(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        indentOnInput(),
        bracketMatching(),
        indentUnit.of('  '),
        EditorView.lineWrapping,
        EditorView.domEventHandlers({
          // When the editor is taken away, its host is hidden already and scrolled to nowhere.
          scroll: (_event, view) => void (this.#scroll = view.scrollSnapshot()),
        }),
        EditorView.contentAttributes.of({
          tabindex: '0',
          'aria-label': 'Story as JSON. Escape, then Tab, leaves the editor.',
        }),
        syntaxHighlighting(HIGHLIGHTS),
        THEME,
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...lintKeymap,
          indentWithTab,
        ]),
      ],
    });
  }

  /** Draws the editor when it becomes visible, and takes it away when it is hidden. */
  setVisible(isVisible: boolean): void {
    if (isVisible === !!this.#view) return;
    this.#dispatch({effects: syntax.reconfigure(isVisible ? json() : [])});
    if (isVisible)
      this.#view = new EditorView({
        state: this.#state,
        parent: this.#root,
        root: this.#root,
        ...(this.#scroll && {scrollTo: this.#scroll}),
        dispatchTransactions: (transactions) => this.#apply(transactions),
      });
    else {
      this.#view!.destroy();
      this.#view = undefined;
    }
  }

  #dispatch(spec: TransactionSpec): void {
    this.#apply([this.#state.update(spec)]);
  }
  #apply(transactions: readonly Transaction[]): void {
    const before = this.#state;
    this.#state = transactions.at(-1)?.state ?? before;
    if (this.#view) this.#view.update(transactions);
    else for (const {changes} of transactions) this.#scroll = this.#scroll?.map(changes);
    const opened = [file, silences].some(
      (field) => before.field<unknown>(field) !== this.#state.field<unknown>(field),
    );
    if (opened || transactions.some(({docChanged}) => docChanged)) this.#changed(opened);
    for (const transaction of transactions)
      if (transaction.docChanged)
        for (const listener of this.#listeners) listener(updateOf(transaction));
  }

  get doc(): Text {
    return this.#state.doc;
  }
  get text(): string {
    return this.doc.toString();
  }
  get file(): FileRef {
    return this.#state.field(file);
  }
  get silences(): readonly Silence[] {
    return this.#state.field(silences);
  }
  get depths(): {readonly undo: number; readonly redo: number} {
    return {undo: undoDepth(this.#state), redo: redoDepth(this.#state)};
  }

  /** Makes a change as one step of undo. */
  change(changes: ChangeSet, step: Step, isTyping: boolean): void {
    this.#dispatch(transactionOf(changes, step, isTyping));
  }
  /** Makes a change of somebody else, which undo does not revert. */
  receive(changes: ChangeSet): void {
    this.#dispatch({
      changes,
      annotations: [Transaction.addToHistory.of(false), Transaction.remote.of(true)],
    });
  }
  /** Calls `listener` after each change of the text. */
  subscribe(listener: (update: TextUpdate) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Replaces the text, its file and its silences in one undoable step. */
  replace(by: OpenedFile): void {
    this.#scroll = undefined;
    this.#dispatch({
      changes: {from: 0, to: this.doc.length, insert: by.text},
      effects: [setFile.of(by.file), setSilences.of(by.silences)],
      selection: {anchor: 0},
      scrollIntoView: true,
      annotations: [Transaction.userEvent.of('input.open'), isolateHistory.of('full')],
    });
  }
  /** Assigns the text to another file. */
  rename(of: FileRef): void {
    this.#dispatch({
      effects: setFile.of(of),
      annotations: Transaction.addToHistory.of(false),
    });
  }
  /** Replaces the accepted findings, as a separate undoable step. */
  setSilences(list: readonly Silence[]): void {
    this.#dispatch({
      effects: setSilences.of(list),
      annotations: isolateHistory.of('full'),
    });
  }
  undo(): void {
    undo({state: this.#state, dispatch: (made) => this.#apply([made])});
  }
  redo(): void {
    redo({state: this.#state, dispatch: (made) => this.#apply([made])});
  }

  showIssues(issues: readonly Issue[]): void {
    const diagnostics = issues.map(({severity, from, to, message, rule, reason}) => ({
      severity,
      from,
      to,
      message: reason ? `${message}\n${reason}` : message,
      ...(rule && {source: rule}),
    }));
    this.#dispatch(setDiagnostics(this.#state, diagnostics));
  }

  /** Shows and selects a range; `focus` also moves the keyboard focus there. */
  show({from, to}: TextSpan, focus: boolean): void {
    const {length} = this.#state.doc;
    const anchor = Math.min(from, length);
    this.#scroll = EditorView.scrollIntoView(anchor, {y: 'center'});
    this.#dispatch({selection: {anchor, head: Math.min(to, length)}, effects: this.#scroll});
    if (focus) this.#view?.focus();
  }

  /** Line and column such as `12:9`, as on the command line; the end of the text for an offset beyond it. */
  positionOf(at: number): string {
    const {doc} = this.#state;
    const offset = Math.min(at, doc.length);
    const line = doc.lineAt(offset);
    return `${line.number}:${offset - line.from + 1}`;
  }
}
