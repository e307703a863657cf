import type {QUALIFIER} from '../content/vocabulary.js';
import {parseEdtf} from '../notation/edtf.js';
import type {Edtf} from '../notation/edtf.js';
import {readerTime} from './clock.js';
import {dateInWords, needsWords} from './date.js';
import {fill} from './fill.js';
import {hasMessages, messagesOf} from './messages.js';
import type {Messages} from './messages.js';

type Amount = number | readonly [number, number];
export interface Quantity {
  readonly qualifier: (typeof QUALIFIER)[number];
  readonly amount?: Amount | undefined;
  readonly words?: string | undefined;
}
/** The keys of the words that are plain, and of those that depend on a number. */
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

/** Says things in one language, with clock times in the story's zone. */
export class Locale {
  readonly words: Messages;
  /** The language of the words: English where there are none in `lang`. */
  readonly wordsLang: string;
  // Intl's formats are slow to make, and many a page needs none.
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

  /** What has the rules of the words' own language: how it counts, and dates that are more than what Intl says. */
  get #inWords(): Locale {
    if (this.wordsLang === this.lang) return this;
    return (this.#english ??= new Locale(this.wordsLang, this.timeZone));
  }
  #english: Locale | undefined;

  #dateLocale(date: Edtf): Locale {
    return needsWords(date) ? this.#inWords : this;
  }

  /** A date of the story in words, as precise as it is. */
  date(edtf: string | Edtf): string {
    const date = typeof edtf === 'string' ? parseEdtf(edtf) : edtf;
    return dateInWords(date, this.#dateLocale(date));
  }

  /** The language in which `date` is said. */
  dateLang(date: Edtf): string {
    return this.#dateLocale(date).lang;
  }

  /** What follows on a date with a clock time: the same on the reader's own clock, where that differs; or else the story's, for its room. */
  readerTime(edtf: Edtf, forRoom = false): string | undefined {
    return readerTime(edtf, this.#inWords, forRoom ? this.timeZone : undefined, forRoom);
  }

  message(word: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.words[word], values);
  }

  /** A word that depends on how many there are; `{n}` is the number in figures, and `{all}` of how many. */
  count(word: CountKey, n: number, all = n): string {
    const {lang, words} = this.#inWords;
    // A publisher's own word may have one form for all.
    const forms: string | (typeof words)[CountKey] = words[word];
    this.#plurals ??= new Intl.PluralRules(lang);
    const form =
      typeof forms === 'string' ? forms : (forms[this.#plurals.select(n)] ?? forms.other);
    return fill(form, {n: this.#inWords.number(n), all: this.#inWords.number(all)});
  }

  /** Exact words in quotation marks, in which their own marks are the inner ones. */
  quoted(words: string): string {
    const {quoted, quotedWithin} = this.words;
    const [open = '', close = ''] = quoted.split('{words}').map((mark) => mark.trim());
    const inner = new RegExp(`[${open}]([^${open}${close}]*)[${close}]`, 'g');
    return fill(quoted, {
      words: words.replace(inner, (_, said: string) => fill(quotedWithin, {words: said.trim()})),
    });
  }

  /** What ends a sentence, with the space to the next where the language has one. */
  get stop(): string {
    return this.words.stop.replace(/(?<![。．])$/, ' ');
  }

  /** Plain texts as sentences, one after another. */
  sentences(...texts: readonly (string | undefined)[]): string {
    const ended = /[.!?…。！？｡．؟۔।॥]["'”’“»)\]」』\s]*$/;
    const gap = this.stop.replace(this.words.stop, '');
    return texts
      .flatMap((text) => (text ? (ended.test(text) ? text : text + this.words.stop) : []))
      .join(gap);
  }

  #format(notation: 'standard' | 'compact'): Intl.NumberFormat {
    return (this.#numbers[notation] ??= new Intl.NumberFormat(this.lang, {
      notation,
      compactDisplay: 'long',
      maximumFractionDigits: 20,
    }));
  }

  /** "54", "3 million"; rounds nothing. */
  number(n: number): string {
    // Digits alone are the same in English with and without Intl, whose first format is slow to make.
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
