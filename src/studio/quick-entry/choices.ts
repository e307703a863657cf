import {listNameOf} from '../document.js';
import type {StoryDocument, ThingKind} from '../document.js';

/** A thing that can be referred to, under a label that no other thing of its kind has. */
interface Choice {
  readonly id: string;
  readonly label: string;
}

const known = new WeakMap<object, readonly Choice[]>();

/** The things of a kind by name; namesakes get what tells them apart. */
export function choicesOf(document: StoryDocument, kind: ThingKind): readonly Choice[] {
  const list = document.get([listNameOf(kind)]);
  if (!Array.isArray(list)) return [];
  const before = known.get(list);
  if (before) return before;
  const named = (list as readonly (Readonly<Record<string, unknown>> | null)[]).flatMap((thing) => {
    const {id, name, title, role, publisher, published} = thing ?? {};
    if (typeof id !== 'string') return [];
    const label = [name, title, id].find((one) => typeof one === 'string' && one.trim()) as string;
    const more = [role, publisher, published].filter((one) => typeof one === 'string' && one);
    return {id, label: label.trim(), more: more.join(', ')};
  });
  const count = new Map<string, number>();
  for (const {label} of named) count.set(label, (count.get(label) ?? 0) + 1);
  const choices = named.map(({id, label, more}) => ({
    id,
    label: count.get(label)! > 1 ? `${label} (${more ? `${more}; ` : ''}${id})` : label,
  }));
  known.set(list, choices);
  return choices;
}
