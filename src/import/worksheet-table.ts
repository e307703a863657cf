import type {Note} from './draft.js';
import {plainName} from './table.js';
import type {Row, Table} from './table.js';
import {cellAt, cellName} from './worksheet.js';
import type {Cells} from './worksheet.js';

const MAX_ROWS = 20_000;
const MAX_COLUMNS = 300;
/** The rows among which the header is looked for. */
const TOP = 10;

/**
 * Cells as a table with a header; undefined where there is nothing.
 * @param known Names of columns: of the first rows the header is the one with the most of them.
 * @throws {RangeError} for merged cells in the header, or a table that is too large.
 */
export function tableOfCells(
  {rows, merged, notes: found}: Cells,
  called: string,
  known: ReadonlySet<string>,
): Table | undefined {
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const [first] = numbers;
  if (first === undefined) return undefined;
  const header = headerOf(rows, numbers.slice(0, TOP), known);
  const notes: Note[] = [...found];
  refuseMergedHeader(merged, header, called, notes);
  for (const row of numbers.filter((row) => row < header))
    notes.push({
      where: `row ${row + 1}`,
      message: `stands above the header, and is left out: “${[...rows.get(row)!.values()].join(' · ').slice(0, 60)}”`,
    });
  const names = new Map<number, string>();
  for (const [column, name] of rows.get(header)!)
    if ([...names.values()].includes(name))
      notes.push({
        where: `cell ${cellName(column, header)}`,
        message: `is a second “${name}”, and its column is left out`,
      });
    else names.set(column, name);
  if (names.size > MAX_COLUMNS)
    throw new RangeError(
      `${called}: has ${names.size} columns; no more than ${MAX_COLUMNS} are read`,
    );
  const below = numbers.filter((row) => row > header);
  if (below.length > MAX_ROWS)
    throw new RangeError(`${called}: has more than ${MAX_ROWS} rows; give it in parts`);
  const lost = new Set<string>();
  const table = below.map((number): Row => {
    const cells: Record<string, string> = {};
    const at: Record<string, string> = {};
    for (const [column, text] of rows.get(number)!) {
      const name = names.get(column);
      if (name === undefined) lost.add(cellName(column, number));
      else {
        cells[name] = text;
        at[name] = `cell ${cellName(column, number)}`;
      }
    }
    return {where: `row ${number + 1}`, cells, at};
  });
  const some = [...lost].slice(0, 6).join(', ');
  if (lost.size)
    notes.push({
      where: `${lost.size > 1 ? 'cells' : 'cell'} ${some}${lost.size > 6 ? ` and ${lost.size - 6} more` : ''}`,
      message: 'stands in a column without a name of its own, and is left out',
    });
  return {columns: [...names.values()], rows: table, notes, delimiter: ','};
}

function headerOf(
  rows: Cells['rows'],
  candidates: readonly number[],
  known: ReadonlySet<string>,
): number {
  let [best] = candidates as [number];
  let most = 0;
  for (const row of candidates) {
    const names = new Set([...rows.get(row)!.values()].map(plainName));
    const count = [...names].filter((name) => known.has(name)).length;
    if (count > most) [best, most] = [row, count];
  }
  return best;
}

/** A name that stands over several columns names none of them; merged cells below leave all but the first empty. */
function refuseMergedHeader(
  merged: readonly string[],
  header: number,
  called: string,
  notes: Note[],
): void {
  for (const range of merged) {
    const [start = '', end = start] = range.split(':');
    const [, top] = cellAt(start) ?? [];
    const [, bottom] = cellAt(end) ?? [];
    if (top === undefined || bottom === undefined) continue;
    if (top <= header && bottom >= header)
      throw new RangeError(
        `${called}: the cells ${range} of the header are merged, so that nobody knows what their columns are called; unmerge them, and name each column`,
      );
    if (top > header)
      notes.push({
        where: `cells ${range}`,
        message: `are merged; only ${start} has what they say, the others are empty`,
      });
  }
}
