import type {DateParts} from './dates.js';
import type {ImportOptions, Imported} from './draft.js';
import {fromTimeline} from './slides.js';
import type {Slide, Timeline} from './slides.js';

type Json = Readonly<Record<string, unknown>>;

const object = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Whether JSON is a timeline of TimelineJS, of either generation. */
export function isTimelineJs(value: unknown): boolean {
  const json = object(value);
  const old = object(json?.timeline);
  const slides = list(json?.events);
  return (
    !!(old?.date ?? old?.headline) || slides.some((slide) => object(object(slide)?.start_date))
  );
}

export function fromTimelineJs(json: unknown, options: ImportOptions): Imported {
  const old = object(object(json)?.timeline);
  return fromTimeline(old ? readOld(old) : readNew(object(json) ?? {}), options);
}

const KNOWN = ['start_date', 'end_date', 'text', 'media', 'group', 'display_date', 'unique_id'];

const DATE_PARTS = 'year month day hour minute second millisecond display_date display_text'.split(
  ' ',
);
const MEDIA_PARTS = 'url credit caption thumbnail alt title link link_target'.split(' ');

/** The fields of a part of a slide that are not imported. */
const unknown = (part: string, value: Json | undefined, known: readonly string[]) =>
  Object.keys(value ?? {}).flatMap((name) =>
    known.includes(name) || value![name] === '' || value![name] === null ? [] : `${part}.${name}`,
  );

function readNew(json: Json): Timeline {
  const slide =
    (list: string) =>
    (value: unknown, i: number): Slide => {
      const it = object(value) ?? {};
      const start = object(it.start_date);
      const words = object(it.text);
      return {
        where: list === 'title' ? list : `${list}[${i}]`,
        start,
        end: object(it.end_date),
        displayDate:
          text(it.display_date) ?? text(start?.display_date) ?? text(start?.display_text),
        headline: text(words?.headline),
        text: text(words?.text),
        media: object(it.media),
        group: text(it.group),
        id: text(it.unique_id),
        lost: [
          ...Object.keys(it).filter((name) => !KNOWN.includes(name)),
          ...unknown('start_date', start, DATE_PARTS),
          ...unknown('end_date', object(it.end_date), DATE_PARTS),
          ...unknown('text', words, ['headline', 'text']),
          ...unknown('media', object(it.media), MEDIA_PARTS),
        ],
      };
    };
  const known = ['title', 'events', 'eras'];
  return {
    title: json.title === undefined ? undefined : slide('title')(json.title, 0),
    events: list(json.events).map(slide('events')),
    eras: list(json.eras).map(slide('eras')),
    notes: Object.keys(json)
      .filter((name) => !known.includes(name))
      .map((name) => ({where: name, message: 'is not carried over'})),
  };
}

/** The first generation: `{timeline: {headline, text, asset, date: [{startDate: "2011,12,10"}], era}}`. */
function readOld(json: Json): Timeline {
  const notes: {where: string; message: string}[] = [];
  const parts = (value: unknown): DateParts | undefined => {
    const [year, month, day, hour, minute, second] = (text(value) ?? '').split(/[,\s:]+/);
    return year ? {year, month, day, hour, minute, second} : undefined;
  };
  const slide = (value: unknown, where: string): Slide => {
    const it = object(value) ?? {};
    const {media: url, ...asset} = object(it.asset) ?? {};
    return {
      where,
      start: parts(it.startDate),
      end: parts(it.endDate),
      headline: text(it.headline),
      text: text(it.text),
      media: url ? {url, ...asset} : undefined,
      group: text(it.tag),
      lost: Object.keys(it).filter(
        (name) =>
          ![
            'startDate',
            'endDate',
            'headline',
            'text',
            'asset',
            'tag',
            'type',
            'date',
            'era',
          ].includes(name),
      ),
    };
  };
  return {
    title: {...slide(json, 'timeline'), start: undefined, end: undefined},
    events: list(json.date).map((it, i) => slide(it, `date[${i}]`)),
    eras: list(json.era).map((it, i) => slide(it, `era[${i}]`)),
    notes,
  };
}
