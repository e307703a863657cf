import Combobox from '@github/combobox-nav';
import {LitElement, html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Kind} from '../../notation/ref.js';
import type {StoryDocument} from '../document.js';
import {kindName} from '../words.js';
import {ChooseEvent} from './events.js';
import type {Choice} from './events.js';
import {findThings, thingOf} from './things.js';
import type {Named} from './things.js';

/** The most options that are shown. */
const MAX_OPTIONS = 30;

/**
 * Finds a thing of the story by name, or makes one: a combobox as the ARIA Authoring Practices describe it. Fires
 * `desk-choose`. Other text than the chosen thing's name clears the choice at once, and only an option that was moved to or
 * clicked is chosen: names do not identify.
 */
export class ReferenceField extends LitElement {
  static override properties = {
    kind: {},
    document: {attribute: false},
    value: {},
    without: {attribute: false},
    inputId: {attribute: 'input-id'},
    describedBy: {attribute: 'described-by'},
    invalid: {type: Boolean},
    text: {state: true},
    isOpen: {state: true},
  };
  /** `*` are all kinds; a value then has its kind before it. */
  declare kind: Kind | '*';
  declare document: StoryDocument;
  /** The id of the chosen thing, or empty. */
  declare value: string;
  /** Ids that are not offered, because they are chosen already. */
  declare without: readonly string[];
  declare inputId: string;
  declare describedBy: string;
  declare invalid: boolean;
  declare private text: string;
  declare private isOpen: boolean;
  #combobox: Combobox | undefined;

  constructor() {
    super();
    this.kind = '*';
    this.value = this.text = this.describedBy = '';
    this.without = [];
    this.inputId = 'reference';
    this.invalid = this.isOpen = false;
    this.addEventListener('focusout', ({relatedTarget}) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#close();
    });
    this.addEventListener('combobox-commit', ({target}) => this.#commit(target as HTMLElement));
  }
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
  override focus(): void {
    this.#input?.focus();
  }
  get #input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && (this.value || changed.get('value'))) {
      const isTyping = this.#input === this.ownerDocument.activeElement && this.text && !this.value;
      // What was typed stays after it has cleared the choice.
      if (!isTyping) this.text = this.value ? this.#nameOf(this.value) : '';
    } else if (this.value && !this.isOpen) this.text = this.#nameOf(this.value);
  }
  protected override firstUpdated(): void {
    this.#combobox = new Combobox(this.#input!, this.querySelector('ul')!, {
      tabInsertsSuggestions: false,
      firstOptionSelectionMode: 'none',
    });
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  #nameOf(id: string): string {
    return this.#thing(id)?.name ?? id;
  }
  #thing(id: string): Named | undefined {
    const [kind, of] = this.kind === '*' ? id.split(':') : [this.kind, id];
    return thingOf(this.document, kind as Kind, of ?? '');
  }

  #open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    void this.updateComplete.then(() => this.#combobox?.start());
  }
  #close(): void {
    if (!this.isOpen) return;
    this.#combobox?.stop();
    this.isOpen = false;
  }
  #fire(choice: Choice): void {
    this.dispatchEvent(new ChooseEvent(choice));
  }

  #onInput(): void {
    this.text = this.#input!.value;
    if (this.value) {
      this.value = '';
      this.#fire(undefined);
    }
    this.#open();
  }
  #onKey(event: KeyboardEvent): void {
    const {key, isComposing, altKey} = event;
    if (isComposing) return;
    if (key === 'Escape' && this.isOpen) {
      // Only the list is closed, not a dialog around it.
      event.stopPropagation();
      event.preventDefault();
      this.#close();
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && !this.isOpen) {
      event.preventDefault();
      this.#open();
      if (!altKey)
        void this.updateComplete.then(() => this.#combobox?.navigate(key === 'ArrowDown' ? 1 : -1));
    }
  }
  #commit(option: HTMLElement): void {
    const {id, make} = option.dataset;
    this.#close();
    if (make !== undefined) this.#fire({make: this.text.trim()});
    else if (id) {
      this.value = id;
      this.text = this.#nameOf(id);
      this.#fire({id});
    }
    this.#input?.focus();
  }
  /** Empties the field, for the next choice. */
  clear(): void {
    this.text = '';
  }

  protected override render(): TemplateResult {
    const id = this.inputId;
    const typed = this.text.trim();
    const search = this.value && typed === this.#nameOf(this.value) ? '' : typed;
    const {found, more} = this.isOpen
      ? findThings(this.document, this.kind, search, MAX_OPTIONS)
      : {found: [], more: 0};
    const options = found.filter((one) => !this.without.includes(one.id));
    const kind = this.kind === '*' ? 'entry' : kindName(this.kind).toLocaleLowerCase();
    const canMake = this.kind !== '*' && typed && !this.value;
    const isUnknown = typed && !this.value && !this.isOpen;
    return html`<div class="reference">
      <input
        id=${id}
        .value=${this.text}
        dir="auto"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-invalid=${this.invalid || isUnknown ? 'true' : 'false'}
        aria-describedby="${id}-state ${this.describedBy}"
        @input=${() => this.#onInput()}
        @click=${() => this.#open()}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      />
      <ul
        role="listbox"
        id="${id}-list"
        aria-label="Things to choose from"
        ?hidden=${!this.isOpen || !(options.length || canMake)}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${repeat(
          options,
          (one) => one.id,
          (one) =>
            html`<li role="option" aria-selected="false" id="${id}-${one.id.replace(':', '-')}" data-id=${one.id}>
              <bdi>${one.name}</bdi>
              ${one.detail ? html`<small dir="auto">${one.detail}</small>` : nothing}
            </li>`,
        )}
        ${
          canMake
            ? html`<li role="option" aria-selected="false" id="${id}-make" class="make" data-make>
              Add a new ${kind} “<bdi>${typed}</bdi>”
            </li>`
            : nothing
        }
      </ul>
      <p class="hint" id="${id}-state" role="status">${this.#state(options.length, more, isUnknown, kind)}</p>
    </div>`;
  }

  #state(found: number, more: number, isUnknown: unknown, kind: string): unknown {
    if (this.isOpen) {
      const count = found ? `${found + more} found. ` : 'None found. ';
      return more ? `${count}The first ${found} are shown: type more to find the others.` : count;
    }
    if (isUnknown)
      return `Nothing is chosen yet: choose from the list, or add “${this.text.trim()}” as a new ${kind}.`;
    return this.#thing(this.value)?.detail ?? nothing;
  }
}

if (!customElements.get('desk-reference')) customElements.define('desk-reference', ReferenceField);
