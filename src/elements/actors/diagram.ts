import type {Actor, Relation, Story} from '../../content/story.js';

/** One line of text; lengths are in sixteenths of an em. */
export const LINE = 15;
const GAP = 12;
/** More than most letters are wide, bold ones too. */
const LETTER = 7.5;

interface Item {
  readonly lines: readonly string[];
  /** What it needs, and its middle. */
  readonly height: number;
  y: number;
  /** Those it has to do with; the more, the more room. */
  readonly others: Node[];
}
export interface Node extends Item {
  readonly actor: Actor;
  readonly side: Side;
}
/** Those who stand together, under the words for it, and at which end of the line: 0 is its start. */
export interface Side extends Item {
  readonly nodes: Node[];
  end?: 0 | 1;
}
export interface Edge extends Item {
  readonly relation: Relation;
}
export interface Diagram {
  readonly width: number;
  readonly height: number;
  /** How far names reach from either end, and how far from there the lines fan out. */
  readonly column: number;
  readonly fan: number;
  readonly sides: readonly Side[];
  readonly edges: readonly Edge[];
}

/** Breaks text into lines of a width, within words where it must. */
function wrap(text: string, width: number): readonly string[] {
  // The letters of Chinese, Japanese and Korean are twice as wide.
  const n = Math.floor(width / LETTER / (/[\u2e80-\ud7ff]/.test(text) ? 2 : 1));
  return text.match(new RegExp(`\\S.{0,${n - 1}}(?!\\S)|\\S{1,${n}}`, 'gu')) ?? [];
}

const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((all, item) => all + of(item), 0);
/** The height at which those are that an item has to do with. */
const mean = ({others}: {others: readonly Node[]}) => sum(others, ({y}) => y) / others.length;
const heightOf = (items: readonly Item[]) => sum(items, (item) => item.height);

/** One below the other, so that nothing can overlap; whoever has most relations gets most of the height that is left. */
function stack(items: readonly Item[], height: number): void {
  const left = (height - heightOf(items)) / sum(items, ({others}) => others.length);
  let top = 0;
  for (const item of items) {
    const room = item.height + left * item.others.length;
    item.y = top + room / 2;
    top += room;
  }
}

/**
 * Where the actors and their relations stand: names in two columns, those of one side together, and between the columns
 * a row for each relation, from which its lines fan out. So words never meet, whatever the story.
 */
export function diagramOf(
  {actors, relations}: Story,
  width: number,
  label: (relation: Relation) => string,
): Diagram {
  const column = width * 0.27;
  const fan = width * 0.09;
  const item = (text: string, width: number, gap: number) => {
    const lines = wrap(text, width);
    return {lines, height: lines.length * LINE + gap, y: 0, others: []};
  };
  const nodes = new Map<string, Node>();
  const sides = new Map<string, Side>();
  for (const actor of actors) {
    const {id, name, short = name, side: words = ''} = actor;
    if (!relations.some(({from, to}) => from === id || to === id)) continue;
    const key = words || `:${id}`;
    const side = sides.get(key) ?? {...item(words, column, 0), nodes: []};
    const node = {...item(short, column, GAP), actor, side};
    sides.set(key, side);
    side.nodes.push(node);
    nodes.set(id, node);
  }
  const edges = relations.map((relation): Edge => {
    const others = [nodes.get(relation.from)!, nodes.get(relation.to)!];
    others.forEach((node, i) => node.others.push(others[1 - i]!));
    return {...item(label(relation), width - 2 * (column + fan), GAP), relation, others};
  });

  // The side with most relations first; each goes opposite those that it has most to do with.
  const ends: [Side[], Side[]] = [[], []];
  const around = ({nodes}: Side) => ({others: nodes.flatMap(({others}) => others)});
  const ties = (side: Side) => around(side).others.length;
  for (const side of [...sides.values()].sort((a, b) => ties(b) - ties(a))) {
    const more = sum(around(side).others, ({side: {end}}) => (end === undefined ? 0 : end || -1));
    side.end = (more || ends[1].length - ends[0].length) < 0 ? 1 : 0;
    ends[side.end].push(side);
  }

  // Each name near those that it has to do with, and sides whole; a few rounds suffice.
  const columns = () => ends.map((some) => some.flatMap((side) => [side, ...side.nodes]));
  const height = Math.max(...[...columns(), edges].map(heightOf));
  for (let round = 0; round < 8; round++) {
    columns().forEach((items) => stack(items, height));
    const end = ends[round % 2]!;
    for (const {nodes} of end) nodes.sort((a, b) => mean(a) - mean(b));
    end.sort((a, b) => mean(around(a)) - mean(around(b)));
  }
  columns().forEach((items) => stack(items, height));
  edges.sort((a, b) => mean(a) - mean(b));
  stack(edges, height);
  return {width, height, column, fan, sides: ends.flat(), edges};
}
