/** The things that a form can refer to, and how new ones are made. */
import {KIND} from '../../notation/ref.js';
import type {Kind} from '../../notation/ref.js';
import {KINDS, dateOf, searchKey, titleOf} from '../entries/rows.js';
import {identitiesOf, listNameOf} from '../document.js';
import type {Edit, StoryDocument, Values} from '../document.js';
import {choiceName} from '../words.js';

/** A thing by its name, with a line that tells namesakes apart. */
export interface Named {
  /** The id; with the kind before it, such as `event:strike`, where things of any kind are meant. */
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly key: string;
}

const named = new WeakMap<object, Named>();

function nameThing(document: StoryDocument, kind: Kind, id: string, thing: Values): Named {
  const known = named.get(thing);
  if (known) return known;
  const text = (field: string) => (typeof thing[field] === 'string' ? thing[field] : '');
  const kindWord = text('kind') && choiceName(kind, 'kind', text('kind'));
  const speaker = kind === 'statement' ? nameOf(document, 'actor', text('by')) : '';
  const date = dateOf({kind, id, path: [], thing, status: '', issues: 0, published: undefined});
  const details = {
    actor: [text('role'), kindWord],
    source: [text('publisher'), date],
    place: [kindWord],
    statement: [text('topic'), date],
  } as Partial<Record<Kind, readonly (string | undefined)[]>>;
  const title = titleOf({kind, id, thing}, document);
  const name = speaker ? `${speaker}: ${title}` : title;
  const detail = (details[kind] ?? [date]).filter(Boolean).join(', ');
  const made = {id, name, detail, key: searchKey(`${name} ${detail} ${id}`)};
  // The speaker's name is another thing's, which may change.
  if (!speaker) named.set(thing, made);
  return made;
}

/** The name of a thing; its id if there is none. */
export function nameOf(document: StoryDocument, kind: Kind, id: string): string {
  return thingOf(document, kind, id)?.name ?? id;
}
export function thingOf(document: StoryDocument, kind: Kind, id: string): Named | undefined {
  const path = document.find(kind, id);
  const thing = path && document.get(path);
  return typeof thing === 'object' && thing
    ? nameThing(document, kind, id, thing as Values)
    : undefined;
}

/** The things of a kind that a search finds, and how many more there are. `*` are all kinds. */
export function findThings(
  document: StoryDocument,
  kind: Kind | '*',
  search: string,
  most: number,
): {readonly found: readonly Named[]; readonly more: number} {
  const words = searchKey(search).split(/\s+/).filter(Boolean);
  const found: Named[] = [];
  let more = 0;
  const kinds = kind === '*' ? KINDS.filter((one): one is Kind => one !== 'relation') : [kind];
  for (const of of kinds) {
    const list = document.get([listNameOf(of)]);
    identitiesOf(of, list).forEach((id, i) => {
      if (id === undefined) return;
      const thing = nameThing(document, of, id, (list as readonly Values[])[i]!);
      if (!words.every((word) => thing.key.includes(word))) return;
      if (found.length >= most) more++;
      else found.push(kind === '*' ? {...thing, id: `${of}:${id}`} : thing);
    });
  }
  return {found, more};
}

/** The field that holds the name of a thing of a kind. */
const NAME_FIELDS: Readonly<Record<Kind, string>> = {
  event: 'headline',
  fact: 'text',
  figure: 'label',
  question: 'question',
  statement: 'text',
  actor: 'name',
  place: 'name',
  source: 'title',
  media: 'caption',
  update: 'text',
};
/** What a thing that is made by name is taken for until its author says more; shown beside it. */
const USUAL: Partial<Record<Kind, Values>> = {
  actor: {kind: 'person'},
  place: {kind: 'town'},
  source: {kind: 'report'},
};

/** The edits that make a thing with this name. */
export function makeThing(
  document: StoryDocument,
  kind: Kind,
  name: string,
): {readonly id: string; readonly edits: readonly Edit[]} {
  const id = document.newId(kind);
  const list = document.get([listNameOf(kind)]);
  const path = [listNameOf(kind), Array.isArray(list) ? list.length : 0];
  return {id, edits: [{path, value: {id, [NAME_FIELDS[kind]]: name, ...USUAL[kind]}}]};
}

export const isKind = (text: string): text is Kind => (KIND as readonly string[]).includes(text);
