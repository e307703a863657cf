const ITEM = String.raw`(?:"(?:[^"\\]|\\.)*"|-?[\d.eE+-]+)`;
/** A list of words or numbers, over several lines. Only white space between values ever holds a line break in JSON. */
const LIST = new RegExp(String.raw`\[\n\s+(${ITEM}(?:,\n\s+${ITEM})*)\n\s+\]`, 'g');

/** A value as people write JSON: short lists on one line. */
export function formatJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(LIST, (lines, items: string) => {
    const line = `[${items.replace(/,\n\s+/g, ', ')}]`;
    return line.length > 72 ? lines : line;
  });
  return `${text}\n`;
}
