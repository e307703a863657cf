import {widthOf} from '../base/lines.js';

/** A name for a point of a frame. */
export interface Label {
  readonly text: string;
  /** In the frame's units. */
  readonly x: number;
  readonly y: number;
  /** A place of the story, the title of an enlarged part, land or water. */
  readonly kind: 'spot' | 'inset' | 'land' | 'water';
  /** How far from the point the name keeps, in its own em; without that it stands on the point. */
  readonly off?: number;
  /** What stands for a place whose name finds no room. */
  readonly number?: string;
}
export interface Placed extends Label {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Where a line from the point to the name ends, from the point, in the name's em; there is one where the name stands apart. */
  readonly leader?: readonly [x: number, y: number];
}
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The widths of a frame, in em of its names, for which names are placed; container queries choose among them. */
export const WIDTHS = [12, 18, 28, 44, 70] as const;
const LINE = 1.3;
const ANCHORS = ['end', 'middle', 'start'] as const;
// Where a name may stand, the better first.
// prettier-ignore
const BESIDE = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]] as const;
// prettier-ignore
const ON = [[0, 0], [0, 1], [0, -1], [1, 0], [-1, 0]] as const;

/** Points that are nearer to each other than so many em have their names apart from them, with lines that lead there. */
const CROWDED = 2;
/** Until the next of the widths points move apart by this factor, and no name that stands apart may come to lie on one. */
const GROWTH = 1.6;
/** More names than this nobody reads on a map; the list has them all. */
const MOST = 200;

/** The points that are close to each other, directly or by way of others. */
function crowdsOf(spots: readonly Label[], near: number): Label[][] {
  const left = new Set(spots);
  const crowds: Label[][] = [];
  for (const spot of left) {
    const crowd = [spot];
    left.delete(spot);
    // Grows while it is walked through.
    for (const {x, y} of crowd)
      for (const other of left)
        if (Math.hypot(other.x - x, other.y - y) < near && left.delete(other)) crowd.push(other);
    crowds.push(crowd);
  }
  return crowds;
}

/**
 * Gives each name a place in the frame where it meets neither another nor what is `taken`; of land and water, one that
 * finds none is left out. The places of the story come first. Where not all their names find room beside them they
 * have the numbers of the list, and where not even those do, names or numbers stand apart, with lines that lead to
 * them. `em` is the em of the names, in the frame's units.
 */
export function placeLabels(
  labels: readonly Label[],
  taken: readonly Box[],
  em: number,
  width: number,
  height: number,
): Placed[] {
  let boxes: Box[];
  const spots = labels.filter(({number}) => number).slice(0, MOST);

  /** The box of a name so far from its point, if it is free. */
  const free = ({text, x, y}: Label, dx: number, dy: number, shift: number): Box | undefined => {
    const half = 0.15 + widthOf(text) / 2;
    const left = x + (dx + shift * half - half) * em;
    const top = y + (dy - LINE / 2) * em;
    const [right, bottom] = [left + 2 * half * em, top + LINE * em];
    const meets = ([l, t, r, b]: Box) => l < right && left < r && t < bottom && top < b;
    const outside = left < 0 || top < 0 || right > width || bottom > height;
    return outside || boxes.some(meets) ? undefined : [left, top, right, bottom];
  };

  const beside = (label: Label): Placed | undefined => {
    const {off, kind} = label;
    for (const [ax, ay] of off ? BESIDE : ON) {
      const dx = ax * (off ?? 1);
      const dy = ay * (off ? off + LINE / 2 : 0.8);
      const box = kind === 'inset' && ax ? undefined : free(label, dx, dy, off ? ax : 0);
      if (!box) continue;
      boxes.push(box);
      return {...label, dx, dy, anchor: ANCHORS[off ? ax + 1 : 1]!};
    }
    return undefined;
  };

  /** The names of a crowd in two columns beside it, or in one. */
  const apart = (crowd: readonly Label[]): Placed[] | undefined => {
    const [left, top] = [Math.min(...crowd.map(({x}) => x)), Math.min(...crowd.map(({y}) => y))];
    const [right, bottom] = [
      Math.max(...crowd.map(({x}) => x)),
      Math.max(...crowd.map(({y}) => y)),
    ];
    const byX = crowd.toSorted((a, b) => a.x - b.x);
    const column = (some: readonly Label[], side: 1 | -1, shift: number): Placed[] => {
      const rise = (some.length - 1) / 2 - shift;
      return some
        .toSorted((a, b) => a.y - b.y)
        .flatMap((label, i) => {
          const {x, y} = label;
          const dx = side * ((Math.abs((side > 0 ? right : left) - x) / em) * GROWTH + 1.4);
          const dy = ((top + bottom) / 2 - y) / em + (i - rise) * (LINE + 0.05);
          const box = free(label, dx, dy, side);
          if (!box) return [];
          boxes.push(box);
          return [{...label, dx, dy, anchor: ANCHORS[side + 1]!, leader: [dx, dy]}];
        });
    };
    const before = boxes;
    for (const atStart of [Math.floor(crowd.length / 2), 0, crowd.length])
      for (const shift of [0, -2, 2, -4, 4, -6, 6]) {
        boxes = [...before];
        const placed = [
          ...column(byX.slice(0, atStart), -1, shift),
          ...column(byX.slice(atStart), 1, shift),
        ];
        if (placed.length === crowd.length) return placed;
      }
    boxes = before;
    return undefined;
  };

  const numbered = spots.map((spot) => ({...spot, text: spot.number!}));
  /** All of them, or nothing. */
  const attempt = (some: readonly Label[], place: (label: Label) => Placed[] | undefined) => {
    boxes = [...taken];
    const placed: Placed[] = [];
    for (const label of some) {
      const one = place(label);
      if (!one) return undefined;
      placed.push(...one);
    }
    return placed;
  };
  const one = (label: Label) => {
    const placed = beside(label);
    return placed && [placed];
  };
  /** Crowds first, for they need more room. */
  const attemptApart = (some: readonly Label[], isLast = false) => {
    const crowds = crowdsOf(some, CROWDED * em).sort((a, b) => b.length - a.length);
    const crowdOf = new Map(crowds.map((crowd) => [crowd[0]!, crowd]));
    return attempt([...crowdOf.keys()], (first) => {
      const crowd = crowdOf.get(first)!;
      const placed = (crowd.length > 1 ? undefined : one(first)) ?? apart(crowd);
      if (placed ?? !isLast) return placed;
      // What finds no room is named by the first and the last of its numbers.
      const order = crowd.toSorted((a, b) => some.indexOf(a) - some.indexOf(b));
      const text = [...new Set([order[0]!.text, order.at(-1)!.text])].join('–');
      for (const label of crowd) {
        const range = one({...label, text}) ?? apart([{...label, text}]);
        if (range) return range;
      }
      return [];
    });
  };
  const placed =
    attempt(spots, one) ??
    attempt(numbered, one) ??
    attemptApart(spots) ??
    attemptApart(numbered, true)!;
  const others = labels.filter(({number}) => !number);
  return [...placed, ...others.flatMap((label) => one(label) ?? [])];
}
