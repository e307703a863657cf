import {ChangeSet} from '@codemirror/state';
import type {Text} from '@codemirror/state';
import {KIND} from '../notation/ref.js';
import type {Kind} from '../notation/ref.js';
import type {TextSpan} from './analyze.js';
import {changeOf, rangeOfPath} from './json-edits.js';
import type {Edit, Path} from './json-edits.js';
import {showNotice} from './notice.js';
import {ruleAt} from './rules.js';
import type {Step, TextUpdate} from './steps.js';

export type {Edit, Path} from './json-edits.js';

/** What a story has lists of; relations have no id, see {@link identitiesOf}. */
export type ThingKind = Kind | 'relation';
export type Values = Readonly<Record<string, unknown>>;

/** The part of the editor that the document needs. */
export interface TextModel {
  readonly doc: Text;
  change(changes: ChangeSet, step: Step, isTyping: boolean): void;
  /** Makes a change of somebody else, which undo does not revert. */
  receive(changes: ChangeSet): void;
  subscribe(listener: (update: TextUpdate) => void): () => void;
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of the story's list of a kind. */
export const listNameOf = (kind: ThingKind): string => (kind === 'media' ? kind : `${kind}s`);
/** The kind of the things in a list of the story. */
export const kindOfList = (list: unknown): ThingKind | undefined =>
  ([...KIND, 'relation'] as const).find((kind) => listNameOf(kind) === list);

const identities = new WeakMap<object, readonly (string | undefined)[]>();
/**
 * The identities of the things in a list: their ids; of a relation, which has none, its two actors, as the findings name it,
 * and a number from the second between the same two.
 */
export function identitiesOf(kind: ThingKind, list: unknown): readonly (string | undefined)[] {
  if (!Array.isArray(list)) return [];
  const known = identities.get(list);
  if (known) return known;
  const counts = new Map<string, number>();
  const found = (list as readonly unknown[]).map((thing) => {
    if (!isObject(thing)) return undefined;
    if (kind !== 'relation') return typeof thing.id === 'string' ? thing.id : undefined;
    const [from, to] = [thing.from, thing.to].map((id) => (typeof id === 'string' ? id : ''));
    const pair = `${from}-${to}`;
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    return count > 1 ? `${pair}-${count}` : pair;
  });
  identities.set(list, found);
  return found;
}

const indexes = new WeakMap<object, ReadonlyMap<string, number>>();
function indexOf(kind: ThingKind, list: readonly unknown[]): ReadonlyMap<string, number> {
  let index = indexes.get(list);
  if (!index) {
    const all = identitiesOf(kind, list);
    // Of equal ids, the first is found, as on the page.
    index = new Map(all.flatMap((id, i) => (id === undefined ? [] : [[id, i] as const])).reverse());
    indexes.set(list, index);
  }
  return index;
}

function valueAt(value: unknown, path: Path): unknown {
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Values)[key];
  }
  return value;
}

/** The value after an edit; parts that it does not touch stay the same objects. */
function edited(value: unknown, {path, value: now, insert = false}: Edit): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return now;
  const inner = () => edited(valueAt(value, [key]), {path: rest, value: now, insert});
  if (typeof key === 'number') {
    const list = (value ?? []) as readonly unknown[];
    if (rest.length) return list.with(key, inner());
    if (now === undefined) return list.toSpliced(key, 1);
    return list.toSpliced(key, insert ? 0 : 1, now);
  }
  const thing = (value ?? {}) as Values;
  if (rest.length || now !== undefined) return {...thing, [key]: inner()};
  return Object.fromEntries(Object.entries(thing).filter(([name]) => name !== key));
}

/** The fields of the object at a path in the schema's order, the required ones first. */
function schemaOrder(path: Path): readonly string[] | undefined {
  const rule = ruleAt(path);
  return typeof rule === 'object' && 'required' in rule
    ? Object.keys({...rule.required, ...rule.optional})
    : undefined;
}

/** Letters and digits that are not mistaken for each other, without vowels, so that no words arise. */
const SIGNS = '23456789bcdfghjkmnpqrstvwxz';

/** The story of the editor's text as data. All edits go through the editor, so that text, forms, undo and drafts are one. */
export class StoryDocument {
  #value: Values = {};
  /** The text that `#value` and `#isReadable` belong to. */
  #parsed: Text | undefined;
  #isReadable = false;
  readonly #listeners = new Set<(update: TextUpdate) => void>();
  readonly #given = new Set<string>();

  constructor(
    private readonly editor: TextModel,
    private readonly announce: (text: string) => void = showNotice,
  ) {
    // So that there is a last readable story before the first change.
    this.#parse();
    editor.subscribe((update) => {
      for (const listener of this.#listeners) listener(update);
      const {step, by} = update;
      const prefix = {edit: '', undo: 'Undone: ', redo: 'Redone: '}[by];
      if (step?.label) this.announce(prefix + step.label);
    });
  }

  /** The story as it is written, which may be invalid; the last readable one while the text is not JSON. */
  get value(): Values {
    this.#parse();
    return this.#value;
  }
  /** Whether the text is JSON; if not, it can only be edited as text. */
  get isReadable(): boolean {
    this.#parse();
    return this.#isReadable;
  }
  get(path: Path): unknown {
    return valueAt(this.value, path);
  }
  /** The path of a thing by its identity, such as `['events', 3]`. */
  find(kind: ThingKind, id: string): Path | undefined {
    const name = listNameOf(kind);
    const list = this.get([name]);
    const index = Array.isArray(list) ? indexOf(kind, list).get(id) : undefined;
    return index === undefined ? undefined : [name, index];
  }

  /** The range of a value in the text; undefined while the text is not JSON. */
  spanOf(path: Path): TextSpan | undefined {
    return this.isReadable ? rangeOfPath(this.editor.doc.toString(), path) : undefined;
  }

  /**
   * Makes all edits in order, as one step of undo, and announces its label. Returns whether the text could be edited: if it
   * is not JSON, or a path does not fit the text, nothing is changed and the reason is announced.
   */
  change(edits: readonly Edit[], label: string, isTyping = false): boolean {
    return this.#make(edits, (changes) =>
      this.editor.change(changes, {label, path: edits[0]!.path}, isTyping),
    );
  }
  /** Makes edits of somebody else: undo does not revert them. Returns whether the text could be edited. */
  receive(edits: readonly Edit[]): boolean {
    return this.#make(edits, (changes) => this.editor.receive(changes));
  }

  #make(edits: readonly Edit[], dispatch: (changes: ChangeSet) => void): boolean {
    if (!this.isReadable) {
      this.announce('Not changed: the text has an error, which has to be corrected first.');
      return false;
    }
    const {doc} = this.editor;
    let text = doc.toString();
    let value: unknown = this.#value;
    let changes = ChangeSet.empty(text.length);
    try {
      for (const one of edits) {
        const json = JSON.stringify(one.value) as string | undefined;
        // What JSON cannot express is not in the value either.
        const edit = {
          ...one,
          value: json === undefined ? undefined : (JSON.parse(json) as unknown),
        };
        const change = changeOf(text, edit, schemaOrder);
        if (!change) continue;
        changes = changes.compose(ChangeSet.of(change, text.length));
        text = text.slice(0, change.from) + change.insert + text.slice(change.to);
        value = edited(value, edit);
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.announce(`Not changed: ${error.message}.`);
      return false;
    }
    if (changes.empty) return true;
    const after = changes.apply(doc);
    this.#value = value as Values;
    this.#parsed = after;
    dispatch(changes);
    return true;
  }

  /** A new id for a thing that is made here: short, unique, and not from a name, because names change. */
  newId(kind: ThingKind): string {
    for (;;) {
      const numbers = crypto.getRandomValues(new Uint8Array(4));
      const id = kind[0]! + [...numbers].map((n) => SIGNS[n % SIGNS.length]!).join('');
      if (this.#given.has(`${kind}:${id}`) || this.find(kind, id)) continue;
      this.#given.add(`${kind}:${id}`);
      return id;
    }
  }

  /** Calls `listener` after each change of the text. */
  subscribe(listener: (update: TextUpdate) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #parse(): void {
    const {doc} = this.editor;
    if (doc === this.#parsed) return;
    const isSame = this.#parsed && doc.eq(this.#parsed);
    this.#parsed = doc;
    if (isSame) return;
    try {
      const value: unknown = JSON.parse(doc.toString());
      this.#isReadable = isObject(value);
      if (isObject(value)) this.#value = value;
    } catch {
      this.#isReadable = false;
    }
  }
}
