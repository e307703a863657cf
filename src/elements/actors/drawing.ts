import {css, html, svg} from 'lit';
import type {TemplateResult} from 'lit';
import type {Relation} from '../../content/story.js';
import {goTo, linkTo} from '../base/deep-link.js';
import type {View} from '../base/view.js';
import {COLUMN, FAN, LINE, WIDTH} from './diagram.js';
import type {Diagram, Edge, Node, Side} from './diagram.js';

/** Marks a relation of the one that the reader has chosen. */
export const markBetween = (view: View, {from, to}: Relation): string =>
  [from, to].some((id) => view.mark('actor', id) === 'chosen') ? 'related' : '';

/** The diagram as SVG; the line's shape says the kind of relation, and a word says it again. */
export function drawing(
  {height, sides, edges}: Diagram,
  rtl: boolean,
  view: View,
  element: Element,
): TemplateResult {
  /** So far from the end of the line that a side is at. */
  const at = ({end}: Side, x: number) => (end > 0 === rtl ? WIDTH - x : x);
  // The space between two lines is for those who do not see them.
  const words = (name: string, lines: readonly string[], x: number, top: number, end = 0) =>
    svg`<text class=${name} part=${name} text-anchor=${['start', 'middle', 'end'][end + 1]}>${lines.map(
      (line, i) =>
        svg`<tspan x=${x} y=${top + (i + 0.75) * LINE}>${line}</tspan><tspan font-size="0"> </tspan>`,
    )}</text>`;

  const node = ({actor: {id}, lines, side, y, height}: Node, i: number) => {
    const x = at(side, COLUMN);
    const top = y - (lines.length * LINE) / 2;
    const follow = (click: Event) => {
      click.preventDefault();
      goTo(element, 'actor', id);
    };
    return svg`${i ? '' : words('side', side.lines, x, top - side.height, side.end)}<a class=${view.mark('actor', id)} href=${linkTo('actor', id)} @click=${follow}>
      <rect x=${Math.min(x, at(side, 0))} y=${y - height / 2} width=${COLUMN} height=${height} />
      ${words('node', lines, x, top, side.end)}</a>`;
  };

  const edge = ({relation, others, lines, y, height}: Edge) => {
    const {kind, status} = relation;
    const [from, to] = others as [Node, Node];
    const {end} = from.side;
    // What stays at one end turns back there, its words beside the turn; what goes across runs under its words.
    const turn = end !== to.side.end ? 0 : from.y < to.y ? -6 : 6;
    const leave = turn ? y + turn : y + height / 2 - 7;
    const arrive = leave - 2 * turn;
    const slot = ({side}: Node, more = 0) => at(side, COLUMN + FAN + more);
    const half = ({side, y}: Node, port: number) => {
      const mid = at(side, COLUMN + FAN / 2);
      return `M${at(side, COLUMN + 4)} ${y}C${mid} ${y} ${mid} ${port} ${at(side, COLUMN + FAN)} ${port}`;
    };
    const bend = slot(from, 11);
    const line = `${half(from, leave)}C${bend} ${leave} ${turn ? bend : slot(to)} ${arrive} ${slot(to)} ${arrive}${half(to, arrive)}`;
    const middle = turn ? slot(from, 8) : WIDTH / 2;
    const symbol = {
      'allied-with': line,
      agreement: '',
      fights: `M${middle - 4} ${leave - turn - 4}l8 8m0-8l-8 8`,
    }[kind as string];
    const arrow = turn
      ? `M${middle - 4} ${y + turn / 2}L${middle} ${y - turn / 2}L${middle + 4} ${y + turn / 2}`
      : `M${slot(to, 6)} ${arrive - 4}L${slot(to)} ${arrive}L${slot(to, 6)} ${arrive + 4}`;
    return svg`<g class="edge ${kind} ${status} ${markBetween(view, relation)}" part="edge">
      <path class="line" d=${line} /><path d=${symbol ?? arrow} />
      ${turn ? words('text', lines, slot(from, 15), y - (lines.length * LINE) / 2, -end) : words('text', lines, middle, y - height / 2 + 1)}
    </g>`;
  };

  return html`<svg class="diagram" part="diagram" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label=${view.locale.words.relations}>
    <g aria-hidden="true">${edges.map(edge)}</g>${sides.map(({nodes}) => nodes.map(node))}
  </svg>`;
}

export const drawingStyles = css`
  .diagram {
    inline-size: 100%;
    max-inline-size: 24em;
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
  .allied-with .line + path {
    transform: translateY(3px);
  }
  .diagram .related path {
    stroke: var(--_accent);
  }
  .chosen .node {
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 3px;
  }
`;
