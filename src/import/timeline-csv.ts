import {didYouMean} from '../notation/nearest.js';
import {edtfOfText, timeOf} from './dates.js';
import type {DateParts} from './dates.js';
import type {ImportOptions, Imported, Note, Tell} from './draft.js';
import {plainName, readTable} from './table.js';
import type {Row, Table} from './table.js';
import {fromTimeline} from './timelinejs.js';
import type {Slide, Timeline} from './timelinejs.js';

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
  ],
  ...['Start Date', 'End Date', 'Tag'],
];
const KNOWN = COLUMNS.map(plainName);

/** Whether a spreadsheet is one of TimelineJS. */
export function isTimelineCsv({columns}: Table): boolean {
  const names = columns.map(plainName);
  return names.includes('headline') && (names.includes('year') || names.includes('startdate'));
}

export function fromTimelineCsv(text: string, options: ImportOptions): Imported {
  const table = readTable(text);
  const notes: Note[] = [
    ...table.notes,
    ...table.columns
      .filter((column) => column && !KNOWN.includes(plainName(column)))
      .map((column) => ({
        where: `column “${column}”`,
        message: `is not known, and left out${didYouMean(column, COLUMNS)}`,
      })),
  ];
  const slides = table.rows.map((row) => slideOf(row, options.dayFirst ?? false, notes));
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
  {line, cells}: Row,
  dayFirst: boolean,
  notes: Note[],
): {type: string; slide: Slide} {
  const where = `line ${line}`;
  const tell: Tell = (message, option) => notes.push({where, message, option});
  const byName = new Map(Object.entries(cells).map(([name, value]) => [plainName(name), value]));
  const cell = (name: string) => byName.get(name) ?? '';
  const date = (before: string, old: string): DateParts | undefined => {
    if (cell(`${before}year`))
      return {
        year: cell(`${before}year`),
        month: cell(`${before}month`),
        day: cell(`${before}day`),
        ...timeOf(cell(`${before}time`), tell),
      };
    const said = cell(old);
    const edtf = said ? edtfOfText(said, dayFirst, tell) : undefined;
    if (said && !edtf) tell(`the date "${said}" is not read`);
    if (edtf && /[~?%X/]/.test(edtf))
      tell(`of the date "${said}" only the year, month and day are carried over`);
    return edtf ? partsOf(edtf) : undefined;
  };
  const url = cell('media');
  const slide: Slide = {
    where,
    start: date('', 'startdate'),
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
    lost: cell('background') ? ['Background'] : [],
  };
  return {type: cell('type'), slide};
}

/** EDTF of one date, taken apart as TimelineJS has it, whose years before Christ have no year 0. */
function partsOf(edtf: string): DateParts {
  const [, year = '', month, day, hour, minute, second] =
    /^Y?(-?\d+)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(edtf) ?? [];
  const astronomical = Number(year);
  return {
    year: astronomical <= 0 ? astronomical - 1 : astronomical,
    month,
    day,
    hour,
    minute,
    second,
  };
}
