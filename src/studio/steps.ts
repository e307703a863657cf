import {history, invertedEffects, isolateHistory} from '@codemirror/commands';
import {StateEffect, Transaction} from '@codemirror/state';
import type {ChangeSet, Extension, Text, TransactionSpec} from '@codemirror/state';
import type {Path} from './json-edits.js';

/** What a step of the undo history did, and where. */
export interface Step {
  /** Announced, such as "Entry added". */
  readonly label: string;
  readonly path: Path;
}
/** A change of the text; `step` is the one that was done, or undone or redone. */
export interface TextUpdate {
  readonly doc: Text;
  readonly step?: Step;
  readonly by: 'edit' | 'undo' | 'redo';
}

const stepEffect = StateEffect.define<Step>();

/** The undo history, which keeps the step of each change, so that undo can name it and lead to it. */
export const stepHistory: Extension = [
  history(),
  invertedEffects.of(({effects}) => effects.filter((effect) => effect.is(stepEffect))),
];

/** A transaction for a step; typing in one field is undone in bursts, as typing in the text is. */
export function transactionOf(changes: ChangeSet, step: Step, isTyping: boolean): TransactionSpec {
  return {
    changes,
    effects: stepEffect.of(step),
    annotations: isTyping
      ? [Transaction.userEvent.of('input.type')]
      : [Transaction.userEvent.of('input.form'), isolateHistory.of('full')],
  };
}

/** What a transaction did to the text. */
export function updateOf(transaction: Transaction): TextUpdate {
  const step = transaction.effects.find((effect) => effect.is(stepEffect))?.value;
  const by = transaction.isUserEvent('undo')
    ? 'undo'
    : transaction.isUserEvent('redo')
      ? 'redo'
      : 'edit';
  return {doc: transaction.newDoc, ...(step && {step}), by};
}
