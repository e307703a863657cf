import {edtfBounds, parseEdtf} from '../notation/edtf.js';
import {edtfOfText, isEdtf} from './dates.js';
import type {ReportNote} from './draft.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The zones of RFC 2822, and of European summers and winters. */
const ZONES: Readonly<Record<string, string>> = {
  ...{z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z', wet: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00'},
  ...{cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00', west: '+01:00'},
  ...{cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00', msk: '+03:00'},
};

/** `2026-11-26T10:30:00.123+0100`, also without its hyphens and colons, or with a space. */
const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:(?:T|\s+)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*([^\s[(]*))?(?:\[[^\]]*\])?$/i;
/** `Thu, 26 Nov 2026 11:30:00 +0100`, `Nov. 26, 2026, 11:30 a.m. EST`, `Thu Nov 26 2026 11:30:00 GMT+0100 (CET)` */
const WORDS =
  /^(?:[a-z]{3,9}\.?,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?[\s-]+(\d{4})(?:(?:,|\s|at\b)+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m\.?)?\s*([^\s(]*)\s*(?:\([^)]*\))?)?$/i;

/** The earliest epoch millisecond of a date; 0 without a date. */
export const momentMs = (edtf: string): number => (edtf ? edtfBounds(parseEdtf(edtf))[0] : 0);

/** A date of JSON-LD as EDTF with its offset; undefined if it cannot be parsed. `report` receives decisions. */
export function momentOf(
  value: unknown,
  dayFirst: boolean,
  report: ReportNote,
): string | undefined {
  const text = String(value).trim().slice(0, 100);
  if (/^(?:\d{10}|\d{13})$/.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    report(`“${text}” is read as ${text.length === 10 ? '' : 'milli'}seconds since 1970`);
    return moment.toISOString().replace(/\.\d+/, '');
  }
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, zone = ''] = iso;
    return checked({year, month, day, hour, minute, second, zone}, text, report);
  }
  const words = WORDS.exec(text);
  if (words) {
    const [, a, nameA, nameB, b, year, hours, minute, second, half, zone = ''] = words;
    const name = (nameA ?? nameB ?? '').toLowerCase();
    const month = String(MONTHS.indexOf(name.slice(0, 3)) + 1);
    const twelve = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hours;
    const hour = twelve === undefined ? undefined : String(twelve);
    const found = {year, month, day: a ?? b, hour, minute, second, zone};
    if (month !== '0') return checked(found, text, report);
  }
  return isEdtf(text) ? text : edtfOfText(text, dayFirst, report);
}

type Parts = Readonly<
  Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string | undefined>
> & {readonly zone: string};

function checked(parts: Parts, text: string, report: ReportNote): string | undefined {
  const [year, month, day, hour, minute, second] = [
    ...[parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second],
  ].map((part) => part?.padStart(2, '0'));
  const date = `${year!}-${month!}-${day!}`;
  if (!hour) return isEdtf(date) ? date : undefined;
  const clock = `${date}T${hour}:${minute!}${second ? `:${second}` : ''}`;
  const zone = offsetOf(parts.zone);
  if (zone === undefined)
    report(`the zone “${parts.zone}” of “${text}” is not known; its clock is taken without it`);
  const moment = clock + (zone ?? '');
  return isEdtf(moment) ? moment : undefined;
}

/** `+0100`, `GMT+1`, `EST` as an EDTF offset; empty if there is none, undefined if it is unknown. */
function offsetOf(zone: string): string | undefined {
  if (!zone) return '';
  const [, sign, hours, minutes = '00'] =
    /^(?:gmt|utc)?([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(zone.replace('\u2212', '-')) ?? [];
  if (!sign) return ZONES[zone.toLowerCase()];
  return `${sign}${hours!.padStart(2, '0')}:${minutes}`.replace(/^[+-]00:00$/, 'Z');
}
