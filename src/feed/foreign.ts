import {textOf} from './bytes.js';

/** Every story begins with a brace, and has none of these fields of TimelineJS and schema.org. */
const FOREIGN = /^(?!\s*\{)|"(?:start_?date|@\w+)"\s*:/i;

/** The module that reads other formats, which is loaded where one is met. */
const importer = () =>
  import('../import/browser.js').catch(() => {
    throw new Error('what is no story JSON is read by crisis-import.js, beside the bundle');
  });

/** The story that came as `bytes` from `url`; `rows` says what the rows of a spreadsheet are. */
export async function readStory(
  url: string,
  bytes: Uint8Array,
  headers: Headers,
  rows?: string,
): Promise<unknown> {
  const text = textOf(bytes);
  if (text !== undefined && !FOREIGN.test(text)) return JSON.parse(text) as unknown;
  const {readBytes} = await importer();
  return readBytes(url, bytes, headers, rows);
}

/** The story in the page's own JSON-LD: in all of it for `#`, in the script of that id for `#live`. */
export async function readPage(fragment: string): Promise<unknown> {
  const {readForeign} = await importer();
  return readForeign(fragment);
}
