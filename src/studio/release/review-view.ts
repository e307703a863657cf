import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {ProposedEntry, ReleaseProblem, Review} from '../../desk/api.js';
import {fieldId} from './decisions.js';
import type {Answer, Answers} from './decisions.js';

interface ReviewActions {
  readonly answer: (name: string, patch: Partial<Answer>) => void;
  /** Leads to the field that a path names. */
  readonly goTo: (path: string) => void;
}

/** So many changes and findings are listed. */
const MAX_LISTED = 100;

/** What changed, what the checks find, and what readers would be told. */
export function reviewView(
  review: Review,
  answers: Answers,
  {answer, goTo}: ReviewActions,
): TemplateResult {
  const {problems, findings, changes, proposals, published} = review;
  return html`${
    problems.length
      ? html`<section class="problems" aria-labelledby="release-problems">
          <h3 id="release-problems">This has to be put right first</h3>
          ${problemList(problems, goTo)}
        </section>`
      : nothing
  }
    <section aria-labelledby="release-changes">
      <h3 id="release-changes">What changes for readers</h3>
      ${
        published === undefined
          ? html`<p>The story is new to readers: all of it comes out.</p>`
          : changes.length
            ? html`<ul class="changes">
                ${changes.slice(0, MAX_LISTED).map((text) => html`<li dir="auto">${text}</li>`)}
                ${changes.length > MAX_LISTED ? html`<li>and ${changes.length - MAX_LISTED} more</li>` : nothing}
              </ul>`
            : html`<p>Nothing: readers have this already, as revision ${published}.</p>`
      }
    </section>
    ${
      proposals.length
        ? html`<section aria-labelledby="release-entries">
            <h3 id="release-entries">What readers are told</h3>
            ${proposals.map((one) => entryForm(one, answers[one.name]!, review, answer))}
          </section>`
        : nothing
    }
    ${
      findings.length
        ? html`<details class="findings">
            <summary>
              ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} of the checks, which may stand
            </summary>
            ${problemList(findings, goTo)}
          </details>`
        : nothing
    }`;
}

function problemList(
  problems: readonly ReleaseProblem[],
  goTo: (path: string) => void,
): TemplateResult {
  return html`<ul>
    ${problems.slice(0, MAX_LISTED).map(
      ({path, message}) =>
        html`<li>
          <button @click=${() => goTo(path)}><code>${path || 'text'}</code> ${message}</button>
        </li>`,
    )}
    ${problems.length > MAX_LISTED ? html`<li>and ${problems.length - MAX_LISTED} more</li>` : nothing}
  </ul>`;
}

const KINDS: Readonly<Record<string, string>> = {
  corrected: 'Correction',
  retracted: 'Taken back',
  clarified: 'Clarification',
  added: 'New',
};

function entryForm(
  entry: ProposedEntry,
  {is, why, source}: Answer,
  {sources}: Review,
  answer: (name: string, patch: Partial<Answer>) => void,
): TemplateResult {
  const {name, kind, text, before, after, changes, isRequired} = entry;
  const id = (what: 'is' | 'why' | 'source') => fieldId(name, what);
  const head = html`<b class="kind">${KINDS[kind] ?? kind}</b>
    <span class="what" dir="auto">${text}</span>`;
  if (!isRequired)
    return html`<div class="entry">
      <label class="check">
        <input
          type="checkbox"
          id=${id('is')}
          .checked=${is === 'accepted'}
          @change=${(event: Event) =>
            answer(name, {is: (event.target as HTMLInputElement).checked ? 'accepted' : 'left'})}
        />
        ${head} <span class="hint">listed under what is new</span>
      </label>
    </div>`;
  const choice = (value: 'accepted' | 'slip', label: string, hint: string) =>
    html`<label class="check">
      <input
        type="radio"
        name=${id('is')}
        id=${value === 'accepted' ? id('is') : `${id('is')}-slip`}
        .checked=${is === value}
        @change=${() => answer(name, {is: value})}
      />
      ${label} <span class="hint">${hint}</span>
    </label>`;
  return html`<fieldset class="entry">
    <legend>${head}</legend>
    ${
      before !== undefined || after !== undefined
        ? html`<p class="words">
            ${before === undefined ? nothing : html`<del dir="auto">${before}</del>`}
            ${after === undefined ? nothing : html`<ins dir="auto">${after}</ins>`}
          </p>`
        : nothing
    }
    <details><summary>What was changed</summary><ul>${changes.map((one) => html`<li dir="auto">${one}</li>`)}</ul></details>
    ${choice('accepted', 'Tell readers', 'it was published, and is not what it was')}
    ${choice('slip', 'A slip of the pen', 'nobody was misled: a letter, a comma')}
    ${
      is === 'accepted'
        ? html`<p class="field">
              <label for=${id('why')}>Why? Readers see it.</label>
              <input
                id=${id('why')}
                .value=${why}
                dir="auto"
                autocomplete="off"
                @input=${(event: Event) => answer(name, {why: (event.target as HTMLInputElement).value})}
              />
            </p>
            <p class="field">
              <label for=${id('source')}>On what source?</label>
              <select
                id=${id('source')}
                @change=${(event: Event) =>
                  answer(name, {source: (event.target as HTMLSelectElement).value})}
              >
                <option value="" .selected=${source === ''}>Choose one</option>
                ${sources.map(
                  (one) =>
                    html`<option value=${one.id} .selected=${source === one.id}>${one.title}</option>`,
                )}
              </select>
            </p>`
        : nothing
    }
  </fieldset>`;
}
