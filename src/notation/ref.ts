/** The kinds of things in a story that have an id and can be referred to. */
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

/** An id: a lower-case letter, then lower-case letters, digits and hyphens; at most 64 characters. */
export const ID = /^[a-z][a-z0-9-]{0,63}$/;

/** The kind and id of a thing in a story, written `event:strike`. */
export interface Target {
  readonly kind: Kind;
  readonly id: string;
}

/** Parses `event:strike` into kind and id; `undefined` if it is not a valid reference. */
export function parseRef(text: string): Target | undefined {
  const [kind, id, ...rest] = text.split(':');
  return KIND.includes(kind as Kind) && id && ID.test(id) && !rest.length
    ? {kind: kind as Kind, id}
    : undefined;
}

/** The page fragment, without `#`, of a thing of a story: `crisis-event-strike`. */
export function fragmentOf(kind: Kind, id: string): string {
  return `crisis-${kind}-${id}`;
}

/** Parses a page fragment such as `#crisis-event-strike`. */
export function parseFragment(hash: string): Target | undefined {
  const [, kind, id] = /^#?crisis-(\w+)-(.+)$/.exec(hash) ?? [];
  return kind && id ? parseRef(`${kind}:${id}`) : undefined;
}
