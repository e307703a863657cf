import {css} from '@lit/reactive-element';
import {html} from '../template/html.js';
import {fragmentOf} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import type {RenderContext} from './base/render-context.js';

const styles = css`
  .facts {
    list-style: none;
    columns: 3 18em;
    column-gap: calc(var(--_step) * 8);
    /* A multiple of four fills four columns evenly. */
    &:has(> :nth-child(4n):last-child) {
      columns: 4 24em;
    }
  }
  .fact {
    break-inside: avoid;
    padding-block: calc(var(--_step) * 2);
    border-block-start: 1px solid var(--_rule);
  }
`;

/**
 * @summary The key facts of the story, each with attribution and sources.
 *
 * @tag crisis-factbox
 * @csspart facts - List of the facts.
 * @csspart fact - Fact.
 */
export class CrisisFactbox extends CrisisElement {
  override readonly shownKind = 'fact';
  static override styles = [...CrisisElement.styles, styles];

  protected override body(context: RenderContext): unknown {
    const {facts} = context.story;
    return html`${context.head('factbox')}
    ${
      facts.length
        ? html`<ul class="facts" part="facts" role="list">
            ${facts.map(
              (fact) =>
                html`<li class="fact ${fact.status} ${context.highlightClass('fact', fact.id)}" part="fact" id=${fragmentOf('fact', fact.id)} tabindex="-1">
                  ${context.freshLabel('fact', fact.id)}${context.retracted(fact)}${context.text(fact.text, fact.status === 'retracted')}${context.claim(fact)}${context.corrections('fact', fact.id)}${context.counterclaims(fact)}
                </li>`,
            )}
          </ul>`
        : context.empty()
    }
    ${context.foot()}`;
  }
}
define('crisis-factbox', CrisisFactbox);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-factbox': CrisisFactbox;
  }
}
