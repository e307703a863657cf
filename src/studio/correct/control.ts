import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {StoryDocument, ThingKind} from '../document.js';
import {plainWords} from '../entries/rows.js';
import {choicesOf} from '../quick-entry/choices.js';
import {choiceName} from '../words.js';
import {typedValue} from './fields.js';
import type {CorrectableField} from './fields.js';

/** A value of a field as it is read. */
export function valueInWords(
  document: StoryDocument,
  kind: ThingKind,
  {rule, name}: CorrectableField,
  value: unknown,
): string {
  const [is, of] = rule.split(':');
  if (is === 'one of') return choiceName(kind, name, String(value));
  const choice = is === 'ref' && choicesOf(document, of as ThingKind).find(({id}) => id === value);
  if (choice) return choice.label;
  return rule.startsWith('rich') ? plainWords(String(value), document) : typedValue(value);
}

/** A control for the new value of a field; `set` receives what is typed or chosen. */
export function fieldControl(
  document: StoryDocument,
  kind: ThingKind,
  {rule, name}: CorrectableField,
  value: string,
  set: (value: string) => void,
): TemplateResult {
  const onInput = (event: Event) => set((event.target as HTMLInputElement).value);
  const [is, ...words] = rule.split(':');
  const options =
    is === 'one of'
      ? words.map((word) => [word, choiceName(kind, name, word)] as const)
      : is === 'ref'
        ? choicesOf(document, words[0] as ThingKind).map(({id, label}) => [id, label] as const)
        : undefined;
  if (options)
    return html`<select id="correct-value" @change=${onInput}>
      ${options.map(([one, text]) => html`<option value=${one} .selected=${one === value}>${text}</option>`)}
    </select>`;
  const {lang} = document.value;
  const language = typeof lang === 'string' ? lang : nothing;
  return is === 'rich' || is === 'text' || name === 'headline'
    ? html`<textarea id="correct-value" rows="3" dir="auto" lang=${language} .value=${live(value)} @input=${onInput}></textarea>`
    : html`<input id="correct-value" dir="auto" autocomplete="off" .value=${live(value)} @input=${onInput} />`;
}
