import {html, nothing} from '../../template/html.js';
import type {TemplateResult} from '../../template/html.js';
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
 * Puts no-break spaces into a date, so that a short one breaks only before its year, and a range only between its dates
 * and never before its dash. An inline block would do that too, but would be separated from the punctuation after it.
 */
function withoutBreaks(date: string): string {
  const spaces =
    date.length < 20
      ? / (?!\p{Nd}{4})/gu
      : / (?=\p{Nd}{4}|\p{L}\.)|(?<=(?<!\p{Nd})\p{Nd}{1,2}\.?) /gu;
  return date.replace(spaces, '\u00a0').replace(/[ \u2009](?=–)/g, '\u202f');
}

export interface UiTextOptions {
  readonly story: Story;
  /** The language of the page and the time zone of the story. */
  readonly locale: Locale;
  /** Whether dates reserve space for the reader's local time, because a server-rendered page did. */
  readonly reservesSpace: boolean;
}

/**
 * Text of the user interface, in the language of the page. Where the story is in another language, each run of text is
 * marked with `lang` and `dir`.
 */
export class UiText {
  readonly story: Story;
  readonly locale: Locale;
  readonly #reservesSpace: boolean;
  /** The `lang` of elements whose attributes contain UI text; `nothing` where the story is in the same language. */
  readonly lang: string;

  constructor({story, locale, reservesSpace}: UiTextOptions) {
    this.story = story;
    this.locale = locale;
    this.#reservesSpace = reservesSpace;
    // Dialects such as en-GB and en-US need no mark: speech synthesis reads them with the same voice.
    const isSame = baseLanguage(locale.wordsLang) === baseLanguage(story.lang);
    this.lang = isSame ? (nothing as unknown as string) : locale.wordsLang;
  }

  /** The `lang` of story text within UI text; `nothing` where both are in the same language. */
  get storyLang(): string {
    return this.lang === this.locale.wordsLang ? this.story.lang : (nothing as unknown as string);
  }

  /** The direction of the story's sentences. */
  get storyDir(): 'ltr' | 'rtl' {
    const {dir, lang} = this.story;
    return dir ?? directionOf(lang);
  }

  /** A name or title of the story within a line, isolated because it may be in any script. */
  storyText(text: string, dir: 'auto' | 'ltr' | 'rtl' = 'auto'): TemplateResult {
    return html`<span lang=${this.storyLang} dir=${dir}>${text}</span>`;
  }

  /** A sentence of the story within a line. */
  storySentence(text: string): TemplateResult {
    return this.storyText(text, this.storyDir);
  }

  /** Marks UI text with its language where that is not the story's. */
  uiText(content: unknown, lang = this.locale.wordsLang): unknown {
    return this.lang === this.locale.wordsLang
      ? html`<span lang=${lang} dir=${directionOf(lang)}>${content}</span>`
      : content;
  }

  /** A message of the catalogue. Numbers among its values are formatted, and strings are story text. */
  message(key: MessageKey, values: Readonly<Record<string, unknown>> = {}): unknown {
    const parts = fillParts(this.locale.words[key], values).map((part, i) => {
      if (typeof part === 'number') return this.locale.number(part);
      return i % 2 && typeof part === 'string' ? this.storyText(part) : part;
    });
    return this.uiText(parts[1] ? parts : parts[0]);
  }

  /** A message in the plural form for `n`. */
  countMessage(key: CountKey, n: number, total?: number): unknown {
    return this.uiText(this.locale.count(key, n, total));
  }

  /**
   * A date with its true precision, followed by the reader's local time where it has a clock time; on a server, by space for it.
   * @param isStacked Whether the local time is laid over that space, which then keeps its size.
   */
  date(edtf: string, date: Edtf = parseEdtf(edtf), isStacked = false): unknown {
    const localTime = onServer ? undefined : this.locale.readerTime(date);
    const space =
      this.#reservesSpace && (isStacked || !localTime)
        ? this.locale.readerTime(date, true)
        : undefined;
    const datetime = machineDate(edtf);
    const text = withoutBreaks(this.locale.date(date));
    return this.uiText(
      [
        datetime ? html`<time datetime=${datetime}>${text}</time>` : text,
        (localTime ?? space) &&
          html` <span class="stack">${space && html`<span class="reserved">${space}</span>`}${localTime && html`<span class="local-time">${localTime}</span>`}</span>`,
      ],
      this.locale.dateLang(date),
    );
  }
}
