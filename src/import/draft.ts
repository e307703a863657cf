import type {StoryInput} from '../content/story.js';
import {LINE, TEXT, cut} from './cut.js';
import {idFrom} from './identity.js';
import {languageOf} from './language.js';
import {fill} from '../i18n/fill.js';
import {sentencesOf} from './sentences.js';
import type {Sentences} from './sentences.js';
import {zoneOfDates} from './zone.js';

export {slugOf} from './identity.js';

/** What an import could not carry over, or had to decide: where in the file, and what. */
export interface Note {
  readonly where: string;
  readonly message: string;
  /** What would have it otherwise, where somebody imports who can say so. */
  readonly option?: Option | undefined;
}
/** What an importer may say of what is imported. */
export type Option = 'dayFirst' | 'decimal' | 'encoding' | 'groups' | 'kind' | 'lang' | 'timeZone';
export type ReportNote = (message: string, option?: Option) => void;
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
  /** The title of the page around, where the file has none of its own. */
  readonly pageTitle?: string | undefined;
  readonly lang?: string | undefined;
  /** The language where the file tells none. */
  readonly pageLang?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** The address that relative addresses in it are relative to. */
  readonly base?: string | undefined;
  /** When it is imported, in epoch milliseconds; now by default. */
  readonly now?: number | undefined;
  /** Dates such as 3/4/2020 have the day first. */
  readonly dayFirst?: boolean | undefined;
  /** What stands before the fraction of a number, as in 1.5 or 1,5. */
  readonly decimal?: '.' | ',' | undefined;
  /** What the groups of a timeline are; without it they are listed. */
  readonly groups?: 'actors' | 'places' | undefined;
}

type Thing = Record<string, unknown> & {id: string};
type List = 'events' | 'media' | 'updates' | 'actors' | 'places' | 'sources' | 'statements';

/** What is said of a picture or video whose size nobody tells. */
export const HELD_ELSEWHERE =
  'its picture or video is linked to as footage held elsewhere; to show it, write "photo" or "video" and "files" with width and height';

/** The most things of a list and characters of all things that one import makes, well within those of a story. */
const MOST_THINGS = 20_000;
const MOST_CHARACTERS = 8e6;
/** The most characters of what is shown at each entry: the title of the source, and its publisher. */
const SOURCE_LINE = 200;
/** The fields that are rich text; all others are lines. */
const TEXTS = ['text', 'note', 'before', 'after', 'why'];

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
  /** The media by their addresses. */
  readonly #media = new Map<string, string>();
  #characters = 0;
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
    const added = {id, ...this.#cut(thing, `${list} "${id}"`)};
    this.#characters += JSON.stringify(added).length;
    things.push(added);
    return id;
  }

  /** Whether no more can be added to a list. */
  isFull(list: List): boolean {
    const length = this.#lists.get(list)?.length ?? 0;
    return length >= MOST_THINGS || this.#characters > MOST_CHARACTERS;
  }

  /** The id of the medium that is held at this address, if it is there: one address is one medium. */
  mediumAt(url: string): string | undefined {
    return this.#media.get(url);
  }

  /** Adds a medium that is held at this address, or finds it. */
  medium(url: string, thing: Record<string, unknown>): string {
    const id = this.#media.get(url) ?? this.add('media', url, {...thing, url});
    this.#media.set(url, id);
    return id;
  }

  /** The texts of a thing, none longer than a story may have it. */
  #cut<T extends object>(thing: T, where: string, line = LINE): T {
    const entries = Object.entries(thing).map(([name, value]: [string, unknown]) => {
      const most = TEXTS.includes(name) && line === LINE ? TEXT : line;
      if (typeof value !== 'string' || value.length <= most || /^(?:url|when)$/.test(name))
        return [name, value] as const;
      this.note(where, `"${name}" is longer than ${most} characters, and cut`);
      return [name, cut(value, most)] as const;
    });
    return Object.fromEntries(entries) as T;
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

  /** The language of the story: what is asked for, what the file tells, or that of the page around. */
  get lang(): string {
    const {lang, pageLang = ''} = this.#options;
    if (lang) return languageOf(lang) ?? lang;
    return (this.fields.lang as string | undefined) ?? languageOf(pageLang) ?? 'en';
  }

  /** What the import writes for readers, in their language. */
  get sentences(): Sentences {
    return sentencesOf(this.lang);
  }

  done(): Imported {
    const {file, id, today, title, pageTitle, lang, pageLang, publisher, url} = this.#options;
    const all = Object.fromEntries(this.#lists);
    if (!lang && !this.fields.lang && !languageOf(pageLang ?? ''))
      this.note('the language', 'is told nowhere; "en" stands there', 'lang');
    const fields = {
      title: [pageTitle?.trim(), file.trim(), id].find(Boolean),
      status: 'developing',
      published: today,
      updated: today,
      revision: 1,
      ...this.fields,
      ...defined({title}),
    };
    const note = fill(this.sentences.imported, {file, date: today});
    const source = {
      title: file.trim() || id,
      kind: 'document',
      ...this.source,
      ...defined({publisher, url, note}),
    };
    const story = {
      id,
      ...this.#cut(fields, 'the story'),
      lang: this.lang,
      timeZone: this.#zone(fields, all.events ?? []),
      ...all,
      sources: [
        {id: SOURCE, ...this.#cut(source, 'the source', SOURCE_LINE)},
        ...(all.sources ?? []),
      ],
    } as unknown as StoryInput;
    const entries = Object.values(all)
      .flat()
      .filter(({status}) => status === 'unverified');
    const rests = all.sources ? 'where each was published' : `"${SOURCE}"`;
    if (entries.length)
      this.note(
        'all entries',
        `are "unverified", with ${rests} as their source: an import makes nothing a fact. Set "status", "by" and "sources" entry by entry`,
      );
    return {story, notes: this.notes};
  }

  /** The zone that is asked for, or else that of the events' clocks, or of the story's own where those have none. */
  #zone({published, updated}: {published: string; updated: string}, events: Thing[]): string {
    const {timeZone} = this.#options;
    if (timeZone) return timeZone;
    const dates = events.map(({when}) => String(when));
    return zoneOfDates(
      dates.some((when) => when.includes('T')) ? dates : [published, updated],
      (message, option) => this.note('all times', message, option),
    );
  }
}

/** The values that are there. */
export function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;
}
