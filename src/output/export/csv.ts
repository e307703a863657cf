import Papa from 'papaparse';
import type {Claim, Story} from '../../content/story.js';
import {ATTRIBUTION, SHEETS} from '../../import/sheet.js';
import {isFormula} from '../../import/table.js';
import {PlainText} from '../../text/plain-text.js';

type Entry = Readonly<Record<string, unknown>>;

/**
 * One list of a story as a spreadsheet that can be imported again: a column a field, lists divided by semicolons. Claims
 * have a column more, which importing passes over: who says so, in words.
 */
export function csvOf(story: Story, kind: string): string {
  const words = new PlainText(story);
  const entries = (story as unknown as Record<string, readonly Entry[]>)[kind] ?? [];
  const rows = entries.map((entry): Entry =>
    'status' in entry
      ? {...entry, [ATTRIBUTION]: words.claim(entry as Claim, kind === 'statements' ? entry : {})}
      : entry,
  );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown): string => {
    if (value === undefined) return '';
    const list = Array.isArray(value) && value.every((item) => typeof item !== 'object');
    const text =
      typeof value === 'string' ? value : list ? value.join('; ') : JSON.stringify(value);
    // A spreadsheet would run what begins like a formula; a number is none.
    return typeof value !== 'number' && isFormula(text) ? `'${text}` : text;
  };
  // In quotes, so that no list is taken for cells.
  const data = rows.map((row) => columns.map((column) => cell(row[column])));
  return `${Papa.unparse({fields: columns, data}, {quotes: true})}\r\n`;
}

/** The lists of a story that have entries. */
export function filled(story: Story): readonly string[] {
  return SHEETS.filter(
    (kind) => (story as unknown as Record<string, readonly unknown[]>)[kind]?.length,
  );
}
