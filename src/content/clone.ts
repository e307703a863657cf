type Any = Record<string | number, unknown>;

/** The most characters and values of a story in all; as JSON it may be as long. A story of 10,000 events has half of it. */
export const LARGEST = 1e7;
const MOST_ITEMS = 20_000;
/** No story is as deep. */
const DEEPEST = 8;

/** Has no prototype to speak of, not even with a `constructor`: what a page has put on every object is in no story. */
class CloneError {
  [name: string]: unknown;
}
Reflect.setPrototypeOf(CloneError.prototype, null);
Reflect.deleteProperty(CloneError.prototype, 'constructor');

/**
 * A copy of `value` that holds its own data and nothing else: each getter is asked once, and no prototype has a say.
 * `trail` leads to what is being read; `refuse` is told, there, what is beyond the bounds. Gives its size too, in characters.
 */
export function cloneData(
  value: unknown,
  trail: (string | number)[],
  refuse: (message: string) => never,
): {data: unknown; size: number} {
  let room = LARGEST;
  const copy = (value: unknown): unknown => {
    room -= typeof value === 'string' ? value.length + 1 : 1;
    if (room < 0) refuse(`is where the story has more than ${LARGEST} characters`);
    // There is no -0 in a story.
    if (typeof value !== 'object' || !value) return value === 0 ? 0 : value;
    if (trail.length > DEEPEST) refuse('is nested too deep');
    const item = (from: Any, to: Any, key: string | number) => {
      trail.push(key);
      to[key] = copy(from[key]);
      trail.pop();
    };
    if (Array.isArray(value)) {
      const {length} = value;
      if (!(length <= MOST_ITEMS)) refuse(`has more than ${MOST_ITEMS} items`);
      const list: unknown[] = [];
      for (let i = 0; i < length; i++) item(value as unknown as Any, list as unknown as Any, i);
      return list;
    }
    const thing = new CloneError();
    for (const key of Object.keys(value)) {
      room -= key.length;
      item(value as Any, thing, key);
    }
    return thing;
  };
  const data = copy(value);
  return {data, size: LARGEST - room};
}
