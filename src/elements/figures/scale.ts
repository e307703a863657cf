import {find} from '../../content/find.js';
import type {Figure, Story} from '../../content/story.js';

type Quantity = Pick<Figure, 'qualifier' | 'amount' | 'magnitude'>;
/** What is sure of a number, and how far it may reach; `Infinity` where nothing bounds it. */
export type Reach = readonly [sure: number, possible: number];

/** By how much a qualifier moves each end. A tenth either way is how "about" is drawn; nobody has measured it. */
const MOVES: {readonly [qualifier: string]: Reach} = {
  'at-least': [1, Infinity],
  'more-than': [1, Infinity],
  'at-most': [0, 1],
  'up-to': [0, 1],
  almost: [0.9, 1],
  about: [0.9, 1.1],
};

/** Nothing where there is no number, nor a word that counts in one, or where a mark could not begin at zero. */
export function reachOf({qualifier, amount, magnitude: ten}: Quantity): Reach | undefined {
  const [least = 0, most = least] = [amount ?? (ten ? [ten, ten * 10 - 1] : [])].flat();
  const [down, up] = MOVES[qualifier] ?? [1, 1];
  return least < 0 || most <= 0 ? undefined : [least * down, most * up];
}

/** The number itself, the larger of two; 0 where there is none. */
export function sizeOf(quantity: Quantity | undefined): number {
  return [quantity?.amount ?? 0].flat().at(-1)!;
}

export function wholeOf(story: Story, {partOf}: Figure): Figure | undefined {
  return partOf === undefined ? undefined : find(story, 'figure', partOf);
}

/** How many units a reader is asked to count: 1 to 100. */
const COUNTABLE = /^([1-9]\d?|100)$/;
/** What is shorter than this part of the longest bar has another scale: it could not be seen. */
const VISIBLE = 0.02;

/**
 * Where the scale of each figure ends that is drawn as a bar; it begins at zero. Figures of one unit share a scale as
 * far as they can be seen side by side. What is drawn as units to be counted has none: 0.
 */
export function scalesOf(story: Story): ReadonlyMap<Figure, number> {
  const ends = new Map<Figure, number>();
  const bars: [figure: Figure, needs: number][] = [];
  // Where a part is drawn, its whole is drawn with it.
  const wholes = new Set(story.figures.map((figure) => reachOf(figure) && figure.partOf));
  for (const figure of story.figures) {
    const shown = [figure, figure.previous, wholeOf(story, figure)].filter((it) => !!it);
    if (!reachOf(figure) || wholes.has(figure.id)) continue;
    if ((figure.partOf ?? !figure.unit) && shown.every((it) => COUNTABLE.test(`${sizeOf(it)}`)))
      ends.set(figure, 0);
    else bars.push([figure, Math.max(...shown.map(needs))]);
  }
  const largest: {[unit: string]: number} = {};
  for (const [figure, size] of bars.sort(([, a], [, b]) => b - a)) {
    const unit = `${figure.unit}`;
    if (!(size >= largest[unit]! * VISIBLE)) largest[unit] = size;
    ends.set(figure, round(largest[unit]!));
  }
  return ends;
}

/** The room that a number takes on a scale. */
function needs(quantity: Quantity): number {
  const [sure, possible] = reachOf(quantity) ?? [0, 0];
  return possible < Infinity ? possible : sure * 1.1;
}

/** The next number up that has one digit and zeros. */
function round(number: number): number {
  const step = 10 ** Math.floor(Math.log10(number));
  return +(Math.ceil(number / step) * step).toPrecision(1);
}
