/** The kinds of thing in a story that have an id of their own and can be referred to. */
export const KIND = [
  'event',
  'fact',
  'figure',
  'question',
  'statement',
  'actor',
  'place',
  'source',
  'media',
  'update',
] as const;
export type Kind = (typeof KIND)[number];

/** An id: begins with a letter; lower-case letters, digits and hyphens; at most 64 characters. */
export const ID = /^[a-z][a-z0-9-]{0,63}$/;

/** A thing of a story, as `event:strike` names it. */
export interface Target {
  readonly kind: Kind;
  readonly id: string;
}

/** Splits `event:strike` into its kind and id; `undefined` when it has another shape. */
export function parseRef(text: string): Target | undefined {
  const [kind, id, ...rest] = text.split(':');
  return KIND.includes(kind as Kind) && id && ID.test(id) && !rest.length
    ? {kind: kind as Kind, id}
    : undefined;
}

/** The page fragment, without `#`, under which a thing of a story is found: `crisis-event-strike`. */
export function fragmentOf(kind: Kind, id: string): string {
  return `crisis-${kind}-${id}`;
}

/** Reads a page fragment such as `#crisis-event-strike`. */
export function parseFragment(hash: string): Target | undefined {
  const [, kind, id] = /^#?crisis-(\w+)-(.+)$/.exec(hash) ?? [];
  return kind && id ? parseRef(`${kind}:${id}`) : undefined;
}
