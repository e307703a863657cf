import type {Kind} from '../notation/ref.js';
import {eachTarget} from '../notation/richtext.js';
import {listOf} from './find.js';

type Fields = Readonly<Record<string, unknown>>;
/** A thing that is referred to, and what it costs to show it there, once that is known. */
interface Entry {
  readonly thing: Fields;
  cost?: number;
  times: number;
}

/**
 * The characters that a story may show through references: so many for each character of its own, and some for any. The
 * stories that we know need 3 for each at most, and 10,000 short events with two sources of 300 characters each need 5.
 */
const PER_CHARACTER = 6;
const FREE = 100_000;
/** What a reference costs whatever it shows: its nodes take the time and memory of so many characters. */
const REFERENCE = 100;
/** A point of a line on a map, as characters of its path. */
const POINT = 8;
/** What a node costs where many of them take few characters: its time and memory are those of so many characters. */
const NODE = 75;
/** The nodes of a correction beside its text: it stands in the foot of each element. */
export const CORRECTION = 8;

/** The fields that are shown of a thing where another thing refers to it. */
const SHOWN: Readonly<Record<Kind, readonly string[]>> = {
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
/** What is shown again for each thing that a field of it names, and that field. */
const REPEATED = new Map<string, readonly [field: string, kind: Kind]>([
  // At each of its places.
  ['events', ['places', 'event']],
  // Beside each statement that it contradicts.
  ['statements', ['counterclaims', 'statement']],
  // At each thing that it touches.
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
  #left: number;
  readonly #story: Fields;
  readonly #entries = new Map<Kind, Map<string, Entry>>();
  #corrections: Map<string, number> | undefined;

  constructor(story: Fields, size: number) {
    this.#story = story;
    this.#left = FREE + PER_CHARACTER * size;
  }

  /** The things of a kind, by id. */
  entriesOf(kind: Kind): ReadonlyMap<string, Entry> {
    let entries = this.#entries.get(kind);
    if (!entries) {
      entries = new Map();
      for (const thing of things(this.#story[listOf(kind)]))
        if (typeof thing.id === 'string') entries.set(thing.id, {thing, times: 0});
      this.#entries.set(kind, entries);
    }
    return entries;
  }

  /** Charges a reference to a thing; gives whether the budget is spent by it. */
  charge(kind: Kind, entry: Entry): boolean {
    entry.times++;
    return this.#spend(this.#costOfEntry(kind, entry));
  }

  /** What has cost most until now, as `source:log`. */
  get worst(): string {
    let [worst, most] = ['', 0];
    for (const [kind, entries] of this.#entries)
      for (const [id, {cost = 0, times}] of entries)
        if (cost * times > most) [worst, most] = [`${kind}:${id}`, cost * times];
    return worst;
  }

  /** Charges what a list at `trail` repeats for each of its `length` references; gives whether the budget is spent by it. */
  chargeList(trail: readonly (string | number)[], length: number): boolean {
    const {0: list, 1: index, 2: name} = trail as readonly [string, number, string];
    const [field, kind] = REPEATED.get(list) ?? [];
    if (!kind || field !== name) return false;
    return this.#spend(
      length * this.#costOf(kind, (this.#story[list] as readonly Fields[])[index]!),
    );
  }

  /** Charges so many nodes; gives whether the budget is spent by them. */
  chargeNodes(nodes: number): boolean {
    return this.#spend(NODE * nodes);
  }

  /** Charges the places and lines that are drawn in each of so many frames; gives whether the budget is spent by it. */
  chargeFrames(frames: number): boolean {
    const drawn = things(this.#story.places).map(
      ({path}) => REFERENCE + (Array.isArray(path) ? path.length * POINT : 0),
    );
    return this.#spend(frames * drawn.reduce((all, one) => all + one, 0));
  }

  /** Once spent, it is spent: that is told once. */
  #spend(cost: number): boolean {
    const before = this.#left;
    this.#left -= cost;
    return before >= 0 && this.#left < 0;
  }

  /** What it costs to show a thing where another refers to it; `bare` is without its corrections. */
  #costOf(kind: Kind, thing: Fields, bare = false): number {
    let cost = REFERENCE;
    for (const name of SHOWN[kind]) {
      const text = thing[name];
      if (typeof text !== 'string') continue;
      cost += text.length + NODE * nodesIn(text);
      eachTarget(text, (node) => {
        // In a correction a figure shows no corrections.
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
      // Things whose texts name each other in a circle end here.
      entry.cost = REFERENCE;
      entry.cost = this.#costOf(kind, entry.thing);
    }
    return entry.cost;
  }

  #costOfId(kind: Kind, id: unknown, bare = false): number {
    const entry = this.entriesOf(kind).get(id as string);
    if (!entry) return 0;
    return bare ? this.#costOf(kind, entry.thing, true) : this.#costOfEntry(kind, entry);
  }

  /** What the corrections of a thing cost. */
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
