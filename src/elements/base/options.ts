import {didYouMean} from '../../notation/nearest.js';
import {baseOf, childNodesOf, slotOf} from '../../placement/dom.js';

/** Reads what an author wrote in an attribute; says what is wrong with it by calling `wrong`. */
export type OptionParser<T> = (written: unknown, wrong: (message: string) => void) => T;

/**
 * The type of an attribute that takes one of a few words: `declare order: Option<typeof ORDERS>`. The array is also what
 * {@link choice} checks, and what the metadata names (`src/build/metadata.config.mjs`).
 */
export type Option<T extends readonly string[]> = T[number] | null | undefined;

/** The type of an attribute that takes some of a few words; what is written after the first is checked when it is read. */
export type OptionList<T extends readonly string[]> =
  | T[number]
  | `${T[number]} ${string}`
  | null
  | undefined;

/** One of a few words; the first is the default. */
export const choice =
  <const T extends readonly [string, ...string[]]>(options: T): OptionParser<T[number]> =>
  (written, wrong) => {
    if (isAbsent(written)) return options[0];
    if (options.includes(written as string)) return written as T[number];
    wrong(
      `"${String(written)}" is not one of ${options.filter(Boolean).join(', ')}${didYouMean(String(written), options)}`,
    );
    return options[0];
  };

/** Some of a few words, in the order given and with spaces between them; all of them by default. */
export const choices =
  <const T extends readonly [string, ...string[]]>(
    options: T,
  ): OptionParser<readonly T[number][]> =>
  (written, wrong) => {
    if (isAbsent(written)) return options;
    const words = String(written)
      .trim()
      .split(/[\s,]+/) as T[number][];
    return words.filter((word) => choice(['', ...options])(word, wrong));
  };

/** A whole number between two others. */
export const integer =
  (min: number, max: number, fallback: number): OptionParser<number> =>
  (written, wrong) => {
    if (isAbsent(written)) return fallback;
    const number = Number(written);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    wrong(`"${String(written)}" is not a whole number from ${min} to ${max}`);
    return fallback;
  };

/** Seconds between two checks, `least` or more; nothing is checked where nothing is said. */
export const interval =
  (least = 5): OptionParser<number> =>
  (written, wrong) =>
    isAbsent(written) ? Infinity : integer(least, 3600, 30)(written, wrong);

/** An address, which is relative to the page's. */
export const url: OptionParser<string | undefined> = (written, wrong) => {
  if (isAbsent(written)) return undefined;
  const url = String(written);
  const base = baseOf(document);
  if (URL.canParse(url, base)) return new URL(url, base).href;
  wrong(`"${url}" is not a URL`);
  return undefined;
};

/** On or off; as in HTML, an attribute without a value is on. */
export const flag: OptionParser<boolean> = (written) =>
  written === '' || (!!written && !isAbsent(written));

/** What frameworks write where an author wrote nothing; and what is no setting, and may throw when it is asked for its text. */
export function isAbsent(written: unknown): boolean {
  return (
    ['', 'false', '[object Object]', undefined].includes(written as string) ||
    typeof written === 'symbol' ||
    (typeof written === 'object' && !Array.isArray(written))
  );
}

/** Whether an author has put a fallback into an element: white space is none, nor is what has a slot of its own. */
export function hasFallback(element: Element): boolean {
  return [...childNodesOf(element)].some((node) =>
    node instanceof Element ? !slotOf(node) : node instanceof Text && node.data.trim(),
  );
}

/** What `run` gives; where it fails `wrong` is called, and the rest goes on. */
export function tryOrReport<T>(run: () => T, wrong: (message: string) => void): T | undefined {
  try {
    return run();
  } catch (error) {
    wrong(`could not be drawn: ${String(error)}`);
    return undefined;
  }
}
