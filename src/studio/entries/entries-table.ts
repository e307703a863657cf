import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Analysis} from '../analyze.js';
import type {DeskContext} from '../desk-context.js';
import type {ThingKind, Values} from '../document.js';
import {hashOf} from '../selected.js';
import {kindName, statusName} from '../words.js';
import {addThing} from './add-thing.js';
import {emptyTable} from './empty.js';
import {dateInTable} from './dates.js';
import {entryActions} from './entry-actions.js';
import {move} from './entry-commands.js';
import {PUBLISHED, filters} from './filters.js';
import {FIRST_LISTING, listed} from './listing.js';
import type {Listing, SortKey} from './listing.js';
import {dateOf, rowsOf, titleOf} from './rows.js';
import type {Row} from './rows.js';

/** The most rows at the same time: pages, unlike a window that slides, leave a screen reader where it is. */
const PAGE = 50;
const count = (n: number) => n.toLocaleString('en-GB');
const rowId = ({kind, id}: Pick<Row, 'kind' | 'id'>) => `row-${kind}-${id}`;

/** The table of all things of the story: searched, filtered, sorted, in pages. */
export class EntriesTable {
  #context!: DeskContext;
  #listing: Listing = FIRST_LISTING;
  #page = 0;
  #selected = '';
  #dragged: Row | undefined;
  /** What the rows were made from, and the rows. */
  #made:
    | {
        readonly value: Values;
        readonly analysis: Analysis;
        readonly published: Values | undefined;
        readonly rows: readonly Row[];
      }
    | undefined;
  #shown:
    | {readonly rows: readonly Row[]; readonly listing: Listing; readonly list: readonly Row[]}
    | undefined;

  template(context: DeskContext): TemplateResult {
    this.#context = context;
    const rows = this.#rows();
    const list = this.#list(rows);
    this.#showSelected(list);
    const pages = Math.max(1, Math.ceil(list.length / PAGE));
    this.#page = Math.min(this.#page, pages - 1);
    const from = this.#page * PAGE;
    const page = list.slice(from, from + PAGE);
    if (!rows.length) return emptyTable(context);
    return html`${filters(rows, list.length, this.#listing, !!context.published, (patch) => this.#set(patch))}
      ${addThing(context)}
      <div class="scroll" tabindex="0" role="region" aria-label="List of entries">
        <table aria-rowcount=${list.length + 1} @keydown=${this.#onKey}>
          <caption class="hidden">Entries</caption>
          <thead>
            <tr aria-rowindex="1">
              ${this.#header('title', 'Entry')} ${this.#header('kind', 'Kind')}
              ${this.#header('when', 'When')} ${this.#header('status', 'How sure')}
              ${this.#header('issues', context.analysis.story ? 'Findings' : 'Errors')}
              ${context.published ? this.#header('published', 'Readers') : nothing}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              page,
              (row) => rowId(row),
              (row, i) => this.#row(row, from + i + 2, list),
            )}
          </tbody>
        </table>
        ${list.length ? nothing : html`<p class="none">Nothing has all of that. <button type="button" @click=${() => this.#set(FIRST_LISTING)}>Show all entries</button></p>`}
      </div>
      ${pages > 1 ? this.#pager(from, page.length, list.length, pages) : nothing}`;
  }

  #rows(): readonly Row[] {
    const {document, analysis, published} = this.#context;
    const {value} = document;
    const made = this.#made;
    if (made?.value === value && made.analysis === analysis && made.published === published)
      return made.rows;
    const rows = rowsOf(document, analysis, published);
    this.#made = {value, analysis, published, rows};
    return rows;
  }

  #list(rows: readonly Row[]): readonly Row[] {
    const shown = this.#shown;
    if (shown?.rows === rows && shown.listing === this.#listing) return shown.list;
    const list = listed(rows, this.#listing, this.#context.document);
    this.#shown = {rows, listing: this.#listing, list};
    return list;
  }

  /** Shows the page of the selected thing, once it is selected elsewhere. */
  #showSelected(list: readonly Row[]): void {
    const {kind, id} = this.#context.selected;
    const now = kind ? `${kind}:${id}` : '';
    if (now === this.#selected) return;
    const index = list.findIndex((row) => row.kind === kind && row.id === id);
    // A thing that was just added comes into the list with the next drawing.
    if (index < 0) return;
    this.#selected = now;
    this.#page = Math.floor(index / PAGE);
    requestAnimationFrame(() =>
      document.getElementById(rowId(list[index]!))?.scrollIntoView({block: 'nearest'}),
    );
  }

  #set(patch: Partial<Listing>): void {
    this.#listing = {...this.#listing, ...patch};
    this.#page = 0;
    this.#context.commands.draw();
  }

  #header(sort: SortKey, name: string): TemplateResult {
    const {sort: by, isDescending} = this.#listing;
    const isBy = by === sort;
    return html`<th
      scope="col"
      class="of-${sort}"
      aria-sort=${isBy ? (isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        @click=${() => this.#set({sort, isDescending: isBy ? !isDescending : sort === 'when' || sort === 'issues'})}
      >${name}${isBy ? html`<span aria-hidden="true"> ${isDescending ? '↓' : '↑'}</span>` : nothing}</button>
    </th>`;
  }

  #row(row: Row, index: number, list: readonly Row[]): TemplateResult {
    const {document, selected, published, analysis, commands} = this.#context;
    const {kind, id, status, issues} = row;
    const isSelected = selected.kind === kind && selected.id === id;
    const date = dateOf(row);
    const isMovable = this.#canMove;
    const {lang} = document.value;
    return html`<tr
        aria-rowindex=${index}
        aria-current=${isSelected}
        class=${status === 'retracted' ? 'retracted' : ''}
        draggable=${isMovable}
        @dragstart=${() => (this.#dragged = row)}
        @dragover=${(event: DragEvent) => {
          if (this.#dragged?.kind === kind) event.preventDefault();
        }}
        @drop=${() => this.#drop(row)}
        @click=${(event: MouseEvent) => {
          // The whole row is a target for the mouse; its link is the one for everybody.
          if (event.target instanceof Element && event.target.closest('a, button')) return;
          selected.select({screen: 'form', kind, id});
        }}
      >
        <th scope="row">
          <a
            id=${rowId(row)}
            href=${hashOf({screen: 'form', kind, id})}
            data-kind=${kind}
            data-id=${id}
            ><bdi lang=${typeof lang === 'string' ? lang : nothing}>${titleOf(row, document)}</bdi></a
          >
          <span class="short">${kindName(kind)}${date ? html`, <bdi>${dateInTable(date, document.value, commands.draw)}</bdi>` : nothing}</span>
        </th>
        <td class="of-kind">${kindName(kind)}</td>
        <td class="of-when">${date ? html`<bdi>${dateInTable(date, document.value, commands.draw)}</bdi>` : nothing}</td>
        <td class="of-status">${status ? html`<span class="mark ${status}" aria-hidden="true"></span>${statusName(status)}` : nothing}</td>
        <td class="of-issues ${analysis.story ? '' : 'wrong'}">${issues ? count(issues) : nothing}</td>
        ${published ? html`<td class="of-published">${row.published && PUBLISHED[row.published]}</td>` : nothing}
      </tr>
      ${isSelected ? this.#actions(row, list) : nothing}`;
  }

  #actions(row: Row, list: readonly Row[]): TemplateResult {
    const step = (by: -1 | 1) => html`<button
      type="button"
      ?disabled=${this.#neighbour(row, by, list) === undefined}
      @click=${() => this.#move(row, by)}
    >${by < 0 ? 'Move up' : 'Move down'}</button>`;
    return html`<tr class="actions">
      <td>
        <div>
          ${entryActions(this.#context, row)}
          ${this.#canMove ? html`<div role="group" aria-label="Order">${step(-1)}${step(1)}</div>` : nothing}
        </div>
      </td>
    </tr>`;
  }

  /** The order can be changed where it is seen. */
  get #canMove(): boolean {
    return this.#listing.sort === 'order' && !this.#listing.isDescending;
  }

  #neighbour(row: Row, by: -1 | 1, list: readonly Row[]): Row | undefined {
    const i = list.findIndex((one) => one.kind === row.kind && one.id === row.id);
    const other = list[i + by];
    return other?.kind === row.kind ? other : undefined;
  }

  #move(row: Row, by: -1 | 1): void {
    const other = this.#neighbour(row, by, this.#list(this.#rows()));
    if (other) this.#moveTo(row, other);
  }

  #moveTo(row: Row, other: Row): void {
    // The button or link that was used moves with its row.
    const focused = document.activeElement;
    if (!move(this.#context.document, row, other.path[1] as number)) return;
    if (focused instanceof HTMLElement)
      requestAnimationFrame(() =>
        (focused.isConnected && !(focused as HTMLButtonElement).disabled
          ? focused
          : document.getElementById(rowId(row))
        )?.focus(),
      );
  }

  #drop(row: Row): void {
    const dragged = this.#dragged;
    this.#dragged = undefined;
    if (dragged?.kind === row.kind) this.#moveTo(dragged, row);
  }

  /** On a row's link: arrows go to the next row, with Alt they move it, Delete asks whether to delete it. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLElement>('a[data-kind]');
    if (!link || event.ctrlKey || event.metaKey) return;
    const {kind, id} = link.dataset as {kind: ThingKind; id: string};
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.key === 'Delete') this.#context.commands.remove({kind, id});
    else if (!by) return;
    else if (event.altKey) {
      const row = this.#rows().find((one) => one.kind === kind && one.id === id);
      if (row && this.#canMove) this.#move(row, by);
    } else {
      const links = [...document.querySelectorAll<HTMLElement>('#entries a[data-kind]')];
      links[links.indexOf(link) + by]?.focus();
    }
    event.preventDefault();
  };

  #pager(from: number, shown: number, all: number, pages: number): TemplateResult {
    const go = (page: number) => () => {
      this.#page = page;
      this.#context.commands.draw();
      document.querySelector('#entries .scroll')?.scrollTo({top: 0});
    };
    return html`<nav class="pager" aria-label="Pages of entries">
      <button type="button" ?disabled=${!this.#page} @click=${go(0)}>First</button>
      <button type="button" ?disabled=${!this.#page} @click=${go(this.#page - 1)}>Previous</button>
      <span role="status">${count(from + 1)}–${count(from + shown)} of ${count(all)}</span>
      <button type="button" ?disabled=${this.#page >= pages - 1} @click=${go(this.#page + 1)}>Next</button>
      <button type="button" ?disabled=${this.#page >= pages - 1} @click=${go(pages - 1)}>Last</button>
    </nav>`;
  }
}
