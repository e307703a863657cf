import {find} from '../content/find.js';
import type {Claim, Story, Update} from '../content/story.js';
import {Locale, directionOf} from '../i18n/locale.js';
import {edtfBounds, parseEdtf} from '../notation/edtf.js';
import type {EdtfDate} from '../notation/edtf.js';
import {machineDate} from '../i18n/date.js';
import {zoneOffset} from '../i18n/intl.js';
import {isolated} from '../notation/characters.js';
import {fragmentOf} from '../notation/ref.js';
import type {Kind, Target} from '../notation/ref.js';
import {plainLines} from '../notation/richtext.js';
import {attribution, claimText, sourceName, titleOf} from './claim.js';
import type {DisputableClaim, StatementFields, TextContext} from './claim.js';

const RTL_LETTERS =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/** A story in plain words, for formats that have no markup. */
export class PlainText implements TextContext {
  readonly locale: Locale;
  /** An export speaks the story's language throughout. */
  readonly textLocale: Locale;

  constructor(readonly story: Story) {
    this.locale = this.textLocale = new Locale(story.lang, story.timeZone);
  }

  /** Rich text without its markup, a paragraph or list item a line. */
  plain(text = '', between = '\n'): string {
    const figure = (id: string) => this.locale.quantity(find(this.story, 'figure', id)!);
    return plainLines(text, figure).join(between);
  }

  /**
   * Who says so and how sure it is, with what is quoted, noted and objected: "Claimed by Turkey, not verified, reported
   * 28 February 2020 (News report). Another account: …"
   */
  claim(claim: DisputableClaim, saying?: StatementFields): string {
    return claimText(this, claim, saying, (_, ...said) => this.#attribution(...said));
  }

  /** Who says so and how sure it is, then when it was said or reported, and in brackets by which sources. */
  #attribution({sources = [], ...claim}: Claim, saying: StatementFields = {}): string {
    const {story, locale} = this;
    const date = saying.when
      ? locale.date(saying.when)
      : claim.reported && locale.message('reportedOn', {date: locale.date(claim.reported)});
    const names = attribution(this, claim, saying, (text) => this.isolated(text)).join('');
    const said = [names, date].filter(Boolean).join(`${locale.words.comma} `);
    const from = sources.map((id) => this.isolated(sourceName(this, find(story, 'source', id)!)));
    return from.length ? `${said} (${from.join('; ')})` : said;
  }

  /** The name of a thing of the story. */
  title(thing: Target): string {
    return this.isolated(titleOf(this, thing));
  }

  /** `text` so that letters of the other direction in it tear no line apart: a format without markup has isolates (UAX 9). */
  isolated(text: string): string {
    const {lang, dir = directionOf(lang)} = this.story;
    const others =
      dir === 'rtl' ? text.replace(RTL_LETTERS, '').match(/\p{L}/u) : text.match(RTL_LETTERS);
    return others ? isolated(text) : text;
  }

  /** What a correction says, line by line: what was changed, from what to what, and why. */
  changes({text, before, after, why}: Update, between = '\n'): readonly string[] {
    return [
      this.plain(text, between),
      before && this.locale.message('before', {text: this.isolated(before)}),
      after && this.locale.message('after', {text: this.isolated(after)}),
      this.plain(why, between),
    ].filter((line) => line !== undefined && line !== '') as string[];
  }

  /** Where a thing of the story is found on the page that shows it. */
  link(kind: Kind, id: string): string | undefined {
    const {url} = this.story;
    return url && `${url.split('#')[0]!}#${fragmentOf(kind, id)}`;
  }

  /** The date where it is known to the day or better, else nothing. */
  exact(edtf: string): EdtfDate | undefined {
    const date = parseEdtf(edtf);
    const exact =
      date.type === 'date' &&
      !date.approximate &&
      !date.uncertain &&
      (date.precision === 'day' || date.precision === 'instant');
    return exact && date.year > 0 && date.year < 10_000 ? date : undefined;
  }

  /** A date as ISO 8601, a clock time with its offset; undefined where that cannot say it. */
  iso(edtf: string): string | undefined {
    const date = machineDate(edtf);
    if (!date?.includes('T') || /(?:Z|[+-]\d\d:\d\d)$/.test(date)) return date;
    const minutes = zoneOffset(this.story.timeZone)(this.moment(edtf).getTime());
    const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
    return `${date}${date.length < 19 ? ':00' : ''}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
  }

  /** The first moment that a date allows, in the story's zone. */
  moment(edtf: string): Date {
    const [earliest] = edtfBounds(parseEdtf(edtf), zoneOffset(this.story.timeZone));
    return new Date(earliest);
  }
}

/** Text that is safe in HTML and XML, in attributes too; a story has no character that XML cannot hold. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
}

/** JSON that is safe inside a script of a page, and in a comment or CDATA section there. */
export function jsonInPage(value: unknown): string {
  const code = (it: string) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, 1).replace(/[<>&\u2028\u2029]/g, code);
}
