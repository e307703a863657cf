import {css, html, svg} from 'lit';
import type {TemplateResult} from 'lit';
import {linkTo} from '../base/deep-link.js';
import type {View} from '../base/view.js';
import {COLUMN, FAN, LINE, WIDTH} from './diagram.js';
import type {Diagram, Edge, Node, Side} from './diagram.js';

/** A relation that goes one way has an arrow. */
const ONE_WAY = ['backs', 'leads', 'part-of'];

/** The diagram as SVG; the line's shape says the kind of relation, and a word says it again. */
export function drawing(
  {height, sides, edges}: Diagram,
  rtl: boolean,
  view: View,
  follow: (id: string) => (click: Event) => void,
): TemplateResult {
  const mark = ({actor}: Node) => view.mark('actor', actor.id);
  /** So far from the end of the line that a side is at. */
  const at = ({end}: Side, x: number) => (end > 0 === rtl ? WIDTH - x : x);
  const words = (lines: readonly string[], x: number, top: number, end: number, name: string) =>
    svg`<text class=${name} part=${name} text-anchor=${['start', 'middle', 'end'][end + 1]}>${lines.map(
      (line, i) => svg`<tspan x=${x} y=${top + (i + 0.75) * LINE}>${line}</tspan>`,
    )}</text>`;

  const node = (one: Node, i: number) => {
    const {actor, lines, side, y} = one;
    const x = at(side, COLUMN);
    const size = lines.length * LINE;
    const top = y - size / 2;
    return svg`${i ? '' : words(side.lines, x, top - side.height, side.end, 'side')}<a class=${mark(one)} href=${linkTo('actor', actor.id)} aria-label=${lines.join(' ')} @click=${follow(actor.id)}>
      <rect x=${Math.min(x, at(side, 0))} y=${top - 6} width=${COLUMN} height=${size + 12} />
      ${words(lines, x, top, side.end, 'node')}</a>`;
  };

  const edge = ({relation: {kind, status}, others, lines, y, height}: Edge) => {
    const [from, to] = others as [Node, Node];
    const {end} = from.side;
    // What stays at one end turns back there, its words beside the turn; what goes across runs under its words.
    const loop = end === to.side.end;
    const turn = loop ? (from.y < to.y ? -6 : 6) : 0;
    const line = loop ? y : y + height / 2 - 7;
    const slot = ({side}: Node, more = 0) => at(side, COLUMN + FAN + more);
    const half = (node: Node, d: number, y: number) => {
      const x = at(node.side, COLUMN + 4);
      const mid = at(node.side, COLUMN + FAN / 2);
      return `M${x} ${node.y + d}C${mid} ${node.y + d} ${mid} ${y} ${slot(node)} ${y}`;
    };
    const path = (d: number) =>
      half(from, d, line + turn + d) +
      (loop
        ? `C${slot(from, 11)} ${line + turn} ${slot(from, 11)} ${line - turn} ${slot(from)} ${line - turn}`
        : `H${slot(to)}`) +
      half(to, d, line - turn + d);
    const tip = line - turn;
    const middle = loop ? slot(from, 8) : WIDTH / 2;
    const symbol =
      kind === 'fights'
        ? `M${middle - 4} ${line - 4}l8 8m0-8l-8 8`
        : ONE_WAY.includes(kind)
          ? `M${slot(to, 7)} ${tip - 4}L${slot(to)} ${tip}L${slot(to, 7)} ${tip + 4}`
          : '';
    return svg`<g class="edge ${kind} ${status} ${others.some((one) => mark(one) === 'chosen') ? 'touched' : ''}" part="edge">
      <path class="line" d=${kind === 'allied-with' ? path(-1.5) + path(1.5) : path(0)} /><path d=${symbol} />
      ${words(lines, loop ? slot(from, 15) : middle, y - (loop ? lines.length * LINE : height - 2) / 2, loop ? -end : 0, 'word')}
    </g>`;
  };

  return html`<svg class="diagram" part="diagram" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label=${view.locale.words.relations}>
    <g aria-hidden="true">${edges.map(edge)}</g>${sides.map(({nodes}) => nodes.map(node))}
  </svg>`;
}

export const drawingStyles = css`
  .diagram {
    inline-size: 100%;
    max-inline-size: 26em;
    margin-block: calc(var(--_step) * 2);
    fill: currentcolor;
    font-size: 13px;
    overflow: visible;
  }
  .node {
    font-weight: 600;
  }
  .side,
  .edge {
    font-size: 12px;
    color: var(--_soft);
    fill: currentcolor;
  }
  .diagram path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.25;
  }
  .diagram rect {
    fill: none;
    pointer-events: all;
  }
  .agreement .line {
    stroke-dasharray: 6 4;
  }
  .part-of .line {
    stroke-dasharray: 1 3;
  }
  .leads .line {
    stroke-width: 3;
  }
  .retracted > .word {
    text-decoration: line-through;
  }
  .diagram .chosen,
  .touched {
    color: var(--_accent);
  }
  .touched path {
    stroke-width: 2;
  }
`;
