import type {Actor, Relation, Story} from '../../content/story.js';
import {linesOf} from '../base/lines.js';

// Lengths are in sixteenths of an em, so that text has the size of captions in a column of 296 pixels.
export interface Dimensions {
  readonly width: number;
  /** The width of the names at either end. */
  readonly column: number;
  /** The width next to a column in which lines fan out. */
  readonly fan: number;
}
export const NARROW: Dimensions = {width: 296, column: 88, fan: 16};
export const WIDE: Dimensions = {width: 576, column: 160, fan: 44};
/** The height of a line of text, and the distance between two texts. */
export const LINE = 15;
export const GAP = 12;
/** Font sizes of names and of other text, as in the styles. */
const NAME_SIZE = 13;
const TEXT_SIZE = 12;

/** A diagram with more relations, or more lines in a text, is not readable. */
const MAX_EDGES = 12;
const MAX_LINES = 6;
/** Limits that keep the layout fast. */
const MAX_CHARACTERS = 120;
export const MAX_RELATIONS = 60;

interface Item {
  readonly lines: readonly string[];
  /** The height of the text with the gap below. */
  readonly height: number;
  /** The height that the layout gives it. */
  space: number;
  /** Its vertical centre. */
  y: number;
  /** The actors that it is related to; the more, the more space it gets. */
  readonly others: readonly Node[];
}
export interface Node extends Item {
  readonly actor: Actor;
  readonly side: Side;
  readonly others: Node[];
  /** From top to bottom. */
  edges: readonly Edge[];
}
/** The actors of one side, under its label; `end` is 1 for the start of the line, -1 for its end. */
export interface Side extends Item {
  readonly nodes: Node[];
  readonly others: Node[];
  end: number;
}
/** Relations of one kind between an actor and one or several actors of one side, with their label. */
export interface Edge extends Item {
  /** The lines of the second, more detailed label. */
  readonly detailLines: readonly string[];
  readonly relations: Relation[];
  /** The actor, followed by the other actor of each relation. */
  readonly others: Node[];
}
export interface Diagram extends Dimensions {
  readonly height: number;
  readonly sides: readonly Side[];
  readonly edges: readonly Edge[];
  /** Whether all texts fit, and there are not too many relations. */
  readonly isReadable: boolean;
}

const sum = <T>(items: readonly T[], valueOf: (item: T) => number) =>
  items.reduce((total, item) => total + valueOf(item), 0);
const heightOf = (items: readonly Item[]) => sum(items, ({height}) => height);
/** The average height of the actors that an item is related to. */
const mean = ({others}: Item) => sum(others, ({y}) => y) / others.length;
const byMean = (a: Item, b: Item) => mean(a) - mean(b);

/**
 * Positions the actors and their relations: names in two columns, those of one side together, and between the columns a
 * row for each relation, from which its lines fan out; so no texts overlap. `labelOf` returns the label of a relation,
 * and a more detailed one.
 */
export function layoutDiagram(
  {lang, actors, relations}: Story,
  labelOf: (relation: Relation) => readonly [label: string, detail: string],
  dimensions: Dimensions = NARROW,
): Diagram {
  const {width, column, fan} = dimensions;
  let isFitting = true as boolean;
  /** A text in lines of at most `maxWidth`. */
  const item = (text: string, gap: number, size: number, maxWidth: number) => {
    const {lines, fits} = linesOf(text.slice(0, MAX_CHARACTERS), maxWidth / size, lang);
    isFitting &&= fits && lines.length <= MAX_LINES && text.length <= MAX_CHARACTERS;
    return {lines, height: lines.length * LINE + gap, space: 0, y: 0, others: []};
  };
  // The labels are not bold, so that about 10 % more text fits.
  const labelWidth = 1.1 * (width - 2 * (column + fan));
  const nodes = new Map<string, Node>();
  const sides = new Map<string, Side>();
  for (const actor of actors) {
    const {id, name, short = name, side: sideName = ''} = actor;
    if (!relations.some(({from, to}) => from === id || to === id)) continue;
    const key = sideName || `:${id}`;
    const side = sides.get(key) ?? {
      ...item(sideName, 0, TEXT_SIZE, column),
      nodes: [],
      others: [],
      end: 0,
    };
    const node = {...item(short, GAP, NAME_SIZE, column), actor, side, others: [], edges: []};
    sides.set(key, side);
    side.nodes.push(node);
    nodes.set(id, node);
  }
  const rows = new Map<string, Edge>();
  for (const relation of relations) {
    const [from, to] = [nodes.get(relation.from)!, nodes.get(relation.to)!];
    const labels = labelOf(relation);
    const key = [relation.from, relation.kind, to.actor.side ?? relation.to, ...labels].join();
    const detail = item(labels[1], 4, TEXT_SIZE, labelWidth);
    const label = item(labels[0], GAP, TEXT_SIZE, labelWidth);
    const edge = rows.get(key) ?? {
      ...label,
      height: label.height + detail.height,
      detailLines: detail.lines,
      others: [from],
      relations: [],
    };
    rows.set(key, edge);
    edge.relations.push(relation);
    edge.others.push(to);
    for (const item of [from, from.side]) item.others.push(to);
    for (const item of [to, to.side]) item.others.push(from);
  }
  const edges = [...rows.values()];

  // Places each side opposite those that it has most relations with, the side with most relations first.
  let balance = 0;
  for (const side of [...sides.values()].sort((a, b) => b.others.length - a.others.length)) {
    side.end = (sum(side.others, (one) => one.side.end) || balance) > 0 ? -1 : 1;
    balance += side.end * side.nodes.length;
  }
  const ends = [1, -1].map((end) => [...sides.values()].filter((side) => side.end === end));

  // Sorts names near those they are related to, without splitting sides; a few rounds are enough.
  const lists = (): (readonly Item[])[] => [
    ...ends.map((sides) => sides.flatMap((side) => [{...side, others: []}, ...side.nodes])),
    edges,
  ];
  const height = Math.max(...lists().map(heightOf));
  for (let round = 0; round < 9; round++) {
    for (const {nodes} of ends[round % 2]!) nodes.sort(byMean);
    ends[round % 2]!.sort(byMean);
    edges.sort(byMean);
    // One below the other, so that nothing overlaps; the remaining height goes to the items with most relations.
    for (const list of lists()) {
      const extra = (height - heightOf(list)) / sum(list, ({others}) => others.length);
      let top = 0;
      for (const item of list) {
        item.space = item.height + extra * item.others.length;
        item.y = top + item.space / 2;
        top += item.space;
      }
    }
  }
  for (const node of nodes.values()) node.edges = edges.filter((one) => one.others.includes(node));
  const isReadable = isFitting && edges.length <= MAX_EDGES;
  return {...dimensions, height, sides: ends.flat(), edges, isReadable};
}
