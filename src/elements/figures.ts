import {html, nothing} from '../template/html.js';
import type {PropertyDeclarations} from '@lit/reactive-element';
import type {Figure} from '../content/story.js';
import {fragmentOf} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice} from './base/options.js';
import type {Option} from './base/options.js';
import type {RenderContext} from './base/render-context.js';
import {chart, previousValue} from './figures/chart.js';
import {figuresStyles} from './figures/figures.css.js';
import {scalesOf, wholeOf} from './figures/scale.js';

const VIEWS = ['numbers', 'table'] as const;

type Quantity = NonNullable<Figure['previous']>;

/** A number with its qualifier and unit, such as "at least 33". */
function number(
  context: RenderContext,
  quantity: Quantity & Pick<Partial<Figure>, 'unit'>,
): unknown {
  const {locale} = context;
  const text = locale.amount(quantity);
  const isLong = text.length > 10;
  const amount = html`<b class=${isLong ? 'long' : ''}>${quantity.amount ? text : context.storyText(text)}</b>`;
  return [
    context.message(`amount-${quantity.qualifier}`, {amount}),
    quantity.unit && `${isLong ? ' ' : '\u00a0'}${quantity.unit}`,
  ];
}

/** A line about the whole that a figure is a part of. */
function wholeLine(context: RenderContext, figure: Figure): unknown {
  const whole = wholeOf(context.story, figure);
  if (!whole) return nothing;
  return html`<p class="fine" part="whole">${context.message('ofWhole', {whole: context.uiText(context.locale.quantity(whole)), label: whole.label})}</p>`;
}

/** Attribution, sources, corrections and counterclaims of a figure. */
function finePrint(context: RenderContext, figure: Figure, asOf?: unknown): unknown {
  const {scope, id} = figure;
  const covers = scope && context.message('covers', {date: context.date(scope)});
  return [
    context.claim(figure, {after: [asOf, covers]}),
    context.corrections('figure', id),
    context.counterclaims(figure),
  ];
}

/**
 * @summary Key figures, each with qualifier, date and source, and charts that show their true precision.
 *
 * @tag crisis-figures
 * @csspart figure - Figure.
 * @csspart number - Number of a figure, with its qualifier.
 * @csspart label - Label of a figure.
 * @csspart chart - Chart of a figure.
 * @csspart previous - Value before a correction.
 * @csspart whole - Line about the whole that a figure is a part of.
 * @csspart scales - Legend of the charts.
 * @csspart table - Table of the figures.
 */
export class CrisisFigures extends CrisisElement {
  override readonly shownKind = 'figure';
  static override properties: PropertyDeclarations = {view: {}};
  static override styles = [...CrisisElement.styles, figuresStyles];

  /** `numbers` with charts (default), or a `table`. */
  declare view: Option<typeof VIEWS>;

  /** The view that the reader has chosen; it overrides the attribute. */
  #view: string | undefined;

  protected override body(context: RenderContext): unknown {
    const view = this.#view ?? this.option('view', choice(VIEWS));
    const other = view === 'table' ? 'numbers' : 'table';
    const switchView = () => {
      this.#view = other;
      this.requestUpdate();
    };
    return html`${context.head('figures')}
    ${
      context.story.figures.length
        ? [
            html`<div class="controls" part="controls"><button type="button" @click=${switchView}>${context.message(other)}</button></div>`,
            view === 'table' ? this.#table(context) : this.#numbers(context),
          ]
        : context.empty()
    }
    ${context.foot()}`;
  }

  #numbers(context: RenderContext): unknown {
    const {story} = context;
    const scales = this.tryRender('figures', () => scalesOf(story)) ?? new Map<Figure, number>();
    const ends = new Set(scales.values());
    return html`<ul class="figures" role="list">
        ${story.figures.map(
          (
            figure,
            i,
          ) => html`<li class="figure ${figure.status} ${context.highlightClass('figure', figure.id)}" part="figure" id=${fragmentOf('figure', figure.id)} tabindex="-1">
            <p class="number" part="number">${number(context, figure)}</p>
            <p part="label">${context.freshLabel('figure', figure.id)}${figure.label}</p>
            <div>
              <div class="chart" part="chart">${this.tryRender(`figures[${i}]`, () => chart(context, figure, scales.get(figure)))}${wholeLine(context, figure)}</div>
              ${finePrint(context, figure, context.message('asOfDate', {date: context.date(figure.asOf)}))}
            </div>
          </li>`,
        )}
      </ul>
      ${ends.size ? html`<p class="fine" part="scales">${context.message('marks')} ${ends.size > (ends.has(0) ? 2 : 1) ? context.message('scales') : nothing}</p>` : nothing}`;
  }

  #table(context: RenderContext): unknown {
    return html`<table part="table">
      <caption class="hidden">${context.message('figures')}</caption>
      <thead class="fine"><tr>${(['counted', 'number', 'asOf', 'source'] as const).map((name) => html`<th scope="col">${context.message(name)}</th>`)}</tr></thead>
      <tbody>${context.story.figures.map(
        (
          figure,
        ) => html`<tr class=${context.highlightClass('figure', figure.id)} id=${fragmentOf('figure', figure.id)} tabindex="-1">
          <th scope="row">${context.freshLabel('figure', figure.id)}${figure.label}${wholeLine(context, figure)}</th>
          <td class=${figure.status}><p class="number">${number(context, figure)}</p>${previousValue(context, figure)}</td>
          <td class="fine" data-label=${context.locale.words.asOf}>${context.date(figure.asOf)}</td>
          <td>${finePrint(context, figure)}</td>
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
