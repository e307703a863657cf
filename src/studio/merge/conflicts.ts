import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Conflict} from './merge-stories.js';

interface ConflictActions {
  readonly decide: (conflict: Conflict, whose: 'ours' | 'theirs') => void;
}

/** What two editors have changed differently: both are shown, and nothing is chosen. */
export function conflictList(
  conflicts: readonly Conflict[],
  {decide}: ConflictActions,
): TemplateResult | typeof nothing {
  if (!conflicts.length) return nothing;
  return html`<h2>Another editor has changed the same</h2>
    <p>The rest is saved. Readers and the other editor have what is on the right until you decide.</p>
    <ul>
      ${conflicts.map(
        (one) =>
          html`<li>
            <h3>${placeName(one)}</h3>
            <div class="both">
              <p class="ours"><b>Yours</b> ${valueIn(one.ours)}</p>
              <p class="theirs"><b>Theirs</b> ${valueIn(one.theirs)}</p>
              <button @click=${() => decide(one, 'ours')}>Keep yours</button>
              <button @click=${() => decide(one, 'theirs')}>Take theirs</button>
            </div>
          </li>`,
      )}
    </ul>`;
}

/** `headline of event “A fire”`. */
function placeName({kind, id, field, ours, theirs}: Conflict): TemplateResult {
  if (!kind) return html`${field} of the story`;
  const thing = (field === undefined ? (ours ?? theirs) : {}) as Readonly<Record<string, unknown>>;
  const name = [thing.headline, thing.label, thing.name, thing.title, id].find(
    (it) => typeof it === 'string',
  );
  return html`${field === undefined ? nothing : html`${field} of `}${kind} <bdi>${name}</bdi>`;
}

/** A value in words; text as it is, and other values as JSON. */
function valueIn(value: unknown): TemplateResult {
  if (value === undefined) return html`<i>taken out</i>`;
  if (typeof value === 'string') return html`<q dir="auto">${value}</q>`;
  const json = JSON.stringify(value, null, 1);
  return html`<code>${json.length > 600 ? `${json.slice(0, 599)}…` : json}</code>`;
}
