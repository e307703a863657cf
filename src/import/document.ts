import {fromArchieMl, isArchieMl} from './archieml.js';
import {edtfOfText, habitsOf, isEdtf} from './dates.js';
import type {DateHabits} from './dates.js';
import {blocksOf} from './document-blocks.js';
import type {Block} from './document-blocks.js';
import {readWrittenDate} from '../notation/written-date.js';
import type {ImportOptions, Imported, Note} from './draft.js';
import {defined} from './draft.js';
import {lineFromHtml, richFromHtml} from './html.js';
import {languageOf} from './language.js';
import {kindOfColumns} from './sheet.js';
import {fromTables} from './spreadsheets.js';
import type {File, NamedTable} from './spreadsheets.js';
import type {Row} from './table.js';

/** Characters at the start of a heading in which its date is looked for. */
const DATE_WITHIN = 60;
const SEPARATOR = /^\s*(?:[:–—|·•]|[-,]\s)\s*/;

/**
 * A document in HTML as a story: a heading that begins with a date is an entry, what stands under it its text; a table whose
 * first row names fields is a list of entries, a row each. A document that is written in ArchieML is read as that.
 * @throws {RangeError} where there is neither.
 */
export function fromDocument({name, text: html}: File, options: ImportOptions): Imported {
  const {blocks, title, comments, pictures} = blocksOf(html);
  const notes: Note[] = [];
  const note = (where: string, message: string) => notes.push({where: `${name} ${where}`, message});
  if (comments) note(count(comments, 'comment'), 'at the side of the text: left out');
  if (pictures) note(count(pictures, 'picture'), 'in the text: left out; give them as "media"');
  const lines = linesOf(blocks);
  const text = lines.map(([line]) => line).join('\n');
  const imported = isArchieMl(text)
    ? fromArchieMl({name, text}, options, (line) => `paragraph ${lines[line - 1]?.[1] ?? line}`)
    : fromBlocks(name, blocks, title, options, note);
  return {...imported, notes: [...notes, ...imported.notes]};
}

const count = (n: number, what: string) => (n === 1 ? `one ${what}` : `${n} ${what}s`);

/** Blocks as lines of ArchieML, each with the number of its block; paragraphs have an empty line between them. */
function linesOf(blocks: readonly Block[]): readonly (readonly [line: string, block: number])[] {
  return blocks.flatMap((block, i) => {
    const isFirst = !(block.kind === 'item' && blocks[i - 1]?.kind === 'item');
    const lines = lineOf(block).split('\n');
    return [...(i && isFirst ? [''] : []), ...lines].map((line) => [line, block.number] as const);
  });
}

/** A block as a line of ArchieML, with its links as rich text has them. */
function lineOf({kind, html, text, cells}: Block): string {
  if (kind === 'row') return cells.map((cell) => lineFromHtml(cell, () => undefined)).join(' | ');
  const line = /<(?:a|b|strong|i|em)\b/.test(html) ? withLinks(html) : text;
  return kind === 'item' && !line.startsWith('*') ? `* ${line}` : line;
}

/** HTML as plain text whose links are those of rich text; all other characters stay, for ArchieML acts on them. */
function withLinks(html: string): string {
  return html
    .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, (_, href: string, label: string) =>
      label.trim() ? `[${label}](${href.replace(/[()\s]/g, encodeURIComponent)})` : '',
    )
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

interface Section {
  readonly when: string;
  readonly headline: string;
  readonly where: string;
  readonly body: Block[];
}

function fromBlocks(
  name: string,
  blocks: readonly Block[],
  pageTitle: string,
  options: ImportOptions,
  note: (where: string, message: string) => void,
): Imported {
  const headings = blocks.filter(({kind}) => kind === 'heading').map(({text}) => text);
  const habits = habitsOf(headings, options);
  const lang = languageOf(options.lang ?? '') ?? 'en';
  const sections: Section[] = [];
  const before: Block[] = [];
  const skipped = new Map<Block, number>();
  let title = blocks.find(({kind}) => kind === 'title')?.text;
  const subtitle = blocks.find(({kind}) => kind === 'subtitle')?.text;
  let undated: Block | undefined;
  let day: {readonly date: string; readonly level: number} | undefined;
  for (const block of blocks) {
    const {kind, level, text} = block;
    if (kind === 'title' || kind === 'subtitle' || kind === 'row') continue;
    if (kind !== 'heading') {
      if (undated) skipped.set(undated, skipped.get(undated)! + 1);
      else (sections.at(-1)?.body ?? before).push(block);
      continue;
    }
    const where = `heading “${text.slice(0, 60)}”`;
    const dated =
      dateAtStart(text, habits, lang) ?? (day && level > day.level && clockAtStart(text, day.date));
    if (dated) {
      if (!dated.rest || !day || level <= day.level) day = {date: dated.day ?? dated.when, level};
      sections.push({when: dated.when, headline: dated.rest, where, body: []});
      undated = undefined;
    } else if (!title && !sections.length && !skipped.size) title = text;
    else {
      undated = block;
      skipped.set(block, 0);
    }
  }
  for (const [{text}, paragraphs] of skipped)
    note(
      `heading “${text.slice(0, 60)}”`,
      `begins with no date, and is left out${paragraphs ? ` with ${count(paragraphs, 'paragraph')} under it` : ''}`,
    );
  const [intro, ...more] = before;
  if (more.length) note(count(more.length, 'paragraph'), 'before the first entry: left out');
  const events = eventsOf(name, sections, note);
  const tables = [...(events ? [events] : []), ...tablesOf(name, blocks, note)];
  if (!tables.length)
    throw new RangeError(
      `${name}: no heading begins with a date, such as “2 March 2026: The bridge is shut”, and no table has a first row that names fields, such as “when” and “headline”`,
    );
  return fromTables(tables, undefined, options, {
    ...defined({title: title ?? pageTitle, dek: subtitle ?? intro?.text.slice(0, 1000)}),
  });
}

/** The entries of headings; a heading that is a date alone has its first paragraph as headline. */
function eventsOf(
  name: string,
  sections: readonly Section[],
  note: (where: string, message: string) => void,
): NamedTable | undefined {
  const rows = sections.flatMap(({when, headline, where, body}): readonly Row[] => {
    // A day under which only entries stand.
    if (!headline && !body.length) return [];
    const report = (message: string) => note(where, message);
    const rich = richOf(body, report);
    const [first = '', ...rest] = rich.split('\n\n');
    const cells = headline
      ? {when, headline: lineFromHtml(escapeHtml(headline), report), text: rich}
      : {when, headline: first.replace(/\n/g, ' '), text: rest.join('\n\n')};
    if (!headline) report('is a date alone; the first paragraph under it is its headline');
    const at = {when: where, headline: where, text: where};
    return [{where, cells, at}];
  });
  if (!rows.length) return undefined;
  const table = {columns: ['when', 'headline', 'text'], rows, notes: [], delimiter: ','};
  return {name, kind: 'events', table};
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Blocks as rich text. */
function richOf(blocks: readonly Block[], report: (message: string) => void): string {
  let html = '';
  blocks.forEach(({kind, html: inner, isOrdered}, i) => {
    const list = isOrdered ? 'ol' : 'ul';
    const isItem = kind === 'item';
    if (isItem && blocks[i - 1]?.kind !== 'item') html += `<${list}>`;
    html += isItem ? `<li>${inner}</li>` : `<p>${inner}</p>`;
    if (isItem && blocks[i + 1]?.kind !== 'item') html += `</${list}>`;
  });
  return html && richFromHtml(html, report);
}

/** The tables whose first row names the fields of a list. */
function tablesOf(
  name: string,
  blocks: readonly Block[],
  note: (where: string, message: string) => void,
): readonly NamedTable[] {
  const numbers = new Set(blocks.flatMap(({kind, level}) => (kind === 'row' ? level : [])));
  return [...numbers].flatMap((number): readonly NamedTable[] => {
    const [header, ...body] = blocks.filter(({kind, level}) => kind === 'row' && level === number);
    const columns = header!.cells.map((cell) => lineFromHtml(cell, () => undefined));
    const kind = kindOfColumns(columns);
    const called = `table ${number}`;
    if (!kind) {
      note(
        called,
        `left out: its first row (“${columns.join(' · ').slice(0, 60)}”) does not name the fields of a list`,
      );
      return [];
    }
    note(called, `is read as ${kind}, for so are its columns called`);
    const rows = body.map(({cells: given}, i): Row => {
      const where = `${called} row ${i + 2}`;
      const report = (message: string) => note(where, message);
      if (given.length > columns.length)
        report('has more cells than there are columns; they are left out');
      const cells = Object.fromEntries(
        columns.map((column, i) => [column, richFromHtml(given[i] ?? '', report)]),
      );
      return {where, cells};
    });
    return [{name, kind, table: {columns, rows, notes: [], delimiter: ','}}];
  });
}

interface Dated {
  readonly when: string;
  /** The day alone, for times that stand under it. */
  readonly day?: string | undefined;
  readonly rest: string;
}

/** The date that begins a heading, the longest that is read, and what follows it. */
export function dateAtStart(text: string, habits: DateHabits, lang = 'en'): Dated | undefined {
  const [first = ''] = /^\p{L}+/u.exec(text) ?? [];
  const after = text.slice(first.length).replace(/^[.,]?\s+/, '');
  const words = first && isWeekday(first, lang) ? after : text;
  const ends = [...words.slice(0, DATE_WITHIN + 1).matchAll(/[\s:–—|·•,-]|$/g)];
  let found: (Dated & {readonly edtf: string}) | undefined;
  for (const {index} of ends.reverse()) {
    const start = words.slice(0, index).replace(/[\s:–—|·•,-]+$/, '');
    const rest = words.slice(start.length);
    // Without a mark after it, a number is part of a sentence: “2020 people march”.
    const isYear = /^\d{4}$/.test(start) && (!rest || SEPARATOR.test(rest));
    const isDate = isEdtf(start) || readWrittenDate(start).length > 0;
    if (/^[\d\s]*$/.test(start) ? !isYear : !isDate) continue;
    const edtf = edtfOfText(start, habits, () => undefined);
    // Words such as “the” say nothing of a date, and belong to what follows.
    if (!edtf || (found && found.edtf !== edtf)) continue;
    const day = /^\d{4}-\d\d-\d\d/.exec(edtf)?.[0];
    found = {when: start, day, rest: rest.replace(SEPARATOR, '').trim(), edtf};
  }
  return found;
}

/** Whether a word is a day of the week, which a date in words may begin with. */
function isWeekday(word: string, lang: string): boolean {
  const plain = word.toLowerCase();
  return ['long', 'short'].some((weekday) =>
    [lang, 'en'].some((locale) => {
      const format = new Intl.DateTimeFormat(locale, {weekday: weekday as 'long', timeZone: 'UTC'});
      return [4, 5, 6, 7, 8, 9, 10].some(
        (day) =>
          format
            .format(Date.UTC(1970, 0, day))
            .toLowerCase()
            .replace('.', '') === plain,
      );
    }),
  );
}

/** A clock time that begins a heading, on the day of the heading above. */
function clockAtStart(text: string, date: string): Dated | undefined {
  const [clock = '', hour = '', minute = ''] =
    /^([01]?\d|2[0-3])[:.h]([0-5]\d)(?:\s*(?:h|Uhr))?(?=[\s:–—|·•,-]|$)/.exec(text) ?? [];
  if (!clock || !/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  return {
    when: `${date}T${hour.padStart(2, '0')}:${minute}`,
    rest: text.slice(clock.length).replace(SEPARATOR, '').trim(),
  };
}
