import {urlProblem} from '../notation/url.js';
import {between, edtfOfParts, edtfOfText, reads} from './dates.js';
import type {DateParts} from './dates.js';
import {Draft, HELD, defined, slugOf} from './draft.js';
import type {ImportOptions, Imported, Note} from './draft.js';
import {firstAttribute, lineFromHtml, richFromHtml, richFromText, textOfHtml} from './html.js';

type Json = Readonly<Record<string, unknown>>;

/** A slide of TimelineJS, from JSON or from a row of a spreadsheet. */
export interface Slide {
  readonly where: string;
  readonly start?: DateParts | undefined;
  readonly end?: DateParts | undefined;
  readonly displayDate?: string | undefined;
  readonly headline?: string | undefined;
  readonly text?: string | undefined;
  readonly media?: Json | undefined;
  readonly group?: string | undefined;
  readonly id?: string | undefined;
  /** What has no counterpart, by name. */
  readonly lost?: readonly string[];
}
export interface Timeline {
  readonly title?: Slide | undefined;
  readonly events: readonly Slide[];
  readonly eras: readonly Slide[];
  /** What was found on the way: a column that is not known, a date that is not read. */
  readonly notes: readonly Note[];
}

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
        lost: Object.keys(it).filter((name) => !KNOWN.includes(name)),
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

const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i;
const VIDEO = /\.(?:mp4|webm|mov|m4v|ogv)(?:[?#]|$)/i;
const PLAYER =
  /(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|spotify\.com|documentcloud\.org|google\.[a-z.]+\/maps|instagram\.com|facebook\.com|twitter\.com|x\.com|imgur\.com|flickr\.com|wikipedia\.org)/i;

/** A timeline as a story: what is carried over, and a list of what is not. */
export function fromTimeline(timeline: Timeline, options: ImportOptions): Imported {
  const draft = new Draft(options);
  draft.notes.push(...timeline.notes);
  const {title} = timeline;
  if (title) {
    const name = textOfHtml(title.headline ?? '');
    const dek = textOfHtml(title.text ?? '');
    if (title.text && /<\w/.test(title.text))
      draft.note(title.where, 'the formatting of the introduction is left out; its text is kept');
    draft.fields = defined({title: name, dek});
    if (name) draft.source = {title: name};
    if (title.start) draft.note(title.where, 'the date of the title is left out');
    carryMedia(draft, title, name || options.file);
    lost(draft, title);
  }
  for (const slide of timeline.events) carryEvent(draft, slide, options);
  for (const era of timeline.eras) {
    draft.note(era.where, 'an era; carried over as an event with its span');
    carryEvent(draft, era, options);
  }
  return draft.done();
}

function carryEvent(draft: Draft, slide: Slide, options: ImportOptions): void {
  const {where} = slide;
  const tell = (message: string) => draft.note(where, message);
  const start = slide.start && edtfOfParts(slide.start, tell);
  if (!start || !reads(start)) {
    tell(
      `left out: ${start ? `there is no such date as ${start}` : 'it has no year'}${slide.headline ? ` (“${textOfHtml(slide.headline)}”)` : ''}`,
    );
    return;
  }
  let end = slide.end && edtfOfParts(slide.end, tell);
  if (end && !reads(end)) {
    tell(`there is no such date as ${end}; the end is left out`);
    end = undefined;
  }
  const {when, note} = worded(between(start, end, tell), slide.displayDate, tell);
  let body = richFromHtml(slide.text ?? '', tell);
  const quoted = firstQuotation(slide.media);
  if (quoted) {
    body = [body, quoted].filter(Boolean).join('\n\n');
    tell('the quotation in its media is put at the end of the text; say whose words they are');
  }
  let headline = lineFromHtml(slide.headline ?? '', tell);
  if (!headline) {
    headline = body.split('\n')[0]!.slice(0, 120) || when;
    tell('has no headline; its first words stand there');
  }
  const media = carryMedia(draft, slide, headline);
  const groups = slide.group && carryGroup(draft, slide, options);
  draft.add('events', slugOf(slide.id ?? '') || textOfHtml(slide.headline ?? '') || headline, {
    when,
    headline,
    ...defined({text: body === headline ? '' : body}),
    ...groups,
    ...(media && {media: [media]}),
    ...draft.claim,
    ...defined({note}),
  });
  lost(draft, slide);
}

/** A date that is also given in words: "circa 1850" says more than 1850. */
function worded(
  when: string,
  words: string | undefined,
  tell: (message: string) => void,
): {when: string; note?: string} {
  const said = textOfHtml(words ?? '');
  if (!said) return {when};
  const meant = edtfOfText(said, false, () => undefined);
  if (meant === when) return {when};
  if (
    meant &&
    /[~?X]/.test(meant) &&
    meant.slice(0, 4).replace(/X/g, '') ===
      when.slice(0, meant.slice(0, 4).replace(/X/g, '').length)
  ) {
    tell(`the date is written as ${meant}, for it reads “${said}”`);
    return {when: meant};
  }
  tell(`the wording of the date, “${said}”, is put into "note"`);
  return {when, note: `Dated “${richFromText(said)}” where this comes from.`};
}

function carryGroup(
  draft: Draft,
  {where, group = ''}: Slide,
  {groups}: ImportOptions,
): object | undefined {
  if (!groups) {
    draft.note(where, `the group “${group}” is left out`, 'groups');
    return undefined;
  }
  const kind = groups === 'actors' ? 'body' : 'area';
  draft.note('all groups', `are ${groups} of the kind "${kind}"; set what they are`);
  return {[groups]: [draft.named(groups, group, {kind})]};
}

function firstQuotation(media: Json | undefined): string | undefined {
  const url = text(media?.url) ?? '';
  return /^\s*<blockquote/i.test(url) && !/twitter-|instagram-/.test(url)
    ? richFromHtml(url, () => undefined)
    : undefined;
}

/** A medium where it is held: its address, caption and credit. Nothing is copied. */
function carryMedia(draft: Draft, slide: Slide, headline: string): string | undefined {
  const {where, media} = slide;
  const given = text(media?.url)?.trim();
  if (!media || !given || firstQuotation(media)) return undefined;
  const tell = (message: string) => draft.note(where, message);
  const address = given.startsWith('<')
    ? firstAttribute(given, 'iframe', 'src') || firstAttribute(given, 'img', 'src')
    : given;
  const url = address.replace(/^\/\//, 'https://');
  if (!url || urlProblem(url) || /\s/.test(url)) {
    tell(`the media “${given.slice(0, 60)}” has no address that can be linked to, and is left out`);
    return undefined;
  }
  const credit = textOfHtml(text(media.credit) ?? '');
  const caption = lineFromHtml(text(media.caption) ?? '', tell);
  if (!credit) tell('its media has no credit; "Unknown" stands there until it has');
  if (!caption) tell('its media has no caption; the headline stands there');
  for (const name of ['thumbnail', 'title', 'link', 'link_target'])
    if (media[name]) tell(`the ${name} of its media is left out: ${text(media[name])}`);
  const held = IMAGE.test(url) || VIDEO.test(url);
  // A file is shown only where its size is known, so that the page does not jump.
  const kind = held ? 'footage' : 'player';
  if (held) tell(HELD);
  if (kind === 'player' && !PLAYER.test(url))
    tell(`its media is of a kind that is not known, and linked to: ${url}`);
  return draft.add('media', textOfHtml(text(media.caption) ?? '') || headline, {
    kind,
    caption: caption || headline,
    credit: credit || 'Unknown',
    ...defined({alt: textOfHtml(text(media.alt) ?? '')}),
    url,
    sources: draft.claim.sources,
  });
}

function lost(draft: Draft, {where, lost = []}: Slide): void {
  for (const name of lost) draft.note(where, `"${name}" is left out`);
}
