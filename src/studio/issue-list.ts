/** What is wrong with the text, what an editor would look at, and what they let stand. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Silence} from '../lint/lint.js';
import type {Note} from '../import/draft.js';
import type {Issue, Analysis, Span, SilenceState} from './analyze.js';

/** What can be done about them. */
export interface Does {
  readonly positionOf: (offset: number) => string;
  readonly goTo: (span: Span) => void;
  /** Asks why a finding may stand; with nothing, no more. */
  readonly ask: (issue?: Issue) => void;
  readonly letStand: (issue: Issue, reason: string) => void;
  readonly takeBack: (silence: Silence) => void;
  readonly saveSilences: () => void;
  /** Done with the notes of an import. */
  readonly dismiss: () => void;
}
export interface Looked {
  readonly judged: Analysis;
  /** The finding of which it is asked why it may stand. */
  readonly asked: Issue | undefined;
  readonly notes: readonly Note[];
  /** Where the silences are kept, and whether they are. */
  readonly lintFile: string;
  readonly saved: boolean;
}

/** What an import did not carry over, or had to decide. */
export function noteList(notes: readonly Note[]): TemplateResult {
  return html`<ul class="notes">
    ${notes.map(({where, message}) => html`<li><b>${where}</b> ${message}</li>`)}
  </ul>`;
}

const many = (n: number, word: string) =>
  `${n.toLocaleString('en-GB')} ${word}${n === 1 ? '' : 's'}`;

export function issueList(looked: Looked, does: Does): TemplateResult {
  const {judged, notes} = looked;
  const {issues, count} = judged;
  const more = count - issues.length;
  return html`${verdict(judged)}
    <div class="scroll" tabindex="0" role="region" aria-labelledby="verdict">
      ${
        notes.length
          ? html`<div class="brought">
            <h2>Not carried over, or decided, by the import</h2>
            <button @click=${does.dismiss}>Done with these</button>
            ${noteList(notes)}
          </div>`
          : nothing
      }
      ${
        issues.length
          ? html`<ol>${issues.map((issue) => item(issue, looked, does))}</ol>`
          : judged.story && html`<p>Nothing for an editor to look at.</p>`
      }
      ${more > 0 ? html`<p>And ${more.toLocaleString('en-GB')} more, once these are done.</p>` : nothing}
      ${standing(looked, does)}
    </div>`;
}

function verdict({story, count, standing}: Analysis): TemplateResult {
  const wrong = !story && !!count;
  const silenced = standing.reduce((sum, {found = 0}) => sum + found, 0);
  const parts = wrong
    ? [many(count, 'error')]
    : [
        story ? 'Valid' : 'Reading…',
        ...(count ? [`${many(count, 'finding')} for an editor`] : []),
        ...(silenced ? [`${silenced.toLocaleString('en-GB')} let stand`] : []),
      ];
  return html`<div role="status" id="verdict" class=${wrong ? 'wrong' : ''}>${parts.join(', ')}</div>`;
}

function item(issue: Issue, {asked}: Looked, does: Does): TemplateResult {
  const {severity, from, path, message, rule = 'error', at, reason} = issue;
  const isAsked = asked?.rule === rule && asked.at === at && asked.path === path;
  return html`<li class=${severity}>
    <button class="leads" @click=${() => does.goTo(issue)}>
      <span class="at">${does.positionOf(from)}</span>
      <span><b>${rule}</b> ${path && html`<code>${path}</code>`} ${message}</span>
    </button>
    ${
      at
        ? html`<div class="why">
          ${reason}
          ${
            isAsked
              ? question(issue, does)
              : html`<button aria-label="Let it stand… ${rule} of ${at}" @click=${() => does.ask(issue)}>
                Let it stand…
              </button>`
          }
        </div>`
        : nothing
    }
  </li>`;
}

function question(issue: Issue, {ask, letStand}: Does): TemplateResult {
  const heard = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = new FormData(event.target as HTMLFormElement).get('reason') as string;
    if (reason.trim()) letStand(issue, reason.trim());
  };
  const left = ({key}: KeyboardEvent) => {
    if (key === 'Escape') ask();
  };
  return html`<form @submit=${heard} @keydown=${left}>
    <label for="stands-because">It may stand because</label>
    <input id="stands-because" name="reason" required autocomplete="off" />
    <button>Let it stand</button>
    <button type="button" @click=${() => ask()}>Cancel</button>
  </form>`;
}

/** What stands, why, and where that is kept. */
function standing({judged, lintFile, saved}: Looked, does: Does): TemplateResult {
  if (!judged.standing.length && saved) return html``;
  return html`<section class="standing" aria-labelledby="standing">
    <h2 id="standing">Let stand</h2>
    <p>
      ${saved ? html`In ${lintFile}, saved.` : html`<button @click=${does.saveSilences}>Save ${lintFile}</button> not saved`}
    </p>
    <ul>${judged.standing.map((one) => stands(one, does))}</ul>
  </section>`;
}

function stands({silence, found, first}: SilenceState, does: Does): TemplateResult {
  const {rule, at, reason} = silence;
  const what = first
    ? html`${found === 1 ? '' : `${many(found!, 'finding')}; the first: `}${first.message}`
    : found === 0 && html`There is no such finding any more.`;
  return html`<li>
    <button class="leads" ?disabled=${!first} @click=${() => first && does.goTo(first)}>
      <span class="at">${first && does.positionOf(first.from)}</span>
      <span><b>${rule}</b> <code>${at}</code> ${what || nothing}</span>
    </button>
    <div class="why">
      “${reason}”
      <button aria-label="Take back ${rule} of ${at}" @click=${() => does.takeBack(silence)}>Take back</button>
    </div>
  </li>`;
}
