import {find} from '../content/find.js';
import type {Claim, Story, Update} from '../content/story.js';
import {Locale, directionOf} from '../i18n/locale.js';
import {edtfBounds, parseEdtf} from '../notation/edtf.js';
import type {EdtfDate} from '../notation/edtf.js';
import {machineDate} from '../i18n/date.js';
import {zoneOffset} from '../i18n/intl.js';
import {isolate} from '../notation/characters.js';
import {fragmentOf} from '../notation/ref.js';
import type {Kind, Target} from '../notation/ref.js';
import {plainLines} from '../notation/richtext.js';
import {attribution, claimText, sourceName, titleOf} from './claim.js';
import type {DisputableClaim, StatementFields, TextContext} from './claim.js';

const RTL_LETTERS =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/** Writes a story as plain text, for formats without markup. */
export class PlainText implements TextContext {
  readonly locale: Locale;
  /** Messages and texts of an export are both in the story's language. */
  readonly textLocale: Locale;

  constructor(readonly story: Story) {
    this.locale = this.textLocale = new Locale(story.lang, story.timeZone);
  }

  /** Rich text without its markup; `separator` is put between paragraphs and list items. */
  plain(text = '', separator = '\n'): string {
    const figure = (id: string) => this.locale.quantity(find(this.story, 'figure', id)!);
    return plainLines(text, figure).join(separator);
  }

  /**
   * A claim with attribution, sources, note, statements and counterclaims: "Claimed by Turkey, not verified, reported
   * 28 February 2020 (News report). Another account: …"
   */
  claim(claim: DisputableClaim, statement?: StatementFields): string {
    return claimText(this, claim, statement, (_, ...args) => this.#attribution(...args));
  }

  /** The attribution of a claim, the date on which it was made or reported, and its sources in brackets. */
  #attribution({sources = [], ...claim}: Claim, statement: StatementFields = {}): string {
    const {story, locale} = this;
    const date = statement.when
      ? locale.date(statement.when)
      : claim.reported && locale.message('reportedOn', {date: locale.date(claim.reported)});
    const speakers = attribution(this, claim, statement, (text) => this.isolate(text)).join('');
    const text = [speakers, date].filter(Boolean).join(`${locale.words.comma} `);
    const names = sources.map((id) => this.isolate(sourceName(this, find(story, 'source', id)!)));
    return names.length ? `${text} (${names.join(' · ')})` : text;
  }

  /** The title of a thing of the story. */
  title(target: Target): string {
    return this.isolate(titleOf(this, target));
  }

  /** Wraps text that has letters of the other direction in isolates (UAX 9), because a format without markup has no `dir`. */
  isolate(text: string): string {
    const {lang, dir = directionOf(lang)} = this.story;
    const otherLetters =
      dir === 'rtl' ? text.replace(RTL_LETTERS, '').match(/\p{L}/u) : text.match(RTL_LETTERS);
    return otherLetters ? isolate(text) : text;
  }

  /** The lines of a correction: text, before, after and reason. */
  changes({text, before, after, why}: Update, separator = '\n'): readonly string[] {
    return [
      this.plain(text, separator),
      before && this.locale.message('before', {text: this.isolate(before)}),
      after && this.locale.message('after', {text: this.isolate(after)}),
      this.plain(why, separator),
    ].filter((line) => line !== undefined && line !== '') as string[];
  }

  /** The address of a thing on the page of the story; undefined where the story has no `url`. */
  link(kind: Kind, id: string): string | undefined {
    const {url} = this.story;
    return url && `${url.split('#')[0]!}#${fragmentOf(kind, id)}`;
  }

  /** The date where it is known to the day or more precisely, otherwise undefined. */
  exact(edtf: string): EdtfDate | undefined {
    const date = parseEdtf(edtf);
    const isExact =
      date.type === 'date' &&
      !date.approximate &&
      !date.uncertain &&
      (date.precision === 'day' || date.precision === 'instant');
    return isExact && date.year > 0 && date.year < 10_000 ? date : undefined;
  }

  /** A date as ISO 8601, with the offset of a clock time; undefined where ISO 8601 cannot express it. */
  iso(edtf: string): string | undefined {
    const date = machineDate(edtf);
    if (!date?.includes('T') || /(?:Z|[+-]\d\d:\d\d)$/.test(date)) return date;
    const minutes = zoneOffset(this.story.timeZone)(this.moment(edtf).getTime());
    const twoDigits = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
    return `${date}${date.length < 19 ? ':00' : ''}${minutes < 0 ? '-' : '+'}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
  }

  /** The earliest moment of a date, in the story's time zone. */
  moment(edtf: string): Date {
    const [earliest] = edtfBounds(parseEdtf(edtf), zoneOffset(this.story.timeZone));
    return new Date(earliest);
  }
}

/** Escapes text for HTML and XML, including attributes. A valid story has no character that XML forbids. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
}

/** JSON escaped for a script element, also within a comment or a CDATA section. */
export function jsonInPage(value: unknown): string {
  const escape = (it: string) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, 1).replace(/[<>&\u2028\u2029]/g, escape);
}
