import type {Actor, Relation, Story} from '../../content/story.js';
import {linesOf} from '../base/lines.js';

// Lengths are in sixteenths of an em, so that words are as large as captions in a column of 296 pixels.
/** How wide a diagram is, how far names reach from either end, and how far from there the lines fan out. */
export interface Measure {
  readonly width: number;
  readonly column: number;
  readonly fan: number;
}
export const NARROW: Measure = {width: 296, column: 88, fan: 16};
export const WIDE: Measure = {width: 576, column: 160, fan: 44};
/** One line of text, and what stands between two texts. */
export const LINE = 15;
export const GAP = 12;
/** The sizes of names and of other words, as in the styles. */
const NAME = 13;
const WORD = 12;

/** With more lines than this, or lines of text to a name, nobody follows a diagram. */
const MOST_EDGES = 12;
const MOST_LINES = 6;
/** Nobody reads more into a diagram, and no page waits for it. */
const MOST_CHARACTERS = 120;
export const MOST_RELATIONS = 60;

interface Item {
  readonly lines: readonly string[];
  /** What it needs, what it has, and its middle. */
  readonly height: number;
  room: number;
  y: number;
  /** Those it has to do with; the more, the more room it gets. */
  readonly others: readonly Node[];
}
export interface Node extends Item {
  readonly actor: Actor;
  readonly side: Side;
  readonly others: Node[];
  /** From above to below. */
  edges: readonly Edge[];
}
/** Those who stand together, under the words for it, at the start (1) or the end (-1) of the line. */
export interface Side extends Item {
  readonly nodes: Node[];
  readonly others: Node[];
  end: number;
}
/** What one has with another, or in the same way with some of one side: its word, and what tells more. */
export interface Edge extends Item {
  readonly more: readonly string[];
  readonly relations: Relation[];
  /** The one, and then the other one of each relation. */
  readonly others: Node[];
}
export interface Diagram extends Measure {
  readonly height: number;
  readonly sides: readonly Side[];
  readonly edges: readonly Edge[];
  /** Whether all words fit, and not too many lines run between them. */
  readonly readable: boolean;
}

const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((all, item) => all + of(item), 0);
const heightOf = (items: readonly Item[]) => sum(items, ({height}) => height);
/** By the height at which those are that an item has to do with. */
const mean = ({others}: Item) => sum(others, ({y}) => y) / others.length;
const byMean = (a: Item, b: Item) => mean(a) - mean(b);

/**
 * Where the actors and their relations stand: names in two columns, those of one side together, and between the columns
 * a row for each relation, from which its lines fan out. So words never meet, whatever the story. `say` gives the word
 * for a relation, and what tells more.
 */
export function layoutDiagram(
  {lang, actors, relations}: Story,
  say: (one: Relation) => readonly [word: string, more: string],
  measure: Measure = NARROW,
): Diagram {
  const {width, column, fan} = measure;
  let fits = true as boolean;
  /** A text in lines of at most so many units. */
  const item = (text: string, gap: number, size: number, most: number) => {
    const set = linesOf(text.slice(0, MOST_CHARACTERS), most / size, lang);
    fits = fits && set.fits && set.lines.length <= MOST_LINES && text.length <= MOST_CHARACTERS;
    return {...set, height: set.lines.length * LINE + gap, room: 0, y: 0, others: []};
  };
  // Their type is not bold, so that a tenth more of it fits.
  const between = 1.1 * (width - 2 * (column + fan));
  const nodes = new Map<string, Node>();
  const sides = new Map<string, Side>();
  for (const actor of actors) {
    const {id, name, short = name, side: words = ''} = actor;
    if (!relations.some(({from, to}) => from === id || to === id)) continue;
    const key = words || `:${id}`;
    const side = sides.get(key) ?? {...item(words, 0, WORD, column), nodes: [], others: [], end: 0};
    const node = {...item(short, GAP, NAME, column), actor, side, others: [], edges: []};
    sides.set(key, side);
    side.nodes.push(node);
    nodes.set(id, node);
  }
  const rows = new Map<string, Edge>();
  for (const relation of relations) {
    const [from, to] = [nodes.get(relation.from)!, nodes.get(relation.to)!];
    const said = say(relation);
    const key = [relation.from, relation.kind, to.actor.side ?? relation.to, ...said].join();
    const more = item(said[1], 4, WORD, between);
    const word = item(said[0], GAP, WORD, between);
    const edge = rows.get(key) ?? {
      ...word,
      height: word.height + more.height,
      more: more.lines,
      others: [from],
      relations: [],
    };
    rows.set(key, edge);
    edge.relations.push(relation);
    edge.others.push(to);
    for (const one of [from, from.side]) one.others.push(to);
    for (const one of [to, to.side]) one.others.push(from);
  }
  const edges = [...rows.values()];

  // The side with most relations first; each goes opposite those that it has most to do with.
  let balance = 0;
  for (const side of [...sides.values()].sort((a, b) => b.others.length - a.others.length)) {
    side.end = (sum(side.others, (one) => one.side.end) || balance) > 0 ? -1 : 1;
    balance += side.end * side.nodes.length;
  }
  const ends = [1, -1].map((end) => [...sides.values()].filter((side) => side.end === end));

  // Each name near those that it has to do with, and sides whole; a few rounds suffice.
  const lists = (): (readonly Item[])[] => [
    ...ends.map((some) => some.flatMap((side) => [{...side, others: []}, ...side.nodes])),
    edges,
  ];
  const height = Math.max(...lists().map(heightOf));
  for (let round = 0; round < 9; round++) {
    for (const {nodes} of ends[round % 2]!) nodes.sort(byMean);
    ends[round % 2]!.sort(byMean);
    edges.sort(byMean);
    // One below the other, so that nothing can overlap; what is left of the height goes to those with most relations.
    for (const list of lists()) {
      const left = (height - heightOf(list)) / sum(list, ({others}) => others.length);
      let top = 0;
      for (const one of list) {
        one.room = one.height + left * one.others.length;
        one.y = top + one.room / 2;
        top += one.room;
      }
    }
  }
  for (const node of nodes.values()) node.edges = edges.filter((one) => one.others.includes(node));
  const readable = fits && edges.length <= MOST_EDGES;
  return {...measure, height, sides: ends.flat(), edges, readable};
}
