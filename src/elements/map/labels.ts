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
}
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The widths of a frame, in em of its names, for which names are placed; container queries choose among them. */
export const WIDTHS = [12, 18, 28] as const;
const LINE = 1.3;
const ANCHORS = ['end', 'middle', 'start'] as const;
// Where a name may stand, the better first.
// prettier-ignore
const BESIDE = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]] as const;
// prettier-ignore
const ON = [[0, 0], [0, 1], [0, -1], [1, 0], [-1, 0]] as const;

/** About how wide a text is set, on the safe side; Chinese, Japanese and Korean signs are square. */
export function widthOf(text: string): number {
  return 0.3 + text.length * 0.58 + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0) * 0.42;
}

/**
 * Gives each name a place in the frame where it meets neither another nor what is `taken`; one that finds none is left
 * out. The places of the story come first, and have numbers where not all their names find a place. `em` is the em of
 * the names, in the frame's units.
 */
export function placeLabels(
  labels: readonly Label[],
  taken: readonly Box[],
  em: number,
  width: number,
  height: number,
): Placed[] {
  let boxes: Box[];
  const place = (label: Label): Placed[] => {
    const {text, x, y, off, kind} = label;
    const half = widthOf(text) / 2;
    for (const [ax, ay] of off ? BESIDE : ON) {
      const dx = ax * (off ?? 1);
      const dy = ay * (off ? off + LINE / 2 : 0.8);
      const left = x + (dx + (off ? ax * half : 0) - half) * em;
      const top = y + (dy - LINE / 2) * em;
      const [right, bottom] = [left + 2 * half * em, top + LINE * em];
      const meets = ([l, t, r, b]: Box) => l < right && left < r && t < bottom && top < b;
      const outside = left < 0 || top < 0 || right > width || bottom > height;
      if (outside || (kind === 'inset' && ax) || boxes.some(meets)) continue;
      boxes.push([left, top, right, bottom]);
      return [{...label, dx, dy, anchor: ANCHORS[off ? ax + 1 : 1]!}];
    }
    return [];
  };
  const spots = labels.filter(({number}) => number);
  const tryAll = (some: readonly Label[]) => {
    boxes = [...taken];
    return some.flatMap(place);
  };
  let placed = tryAll(spots);
  if (placed.length < spots.length)
    placed = tryAll(spots.map((spot) => ({...spot, text: spot.number!})));
  return [...placed, ...labels.filter(({number}) => !number).flatMap(place)];
}
