/** Stories for the fuzzer: made by the rules of the schema, then broken. The same seed makes the same story. */
import type {Fields, Rule} from '../../src/content/compiled-schema.js';
import {VECTORS} from './vectors.js';

export type Random = () => number;
type Json = Record<string, unknown>;

/** Numbers from 0 up to 1, after Tommy Ettinger's mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DATES = [
  ...[
    '2020',
    '2020-02',
    '2020-02-27',
    '2020-02~',
    '2020-02-27?',
    '201X',
    '19XX',
    '2020-XX',
    '2020-21',
  ],
  ...[
    '-0044',
    '0000',
    'Y-120000',
    '2019-12/..',
    '/2020-02-27',
    '2020-02-27/2020-03-05',
    '2020-02-XX',
  ],
  ...[
    '2020-02-28T14:30:00+03:00',
    '2020-02-28T14:30Z',
    '2020-02-28T14:30',
    '9999-12-31',
    '0001-01-01',
  ],
];
const LANGUAGES = ['en', 'en-GB', 'ar', 'fa', 'he', 'tr', 'ru', 'zh-Hant', 'und'];
const ZONES = ['UTC', 'Europe/Istanbul', 'Asia/Tehran', 'America/St_Johns'];
const LINKS = [
  'https://a.example/x?y=1#z',
  'http://a.example',
  'mailto:desk@a.example',
  '/x',
  'x.html',
  '#crisis-event-event0',
];
/** What a browser asks for by itself; nothing else may be asked for. */
const FILES = [
  'https://media.test/a.jpg',
  '/a.jpg?1',
  'a b.jpg',
  'https://media.test/a,b.jpg,',
  '100%.jpg',
];
const WORDS = [
  'Idlib',
  'strike',
  '33',
  'soldiers',
  'ceasefire',
  'إدلب',
  'می\u200cخواهم',
  'שלום',
  '👩\u200d👧',
  'the',
  'of',
  '\n\n',
  '\n- ',
  '\n1. ',
  '**',
  '*',
  '\\',
  '[',
  '](',
  '{figure:',
];
/** What is not seen and changes what is. */
const HIDDEN = [
  '\u202e',
  '\u2067',
  '\u0000',
  '\ud800',
  '\u001b[31m',
  '\u{e0041}',
  '\u200b',
  '\ufeff',
  '\u2028',
];

/** What a story is made with: the ids that it has, by kind. */
class Maker {
  readonly #ids: Record<string, readonly string[]> = {};

  constructor(
    readonly random: Random,
    readonly rules: Fields,
  ) {
    for (const [name, rule] of Object.entries(rules.optional)) {
      if (!Array.isArray(rule)) continue;
      const kind = name === 'media' ? name : name.slice(0, -1);
      const least = kind === 'actor' || kind === 'source' ? 1 : 0;
      this.#ids[kind] = Array.from({length: this.whole(least, 3)}, (_, i) => `${kind}${i}`);
    }
  }

  whole(min: number, max: number): number {
    return min + Math.floor(this.random() * (max - min + 1));
  }
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }
  chance(p: number): boolean {
    return this.random() < p;
  }

  text(rich: boolean): string {
    const words = Array.from({length: this.whole(1, 8)}, () =>
      this.chance(0.2)
        ? this.vector(rich)
        : rich && this.chance(0.2)
          ? this.#notation()
          : this.pick(WORDS),
    ).join(' ');
    return words.trim() ? words : 'x';
  }

  /** A vector that a story may hold: it is text, and in rich text no link. */
  vector(rich: boolean): string {
    const vector = this.pick(VECTORS);
    const refused = /[\p{Cc}\p{Cs}\u202e]/u.test(vector) || (rich && vector.includes(']('));
    return refused ? '<b>x</b>' : vector;
  }

  #notation(): string {
    const kinds = Object.keys(this.#ids).filter(
      (kind) => kind !== 'relation' && this.#ids[kind]!.length,
    );
    const kind = this.pick(kinds);
    const figures = this.#ids.figure!;
    return this.chance(0.4) && figures.length
      ? `{figure:${this.pick(figures)}}`
      : this.chance(0.5)
        ? `[${this.pick(['x', '*x*', '<b>', '"'])}](${this.pick(LINKS)})`
        : `[x](${kind}:${this.pick(this.#ids[kind]!)})`;
  }

  /** A value that a rule allows, or nothing where there is nothing to refer to. */
  value(rule: Rule, name: string, at = 0): unknown {
    if (typeof rule !== 'string') {
      if ('required' in rule) return this.thing(rule, name, at);
      if (rule.length === 2) return [this.value(rule[0], name), this.value(rule[1], name)];
      const kind = name === 'media' ? name : name.slice(0, -1);
      const own = typeof rule[0] === 'object' && 'required' in rule[0] && 'id' in rule[0].required;
      const length = own ? this.#ids[kind]!.length : this.whole(0, 3);
      const list = Array.from({length}, (_, i) => this.value(rule[0], name, i)).filter(
        (it) => it !== undefined,
      );
      return typeof rule[0] === 'string' ? [...new Set(list)] : list;
    }
    const [is = '', least, most] = rule.split(':');
    switch (is) {
      case 'text':
      case 'line':
        return name === 'timeZone' ? this.pick(ZONES) : this.text(false);
      case 'rich':
      case 'richLine':
        return this.text(true);
      case 'edtf':
        return this.pick(DATES);
      case 'url':
        return this.pick(/^(?:files|poster|tracks)$/.test(name) ? FILES : LINKS);
      case 'language':
        return this.pick(LANGUAGES);
      case 'outline':
        return this.pick(['m10 20 5-5 5 5z', 'm0 0 1 1', '', 'm1 1 2 2zm3 3 4 4z']);
      case 'id':
        return least === 'story' ? 'fuzz' : this.#ids[least!]![at];
      case 'ref':
        return this.#ids[least!]!.length ? this.pick(this.#ids[least!]!) : undefined;
      case 'anyRef':
        return `source:${this.pick(this.#ids.source!)}`;
      case 'boolean':
        return this.chance(0.5);
      case 'one of':
        return this.pick(rule.split(':').slice(1));
      case 'amount':
        return this.pick([0, 1, 33, 2.5, 1e15, -3]);
      default:
        return this.pick([
          +least!,
          +most!,
          is === 'number' ? (+least! + +most!) / 3 : Math.ceil((+least! + +most!) / 2),
        ]);
    }
  }

  thing(
    {required, optional, refinements = []}: Fields,
    name: string,
    at: number,
  ): Json | undefined {
    const thing: Json = {};
    for (const [field, rule] of Object.entries(required)) {
      thing[field] = this.value(rule, field === 'url' ? name : field, at);
      if (thing[field] === undefined) return undefined;
    }
    for (const [field, rule] of Object.entries(optional)) {
      const value = this.chance(0.5) ? this.value(rule, field, at) : undefined;
      if (value !== undefined) thing[field] = value;
    }
    if (refinements.includes('claim')) thing.sources = this.#ids.source!.slice(0, 1);
    if (refinements.includes('statement')) thing.text ??= this.text(true);
    if (refinements.includes('quantity')) {
      thing.amount ??= 7;
      if (thing.qualifier === 'between') thing.amount = [3, 7];
    }
    if (refinements.includes('frame'))
      Object.assign(thing, {west: 25, east: 45, south: 32, north: 42});
    if (refinements.includes('media')) {
      const file = {url: this.pick(FILES), width: 320, height: 200};
      Object.assign(thing, {
        files: [file],
        alt: this.text(false),
        url: this.pick(LINKS.slice(0, 2)),
      });
    }
    return thing;
  }

  /** A whole story that is valid. */
  story(): Json {
    const story: Json = {};
    for (const [name, rule] of Object.entries(this.rules.required))
      story[name] = this.value(rule, name);
    for (const [name, rule] of Object.entries(this.rules.optional)) {
      // What may be referred to has to be there.
      const value = Array.isArray(rule) || this.chance(0.5) ? this.value(rule, name) : undefined;
      if (value !== undefined) story[name] = value;
    }
    return story;
  }
}

export interface Input {
  /** What is given as `data-content`. */
  readonly json: string;
  /** Whether nothing in it was broken: it has to be shown. */
  readonly valid: boolean;
}

export function inputOf(seed: number, rules: Fields): Input {
  const random = randomOf(seed);
  const maker = new Maker(random, rules);
  const story = maker.story();
  if (maker.chance(0.4)) return {json: JSON.stringify(story), valid: true};
  for (let n = maker.whole(1, 4); n; n--) breakPart(story, maker);
  const json = JSON.stringify(story);
  return {json: maker.chance(0.3) ? breakBytes(json, maker) : json, valid: false};
}

const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[]],
  [null],
  'x',
  {__proto__: null, toString: 1},
  'event:event0',
  {length: 1e9},
];

const NAMES = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'then', 'length', 'id '];

const many = (list: readonly unknown[], length: number): unknown[] =>
  Array.from({length}, (_, i) => list[i % list.length]);

/** Puts something that does not belong there into one place of the story. */
function breakPart(story: Json, maker: Maker): void {
  let at = story;
  let keys = Object.keys(at);
  let key = maker.pick(keys);
  while (
    typeof at[key] === 'object' &&
    at[key] &&
    Object.keys(at[key] as Json).length &&
    maker.chance(0.85)
  ) {
    at = at[key] as Json;
    keys = Object.keys(at);
    key = maker.pick(keys);
  }
  const value = at[key];
  const ways: (() => void)[] = [
    () => Reflect.deleteProperty(at, key),
    () => (at[key] = structuredClone(maker.pick(ODD))),
    () => (at[key] = [value, value]),
    () => (at[key] = {[key]: value}),
    () =>
      !Array.isArray(at) &&
      Object.defineProperty(at, maker.pick(NAMES), {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      }),
    () => (at[key] = at[maker.pick(keys)]),
    () => Array.isArray(value) && value.push(...(value as unknown[])),
    () => (at[key] = JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown),
    () => (at[key] = maker.pick(VECTORS)),
    () => (at[key] = maker.pick(VECTORS)),
    () => typeof value === 'string' && (at[key] = value + maker.pick([...HIDDEN, ...VECTORS])),
    () => typeof value === 'string' && (at[key] = value.repeat(maker.whole(2, 300))),
    // What grows when it is shown: a reference or a thing many times over, a figure in words as often as a text has room.
    () => Array.isArray(value) && value.length && (at[key] = many(value, maker.whole(2, 5000))),
    () => typeof value === 'string' && (at[key] = '{figure:figure0} '.repeat(maker.whole(2, 1170))),
    () =>
      typeof value === 'string' && (at[key] = value.padEnd(maker.whole(2, 20_000), value || 'x')),
  ];
  maker.pick(ways)();
}

/** Breaks the text of a JSON at a few characters. */
function breakBytes(json: string, maker: Maker): string {
  let text = json;
  for (let n = maker.whole(1, 3); n; n--) {
    const at = maker.whole(0, text.length - 1);
    const put = maker.pick([
      '',
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\0',
      '\ud800',
      'e9',
      '\\u0000',
      '<',
      '9'.repeat(400),
      ...VECTORS,
    ]);
    text = text.slice(0, at) + put + text.slice(at + maker.whole(0, 2));
  }
  return text;
}

/** A text somewhere in a story: where, by which rule, and how to put another in its place. */
export interface Leaf {
  readonly path: string;
  readonly is: string;
  readonly set: (text: string) => void;
}

/** A story in which every field that there is has a value, with a medium of this kind; and all texts in it. */
export function fullStory(rules: Fields, kind: string): {story: Json; leaves: readonly Leaf[]} {
  const story = new Maker(() => 0.3, rules).story();
  for (const medium of story.media as Json[]) medium.kind = kind;
  const leaves: Leaf[] = [];
  const walk = (rule: Rule, holder: Json, key: string, path: string): void => {
    const value = holder[key];
    if (value === undefined) return;
    if (typeof value === 'string')
      leaves.push({path, is: (rule as string).split(':')[0]!, set: (text) => (holder[key] = text)});
    else if (typeof rule === 'object' && !('required' in rule))
      for (const i of Object.keys(value as object))
        walk(rule[Number(i)] ?? rule[0], value as Json, i, `${path}[${i}]`);
    else if (typeof rule === 'object')
      for (const [name, inner] of Object.entries({...rule.required, ...rule.optional}))
        walk(inner, value as Json, name, path ? `${path}.${name}` : name);
  };
  walk(rules, {story}, 'story', '');
  return {story, leaves};
}
