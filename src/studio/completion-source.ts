import {pickedCompletion} from '@codemirror/autocomplete';
import type {Completion, CompletionContext, CompletionResult} from '@codemirror/autocomplete';
import type {EditorView, Tooltip} from '@codemirror/view';
import {callWorker} from './worker-client.js';
import type {Completion as Suggestion, Insertion} from './completions.js';

/** CodeMirror completions at the cursor, computed by the worker; see completions.ts. */
export async function completeStory({
  state,
  pos,
  explicit,
}: CompletionContext): Promise<CompletionResult | null> {
  const completions = await callWorker('complete', state.doc.toString(), pos, explicit);
  return completions && {...completions, options: completions.options.map(completion)};
}

/** The tooltip that says what a field or a word of the text is for. */
export async function showFieldHelp({state}: EditorView, pos: number): Promise<Tooltip | null> {
  const found = await callWorker('help', state.doc.toString(), pos);
  if (!found) return null;
  const dom = document.createElement('div');
  dom.className = 'cm-field-help';
  const label = document.createElement('b');
  label.textContent = found.label;
  dom.append(label, ` ${found.help}`);
  return {pos: found.from, end: found.to, above: true, create: () => ({dom})};
}

function completion({insertion, ...shown}: Suggestion): Completion {
  return insertion ? {...shown, apply: applyInsertion(insertion)} : shown;
}

function applyInsertion(writes: Insertion): Apply {
  return writes.is === 'field' ? writeField(writes.value, writes.caret) : writeValue(writes.quoted);
}

/** Starts completion of the value after a field was chosen. */
export const startsNextCompletion = ({type}: Completion) => type === 'property';

type Apply = (view: EditorView, completion: Completion, from: number, to: number) => void;

/** Inserts a value in place of the current one, with its quotation marks. */
function writeValue(quoted: boolean): Apply {
  return (view, completion, from, to) => {
    const {label} = completion;
    const {doc} = view.state;
    const open = quoted && doc.sliceString(from - 1, from) !== '"' ? '"' : '';
    const [rest = ''] = /^[^"\\]*"/.exec(restOfLine(view, to)) ?? [];
    const end = !open && quoted ? to + rest.length : to;
    const insert = open + label + (quoted ? '"' : '');
    view.dispatch({
      changes: {from, to: end, insert},
      selection: {anchor: from + insert.length},
      userEvent: 'input.complete',
      annotations: pickedCompletion.of(completion),
    });
  };
}

/** Inserts a field with the brackets of its value and the necessary commas. */
function writeField(value: string, caret: number): Apply {
  return (view, completion, from, to) => {
    const {label} = completion;
    const text = view.state.doc.toString();
    const open = text[from - 1] === '"';
    const [name = ''] = open ? (/^[^"\\\n]*"/.exec(text.slice(to)) ?? []) : [];
    const end = to + name.length;
    const key = open ? from - 1 : from;
    const rest = text.slice(end).trimStart();
    if (rest.startsWith(':')) {
      const insert = `"${label}"`;
      view.dispatch({
        changes: {from: key, to: end, insert},
        selection: {anchor: key + insert.length},
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(completion),
      });
      return;
    }
    const before = text.slice(0, key).trimEnd();
    const comma = /[{,[]$/.test(before) ? [] : [{from: before.length, insert: ','}];
    const insert = `"${label}": ${value}`;
    view.dispatch({
      changes: [
        ...comma,
        {from: key, to: end, insert: rest.startsWith('"') ? `${insert},` : insert},
      ],
      selection: {anchor: key + comma.length + label.length + 4 + caret},
      userEvent: 'input.complete',
      annotations: pickedCompletion.of(completion),
    });
  };
}

function restOfLine(view: EditorView, pos: number): string {
  return view.state.sliceDoc(pos, view.state.doc.lineAt(pos).to);
}
