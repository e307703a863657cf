import type {QUALIFIER} from '../content/vocabulary.js';
import {parseEdtf} from '../notation/edtf.js';
import type {Edtf} from '../notation/edtf.js';
import {dateInWords, readerTime} from './date.js';
import {fill} from './fill.js';
import {messagesOf} from './messages.js';
import type {Messages} from './messages.js';

type Amount = number | readonly [number, number];
export interface Quantity {
  readonly qualifier: (typeof QUALIFIER)[number];
  readonly amount?: Amount | undefined;
  readonly words?: string | undefined;
}
/** The keys of the words that are plain, and of those that depend on a number. */
export type Word = {[K in keyof Messages]: Messages[K] extends string ? K : never}[keyof Messages];
export type Count = Exclude<keyof Messages, Word>;

const RTL =
  /^(?:ar|arc|ckb|dv|fa|he|ks|nqo|prs|ps|sd|syr|ug|ur|yi)\b|-(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)\b/i;

/** The writing direction of a language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RTL.test(lang) ? 'rtl' : 'ltr';
}

/** Says things in one language, with clock times in the story's zone. */
export class Locale {
  readonly words: Messages;
  // Intl's formats are slow to make, and many a page needs none.
  readonly #numbers: {[notation: string]: Intl.NumberFormat} = {};
  #distances: Intl.NumberFormat | undefined;
  #plurals: Intl.PluralRules | undefined;

  constructor(
    readonly lang: string,
    readonly timeZone: string,
  ) {
    this.words = messagesOf(lang);
  }

  /** A date of the story in words, as precise as it is. */
  date(edtf: string | Edtf): string {
    const date = typeof edtf === 'string' ? parseEdtf(edtf) : edtf;
    return dateInWords(date, this);
  }

  /** The reader's own clock for a date that has a time of day, where it differs from the story's; or else the story's, for its room. */
  readerTime(edtf: Edtf, forRoom = false): string | undefined {
    return readerTime(edtf, this, forRoom ? this.timeZone : undefined, forRoom);
  }

  say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.words[word], values);
  }

  /** A word that depends on how many there are; `{n}` is the number in figures. */
  count(word: Count, n: number): string {
    const forms = this.words[word];
    this.#plurals ??= new Intl.PluralRules(this.lang);
    return fill(forms[this.#plurals.select(n)] ?? forms.other, {n: this.number(n)});
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
    this.#distances ??= new Intl.NumberFormat(this.lang, {style: 'unit', unit: 'kilometer'});
    return this.#distances.format(km).replace(/ /g, '\u00a0');
  }

  /** "at least 33", "hundreds": the qualifier is part of the number. */
  quantity(quantity: Quantity): string {
    return this.say(`amount-${quantity.qualifier}`, {amount: this.amount(quantity)});
  }
}
