import type {StoryInput} from '../content/story.js';
import {idFrom} from './identity.js';

export {slugOf} from './identity.js';

/** What an import could not carry over, or had to decide: where in the file, and what. */
export interface Note {
  readonly where: string;
  readonly message: string;
  /** What would have it otherwise, where somebody imports who can say so. */
  readonly option?: Option | undefined;
}
/** What an importer may say of what is imported. */
export type Option = 'dayFirst' | 'encoding' | 'groups' | 'kind' | 'timeZone';
export type Tell = (message: string, option?: Option) => void;
export interface Imported {
  readonly story: StoryInput;
  readonly notes: readonly Note[];
}
export interface ImportOptions {
  /** The name of what is imported, for the source that all entries are given. */
  readonly file: string;
  readonly id: string;
  /** The day of the import, as `2026-03-02`. */
  readonly today: string;
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
  /** The language where the file tells none. */
  readonly pageLang?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** Dates such as 3/4/2020 have the day first. */
  readonly dayFirst?: boolean | undefined;
  /** What the groups of a timeline are; without it they are listed. */
  readonly groups?: 'actors' | 'places' | undefined;
}

type Thing = Record<string, unknown> & {id: string};
type List = 'events' | 'media' | 'updates' | 'actors' | 'places' | 'statements';

/** What is said of a picture or video whose size nobody tells. */
export const HELD =
  'its picture or video is linked to as footage held elsewhere; to show it, write "photo" or "video" and "files" with width and height';

/** The id of the source that stands for what was imported. */
export const SOURCE = 'import';

/**
 * A story that is put together from another format. What comes in is nobody's fact yet: each entry is `unverified`,
 * with the file as its source.
 */
export class Draft {
  readonly notes: Note[] = [];
  readonly #noted = new Set<string>();
  readonly #lists = new Map<List, Thing[]>();
  readonly #names = new Map<string, string>();
  /** The ids that are given, with their lists, and the next number of each that was asked for again. */
  readonly #taken = new Map<string, number>();
  readonly #options: ImportOptions;
  /** The fields of the story itself. */
  fields: Record<string, unknown> = {};
  /** Fields of the source, where the file tells them. */
  source: Record<string, unknown> = {};

  constructor(options: ImportOptions) {
    this.#options = options;
  }

  note(where: string, message: string, option?: Option): void {
    const line = JSON.stringify([where, message]);
    if (!this.#noted.has(line)) this.notes.push(defined({where, message, option}) as Note);
    this.#noted.add(line);
  }

  /** Adds a thing, under the id that {@link idFrom} makes of what identifies it, and gives the id. */
  add(list: List, identifier: string, thing: Record<string, unknown>): string {
    const id = this.#unique(list, idFrom(list.replace(/s$/, ''), identifier));
    const things = this.#lists.get(list) ?? [];
    this.#lists.set(list, things);
    things.push({id, ...thing});
    return id;
  }

  /** The id of a thing of this name, which is added if it is not there. */
  named(list: List, name: string, thing: Record<string, unknown>): string {
    const key = `${list}:${name}`;
    const id =
      this.#names.get(key) ??
      this.add(list, name.toLowerCase().replaceAll(' ', '-'), {name, ...thing});
    this.#names.set(key, id);
    return id;
  }

  /** What every entry that asserts something has. */
  get claim(): {status: 'unverified'; sources: string[]} {
    return {status: 'unverified', sources: [SOURCE]};
  }

  #unique(list: List, id: string): string {
    const ref = `${list}:${id}`;
    let n = this.#taken.get(ref) ?? 1;
    let unique = id;
    while (this.#taken.has(`${list}:${unique}`)) unique = `${id.slice(0, 58)}-${++n}`;
    this.#taken.set(`${list}:${unique}`, 1).set(ref, n);
    return unique;
  }

  done(): Imported {
    const {file, id, today, title, lang, pageLang, timeZone, publisher, url} = this.#options;
    const {source} = this;
    const all = Object.fromEntries(this.#lists);
    const story = {
      id,
      title: file,
      status: 'developing',
      published: today,
      updated: today,
      revision: 1,
      ...this.fields,
      ...defined({title}),
      lang: lang ?? this.fields.lang ?? pageLang ?? 'en',
      timeZone: timeZone ?? 'UTC',
      ...all,
      sources: [
        {
          id: SOURCE,
          title: file,
          kind: 'document',
          ...source,
          ...defined({publisher, url}),
          note: `Imported from ${file} on ${today}; not checked by us.`,
        },
      ],
    } as unknown as StoryInput;
    const entries = Object.values(all)
      .flat()
      .filter(({status}) => status === 'unverified').length;
    if (entries)
      this.note(
        'all entries',
        `are "unverified", with "${SOURCE}" as their source: an import makes nothing a fact. Set "status", "by" and "sources" entry by entry`,
      );
    if (!timeZone && parseClocks(story)) this.note('all times', 'are taken as UTC', 'timeZone');
    return {story, notes: this.notes};
  }
}

const parseClocks = (story: StoryInput) =>
  story.events?.some(({when}) => /T\d\d:\d\d(?::\d\d)?(?:$|\/)/.test(when)) ?? false;

/** The values that are there. */
export function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;
}
