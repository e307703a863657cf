import {cleanText} from '../notation/characters.js';
import type {Note} from './draft.js';
import {dateOfSerial} from './workbook-dates.js';
import {parseXml} from './xml.js';

/** What is read of a workbook. */
export interface Workbook {
  readonly strings: readonly string[];
  /** How exact the dates of a style are, by the number of the style; undefined where they are numbers. */
  readonly styles: readonly (string | undefined)[];
  /** Days are counted from 1904, not from 1900. */
  readonly from1904: boolean;
}

/** The cells of a sheet by row and column, both from 0, as texts; and what is merged. */
export interface Cells {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Such as `A1:C1`. */
  readonly merged: readonly string[];
  readonly notes: readonly Note[];
}

const MAX_CELLS = 2_000_000;
/** The most characters of all cells: any number of cells may show one shared string. */
const MAX_CHARACTERS = 50e6;

/** `B7` as column and row, from 0. */
export function cellAt(name: string): readonly [column: number, row: number] | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (!letters) return undefined;
  const column = letters.split('').reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [column, Number(digits) - 1];
}

/** The name of a cell, such as `B7`. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  isFormula: boolean;
}

/**
 * The cells of a worksheet: numbers as plain digits, dates as EDTF, of formulas the value that was saved.
 * @throws {RangeError} for one that is damaged or too large.
 */
export function readWorksheet(xml: string, workbook: Workbook, called: string): Cells {
  const rows = new Map<number, Map<number, string>>();
  const merged: string[] = [];
  const notes: Note[] = [];
  let formulas = 0;
  let count = 0;
  let characters = 0;
  let cell: Cell | undefined;
  let row = -1;
  let column = -1;
  let reading = '';
  let phonetic = 0;
  const note = ({column, row}: Cell, message: string) =>
    notes.push({where: `cell ${cellName(column, row)}`, message});
  const add = (done: Cell) => {
    if (done.isFormula) formulas++;
    const shown = textOf(done, workbook, (message) => note(done, message));
    if ((characters += shown.length) > MAX_CHARACTERS)
      throw new RangeError(
        `${called}: has more than ${MAX_CHARACTERS / 1e6} million characters in its cells`,
      );
    const text = cleanText(shown).trim();
    if (!text) return;
    if (++count > MAX_CELLS) throw new RangeError(`${called}: has more than ${MAX_CELLS} cells`);
    const cells = rows.get(done.row) ?? new Map<number, string>();
    rows.set(done.row, cells.set(done.column, text));
  };
  parseXml(
    xml,
    {
      start(name, attributes) {
        if (name === 'row') {
          row = attributes.r ? Number(attributes.r) - 1 : row + 1;
          column = -1;
        } else if (name === 'c') {
          const at = attributes.r ? cellAt(attributes.r) : undefined;
          column = at?.[0] ?? column + 1;
          cell = {
            column,
            row: at?.[1] ?? row,
            type: attributes.t ?? 'n',
            style: Number(attributes.s ?? 0),
            value: undefined,
            isFormula: false,
          };
        } else if (name === 'mergeCell') merged.push(attributes.ref ?? '');
        else if (name === 'rPh') phonetic++;
        else if (name === 'f' && cell) cell.isFormula = true;
        reading = name;
      },
      text(text) {
        if (cell && !phonetic && (reading === 'v' || reading === 't'))
          cell.value = (cell.value ?? '') + text;
      },
      end(name) {
        if (name === 'rPh') phonetic--;
        if (name === 'c' && cell) {
          add(cell);
          cell = undefined;
        }
        reading = '';
      },
    },
    (message) => {
      throw new RangeError(`${called}: is damaged: ${message}`);
    },
  );
  if (formulas)
    notes.push({
      where: formulas > 1 ? `${formulas} cells` : 'one cell',
      message: 'of formulas: the values that were last saved with them are read',
    });
  return {rows, merged, notes};
}

function textOf(
  {type, style, value, isFormula}: Cell,
  {strings, styles, from1904}: Workbook,
  note: (message: string) => void,
): string {
  if (value === undefined) {
    if (isFormula)
      note('is a formula without its value, and left out; open the workbook in Excel and save it');
    return '';
  }
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
    case 'd':
      return value;
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      note(`has the error ${value}, and is left out`);
      return '';
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      const precision = styles[style];
      if (precision === undefined) return plain(number);
      const date = dateOfSerial(number, precision, from1904);
      if (date === undefined)
        note(`${value} is formatted as a date, and is none; the number is read`);
      return date ?? plain(number);
    }
  }
}

/**
 * A number in digits that leave no doubt which separator it has: 1.125 is no thousand. Binary fractions, as Excel saves them,
 * are rounded to the 15 digits that it shows.
 */
function plain(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}
