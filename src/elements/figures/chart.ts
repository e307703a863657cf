import {html, nothing, svg} from 'lit';
import type {Figure} from '../../content/story.js';
import type {RenderContext} from '../base/render-context.js';
import {reachOf, sizeOf, wholeOf} from './scale.js';
import type {Reach} from './scale.js';

/** Units in a row, with a gap in the middle, as they are counted in tens. */
const ROW = 20;

/**
 * A dot for each: solid what is counted, dashed what may be, hollow the rest of the whole; where more may come three
 * dashed ones, smaller and smaller. Those who do not see them have read the number.
 */
function units([sure, possible]: Reach, whole: number): unknown {
  const open = !whole && possible === Infinity;
  const total = whole || Math.ceil(open ? sure : possible);
  const dots = Array.from({length: total + (open ? 3 : 0)}, (_, i) => {
    const at = i % ROW;
    const more = i - total;
    const kind = i < Math.floor(sure) ? 'counted' : i < possible ? 'possible' : 'rest';
    return svg`<circle class=${kind} cx=${at * 10 + (at < ROW / 2 ? 4 : 8)} cy=${(i - at) / 2 + 5} r=${more < 0 ? 3.5 : 2.9 - 0.6 * more} />`;
  });
  return html`<svg aria-hidden="true" viewBox="0 0 203 ${Math.ceil(dots.length / ROW) * 10}">${dots}</svg>`;
}

/** A bar from zero: solid what is sure, dashed how far it may reach, and an edge only where there is one. */
function bar(
  [sure, possible]: Reach,
  whole: number,
  label: string,
  end: number,
  qualifier: Figure['qualifier'],
  lang: string,
): unknown {
  const percent = (n: number) => `${(n / end) * 100}%`;
  const rect = (kind: string, n: number) =>
    svg`<rect class=${kind} width=${percent(n)} height="100%" />`;
  // What nothing bounds trails off.
  const far = possible < Infinity ? possible : sure + end * 0.07;
  const edge = /most|up/.test(qualifier) && svg`<line x1="100%" x2="100%" y2="100%" />`;
  // What is too short to be seen beside what it corrects is a line at zero.
  const line = far < end * 0.005 && svg`<line class="short" x1="1" x2="1" y2="100%" />`;
  return html`<svg class="bar" role="img" lang=${lang} aria-label=${label}>
    ${rect('rest', whole)}${rect('counted', qualifier === 'unknown' ? 0 : sure)}
    <svg x=${percent(sure)} width=${percent(far - sure)}><rect class="possible" x="-100%" y="5%" width="300%" height="90%" />${edge || nothing}</svg>${line || nothing}
  </svg>`;
}

/** What a corrected figure said before. */
export function before(view: RenderContext, {previous}: Figure): unknown {
  if (!previous) return nothing;
  const text = html`<del>${view.uiText(view.locale.quantity(previous))}</del>`;
  return html`<p class="fine" part="previous">${view.message('before', {text})} (${view.date(previous.asOf)})</p>`;
}

/** A figure, and what it was before it was corrected, as marks on one scale; `end` is that of the scale, 0 for units. */
export function chart(view: RenderContext, figure: Figure, end: number | undefined): unknown {
  const {story, locale} = view;
  const whole = sizeOf(wholeOf(story, figure));
  const to = end ? locale.number(end) : '';
  const draw = (quantity: NonNullable<Figure['previous']>) => {
    const reach = reachOf(quantity);
    if (!reach || end === undefined) return nothing;
    if (!end) return units(reach, whole);
    const label = locale.message('onScale', {amount: locale.quantity(quantity), end: to});
    return html`${bar(reach, whole, label, end, quantity.qualifier, view.lang)}
      ${quantity.amount === undefined ? html`<p class="fine">${view.uiText(locale.message('drawnAs', {range: locale.amount({amount: reach})}))}</p>` : nothing}`;
  };
  const {previous} = figure;
  return html`${previous && [before(view, figure), draw(previous), html`<p class="fine">${view.uiText(locale.message('after', {text: locale.quantity(figure)}))}</p>`]}${draw(figure)}
    ${end && reachOf(figure) ? html`<p class="fine axis" aria-hidden="true"><span>0</span><span>${to}</span></p>` : nothing}`;
}
