type Values = Readonly<Record<string, unknown>>;

/** Whether two values are the same JSON, whatever the order of their fields. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a, b] as [Values, Values];
  return fieldNames(one, other).every((name) => isSameJson(one[name], other[name]));
}

/** The names of the fields of all these, each once. */
export function fieldNames(...things: readonly object[]): readonly string[] {
  return [...new Set(things.flatMap((it) => Object.keys(it)))];
}
