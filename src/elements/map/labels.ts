/** A name for a point of a frame; lengths are in the em of the map's lettering. */
export interface Label {
  readonly text: string;
  /** As parts of the frame's width and height. */
  readonly x: number;
  readonly y: number;
  /** A place of the story, the title of an enlarged part, land or water. */
  readonly kind: 'spot' | 'inset' | 'land' | 'water';
  /** How far from the point the name must keep; without that it stands on the point. */
  readonly off?: number;
}
export interface Placed extends Label {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}
type Box = readonly [left: number, top: number, right: number, bottom: number];
type Side = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];

/** The widths of a frame that names are placed for; container queries choose among them. */
export const WIDTHS = [12, 18, 28] as const;
const LINE = 1.3;
const ANCHORS = ['end', 'middle', 'start'] as const;
// Where a name may stand, the better first.
// prettier-ignore
const BESIDE: readonly Side[] = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]];
// prettier-ignore
const ON: readonly Side[] = [[0, 0], [0, 1], [0, -1], [1, 0], [-1, 0]];

/** About how wide a text is set, on the safe side; Chinese, Japanese and Korean signs are square. */
export function widthOf(text: string): number {
  return 0.3 + text.length * 0.58 + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0) * 0.42;
}

/**
 * Gives each name a place in the frame where it meets neither another nor what is `taken`; a name that finds none is
 * left out. The places of the story come first, and are numbered from `numbers` where not all their names find a place.
 */
export function placeLabels(
  labels: readonly Label[],
  numbers: readonly string[],
  taken: readonly Box[],
  width: number,
  height: number,
): Placed[] {
  let boxes: Box[] = [];
  const place = (label: Label): Placed[] => {
    const {text, x, y, off, kind} = label;
    const half = widthOf(text) / 2;
    for (const [ax, ay] of off ? BESIDE : ON) {
      if (kind === 'inset' && ax) continue;
      const dx = ax * (off ?? 1);
      const dy = ay * (off ? off + LINE / 2 : 0.8);
      const left = x * width + dx + (off ? ax * half : 0) - half;
      const top = y * height + dy - LINE / 2;
      const [right, bottom] = [left + 2 * half, top + LINE];
      const meets = ([l, t, r, b]: Box) => l < right && left < r && t < bottom && top < b;
      if (left < 0 || top < 0 || right > width || bottom > height || boxes.some(meets)) continue;
      boxes.push([left, top, right, bottom]);
      return [{...label, dx, dy, anchor: ANCHORS[off ? ax + 1 : 1]!}];
    }
    return [];
  };
  const tryAll = (some: readonly Label[]) => {
    boxes = [...taken];
    return some.flatMap(place);
  };
  const spots = labels.filter(({kind}) => kind === 'spot');
  let placed = tryAll(spots);
  if (placed.length < spots.length)
    placed = tryAll(spots.map((spot, i) => ({...spot, text: numbers[i]!})));
  return [...placed, ...labels.filter(({kind}) => kind !== 'spot').flatMap(place)];
}
