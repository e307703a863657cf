import {cleanText} from '../notation/characters.js';
import type {Note} from './draft.js';
import {SHEETS} from './sheet.js';
import {COLUMN_NAMES} from './spreadsheets.js';
import type {File, NamedTable} from './spreadsheets.js';
import {unzip} from './unzip.js';
import {readXml, textOfXml} from './xml.js';
import type {XmlElement} from './xml.js';
import {datePrecision} from './workbook-dates.js';
import {readWorksheet} from './worksheet.js';
import type {Workbook} from './worksheet.js';
import {tableOfCells} from './worksheet-table.js';

// Own reading instead of a library: a story needs six parts of the format, and of these what libraries do not give or get
// wrong: merged cells by name, dates without a zone and as exact as they are shown, both epochs. ExcelJS and SheetJS's last
// release on npm are not maintained, read-excel-file gives no merged cells. The archive and the XML are read by libraries.

const WANTED =
  /^(?:xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/.*\.xml)$/i;

/**
 * The tables of an Excel workbook (.xlsx): the sheets that are named after the lists of a story, or else the first that has
 * anything. Those that are not read are named.
 * @throws {RangeError} for what is no such workbook, or whose header has merged cells.
 */
export function readWorkbook(name: string, bytes: Uint8Array): File {
  const files = unzip(name, bytes, (file) => WANTED.test(file));
  const notes: Note[] = [];
  const part = (path: string): XmlElement | undefined => {
    const found = [...files].find(([file]) => file.toLowerCase() === path.toLowerCase());
    return (
      found &&
      readXml(new TextDecoder().decode(found[1]), (message) => {
        throw new RangeError(`${name}: ${path} is damaged: ${message}`);
      })
    );
  };
  const book = part('xl/workbook.xml');
  if (!book) throw new RangeError(`${name}: has no xl/workbook.xml, and is no Excel workbook`);
  const targets = new Map(
    elementsIn(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({attributes}) => [
      attributes.Id,
      (attributes.Target ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const properties = elementsIn(book, 'workbookPr')[0]?.attributes;
  const workbook: Workbook = {
    strings: elementsIn(part('xl/sharedStrings.xml'), 'si').map(textOfString),
    styles: stylesOf(part('xl/styles.xml')),
    from1904: /^(?:1|true)$/.test(properties?.date1904 ?? ''),
  };
  const sheets = elementsIn(book, 'sheet').map(({attributes}) => {
    const title = cleanText(attributes.name ?? '');
    const path = targets.get(attributes.id) ?? '';
    const state = attributes.state ?? 'visible';
    const kind = SHEETS.find((kind) => kind.toLowerCase() === title.trim().toLowerCase());
    return {title, path, isHidden: state !== 'visible', kind};
  });
  const open = ({title, path, kind}: (typeof sheets)[number]): NamedTable | undefined => {
    const found = [...files].find(([file]) => file.toLowerCase() === path.toLowerCase());
    if (!found) return undefined;
    const called = `${name} “${title}”`;
    const sheet = readWorksheet(new TextDecoder().decode(found[1]), workbook, called);
    const table = tableOfCells(sheet, called, COLUMN_NAMES);
    return table && {name: called, kind, table};
  };
  const named = sheets.filter(({kind}) => kind);
  const tables: NamedTable[] = [];
  const read = new Set<string>();
  for (const sheet of named.length ? named : sheets.filter(({isHidden}) => !isHidden)) {
    const table = open(sheet);
    if (!table) continue;
    tables.push(table);
    read.add(sheet.title);
    if (sheet.isHidden)
      notes.push({where: table.name, message: 'is hidden, and read all the same'});
    if (!named.length) break;
  }
  if (!tables.length) throw new RangeError(`${name}: has no sheet with anything in it`);
  const others = sheets
    .filter(({title}) => !read.has(title))
    .map(({title, isHidden}) => `“${title}”${isHidden ? ' (hidden)' : ''}`);
  if (others.length)
    notes.push({
      where: name,
      message: `read: ${[...read].map((it) => `“${it}”`).join(', ')}; left out: ${others.join(', ')}. Sheets that are named after their entries, as “events” is, are all read`,
    });
  return {name, text: '', tables, notes};
}

/** All elements of this name in an element. */
function elementsIn(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const walk = ({children}: XmlElement) => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      else walk(child);
    }
  };
  if (element) walk(element);
  return found;
}

/** A text that may have several formats; how it is pronounced (`rPh`) is no part of it. */
function textOfString(element: XmlElement): string {
  return element.children
    .map((child) =>
      typeof child === 'string' || child.name === 'rPh'
        ? ''
        : child.name === 'r'
          ? textOfString(child)
          : child.name === 't'
            ? textOfXml(child)
            : '',
    )
    .join('');
}

/** How exact the dates of each style of cells are. */
function stylesOf(styles: XmlElement | undefined): readonly (string | undefined)[] {
  const formats = new Map(
    elementsIn(styles, 'numFmt').map(({attributes}) => [
      attributes.numFmtId,
      attributes.formatCode ?? '',
    ]),
  );
  const [cells] = elementsIn(styles, 'cellXfs');
  return elementsIn(cells, 'xf').map(({attributes: {numFmtId = '0'}}) =>
    datePrecision(numFmtId, formats.get(numFmtId)),
  );
}
