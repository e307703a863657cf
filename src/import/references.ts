import type {Fields, Rule} from '../content/compiled-schema.js';
import {parseRef} from '../notation/ref.js';
import {eachTarget} from '../notation/richtext.js';
import {urlProblem} from '../notation/url.js';
import type {Note} from './draft.js';
import {richFromText} from './html.js';
import {idFrom} from './identity.js';

export type Thing = Record<string, unknown>;
/** An entry and its location. */
export interface Entry {
  readonly where: string;
  readonly thing: Thing;
}

/** What is created for a name without a row, so that attributions are not lost. */
const MADE: Readonly<Record<string, (name: string) => Thing>> = {
  actor: (name) => ({name, kind: 'body'}),
  place: (name) => ({name, kind: 'area'}),
  source: (title) => ({title, kind: 'document'}),
};

const listOf = (kind: string) => (kind === 'media' ? kind : `${kind}s`);
const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** The names of the rows of all spreadsheets, and the references between them. */
export class References {
  /** Things created from names, by list. */
  readonly made = new Map<string, Thing[]>();
  /** Ids by list, by the row's own id and by name. */
  readonly #ids = new Map<string, Map<string, string>>();
  readonly #notes: Note[];

  constructor(lists: Iterable<readonly [string, unknown]>, notes: Note[]) {
    for (const [list] of lists) this.#ids.set(list, new Map());
    this.#notes = notes;
  }

  /** Assigns an id to a row. */
  name(list: string, {where, thing}: Entry, id: string): void {
    const ids = this.#ids.get(list)!;
    const {id: given, name, title, short} = thing as Record<string, string | undefined>;
    if (given !== undefined && given !== id)
      this.#notes.push({
        where,
        message: ids.has(given)
          ? `has the id "${given}" of another row; "${id}" stands there`
          : `"${given}" is not an id of lower-case letters, digits and hyphens; "${id}" stands there`,
      });
    ids.set(id, id);
    for (const known of [given, name, title, short])
      if (known && !ids.has(plain(known))) ids.set(plain(known), id);
    thing.id = id;
  }

  /** Replaces references by id or name with ids; creates missing things, or leaves the reference out. */
  resolve(where: string, thing: Thing, {required, optional}: Fields): void {
    for (const [name, value] of Object.entries(thing)) {
      const rule = required[name] ?? optional[name]!;
      const report = (message: string) => this.#notes.push({where, message: `${name}: ${message}`});
      const found = this.#resolved(rule, value, report);
      thing[name] = found;
    }
  }

  #resolved(rule: Rule, value: unknown, report: (message: string) => void): unknown {
    if (Array.isArray(rule)) {
      const [item] = rule as readonly [Rule];
      const itemRule = typeof item === 'string' ? item : '';
      if (!/^(?:ref|anyRef)/.test(itemRule)) return value;
      const kind = itemRule.split(':')[1];
      const items = (value as string[]).flatMap((it) => this.#split(it, kind));
      const found = items
        .map((it) => this.#resolved(item, it, report))
        .filter((it) => it !== undefined);
      const once = [...new Set(found)];
      if (once.length < found.length) report('names the same twice; once is enough');
      return once.length ? once : undefined;
    }
    const [is = '', kind = ''] = (typeof rule === 'string' ? rule : '').split(':');
    if (is === 'ref') return this.#find(kind, value as string, report);
    if (is === 'anyRef') {
      const ref = parseRef(value as string);
      if (ref && this.#ids.get(listOf(ref.kind))?.get(ref.id) === ref.id) return value;
      report(`no row is “${value as string}”; left out`);
      return undefined;
    }
    return is.startsWith('rich') ? this.#rich(value as string, report) : value;
  }

  /** Splits "Elm, Oak" if both names are known; else it may be one name. */
  #split(text: string, kind = ''): readonly string[] {
    const ids = this.#ids.get(listOf(kind));
    if (!/[,،、]/.test(text) || [text, plain(text)].some((it) => ids?.has(it))) return [text];
    const parts = text.split(/[,،、]/).map((part) => part.trim());
    const known = parts.every((part) => [part, plain(part)].some((it) => ids?.has(it)));
    return known || parts.every((part) => /^[a-z][a-z0-9-]*$/.test(part)) ? parts : [text];
  }

  #find(kind: string, name: string, report: (message: string) => void): string | undefined {
    const list = listOf(kind);
    const ids = this.#ids.get(list) ?? new Map<string, string>();
    this.#ids.set(list, ids);
    const known = ids.get(name) ?? ids.get(plain(name));
    if (known) return known;
    const make = MADE[kind];
    if (!make) {
      report(`no row is “${name}”; left out`);
      return undefined;
    }
    let id = idFrom(kind, plain(name).replaceAll(' ', '-'));
    for (let n = 2; ids.has(id); n++) id = `${id.slice(0, 58)}-${n}`;
    const made: Thing = {id, ...make(name)};
    this.made.set(list, this.made.get(list) ?? []);
    this.made.get(list)!.push(made);
    ids.set(id, id).set(plain(name), id);
    report(`no row is “${name}”; ${list} have it now, as "${String(made.kind)}": say what it is`);
    return id;
  }

  /** Rich text in which invalid links and references are replaced by their words. */
  #rich(text: string, report: (message: string) => void): string {
    let problem: string | undefined;
    eachTarget(text, (node) => {
      if (node.type === 'link') problem ??= urlProblem(node.href);
      else if ('id' in node) {
        const kind = node.type === 'figure' ? 'figure' : node.kind;
        if (this.#ids.get(listOf(kind))?.get(node.id) !== node.id)
          problem ??= `no ${kind} "${node.id}"`;
      }
    });
    if (!problem) return text;
    report(`${problem}; its words stand as they are written`);
    return richFromText(text);
  }
}
