import * as v from 'valibot';
import {LISTS, OUTLINE} from './validators.js';
import {
  refine,
  anyRef,
  edtf,
  integer,
  language,
  line,
  list,
  number,
  oneOf,
  opt,
  own,
  ref,
  refs,
  rich,
  richLine,
  strict,
  string,
  text,
  url,
  within,
} from './schema-helpers.js';
import * as words from './vocabulary.js';

// This file is the one definition of a story: the types, the run-time validation and the JSON Schema come from it.

/** How sure a statement is, who says so, and who says otherwise. */
const claim = {
  status: oneOf(words.STATUS),
  /** Who says so. */
  by: opt(ref('actor')),
  /** Who passed it on ("to AP"). */
  via: opt(ref('actor')),
  sources: opt(refs(ref('source'))),
  /** Statements that contradict this one; shown beside it at equal size. */
  counterclaims: opt(refs(ref('statement'), LISTS.counterclaims)),
  /** What the reader needs to know to judge it. */
  note: opt(rich),
  /** When it was reported, and when we last checked it. */
  reported: opt(edtf),
  checked: opt(edtf),
};

const quantity = {
  qualifier: oneOf(words.QUALIFIER),
  /** A number; with "between", a list of the least and the most. */
  amount: opt(v.union([number, v.tuple([number, number])])),
  /** The quantity as the source words it, where it gives no number: "hundreds". */
  words: opt(line),
  /** What one word such as "hundreds" or "thousands" counts in: 100, 1000. */
  magnitude: opt(within(10, 1e12)),
  asOf: edtf,
};

const event = refine(
  'attributed',
  strict({
    id: own('event'),
    when: edtf,
    /** One line; may hold live figures. */
    headline: richLine,
    text: opt(rich),
    /** Part of the key-events view. */
    key: opt(v.boolean()),
    places: opt(refs(ref('place'))),
    actors: opt(refs(ref('actor'))),
    media: opt(refs(ref('media'))),
    statements: opt(refs(ref('statement'))),
    ...claim,
  }),
);
const fact = refine(
  'attributed',
  strict({
    id: own('fact'),
    text: rich,
    when: opt(edtf),
    places: opt(refs(ref('place'))),
    actors: opt(refs(ref('actor'))),
    ...claim,
  }),
);
const figure = refine(
  'measured',
  refine(
    'attributed',
    strict({
      id: own('figure'),
      /** What is counted: "Turkish soldiers killed in the air strike". */
      label: line,
      ...quantity,
      unit: opt(line),
      /** The time that is counted over. */
      scope: opt(edtf),
      /** The whole that this is a part of. */
      partOf: opt(ref('figure')),
      /** What it said before it was corrected. */
      previous: opt(refine('measured', strict(quantity))),
      places: opt(refs(ref('place'))),
      actors: opt(refs(ref('actor'))),
      ...claim,
    }),
  ),
);
const question = refine(
  'attributed',
  strict({id: own('question'), question: line, answer: rich, ...claim}),
);
const statement = refine(
  'said',
  strict({
    id: own('statement'),
    ...claim,
    by: ref('actor'),
    /** Exact words; shown in quotation marks. */
    words: opt(text),
    /** Language of the exact words, where it is not the story's. */
    lang: opt(language),
    /** What was said, in our words; shown without quotation marks. */
    text: opt(rich),
    /** To whom it was said. */
    to: opt(ref('actor')),
    when: opt(edtf),
    /** Statements of one topic are shown together. */
    topic: line,
    places: opt(refs(ref('place'))),
    actors: opt(refs(ref('actor'))),
  }),
);
const actor = strict({
  id: own('actor'),
  name: line,
  /** Name where space is short. */
  short: opt(line),
  kind: oneOf(words.ACTOR_KIND),
  role: opt(line),
  /** The body, state or group that this one belongs to. */
  of: opt(ref('actor')),
  /** Who stands together in the diagram. */
  side: opt(line),
  text: opt(rich),
  media: opt(ref('media')),
  sources: opt(refs(ref('source'))),
});
const relation = refine(
  'attributed',
  strict({
    from: ref('actor'),
    to: ref('actor'),
    kind: oneOf(words.RELATION_KIND),
    text: opt(line),
    since: opt(edtf),
    ...claim,
  }),
);
const coordinates = {lat: within(-90, 90), lon: within(-180, 180)};
const place = strict({
  id: own('place'),
  name: line,
  kind: oneOf(words.PLACE_KIND),
  text: opt(rich),
  lat: opt(coordinates.lat),
  lon: opt(coordinates.lon),
  precision: opt(oneOf(words.PLACE_PRECISION)),
  /** Radius in kilometres within which an approximate place lies. */
  radius: opt(within(0, 20_000)),
  /** A line, such as a border, as [longitude, latitude] pairs. */
  path: opt(list(v.tuple([coordinates.lon, coordinates.lat]), LISTS.path)),
  sources: opt(refs(ref('source'))),
});
/** Across the 180th meridian a frame's west is more than its east, as in GeoJSON: Fiji is from 176 to -178. */
const box = {
  west: coordinates.lon,
  south: within(-85, 85),
  east: coordinates.lon,
  north: within(-85, 85),
};
/** Part of the world as a map shows it: Mercator's projection, 1000 units wide, north up; made by `npm run map`. */
const frame = refine(
  'framed',
  strict({
    title: line,
    ...box,
    /** Land, borders, and disputed borders, as SVG paths of relative whole numbers. */
    land: opt(string('outline', OUTLINE)),
    borders: opt(string('outline', OUTLINE)),
    disputed: opt(string('outline', OUTLINE)),
    /** Names of countries and waters, the more important first. */
    labels: opt(list(strict({text: line, ...coordinates, water: opt(v.boolean())}), LISTS.labels)),
  }),
);
const map = strict({
  /** Whose geometry it is. */
  credit: line,
  /** What the borders follow. */
  note: opt(line),
  /** The first is the whole; the others enlarge parts of it. */
  frames: list(frame, LISTS.frames),
});
const source = strict({
  id: own('source'),
  title: line,
  /** Its name at what rests on it: "Weiner 1953". Without it, the publisher and the year stand there. */
  short: opt(line),
  kind: oneOf(words.SOURCE_KIND),
  publisher: opt(line),
  url: opt(url),
  archived: opt(url),
  published: opt(edtf),
  note: opt(line),
});
const size = {width: integer(1, 20_000), height: integer(1, 20_000)};
const media = refine(
  'held',
  strict({
    id: own('media'),
    kind: oneOf(words.MEDIA_KIND),
    caption: rich,
    credit: line,
    /** What a photo, or a video in which nothing is said, shows to those who do not see it. */
    alt: opt(line),
    licence: opt(line),
    when: opt(edtf),
    by: opt(ref('actor')),
    sources: opt(refs(ref('source'))),
    places: opt(refs(ref('place'))),
    actors: opt(refs(ref('actor'))),
    /** Where footage that is held elsewhere can be seen, or the page of a third-party player. */
    url: opt(url),
    /** Files of a photo or video, in pixels; of several types, the one that every browser knows comes last. */
    files: opt(list(strict({url, type: opt(line), ...size}), LISTS.files)),
    poster: opt(url),
    /** Captions, as WebVTT; a browser takes them only from the page's own origin. */
    tracks: opt(list(strict({url, lang: language, label: line}), LISTS.tracks)),
    /** What a reader is warned of before it is shown. */
    sensitive: opt(line),
  }),
);
const update = strict({
  id: own('update'),
  kind: oneOf(words.UPDATE_KIND),
  when: edtf,
  /** What it touches: "event:strike". */
  touches: opt(refs(anyRef, LISTS.touches)),
  text: rich,
  before: opt(text),
  after: opt(text),
  why: opt(rich),
  /** A correction is a claim too: who made it, where that is not the publisher, and what it rests on. */
  by: opt(ref('actor')),
  sources: opt(list(ref('source'))),
});

/** A story, whole. */
export const STORY = strict({
  $schema: opt(url),
  id: own('story'),
  title: line,
  kicker: opt(line),
  dek: opt(line),
  byline: opt(line),
  dateline: opt(line),
  lang: language,
  dir: opt(oneOf(['ltr', 'rtl'])),
  /** IANA: "Europe/Istanbul". */
  timeZone: line,
  status: oneOf(words.STORY_STATUS),
  published: edtf,
  updated: edtf,
  checked: opt(edtf),
  /** Grows by one with each edition; an older one never replaces a newer. */
  revision: integer(0, 1e15),
  /** Hours after `updated` at which a developing story is called stale. */
  staleAfter: opt(within(0, 100_000)),
  url: opt(url),
  facts: opt(list(fact), []),
  events: opt(list(event), []),
  figures: opt(list(figure), []),
  questions: opt(list(question), []),
  statements: opt(list(statement), []),
  actors: opt(list(actor), []),
  relations: opt(list(relation), []),
  places: opt(list(place), []),
  map: opt(map),
  media: opt(list(media), []),
  sources: opt(list(source), []),
  updates: opt(list(update), []),
});
