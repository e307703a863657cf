import {html, nothing, svg} from '../../template/html.js';
import type {Figure} from '../../content/story.js';
import type {RenderContext} from '../base/render-context.js';
import {boundsOf, sizeOf, wholeOf} from './scale.js';
import type {Bounds} from './scale.js';

/** Units in a row; after ten of them there is a gap. */
const ROW = 20;

/**
 * A dot for each unit: solid up to the lower bound, dashed up to the upper one, hollow for the rest of the whole. Three
 * shrinking dashed dots show that there is no upper bound. Hidden from screen readers, which read the number.
 */
function units([min, max]: Bounds, whole: number): unknown {
  const isUnbounded = !whole && max === Infinity;
  const total = whole || Math.ceil(isUnbounded ? min : max);
  const dots = Array.from({length: total + (isUnbounded ? 3 : 0)}, (_, i) => {
    const column = i % ROW;
    const beyond = i - total;
    const kind = i < Math.floor(min) ? 'counted' : i < max ? 'possible' : 'rest';
    return svg`<circle class=${kind} cx=${column * 10 + (column < ROW / 2 ? 4 : 8)} cy=${(i - column) / 2 + 5} r=${beyond < 0 ? 3.5 : 2.9 - 0.6 * beyond} />`;
  });
  return html`<svg aria-hidden="true" viewBox="0 0 203 ${Math.ceil(dots.length / ROW) * 10}">${dots}</svg>`;
}

/** A bar from zero: solid up to the lower bound, dashed up to the upper one, with an edge where the bound is definite. */
function bar(
  [min, max]: Bounds,
  whole: number,
  label: string,
  end: number,
  qualifier: Figure['qualifier'],
  lang: string,
): unknown {
  const percent = (n: number) => `${(n / end) * 100}%`;
  const rect = (kind: string, n: number) =>
    svg`<rect class=${kind} width=${percent(n)} height="100%" />`;
  // Without an upper bound the bar fades out.
  const right = max < Infinity ? max : min + end * 0.07;
  const edge = /most|up/.test(qualifier) && svg`<line x1="100%" x2="100%" y2="100%" />`;
  // A bar too short to be visible is a line at zero.
  const line = right < end * 0.005 && svg`<line class="short" x1="1" x2="1" y2="100%" />`;
  return html`<svg class="bar" role="img" lang=${lang} aria-label=${label}>
    ${rect('rest', whole)}${rect('counted', qualifier === 'unknown' ? 0 : min)}
    <svg x=${percent(min)} width=${percent(right - min)}><rect class="possible" x="-100%" y="5%" width="300%" height="90%" />${edge || nothing}</svg>${line || nothing}
  </svg>`;
}

/** The previous value of a corrected figure. */
export function previousValue(context: RenderContext, {previous}: Figure): unknown {
  if (!previous) return nothing;
  const text = html`<del>${context.uiText(context.locale.quantity(previous))}</del>`;
  return html`<p class="fine" part="previous">${context.message('before', {text})} (${context.date(previous.asOf)})</p>`;
}

/** A figure and its previous value as marks on one scale; `end` is the end of the scale, 0 for units. */
export function chart(context: RenderContext, figure: Figure, end: number | undefined): unknown {
  const {story, locale} = context;
  const whole = sizeOf(wholeOf(story, figure));
  const endText = end ? locale.number(end) : '';
  const draw = (quantity: NonNullable<Figure['previous']>) => {
    const bounds = boundsOf(quantity);
    if (!bounds || end === undefined) return nothing;
    if (!end) return units(bounds, whole);
    const label = locale.message('onScale', {amount: locale.quantity(quantity), end: endText});
    return html`${bar(bounds, whole, label, end, quantity.qualifier, context.lang)}
      ${quantity.amount === undefined ? html`<p class="fine">${context.uiText(locale.message('drawnAs', {range: locale.amount({amount: bounds})}))}</p>` : nothing}`;
  };
  const {previous} = figure;
  return html`${previous && [previousValue(context, figure), draw(previous), html`<p class="fine">${context.uiText(locale.message('after', {text: locale.quantity(figure)}))}</p>`]}${draw(figure)}
    ${end && boundsOf(figure) ? html`<p class="fine axis" aria-hidden="true"><span>0</span><span>${endText}</span></p>` : nothing}`;
}
