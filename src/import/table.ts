import Papa from 'papaparse';
import {cleaned} from '../notation/characters.js';
import type {Note} from './draft.js';

/** A row of a spreadsheet: its line in the file, and its cells by the name of the column. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
}

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

/** Reads CSV with a header, whatever its delimiter; empty rows are no rows. */
export function readTable(text: string): Table {
  const {data, errors} = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {skipEmptyLines: false});
  const [columns = [], ...rest] = data;
  const notes = errors
    .filter(({code}) => code !== 'UndetectableDelimiter')
    .map(({message, row = 0}) => ({where: `row ${row + 1}`, message}));
  const rows: Row[] = [];
  let line = 1 + breaks(columns);
  for (const values of rest) {
    const here = line + 1;
    line = here + breaks(values);
    if (values.every((value) => !value.trim())) continue;
    if (values.some((value) => cleaned(value) !== value))
      notes.push({where: `line ${here}`, message: 'characters that are no text are left out'});
    const extra = values.slice(columns.length).filter((value) => value.trim());
    if (extra.length)
      notes.push({
        where: `line ${here}`,
        message: `has more cells than there are columns: ${extra.join(', ')}`,
      });
    rows.push({
      line: here,
      cells: Object.fromEntries(
        columns.map((column, i) => [
          column.trim(),
          withoutApostrophe(cleaned(values[i] ?? '').trim()),
        ]),
      ),
    });
  }
  return {columns: columns.map((column) => column.trim()), rows, notes};
}

/** Line breaks within the cells of a row. */
function breaks(values: readonly string[]): number {
  return values.reduce((n, value) => n + value.split('\n').length - 1, 0);
}
