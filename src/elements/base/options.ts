import {didYouMean} from '../../notation/nearest.js';
import {baseOf, childNodesOf, slotOf} from '../../placement/dom.js';

/** Parses the value of an attribute or property. An invalid one is passed to `report`, and the default is returned. */
export type OptionParser<T> = (value: unknown, report: (message: string) => void) => T;

/**
 * The type of an attribute whose value is one of these keywords: `declare order: Option<typeof ORDERS>`. The array is also what
 * {@link choice} checks, and what the metadata names (`src/build/metadata.config.mjs`).
 */
export type Option<T extends readonly string[]> = T[number] | null | undefined;

/** The type of an attribute whose value is a list of these keywords; only the first is checked by the type. */
export type OptionList<T extends readonly string[]> =
  T[number] | `${T[number]} ${string}` | null | undefined;

/** One of these keywords; the first is the default. */
export const choice =
  <const T extends readonly [string, ...string[]]>(options: T): OptionParser<T[number]> =>
  (value, report) => {
    if (isAbsent(value)) return options[0];
    if (options.includes(value as string)) return value as T[number];
    report(
      `"${String(value)}" is not one of ${options.filter(Boolean).join(', ')}${didYouMean(String(value), options)}`,
    );
    return options[0];
  };

/** A list of these keywords, separated by spaces or commas; all of them by default. */
export const choices =
  <const T extends readonly [string, ...string[]]>(
    options: T,
  ): OptionParser<readonly T[number][]> =>
  (value, report) => {
    if (isAbsent(value)) return options;
    const words = String(value)
      .trim()
      .split(/[\s,]+/) as T[number][];
    return words.filter((word) => choice(['', ...options])(word, report));
  };

/** An integer from `min` to `max`. */
export const integer =
  (min: number, max: number, fallback: number): OptionParser<number> =>
  (value, report) => {
    if (isAbsent(value)) return fallback;
    const number = Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    report(`"${String(value)}" is not a whole number from ${min} to ${max}`);
    return fallback;
  };

/** Seconds between two checks, from `min` to 3600; `Infinity` without a value. */
export const interval =
  (min = 5): OptionParser<number> =>
  (value, report) =>
    isAbsent(value) ? Infinity : integer(min, 3600, 30)(value, report);

/** An absolute URL, resolved against the page's. */
export const url: OptionParser<string | undefined> = (value, report) => {
  if (isAbsent(value)) return undefined;
  const url = String(value);
  const base = baseOf(document);
  if (URL.canParse(url, base)) return new URL(url, base).href;
  report(`"${url}" is not a URL`);
  return undefined;
};

/** A boolean; as in HTML, an attribute without a value is true. */
export const flag: OptionParser<boolean> = (value) => value === '' || (!!value && !isAbsent(value));

/** Whether a value counts as none: what frameworks write for undefined, and types that may throw when converted to a string. */
export function isAbsent(value: unknown): boolean {
  return (
    ['', 'false', '[object Object]', undefined].includes(value as string) ||
    typeof value === 'symbol' ||
    (typeof value === 'object' && !Array.isArray(value))
  );
}

/** Whether an element has fallback content: other than white space and nodes of named slots. */
export function hasFallback(element: Element): boolean {
  return [...childNodesOf(element)].some((node) =>
    node instanceof Element ? !slotOf(node) : node instanceof Text && node.data.trim(),
  );
}

/** Returns the result of `run`; where it throws, calls `report` and returns undefined. */
export function tryOrReport<T>(run: () => T, report: (message: string) => void): T | undefined {
  try {
    return run();
  } catch (error) {
    report(`could not be rendered: ${String(error)}`);
    return undefined;
  }
}
