import '@github/text-expander-element';
import {LitElement, html, nothing, render} from 'lit';
import type {TemplateResult} from 'lit';
import {richInline, richText} from '../../richtext/lit.js';
import type {Resolver} from '../../richtext/lit.js';
import type {StoryDocument, Values} from '../document.js';
import {ValueEvent} from './events.js';
import {richFromClipboard} from './paste.js';
import {quoteSigns, typographic} from './quotes.js';
import {storyLocale} from './story-locale.js';
import {findThings, nameOf} from './things.js';

/** The most names that are offered. */
const MAX_OPTIONS = 8;
/** The kinds that a text can name, with how it does. */
const NAMED = ['actor', 'place', 'figure'] as const;

type Command = 'bold' | 'italic' | 'list' | 'link' | 'name';
const COMMANDS: readonly (readonly [Command, string, string])[] = [
  ['name', '@', 'Name a person, place or figure of the story'],
  ['bold', 'B', 'Bold'],
  ['italic', 'I', 'Italic'],
  ['list', '•', 'List'],
  ['link', 'Link', 'Link'],
];

/**
 * A text of a story, with the result beside it. Fires `desk-value`. A native textarea with the notation in it, because screen
 * readers, dictation, spell checkers, input methods and phones support no editor on a page as well.
 */
export class RichTextField extends LitElement {
  static override properties = {
    value: {},
    document: {attribute: false},
    isLine: {type: Boolean},
    isPlain: {type: Boolean},
    storyLang: {attribute: 'story-lang'},
    storyZone: {attribute: 'story-zone'},
    inputId: {attribute: 'input-id'},
    describedBy: {attribute: 'described-by'},
    invalid: {type: Boolean},
  };
  declare value: string;
  declare document: StoryDocument;
  /** One line, such as a headline. */
  declare isLine: boolean;
  /** Without notation, such as exact words. */
  declare isPlain: boolean;
  declare storyLang: string;
  declare storyZone: string;
  declare inputId: string;
  declare describedBy: string;
  declare invalid: boolean;
  #isComposing = false;

  constructor() {
    super();
    this.value = this.describedBy = '';
    this.storyLang = 'en';
    this.storyZone = 'UTC';
    this.inputId = 'text';
    this.isLine = this.isPlain = this.invalid = false;
  }
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
  override focus(): void {
    this.#area?.focus();
  }
  get #area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  protected override updated(): void {
    const area = this.#area!;
    // What is being composed is in the field only, until it is finished.
    if (this.#isComposing || area.value === this.value) return;
    const {selectionStart, selectionEnd} = area;
    area.value = this.value;
    area.setSelectionRange(selectionStart, selectionEnd);
  }

  #write(): void {
    const area = this.#area!;
    // A line has no line breaks, also of what is pasted or dictated.
    if (this.isLine && area.value.includes('\n'))
      area.value = area.value.replace(/\s*\n\s*/g, ' ').trimStart();
    if (area.value === this.value) return;
    this.value = area.value;
    this.dispatchEvent(new ValueEvent(this.value));
  }
  /** Inserts in place of the selection, and selects `selected` characters before the end of it. */
  #insert(text: string, selected: readonly [number, number] = [text.length, text.length]): void {
    const area = this.#area!;
    const from = area.selectionStart;
    area.setRangeText(text, from, area.selectionEnd, 'end');
    area.setSelectionRange(from + selected[0], from + selected[1]);
    this.#write();
  }

  #compose(isComposing: boolean): void {
    this.#isComposing = isComposing;
    if (!isComposing) this.#write();
  }
  #beforeInput(event: InputEvent): void {
    const {data, inputType, isComposing} = event;
    if (isComposing || inputType !== 'insertText' || (data !== '"' && data !== "'")) return;
    const {words} = storyLocale(this.storyLang, this.storyZone, () => this.requestUpdate());
    const area = this.#area!;
    const before = area.value.slice(0, area.selectionStart);
    event.preventDefault();
    this.#insert(typographic(data, before, quoteSigns(words.quoted, words.quotedWithin)));
  }
  #paste(event: ClipboardEvent): void {
    const markup = event.clipboardData?.getData('text/html');
    if (!markup || this.isPlain) return;
    event.preventDefault();
    this.#insert(richFromClipboard(markup));
  }
  #onKey(event: KeyboardEvent): void {
    const {key, ctrlKey, metaKey, isComposing} = event;
    if (isComposing) return;
    if (key === 'Enter' && this.isLine && !ctrlKey && !metaKey && !event.defaultPrevented)
      event.preventDefault();
    const command = (ctrlKey || metaKey) && ({b: 'bold', i: 'italic'} as const)[key];
    if (!command || this.isPlain) return;
    event.preventDefault();
    this.#run(command);
  }
  #run(command: Command): void {
    const area = this.#area!;
    area.focus();
    const {selectionStart: from, selectionEnd: to, value} = area;
    const selected = value.slice(from, to);
    const around = (mark: string) =>
      this.#insert(mark + selected + mark, [mark.length, mark.length + selected.length]);
    if (command === 'bold') around('**');
    else if (command === 'italic') around('*');
    else if (command === 'link') {
      const [start, address] = [selected.length + 3, 'https://'];
      this.#insert(`[${selected}](${address})`, selected ? [start, start + 8] : [1, 1]);
    } else if (command === 'list') {
      const lines = (selected || '').split('\n').map((line) => `- ${line}`);
      const isAtStart = from === 0 || value[from - 1] === '\n';
      this.#insert((isAtStart ? '' : '\n\n') + lines.join('\n'));
    } else {
      const isApart = from === 0 || /[\s([]$/.test(value.slice(0, from));
      this.#insert(isApart ? '@' : ' @');
      // The list of names opens where one types.
      area.dispatchEvent(new InputEvent('input', {bubbles: true}));
    }
  }

  #offerNames(event: CustomEvent<OfferRequest>): void {
    const {text, provide} = event.detail;
    const options = NAMED.flatMap((kind) =>
      findThings(this.document, kind, text, MAX_OPTIONS).found.map((one) => ({...one, kind})),
    ).slice(0, MAX_OPTIONS);
    const list = this.ownerDocument.createElement('ul');
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'People, places and figures');
    list.className = 'names';
    render(
      options.map(
        ({kind, id, name, detail}) =>
          html`<li
            role="option"
            aria-selected="false"
            id="${this.inputId}-${kind}-${id}"
            data-text=${kind === 'figure' ? `{figure:${id}}` : `[${escaped(name)}](${kind}:${id})`}
          ><bdi>${name}</bdi> <small dir="auto">${detail}</small></li>`,
      ),
      list,
    );
    provide(Promise.resolve({matched: options.length > 0, fragment: list}));
  }
  #insertName(event: CustomEvent<NameChoice>): void {
    event.detail.value = event.detail.item.dataset.text ?? '';
  }

  protected override render(): TemplateResult {
    const id = this.inputId;
    const area = html`<textarea
      id=${id}
      rows=${this.isLine ? 1 : 3}
      lang=${this.storyLang}
      dir="auto"
      autocomplete="off"
      spellcheck="true"
      aria-invalid=${this.invalid ? 'true' : 'false'}
      aria-describedby=${this.describedBy || nothing}
      @input=${() => !this.#isComposing && this.#write()}
      @compositionstart=${() => this.#compose(true)}
      @compositionend=${() => this.#compose(false)}
      @beforeinput=${(event: InputEvent) => this.#beforeInput(event)}
      @paste=${(event: ClipboardEvent) => this.#paste(event)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    ></textarea>`;
    if (this.isPlain) return html`<div class="rich">${area}</div>`;
    return html`<div class="rich">
      <text-expander
        keys="@"
        multiword="@"
        suffix=""
        @text-expander-change=${(event: CustomEvent<OfferRequest>) => this.#offerNames(event)}
        @text-expander-value=${(event: CustomEvent<NameChoice>) => this.#insertName(event)}
        @text-expander-committed=${() => this.#write()}
      >${area}</text-expander>
      <div class="tools" role="toolbar" aria-label="Formatting" @keydown=${moveInToolbar}>
        ${COMMANDS.filter(([command]) => !this.isLine || command !== 'list').map(
          ([command, sign, name], i) =>
            html`<button
              type="button"
              class=${command}
              tabindex=${i ? -1 : 0}
              aria-label=${name}
              title=${name}
              aria-controls=${id}
              @click=${() => this.#run(command)}
            >${sign}</button>`,
        )}
        <span class="tip" aria-hidden="true">@ names somebody</span>
      </div>
      ${this.#result()}
    </div>`;
  }

  /** The text as readers see it, where that differs from what is typed. */
  #result(): unknown {
    if (!/[*[{\\]|^\s*(?:-|\d+[.)]) |\n/.test(this.value)) return nothing;
    const locale = storyLocale(this.storyLang, this.storyZone, () => this.requestUpdate());
    const resolver: Resolver = {
      ref: ({kind, id}, children) =>
        this.document.find(kind, id)
          ? html`<a href="#form/${kind}/${id}" title=${nameOf(this.document, kind, id)}>${children}</a>`
          : html`<mark title="${kind}:${id} is not in the story">${children}</mark>`,
      figure: (id) => {
        const path = this.document.find('figure', id);
        const {qualifier, amount, words} = (path ? this.document.get(path) : {}) as Values;
        const isNumber = [amount ?? 0].flat().every((one) => typeof one === 'number');
        if (!path || !isNumber || typeof qualifier !== 'string')
          return html`<mark>{figure:${id}}</mark>`;
        const quantity = {qualifier, amount, words} as Parameters<typeof locale.quantity>[0];
        return `amount-${qualifier}` in locale.words ? locale.quantity(quantity) : id;
      },
    };
    const shown = this.isLine ? richInline(this.value, resolver) : richText(this.value, resolver);
    return html`<div class="readers" role="group" aria-label="As readers see it" lang=${this.storyLang} dir="auto">${shown}</div>`;
  }
}
/** What the library's events carry. */
interface OfferRequest {
  readonly text: string;
  readonly provide: (offer: Promise<Offer>) => void;
}
interface NameChoice {
  readonly item: HTMLElement;
  value: string | null;
}
interface Offer {
  readonly matched: boolean;
  readonly fragment: HTMLElement;
}

const escaped = (name: string) => name.replace(/[\\*[\]{}]/g, '\\$&');

/** The arrow keys move in a toolbar, which is one stop of the Tab key. */
function moveInToolbar(event: KeyboardEvent): void {
  const toolbar = event.currentTarget as HTMLElement;
  const buttons = [...toolbar.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const isRtl = getComputedStyle(toolbar).direction === 'rtl';
  const by = {ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1}[event.key];
  if (by === undefined || at < 0) return;
  event.preventDefault();
  const next = buttons[(at + by + buttons.length) % buttons.length]!;
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

if (!customElements.get('desk-rich-text')) customElements.define('desk-rich-text', RichTextField);
