/** A value as JavaScript writes it; with `indent`, over several lines where it is long. */
export function literal(value: unknown, indent?: string): string {
  const spaced = indent !== undefined;
  const quoted = (text: string) =>
    spaced && /^[^'\\\p{C}\u2028\u2029]*$/u.test(text) ? `'${text}'` : JSON.stringify(text);
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const list = Array.isArray(value);
  const items = list
    ? (value as unknown[]).map((item) => literal(item, spaced ? `${indent}  ` : undefined))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([name, item]) => {
          const key = /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);
          return `${key}:${spaced ? ' ' : ''}${literal(item, spaced ? `${indent}  ` : undefined)}`;
        });
  const [open, close] = list ? '[]' : '{}';
  if (!spaced) return `${open!}${items.join(',')}${close!}`;
  const line = `${open!}${items.join(', ')}${close!}`;
  if (!line.includes('\n') && line.length + indent.length < 96) return line;
  return `${open!}\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}${close!}`;
}
