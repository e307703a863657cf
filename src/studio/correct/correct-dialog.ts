import {html, nothing, render} from 'lit';
import type {TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {DeskContext, ThingRef} from '../desk-context.js';
import {listNameOf} from '../document.js';
import type {Edit, Values} from '../document.js';
import {titleOf} from '../entries/rows.js';
import {choicesOf} from '../quick-entry/choices.js';
import {currentMinute, edtfOfTyped} from '../quick-entry/new-entry.js';
import {fieldName, kindName} from '../words.js';
import {callWorker} from '../worker-client.js';
import {fieldControl, valueInWords} from './control.js';
import {withEdits} from './with-edits.js';
import {correctableFields, isCount, previousOf, typedValue, valueOf} from './fields.js';
import type {CorrectableField} from './fields.js';

interface Typed {
  /** The name of the field that is corrected; empty if the form has changed it already. */
  readonly field: string;
  readonly value: string;
  readonly why: string;
  readonly source: string;
}

/** The dialog that corrects a thing or takes it back, and tells readers of it in the ledger, in one step of undo. */
export class CorrectDialog {
  readonly #dialog: HTMLDialogElement;
  #context!: DeskContext;
  #thing!: ThingRef;
  #kind: 'corrected' | 'retracted' = 'corrected';
  #fields: readonly CorrectableField[] = [];
  #first!: Typed;
  #typed!: Typed;
  #problem = '';
  #isWorking = false;
  #isLeaving = false;

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
  }

  open(context: DeskContext, thing: ThingRef, kind: 'corrected' | 'retracted'): void {
    const path = context.document.find(thing.kind, thing.id);
    if (!path) return;
    this.#context = context;
    this.#thing = thing;
    this.#kind = kind;
    this.#problem = '';
    this.#isWorking = this.#isLeaving = false;
    this.#fields = kind === 'corrected' ? correctableFields(thing.kind, this.#value) : [];
    const [field] = this.#hasChanged ? [] : this.#fields;
    const value = field ? typedValue(this.#value[field.name]) : '';
    this.#first = this.#typed = {field: field?.name ?? '', value, why: '', source: ''};
    this.#draw();
    this.#dialog.showModal();
    this.#dialog
      .querySelector<HTMLElement>(kind === 'corrected' && field ? '#correct-value' : '#correct-why')
      ?.focus();
  }

  get #value(): Values {
    const {document} = this.#context;
    return document.get(document.find(this.#thing.kind, this.#thing.id)!) as Values;
  }
  /** The thing as readers have it, where that is known. */
  get #published(): Values | undefined {
    const {published} = this.#context;
    const list = published?.[listNameOf(this.#thing.kind)];
    return Array.isArray(list)
      ? (list as readonly Values[]).find((one) => one.id === this.#thing.id)
      : undefined;
  }
  /** Whether the form has already changed what readers have. */
  get #hasChanged(): boolean {
    const before = this.#published;
    return !!before && JSON.stringify(before) !== JSON.stringify(this.#value);
  }

  #set(patch: Partial<Typed>): void {
    this.#typed = {...this.#typed, ...patch};
    this.#problem = '';
    this.#draw();
  }

  readonly #close = (): void => this.#dialog.close();
  /** Asks before what was typed is thrown away. */
  readonly #leave = (event: Event): void => {
    if (this.#typed === this.#first) {
      this.#close();
      return;
    }
    event.preventDefault();
    this.#isLeaving = true;
    this.#draw();
    this.#dialog.querySelector<HTMLElement>('#correct-stay')?.focus();
  };

  #draw(): void {
    this.#dialog.oncancel = this.#leave;
    render(this.#template(), this.#dialog);
  }

  #template(): TemplateResult {
    const {document} = this.#context;
    const isRetraction = this.#kind === 'retracted';
    const title = titleOf({...this.#thing, thing: this.#value}, document);
    const {why, source} = this.#typed;
    const set = (name: keyof Typed) => (event: Event) =>
      this.#set({[name]: (event.target as HTMLInputElement).value});
    const sources = choicesOf(document, 'source');
    const isNew = source.trim() && !sources.some(({label}) => label === source.trim());
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#submit();
    };
    return html`<form @submit=${submit} class="correct">
      <h2 id="ask-title">
        ${isRetraction ? 'Take back' : 'Correct'}: ${kindName(this.#thing.kind).toLowerCase()} “<bdi>${title}</bdi>”
      </h2>
      ${isRetraction ? html`<p>It stays where it is, struck, with your reason, and the list of corrections says so. Copies in feeds and elsewhere cannot be recalled.</p>` : this.#fieldForm()}
      <div class="field">
        <label for="correct-why">${isRetraction ? 'Why it is taken back' : 'Why it was wrong'}</label>
        <textarea id="correct-why" rows="2" dir="auto" .value=${live(why)} @input=${set('why')}></textarea>
        <span class="hint">Readers see this sentence.</span>
      </div>
      <div class="field">
        <label for="correct-source">On what source</label>
        <input id="correct-source" list="correct-sources" autocomplete="off" dir="auto" .value=${live(source)} @input=${set('source')} />
        <datalist id="correct-sources">${sources.map(({label}) => html`<option value=${label}></option>`)}</datalist>
        <span class="hint">${isNew ? 'New: is made with the correction.' : nothing}</span>
      </div>
      <p class="wrong" role="alert">${this.#problem}</p>
      ${
        this.#isLeaving
          ? html`<p>Throw away what you have typed?
              <button type="button" @click=${this.#close}>Throw it away</button>
              <button type="button" id="correct-stay" @click=${() => {
                this.#isLeaving = false;
                this.#draw();
              }}>Go on</button></p>`
          : nothing
      }
      <menu>
        <button ?disabled=${this.#isWorking}>${isRetraction ? 'Take it back' : 'Correct it'}</button>
        <button type="button" @click=${this.#leave}>Cancel</button>
      </menu>
    </form>`;
  }

  /** What it said and what it says. */
  #fieldForm(): TemplateResult {
    const {document} = this.#context;
    const {field, value} = this.#typed;
    const of = this.#fields.find(({name}) => name === field);
    const choose = (event: Event) => {
      const {value: name} = event.target as HTMLSelectElement;
      this.#set({field: name, value: typedValue(this.#value[name])});
    };
    return html`${
      this.#hasChanged
        ? html`<p>What you have already changed since it was published is told too.</p>`
        : nothing
    }
      <div class="field">
        <label for="correct-field">What is corrected</label>
        <select id="correct-field" @change=${choose}>
          ${this.#hasChanged ? html`<option value="" .selected=${!field}>What is changed already</option>` : nothing}
          ${this.#fields.map(
            ({name}) =>
              html`<option value=${name} .selected=${name === field}>${fieldName(this.#thing.kind, name)}</option>`,
          )}
        </select>
      </div>
      ${
        of
          ? html`<div class="field">
              <span class="label">It said</span>
              <p class="said"><bdi>${valueInWords(document, this.#thing.kind, of, this.#value[of.name])}</bdi></p>
            </div>
            <div class="field">
              <label for="correct-value">It says now</label>${fieldControl(document, this.#thing.kind, of, value, (value) => this.#set({value}))}
            </div>`
          : nothing
      }`;
  }

  async #submit(): Promise<void> {
    if (this.#isWorking) return;
    const {document, published} = this.#context;
    const {kind, id} = this.#thing;
    const path = document.find(kind, id);
    const {value: before} = document;
    const problem = (text: string) => {
      this.#problem = text;
      this.#isWorking = false;
      this.#draw();
    };
    if (!path) {
      problem('It is no longer in the story.');
      return;
    }
    const {why, source} = this.#typed;
    if (!why.trim()) {
      problem('Say why: readers see the reason.');
      this.#dialog.querySelector<HTMLElement>('#correct-why')?.focus();
      return;
    }
    const made = this.#edits();
    if (typeof made === 'string') {
      problem(made);
      return;
    }
    const when = currentMinute(document.get(['timeZone']), new Date());
    const after = withEdits(before, made);
    this.#isWorking = true;
    this.#draw();
    try {
      const was = this.#published ? published! : before;
      const entry = await callWorker('correction', was, after, `${kind}:${id}`, when, this.#kind);
      // While the worker read it, the document may have changed.
      if (document.value !== before) throw new Error('The story has just changed: look again.');
      const updates = document.get(['updates']);
      const [sourceId, sourceEdits] = this.#sourceOf(source.trim());
      const update = {
        ...entry,
        id: document.newId('update'),
        why: why.trim(),
        ...(sourceId && {sources: [sourceId]}),
      };
      const ledger = {
        path: ['updates', Array.isArray(updates) ? updates.length : 0],
        value: update,
      };
      const title = titleOf({...this.#thing, thing: this.#value}, document);
      const label = `${this.#kind === 'retracted' ? 'Taken back' : 'Corrected'}: ${title}`;
      if (document.change([...made, ...sourceEdits, ledger], label)) this.#close();
      else problem('The text could not be changed.');
    } catch (error) {
      problem(error instanceof Error ? `Not yet: ${error.message}` : String(error));
    }
  }

  /** The edits of the thing itself, or why there are none. */
  #edits(): readonly Edit[] | string {
    const {document} = this.#context;
    const path = document.find(this.#thing.kind, this.#thing.id)!;
    if (this.#kind === 'retracted') return [{path: [...path, 'status'], value: 'retracted'}];
    const {field, value: typed} = this.#typed;
    const of = this.#fields.find(({name}) => name === field);
    if (!of) return [];
    const thing = this.#value;
    const value =
      of.rule === 'edtf'
        ? // An empty field is not "now" here: the date that was published would be lost.
          typed.trim() && edtfOfTyped(typed, document.get(['timeZone']), new Date())
        : valueOf(typed, of);
    if (value === undefined || (value === '' && of.rule === 'edtf'))
      return 'This is not understood as a value of that field.';
    if (JSON.stringify(value) === JSON.stringify(thing[field]))
      return this.#hasChanged ? [] : 'It says the same as before.';
    const edits: Edit[] = [{path: [...path, field], value}];
    // A figure draws what it was beside what it is.
    if (this.#thing.kind === 'figure' && isCount(field) && !thing.previous)
      edits.push({path: [...path, 'previous'], value: previousOf(thing)});
    return edits;
  }

  #sourceOf(name: string): readonly [id: string | undefined, edits: readonly Edit[]] {
    const {document} = this.#context;
    if (!name) return [undefined, []];
    const known = choicesOf(document, 'source').find(({label}) => label === name);
    if (known) return [known.id, []];
    const id = document.newId('source');
    const list = document.get(['sources']);
    const at = Array.isArray(list) ? list.length : 0;
    return [id, [{path: ['sources', at], value: {id, title: name, kind: 'report'}}]];
  }
}
