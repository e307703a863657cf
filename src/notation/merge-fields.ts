/** Merges objects into one without a prototype, so that it has no properties that the page added to `Object.prototype`. */
export function mergeFields<T extends object>(...parts: readonly T[]): T {
  return Object.assign(Object.create(null) as T, ...parts) as T;
}
