const ITEM = String.raw`(?:"(?:[^"\\]|\\.)*"|-?[\d.eE+-]+)`;
/** A list of strings or numbers on several lines. Raw line breaks never occur within JSON strings. */
const LIST = new RegExp(String.raw`\[\n\s+(${ITEM}(?:,\n\s+${ITEM})*)\n\s*\]`, 'g');

/** Formats JSON with short lists on one line. */
export function formatJson(value: unknown, indent = '  '): string {
  const text = JSON.stringify(value, null, indent).replace(LIST, (lines, items: string) => {
    const line = `[${items.replace(/,\n\s+/g, ', ')}]`;
    return line.length > 72 ? lines : line;
  });
  return `${text}\n`;
}
