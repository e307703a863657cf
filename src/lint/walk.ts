import type {Claim, Story} from '../content/story.js';
import {listOf} from '../content/find.js';
import {edtfBounds, parseEdtf} from '../notation/edtf.js';
import type {Bounds} from '../notation/edtf.js';
import {KIND} from '../notation/ref.js';
import type {Kind} from '../notation/ref.js';

type Fields = Readonly<Record<string, unknown>>;

/** A thing of the story, its path, and its name in findings. */
export interface WalkedThing {
  readonly kind: Kind | 'relation';
  readonly path: string;
  readonly at: string;
  readonly thing: Fields & {readonly id?: string};
}

/** All things of a story, including relations. */
export function things(story: Story): readonly WalkedThing[] {
  const named = KIND.flatMap((kind) =>
    story[listOf(kind)].map((thing, i) => ({
      kind,
      path: `${listOf(kind)}[${i}]`,
      at: `${kind}:${thing.id}`,
      thing: thing,
    })),
  );
  const relations = story.relations.map((thing, i) => ({
    kind: 'relation' as const,
    path: `relations[${i}]`,
    at: `relation:${thing.from}-${thing.to}`,
    thing: thing,
  }));
  return [...named, ...relations];
}

/** The things that make a claim. */
export function claims(story: Story): readonly (WalkedThing & {readonly claim: Claim})[] {
  return things(story).flatMap((found) =>
    'status' in found.thing ? {...found, claim: found.thing as unknown as Claim} : [],
  );
}

/** The fields that contain rich text. */
const RICH = ['headline', 'text', 'answer', 'note', 'caption', 'why'] as const;

/** The rich texts of a thing with their paths. */
export function texts({path, thing}: WalkedThing): readonly {path: string; text: string}[] {
  return RICH.flatMap((name) => {
    const text = thing[name];
    return typeof text === 'string' ? {path: `${path}.${name}`, text} : [];
  });
}

/** The earliest and latest epoch millisecond of a valid date. */
export function bounds(edtf: string): Bounds {
  return edtfBounds(parseEdtf(edtf));
}

export const DAY = 864e5;
