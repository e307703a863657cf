import {characterProblem} from '../notation/characters.js';
import {parseEdtf} from '../notation/edtf.js';
import {ID, parseRef} from '../notation/ref.js';
import {unsafeUrl} from '../notation/url.js';

type Thing = Readonly<Record<string, unknown>>;

const errorMessageOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};
/** The most characters of a text; and of a line, such as a name, a title or a headline. */
export const MAX_TEXT = 20_000;
export const MAX_LINE = 1000;
/** The most characters of an outline on a map. */
export const MAX_OUTLINE = 50_000;
const maxLength = (most: number) => (value: string) =>
  value && value.length <= most
    ? characterProblem(value)
    : `is empty or longer than ${most} characters`;
const text = maxLength(MAX_TEXT);
const line = maxLength(MAX_LINE);

/** The most references in a list. */
export const MAX_REFERENCES = 100;
/** The most items of other lists within a thing, and of reference lists with another limit, by field. */
export const MAX_ITEMS = {
  counterclaims: 20,
  touches: 1000,
  frames: 12,
  labels: 300,
  path: 5000,
  files: 50,
  tracks: 100,
} as const;
const id = (value: string) =>
  ID.test(value) ? undefined : `"${value}" is not an id of lower-case letters, digits and hyphens`;

/** Validators of strings, by name; each returns what is wrong with a value, or undefined. */
export const STRING_VALIDATORS = {
  text,
  line,
  /** Rich text; see `notation/richtext.ts`. */
  rich: text,
  richLine: line,
  /** EDTF, levels 0 and 1. */
  edtf: (value: string) => errorMessageOf(() => parseEdtf(value)),
  url: (value: string) => unsafeUrl(value) ?? text(value),
  /** A BCP 47 language tag. */
  language: (value: string) =>
    // Subtags of four letters and more are well-formed, but no language has one.
    (!/^\w{2,3}\b/.test(value) || errorMessageOf(() => Intl.getCanonicalLocales(value))) &&
    `"${value}" is not a BCP 47 language tag`,
  /** Called only if the story has clock times, because the first Intl format of a page takes longer than a first paint. */
  zone: (value: string) =>
    errorMessageOf(() => new Intl.DateTimeFormat('en', {timeZone: value})) &&
    `"${value}" is not an IANA time zone`,
  /** Only the relative commands m, l and z of an SVG path, with integers. */
  outline: (value: string) =>
    /^(?:m-?\d{1,5}(?:[ -]\d{1,5})+z?)*$/.test(value)
      ? undefined
      : 'is not an outline of relative whole numbers, such as "m10 20 5-5 5 5z"',
  id,
  ref: id,
  /** `event:strike` */
  anyRef: (value: string) =>
    parseRef(value) ? undefined : `"${value}" is not a reference such as "event:strike"`,
} satisfies Record<string, (value: string) => string | undefined>;

const hasContent = (thing: Thing, name: string) =>
  !!(thing[name] as string | readonly unknown[] | undefined)?.length;
const requireEither = (one: string, other: string) => (thing: Thing) =>
  hasContent(thing, one) || hasContent(thing, other) ? undefined : `needs "${one}" or "${other}"`;
/** The fields that each kind of media needs to be shown. */
const REQUIRED_MEDIA_FIELDS: Record<string, readonly string[]> = {
  photo: ['files', 'alt'],
  video: ['files'],
  player: ['url'],
};
/** Validators of whole objects, by name; each returns what is wrong, or undefined. */
export const REFINEMENTS = {
  claim: requireEither('by', 'sources'),
  frame({west, south, east, north}: Thing) {
    const [from, to] = [west as number, east as number];
    // RFC 7946, 5.2: west > east crosses the 180th meridian. A frame nearly around the Earth has probably swapped the two.
    const fits = from < to || (from > to && from - to > 60);
    return fits && south! < north!
      ? undefined
      : 'needs south < north, and west < east; or west > east for a frame across the 180th meridian';
  },
  statement: requireEither('words', 'text'),
  media(thing: Thing) {
    const missing = REQUIRED_MEDIA_FIELDS[thing.kind as string]?.find(
      (name) => !hasContent(thing, name),
    );
    if (missing) return `needs "${missing}"`;
    // Speech needs captions; a video without speech needs a description.
    return thing.kind === 'video' ? requireEither('tracks', 'alt')(thing) : undefined;
  },
  quantity({qualifier, amount, words}: Thing) {
    const [least, most] = Array.isArray(amount) ? (amount as number[]) : [];
    if (amount === undefined && !words) return 'needs "amount" or "words"';
    if ((most === undefined) === (qualifier === 'between'))
      return '"between" goes with two amounts';
    return least! >= most! ? 'needs the lower amount first' : undefined;
  },
} satisfies Record<string, (value: Thing) => string | undefined>;
