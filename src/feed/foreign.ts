/** Every story begins with a brace, and has none of these fields of TimelineJS and schema.org. */
const FOREIGN = /^(?!\s*\{)|"(?:start_?date|@\w+)"\s*:/i;

/** The module that reads other formats, which is loaded where one is met. */
const importer = () =>
  import('../import/browser.js').catch(() => {
    throw new Error('what is no story JSON is read by crisis-import.js, beside the bundle');
  });

/** The story that came as `text` from `url`; `modified` is when the server says that it was written. */
export async function readStory(
  url: string,
  text: string,
  modified?: string | null,
): Promise<unknown> {
  if (!FOREIGN.test(text)) return JSON.parse(text) as unknown;
  const {readForeign} = await importer();
  return readForeign(url, text, modified);
}

/** The story in the page's own JSON-LD: in all of it for `#`, in the script of that id for `#live`. */
export async function readPage(fragment: string): Promise<unknown> {
  const {readForeign} = await importer();
  return readForeign(fragment);
}
