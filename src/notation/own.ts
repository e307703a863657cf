/** One object of the fields of others, which has those and no more: a page may have put something on every object. */
export function ownFields<T extends object>(...parts: readonly T[]): T {
  return Object.assign(Object.create(null) as T, ...parts) as T;
}
