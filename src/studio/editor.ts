import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
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
  HighlightStyle,
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
import {EditorState, StateEffect, StateField, Transaction} from '@codemirror/state';
import type {Extension, StateEffectType, Text} from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import {tags} from '@lezer/highlight';
import {startsNextCompletion, completeStory} from './completion-source.js';
import type {Silence} from '../lint/lint.js';
import type {FileRef, OpenedFile} from './files.js';
import type {Issue, TextSpan} from './analyze.js';

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

/** The text editor, in a shadow root, so that the page's content security policy does not block its styles. */
export class Editor {
  readonly #view: EditorView;

  /** `changed` is called after each change of the text, its file or its silences; `opened` is true if one of the latter changed. */
  constructor(host: HTMLElement, begin: OpenedFile, changed: (opened: boolean) => void) {
    const root = host.attachShadow({mode: 'open'});
    const state = EditorState.create({
      doc: begin.text,
      extensions: [
        [file.init(() => begin.file), undoFile],
        [silences.init(() => begin.silences), undoSilences],
        json(),
        json().language.data.of({autocomplete: completeStory}),
        autocompletion({icons: false, activateOnCompletion: startsNextCompletion}),
        closeBrackets(),
        history(),
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
        EditorView.updateListener.of(({docChanged, startState, state}) => {
          const opened = [file, silences].some(
            (field) => startState.field<unknown>(field) !== state.field<unknown>(field),
          );
          if (docChanged || opened) changed(opened);
        }),
      ],
    });
    this.#view = new EditorView({state, parent: root, root});
  }

  get doc(): Text {
    return this.#view.state.doc;
  }
  get text(): string {
    return this.doc.toString();
  }
  get file(): FileRef {
    return this.#view.state.field(file);
  }
  get silences(): readonly Silence[] {
    return this.#view.state.field(silences);
  }
  get depths(): {readonly undo: number; readonly redo: number} {
    const {state} = this.#view;
    return {undo: undoDepth(state), redo: redoDepth(state)};
  }

  /** Replaces the text, its file and its silences in one undoable step. */
  replace(by: OpenedFile): void {
    this.#view.dispatch({
      changes: {from: 0, to: this.doc.length, insert: by.text},
      effects: [setFile.of(by.file), setSilences.of(by.silences)],
      selection: {anchor: 0},
      scrollIntoView: true,
      annotations: Transaction.userEvent.of('input.open'),
    });
  }
  /** Assigns the text to another file. */
  rename(of: FileRef): void {
    this.#view.dispatch({
      effects: setFile.of(of),
      annotations: Transaction.addToHistory.of(false),
    });
  }
  /** Replaces the accepted findings, as a separate undoable step. */
  setSilences(list: readonly Silence[]): void {
    this.#view.dispatch({
      effects: setSilences.of(list),
      annotations: isolateHistory.of('full'),
    });
  }
  undo(): void {
    undo(this.#view);
  }
  redo(): void {
    redo(this.#view);
  }

  showIssues(issues: readonly Issue[]): void {
    const diagnostics = issues.map(({severity, from, to, message, rule, reason}) => ({
      severity,
      from,
      to,
      message: reason ? `${message}\n${reason}` : message,
      ...(rule && {source: rule}),
    }));
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  /** Shows and selects a range; `focus` also moves the keyboard focus there. */
  show({from, to}: TextSpan, focus: boolean): void {
    const {length} = this.#view.state.doc;
    const anchor = Math.min(from, length);
    this.#view.dispatch({
      selection: {anchor, head: Math.min(to, length)},
      effects: EditorView.scrollIntoView(anchor, {y: 'center'}),
    });
    if (focus) this.#view.focus();
  }

  /** Line and column such as `12:9`, as on the command line; the end of the text for an offset beyond it. */
  positionOf(at: number): string {
    const {doc} = this.#view.state;
    const offset = Math.min(at, doc.length);
    const line = doc.lineAt(offset);
    return `${line.number}:${offset - line.from + 1}`;
  }
}

const HIGHLIGHTS = HighlightStyle.define([
  {tag: tags.propertyName, color: 'var(--ink)'},
  {tag: tags.string, color: 'var(--string)'},
  {tag: [tags.number, tags.bool, tags.null], color: 'var(--value)'},
  {tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--soft)'},
]);

const THEME = EditorView.theme({
  '&': {
    height: '100%',
    fontSize: 'var(--code-size)',
    color: 'var(--ink)',
    background: 'var(--paper)',
  },
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'var(--code)', lineHeight: '1.55'},
  '.cm-content': {caretColor: 'var(--ink)', padding: '8px 0'},
  '.cm-cursor': {borderLeftColor: 'var(--ink)', borderLeftWidth: '2px'},
  '.cm-gutters': {background: 'var(--paper)', color: 'var(--soft)', border: '0'},
  '.cm-lineNumbers .cm-gutterElement': {
    fontVariantNumeric: 'tabular-nums',
    paddingInline: '8px 4px',
  },
  '.cm-activeLine, .cm-activeLineGutter': {background: 'var(--shade)'},
  '.cm-activeLineGutter': {color: 'var(--ink)'},
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection) !important',
  },
  '.cm-selectionMatch': {background: 'var(--shade)'},
  '&.cm-focused .cm-matchingBracket': {background: 'var(--selection)'},
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy 1px var(--accent)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {textDecoration: 'underline dotted 2px var(--soft)'},
  '.cm-gutter-lint': {width: '14px'},
  '.cm-lint-marker': {width: '8px', height: '8px'},
  '.cm-lint-marker-error': {content: 'none', background: 'var(--accent)', borderRadius: '50%'},
  '.cm-lint-marker-warning': {
    content: 'none',
    border: '2px solid var(--soft)',
    boxSizing: 'border-box',
    borderRadius: '50%',
  },
  '.cm-foldPlaceholder': {background: 'var(--shade)', border: '0', color: 'var(--soft)'},
  '.cm-tooltip': {
    background: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    fontFamily: 'var(--ui)',
  },
  '.cm-tooltip-autocomplete > ul': {fontFamily: 'var(--code)', maxHeight: '16em'},
  '.cm-tooltip-autocomplete > ul > li': {padding: '3px 8px !important'},
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--ink)',
    color: 'var(--paper)',
  },
  '.cm-completionDetail': {fontFamily: 'var(--ui)', fontStyle: 'normal', opacity: '0.75'},
  '.cm-completionMatchedText': {textDecoration: 'none', fontWeight: '700'},
  '.cm-diagnostic': {
    whiteSpace: 'pre-line',
    padding: '6px 10px',
    borderLeft: '3px solid var(--accent)',
  },
  '.cm-diagnostic-warning': {borderLeftColor: 'var(--soft)'},
  '.cm-diagnosticSource': {opacity: '0.8', fontSize: '0.9em'},
  '.cm-panels': {background: 'var(--shade)', color: 'var(--ink)', fontFamily: 'var(--ui)'},
  '.cm-panels-bottom': {borderTop: '1px solid var(--line)'},
  '.cm-textfield': {
    background: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '0',
  },
  '.cm-button': {
    background: 'none',
    color: 'inherit',
    border: '1px solid var(--line)',
    borderRadius: '0',
  },
});
