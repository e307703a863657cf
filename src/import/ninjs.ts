import type {ImportOptions, Imported, Note} from './draft.js';
import {isObject, listIn, textIn} from './feed-json.js';
import {fromNewsItems} from './news-items.js';
import type {ItemMedia, ItemPlace, NewsItem, Words} from './news-items.js';

// IPTC ninjs 1, 2 and 3: https://www.iptc.org/std/ninjs/userguide/. What 1 has under names of its own choice
// (`body_xhtml`), 2 has in lists (`bodies`), and 3 writes in camel case (`versionCreated`): so keys are read in lower case.

type Json = Readonly<Record<string, unknown>>;

/** An object whose keys are in lower case. */
function plainKeys(value: unknown): Json {
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, it]) => [key.toLowerCase(), it]))
    : {};
}

/** The items of what an agency sends: one item, a list, or the answer of an interface that has a list. */
function itemsIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json as unknown[];
  if (!isObject(json)) return [];
  const list = json.items ?? json._items;
  return Array.isArray(list) ? (list as unknown[]) : [json];
}

const MARKS = [
  'versioncreated',
  'pubstatus',
  'headlines',
  'headline',
  'bodies',
  'body_text',
  'body_html',
];

function isItem(value: unknown): boolean {
  const item = plainKeys(value);
  const isNamed = textIn(plainKeys(item.standard).name)?.toLowerCase() === 'ninjs';
  return (
    isNamed || (textIn(item.uri ?? item.guid) !== undefined && MARKS.some((name) => name in item))
  );
}

/** Whether JSON is of ninjs. */
export function isNinjs(json: unknown): boolean {
  const [first] = itemsIn(json);
  return isObject(first) && !('@type' in first) && isItem(first);
}

/**
 * News items of ninjs as a story, known by their `uri`. What is embargoed, withheld or cancelled does not come in.
 * @throws {RangeError} where that is all there is.
 */
export function fromNinjs(name: string, json: unknown, options: ImportOptions): Imported {
  const notes: Note[] = [];
  const now = options.now ?? Date.now();
  const items: NewsItem[] = [];
  let kept: string | undefined;
  const read = (value: unknown, where: string, depth = 0) => {
    const item = plainKeys(value);
    const why = whyNot(item, now);
    if (why) {
      kept ??= why;
      notes.push({
        where,
        message: `left out: ${why} (“${(headlineOf(item)?.text ?? textIn(item.uri) ?? '').slice(0, 60)}”)`,
      });
      return;
    }
    const over = textIn(item.embargoed);
    if (over) notes.push({where, message: `its embargo is over since ${over}`});
    const note = textIn(item.ednote);
    if (note)
      notes.push({
        where,
        message: `has a note for editors, which is left out: “${note.slice(0, 200)}”`,
      });
    const associated = associationsOf(item).map(
      ([key, it]) => [`${where}.associations.${key}`, plainKeys(it)] as const,
    );
    const isMedia = (it: Json) =>
      /^(?:picture|graphic|photo|video|audio)$/.test(textIn(it.type) ?? '');
    const allowed = associated.filter(([at, it]) => {
      const hidden = whyNot(it, now);
      if (hidden) notes.push({where: at, message: `left out: ${hidden}`});
      return !hidden;
    });
    items.push(
      newsItem(
        item,
        where,
        allowed.flatMap(([, it]) => (isMedia(it) ? mediaOf(it) : [])),
      ),
    );
    // A package holds other items.
    if (depth < 5)
      for (const [at, it] of allowed) if (!isMedia(it) && bodyOf(it)) read(it, at, depth + 1);
  };
  itemsIn(json).forEach((item, i, {length}) => {
    read(item, length > 1 ? `item ${i + 1}` : 'the item');
  });
  if (!items.length)
    throw new RangeError(`${name}: nothing of it can be imported: ${kept ?? 'it has no items'}`);
  const [first] = itemsIn(json).map(plainKeys) as [Json];
  const only = items.length === 1 ? headlineOf(first)?.text : undefined;
  const holders = itemsIn(json).flatMap((it) => textIn(plainKeys(it).copyrightholder) ?? []);
  return fromNewsItems(
    {
      title: options.title ?? only,
      lang: textIn(first.language),
      publisher: holders[0],
      authors: [],
      items,
      lost: [],
      notes,
    },
    options,
  );
}

/** Why an item is not for readers, or not yet. An embargo that is not understood is one. */
function whyNot(item: Json, now: number): string | undefined {
  const status = textIn(item.pubstatus)?.toLowerCase();
  if (status?.startsWith('cancel'))
    return 'it is cancelled by its source; take it back where it is published';
  if (status && status !== 'usable') return `its source has it as “${status.slice(0, 40)}”`;
  const {embargoed} = item;
  if (embargoed === undefined || embargoed === null || embargoed === '') return undefined;
  const until = textIn(embargoed) ?? '';
  const moment = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(until) ? Date.parse(until) : NaN;
  if (moment <= now) return undefined;
  return Number.isNaN(moment)
    ? `it is embargoed, and “${until.slice(0, 40)}” is no time with a zone`
    : `it is embargoed until ${until}`;
}

/** The entries of a 2.x list with the main one first, or the values of all keys of 1.x that begin so. */
function variantsOf(
  item: Json,
  plural: string,
  singular: string,
): readonly (readonly [role: string, text: string, type: string])[] {
  const listed = listIn(item[plural])
    .map(plainKeys)
    .flatMap((it) => {
      const text = textIn(it.value);
      return text ? [[textIn(it.role) ?? '', text, textIn(it.contenttype) ?? ''] as const] : [];
    });
  const named = Object.entries(item).flatMap(([key, value]) => {
    const text = key === singular || key.startsWith(`${singular}_`) ? textIn(value) : undefined;
    return text ? [[key.slice(singular.length + 1), text, key] as const] : [];
  });
  return [...listed, ...named];
}

function headlineOf(item: Json): Words | undefined {
  const all = variantsOf(item, 'headlines', 'headline');
  const [, text] = all.find(([role]) => /^(?:main|)$/.test(role)) ?? all[0] ?? [];
  const title = text ?? textIn(listIn(item.titles).map(plainKeys)[0]?.value) ?? textIn(item.title);
  return title ? {text: title, type: 'unknown'} : undefined;
}

function bodyOf(item: Json): Words | undefined {
  const all = variantsOf(item, 'bodies', 'body');
  const isHtml = ([role, , type]: (typeof all)[number]) => /html|richtext/i.test(`${role} ${type}`);
  const html = all.find(isHtml);
  const chosen = html ?? all.find(([role]) => /^(?:main|text|)$/.test(role)) ?? all[0];
  if (chosen) return {text: chosen[1], type: html ? 'html' : 'unknown'};
  const [description] = variantsOf(item, 'descriptions', 'description');
  return description && {text: description[1], type: 'unknown'};
}

const CARRIED = new RegExp(
  `^(?:\\$schema|standard|uri|guid|version|type|representationtype|profile|firstcreated|versioncreated|contentcreated|pubstatus|embargoed|language|by|byline|places?|associations|renditions|ednote|copyrightholder|headlines?|headline_.*|titles?|bod(?:y|ies)|body_.*|descriptions?|description_.*|_.*)$`,
);

function newsItem(item: Json, where: string, media: readonly ItemMedia[]): NewsItem {
  const url = textIn(item.canonicalurl) ?? textIn(item.webcanonical);
  const uri = textIn(item.uri) ?? textIn(item.guid);
  const version = Number(textIn(item.version));
  const first = textIn(item.contentcreated) ?? textIn(item.firstcreated);
  const current = textIn(item.versioncreated);
  const by = textIn(item.by) ?? textIn(item.byline);
  const subjects = [...listIn(item.subjects), ...listIn(item.subject)].flatMap(
    (it) => textIn(plainKeys(it).name) ?? [],
  );
  return {
    where,
    id: uri,
    url,
    title: headlineOf(item),
    body: bodyOf(item),
    published: first ?? current,
    updated: current,
    version: Number.isFinite(version) ? version : undefined,
    authors: by ? [by.replace(/^(?:by|von|par|por|av)\s+/i, '')] : [],
    media: [
      ...mediaOf(/^(?:picture|graphic|photo|video)$/.test(textIn(item.type) ?? '') ? item : {}),
      ...media,
    ],
    places: [...listIn(item.places), ...listIn(item.place)].flatMap(placeOf),
    lost: [
      ...Object.keys(item).filter((name) => !CARRIED.test(name) && !/^subjects?$/.test(name)),
      ...(subjects.length ? [`subjects (${subjects.slice(0, 5).join(', ').slice(0, 100)})`] : []),
    ],
  };
}

function placeOf(value: unknown): readonly ItemPlace[] {
  const place = plainKeys(value);
  const name = textIn(place.name);
  if (!name) return [];
  const geometry = plainKeys(place.geojson ?? place.geometry_geojson ?? place.geometry);
  const [lon, lat] = textIn(geometry.type) === 'Point' ? listIn(geometry.coordinates) : [];
  return [typeof lat === 'number' && typeof lon === 'number' ? {name, lat, lon} : {name}];
}

function associationsOf({associations}: Json): readonly (readonly [string, unknown])[] {
  if (Array.isArray(associations))
    return associations.map(
      (it: unknown, i) => [textIn(plainKeys(it).name) ?? String(i), it] as const,
    );
  return isObject(associations) ? Object.entries(associations) : [];
}

/** The largest rendition of a picture or film. */
function mediaOf(item: Json): readonly ItemMedia[] {
  const {renditions} = item;
  const all = (
    Array.isArray(renditions)
      ? (renditions as unknown[])
      : isObject(renditions)
        ? Object.values(renditions)
        : []
  ).map(plainKeys);
  const widest = all
    .toSorted((a, b) => Number(b.width ?? 0) - Number(a.width ?? 0))
    .find((it) => textIn(it.href));
  const url = widest && textIn(widest.href);
  if (!url) return [];
  const type = textIn(item.type) ?? '';
  return [
    {
      url,
      kind: type === 'video' ? 'film' : type === 'audio' ? 'other' : 'picture',
      caption: variantsOf(item, 'descriptions', 'description')[0]?.[1] ?? headlineOf(item)?.text,
      credit: [textIn(item.by) ?? textIn(item.byline), textIn(item.copyrightholder)]
        .filter(Boolean)
        .join(' / '),
    },
  ];
}
