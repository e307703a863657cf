import {html, nothing, render} from 'lit';
import type {TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {live} from 'lit/directives/live.js';
import {ACTOR_KIND, PLACE_KIND, SOURCE_KIND, STATUS} from '../../content/vocabulary.js';
import type {DeskContext} from '../desk-context.js';
import type {ThingKind} from '../document.js';
import {listNameOf} from '../document.js';
import {choiceHelp, choiceName} from '../words.js';
import {choicesOf} from './choices.js';
import {EMPTY, dateSentence, editsFor} from './new-entry.js';
import type {FieldProblem, QuickValues} from './new-entry.js';

/** The fields of the story that the choices are of. */
const CHOICES: Readonly<Record<string, readonly [ThingKind, string]>> = {
  status: ['event', 'status'],
  byKind: ['actor', 'kind'],
  sourceKind: ['source', 'kind'],
  placeKind: ['place', 'kind'],
};
const MAC = /Mac|iP/.test(navigator.platform);

/** The form that adds an entry to the story, always at hand. */
export class QuickEntry {
  readonly #host: HTMLElement;
  #context: DeskContext | undefined;
  #values: QuickValues = EMPTY;
  #problems: readonly FieldProblem[] = [];
  /** The id of the entry that is being written, so that adding it twice makes one. */
  #id = '';

  constructor(host: HTMLElement) {
    this.#host = host;
    host.addEventListener('keydown', (event) => {
      const {key, ctrlKey, metaKey, isComposing} = event;
      // Enter also ends the composition of a word in scripts that are typed with several keys.
      if (key !== 'Enter' || !(ctrlKey || metaKey) || isComposing) return;
      event.preventDefault();
      this.#add();
    });
  }

  draw(context: DeskContext): void {
    this.#context = context;
    render(this.#template(context), this.#host);
  }

  #set(patch: Partial<QuickValues>): void {
    this.#values = {...this.#values, ...patch};
    const changed = Object.keys(patch);
    this.#problems = this.#problems.filter(({field}) => !changed.includes(field));
    if (this.#context) this.draw(this.#context);
  }

  #focus(field: keyof QuickValues): void {
    this.#host.querySelector<HTMLElement>(`#quick-${field}`)?.focus();
  }

  #add(): void {
    const {document, selected} = this.#context!;
    // A second click on the button comes to an empty form.
    if (this.#values === EMPTY) {
      this.#focus('headline');
      return;
    }
    this.#id ||= document.newId('event');
    const result = editsFor(document, this.#id, this.#values, new Date());
    if ('problems' in result) {
      this.#problems = result.problems;
      this.draw(this.#context!);
      this.#host.querySelector<HTMLElement>('.problems')?.focus();
      return;
    }
    const id = this.#id;
    const isIn = document.find('event', id) !== undefined;
    if (!isIn && !document.change(result.edits, `Added: ${this.#values.headline.trim()}`)) return;
    this.#values = EMPTY;
    this.#problems = [];
    this.#id = '';
    this.draw(this.#context!);
    selected.select({kind: 'event', id});
    this.#focus('headline');
  }

  #template(context: DeskContext): TemplateResult {
    const {document} = context;
    const values = this.#values;
    const set = (field: keyof QuickValues) => (event: Event) =>
      this.#set({[field]: (event.target as HTMLInputElement).value});
    const submit = (event: Event) => {
      event.preventDefault();
      this.#add();
    };
    const isWrong = (field: keyof QuickValues) =>
      this.#problems.some((problem) => problem.field === field);
    const problem = (field: keyof QuickValues) =>
      this.#problems
        .filter((one) => one.field === field)
        .map(
          ({message}) => html`<span class="wrong" id="quick-${field}-problem">${message}</span>`,
        );
    const select = (
      field: 'status' | 'byKind' | 'sourceKind' | 'placeKind',
      words: readonly string[],
    ) =>
      html`<select
        id="quick-${field}"
        @change=${set(field)}
        aria-describedby=${field === 'status' ? 'quick-status-help' : nothing}
      >
        ${words.map(
          (word) =>
            html`<option value=${word} .selected=${word === values[field]}>${choiceName(...CHOICES[field]!, word)}</option>`,
        )}
      </select>`;
    /** A field that finds a thing of the story by name, or makes it. */
    const reference = (
      field: 'by' | 'source' | 'place',
      kind: ThingKind,
      label: string,
      made: TemplateResult,
    ) => {
      const text = values[field].trim();
      const known = choicesOf(document, kind).some((choice) => choice.label === text);
      return html`<div class="field">
        <label for="quick-${field}">${label}</label>
        <input
          id="quick-${field}"
          list="quick-${field}-list"
          autocomplete="off"
          dir="auto"
          .value=${live(values[field])}
          aria-invalid=${isWrong(field)}
          aria-describedby="quick-${field}-problem quick-${field}-new"
          @input=${set(field)}
        />${guard(
          [document.get([listNameOf(kind)])],
          () =>
            html`<datalist id="quick-${field}-list">
              ${choicesOf(document, kind).map(({label}) => html`<option value=${label}></option>`)}
            </datalist>`,
        )}${problem(field)}
        <span class="hint" id="quick-${field}-new">${text && !known ? `New: is made with the entry.` : nothing}</span>
        ${text && !known ? html`<div class="made">${made}</div>` : nothing}
      </div>`;
    };
    const lang = document.get(['lang']);
    return html`<form
      class=${values === EMPTY ? '' : 'begun'}
      autocomplete="off"
      @submit=${submit}
    >
      ${this.#summary()}
      <div class="field wide">
        <label for="quick-headline">What happened</label>
        <textarea
          id="quick-headline"
          rows="2"
          lang=${typeof lang === 'string' ? lang : nothing}
          dir="auto"
          .value=${live(values.headline)}
          aria-invalid=${isWrong('headline')}
          aria-describedby="quick-headline-problem"
          @input=${(event: Event) =>
            // A headline is one line; pasted line breaks become spaces.
            this.#set({
              headline: (event.target as HTMLTextAreaElement).value.replace(/\s*\n\s*/g, ' '),
            })}
        ></textarea>${problem('headline')}
      </div>
      <div class="field">
        <label for="quick-when">When</label>
        <span class="with-button"
          ><input
            id="quick-when"
            placeholder="now"
            autocomplete="off"
            .value=${live(values.when)}
            aria-invalid=${isWrong('when')}
            aria-describedby="quick-when-sentence"
            @input=${set('when')}
          /><button type="button" ?disabled=${!values.when} @click=${() => {
            this.#set({when: ''});
            this.#focus('when');
          }}>Now</button></span
        ><span class=${isWrong('when') ? 'wrong' : 'hint'} id="quick-when-sentence"
          >${dateSentence(values.when, document.value, new Date(), context.commands.draw)}</span
        >
      </div>
      <div class="field">
        <label for="quick-status">How sure</label>
        ${select(
          'status',
          STATUS.filter((word) => word !== 'retracted'),
        )}
        <span class="hint" id="quick-status-help">${choiceHelp('event', 'status', values.status)}</span>
      </div>
      ${reference(
        'by',
        'actor',
        'Who says so',
        html`<label for="quick-byKind">Is a</label>${select('byKind', ACTOR_KIND)}
          <label for="quick-byRole">Role, such as “mayor”</label>
          <input id="quick-byRole" dir="auto" autocomplete="off" .value=${live(values.byRole)} @input=${set('byRole')} />`,
      )}
      ${reference(
        'source',
        'source',
        'Source',
        html`<label for="quick-sourceKind">Is a</label>${select('sourceKind', SOURCE_KIND)}
          <label for="quick-sourceUrl">Address, if it has one</label>
          <input
            id="quick-sourceUrl"
            type="url"
            dir="ltr"
            autocomplete="off"
            placeholder="https://…"
            .value=${live(values.sourceUrl)}
            aria-invalid=${isWrong('sourceUrl')}
            @input=${set('sourceUrl')}
          />${problem('sourceUrl')}`,
      )}
      ${reference(
        'place',
        'place',
        'Place',
        html`<label for="quick-placeKind">Is a</label>${select('placeKind', PLACE_KIND)}`,
      )}
      <div class="send">
        <button class="main">Add entry</button>
        <kbd>${MAC ? '⌘' : 'Ctrl'} Enter</kbd>
      </div>
    </form>`;
  }

  /** What has to be mended first, each leading to its field. */
  #summary(): unknown {
    if (!this.#problems.length) return nothing;
    return html`<div class="problems" tabindex="-1" role="group" aria-labelledby="quick-problems">
      <p id="quick-problems" class="wrong">Not added yet:</p>
      <ul>
        ${this.#problems.map(
          ({field, message}) =>
            html`<li><button type="button" @click=${() => this.#focus(field)}>${message}</button></li>`,
        )}
      </ul>
    </div>`;
  }
}
