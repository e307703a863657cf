import {css} from '@lit/reactive-element';
import {html, nothing} from '../template/html.js';
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
  }
`;

/**
 * @summary All updates of the story, newest first: what was added, corrected, clarified or retracted, with date, before and after.
 *
 * @tag crisis-updates
 * @csspart dates - Line with the dates of publication, last update and last check, and the number of the edition.
 * @csspart update - Update.
 * @csspart touches - List of the items that an update changed.
 */
export class CrisisUpdates extends CrisisElement {
  override readonly shownKind = 'update';
  static override styles = [...CrisisElement.styles, styles];

  /** The kind that the reader has filtered by. */
  #kind: Update['kind'] | undefined;

  protected override body(context: RenderContext): unknown {
    const {story} = context;
    const {updates, published, checked, revision} = story;
    const ofKind = (kind?: string) => updates.filter((update) => !kind || update.kind === kind);
    const kinds = UPDATE_KIND.filter((kind) => ofKind(kind).length);
    // A later edition may have no update of the kind.
    const selected = kinds.find((kind) => kind === this.#kind);
    const startOf = ({when}: Update) => edtfBounds(parseEdtf(when))[0];
    const newest = ofKind(selected)
      .reverse()
      .sort((a, b) => startOf(b) - startOf(a) || 0);
    const button = (kind?: (typeof kinds)[number]) =>
      html`<button type="button" aria-pressed=${selected === kind ? 'true' : 'false'} @click=${() => this.#filter(kind)}>${context.message(`n-${kind ?? 'updates'}`, {n: ofKind(kind).length})}</button>`;
    return html`${context.head('updates')}
      <p class="fine dates" part="dates">
        ${context.line(
          context.message('publishedOn', {date: context.date(published)}),
          context.updated(),
          checked && context.message('checkedOn', {date: context.date(checked)}),
          context.message('edition', {n: revision}),
        )}
      </p>
      ${kinds.length > 1 ? html`<div class="controls" part="controls">${[undefined, ...kinds].map(button)}</div>` : nothing}
      ${
        updates.length
          ? html`<ol class="updates" role="list">${newest.map(
              (
                update,
              ) => html`<li class="update ${context.highlightClass('update', update.id)}" part="update" id=${fragmentOf('update', update.id)} tabindex="-1">
                ${context.freshLabel('update', update.id)}${context.correction(update)}
                ${
                  update.touches &&
                  html`<ul class="fine" part="touches" role="list">${update.touches.map((ref) => {
                    const target = parseRef(ref)!;
                    return html`<li>${context.ref(target, context.title(target))}</li>`;
                  })}</ul>`
                }
              </li>`,
            )}</ol>`
          : context.empty()
      }
      ${context.foot([])}`;
  }

  #filter(kind?: Update['kind']): void {
    this.#kind = kind;
    this.requestUpdate();
  }

  override async reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    const update = this.currentStory && kind === 'update' && find(this.currentStory, kind, id);
    if (update && update.kind !== this.#kind) this.#filter();
    return super.reveal(kind, id);
  }
}
define('crisis-updates', CrisisUpdates);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-updates': CrisisUpdates;
  }
}
