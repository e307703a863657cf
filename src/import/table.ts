import Papa from 'papaparse';
import {cleanText, escapeInvisible} from '../notation/characters.js';
import type {Note} from './draft.js';

/** A row of a table, and its cells by the name of the column. */
export interface Row {
  /** Its place in the file, such as `line 3`. */
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
  /** The places of cells, where the format has a name for them, such as `cell B3`. */
  readonly at?: Readonly<Record<string, string>>;
}
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
  /** What stands between the cells. */
  readonly delimiter: string;
}

/** The most rows and columns that are read; a story has no longer list. */
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 300;
/** The rows among which the header is looked for. */
const TOP = 10;

/** A name as it is compared: "As of", "as_of" and "asOf" are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** Whether a spreadsheet would run a cell, with or without apostrophes before it, as a formula. */
export function isFormula(text: string): boolean {
  return /^(?:[\s']*[=+\-@＝＋－＠]|'*[\t\r\n])/.test(text);
}

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
function withoutApostrophe(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && isFormula(rest) ? rest : text;
}

/**
 * Reads CSV with a header, whatever its delimiter; empty rows are no rows. Above the header there may be Excel's `sep=;`, and
 * a title: of the first rows the header is the one with the most of the `known` names, compared as {@link plainName}.
 * @throws {RangeError} for a table that is too large, before any of it is converted.
 */
export function readTable(text: string, known: ReadonlySet<string> = new Set()): Table {
  const [direction = '', asked] = /^"?sep=(.)"?\s*?(?:\r\n?|\n|$)/i.exec(text) ?? [];
  const body = text.slice(direction.length).replace(/^\uFEFF/, '');
  const {delimiter, header} = shapeOf(body, asked, known);
  const {data, errors} = Papa.parse<string[]>(body, {
    delimiter,
    skipEmptyLines: false,
    preview: header + MAX_ROWS + 2,
  });
  const notes: Note[] = [];
  let line = direction ? 2 : 1;
  for (const values of data.slice(0, header)) {
    const said = values.filter((value) => value.trim()).join(' · ');
    if (said)
      notes.push({
        where: `line ${line}`,
        message: `stands above the header, and is left out: “${short(said)}”`,
      });
    line += 1 + breaks(values);
  }
  const [top = [], ...rest] = data.slice(header);
  const width = top.findLastIndex((name) => name.trim()) + 1;
  if (width > MAX_COLUMNS)
    throw new RangeError(`has ${width} columns; no more than ${MAX_COLUMNS} are read`);
  if (rest.filter((values) => values.some((value) => value.trim())).length > MAX_ROWS)
    throw new RangeError(`has more than ${MAX_ROWS} rows; give it in parts`);
  const columns = top.slice(0, width).map((name) => cleanText(name).trim());
  const used = columns.map((column, i) => column !== '' && columns.indexOf(column) === i);
  const lost = new Map<number, number[]>();
  const rows: Row[] = [];
  line += breaks(top);
  const starts = [line - breaks(top)];
  for (const values of rest) {
    const here = line + 1;
    line = here + breaks(values);
    starts.push(here);
    if (values.every((value) => !value.trim())) continue;
    if (values.some((value) => cleanText(value) !== value))
      notes.push({where: `line ${here}`, message: 'characters that are no text are left out'});
    const damaged = values.findIndex((value) => value.includes('\ufffd'));
    if (damaged >= 0)
      notes.push({
        where: `line ${here}`,
        message: `has U+FFFD in “${short(values[damaged]!)}”: a character was lost before it came here`,
      });
    const cells: Record<string, string> = {};
    values.forEach((value, i) => {
      const cell = withoutApostrophe(cleanText(value).trim());
      if (used[i]) cells[columns[i]!] = cell;
      else if (cell) {
        const at = Math.min(i, width);
        lost.set(at, lost.get(at) ?? []);
        lost.get(at)!.push(here);
      }
    });
    rows.push({where: `line ${here}`, cells});
  }
  for (const [i, lines] of lost)
    notes.push({
      where: i < width ? `column ${i + 1}` : linesOf(lines),
      message:
        i >= width
          ? `has more cells than there are columns; they are left out`
          : columns[i]
            ? `is a second “${columns[i]}”, and left out (${linesOf(lines)})`
            : `has no name, and is left out (${linesOf(lines)})`,
    });
  for (const {code, message, row = 0} of errors)
    if (code !== 'UndetectableDelimiter')
      notes.push({where: `line ${starts[row - header] ?? row + 1}`, message});
  return {columns: columns.filter((_, i) => used[i]), rows, notes, delimiter};
}

const short = (text: string) => escapeInvisible(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Lines of a file in words: `line 3`, `lines 3, 5, 8 and 20 more`. */
function linesOf(lines: readonly number[]): string {
  const all = [...new Set(lines)];
  const more = all.length > 6 ? ` and ${all.length - 5} more` : '';
  const listed = (more ? all.slice(0, 5) : all).join(', ');
  return `line${all.length > 1 ? 's' : ''} ${listed}${more}`;
}

/** What stands between the cells, and the row that is the header. */
function shapeOf(
  text: string,
  asked: string | undefined,
  known: ReadonlySet<string>,
): {delimiter: string; header: number} {
  const options = {preview: TOP, skipEmptyLines: false} as const;
  const guessed = Papa.parse<string[]>(text, options).meta.delimiter;
  let best = {delimiter: asked ?? guessed, header: 0};
  let most = 0;
  for (const delimiter of asked ? [asked] : new Set([guessed, ',', ';', '\t', '|']))
    Papa.parse<string[]>(text, {...options, delimiter}).data.forEach((row, header) => {
      const found = new Set(row.map(plainName).filter((name) => known.has(name))).size;
      if (found <= most) return;
      most = found;
      best = {delimiter, header};
    });
  return best;
}

/** Line breaks within the cells of a row. */
function breaks(values: readonly string[]): number {
  return values.reduce((n, value) => n + value.split('\n').length - 1, 0);
}
