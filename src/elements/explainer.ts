import {css, html, nothing} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {fragmentOf} from '../notation/ref.js';
import type {Kind} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {flag} from './base/options.js';
import type {RenderContext} from './base/render-context.js';

const styles = css`
  .answer {
    border-block-start: 1px solid var(--_rule);
    padding-inline-start: 1.1em;
  }
  .answer > summary {
    list-style-position: outside;
    padding-block: calc(var(--_step) * 2);
  }
  .answer > :last-child {
    margin-block-end: calc(var(--_step) * 3);
  }
  /* Beside each other, row by row, so that none moves away when another opens; on paper a grid would leave its heading behind. */
  @media screen {
    .answers {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(26em, 100%), 1fr));
      column-gap: calc(var(--_step) * 8);
      align-items: start;
    }
    @container (min-width: 52em) {
      .answer:only-child {
        display: grid;
        grid-template-columns: 1fr 2fr;
        column-gap: calc(var(--_step) * 6);
      }
      .answer:only-child > :nth-child(2) {
        padding-block-start: calc(var(--_step) * 2);
      }
    }
  }
`;

/**
 * @summary Questions and answers; the answers open one by one, or all.
 *
 * @tag crisis-explainer
 * @slot - The fallback; it stays on the page.
 * @slot heading - Replaces the element's own heading.
 * @csspart answer - A question with its answer.
 * @csspart question - The question, which opens the answer.
 * @csspart headline - The question, as a heading.
 * @fires crisis-error - Something that the author or publisher should mend.
 */
export class CrisisExplainer extends CrisisElement {
  override readonly shows = 'question';
  static override properties: PropertyDeclarations = {open: {}};
  static override styles = [...CrisisElement.styles, styles];

  /** Whether all answers are open from the start. */
  declare open: string | boolean | null | undefined;

  /** What the reader chose for all answers, over what the author wrote; and then for single ones. */
  #all: boolean | undefined;
  readonly #chosen = new Map<string, boolean>();

  #isOpen(id: string): boolean {
    return this.#chosen.get(id) ?? this.#all ?? this.option('open', flag);
  }

  protected override body(view: RenderContext): unknown {
    const {questions} = view.story;
    const all = questions.every(({id}) => this.#isOpen(id));
    const turn = () => {
      this.#all = !all;
      this.#chosen.clear();
      this.requestUpdate();
    };
    return html`${view.head('explainer')}
      ${
        questions.length > 1
          ? html`<div class="controls" part="controls"><button type="button" @click=${turn}>${view.message(all ? 'closeAll' : 'openAll')}</button></div>`
          : questions.length
            ? nothing
            : view.empty()
      }
      <div class="answers">${repeat(
        questions,
        ({id}) => id,
        (one) => {
          const {id, question, answer, status} = one;
          // Also find-in-page opens an answer.
          const toggled = ({target}: Event) => {
            this.#choose(id, (target as HTMLDetailsElement).open);
          };
          return html`<details class="answer ${status} ${view.highlightClass('question', id)}" part="answer" id=${fragmentOf('question', id)} ?open=${this.#isOpen(id)} @toggle=${toggled}>
          <summary part="question">${view.heading(1, 'headline', [view.fresh('question', id), question])}</summary>
          ${view.retracted(one)}${view.text(answer, status === 'retracted')}${view.claim(one)}${view.corrections('question', id)}${view.counterclaims(one)}
        </details>`;
        },
      )}</div>
      ${view.foot()}`;
  }

  #choose(id: string, open: boolean): void {
    if (open === this.#isOpen(id)) return;
    this.#chosen.set(id, open);
    this.requestUpdate();
  }

  override async reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    if (kind !== 'question') return null;
    this.#choose(id, true);
    // The question, which takes the focus; a `tabindex` on the whole would take Chromium's Tab past all that is in it.
    return (await super.reveal(kind, id))?.querySelector('summary') ?? null;
  }
}
define('crisis-explainer', CrisisExplainer);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-explainer': CrisisExplainer;
  }
}
