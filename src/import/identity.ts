import {ID} from '../notation/ref.js';

/** How an entry is identified in its source. */
export interface Identity {
  /** Its identifier: `@id`, `url`, `unique_id`, or a row's id. */
  readonly given?: string | undefined;
  /** Traits used if there is no unique identifier, the most stable first. */
  readonly traits: readonly string[];
}

/** The most characters of the readable part of an id. */
const MAX_LENGTH = 40;

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

/** An id made from words: letters without diacritics, digits and hyphens; may be empty. */
export function slugOf(text: string): string {
  const slug = text
    // Enough for any id, even if each letter has several marks.
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-$/g, '');
  // Cut within a word only if it is the only one.
  const short = slug.slice(0, MAX_LENGTH + 1).replace(/-[^-]*$/, '');
  const id = slug.length > MAX_LENGTH ? short.slice(0, MAX_LENGTH) : slug;
  return ID.test(id) ? id : '';
}

/**
 * The id of a thing of this kind (`event`) from its identifier in the source. An identifier that is an id or a number
 * stays readable; for any other, such as an address, a hash makes the id unique in every script.
 */
export function idFrom(kind: string, identifier: string): string {
  const numbered = `${kind}-${identifier}`;
  if (ID.test(identifier)) return identifier;
  if (/^[a-z0-9-]+$/.test(identifier) && ID.test(numbered)) return numbered;
  // The end of an address is the most specific part.
  const words =
    identifier
      .slice(-1000)
      .split(/[/#?=]+/)
      .findLast(Boolean) ?? '';
  return `${slugOf(/^[a-z]/i.test(words) ? words : `${kind} ${words}`) || kind}-${hashOf(identifier)}`;
}

/**
 * The traits of an entry without an identifier: its clock time, which editors change less than words; else the
 * date with its headline. The text distinguishes entries that share both.
 * @param when EDTF
 */
export function traitsOf(when: string, headline: string, text: string): readonly string[] {
  if (!when.includes('T')) return [`${when} ${headline}`, text];
  const moment = /(?:Z|[+-]\d\d:\d\d)$/.test(when) ? Date.parse(when) : NaN;
  const clock = moment ? new Date(moment).toISOString().replace(/\.\d+/, '') : when;
  return [clock.toLowerCase().replace(/[^a-z0-9]/g, ''), headline, text];
}

/**
 * The unique ids of all entries of a list. Adding an entry does not change the ids of the others: among entries
 * with the same identifier, the oldest keeps its id, and the others are distinguished by their further traits.
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
    return more.length ? `${id.slice(0, MAX_LENGTH + 9)}-${hashOf(more.join('\0'))}` : id;
  };
  const most = marks.reduce((most, {length}) => Math.max(most, length), 0);
  let open = entries.map((_, i) => i);
  if (newestFirst) open.reverse();
  for (let level = 1; level <= most; level++) open = open.filter((i) => !take(i, idOf(i, level)));
  // Entries that are equal in everything are numbered.
  const numbers = new Map<string, number>();
  for (const i of open) {
    const id = idOf(i);
    let n = numbers.get(id) ?? 2;
    while (!take(i, `${id.slice(0, MAX_LENGTH + 18)}-${n}`)) n++;
    numbers.set(id, n + 1);
  }
  return ids;
}
