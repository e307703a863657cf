import {isLink} from './address.js';

/** A node of JSON-LD, with the names of schema.org as its keys. */
export type Node = Readonly<Record<string, unknown>>;

/** Nothing that is read here lies deeper. */
const DEEPEST = 40;
/**
 * The characters that references may stand for: so many for each character that is written, and a base. Else a short file
 * could name one long node twenty thousand times.
 */
const PER_CHARACTER = 20;
const BASE_BUDGET = 20e6;
const VOCABULARY = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i;

/** A type or a property by its name alone, of `https://schema.org/headline`, `schema:headline`. */
const nameOf = (text: string) => text.trim().replace(VOCABULARY, '');

const isObject = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The nodes of one or several pieces of JSON-LD, in which a reference (`{"@id": "#writer"}`) is the node that it names, also in
 * another piece: https://www.w3.org/TR/json-ld11/#node-identifiers
 */
export class Graph {
  /** All nodes, in the order in which they are written. */
  readonly nodes: Node[] = [];
  /** The language stated for texts. */
  language: string | undefined;
  readonly #base: string | undefined;
  /** The short forms of schema.org's address that contexts name, such as `s` in `s:headline`. */
  readonly #prefixes = new Set<string>();
  /** What is said of each node, wherever that is. */
  readonly #known = new Map<string, Record<string, unknown>>();
  readonly #sizes = new Map<unknown, number>();
  #remaining = BASE_BUDGET;

  /** @param base The address of the page, for references that are relative to it. */
  constructor(documents: readonly unknown[], base?: string) {
    this.#base = base;
    for (const document of documents) this.#read(document, 0);
  }

  /** The absolute form of an address, where there is one. */
  absolute(address: string): string {
    return URL.canParse(address, this.#base) ? new URL(address, this.#base).href : address;
  }

  /**
   * The values of a property: what is said of a node elsewhere stands for a node that says nothing itself.
   * @throws {RangeError} where references stand for too much in all.
   */
  all(value: unknown): readonly unknown[] {
    return [value]
      .flat()
      .filter((it) => it !== null && it !== undefined && it !== '')
      .map((it) => {
        const id = typeof it === 'string' ? it : isObject(it) ? it['@id'] : undefined;
        if (typeof id !== 'string') return it;
        const isReference = !isObject(it) || Object.keys(it).every((key) => key.startsWith('@'));
        const known = isReference ? this.#known.get(this.absolute(id)) : undefined;
        return known ? this.#charge(known) : it;
      });
  }

  objects(value: unknown): readonly Node[] {
    return this.all(value).filter(isObject);
  }

  /** What of a node is missing in it, and said elsewhere. */
  get(node: Node, name: string): unknown {
    const id = node['@id'];
    return (
      node[name] ??
      (typeof id === 'string'
        ? this.#charge(this.#known.get(this.absolute(id))?.[name])
        : undefined)
    );
  }

  /** Gives `value`, to which something refers, and charges its characters to what references may stand for. */
  #charge<T>(value: T): T {
    const size = this.#sizes.get(value) ?? (value ? JSON.stringify(value).length : 0);
    this.#sizes.set(value, size);
    if ((this.#remaining -= size) < 0)
      throw new RangeError('refers again and again to something long, which would take too long');
    return value;
  }

  /** The names of persons and organisations. What is an address is no name. */
  names(value: unknown): string {
    const names = this.all(value)
      .map((it) => text(isObject(it) ? this.get(it, 'name') : it))
      .filter((name) => name && !isLink(name));
    return [...new Set(names)].join(', ');
  }

  /** The types that there are, by name, in order. */
  get types(): readonly string[] {
    return [...new Set(this.nodes.flatMap(typesOf))];
  }

  #read(value: unknown, depth: number): unknown {
    if (typeof value === 'string') this.#remaining += PER_CHARACTER * value.length;
    if (typeof value !== 'object') return value;
    if (depth > DEEPEST) return undefined;
    if (Array.isArray(value)) return value.flatMap((it) => this.#read(it, depth + 1));
    if (!isObject(value)) return value;
    if ('@value' in value) {
      this.language ??= text(value['@language']) || undefined;
      return this.#read(value['@value'], depth + 1);
    }
    if ('@list' in value || '@set' in value)
      return this.#read(value['@list'] ?? value['@set'], depth + 1);
    const node: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    const at = this.nodes.push(node) - 1;
    this.#readContext(value['@context']);
    for (const [key, given] of Object.entries(value)) {
      const name = this.#property(key);
      if (name === '@context') continue;
      // Its context has both names for these.
      else if ((name === 'type' || name === 'id') && !isObject(given)) node[`@${name}`] ??= given;
      else node[name] = this.#read(given, depth + 1);
    }
    const isReference = '@id' in node && Object.keys(node).every((key) => key.startsWith('@'));
    if (isReference) this.nodes.splice(at, 1);
    else this.#learn(node);
    return node;
  }

  #readContext(context: unknown): void {
    for (const it of [context].flat())
      if (isObject(it)) {
        this.language ??= text(it['@language']) || undefined;
        for (const [name, address] of Object.entries(it))
          if (nameOf(text(address)) === '' && text(address)) this.#prefixes.add(name);
      }
  }

  /** A property by its name alone. */
  #property(key: string): string {
    const [, prefix, name] = /^(\w+):(\w+)$/.exec(key) ?? [];
    return prefix && this.#prefixes.has(prefix) ? name! : nameOf(key);
  }

  #learn(node: Node): void {
    const id = node['@id'];
    if (typeof id !== 'string' || !id) return;
    const key = this.absolute(id);
    const known = this.#known.get(key) ?? (Object.create(null) as Record<string, unknown>);
    this.#known.set(key, known);
    for (const name in node) known[name] ??= node[name];
  }
}

/** The first text of a value; a number is one too. */
export function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).find(Boolean) ?? '';
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

export function typesOf(node: Node): readonly string[] {
  return [node['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => nameOf(type).replace(/^\w+:(?!\/)/, ''));
}
