import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {adviseDate} from '../../notation/edtf-advice.js';
import {isEdtf} from '../../notation/date-parts.js';
import {monthOf, seasonOf} from '../../notation/date-words.js';
import {storyLocale, validZone} from './story-locale.js';
import {ValueEvent} from './events.js';
import {NO_DATE, edtfOf, nowIn, partsOf, partsOfWritten} from './when-parts.js';
import type {PointParts, Shape, WhenParts, WhenProblem} from './when-parts.js';

const SHAPE_WORDS: Readonly<Record<Shape, string>> = {
  single: 'a single date',
  ongoing: 'since then, still going on',
  between: 'between two dates, or from one to the other',
  until: 'until then',
  endUnknown: 'from then; the end is not known',
  startUnknown: 'until then; the start is not known',
};
type TextPart = 'day' | 'month' | 'year' | 'time' | 'zone';
const PARTS: readonly (readonly [TextPart, string])[] = [
  ['day', 'Day'],
  ['month', 'Month'],
  ['year', 'Year'],
  ['time', 'Time'],
  ['zone', 'Zone'],
];

/**
 * A date as exactly as it is known, with the sentence that readers will see. Fires `desk-value` with EDTF; what is not a date
 * yet is kept as it was typed, see {@link edtfOf}. Without a shadow root, so that labels and style sheets reach its fields.
 */
export class WhenField extends LitElement {
  static override properties = {
    value: {},
    zone: {},
    storyLang: {attribute: 'story-lang'},
    inputId: {attribute: 'input-id'},
    legend: {},
    describedBy: {attribute: 'described-by'},
    invalid: {type: Boolean},
  };
  declare value: string;
  /** The story's IANA zone. */
  declare zone: string;
  declare storyLang: string;
  declare inputId: string;
  declare legend: string;
  /** The id of the element with help and errors. */
  declare describedBy: string;
  declare invalid: boolean;

  #parts: WhenParts = partsOf('');
  /** The value that `#parts` belongs to: what is typed is not rewritten while it means the same. */
  #valueOfParts = '';

  constructor() {
    super();
    this.value = this.describedBy = '';
    this.zone = 'UTC';
    this.storyLang = 'en';
    this.inputId = 'when';
    this.legend = 'When';
    this.invalid = false;
  }
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Moves the focus to the field that has to be corrected, or the first. */
  override focus(): void {
    const {problem} = edtfOf(this.#parts, this.zone);
    const first = `${this.inputId}-first-day`;
    const id = problem ? `${this.inputId}-${problem.at}-${problem.part}` : first;
    this.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }

  protected override willUpdate(): void {
    if (this.value === this.#valueOfParts) return;
    const parts = partsOf(this.value);
    const {first, second} = parts;
    this.#parts = {...parts, first: withNames(first), second: withNames(second)};
    this.#valueOfParts = this.value;
  }

  #set(parts: WhenParts): void {
    this.#parts = parts;
    const {edtf} = edtfOf(parts, this.zone);
    this.value = this.#valueOfParts = edtf;
    this.requestUpdate();
    this.dispatchEvent(new ValueEvent(edtf));
  }
  #setPoint(at: WhenProblem['at'], change: Partial<PointParts>): void {
    this.#set({...this.#parts, [at]: {...this.#parts[at], ...change}});
  }
  /** A whole date that is typed or pasted into one field is put into all of them. */
  #spread(at: WhenProblem['at'], part: TextPart, text: string): void {
    const others = {...this.#parts[at], [part]: '', about: false, uncertain: false};
    if (Object.values(others).some(Boolean)) return;
    const whole = partsOfWritten(text);
    if (!whole || (part === 'year' && !whole.first.month && whole.shape === 'single')) return;
    if (this.#parts.shape === 'between' && whole.shape === 'single')
      this.#setPoint(at, whole.first);
    else this.#set(whole);
  }

  protected override render(): TemplateResult {
    const {shape} = this.#parts;
    const {edtf, problem} = edtfOf(this.#parts, this.zone);
    const id = this.inputId;
    return html`<fieldset class="when" aria-describedby=${this.describedBy || nothing}>
      <legend>${this.legend}</legend>
      ${this.#point('first', shape === 'between' ? 'From' : '', problem)}
      ${shape === 'between' ? this.#point('second', 'to', problem) : ''}
      ${this.#shape(shape)}
      ${problem ? html`<p class="error" id="${id}-problem">${problem.message}</p>` : nothing}
      <p class="readers" aria-live="polite">${this.#sentence(edtf, problem)}</p>
      <details>
        <summary>As EDTF</summary>
        <label for="${id}-edtf">EDTF, such as <code>2020-02-27/..</code></label>
        <input
          id="${id}-edtf"
          class="code"
          dir="ltr"
          .value=${edtf}
          autocomplete="off"
          spellcheck="false"
          aria-describedby="${id}-advice"
          @change=${(event: Event) => this.#setRaw((event.target as HTMLInputElement).value)}
        />
        <p id="${id}-advice" class="help">${adviseDate(edtf) ?? ''}</p>
      </details>
    </fieldset>`;
  }

  #shape(shape: Shape): TemplateResult {
    const id = this.inputId;
    return html`<div class="when-shape">
        <label for="${id}-shape">It is</label>
        <select
          id="${id}-shape"
          @change=${(event: Event) =>
            this.#set({...this.#parts, shape: (event.target as HTMLSelectElement).value as Shape})}
        >
          ${Object.entries(SHAPE_WORDS).map(
            ([value, words]) =>
              html`<option value=${value} .selected=${value === shape}>${words}</option>`,
          )}
        </select>
      </div>`;
  }

  #setRaw(typed: string): void {
    const text = typed.trim();
    this.#set(isEdtf(text) ? partsOf(text) : (partsOfWritten(text) ?? partsOf(text)));
  }

  #sentence(edtf: string, problem: WhenProblem | undefined): unknown {
    if (!edtf) return nothing;
    if (problem) return 'Not a date yet.';
    const locale = storyLocale(this.storyLang, this.zone, () => this.requestUpdate());
    return html`Readers see: <b lang=${locale.lang} dir="auto">${locale.date(edtf)}</b>`;
  }

  #point(at: WhenProblem['at'], name: string, problem: WhenProblem | undefined): TemplateResult {
    const parts = this.#parts[at];
    const id = `${this.inputId}-${at}`;
    const wrong = (part: keyof PointParts) => problem?.at === at && problem.part === part;
    const text = ([part, label]: readonly [TextPart, string]) =>
      html`<span class="part ${part}">
        <label for="${id}-${part}">${label}</label>
        <input
          id="${id}-${part}"
          .value=${parts[part]}
          list=${part === 'month' ? `${this.inputId}-months` : part === 'zone' ? 'desk-zones' : nothing}
          placeholder=${part === 'zone' ? this.zone : nothing}
          inputmode=${part === 'day' ? 'numeric' : nothing}
          aria-invalid=${wrong(part) || (this.invalid && part === 'day' && at === 'first' && !problem) ? 'true' : 'false'}
          aria-describedby=${wrong(part) ? `${this.inputId}-problem` : nothing}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          @input=${(event: Event) =>
            this.#setPoint(at, {[part]: (event.target as HTMLInputElement).value})}
          @change=${(event: Event) =>
            this.#spread(at, part, (event.target as HTMLInputElement).value)}
        />
      </span>`;
    const check = (part: 'about' | 'uncertain', label: string) =>
      html`<span class="check">
        <input
          type="checkbox"
          id="${id}-${part}"
          .checked=${parts[part]}
          aria-invalid=${wrong(part) ? 'true' : 'false'}
          aria-describedby=${wrong(part) ? `${this.inputId}-problem` : nothing}
          @change=${(event: Event) =>
            this.#setPoint(at, {[part]: (event.target as HTMLInputElement).checked})}
        />
        <label for="${id}-${part}">${label}</label>
      </span>`;
    return html`<div class="point" role=${name ? 'group' : nothing} aria-label=${name || nothing}>
      ${name ? html`<span class="end" aria-hidden="true">${name}</span>` : ''}
      ${PARTS.map(text)}
      ${at === 'first' ? html`<datalist id="${this.inputId}-months">${monthOptions()}</datalist>` : nothing}
      <button
        type="button"
        @click=${() => this.#setPoint(at, {...NO_DATE, ...nowIn(validZone(this.zone))})}
      >Now</button>
      <span class="checks">${check('about', 'about')} ${check('uncertain', 'uncertain')}</span>
    </div>`;
  }
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
let namesOfMonths: readonly string[] | undefined;
/** The names of the months in the browser's language. */
function monthNames(): readonly string[] {
  if (!namesOfMonths) {
    const format = new Intl.DateTimeFormat(undefined, {month: 'long', timeZone: 'UTC'});
    namesOfMonths = Array.from({length: 12}, (_, n) => format.format(Date.UTC(2020, n, 1)));
  }
  return namesOfMonths;
}
const monthOptions = () =>
  [...monthNames(), ...SEASONS].map((name) => html`<option value=${name}></option>`);

/** A month by its name, if that is understood when it is read again. */
function withNames(point: PointParts): PointParts {
  const n = Number(point.month);
  const name = n > 20 ? SEASONS[n - 21] : monthNames()[n - 1];
  const isKnown = name !== undefined && (n > 20 ? seasonOf(name) : monthOf(name)) === n;
  return isKnown ? {...point, month: name} : point;
}

if (!customElements.get('desk-when')) customElements.define('desk-when', WhenField);
