import {fill} from '../i18n/fill.js';
import {between, edtfOfParts, isEdtf, shownDate} from './dates.js';
import type {DateParts} from './dates.js';
import {Draft, defined} from './draft.js';
import type {ImportOptions, Imported, Note, ReportNote} from './draft.js';
import {lineFromHtml, richFromHtml, richFromText, textOfHtml} from './html.js';
import {idsOf, traitsOf} from './identity.js';
import {carryMedia, firstQuotation} from './slide-media.js';

type Json = Readonly<Record<string, unknown>>;

/** A slide of TimelineJS, from JSON or from a row of a spreadsheet. */
export interface Slide {
  readonly where: string;
  /** In parts, or as EDTF. */
  readonly start?: DateParts | string | undefined;
  readonly end?: DateParts | string | undefined;
  /** A date that could not be parsed. */
  readonly unread?: string | undefined;
  readonly displayDate?: string | undefined;
  readonly headline?: string | undefined;
  readonly text?: string | undefined;
  readonly media?: Json | undefined;
  readonly group?: string | undefined;
  readonly id?: string | undefined;
  /** The names of fields without a counterpart. */
  readonly lost?: readonly string[];
}
export interface Timeline {
  readonly title?: Slide | undefined;
  readonly events: readonly Slide[];
  readonly eras: readonly Slide[];
  /** Notes, such as unknown columns and dates that could not be parsed. */
  readonly notes: readonly Note[];
}

/** A slide that becomes an event. */
interface Read {
  readonly slide: Slide;
  readonly when: string;
  readonly note?: string | undefined;
  readonly headline: string;
  readonly body: string;
}

/** A timeline as a story, with notes about what is left out. */
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
  for (const era of timeline.eras)
    draft.note(era.where, 'an era; carried over as an event with its span');
  const read = [...timeline.events, ...timeline.eras].flatMap(
    (slide) => readSlide(draft, slide) ?? [],
  );
  const ids = idsOf(
    'event',
    read.map(({slide: {id}, when, headline, body}) => ({
      given: id,
      traits: traitsOf(when, headline, body),
    })),
  );
  read.forEach((slide, i) => carryEvent(draft, slide, ids[i]!, options));
  return draft.done();
}

function readSlide(draft: Draft, slide: Slide): Read | undefined {
  const {where, unread} = slide;
  const report = (message: string) => draft.note(where, message);
  const edtf = (date: DateParts | string | undefined) =>
    typeof date === 'string' ? date : date && edtfOfParts(date, report);
  const start = edtf(slide.start);
  if (!start || !isEdtf(start)) {
    const why = start
      ? `there is no such date as ${start}`
      : unread
        ? `its date “${unread}” is not read`
        : 'it has no year';
    report(`left out: ${why}${slide.headline ? ` (“${textOfHtml(slide.headline)}”)` : ''}`);
    return undefined;
  }
  let end = edtf(slide.end);
  if (end && !isEdtf(end)) {
    report(`there is no such date as ${end}; the end is left out`);
    end = undefined;
  }
  const {when, note} = worded(draft, between(start, end, report), slide.displayDate, report);
  let body = richFromHtml(slide.text ?? '', report);
  const quoted = firstQuotation(slide.media);
  if (quoted) {
    body = [body, quoted].filter(Boolean).join('\n\n');
    report('the quotation in its media is put at the end of the text; say whose words they are');
  }
  let headline = lineFromHtml(slide.headline ?? '', report);
  if (!headline) {
    headline = body.split('\n')[0]!.slice(0, 120) || when;
    report('has no headline; its first words stand there');
  }
  return {slide, when, note, headline, body};
}

function carryEvent(draft: Draft, read: Read, id: string, options: ImportOptions): void {
  const {slide, when, note, headline, body} = read;
  if (draft.isFull('events')) {
    draft.note(slide.where, 'left out: the story is full; give the timeline in parts');
    return;
  }
  const media = carryMedia(draft, slide, headline);
  const groups = slide.group && carryGroup(draft, slide, options);
  draft.add('events', id, {
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

/** A date with a text for display: "circa 1850" and "1850" are less precise than 1850-01-01, and right. */
function worded(
  draft: Draft,
  when: string,
  words: string | undefined,
  report: ReportNote,
): {when: string; note?: string} {
  const said = textOfHtml(words ?? '');
  if (!said) return {when};
  if (!/[\p{L}\p{N}]/u.test(said)) {
    report(`the wording of its date, “${said}”, says nothing, and is left out`);
    return {when};
  }
  const shown = shownDate(said, when);
  if (shown && shown !== when) report(`the date is written as ${shown}, for it reads “${said}”`);
  if (shown) return {when: shown};
  report(`the wording of the date, “${said}”, is put into "note"`);
  return {when, note: fill(draft.sentences.dated, {date: richFromText(said)})};
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

function lost(draft: Draft, {where, lost = []}: Slide): void {
  for (const name of lost) draft.note(where, `"${name}" is left out`);
}
