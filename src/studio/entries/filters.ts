import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {STATUS} from '../../content/vocabulary.js';
import {kindNames, statusName} from '../words.js';
import {isFiltered} from './listing.js';
import type {Listing} from './listing.js';
import {KINDS} from './rows.js';
import type {Row} from './rows.js';

export const PUBLISHED = {
  published: 'Published',
  changed: 'Changed since',
  new: 'Not yet',
} as const;
const count = (n: number) => n.toLocaleString('en-GB');

/** The search, the filters and the number of entries that they leave. */
export function filters(
  rows: readonly Row[],
  shown: number,
  listing: Listing,
  isPublishedKnown: boolean,
  set: (patch: Partial<Listing>) => void,
): TemplateResult {
  const {search, kind, status, issues, published} = listing;
  const onInput = (name: keyof Listing) => (event: Event) =>
    set({[name]: (event.target as HTMLInputElement).value});
  const choose = (
    name: 'kind' | 'status' | 'issues' | 'published',
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
  ) =>
    html`<select aria-label=${label} @change=${onInput(name)}>
      ${options.map(([one, text]) => html`<option value=${one} .selected=${one === value}>${text}</option>`)}
    </select>`;
  const kinds = KINDS.filter((one) => one === kind || rows.some((row) => row.kind === one));
  return html`<div class="filters" role="search">
    <h2 tabindex="-1">Entries</h2>
    <input
      type="search"
      aria-label="Search the entries"
      placeholder="Search"
      .value=${search}
      @input=${onInput('search')}
    />
    ${choose('kind', 'Kind', kind, [['', 'All kinds'], ...kinds.map((one) => [one, kindNames(one)] as const)])}
    ${choose('status', 'How sure', status, [['', 'However sure'], ...STATUS.map((one) => [one, statusName(one)] as const)])}
    ${choose('issues', 'Findings', issues, [
      ['', 'Findings or not'],
      ['some', 'With findings'],
      ['none', 'Without findings'],
    ])}
    ${
      isPublishedKnown
        ? choose('published', 'Readers', published, [
            ['', 'Published or not'],
            ...Object.entries(PUBLISHED),
          ])
        : nothing
    }
    <p class="count" role="status">
      ${isFiltered(listing) ? `${count(shown)} of ${count(rows.length)}` : count(rows.length)}
      <button
        type="button"
        aria-pressed=${listing.sort === 'order'}
        @click=${() => set({sort: 'order', isDescending: false})}
      >In the story’s order</button>
    </p>
    <a href="#form/story/">Title, language and map of the story</a>
  </div>`;
}
