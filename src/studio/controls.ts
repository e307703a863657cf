import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {STUDIO} from './build-data.js';
import type {AttributeInfo} from './build-data.js';
import type {Outline} from './analyze.js';

/** Attributes that the studio itself sets. */
const STUDIO_ATTRIBUTES = ['story', 'src', 'content', 'data-content', 'lang', 'store', 'rows'];

/** The attributes that an author may set on an element, specific ones first. */
export function settingsOf(tag: string): readonly AttributeInfo[] {
  const {settings = []} = STUDIO.elements.find((element) => element.tag === tag) ?? {};
  return settings.filter(({name}) => !STUDIO_ATTRIBUTES.includes(name));
}

/** A form control for an attribute; `set` receives its value, empty for the default. */
export function control(
  {name, type, description}: AttributeInfo,
  value: string,
  story: Outline | undefined,
  set: (value: string) => void,
): TemplateResult {
  const id = `option-${name}`;
  const onInput = (event: Event) => set((event.target as HTMLInputElement).value);
  const field = (): TemplateResult => {
    const words = [...type.matchAll(/'(\w+)'/g)].map(([, word = '']) => word);
    // The first word is the default value.
    if (words.length)
      return select(id, value || words[0]!, words, (it) => set(it === words[0] ? '' : it));
    if (type.includes('boolean'))
      return html`<input
        type="checkbox"
        id=${id}
        .checked=${value !== ''}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? 'true' : '')}
      />`;
    if (type.includes('number')) {
      const [, min = '0', max = nothing] = /(\d+) to (\d+)/.exec(description) ?? [];
      return html`<input type="number" id=${id} min=${min} max=${max} .value=${value} @input=${onInput} />`;
    }
    const ids = idsFor(name, description, story);
    if (!ids) return html`<input id=${id} .value=${value} @change=${onInput} autocomplete="off" />`;
    return select(id, value, ['', ...ids], set);
  };
  return html`<div class="field">
    <label for=${id}>${name}</label>${field()}
    <p>${description.replaceAll('`', '')}</p>
  </div>`;
}

/** The ids or topics that an attribute chooses from; undefined if it takes something else. */
function idsFor(
  name: string,
  description: string,
  story: Outline | undefined,
): readonly string[] | undefined {
  const [, of] = /^Id of (?:an?|the one) (\w+)/.exec(description) ?? [];
  return story?.choices[of ?? name];
}

/** A select control; an empty value is shown as "not set". */
export function select(
  id: string,
  value: string,
  options: readonly (string | readonly [value: string, text: string])[],
  set: (value: string) => void,
): TemplateResult {
  const pairs = options.map((option) => (typeof option === 'string' ? [option, option] : option));
  return html`<select id=${id} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
    ${pairs.map(
      ([option, text]) =>
        html`<option value=${option} .selected=${option === value}>${text || 'not set'}</option>`,
    )}
  </select>`;
}
