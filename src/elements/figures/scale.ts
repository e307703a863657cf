import {find} from '../../content/find.js';
import type {Figure, Story} from '../../content/story.js';

type Quantity = Pick<Figure, 'qualifier' | 'amount' | 'magnitude'>;
/** The lower and upper bound of a number; the upper one may be `Infinity`. */
export type Bounds = readonly [min: number, max: number];

/** The factors by which a qualifier changes the bounds. The 10 % of "about" are a convention of the drawing. */
const BOUND_FACTORS: {readonly [qualifier: string]: Bounds} = {
  'at-least': [1, Infinity],
  'more-than': [1, Infinity],
  'at-most': [0, 1],
  'up-to': [0, 1],
  almost: [0.9, 1],
  about: [0.9, 1.1],
};

/** The bounds of a quantity; undefined where it has no amount and no magnitude, or is not positive. */
export function boundsOf({qualifier, amount, magnitude}: Quantity): Bounds | undefined {
  const range = amount ?? (magnitude ? [magnitude, magnitude * 10 - 1] : []);
  const [lower = 0, upper = lower] = [range].flat();
  const [down, up] = BOUND_FACTORS[qualifier] ?? [1, 1];
  return lower < 0 || upper <= 0 ? undefined : [lower * down, upper * up];
}

/** The amount, or the larger one of a range; 0 where there is none. */
export function sizeOf(quantity: Quantity | undefined): number {
  return [quantity?.amount ?? 0].flat().at(-1)!;
}

export function wholeOf(story: Story, {partOf}: Figure): Figure | undefined {
  return partOf === undefined ? undefined : find(story, 'figure', partOf);
}

/** Numbers that are drawn as units: 1 to 100. */
const COUNTABLE = /^([1-9]\d?|100)$/;
/** A bar that would be shorter than this fraction of the longest one has a scale of its own. */
const MIN_FRACTION = 0.02;

/**
 * The end of the scale of each figure that is drawn; every scale begins at zero. Figures with the same unit share a
 * scale where all of them would be visible. A figure that is drawn as units has 0.
 */
export function scalesOf(story: Story): ReadonlyMap<Figure, number> {
  const ends = new Map<Figure, number>();
  const bars: [figure: Figure, length: number][] = [];
  // A whole is drawn together with its part.
  const wholes = new Set(story.figures.map((figure) => boundsOf(figure) && figure.partOf));
  for (const figure of story.figures) {
    const quantities = [figure, figure.previous, wholeOf(story, figure)].filter((it) => !!it);
    if (!boundsOf(figure) || wholes.has(figure.id)) continue;
    if (
      (figure.partOf ?? !figure.unit) &&
      quantities.every((it) => COUNTABLE.test(`${sizeOf(it)}`))
    )
      ends.set(figure, 0);
    else bars.push([figure, Math.max(...quantities.map(lengthOf))]);
  }
  const largest: {[unit: string]: number} = {};
  for (const [figure, size] of bars.sort(([, a], [, b]) => b - a)) {
    const unit = `${figure.unit}`;
    if (!(size >= largest[unit]! * MIN_FRACTION)) largest[unit] = size;
    ends.set(figure, roundUp(largest[unit]!));
  }
  return ends;
}

/** The length of a number on a scale. */
function lengthOf(quantity: Quantity): number {
  const [min, max] = boundsOf(quantity) ?? [0, 0];
  return max < Infinity ? max : min * 1.1;
}

/** Rounds up to one significant digit. */
function roundUp(number: number): number {
  const step = 10 ** Math.floor(Math.log10(number));
  return +(Math.ceil(number / step) * step).toPrecision(1);
}
