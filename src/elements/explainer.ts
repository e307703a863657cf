import {css} from '@lit/reactive-element';
import {html, nothing} from '../template/html.js';
import type {PropertyDeclarations} from '@lit/reactive-element';
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
  /* In rows, so that no answer changes its column when another opens; not in print, where a grid may be separated from its heading. */
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
 * @summary Questions and answers; the answers open one by one, or all at once.
 *
 * @tag crisis-explainer
 * @slot - Fallback content, which stays visible under the story.
 * @slot heading - Replaces the heading.
 * @csspart answer - Question with its answer.
 * @csspart question - Question; it opens the answer.
 * @csspart headline - Heading in the question.
 * @fires crisis-error - The story, an attribute or the rendering has problems. `problems` is a list of `{path, message}`.
 */
export class CrisisExplainer extends CrisisElement {
  override readonly shownKind = 'question';
  static override properties: PropertyDeclarations = {open: {}};
  static override styles = [...CrisisElement.styles, styles];

  /** Whether all answers are open at first. */
  declare open: string | boolean | null | undefined;

  /** What the reader has set for all answers, and since then for single ones; it overrides the attribute. */
  #isAllOpen: boolean | undefined;
  readonly #isOpenById = new Map<string, boolean>();

  #isOpen(id: string): boolean {
    return this.#isOpenById.get(id) ?? this.#isAllOpen ?? this.option('open', flag);
  }

  protected override body(context: RenderContext): unknown {
    const {questions} = context.story;
    const isAllOpen = questions.every(({id}) => this.#isOpen(id));
    const toggleAll = () => {
      this.#isAllOpen = !isAllOpen;
      this.#isOpenById.clear();
      this.requestUpdate();
    };
    return html`${context.head('explainer')}
      ${
        questions.length > 1
          ? html`<div class="controls" part="controls"><button type="button" @click=${toggleAll}>${context.message(isAllOpen ? 'closeAll' : 'openAll')}</button></div>`
          : questions.length
            ? nothing
            : context.empty()
      }
      <div class="answers">${questions.map((item) => {
        const {id, question, answer, status} = item;
        // Find-in-page opens an answer too.
        const onToggle = ({target}: Event) => {
          this.#setOpen(id, (target as HTMLDetailsElement).open);
        };
        return html`<details class="answer ${status} ${context.highlightClass('question', id)}" part="answer" id=${fragmentOf('question', id)} ?open=${this.#isOpen(id)} @toggle=${onToggle}>
          <summary part="question">${context.heading(1, 'headline', [context.freshLabel('question', id), question])}</summary>
          ${context.retracted(item)}${context.text(answer, status === 'retracted')}${context.claim(item)}${context.corrections('question', id)}${context.counterclaims(item)}
        </details>`;
      })}</div>
      ${context.foot()}`;
  }

  #setOpen(id: string, isOpen: boolean): void {
    if (isOpen === this.#isOpen(id)) return;
    this.#isOpenById.set(id, isOpen);
    this.requestUpdate();
  }

  override async reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    if (kind !== 'question') return null;
    this.#setOpen(id, true);
    // The summary is focusable. With a `tabindex` on the `<details>`, Tab skips its content in Chromium.
    return (await super.reveal(kind, id))?.querySelector('summary') ?? null;
  }
}
define('crisis-explainer', CrisisExplainer);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-explainer': CrisisExplainer;
  }
}
