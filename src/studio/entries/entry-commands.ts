import {html, nothing, render} from 'lit';
import type {DeskContext, ThingRef} from '../desk-context.js';
import {identitiesOf, kindOfList, listNameOf} from '../document.js';
import type {Edit, Path, StoryDocument, Values} from '../document.js';
import {showNotice} from '../notice.js';
import {fieldName, kindName} from '../words.js';
import {titleOf} from './rows.js';
import {usesOf} from './uses.js';
import type {Use} from './uses.js';

/** Adds a copy behind a thing, with an id of its own. */
export function duplicate({document, selected}: DeskContext, {kind, id}: ThingRef): void {
  const path = document.find(kind, id);
  if (!path) return;
  const thing = document.get(path) as Values;
  const [list, index] = path as [string, number];
  const copy = kind === 'relation' ? thing : {...thing, id: document.newId(kind)};
  const isDone = document.change(
    [{path: [list, index + 1], value: copy, insert: true}],
    `Duplicated: ${titleOf({kind, id, thing}, document)}`,
  );
  if (isDone && kind !== 'relation') selected.select({screen: 'form', kind, id: copy.id as string});
}

/** Moves a thing before or behind others of its kind; `to` is its index after the move. */
export function move(document: StoryDocument, {kind, id}: ThingRef, to: number): boolean {
  const path = document.find(kind, id);
  const list = document.get([listNameOf(kind)]);
  if (!path || !Array.isArray(list) || to < 0 || to >= list.length) return false;
  const [name, from] = path as [string, number];
  if (from === to) return false;
  const thing = list[from] as Values;
  return document.change(
    [
      {path: [name, from], value: undefined},
      {path: [name, to], value: thing, insert: true},
    ],
    `Moved to ${to + 1} of ${list.length}: ${titleOf({kind, id, thing}, document)}`,
  );
}

/** The dialog that deletes a thing: it shows first what refers to it. */
export class RemoveDialog {
  readonly #dialog: HTMLDialogElement;

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
  }

  open(context: DeskContext, thing: ThingRef): void {
    const {document, published, commands} = context;
    const path = document.find(thing.kind, thing.id);
    if (!path) return;
    const value = document.get(path) as Values;
    const title = titleOf({...thing, thing: value}, document);
    const uses = usesOf(document.value, thing.kind, thing.id).filter(
      (use) => use.path[0] !== path[0] || use.path[1] !== path[1],
    );
    const blocking = uses.filter(({isRemovable}) => !isRemovable);
    const isKnown =
      isListed(published?.[listNameOf(thing.kind)], thing.id) && value.status !== undefined;
    const close = () => this.#dialog.close();
    const use = ({path}: Use) =>
      html`<li>
        <button type="button" @click=${() => {
          close();
          commands.showInText(path);
        }}>${wordsOf(path, document)}</button>
      </li>`;
    const submit = () => {
      if (blocking.length) return;
      removeThing(context, thing, path, uses, title);
    };
    render(
      html`<form method="dialog" @submit=${submit}>
        <h2 id="ask-title">Delete “${title}”?</h2>
        ${
          isKnown
            ? html`<p>Readers have seen it. Take it back instead: then it stays, struck, with the reason.
                <button type="button" @click=${() => {
                  close();
                  commands.takeBack(thing);
                }}>Take back…</button></p>`
            : nothing
        }
        ${
          blocking.length
            ? html`<p class="wrong">It cannot be deleted yet, because these need it. Change them first:</p>
                <ul class="uses">${blocking.map(use)}</ul>`
            : uses.length
              ? html`<p>These refer to it, and lose the reference:</p>
                  <ul class="uses">${uses.map(use)}</ul>`
              : html`<p>Nothing else refers to it.</p>`
        }
        <menu>
          <button ?disabled=${blocking.length > 0}>Delete the ${kindName(thing.kind).toLowerCase()}</button>
          <button type="button" @click=${close}>Cancel</button>
        </menu>
      </form>`,
      this.#dialog,
    );
    this.#dialog.showModal();
  }
}

function isListed(list: unknown, id: string): boolean {
  return Array.isArray(list) && (list as readonly Values[]).some((thing) => thing.id === id);
}

/** Where a reference stands: "Event “A fire”: who says so". */
function wordsOf([list, index, field]: Path, document: StoryDocument): string {
  const kind = kindOfList(list);
  const things = document.get([list!]);
  const thing = document.get([list!, index!]);
  if (!kind || typeof index !== 'number') return `${String(list)} ${String(index ?? '')}`;
  const id = identitiesOf(kind, things)[index] ?? '';
  const title = titleOf({kind, id, thing: thing as Values}, document);
  return `${kindName(kind)} “${title}”: ${fieldName(kind, String(field)).toLowerCase()}`;
}

function removeThing(
  {document, selected}: DeskContext,
  {kind, id}: ThingRef,
  path: Path,
  uses: readonly Use[],
  title: string,
): void {
  const [name, index] = path as [string, number];
  const edits: Edit[] = [
    // From the end, so that the indexes of what comes before stay right.
    ...uses.toReversed().map(({path}) => ({path, value: undefined})),
    {path, value: undefined},
  ];
  if (!document.change(edits, `Deleted: ${title}`)) return;
  showNotice(`Deleted: ${title}. Undo brings it back.`);
  const list = document.get([name]);
  const next = Array.isArray(list)
    ? (list as readonly Values[])[Math.min(index, list.length - 1)]
    : undefined;
  if (selected.kind !== kind || selected.id !== id) return;
  // The row after it, or the one before it, is where the eye is.
  if (next && typeof next.id === 'string') selected.select({kind, id: next.id});
  else selected.select({screen: 'entries', kind: undefined, id: undefined});
  requestAnimationFrame(() => {
    const find = (what: string) => globalThis.document.querySelector<HTMLElement>(what);
    (find('#entries tr[aria-current=true] a') ?? find('#entries h2'))?.focus();
  });
}
