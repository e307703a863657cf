import {css, html, nothing, svg} from 'lit';
import type {TemplateResult} from 'lit';
import type {Relation} from '../../content/story.js';
import {goTo, linkTo} from '../base/deep-link.js';
import type {RenderContext} from '../base/render-context.js';
import {GAP, LINE} from './diagram.js';
import type {Diagram, Edge, Node, Side} from './diagram.js';

/** Marks a relation of the one that the reader has chosen. */
export const markBetween = (view: RenderContext, {from, to}: Relation): string =>
  [from, to].some((id) => view.highlightClass('actor', id) === 'chosen') ? 'related' : '';

/** The diagram as SVG; the line's shape says the kind of relation, and a word says it again. */
export function drawing(
  {width, column, fan, height, sides, edges}: Diagram,
  rtl: boolean,
  view: RenderContext,
  element: Element,
): TemplateResult {
  /** How far from its end the bar beside a name stands, and where the lines have fanned out. */
  const [BAR, SLOT] = [column + 5, column + fan];
  /** So far from the end of the line that a side is at. */
  const at = ({end}: Side, x: number) => (end > 0 === rtl ? width - x : x);
  // The space between two lines is for those who copy them; it would move what stands in the middle.
  const words = (name: string, lines: readonly string[], x: number, top: number, end = 0) =>
    svg`<text class=${name} part=${name} text-anchor=${['start', 'middle', 'end'][end + 1]}>${lines.map(
      (line, i) =>
        svg`<tspan x=${x} y=${top + (i + 0.75) * LINE}>${line.trim().replace(/\u00ad$/, '-')}</tspan>${/\s$/.test(line) ? svg`<tspan font-size="0"> </tspan>` : nothing}`,
    )}</text>`;

  const node = (
    {actor: {id, name, short = name}, lines, side, y, height, room}: Node,
    i: number,
  ) => {
    const x = at(side, column);
    const top = y - (lines.length * LINE) / 2;
    const reach = (room - GAP) / 2;
    const follow = (click: Event) => {
      click.preventDefault();
      goTo(element, 'actor', id);
    };
    return svg`${i ? '' : words('side', side.lines, x, top - side.height, side.end)}<a class=${view.highlightClass('actor', id)} href=${linkTo('actor', id)} aria-label=${short} @click=${follow}>
      <rect x=${Math.min(x, at(side, 0))} y=${y - height / 2} width=${column} height=${height} />
      ${words('node', lines, x, top, side.end)}<path class="bar" d=${`M${at(side, BAR)} ${y - reach}v${2 * reach}`} /></a>`;
  };

  /** Where a line leaves the bar of a name: at its own height, if that is there, and in the order of all. */
  const port = ({y, room, edges}: Node, edge: Edge, height: number) => {
    const before = edges.indexOf(edge);
    const after = edges.length - 1 - before;
    const reach = (room - GAP) / 2 - 3;
    const each = Math.min(12, (2 * reach) / (before + after || 1));
    return Math.min(Math.max(height, y - reach + before * each), y + reach - after * each);
  };

  const curve = (x: number, y: number, toX: number, toY: number) =>
    `C${(x + toX) / 2} ${y} ${(x + toX) / 2} ${toY} ${toX} ${toY}`;

  const row = (edge: Edge) => {
    const {relations, others, lines, more, y, height} = edge;
    const [from, ...to] = others as [Node, ...Node[]];
    const {side} = from;
    const top = y - (height - GAP) / 2;
    const end = top + lines.length * LINE;
    const {kind, status} = relations[0]!;
    const far = to[0]!.side;
    // What stays at one end turns back there, its words beside the turn; what goes across runs under its word.
    const turn = side.end !== far.end ? 0 : from.y < to[0]!.y ? -6 : 6;
    const leave = turn ? y + turn : end + 4;
    const arrive = leave - 2 * turn;
    const start = port(from, edge, leave);
    const [bar, slot, bend] = [BAR, SLOT, SLOT + 11].map((x) => at(side, x)) as [
      number,
      number,
      number,
    ];
    const [tip, back, part] = [BAR + 1.5, BAR + 8, SLOT].map((x) => at(far, x)) as [
      number,
      number,
      number,
    ];
    const x = turn ? at(side, SLOT + 8) : width / 2;
    /** The line to some of the others, and what it bears. */
    const lineTo = (some: readonly Node[], mark: string) => {
      const stops = some.map((node) => port(node, edge, arrive));
      const line = `M${bar} ${start}${curve(bar, start, slot, leave)}C${bend} ${leave} ${bend} ${arrive} ${stops
        .map((stop) => `${part} ${arrive}${curve(part, arrive, tip, stop)}`)
        .join('M')}`;
      const sign = {
        'allied-with': line,
        agreement: '',
        fights: `M${x - 4} ${leave - turn - 4}l8 8m0-8l-8 8`,
      }[kind as string];
      return svg`<path class="line ${mark}" d=${line} /><path class=${mark} d=${sign ?? stops.map((stop) => `M${back} ${stop - 4}L${tip} ${stop}L${back} ${stop + 4}`).join('')} />`;
    };
    const related = to.filter((_, i) => markBetween(view, relations[i]!));
    const say = (lines: readonly string[], y: number) =>
      words('text', lines, turn ? at(side, SLOT + 15) : x, y, turn && -side.end);
    return svg`<g class="edge ${kind} ${status}" part="edge">
      ${lineTo(to, '')}${related[0] ? lineTo(related, 'related') : ''}${say(lines, top)}${say(more, turn ? end : end + 8)}
    </g>`;
  };

  return html`<svg class="diagram" part="diagram" viewBox="0 0 ${width} ${height}" role="group" lang=${view.lang} aria-label=${view.locale.words.relations}>
    <g aria-hidden="true">${edges.map(row)}</g><g lang=${view.story.lang}>${sides.map(({nodes}) => nodes.map(node))}</g>
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
  .edge text {
    font-size: 12px;
    fill: var(--_soft);
  }
  .edge path + text {
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
