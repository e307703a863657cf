import type {Kind} from '../notation/ref.js';
import {eachTarget} from '../notation/richtext.js';
import {listOf} from './find.js';

type Fields = Readonly<Record<string, unknown>>;
/** A thing that references point to. `cost` is what showing it once costs, undefined until it is computed. */
interface Entry {
  readonly thing: Fields;
  cost?: number;
  count: number;
}

/**
 * The budget, in characters: so many for each character of the story, and a base that even an empty story has. Real stories
 * need at most 3 for each; 10,000 short events with two sources of 300 characters each need 5.
 */
const PER_CHARACTER = 6;
const BASE_BUDGET = 100_000;
/** What a reference costs whatever it shows: its nodes take the time and memory of so many characters. */
const REFERENCE_COST = 100;
/** A point of a line on a map, as characters of its path. */
const POINT_COST = 8;
/** What a node costs where many of them take few characters: its time and memory are those of so many characters. */
const NODE_COST = 75;
/** The nodes of a correction beside its text: it stands in the foot of each element. */
export const CORRECTION_NODES = 8;

/** The fields of a thing that are shown wherever another thing refers to it. */
const SHOWN_FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  event: ['headline'],
  fact: ['text'],
  figure: ['label', 'words', 'unit'],
  question: ['question'],
  statement: ['words', 'text', 'note'],
  actor: ['name', 'role'],
  place: ['name'],
  source: ['title', 'publisher', 'url', 'archived'],
  media: ['caption', 'credit'],
  update: ['text', 'before', 'after', 'why'],
};
/** Lists whose items are shown again for each reference in one of their fields; the cost is that of a thing of `kind`. */
const REPEATED_LISTS = new Map<string, readonly [field: string, kind: Kind]>([
  // An event is shown at each of its places.
  ['events', ['places', 'event']],
  // A statement is shown beside each statement that it contradicts.
  ['statements', ['counterclaims', 'statement']],
  // An update is shown at each thing that it touches.
  ['updates', ['touches', 'update']],
]);

const things = (value: unknown): readonly Fields[] =>
  Array.isArray(value)
    ? (value as unknown[]).filter((one): one is Fields => !!one && typeof one === 'object')
    : [];
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The nodes that a rich text may have, by its line breaks and marks: to read it would take longer. */
export const nodesIn = (text: string): number => text.match(/\n+|\*+|\]\(/g)?.length ?? 0;

/**
 * What the references of a story cost: each is charged with the size of what it shows, and all of them have one budget,
 * with what takes many nodes for few characters, so that what is shown is bounded by the size of the story. `story` may have any shape; `size` is its characters.
 */
export class Budget {
  #remaining: number;
  readonly #story: Fields;
  readonly #entries = new Map<Kind, Map<string, Entry>>();
  #corrections: Map<string, number> | undefined;

  constructor(story: Fields, size: number) {
    this.#story = story;
    this.#remaining = BASE_BUDGET + PER_CHARACTER * size;
  }

  /** The things of a kind by their id. */
  entriesOf(kind: Kind): ReadonlyMap<string, Entry> {
    let entries = this.#entries.get(kind);
    if (!entries) {
      entries = new Map();
      for (const thing of things(this.#story[listOf(kind)]))
        if (typeof thing.id === 'string') entries.set(thing.id, {thing, count: 0});
      this.#entries.set(kind, entries);
    }
    return entries;
  }

  /** Charges a reference to a thing. Returns true if this charge exceeds the budget, only the first time. */
  charge(kind: Kind, entry: Entry): boolean {
    entry.count++;
    return this.#spend(this.#costOfEntry(kind, entry));
  }

  /** The thing whose references have cost most so far, such as `source:log`. */
  get costliest(): string {
    let [worst, most] = ['', 0];
    for (const [kind, entries] of this.#entries)
      for (const [id, {cost = 0, count}] of entries)
        if (cost * count > most) [worst, most] = [`${kind}:${id}`, cost * count];
    return worst;
  }

  /** Charges what a list at `trail` repeats for each of its `length` references. Returns as `charge` does. */
  chargeList(trail: readonly (string | number)[], length: number): boolean {
    const {0: list, 1: index, 2: name} = trail as readonly [string, number, string];
    const [field, kind] = REPEATED_LISTS.get(list) ?? [];
    if (!kind || field !== name) return false;
    return this.#spend(
      length * this.#costOf(kind, (this.#story[list] as readonly Fields[])[index]!),
    );
  }

  /** Charges so many nodes; gives whether the budget is spent by them. */
  chargeNodes(nodes: number): boolean {
    return this.#spend(NODE_COST * nodes);
  }

  /** Charges the places and lines that are drawn in each of so many frames; gives whether the budget is spent by it. */
  chargeFrames(frames: number): boolean {
    const drawn = things(this.#story.places).map(
      ({path}) => REFERENCE_COST + (Array.isArray(path) ? path.length * POINT_COST : 0),
    );
    return this.#spend(frames * drawn.reduce((all, one) => all + one, 0));
  }

  /** True only for the charge that exceeds the budget, so that it is reported once. */
  #spend(cost: number): boolean {
    const before = this.#remaining;
    this.#remaining -= cost;
    return before >= 0 && this.#remaining < 0;
  }

  /** The cost of showing a thing where another refers to it; `bare` leaves its corrections out. */
  #costOf(kind: Kind, thing: Fields, bare = false): number {
    let cost = REFERENCE_COST;
    for (const name of SHOWN_FIELDS[kind]) {
      const text = thing[name];
      if (typeof text !== 'string') continue;
      cost += text.length + NODE_COST * nodesIn(text);
      eachTarget(text, (node) => {
        // Figures inside a correction are shown without their own corrections.
        if (node.type === 'figure') cost += this.#costOfId('figure', node.id, kind === 'update');
      });
    }
    if (kind === 'statement') {
      for (const name of ['by', 'via', 'to']) cost += this.#costOfId('actor', thing[name]);
      for (const source of texts(thing.sources)) cost += this.#costOfId('source', source);
    }
    // What is corrected shows its corrections wherever it is shown.
    if ((kind === 'statement' || kind === 'figure') && !bare && typeof thing.id === 'string')
      cost += this.#correctionsOf(`${kind}:${thing.id}`);
    return cost;
  }

  #costOfEntry(kind: Kind, entry: Entry): number {
    if (entry.cost === undefined) {
      // A provisional cost ends the recursion where things refer to each other in a circle.
      entry.cost = REFERENCE_COST;
      entry.cost = this.#costOf(kind, entry.thing);
    }
    return entry.cost;
  }

  #costOfId(kind: Kind, id: unknown, bare = false): number {
    const entry = this.entriesOf(kind).get(id as string);
    if (!entry) return 0;
    return bare ? this.#costOf(kind, entry.thing, true) : this.#costOfEntry(kind, entry);
  }

  /** The cost of the corrections that touch a thing. */
  #correctionsOf(ref: string): number {
    if (!this.#corrections) {
      this.#corrections = new Map();
      for (const update of things(this.#story.updates)) {
        const cost = this.#costOf('update', update);
        for (const touched of texts(update.touches))
          this.#corrections.set(touched, (this.#corrections.get(touched) ?? 0) + cost);
      }
    }
    return this.#corrections.get(ref) ?? 0;
  }
}
