import {html, nothing} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Figure} from '../content/story.js';
import {fragmentOf} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice} from './base/options.js';
import type {Option} from './base/options.js';
import type {RenderContext} from './base/render-context.js';
import {before, chart} from './figures/chart.js';
import {figuresStyles} from './figures/figures.css.js';
import {scalesOf, wholeOf} from './figures/scale.js';

const VIEWS = ['numbers', 'table'] as const;

type Quantity = NonNullable<Figure['previous']>;

/** "at least 33": the qualifier in the same breath. */
function number(view: RenderContext, quantity: Quantity & Pick<Partial<Figure>, 'unit'>): unknown {
  const {locale} = view;
  const said = locale.amount(quantity);
  const long = said.length > 10;
  const amount = html`<b class=${long ? 'long' : ''}>${quantity.amount ? said : view.storyText(said)}</b>`;
  return [
    view.message(`amount-${quantity.qualifier}`, {amount}),
    quantity.unit && `${long ? ' ' : '\u00a0'}${quantity.unit}`,
  ];
}

/** The whole that a figure is a part of, in words. */
function whole(view: RenderContext, figure: Figure): unknown {
  const it = wholeOf(view.story, figure);
  if (!it) return nothing;
  return html`<p class="fine" part="whole">${view.message('ofWhole', {whole: view.uiText(view.locale.quantity(it)), label: it.label})}</p>`;
}

/** Who says so, by which sources, who says otherwise, and what was corrected. */
function sources(view: RenderContext, figure: Figure, asOf?: unknown): unknown {
  const {scope, id} = figure;
  const covers = scope && view.message('covers', {date: view.date(scope)});
  return [
    view.claim(figure, {after: [asOf, covers]}),
    view.corrections('figure', id),
    view.counterclaims(figure),
  ];
}

/**
 * @summary Key numbers, each with its qualifier, date and source, and drawn no more exactly than it is known.
 *
 * @tag crisis-figures
 * @csspart figure - A figure.
 * @csspart number - Its number, with the qualifier.
 * @csspart label - What is counted.
 * @csspart chart - The number as marks.
 * @csspart previous - What it said before it was corrected.
 * @csspart whole - What it is a part of.
 * @csspart scales - How the marks are to be read.
 * @csspart table - The figures as a table.
 */
export class CrisisFigures extends CrisisElement {
  override readonly shows = 'figure';
  static override properties: PropertyDeclarations = {view: {}};
  static override styles = [...CrisisElement.styles, figuresStyles];

  /** `numbers` with charts, or a `table` of the same. */
  declare view: Option<typeof VIEWS>;

  /** What the reader chose, over what the author wrote. */
  #chosen: string | undefined;

  protected override body(view: RenderContext): unknown {
    const is = this.#chosen ?? this.option('view', choice(VIEWS));
    const other = is === 'table' ? 'numbers' : 'table';
    const turn = () => {
      this.#chosen = other;
      this.requestUpdate();
    };
    return html`${view.head('figures')}
    ${
      view.story.figures.length
        ? [
            html`<div class="controls" part="controls"><button type="button" @click=${turn}>${view.message(other)}</button></div>`,
            is === 'table' ? this.#table(view) : this.#numbers(view),
          ]
        : view.empty()
    }
    ${view.foot()}`;
  }

  #numbers(view: RenderContext): unknown {
    const {story} = view;
    const scales = this.tryRender('figures', () => scalesOf(story)) ?? new Map<Figure, number>();
    const ends = new Set(scales.values());
    return html`<ul class="figures" role="list">
        ${repeat(
          story.figures,
          ({id}) => id,
          (
            figure,
            i,
          ) => html`<li class="figure ${figure.status} ${view.highlightClass('figure', figure.id)}" part="figure" id=${fragmentOf('figure', figure.id)} tabindex="-1">
            <p class="number" part="number">${number(view, figure)}</p>
            <p part="label">${view.fresh('figure', figure.id)}${figure.label}</p>
            <div>
              <div class="chart" part="chart">${this.tryRender(`figures[${i}]`, () => chart(view, figure, scales.get(figure)))}${whole(view, figure)}</div>
              ${sources(view, figure, view.message('asOfDate', {date: view.date(figure.asOf)}))}
            </div>
          </li>`,
        )}
      </ul>
      ${ends.size ? html`<p class="fine" part="scales">${view.message('marks')} ${ends.size > (ends.has(0) ? 2 : 1) ? view.message('scales') : nothing}</p>` : nothing}`;
  }

  #table(view: RenderContext): unknown {
    return html`<table part="table">
      <caption class="hidden">${view.message('figures')}</caption>
      <thead class="fine"><tr>${(['counted', 'number', 'asOf', 'source'] as const).map((name) => html`<th scope="col">${view.message(name)}</th>`)}</tr></thead>
      <tbody>${repeat(
        view.story.figures,
        ({id}) => id,
        (
          figure,
        ) => html`<tr class=${view.highlightClass('figure', figure.id)} id=${fragmentOf('figure', figure.id)} tabindex="-1">
          <th scope="row">${view.fresh('figure', figure.id)}${figure.label}${whole(view, figure)}</th>
          <td class=${figure.status}><p class="number">${number(view, figure)}</p>${before(view, figure)}</td>
          <td class="fine" data-label=${view.locale.words.asOf}>${view.date(figure.asOf)}</td>
          <td>${sources(view, figure)}</td>
        </tr>`,
      )}</tbody>
    </table>`;
  }
}
define('crisis-figures', CrisisFigures);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-figures': CrisisFigures;
  }
}
