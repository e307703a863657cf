import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {choiceWords, sectionAt} from '../../i18n/fields.js';
import type {Path} from '../document.js';
import {asText, set} from './form-context.js';
import type {ControlOptions, FormContext} from './form-context.js';

/** A choice of fixed words, with what the chosen one means. */
export function choiceControl(
  context: FormContext,
  path: Path,
  words: readonly string[],
  {id, label, problem, isOptional}: ControlOptions,
): TemplateResult {
  const value = asText(context.document.get(path));
  const section = sectionAt(path.slice(0, -1))!;
  const choices = choiceWords(context.messages, section, String(path.at(-1))) ?? {};
  const chosen = Object.hasOwn(choices, value) ? choices[value] : undefined;
  const isKnown = words.includes(value);
  return html`<select
      id=${id}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby="${id}-meaning ${id}-error ${id}-help"
      @change=${(event: Event) =>
        set(context, path, (event.target as HTMLSelectElement).value, `${label} changed`)}
    >
      ${isOptional || !value ? html`<option value="" .selected=${!value}>${isOptional ? 'Not set' : 'Choose…'}</option>` : nothing}
      ${value && !isKnown ? html`<option value=${value} .selected=${true}>${value}</option>` : nothing}
      ${words.map(
        (word) =>
          html`<option value=${word} .selected=${word === value}>${choices[word]?.label ?? word}</option>`,
      )}
    </select>
    <p class="meaning" id="${id}-meaning" aria-live="polite">${chosen?.help ?? nothing}</p>`;
}
