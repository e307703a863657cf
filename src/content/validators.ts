import {characterProblem} from '../notation/characters.js';
import {parseEdtf} from '../notation/edtf.js';
import {ID, parseRef} from '../notation/ref.js';
import {unsafeUrl} from '../notation/url.js';

type Thing = Readonly<Record<string, unknown>>;

const thrown = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};
/** The most characters of a text; and of a line, such as a name, a title or a headline, which is a paragraph already. */
export const TEXT = 20_000;
export const LINE = 1000;
/** The most characters of an outline on a map. */
export const OUTLINE = 50_000;
const maxLength = (most: number) => (value: string) =>
  value && value.length <= most
    ? characterProblem(value)
    : `is empty or longer than ${most} characters`;
const text = maxLength(TEXT);
const line = maxLength(LINE);

/** The most references of a list; a thing that rests on more, or was contradicted by more, would be read by nobody. */
export const REFERENCES = 100;
/** The most items of other lists within a thing, and of references where that is another number, by field. */
export const LISTS = {
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

/** What a string must be, by name; each says what is wrong with a value, or nothing. */
export const STRINGS = {
  text,
  line,
  /** Rich text; see `notation/richtext.ts`. */
  rich: text,
  richLine: line,
  /** EDTF, levels 0 and 1. */
  edtf: (value: string) => thrown(() => parseEdtf(value)),
  url: (value: string) => unsafeUrl(value) ?? text(value),
  /** A BCP 47 language tag. */
  language: (value: string) =>
    // Four letters and more are well-formed, but no language has them.
    (!/^\w{2,3}\b/.test(value) || thrown(() => Intl.getCanonicalLocales(value))) &&
    `"${value}" is not a BCP 47 language tag`,
  /** Asked only where clock times need the zone: the first format that a page makes takes longer than a first paint. */
  zone: (value: string) =>
    thrown(() => new Intl.DateTimeFormat('en', {timeZone: value})) &&
    `"${value}" is not an IANA time zone`,
  /** Only relative moves, lines and closings of an SVG path, in whole numbers. */
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

const has = (thing: Thing, name: string) =>
  !!(thing[name] as string | readonly unknown[] | undefined)?.length;
const either = (one: string, other: string) => (thing: Thing) =>
  has(thing, one) || has(thing, other) ? undefined : `needs "${one}" or "${other}"`;
/** What each kind of media cannot be shown without. */
const NEEDS: Record<string, readonly string[]> = {
  photo: ['files', 'alt'],
  video: ['files'],
  player: ['url'],
};
/** What the fields of a thing must be together, by name. */
export const THINGS = {
  attributed: either('by', 'sources'),
  framed({west, south, east, north}: Thing) {
    const [from, to] = [west as number, east as number];
    // RFC 7946, 5.2. What nearly goes round the Earth has its west and its east in each other's place.
    const fits = from < to || (from > to && from - to > 60);
    return fits && south! < north!
      ? undefined
      : 'needs south < north, and west < east; or west > east for a frame across the 180th meridian';
  },
  said: either('words', 'text'),
  held(thing: Thing) {
    const missing = NEEDS[thing.kind as string]?.find((name) => !has(thing, name));
    if (missing) return `needs "${missing}"`;
    // What is said must be read too; where nothing is said, words tell what is seen.
    return thing.kind === 'video' ? either('tracks', 'alt')(thing) : undefined;
  },
  measured({qualifier, amount, words}: Thing) {
    const [least, most] = Array.isArray(amount) ? (amount as number[]) : [];
    if (amount === undefined && !words) return 'needs "amount" or "words"';
    if ((most === undefined) === (qualifier === 'between'))
      return '"between" goes with two amounts';
    return least! >= most! ? 'needs its least amount before its most' : undefined;
  },
} satisfies Record<string, (value: Thing) => string | undefined>;
