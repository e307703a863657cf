import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Story} from '../../content/story.js';
import {machineDate} from '../../i18n/date.js';
import {fillParts} from '../../i18n/fill.js';
import {directionOf} from '../../i18n/locale.js';
import type {CountKey, Locale, MessageKey} from '../../i18n/locale.js';
import {parseEdtf} from '../../notation/edtf.js';
import type {Edtf} from '../../notation/edtf.js';
import {onServer} from './server.js';

const baseLanguage = (lang: string) => lang.split('-')[0];

/**
 * A short date is broken before its year at most; a longer one between its dates, not within them. No line begins with
 * the dash of a range. Spaces that do not break do it, for a box would be parted from what follows.
 */
function withoutBreaks(date: string): string {
  const kept =
    date.length < 20
      ? / (?!\p{Nd}{4})/gu
      : / (?=\p{Nd}{4}|\p{L}\.)|(?<=(?<!\p{Nd})\p{Nd}{1,2}\.?) /gu;
  return date.replace(kept, '\u00a0').replace(/[ \u2009](?=–)/g, '\u202f');
}

/**
 * What an element says in the page's language about a story that may be in another: then each run of its own words is
 * marked with their language, and what a run holds of the story with the story's.
 */
export class UiText {
  /** For elements whose attributes hold our words: their language, where it is not the story's. */
  readonly lang: string;

  constructor(
    readonly story: Story,
    readonly locale: Locale,
    /** Whether the reader's time has its room also where there is none to say, for it stood in what a server rendered. */
    readonly reservesSpace: boolean,
  ) {
    // Dialects are understood, and read by the same voice.
    const same = baseLanguage(locale.wordsLang) === baseLanguage(story.lang);
    this.lang = same ? (nothing as unknown as string) : locale.wordsLang;
  }

  /** The language of the story, for a run of it within our words; nothing where these are in the same. */
  get storyLang(): string {
    return this.lang === this.locale.wordsLang ? this.story.lang : (nothing as unknown as string);
  }

  /** The direction of the story's sentences. */
  get storyDir(): 'ltr' | 'rtl' {
    const {dir, lang} = this.story;
    return dir ?? directionOf(lang);
  }

  /** A name or title of the story within a line of others: isolated, for it may be in any script. */
  storyText(text: string, dir: 'auto' | 'ltr' | 'rtl' = 'auto'): TemplateResult {
    return html`<span lang=${this.storyLang} dir=${dir}>${text}</span>`;
  }

  /** Words in the story's own language within a line of others. */
  storySentence(text: string): TemplateResult {
    return this.storyText(text, this.storyDir);
  }

  /** Words of ours. */
  uiText(content: unknown, lang = this.locale.wordsLang): unknown {
    return this.lang === this.locale.wordsLang
      ? html`<span lang=${lang} dir=${directionOf(lang)}>${content}</span>`
      : content;
  }

  /** Words of ours, with numbers, and with the story's as strings or what is marked already. */
  message(word: MessageKey, values: Readonly<Record<string, unknown>> = {}): unknown {
    const parts = fillParts(this.locale.words[word], values).map((it, i) => {
      if (typeof it === 'number') return this.locale.number(it);
      return i % 2 && typeof it === 'string' ? this.storyText(it) : it;
    });
    return this.uiText(parts[1] ? parts : parts[0]);
  }

  /** Words of ours that depend on how many there are. */
  countMessage(word: CountKey, n: number, all?: number): unknown {
    return this.uiText(this.locale.count(word, n, all));
  }

  /**
   * A date, as precise as it is; the reader's own time beside a clock time, or on a server about the room that it takes.
   * @param holds Whether that room stays as it is when their time comes into it, for which the styles set one upon the other.
   */
  date(edtf: string, date: Edtf = parseEdtf(edtf), holds = false): unknown {
    const own = onServer ? undefined : this.locale.readerTime(date);
    const room =
      this.reservesSpace && (holds || !own) ? this.locale.readerTime(date, true) : undefined;
    const machine = machineDate(edtf);
    const said = withoutBreaks(this.locale.date(date));
    return this.uiText(
      [
        machine ? html`<time datetime=${machine}>${said}</time>` : said,
        (own ?? room) &&
          html` <span class="stack">${room && html`<span class="room">${room}</span>`}${own && html`<span class="yours">${own}</span>`}</span>`,
      ],
      this.locale.dateLang(date),
    );
  }
}
