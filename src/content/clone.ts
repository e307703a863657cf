type Any = Record<string | number, unknown>;

/** The most characters and values that a story may have in total, and characters that its JSON may have. 10,000 events need half. */
export const MAX_SIZE = 1e7;
const MAX_LIST_ITEMS = 20_000;
/** Deeper than the schema goes. */
const MAX_DEPTH = 8;

/** An object without any prototype, so that properties which a page added to `Object.prototype` are not part of a story. */
class PlainRecord {
  [name: string]: unknown;
}
Reflect.setPrototypeOf(PlainRecord.prototype, null);
Reflect.deleteProperty(PlainRecord.prototype, 'constructor');

/**
 * A deep copy of `value` that holds plain data only: getters are read once, and prototypes are ignored. `trail` is the path to
 * the value being read; `reject` is called, at that path, with what exceeds the limits. `size` is in characters.
 */
export function cloneData(
  value: unknown,
  trail: (string | number)[],
  reject: (message: string) => never,
): {data: unknown; size: number} {
  let remaining = MAX_SIZE;
  const copy = (value: unknown): unknown => {
    remaining -= typeof value === 'string' ? value.length + 1 : 1;
    if (remaining < 0) reject(`is where the story exceeds ${MAX_SIZE} characters`);
    // -0 becomes 0.
    if (typeof value !== 'object' || !value) return value === 0 ? 0 : value;
    if (trail.length > MAX_DEPTH) reject('is nested too deep');
    const item = (from: Any, to: Any, key: string | number) => {
      trail.push(key);
      to[key] = copy(from[key]);
      trail.pop();
    };
    if (Array.isArray(value)) {
      const {length} = value;
      if (!(length <= MAX_LIST_ITEMS)) reject(`has more than ${MAX_LIST_ITEMS} items`);
      const list: unknown[] = [];
      for (let i = 0; i < length; i++) item(value as unknown as Any, list as unknown as Any, i);
      return list;
    }
    const record = new PlainRecord();
    for (const key of Object.keys(value)) {
      remaining -= key.length;
      item(value as Any, record, key);
    }
    return record;
  };
  const data = copy(value);
  return {data, size: MAX_SIZE - remaining};
}
