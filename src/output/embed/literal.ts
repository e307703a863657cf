/** `value` as a JavaScript literal; with `indent`, formatted over several lines if it is long. */
export function literal(value: unknown, indent?: string): string {
  const isFormatted = indent !== undefined;
  const quoted = (text: string) =>
    isFormatted && /^[^'\\\p{C}\u2028\u2029]*$/u.test(text) ? `'${text}'` : JSON.stringify(text);
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const list = Array.isArray(value);
  const items = list
    ? (value as unknown[]).map((item) => literal(item, isFormatted ? `${indent}  ` : undefined))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([name, item]) => {
          const key = /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);
          return `${key}:${isFormatted ? ' ' : ''}${literal(item, isFormatted ? `${indent}  ` : undefined)}`;
        });
  const [open, close] = list ? '[]' : '{}';
  if (!isFormatted) return `${open!}${items.join(',')}${close!}`;
  const line = `${open!}${items.join(', ')}${close!}`;
  if (!line.includes('\n') && line.length + indent.length < 96) return line;
  return `${open!}\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}${close!}`;
}
