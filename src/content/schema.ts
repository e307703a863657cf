import * as v from 'valibot';
import {MAX_ITEMS, MAX_OUTLINE} from './validators.js';
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
  ownId,
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

// The single definition of a story. The types, the run-time validation and the JSON Schema are derived from it.

/** How certain a statement is, who makes it, and who contradicts it. */
const claim = {
  status: oneOf(words.STATUS),
  /** Who says so. */
  by: opt(ref('actor')),
  /** Who passed it on ("to AP"). */
  via: opt(ref('actor')),
  sources: opt(refs(ref('source'))),
  /** Statements that contradict this one; shown beside it in the same size. */
  counterclaims: opt(refs(ref('statement'), MAX_ITEMS.counterclaims)),
  /** Context that readers need to assess it. */
  note: opt(rich),
  /** When it was reported, and when the newsroom last checked it. */
  reported: opt(edtf),
  checked: opt(edtf),
};

const quantity = {
  qualifier: oneOf(words.QUALIFIER),
  /** A number; with "between", a list of the least and the most. */
  amount: opt(v.union([number, v.tuple([number, number])])),
  /** The quantity as the source words it, where it gives no number: "hundreds". */
  words: opt(line),
  /** The number that a word such as "hundreds" or "thousands" stands for: 100, 1000. */
  magnitude: opt(within(10, 1e12)),
  asOf: edtf,
};

const event = refine(
  'claim',
  strict({
    id: ownId('event'),
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
  'claim',
  strict({
    id: ownId('fact'),
    text: rich,
    when: opt(edtf),
    places: opt(refs(ref('place'))),
    actors: opt(refs(ref('actor'))),
    ...claim,
  }),
);
const figure = refine(
  'quantity',
  refine(
    'claim',
    strict({
      id: ownId('figure'),
      /** What is counted: "Turkish soldiers killed in the air strike". */
      label: line,
      ...quantity,
      unit: opt(line),
      /** The period that the count covers. */
      scope: opt(edtf),
      /** The figure of which this is a part. */
      partOf: opt(ref('figure')),
      /** The value before it was corrected. */
      previous: opt(refine('quantity', strict(quantity))),
      places: opt(refs(ref('place'))),
      actors: opt(refs(ref('actor'))),
      ...claim,
    }),
  ),
);
const question = refine(
  'claim',
  strict({id: ownId('question'), question: line, answer: rich, ...claim}),
);
const statement = refine(
  'statement',
  strict({
    id: ownId('statement'),
    ...claim,
    by: ref('actor'),
    /** Exact words; shown in quotation marks. */
    words: opt(text),
    /** Language of the exact words, where it is not the story's. */
    lang: opt(language),
    /** What was said, paraphrased; shown without quotation marks. */
    text: opt(rich),
    /** Whom it was said to. */
    to: opt(ref('actor')),
    when: opt(edtf),
    /** Statements on the same topic are shown together. */
    topic: line,
    places: opt(refs(ref('place'))),
    actors: opt(refs(ref('actor'))),
  }),
);
const actor = strict({
  id: ownId('actor'),
  name: line,
  /** Shorter name, for small spaces. */
  short: opt(line),
  kind: oneOf(words.ACTOR_KIND),
  role: opt(line),
  /** The body, state or group that this one belongs to. */
  of: opt(ref('actor')),
  /** Actors of the same side are drawn together. */
  side: opt(line),
  text: opt(rich),
  media: opt(ref('media')),
  sources: opt(refs(ref('source'))),
});
const relation = refine(
  'claim',
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
  id: ownId('place'),
  name: line,
  kind: oneOf(words.PLACE_KIND),
  text: opt(rich),
  lat: opt(coordinates.lat),
  lon: opt(coordinates.lon),
  precision: opt(oneOf(words.PLACE_PRECISION)),
  /** Radius in kilometres within which an approximate place lies. */
  radius: opt(within(0, 20_000)),
  /** A line, such as a border, as [longitude, latitude] pairs. */
  path: opt(list(v.tuple([coordinates.lon, coordinates.lat]), MAX_ITEMS.path)),
  sources: opt(refs(ref('source'))),
});
/** Across the 180th meridian, a frame's west is greater than its east, as in GeoJSON: Fiji is from 176 to -178. */
const box = {
  west: coordinates.lon,
  south: within(-85, 85),
  east: coordinates.lon,
  north: within(-85, 85),
};
/** The part of the world that a map shows: Mercator projection, 1000 units wide, north up; the desk draws it. */
const frame = refine(
  'frame',
  strict({
    title: line,
    ...box,
    /** Land, borders, and disputed borders, as SVG paths of relative whole numbers. */
    land: opt(string('outline', MAX_OUTLINE)),
    borders: opt(string('outline', MAX_OUTLINE)),
    disputed: opt(string('outline', MAX_OUTLINE)),
    /** Names of countries and waters, the more important first. */
    labels: opt(
      list(strict({text: line, ...coordinates, water: opt(v.boolean())}), MAX_ITEMS.labels),
    ),
  }),
);
const map = strict({
  /** Who made the geometry. */
  credit: line,
  /** Which view of the borders the map follows. */
  note: opt(line),
  /** The first is the whole map; the others are insets. */
  frames: list(frame, MAX_ITEMS.frames),
});
const source = strict({
  id: ownId('source'),
  title: line,
  /** The name shown where a claim cites it: "Weiner 1953". By default, the publisher and the year. */
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
  'media',
  strict({
    id: ownId('media'),
    kind: oneOf(words.MEDIA_KIND),
    caption: rich,
    credit: line,
    /** Describes a photo, or a video without speech, for people who cannot see it. */
    alt: opt(line),
    licence: opt(line),
    when: opt(edtf),
    by: opt(ref('actor')),
    sources: opt(refs(ref('source'))),
    places: opt(refs(ref('place'))),
    actors: opt(refs(ref('actor'))),
    /** The page of footage hosted elsewhere, or of a third-party player. */
    url: opt(url),
    /** Files of a photo or video, sizes in pixels; of several types, the one that every browser supports comes last. */
    files: opt(list(strict({url, type: opt(line), ...size}), MAX_ITEMS.files)),
    poster: opt(url),
    /** Captions, as WebVTT; browsers load them only from the page's own origin. */
    tracks: opt(list(strict({url, lang: language, label: line}), MAX_ITEMS.tracks)),
    /** The warning that readers see before it is shown. */
    sensitive: opt(line),
  }),
);
const update = strict({
  id: ownId('update'),
  kind: oneOf(words.UPDATE_KIND),
  when: edtf,
  /** The things that it changes: "event:strike". */
  touches: opt(refs(anyRef, MAX_ITEMS.touches)),
  text: rich,
  before: opt(text),
  after: opt(text),
  why: opt(rich),
  /** A correction is a claim too: who made it, if not the publisher, and its sources. */
  by: opt(ref('actor')),
  sources: opt(list(ref('source'))),
});

/** A whole story. */
export const STORY = strict({
  $schema: opt(url),
  id: ownId('story'),
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
  /** Increases with each edition; a page never replaces a newer edition with an older one. */
  revision: integer(0, 1e15),
  /** Hours after `updated` from which a developing story is marked as stale. */
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
