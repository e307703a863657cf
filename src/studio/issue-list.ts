/** The list of errors and findings, and of the findings that an editor has accepted. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Silence} from '../lint/lint.js';
import type {Note} from '../import/draft.js';
import type {Issue, Analysis, TextSpan, SilenceState} from './analyze.js';

/** Actions of the list. */
export interface ListActions {
  readonly positionOf: (offset: number) => string;
  readonly goTo: (span: TextSpan) => void;
  /** Opens the form that asks for a reason to accept a finding; without one, closes it. */
  readonly askReason: (issue?: Issue) => void;
  readonly accept: (issue: Issue, reason: string) => void;
  readonly withdraw: (silence: Silence) => void;
  readonly saveSilences: () => void;
  /** Hides the notes of an import. */
  readonly dismiss: () => void;
}
export interface ListState {
  readonly analysis: Analysis;
  /** The finding whose form is open. */
  readonly asking: Issue | undefined;
  readonly notes: readonly Note[];
  /** The file of the silences, and whether they are saved. */
  readonly lintFile: string;
  readonly saved: boolean;
}

/** What an import left out or had to decide. */
export function noteList(notes: readonly Note[]): TemplateResult {
  return html`<ul class="notes">
    ${notes.map(({where, message}) => html`<li><b>${where}</b> ${message}</li>`)}
  </ul>`;
}

const countOf = (n: number, word: string) =>
  `${n.toLocaleString('en-GB')} ${word}${n === 1 ? '' : 's'}`;

export function issueList(looked: ListState, does: ListActions): TemplateResult {
  const {analysis, notes} = looked;
  const {issues, count} = analysis;
  const more = count - issues.length;
  return html`${summary(analysis)}
    <div class="scroll" tabindex="0" role="region" aria-labelledby="summary">
      ${
        notes.length
          ? html`<div class="import-notes">
            <h2>Not imported, or decided, by the import</h2>
            <button @click=${does.dismiss}>Dismiss</button>
            ${noteList(notes)}
          </div>`
          : nothing
      }
      ${
        issues.length
          ? html`<ol>${issues.map((issue) => item(issue, looked, does))}</ol>`
          : analysis.story && html`<p>No findings for an editor.</p>`
      }
      ${more > 0 ? html`<p>And ${more.toLocaleString('en-GB')} more, after these.</p>` : nothing}
      ${acceptedFindings(looked, does)}
    </div>`;
}

function summary({story, count, silences}: Analysis): TemplateResult {
  const wrong = !story && !!count;
  const silenced = silences.reduce((sum, {count = 0}) => sum + count, 0);
  const parts = wrong
    ? [countOf(count, 'error')]
    : [
        story ? 'Valid' : 'Reading…',
        ...(count ? [`${countOf(count, 'finding')} for an editor`] : []),
        ...(silenced ? [`${silenced.toLocaleString('en-GB')} accepted`] : []),
      ];
  return html`<div role="status" id="summary" class=${wrong ? 'wrong' : ''}>${parts.join(', ')}</div>`;
}

function item(issue: Issue, {asking}: ListState, does: ListActions): TemplateResult {
  const {severity, from, path, message, rule = 'error', at, reason} = issue;
  const isAsked = asking?.rule === rule && asking.at === at && asking.path === path;
  return html`<li class=${severity}>
    <button class="location" @click=${() => does.goTo(issue)}>
      <span class="at">${does.positionOf(from)}</span>
      <span><b>${rule}</b> ${path && html`<code>${path}</code>`} ${message}</span>
    </button>
    ${
      at
        ? html`<div class="why">
          ${reason}
          ${
            isAsked
              ? reasonForm(issue, does)
              : html`<button aria-label="Accept… ${rule} of ${at}" @click=${() => does.askReason(issue)}>
                Accept…
              </button>`
          }
        </div>`
        : nothing
    }
  </li>`;
}

function reasonForm(issue: Issue, {askReason, accept}: ListActions): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = new FormData(event.target as HTMLFormElement).get('reason') as string;
    if (reason.trim()) accept(issue, reason.trim());
  };
  const onKey = ({key}: KeyboardEvent) => {
    if (key === 'Escape') askReason();
  };
  return html`<form @submit=${onSubmit} @keydown=${onKey}>
    <label for="accept-reason">Accept it because</label>
    <input id="accept-reason" name="reason" required autocomplete="off" />
    <button>Accept</button>
    <button type="button" @click=${() => askReason()}>Cancel</button>
  </form>`;
}

/** The accepted findings, their reasons, and the state of their file. */
function acceptedFindings(
  {analysis, lintFile, saved}: ListState,
  does: ListActions,
): TemplateResult {
  if (!analysis.silences.length && saved) return html``;
  return html`<section class="standing" aria-labelledby="standing">
    <h2 id="standing">Accepted findings</h2>
    <p>
      ${saved ? html`In ${lintFile}, saved.` : html`<button @click=${does.saveSilences}>Save ${lintFile}</button> not saved`}
    </p>
    <ul>${analysis.silences.map((one) => acceptedItem(one, does))}</ul>
  </section>`;
}

function acceptedItem({silence, count, first}: SilenceState, does: ListActions): TemplateResult {
  const {rule, at, reason} = silence;
  const what = first
    ? html`${count === 1 ? '' : `${countOf(count!, 'finding')}; the first: `}${first.message}`
    : count === 0 && html`This finding no longer exists.`;
  return html`<li>
    <button class="location" ?disabled=${!first} @click=${() => first && does.goTo(first)}>
      <span class="at">${first && does.positionOf(first.from)}</span>
      <span><b>${rule}</b> <code>${at}</code> ${what || nothing}</span>
    </button>
    <div class="why">
      “${reason}”
      <button aria-label="Withdraw ${rule} of ${at}" @click=${() => does.withdraw(silence)}>Withdraw</button>
    </div>
  </li>`;
}
