import type {QUALIFIER} from '../content/vocabulary.js';
import {parseEdtf} from '../notation/edtf.js';
import type {Edtf} from '../notation/edtf.js';
import {readerTime} from './clock.js';
import {dateInWords, needsMessages} from './date.js';
import {fill} from './fill.js';
import {hasMessages, messagesOf} from './messages.js';
import type {Messages} from './messages.js';

type Amount = number | readonly [number, number];
export interface Quantity {
  readonly qualifier: (typeof QUALIFIER)[number];
  readonly amount?: Amount | undefined;
  readonly words?: string | undefined;
}
/** The keys of plain messages, and of those with plural forms. */
export type MessageKey = {
  [K in keyof Messages]: Messages[K] extends string ? K : never;
}[keyof Messages];
export type CountKey = Exclude<keyof Messages, MessageKey>;

const RTL =
  /^(?:ar|arc|ckb|dv|fa|he|ks|nqo|prs|ps|sd|syr|ug|ur|yi)\b|-(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)\b/i;

/** The writing direction of a language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RTL.test(lang) ? 'rtl' : 'ltr';
}

/** Formats messages, dates and numbers in one language, with clock times in the story's zone. */
export class Locale {
  readonly words: Messages;
  /** The language of the messages: English if there are none for `lang`. */
  readonly wordsLang: string;
  // Made on first use: Intl formats are slow to make, and many pages need none.
  readonly #numbers: {[notation: string]: Intl.NumberFormat} = {};
  #distances: Intl.NumberFormat | undefined;
  #plurals: Intl.PluralRules | undefined;

  constructor(
    readonly lang: string,
    readonly timeZone: string,
  ) {
    this.words = messagesOf(lang);
    this.wordsLang = hasMessages(lang) ? lang : 'en';
  }

  /** The locale of the messages' own language, for plural rules and for dates with phrases from the messages. */
  get #messagesLocale(): Locale {
    if (this.wordsLang === this.lang) return this;
    return (this.#english ??= new Locale(this.wordsLang, this.timeZone));
  }
  #english: Locale | undefined;

  #dateLocale(date: Edtf): Locale {
    return needsMessages(date) ? this.#messagesLocale : this;
  }

  /** A date of the story in words, with its precision. */
  date(edtf: string | Edtf): string {
    const date = typeof edtf === 'string' ? parseEdtf(edtf) : edtf;
    return dateInWords(date, this.#dateLocale(date));
  }

  /** The language in which {@link date} formats `date`. */
  dateLang(date: Edtf): string {
    return this.#dateLocale(date).lang;
  }

  /** The reader's clock time to append to a date, if it differs; with `forRoom`, a text of the story's zone that is as long. */
  readerTime(edtf: Edtf, forSpace = false): string | undefined {
    return readerTime(edtf, this.#messagesLocale, forSpace ? this.timeZone : undefined, forSpace);
  }

  /** A plain message with its placeholders replaced. */
  message(word: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.words[word], values);
  }

  /** A message with plural forms; `{n}` is the number and `{all}` the total. */
  count(word: CountKey, n: number, all = n): string {
    const {lang, words} = this.#messagesLocale;
    // A publisher's own message may be one string without forms.
    const forms: string | (typeof words)[CountKey] = words[word];
    this.#plurals ??= new Intl.PluralRules(lang);
    const form =
      typeof forms === 'string' ? forms : (forms[this.#plurals.select(n)] ?? forms.other);
    return fill(form, {n: this.#messagesLocale.number(n), all: this.#messagesLocale.number(all)});
  }

  /** Exact words in quotation marks; quotation marks within them become the inner kind. */
  quoted(words: string): string {
    const {quoted, quotedWithin} = this.words;
    const [open = '', close = ''] = quoted.split('{words}').map((mark) => mark.trim());
    const inner = new RegExp(`[${open}]([^${open}${close}]*)[${close}]`, 'g');
    return fill(quoted, {
      words: words.replace(inner, (_, inner: string) => fill(quotedWithin, {words: inner.trim()})),
    });
  }

  /** What follows `text` as a sentence: the sign that ends it, unless it has one, and a space if the language uses one. */
  sentenceEnd(text: string): string {
    const {stop} = this.words;
    const isEnded = /[.!?…。！？｡．؟۔।॥]["'”’“»)\]」』\s]*$/.test(text);
    return (isEnded ? '' : stop) + (/[。．]$/.test(stop) ? '' : ' ');
  }

  /** Joins plain texts as sentences. */
  sentences(...texts: readonly (string | undefined)[]): string {
    return texts
      .map((text) => (text ? text + this.sentenceEnd(text) : ''))
      .join('')
      .trimEnd();
  }

  #format(notation: 'standard' | 'compact'): Intl.NumberFormat {
    return (this.#numbers[notation] ??= new Intl.NumberFormat(this.lang, {
      notation,
      compactDisplay: 'long',
      maximumFractionDigits: 20,
    }));
  }

  /** "54", "3 million"; never rounds. */
  number(n: number): string {
    // Small numbers need no Intl in English, whose first format is slow to make.
    if (/^en\b/.test(this.lang) && n >= 0 && n < 1000 && !(n % 1)) return String(n);
    const round = Math.abs(n) >= 1e6 && !(n % 1e5);
    return this.#format(round ? 'compact' : 'standard')
      .format(n)
      .replace(/ /g, '\u00a0');
  }

  /** "33", "100–999", "hundreds": without the qualifier. */
  amount({amount, words = ''}: Omit<Quantity, 'qualifier'>): string {
    if (typeof amount === 'number') return this.number(amount);
    return amount ? this.#format('standard').formatRange(...amount) : words;
  }

  /** "200 km" */
  distance(km: number): string {
    this.#distances ??= new Intl.NumberFormat(this.wordsLang, {style: 'unit', unit: 'kilometer'});
    return this.#distances.format(km).replace(/ /g, '\u00a0');
  }

  /** "at least 33", "hundreds": the qualifier is part of the number. */
  quantity(quantity: Quantity): string {
    return this.message(`amount-${quantity.qualifier}`, {amount: this.amount(quantity)});
  }
}
