import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {DeskContext} from '../desk-context.js';
import {listNameOf} from '../document.js';
import type {ThingKind} from '../document.js';
import {kindName} from '../words.js';

/** What is added by its form; events have the quick entry, and corrections are written where something is corrected. */
const KINDS = [
  'fact',
  'figure',
  'statement',
  'question',
  'actor',
  'place',
  'media',
  'source',
] as const satisfies readonly ThingKind[];

/** Buttons that add a thing of another kind, and lead to its form. */
export function addThing(context: DeskContext): TemplateResult {
  return html`<details class="add">
    <summary>Add something else…</summary>
    <div role="group" aria-label="Add">
      ${KINDS.map((kind) => html`<button type="button" @click=${(event: Event) => add(context, kind, event)}>${kindName(kind)}</button>`)}
    </div>
  </details>`;
}

function add({document, selected}: DeskContext, kind: ThingKind, event: Event): void {
  const id = document.newId(kind);
  const list = document.get([listNameOf(kind)]);
  const at = Array.isArray(list) ? list.length : 0;
  const label = `${kindName(kind)} added: fill in its form`;
  if (!document.change([{path: [listNameOf(kind), at], value: {id}}], label)) return;
  (event.target as Element).closest('details')!.open = false;
  selected.select({screen: 'form', kind, id});
  // The first field is where to go on.
  requestAnimationFrame(() =>
    window.document
      .querySelector<HTMLElement>('#form :is(input, textarea, select, [contenteditable=true])')
      ?.focus(),
  );
}
