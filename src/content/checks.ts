import {parseEdtf} from '../notation/edtf.js';
import {ID, parseRef} from '../notation/ref.js';
import {urlProblem} from '../notation/url.js';

type Thing = Readonly<Record<string, unknown>>;
const thrown = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};
const text = (longest: number) => (value: string) =>
  !value ? 'is empty' : value.length > longest ? `is longer than ${longest} characters` : undefined;
const id = (value: string) =>
  ID.test(value)
    ? undefined
    : `"${value}" is not an id: a letter first, then lower-case letters, digits and hyphens`;

const noZone = (value: string) => `"${value}" is not an IANA time zone such as "Europe/Istanbul"`;

/** What a string must be, by name; each says what is wrong with a value, or nothing. */
export const STRINGS = {
  /** Plain text of one line, such as a headline or a name. */
  line: text(500),
  text: text(20_000),
  /** Rich text; see `notation/richtext.ts`. */
  rich: text(20_000),
  /** EDTF, levels 0 and 1. */
  edtf: (value: string) => thrown(() => parseEdtf(value)),
  url: urlProblem,
  /** A BCP 47 language tag. */
  language: (value: string) =>
    thrown(() => Intl.getCanonicalLocales(value)) &&
    `"${value}" is not a BCP 47 language tag such as "en"`,
  /** An IANA time zone; whether there is such a one, `zoned` says. */
  zone: (value: string) => (/^[a-z][\w+-]*(\/[\w+-]+)*$/i.test(value) ? undefined : noZone(value)),
  id,
  ref: id,
  /** `event:strike` */
  anyRef: (value: string) =>
    parseRef(value) ? undefined : `"${value}" is not a reference such as "event:strike"`,
} satisfies Record<string, (value: string) => string | undefined>;

/** What the fields of a thing must be together, by name. */
export const THINGS = {
  attributed: ({by, sources}: Thing) =>
    by || (sources as unknown[] | undefined)?.length
      ? undefined
      : 'says nothing about who says so; give "by", "sources" or both',
  measured({qualifier, amount, words}: Thing) {
    const pair = Array.isArray(amount);
    if (amount === undefined && words === undefined) return 'has neither "amount" nor "words"';
    if (pair !== (qualifier === 'between'))
      return '"between" and an amount of two numbers go together';
    return pair && amount[0] > amount[1] ? 'has its least amount after its most' : undefined;
  },
  said: ({words, text}: Thing) => (words || text ? undefined : 'has neither "words" nor "text"'),
  held({kind, files, alt, url}: Thing) {
    if (kind === 'player' && !url) return 'has no "url"';
    if ((kind === 'photo' || kind === 'video') && !(files as unknown[] | undefined)?.length)
      return 'has no "files"';
    return kind === 'photo' && !alt ? 'has no "alt" text' : undefined;
  },
  /** Asks Intl only where a clock time needs the zone: the first format that a page makes takes longer than a first paint. */
  zoned({timeZone, published, updated, checked, events = [], updates = []}: Thing) {
    const dates = [...(events as {when: string}[]), ...(updates as {when: string}[])].map(
      ({when}) => when,
    );
    return [...dates, published, updated, checked].some((date) =>
      (date as string | undefined)?.includes('T'),
    ) && thrown(() => new Intl.DateTimeFormat('en', {timeZone: timeZone as string}))
      ? noZone(timeZone as string)
      : undefined;
  },
} satisfies Record<string, (value: Thing) => string | undefined>;
