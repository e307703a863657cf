import {css, html, svg} from 'lit';
import type {TemplateResult} from 'lit';
import {linkTo} from '../base/deep-link.js';
import {LINE} from './diagram.js';
import type {Diagram, Edge, Node, Side} from './diagram.js';

/** The diagram as SVG; the line's shape says the kind of relation, and a word says it again. */
export function drawing(
  {width, height, column, fan, sides, edges}: Diagram,
  rtl: boolean,
  name: string,
  follow: (id: string) => (click: Event) => void,
): TemplateResult {
  /** So far from the end of the line that a side is at. */
  const at = ({end}: Side, x: number) => (!end === rtl ? width - x : x);
  const words = (lines: readonly string[], x: number, top: number, anchor: string, part: string) =>
    svg`<text class=${part} part=${part} text-anchor=${anchor}>${lines.map(
      (line, i) => svg`<tspan x=${x} y=${top + (i + 0.75) * LINE}>${line}</tspan>`,
    )}</text>`;

  const node = ({actor: {id}, lines, side, y}: Node, i: number) => {
    const x = at(side, column);
    const anchor = side.end ? 'start' : 'end';
    const size = lines.length * LINE;
    const top = y - size / 2;
    return svg`${i ? '' : words(side.lines, x, top - side.height, anchor, 'side')}<a href=${linkTo('actor', id)} aria-label=${lines.join(' ')} @click=${follow(id)}>
      <rect x=${Math.min(x, at(side, 0))} y=${top - 6} width=${column} height=${size + 12} />
      ${words(lines, x, top, anchor, 'node')}</a>`;
  };

  const edge = ({relation: {kind, status}, others, lines, y, height}: Edge) => {
    const [from, to] = others as [Node, Node];
    const loop = from.side === to.side || from.side.end === to.side.end;
    // What stays at one end turns back there, its words beside the turn; what goes across runs under its words.
    const turn = loop ? (from.y < to.y ? -6 : 6) : 0;
    const line = loop ? y : y + height / 2 - 7;
    const slot = ({side}: Node, more = 0) => at(side, column + fan + more);
    const half = (node: Node, port: number, y: number) => {
      const x = at(node.side, column + 4);
      const mid = (x + slot(node)) / 2;
      return `M${x} ${port}C${mid} ${port} ${mid} ${y} ${slot(node)} ${y}`;
    };
    const path = (d: number) =>
      half(from, from.y + d, line + turn + d) +
      (loop
        ? `C${slot(from, 11)} ${line + turn} ${slot(from, 11)} ${line - turn} ${slot(from)} ${line - turn}`
        : `H${slot(to)}`) +
      half(to, to.y + d, line - turn + d);
    const tip = line - turn;
    const cross = loop ? slot(from, 8) : width / 2;
    const symbol =
      kind === 'fights'
        ? `M${cross - 4} ${line - 4}l8 8m0-8l-8 8`
        : /b|l.*s|p/.test(kind)
          ? `M${slot(to, 7)} ${tip - 4}L${slot(to)} ${tip}L${slot(to, 7)} ${tip + 4}`
          : '';
    return svg`<g class="edge ${kind} ${status}" part="edge">
      <path class="line" d=${kind === 'allied-with' ? path(-1.5) + path(1.5) : path(0)} /><path d=${symbol} />
      ${
        loop
          ? words(lines, slot(from, 15), y - (lines.length * LINE) / 2, from.side.end ? 'end' : 'start', 'word')
          : words(lines, width / 2, y - height / 2 + 1, 'middle', 'word')
      }
    </g>`;
  };

  return html`<svg class="diagram" part="diagram" viewBox="0 0 ${width} ${height}" role="group" aria-label=${name}>
    <g aria-hidden="true">${edges.map(edge)}</g>${sides.map(({nodes}) => nodes.map(node))}
  </svg>`;
}
