import {css, html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {fragmentOf} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import type {RenderContext} from './base/render-context.js';

const styles = css`
  .facts {
    list-style: none;
    columns: 3 18em;
    column-gap: calc(var(--_step) * 8);
    /* None of its columns is left empty. */
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
 * @summary The key facts of the story, each with its status and source.
 *
 * @tag crisis-factbox
 * @csspart fact - A fact.
 */
export class CrisisFactbox extends CrisisElement {
  override readonly shows = 'fact';
  static override styles = [...CrisisElement.styles, styles];

  protected override body(view: RenderContext): unknown {
    const {facts} = view.story;
    return html`${view.head('factbox')}
    ${
      facts.length
        ? html`<ul class="facts" role="list">
            ${repeat(
              facts,
              ({id}) => id,
              (fact) =>
                html`<li class="fact ${fact.status} ${view.highlightClass('fact', fact.id)}" part="fact" id=${fragmentOf('fact', fact.id)} tabindex="-1">
                  ${view.fresh('fact', fact.id)}${view.retracted(fact)}${view.text(fact.text, fact.status === 'retracted')}${view.claim(fact)}${view.corrections('fact', fact.id)}${view.counterclaims(fact)}
                </li>`,
            )}
          </ul>`
        : view.empty()
    }
    ${view.foot()}`;
  }
}
define('crisis-factbox', CrisisFactbox);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-factbox': CrisisFactbox;
  }
}
