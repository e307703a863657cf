import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Fields} from '../../content/compiled-schema.js';
import {REFINEMENTS} from '../../content/validators.js';
import {fieldWords, sectionAt} from '../../i18n/fields.js';
import type {Quantity} from '../../i18n/locale.js';
import type {Path, Values} from '../document.js';
import type {ValueEvent} from './events.js';
import {choiceControl} from './choice.js';
import {asText, idOf, readNumber, storyLang, storyZone, type} from './form-context.js';
import type {FormContext} from './form-context.js';
import {drawnFigure} from './drawn-figure.js';
import {storyLocale} from './story-locale.js';
import {shownValue} from './shown-value.js';

/** A number or the words for one, how exact it is and when it held, with how readers will see it. */
export function quantityField(context: FormContext, path: Path, rule: Fields): TemplateResult {
  const {document, messages} = context;
  const section = sectionAt(path)!;
  const thing = (document.get(path) ?? {}) as Values;
  const words = (name: string) => fieldWords(messages, section, name)!;
  const at = (name: string) => [...path, name];
  const id = (name: string) => idOf(at(name));
  const hint = (name: string) =>
    html`<p class="error" id="${id(name)}-error">${context.problemAt(at(name)) ?? nothing}</p>
      <p class="hint" id="${id(name)}-help">${words(name).help}</p>`;
  const input = (name: string, value: unknown, read: (text: string) => void, key = id(name)) =>
    html`<input
      id=${key}
      dir=${name === 'words' ? 'auto' : 'ltr'}
      inputmode=${name === 'words' ? nothing : 'decimal'}
      autocomplete="off"
      .value=${shownValue(value)}
      aria-invalid=${context.problemAt(at(name)) ? 'true' : 'false'}
      aria-describedby="${id(name)}-error ${id(name)}-help"
      @input=${(event: Event) => read((event.target as HTMLInputElement).value)}
    />`;
  const {amount, qualifier} = thing;
  const isRange = qualifier === 'between';
  const [least, most] = Array.isArray(amount) ? (amount as unknown[]) : [amount, undefined];
  // Two numbers are stored together; while one is missing, the other stays alone.
  const write = (ends: readonly unknown[]) => {
    const typed = ends.map((end) => (end === '' ? undefined : end));
    const value = typed[1] === undefined ? typed[0] : [typed[0] ?? '', typed[1]];
    type(context, at('amount'), value);
  };
  const {qualifier: rules} = rule.required;
  const [, ...choices] = typeof rules === 'string' ? rules.split(':') : [];
  const isWords = thing.words !== undefined;
  const isPart = section === 'previous';
  return html`<fieldset class="quantity">
    <legend>${isPart ? messages.kinds.previous.label : 'How many'}</legend>
    <div class="field w-medium">
      <label for=${id('qualifier')}>${words('qualifier').label}</label>
      ${choiceControl(context, at('qualifier'), choices, {
        id: id('qualifier'),
        label: words('qualifier').label,
        problem: context.problemAt(at('qualifier')),
        isOptional: false,
      })}
      ${hint('qualifier')}
    </div>
    <div class="field w-short">
      <label for=${id('amount')}>${isRange ? 'Between' : words('amount').label}</label>
      <span class="range">
        ${input('amount', least, (text) => write([readNumber(text), most]))}
        ${
          isRange || most !== undefined
            ? html`<label for="${id('amount')}-most">and</label>${input(
                'amount',
                most,
                (text) => write([least, readNumber(text)]),
                `${id('amount')}-most`,
              )}`
            : nothing
        }
      </span>
      ${hint('amount')}
    </div>
    <div class="field w-medium">
      <label for=${id('words')}>${words('words').label}</label>
      ${input('words', thing.words, (text) => type(context, at('words'), text))}
      ${hint('words')}
    </div>
    ${
      isWords || thing.magnitude !== undefined
        ? html`<div class="field w-short">
            <label for=${id('magnitude')}>${words('magnitude').label}</label>
            ${input('magnitude', thing.magnitude, (text) =>
              type(context, at('magnitude'), readNumber(text)),
            )}
            ${hint('magnitude')}
          </div>`
        : nothing
    }
    <div class="field w-wide">
      <desk-when
        id=${id('asOf')}
        input-id=${id('asOf')}
        .legend=${words('asOf').label}
        .value=${asText(thing.asOf)}
        .zone=${storyZone(context)}
        story-lang=${storyLang(context)}
        described-by="${id('asOf')}-help"
        ?invalid=${!!context.problemAt(at('asOf'))}
        @desk-value=${({value}: ValueEvent) => type(context, at('asOf'), value)}
      ></desk-when>
      <p class="hint" id="${id('asOf')}-help">${words('asOf').help}</p>
    </div>
    <p class="readers" aria-live="polite">${inWords(context, thing)}</p>
    ${isPart ? nothing : drawnFigure(context, path)}
  </fieldset>`;
}

/** The number as readers will see it. */
function inWords(context: FormContext, thing: Values): unknown {
  const isWhole = !REFINEMENTS.quantity(thing);
  const numbers = [thing.amount ?? 0].flat();
  const {qualifier} = thing;
  if (!isWhole || !numbers.every((n) => typeof n === 'number') || typeof qualifier !== 'string')
    return 'No number yet.';
  const locale = storyLocale(storyLang(context), storyZone(context), context.commands.draw);
  if (!(`amount-${qualifier}` in locale.words)) return 'No number yet.';
  return html`Readers see: <b lang=${locale.lang} dir="auto">${locale.quantity(thing as unknown as Quantity)}</b>`;
}
