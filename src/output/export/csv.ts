import Papa from 'papaparse';
import type {Claim, Story} from '../../content/story.js';
import {ATTRIBUTION, SHEETS} from '../../import/sheet.js';
import {isFormula} from '../../import/table.js';
import {PlainText} from '../../text/plain-text.js';

type Entry = Readonly<Record<string, unknown>>;

/**
 * One list of a story as CSV that can be imported again: a column for each field, lists separated by semicolons. Claims have an
 * additional column, which the import ignores, with their attribution in words.
 */
export function csvOf(story: Story, kind: string): string {
  const plainText = new PlainText(story);
  const entries = (story as unknown as Record<string, readonly Entry[]>)[kind] ?? [];
  const rows = entries.map((entry): Entry =>
    'status' in entry
      ? {
          ...entry,
          [ATTRIBUTION]: plainText.claim(entry as Claim, kind === 'statements' ? entry : {}),
        }
      : entry,
  );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown): string => {
    if (value === undefined) return '';
    const list = Array.isArray(value) && value.every((item) => typeof item !== 'object');
    const text =
      typeof value === 'string' ? value : list ? value.join('; ') : JSON.stringify(value);
    // A spreadsheet would execute text that begins like a formula.
    return typeof value !== 'number' && isFormula(text) ? `'${text}` : text;
  };
  // Quoted, so that no program splits lists into cells.
  const data = rows.map((row) => columns.map((column) => cell(row[column])));
  return `${Papa.unparse({fields: columns, data}, {quotes: true})}\r\n`;
}

/** The names of the lists that have entries. */
export function listsWithEntries(story: Story): readonly string[] {
  return SHEETS.filter(
    (kind) => (story as unknown as Record<string, readonly unknown[]>)[kind]?.length,
  );
}
