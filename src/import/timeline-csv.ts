import {didYouMean} from '../notation/nearest.js';
import {monthOf} from '../notation/date-words.js';
import {edtfOfText, habitsOf, timeOf} from './dates.js';
import type {DateHabits, DateParts} from './dates.js';
import type {ImportOptions, Imported, Note, ReportNote} from './draft.js';
import {plainName} from './table.js';
import type {Row, Table} from './table.js';
import {fromTimeline} from './slides.js';
import type {Slide, Timeline} from './slides.js';

/** The columns of both generations of the spreadsheet, as they are compared. */
const COLUMNS = [
  ...[
    'Year',
    'Month',
    'Day',
    'Time',
    'End Year',
    'End Month',
    'End Day',
    'End Time',
    'Display Date',
  ],
  ...[
    'Headline',
    'Text',
    'Media',
    'Media Credit',
    'Media Caption',
    'Media Thumbnail',
    'Alt Text',
    'Type',
    'Group',
    'Background',
    'Unique ID',
    'ID',
  ],
  ...['Start Date', 'End Date', 'Tag'],
];
export const TIMELINE_NAMES: readonly string[] = COLUMNS.map(plainName);

/** Whether a spreadsheet is one of TimelineJS. */
export function isTimelineCsv({columns}: Table): boolean {
  const names = columns.map(plainName);
  return names.includes('headline') && (names.includes('year') || names.includes('startdate'));
}

export function fromTimelineCsv(table: Table, options: ImportOptions): Imported {
  const notes: Note[] = [
    ...table.notes,
    ...table.columns
      .filter((column) => column && !TIMELINE_NAMES.includes(plainName(column)))
      .map((column) => ({
        where: `column “${column}”`,
        message: `is not known, and left out${didYouMean(column, COLUMNS)}`,
      })),
  ];
  const dates = table.rows.flatMap(({cells}) =>
    Object.entries(cells).flatMap(([name, cell]) => (plainName(name).endsWith('date') ? cell : [])),
  );
  const habits = habitsOf(dates, options);
  const slides = table.rows.map((row) => slideOf(row, habits, notes));
  const typed = (pattern: RegExp) =>
    slides.filter(({type}) => pattern.test(type)).map(({slide}) => slide);
  const titles = typed(/^(?:title|start)$/i);
  for (const {where} of titles.slice(1)) notes.push({where, message: 'a second title; left out'});
  for (const {type, slide} of slides)
    if (!/^(?:|title|start|era|event)$/i.test(type))
      notes.push({
        where: slide.where,
        message: `the type “${type}” is not known; taken as an event`,
      });
  const timeline: Timeline = {
    title: titles[0],
    events: slides.filter(({type}) => !/^(?:title|start|era)$/i.test(type)).map(({slide}) => slide),
    eras: typed(/^era$/i),
    notes,
  };
  return fromTimeline(timeline, options);
}

function slideOf(
  {where, cells, at: places}: Row,
  habits: DateHabits,
  notes: Note[],
): {type: string; slide: Slide} {
  const byName = new Map(
    Object.entries(cells).map(([column, value]) => [plainName(column), {column, value}]),
  );
  const cell = (name: string) => byName.get(name)?.value ?? '';
  const at =
    (name: string): ReportNote =>
    (message, option) => {
      const {column} = byName.get(name)!;
      notes.push({where: places?.[column] ?? `${where} column “${column}”`, message, option});
    };
  const unread: string[] = [];
  const date = (before: string, old: string): DateParts | string | undefined => {
    if (/^-?\d+$/.test(cell(`${before}year`)))
      return {
        year: cell(`${before}year`),
        month: monthIn(cell(`${before}month`)),
        day: cell(`${before}day`).replace(/\.$/, ''),
        ...(cell(`${before}time`) && timeOf(cell(`${before}time`), at(`${before}time`))),
      };
    // A year that is none may be a whole date.
    const name = cell(`${before}year`) ? `${before}year` : old;
    const said = cell(name);
    const edtf = said ? edtfOfText(said, habits, at(name)) : undefined;
    if (said && !edtf) {
      at(name)(`the date "${said}" is not read`);
      unread.push(said);
    }
    return edtf;
  };
  const start = date('', 'startdate');
  const url = cell('media');
  const slide: Slide = {
    where,
    start,
    unread: unread[0],
    end: date('end', 'enddate'),
    displayDate: cell('displaydate'),
    headline: cell('headline'),
    text: cell('text'),
    media: url
      ? {
          url,
          credit: cell('mediacredit'),
          caption: cell('mediacaption'),
          thumbnail: cell('mediathumbnail'),
          alt: cell('alttext'),
        }
      : undefined,
    group: cell('group') || cell('tag'),
    id: cell('uniqueid') || cell('id'),
    lost: [
      ...(cell('background') ? ['Background'] : []),
      // Without an address these say nothing of anything.
      ...(url
        ? []
        : ['mediacredit', 'mediacaption', 'mediathumbnail', 'alttext'].flatMap((name) =>
            cell(name) ? byName.get(name)!.column : [],
          )),
    ],
  };
  return {type: cell('type'), slide};
}

/** A month in its column, by its number or its name. */
function monthIn(cell: string): string {
  return String(monthOf(cell) ?? cell);
}
