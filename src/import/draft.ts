import type {StoryInput} from '../content/story.js';
import {LINE, TEXT, cut} from './cut.js';
import {idFrom} from './identity.js';
import {languageOf} from './language.js';
import {fill} from '../i18n/fill.js';
import {sentencesOf} from './sentences.js';
import type {Sentences} from './sentences.js';
import {zoneOfDates} from './zone.js';

export {slugOf} from './identity.js';

/** A note on what an import left out or decided: its place in the file, and a message. */
export interface Note {
  readonly where: string;
  readonly message: string;
  /** The option that changes the decision. */
  readonly option?: Option | undefined;
}
/** The options of an import. */
export type Option = 'dayFirst' | 'decimal' | 'encoding' | 'groups' | 'kind' | 'lang' | 'timeZone';
export type ReportNote = (message: string, option?: Option) => void;
export interface Imported {
  readonly story: StoryInput;
  readonly notes: readonly Note[];
  /** Whether the source lists only its latest entries, as feeds do. */
  readonly windowed?: boolean;
}
export interface ImportOptions {
  /** The name of the imported file, for the source that all entries cite. */
  readonly file: string;
  readonly id: string;
  /** The day of the import, as `2026-03-02`. */
  readonly today: string;
  readonly title?: string | undefined;
  /** The title of the page, used if the file has none. */
  readonly pageTitle?: string | undefined;
  readonly lang?: string | undefined;
  /** The language if the file states none. */
  readonly pageLang?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** The base of relative addresses. */
  readonly base?: string | undefined;
  /** The time of the import in epoch milliseconds; now by default. */
  readonly now?: number | undefined;
  /** Dates such as 3/4/2020 have the day first. */
  readonly dayFirst?: boolean | undefined;
  /** The decimal separator, as in 1.5 or 1,5. */
  readonly decimal?: '.' | ',' | undefined;
  /** What the groups of a timeline become; by default they are left out with a note. */
  readonly groups?: 'actors' | 'places' | undefined;
}

type Thing = Record<string, unknown> & {id: string};
type List = 'events' | 'media' | 'updates' | 'actors' | 'places' | 'sources' | 'statements';

/** The note on a picture or video of unknown size. */
export const HELD_ELSEWHERE =
  'its picture or video is linked to as footage held elsewhere; to show it, write "photo" or "video" and "files" with width and height';

/** The most items of a list and characters in total that an import makes, well within the limits of a story. */
const MAX_THINGS = 20_000;
const MAX_CHARACTERS = 8e6;
/** The most characters of the source's title and publisher, which are shown at each entry. */
const SOURCE_LINE = 200;
/** The rich-text fields; all others are single lines. */
const TEXTS = ['text', 'note', 'before', 'after', 'why'];

/** The id of the source that represents the imported file. */
export const SOURCE = 'import';

/**
 * Builds a story from another format. Nothing imported has been verified: each entry is `unverified`,
 * with the file as its source.
 */
export class Draft {
  readonly notes: Note[] = [];
  readonly #noted = new Set<string>();
  readonly #lists = new Map<List, Thing[]>();
  readonly #names = new Map<string, string>();
  /** The used ids with their lists, and the next number for duplicates. */
  readonly #taken = new Map<string, number>();
  /** The media by address. */
  readonly #media = new Map<string, string>();
  #characters = 0;
  readonly #options: ImportOptions;
  /** The fields of the story itself. */
  fields: Record<string, unknown> = {};
  /** Fields of the source that the file states. */
  source: Record<string, unknown> = {};

  constructor(options: ImportOptions) {
    this.#options = options;
  }

  note(where: string, message: string, option?: Option): void {
    const line = JSON.stringify([where, message]);
    if (!this.#noted.has(line)) this.notes.push(defined({where, message, option}) as Note);
    this.#noted.add(line);
  }

  /** Adds a thing with an id that {@link idFrom} makes from its identifier; returns the id. */
  add(list: List, identifier: string, thing: Record<string, unknown>): string {
    const id = this.#unique(list, idFrom(list.replace(/s$/, ''), identifier));
    const things = this.#lists.get(list) ?? [];
    this.#lists.set(list, things);
    const added = {id, ...this.#cut(thing, `${list} "${id}"`)};
    this.#characters += JSON.stringify(added).length;
    things.push(added);
    return id;
  }

  /** Whether a list is full. */
  isFull(list: List): boolean {
    const length = this.#lists.get(list)?.length ?? 0;
    return length >= MAX_THINGS || this.#characters > MAX_CHARACTERS;
  }

  /** The id of the medium at this address, if it was added: media are unique by address. */
  mediumAt(url: string): string | undefined {
    return this.#media.get(url);
  }

  /** Adds the medium at this address, or returns the existing one. */
  medium(url: string, thing: Record<string, unknown>): string {
    const id = this.#media.get(url) ?? this.add('media', url, {...thing, url});
    this.#media.set(url, id);
    return id;
  }

  /** Shortens the texts of a thing to what a story may have. */
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

  /** The id of the thing of this name, which is added if it does not exist. */
  named(list: List, name: string, thing: Record<string, unknown>): string {
    const key = `${list}:${name}`;
    const id =
      this.#names.get(key) ??
      this.add(list, name.toLowerCase().replaceAll(' ', '-'), {name, ...thing});
    this.#names.set(key, id);
    return id;
  }

  /** The fields that every imported claim gets. */
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

  /** The language of the story: from the options, the file, or the page. */
  get lang(): string {
    const {lang, pageLang = ''} = this.#options;
    if (lang) return languageOf(lang) ?? lang;
    return (this.fields.lang as string | undefined) ?? languageOf(pageLang) ?? 'en';
  }

  /** The sentences that the import adds for readers, in the story's language. */
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

  /** The zone from the options, or else that of the events' clock times, or that of the story's own dates. */
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

/** The defined values. */
export function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;
}
