import {textOf} from './bytes.js';
import {loadImporter} from './importer.js';

/** Every story begins with a brace, and has none of these fields of TimelineJS and schema.org. */
const FOREIGN = /^(?!\s*\{)|"(?:start_?date|@\w+)"\s*:/i;

/** The story that came as `bytes` from `url`; `rows` says what the rows of a spreadsheet are. */
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

/** The story in the page's own JSON-LD: in all of it for `#`, in the script of that id for `#live`. */
export async function readPage(fragment: string): Promise<unknown> {
  const {readForeign} = await loadImporter();
  return readForeign(fragment);
}
