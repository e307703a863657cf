import {css, html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {find} from '../content/find.js';
import type {Update} from '../content/story.js';
import {UPDATE_KIND} from '../content/vocabulary.js';
import {edtfBounds, parseEdtf} from '../notation/edtf.js';
import {fragmentOf, parseRef} from '../notation/ref.js';
import type {Kind} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import type {RenderContext} from './base/render-context.js';

const styles = css`
:is(ol, ul) {
    list-style: none;
  }
  .dates {
    padding-block-end: calc(var(--_step) * 2);
  }
  .update {
    max-inline-size: var(--crisis-measure, 38em);
    padding-block: calc(var(--_step) * 2);
    border-block-start: 1px solid var(--_rule);
    & .correction {
      font-size: 1em;
      color: inherit;
    }
    & li {
      line-height: 24px;
    }
  }
`;

/**
 * @summary The ledger: what was added, corrected, clarified or retracted, when, before and after.
 *
 * @tag crisis-updates
 * @csspart dates - When the story was published, updated and checked, and its edition.
 * @csspart update - An entry of the ledger.
 * @csspart touches - What it changed.
 */
export class CrisisUpdates extends CrisisElement {
  override readonly shows = 'update';
  static override styles = [...CrisisElement.styles, styles];

  /** The one kind that the reader asked for. */
  #only: Update['kind'] | undefined;

  protected override body(view: RenderContext): unknown {
    const {story} = view;
    const {updates, published, checked, revision} = story;
    const of = (kind?: string) => updates.filter((update) => !kind || update.kind === kind);
    const kinds = UPDATE_KIND.filter((kind) => of(kind).length);
    // The story may have lost the kind that the reader asked for.
    const only = kinds.find((kind) => kind === this.#only);
    const begins = ({when}: Update) => edtfBounds(parseEdtf(when))[0];
    const newest = of(only)
      .reverse()
      .sort((a, b) => begins(b) - begins(a) || 0);
    const button = (kind?: (typeof kinds)[number]) =>
      html`<button type="button" aria-pressed=${only === kind ? 'true' : 'false'} @click=${() => this.#choose(kind)}>${view.message(`n-${kind ?? 'updates'}`, {n: of(kind).length})}</button>`;
    return html`${view.head('updates')}
      <p class="fine dates" part="dates">
        ${view.line(
          view.message('publishedOn', {date: view.date(published)}),
          view.updated(),
          checked && view.message('checkedOn', {date: view.date(checked)}),
          view.message('edition', {n: revision}),
        )}
      </p>
      ${kinds.length > 1 ? html`<div class="controls" part="controls">${[undefined, ...kinds].map(button)}</div>` : nothing}
      ${
        updates.length
          ? html`<ol class="updates" role="list">${repeat(
              newest,
              ({id}) => id,
              (
                update,
              ) => html`<li class="update ${view.highlightClass('update', update.id)}" part="update" id=${fragmentOf('update', update.id)} tabindex="-1">
                ${view.fresh('update', update.id)}${view.correction(update)}
                ${
                  update.touches &&
                  html`<ul class="fine" part="touches" role="list">${update.touches.map((it) => {
                    const thing = parseRef(it)!;
                    return html`<li>${view.ref(thing, view.title(thing))}</li>`;
                  })}</ul>`
                }
              </li>`,
            )}</ol>`
          : view.empty()
      }
      ${view.foot([])}`;
  }

  #choose(kind?: Update['kind']): void {
    this.#only = kind;
    this.requestUpdate();
  }

  override async reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    const update = this.currentStory && kind === 'update' && find(this.currentStory, kind, id);
    if (update && update.kind !== this.#only) this.#choose();
    return super.reveal(kind, id);
  }
}
define('crisis-updates', CrisisUpdates);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-updates': CrisisUpdates;
  }
}
