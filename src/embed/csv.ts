import Papa from 'papaparse';
import type {Story} from '../content/story.js';
import {SHEETS} from '../import/sheet.js';

/** One list of a story as a spreadsheet that can be imported again: a column a field, lists divided by semicolons. */
export function csvOf(story: Story, kind: string): string {
  const rows = (story as unknown as Record<string, readonly Record<string, unknown>[]>)[kind] ?? [];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown): string => {
    if (value === undefined) return '';
    const list = Array.isArray(value) && value.every((item) => typeof item !== 'object');
    const text =
      typeof value === 'string' ? value : list ? value.join('; ') : JSON.stringify(value);
    // A spreadsheet would run what begins like a formula.
    return typeof value === 'string' && /^[=+@\t]/.test(text) ? `'${text}` : text;
  };
  return `${Papa.unparse({fields: columns, data: rows.map((row) => columns.map((column) => cell(row[column])))})}\r\n`;
}

/** The lists of a story that have entries. */
export function filled(story: Story): readonly string[] {
  return SHEETS.filter(
    (kind) => (story as unknown as Record<string, readonly unknown[]>)[kind]?.length,
  );
}
