import {find} from '../content/find.js';
import type {Claim, Story} from '../content/story.js';
import {Locale} from '../format/locale.js';
import {edtfBounds, parseEdtf} from '../notation/edtf.js';
import type {EdtfDate} from '../notation/edtf.js';
import {machineDate} from '../format/date.js';
import {zoneOffset} from '../format/intl.js';
import {fragmentOf} from '../notation/ref.js';
import type {Kind} from '../notation/ref.js';
import {plainLines} from '../notation/richtext.js';

/** A story in plain words, for formats that have no markup. */
export class Words {
  readonly locale: Locale;

  constructor(readonly story: Story) {
    this.locale = new Locale(story.lang, story.timeZone);
  }

  /** Rich text without its markup, a paragraph or list item a line. */
  plain(text = '', between = '\n'): string {
    const figure = (id: string) => this.locale.quantity(find(this.story, 'figure', id)!);
    return plainLines(text, figure).join(between);
  }

  /** "Claimed by Turkey, not verified (News report, 28 February 2020)" */
  claim({
    status,
    by,
    sources = [],
  }: {
    status: Claim['status'];
    by?: string | undefined;
    sources?: readonly string[] | undefined;
  }): string {
    const {words} = this.locale;
    const name = by && find(this.story, 'actor', by)!.name;
    const said = name ? words[`${status}By`].replace('{by}', name) : words[status];
    const from = sources.map((id) => this.source(id));
    return from.length ? `${said} (${from.join('; ')})` : said;
  }

  source(id: string): string {
    const {title, publisher} = find(this.story, 'source', id)!;
    return publisher ? `${publisher}: ${title}` : title;
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
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
}

/** JSON that is safe inside a script of a page. */
export function jsonInPage(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
