import {widthOf} from '../base/lines.js';

/** A label at a point of a frame. */
export interface Label {
  readonly text: string;
  /** In the frame's units. */
  readonly x: number;
  readonly y: number;
  /** A place of the story, the title of an enlarged part, land or water. */
  readonly kind: 'spot' | 'inset' | 'land' | 'water';
  /** Distance from the point, in em of the label; without it the label is centred on the point. */
  readonly offset?: number;
  /** The number of a place in the list, used where there is no space for its name. */
  readonly number?: string;
}
export interface Placed extends Label {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The end of a line that leads from the point to a label away from it, relative to the point, in em of the label. */
  readonly leader?: readonly [x: number, y: number];
}
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The widths of a frame, in em of its labels, for which labels are laid out; container queries show one layout. */
export const WIDTHS = [12, 18, 28, 44, 70] as const;
const LINE = 1.3;
const ANCHORS = ['end', 'middle', 'start'] as const;
// Directions in which a label may be moved from its point, the best first.
// prettier-ignore
const BESIDE = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]] as const;
// prettier-ignore
const ON = [[0, 0], [0, 1], [0, -1], [1, 0], [-1, 0]] as const;

/** Points that are nearer to each other, in em, form a cluster, whose labels are placed away from them with lines. */
const CLUSTER_DISTANCE = 2;
/** Distances grow by up to this factor until the next of the widths; a label away from its point must not cover a point then. */
const GROWTH = 1.6;
/** The most places that are labelled; the list has all of them. */
const MAX_SPOTS = 200;

/** Groups the points that are close to each other, directly or through others. */
function clustersOf(spots: readonly Label[], distance: number): Label[][] {
  const remaining = new Set(spots);
  const clusters: Label[][] = [];
  for (const spot of remaining) {
    const cluster = [spot];
    remaining.delete(spot);
    // Grows during the iteration.
    for (const {x, y} of cluster)
      for (const other of remaining)
        if (Math.hypot(other.x - x, other.y - y) < distance && remaining.delete(other))
          cluster.push(other);
    clusters.push(cluster);
  }
  return clusters;
}

/**
 * Positions labels in a frame so that none overlaps another or a `taken` box. The places of the story come first: with
 * their names next to their points; if these do not all fit, with their numbers in the list; if these do not fit either,
 * with names or numbers away from the points, to which lines lead. Labels of land and water that do not fit are left
 * out. `em` is the size of an em of the labels, in the frame's units.
 */
export function placeLabels(
  labels: readonly Label[],
  taken: readonly Box[],
  em: number,
  width: number,
  height: number,
): Placed[] {
  let boxes: Box[];
  const spots = labels.filter(({number}) => number).slice(0, MAX_SPOTS);

  /** The box of a label at a distance from its point; undefined where it overlaps or leaves the frame. */
  const freeBox = ({text, x, y}: Label, dx: number, dy: number, shift: number): Box | undefined => {
    const half = 0.15 + widthOf(text) / 2;
    const left = x + (dx + shift * half - half) * em;
    const top = y + (dy - LINE / 2) * em;
    const [right, bottom] = [left + 2 * half * em, top + LINE * em];
    const overlaps = ([l, t, r, b]: Box) => l < right && left < r && t < bottom && top < b;
    const isOutside = left < 0 || top < 0 || right > width || bottom > height;
    return isOutside || boxes.some(overlaps) ? undefined : [left, top, right, bottom];
  };

  const beside = (label: Label): Placed | undefined => {
    const {offset, kind} = label;
    for (const [ax, ay] of offset ? BESIDE : ON) {
      const dx = ax * (offset ?? 1);
      const dy = ay * (offset ? offset + LINE / 2 : 0.8);
      const box = kind === 'inset' && ax ? undefined : freeBox(label, dx, dy, offset ? ax : 0);
      if (!box) continue;
      boxes.push(box);
      return {...label, dx, dy, anchor: ANCHORS[offset ? ax + 1 : 1]!};
    }
    return undefined;
  };

  /** The labels of a cluster in two columns next to it, or in one. */
  const inColumns = (cluster: readonly Label[]): Placed[] | undefined => {
    const [left, top] = [
      Math.min(...cluster.map(({x}) => x)),
      Math.min(...cluster.map(({y}) => y)),
    ];
    const [right, bottom] = [
      Math.max(...cluster.map(({x}) => x)),
      Math.max(...cluster.map(({y}) => y)),
    ];
    const byX = cluster.toSorted((a, b) => a.x - b.x);
    // Where one label does not fit, the others are not tried.
    let fits = true;
    const column = (some: readonly Label[], side: 1 | -1, shift: number): Placed[] => {
      const rise = (some.length - 1) / 2 - shift;
      return some
        .toSorted((a, b) => a.y - b.y)
        .flatMap((label, i) => {
          const {x, y} = label;
          const dx = side * ((Math.abs((side > 0 ? right : left) - x) / em) * GROWTH + 1.4);
          const dy = ((top + bottom) / 2 - y) / em + (i - rise) * (LINE + 0.05);
          const box = fits && freeBox(label, dx, dy, side);
          fits = !!box;
          if (!box) return [];
          boxes.push(box);
          return [{...label, dx, dy, anchor: ANCHORS[side + 1]!, leader: [dx, dy]}];
        });
    };
    const before = boxes;
    for (const atStart of [Math.floor(cluster.length / 2), 0, cluster.length])
      for (const shift of [0, -2, 2, -4, 4, -6, 6]) {
        boxes = [...before];
        fits = true;
        const placed = [
          ...column(byX.slice(0, atStart), -1, shift),
          ...column(byX.slice(atStart), 1, shift),
        ];
        if (placed.length === cluster.length) return placed;
      }
    boxes = before;
    return undefined;
  };

  const numbered = spots.map((spot) => ({...spot, text: spot.number!}));
  /** Places all labels; undefined where one does not fit. */
  const placeAll = (some: readonly Label[], place: (label: Label) => Placed[] | undefined) => {
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
  /** Places clusters away from their points, the largest first because they need the most space. */
  const placeClusters = (some: readonly Label[], isLast = false) => {
    const clusters = clustersOf(some, CLUSTER_DISTANCE * em).sort((a, b) => b.length - a.length);
    const clusterOf = new Map(clusters.map((cluster) => [cluster[0]!, cluster]));
    return placeAll([...clusterOf.keys()], (first) => {
      const cluster = clusterOf.get(first)!;
      const placed = (cluster.length > 1 ? undefined : one(first)) ?? inColumns(cluster);
      if (placed ?? !isLast) return placed;
      // Where nothing else fits, the cluster is labelled with its first and last number.
      const order = cluster.toSorted((a, b) => some.indexOf(a) - some.indexOf(b));
      const text = [...new Set([order[0]!.text, order.at(-1)!.text])].join('–');
      for (const label of cluster) {
        const range = one({...label, text}) ?? inColumns([{...label, text}]);
        if (range) return range;
      }
      return [];
    });
  };
  const placed =
    placeAll(spots, one) ??
    placeAll(numbered, one) ??
    placeClusters(spots) ??
    placeClusters(numbered, true)!;
  const others = labels.filter(({number}) => !number);
  return [...placed, ...others.flatMap((label) => one(label) ?? [])];
}
