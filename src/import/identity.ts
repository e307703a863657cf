import {ID} from '../notation/ref.js';

/** What an entry is known by where it comes from. */
export interface Identity {
  /** What identifies it there: `@id`, `url`, `unique_id`, a row's own id. */
  readonly given?: string | undefined;
  /** What it is known by where nothing is given, or the same is given twice: what is changed least stands first. */
  readonly traits: readonly string[];
}

/** Characters of the readable part of an id. */
const LONGEST = 40;

/** Eight letters and digits, the same for the same text in every engine: cyrb53, which is public domain. */
export function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(8, '0').slice(-8);
}

/** An id made of words: letters without their marks, digits and hyphens; empty where nothing of it is left. */
export function slugOf(text: string): string {
  const slug = text
    // Longer than any id, however many marks its letters have.
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-$/g, '');
  // A word is cut only where there is no other.
  const short = slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
  const id = slug.length > LONGEST ? short.slice(0, LONGEST) : slug;
  return ID.test(id) ? id : '';
}

/**
 * The id of a thing of this kind (`event`) from what identifies it in its source. An identifier that is an id, or a number,
 * stays readable as it is; of any other, such as an address, a hash makes the id unique, whatever its script.
 */
export function idFrom(kind: string, identifier: string): string {
  const numbered = `${kind}-${identifier}`;
  if (ID.test(identifier)) return identifier;
  if (/^[a-z0-9-]+$/.test(identifier) && ID.test(numbered)) return numbered;
  // Of an address its end says most.
  const words =
    identifier
      .slice(-1000)
      .split(/[/#?=]+/)
      .findLast(Boolean) ?? '';
  return `${slugOf(/^[a-z]/i.test(words) ? words : `${kind} ${words}`) || kind}-${hashOf(identifier)}`;
}

/**
 * What an entry without an identifier is known by: a clock time alone, for editors correct words and leave that; else the
 * date with its headline. The text tells apart what has both the same.
 * @param when EDTF
 */
export function traitsOf(when: string, headline: string, text: string): readonly string[] {
  if (!when.includes('T')) return [`${when} ${headline}`, text];
  const moment = /(?:Z|[+-]\d\d:\d\d)$/.test(when) ? Date.parse(when) : NaN;
  const clock = moment ? new Date(moment).toISOString().replace(/\.\d+/, '') : when;
  return [clock.toLowerCase().replace(/[^a-z0-9]/g, ''), headline, text];
}

/**
 * The ids of all entries of a list, unique in it. An entry that is added leaves the ids of the others as they are: of those
 * that are known by the same, the oldest keeps the id that it has had, and the rest are told apart by their further traits.
 * @param newestFirst Whether the list grows at its top.
 */
export function idsOf(
  kind: string,
  entries: readonly Identity[],
  newestFirst = false,
): readonly string[] {
  const ids: string[] = [];
  const taken = new Set<string>();
  const take = (i: number, id: string): boolean => {
    if (taken.has(id)) return false;
    taken.add(id);
    ids[i] = id;
    return true;
  };
  const marks = entries.map(({given, traits}) => (given ? [given, ...traits] : traits));
  const idOf = (i: number, level = Infinity): string => {
    const [first = '', ...more] = marks[i]!.slice(0, level);
    const id = idFrom(kind, first);
    return more.length ? `${id.slice(0, LONGEST + 9)}-${hashOf(more.join('\0'))}` : id;
  };
  const most = marks.reduce((most, {length}) => Math.max(most, length), 0);
  let open = entries.map((_, i) => i);
  if (newestFirst) open.reverse();
  for (let level = 1; level <= most; level++) open = open.filter((i) => !take(i, idOf(i, level)));
  // What is the same in all of it can only be counted.
  const numbers = new Map<string, number>();
  for (const i of open) {
    const id = idOf(i);
    let n = numbers.get(id) ?? 2;
    while (!take(i, `${id.slice(0, LONGEST + 18)}-${n}`)) n++;
    numbers.set(id, n + 1);
  }
  return ids;
}
