/** Puts `values` in the place of the `{names}` in `pattern`, as parts, so that a value may also be markup. */
export function fillParts<T>(pattern: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return pattern.split(/\{(\w+)\}/).map((part, i) => (i % 2 ? (values[part] ?? '') : part));
}

/** The same for text alone. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return fillParts(pattern, values).join('');
}
