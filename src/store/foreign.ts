import {textOf} from './bytes.js';
import {loadImporter} from './importer.js';

/** Matches other formats: text that does not begin with a brace, and JSON with fields of TimelineJS or schema.org. */
const FOREIGN = /^(?!\s*\{)|"(?:start_?date|@\w+)"\s*:/i;

/** Parses a response into a story; `rows` is the list that the rows of a spreadsheet belong to. */
export async function readStory(
  url: string,
  bytes: Uint8Array,
  headers: Headers,
  rows?: string,
): Promise<unknown> {
  const text = textOf(bytes);
  if (text !== undefined && !FOREIGN.test(text)) return JSON.parse(text) as unknown;
  const {readBytes} = await loadImporter();
  return readBytes(url, bytes, headers, rows);
}

/** The story in this page's JSON-LD: of all its scripts for `#`, of the script with the id `live` for `#live`. */
export async function readPage(fragment: string): Promise<unknown> {
  const {readForeign} = await loadImporter();
  return readForeign(fragment);
}
