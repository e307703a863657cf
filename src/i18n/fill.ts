/** Replaces the `{names}` in `pattern` by `values` and returns the parts, so that a value may be markup. */
export function fillParts<T>(pattern: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return pattern.split(/\{(\w+)\}/).map((part, i) => (i % 2 ? (values[part] ?? '') : part));
}

/** Replaces the `{names}` in `pattern` by text. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return fillParts(pattern, values).join('');
}
