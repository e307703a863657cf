import {css} from '@lit/reactive-element';
import {html, nothing, svg} from '../../template/html.js';
import type {TemplateResult} from '../../template/html.js';
import type {Relation} from '../../content/story.js';
import {goTo, linkTo} from '../base/deep-link.js';
import type {RenderContext} from '../base/render-context.js';
import {GAP, LINE} from './diagram.js';
import type {Diagram, Edge, Node, Side} from './diagram.js';

/** The CSS class of a relation of the actor that the reader has selected. */
export const relationHighlight = (context: RenderContext, {from, to}: Relation): string =>
  [from, to].some((id) => context.highlightClass('actor', id) === 'chosen') ? 'related' : '';

/** Renders the diagram as SVG. The kind of a relation is shown by the shape of its line and by a label. */
export function renderDiagram(
  {width, column, fan, height, sides, edges}: Diagram,
  isRtl: boolean,
  context: RenderContext,
  host: Element,
): TemplateResult {
  /** Distances from an end: of the bar next to a name, and of the point where lines have fanned out. */
  const [BAR, SLOT] = [column + 5, column + fan];
  /** The x coordinate at a distance from the end that a side is at. */
  const at = ({end}: Side, x: number) => (end > 0 === isRtl ? width - x : x);
  // Each line is a text of its own: WebKit mixes the lines of a text that runs from right to left.
  // The spaces between them are not drawn; they are needed when text is copied.
  const text = (name: string, lines: readonly string[], x: number, top: number, end = 0) =>
    svg`<g class=${name} part=${name} text-anchor=${['start', 'middle', 'end'][end + 1]}>${lines.map(
      (line, i) =>
        svg`<text x=${x} y=${top + (i + 0.75) * LINE}>${line.trim().replace(/\u00ad$/, '-')}</text>${/\s$/.test(line) ? ' ' : nothing}`,
    )}</g>`;

  const node = (
    {actor: {id, name, short = name}, lines, side, y, height, space}: Node,
    i: number,
  ) => {
    const x = at(side, column);
    const top = y - (lines.length * LINE) / 2;
    const halfBar = (space - GAP) / 2;
    const onClick = (event: Event) => {
      event.preventDefault();
      goTo(host, 'actor', id);
    };
    return svg`${i ? '' : text('side', side.lines, x, top - side.height, side.end)}<a class=${context.highlightClass('actor', id)} href=${linkTo('actor', id)} aria-label=${short} @click=${onClick}>
      <rect x=${Math.min(x, at(side, 0))} y=${y - height / 2} width=${column} height=${height} />
      ${text('node', lines, x, top, side.end)}<path class="bar" d=${`M${at(side, BAR)} ${y - halfBar}v${2 * halfBar}`} /></a>`;
  };

  /** The y coordinate at which a line leaves the bar of a name: as near to its own as the order of all lines allows. */
  const portOf = ({y, space, edges}: Node, edge: Edge, height: number) => {
    const before = edges.indexOf(edge);
    const after = edges.length - 1 - before;
    const halfBar = (space - GAP) / 2 - 3;
    const step = Math.min(12, (2 * halfBar) / (before + after || 1));
    return Math.min(Math.max(height, y - halfBar + before * step), y + halfBar - after * step);
  };

  const curve = (x: number, y: number, toX: number, toY: number) =>
    `C${(x + toX) / 2} ${y} ${(x + toX) / 2} ${toY} ${toX} ${toY}`;

  const row = (edge: Edge) => {
    const {relations, others, lines, detailLines, y, height} = edge;
    const [from, ...to] = others as [Node, ...Node[]];
    const {side} = from;
    const top = y - (height - GAP) / 2;
    const end = top + lines.length * LINE;
    const {kind, status} = relations[0]!;
    const otherSide = to[0]!.side;
    // A relation within one end turns back there, with its label next to the turn; any other runs under its label.
    const turn = side.end !== otherSide.end ? 0 : from.y < to[0]!.y ? -6 : 6;
    const leave = turn ? y + turn : end + 4;
    const arrive = leave - 2 * turn;
    const start = portOf(from, edge, leave);
    const [bar, slot, bend] = [BAR, SLOT, SLOT + 11].map((x) => at(side, x)) as [
      number,
      number,
      number,
    ];
    const [tip, back, part] = [BAR + 1.5, BAR + 8, SLOT].map((x) => at(otherSide, x)) as [
      number,
      number,
      number,
    ];
    const x = turn ? at(side, SLOT + 8) : width / 2;
    /** The line to some of the others, and the sign of its kind. */
    const lineTo = (nodes: readonly Node[], highlight: string) => {
      const stops = nodes.map((node) => portOf(node, edge, arrive));
      const line = `M${bar} ${start}${curve(bar, start, slot, leave)}C${bend} ${leave} ${bend} ${arrive} ${stops
        .map((stop) => `${part} ${arrive}${curve(part, arrive, tip, stop)}`)
        .join('M')}`;
      const sign = {
        'allied-with': line,
        agreement: '',
        fights: `M${x - 4} ${leave - turn - 4}l8 8m0-8l-8 8`,
      }[kind as string];
      return svg`<path class="line ${highlight}" d=${line} /><path class=${highlight} d=${sign ?? stops.map((stop) => `M${back} ${stop - 4}L${tip} ${stop}L${back} ${stop + 4}`).join('')} />`;
    };
    const related = to.filter((_, i) => relationHighlight(context, relations[i]!));
    const label = (lines: readonly string[], y: number) =>
      text('text', lines, turn ? at(side, SLOT + 15) : x, y, turn && -side.end);
    return svg`<g class="edge ${kind} ${status}" part="edge">
      ${lineTo(to, '')}${related[0] ? lineTo(related, 'related') : ''}${label(lines, top)}${label(detailLines, turn ? end : end + 8)}
    </g>`;
  };

  return html`<svg class="diagram" part="diagram" viewBox="0 0 ${width} ${height}" role="group" lang=${context.lang} aria-label=${context.locale.words.relations}>
    <g aria-hidden="true">${edges.map(row)}</g><g lang=${context.story.lang}>${sides.map(({nodes}) => nodes.map(node))}</g>
  </svg>`;
}

export const drawingStyles = css`
  .diagram {
    display: block;
    inline-size: 100%;
    margin-block: calc(var(--_step) * 3);
    fill: currentcolor;
    font-size: 13px;
    overflow: visible;
  }
  .node {
    font-weight: 600;
  }
  .side,
  .edge g {
    font-size: 12px;
    fill: var(--_soft);
  }
  .edge path + g {
    fill: currentcolor;
  }
  .diagram path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.25;
  }
  .diagram .bar {
    stroke-width: 3;
  }
  .diagram a:not(:hover, .chosen) {
    text-decoration: none;
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
  .diagram :is(.related, .chosen) path,
  .diagram path.related {
    stroke: var(--_accent);
  }
  .chosen .node {
    fill: var(--_accent);
  }
`;
