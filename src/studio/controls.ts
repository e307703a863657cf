import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {STUDIO} from './build-data.js';
import type {SettingOf} from './build-data.js';
import type {Outline} from './analyze.js';

/** What the studio itself decides: where the story comes from, and the language around. */
const OURS = ['story', 'src', 'content', 'data-content', 'lang', 'store', 'rows'];

/** The attributes that an author may set on an element, its own first. */
export function settingsOf(tag: string): readonly SettingOf[] {
  const {settings = []} = STUDIO.elements.find((element) => element.tag === tag) ?? {};
  return settings.filter(({name}) => !OURS.includes(name));
}

/** A form control for a setting; `set` gets its value, empty where the default is chosen. */
export function control(
  {name, type, description}: SettingOf,
  value: string,
  story: Outline | undefined,
  set: (value: string) => void,
): TemplateResult {
  const id = `option-${name}`;
  const heard = (event: Event) => set((event.target as HTMLInputElement).value);
  const field = (): TemplateResult => {
    const words = [...type.matchAll(/'(\w+)'/g)].map(([, word = '']) => word);
    // The first word is the default, as in the elements themselves.
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
      return html`<input type="number" id=${id} min=${min} max=${max} .value=${value} @input=${heard} />`;
    }
    const ids = idsFor(name, description, story);
    if (!ids) return html`<input id=${id} .value=${value} @change=${heard} autocomplete="off" />`;
    return select(id, value, ['', ...ids], set);
  };
  return html`<div class="field">
    <label for=${id}>${name}</label>${field()}
    <p>${description.replaceAll('`', '')}</p>
  </div>`;
}

/** The ids or topics of the story that a setting chooses from, where it does. */
function idsFor(
  name: string,
  description: string,
  story: Outline | undefined,
): readonly string[] | undefined {
  const [, of] = /^Id of (?:an?|the one) (\w+)/.exec(description) ?? [];
  return story?.choices[of ?? name];
}

/** A list to choose from; the empty word is "not set". */
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
