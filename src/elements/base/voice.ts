import {html, nothing} from 'lit';
import type {Story} from '../../content/story.js';
import {machineDate} from '../../format/date.js';
import {fillParts} from '../../format/fill.js';
import {directionOf} from '../../format/locale.js';
import type {Count, Locale, Word} from '../../format/locale.js';
import {parseEdtf} from '../../notation/edtf.js';
import type {Edtf} from '../../notation/edtf.js';
import {onServer} from './server.js';

const spoken = (lang: string) => lang.split('-')[0];

/**
 * What an element says in the page's language about a story that may be in another: then each run of its own words is
 * marked with their language, and what a run holds of the story with the story's.
 */
export class Voice {
  /** For elements whose attributes hold our words: their language, where it is not the story's. */
  readonly lang: string;

  constructor(
    readonly story: Story,
    readonly locale: Locale,
    /** Whether the reader's time has its room also where there is none to say, for it stood in what a server rendered. */
    readonly keepsRoom: boolean,
  ) {
    // Dialects are understood, and read by the same voice.
    const same = spoken(locale.wordsLang) === spoken(story.lang);
    this.lang = same ? (nothing as unknown as string) : locale.wordsLang;
  }

  #mark(content: unknown, {lang, dir = directionOf(lang)}: Pick<Story, 'lang' | 'dir'>): unknown {
    return this.lang === this.locale.wordsLang
      ? html`<span lang=${lang} dir=${dir}>${content}</span>`
      : content;
  }

  /** Words of the story within ours. */
  told(text: string): unknown {
    return this.#mark(text, this.story);
  }

  /** Words of ours. */
  own(content: unknown, lang = this.locale.wordsLang): unknown {
    return this.#mark(content, {lang});
  }

  /** Words of ours, with numbers, and with the story's as strings or what is marked already. */
  say(word: Word, values: Readonly<Record<string, unknown>> = {}): unknown {
    const parts = fillParts(this.locale.words[word], values).map((it, i) => {
      if (typeof it === 'number') return this.locale.number(it);
      return i % 2 && typeof it === 'string' ? this.told(it) : it;
    });
    return this.own(parts[1] ? parts : parts[0]);
  }

  /** Words of ours that depend on how many there are. */
  count(word: Count, n: number, all?: number): unknown {
    return this.own(this.locale.count(word, n, all));
  }

  /** A date, as precise as it is; the reader's own time beside a clock time, or on a server about the room that it takes. */
  date(edtf: string, date: Edtf = parseEdtf(edtf)): unknown {
    const own = onServer ? undefined : this.locale.readerTime(date);
    const yours = own ?? (this.keepsRoom ? this.locale.readerTime(date, true) : undefined);
    const machine = machineDate(edtf);
    const said = this.locale.date(date);
    return this.own(
      [
        machine ? html`<time datetime=${machine}>${said}</time>` : said,
        yours && html`<span class="yours ${own ? '' : 'room'}">${yours}</span>`,
      ],
      this.locale.dateLang(date),
    );
  }
}
