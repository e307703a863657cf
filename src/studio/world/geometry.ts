/** Shapes of the world as paths in the units of a frame. */
import {geoMercator, geoPath} from 'd3-geo';
import type {GeoPermissibleObjects, GeoProjection} from 'd3-geo';
import type {MultiPolygon, Polygon, Position} from 'geojson';

/** West, south, east and north in degrees; across the 180th meridian, west is more than east. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
type Point = readonly [x: number, y: number];
export interface Spot {
  readonly lon: number;
  readonly lat: number;
}

/** The units across a frame, as the element has it; and beyond its edges, so that no edge shows as a coast. */
export const WIDE = 1000;
const BEYOND = 4;

/** Degrees from west to east, also across the 180th meridian, where the west is more than the east. */
export function widthOf([west, , east]: Bounds): number {
  return west < east ? east - west : east - west + 360;
}

/** Degrees of longitude from -180 to 180. */
export function wrapLongitude(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

export function holds(bounds: Bounds, {lon, lat}: Spot): boolean {
  const [west, south, , north] = bounds;
  return (lon - west + 720) % 360 <= widthOf(bounds) && lat >= south && lat <= north;
}

/** Rounds to enough decimals for `units` to a degree. */
export function round(n: number, units: number): number {
  return Number(n.toFixed(Math.max(0, Math.ceil(Math.log10(units)))));
}

/** d3's Mercator, with the frame's north-west corner at the origin, cut a little beyond its edges. */
export function projectionOf(bounds: Bounds): GeoProjection {
  const [west, south, east, north] = bounds;
  const project = geoMercator()
    .rotate([west < east ? 0 : -(west + widthOf(bounds) / 2), 0])
    .translate([0, 0])
    .scale((WIDE / widthOf(bounds) / Math.PI) * 180)
    .precision(0);
  const [x, y] = project([west, north])!;
  const [right, bottom] = project([east, south])!;
  return project.translate([-x, -y]).clipExtent([
    [-BEYOND, -BEYOND],
    [right - x + BEYOND, bottom - y + BEYOND],
  ]);
}

export function isOnSeam([lon = 0]: Position): boolean {
  return Math.abs(lon) > 179.999;
}

interface Cut {
  readonly ring: readonly Position[];
  readonly holes: readonly Position[][];
}

/** A shape without the cut that the survey makes along the 180th meridian, which would show as a coast. */
export function stitched(shape: Polygon | MultiPolygon): MultiPolygon {
  // Of several corners on the meridian, one after the other, the first and the last say where it is cut.
  const corners = (ring: readonly Position[]) =>
    ring
      .slice(1)
      .filter((at, i, all) => ![all.at(i - 1)!, at, all[(i + 1) % all.length]!].every(isOnSeam));
  const all = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const polygons = all.map(([ring = [], ...holes]): Cut => ({ring: corners(ring), holes}));
  const whole = polygons.filter(({ring}) => !ring.some(isOnSeam));
  const cut = polygons.filter(({ring}) => ring.some(isOnSeam));
  for (let one = cut.pop(); one; one = cut.pop()) {
    const from = one;
    const joint = cut.map((other) => jointOf(from, other)).find(Boolean);
    if (joint) cut.splice(cut.indexOf(joint.other), 1, joint.both);
    else whole.push(one);
  }
  return {
    type: 'MultiPolygon',
    coordinates: whole
      .filter(({ring}) => ring.length > 2)
      .map(({ring, holes}) => [[...ring, ring[0]!], ...holes]),
  };
}

/** Two polygons as one, where an edge of each lies in the same place on the 180th meridian. */
function jointOf(one: Cut, other: Cut): {readonly other: Cut; readonly both: Cut} | undefined {
  for (const a of edgesOnSeam(one.ring))
    for (const b of edgesOnSeam(other.ring)) {
      const [from, to, back, forth] = [a.at(-1)!, a[0]!, b.at(-1)!, b[0]!];
      if (Math.abs(from[1]! - forth[1]!) > 0.02 || Math.abs(to[1]! - back[1]!) > 0.02) continue;
      const holes = [...one.holes, ...other.holes];
      return {other, both: {ring: [...a, ...b.slice(1, -1)], holes}};
    }
  return undefined;
}

/** A ring as it begins after each of its edges on the 180th meridian, and ends before it. */
function edgesOnSeam(ring: readonly Position[]): Position[][] {
  return ring.flatMap((at, i) =>
    isOnSeam(at) && isOnSeam(ring.at(i - 1)!) ? [[...ring.slice(i), ...ring.slice(0, i)]] : [],
  );
}

/** A path of relative whole numbers, "m10 20 5-5z"; what rounds to no move is left out. */
export function outline(shape: GeoPermissibleObjects, project: GeoProjection): string {
  let path = '';
  let from: Point = [0, 0];
  for (const {points, closed} of partsOf(shape, project)) {
    const moves: number[] = [];
    let at = from;
    const whole = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
    for (const point of whole) {
      const [dx, dy] = [point[0] - at[0], point[1] - at[1]];
      if (!moves.length || dx || dy) moves.push(dx, dy);
      at = point;
    }
    if (moves.length < 4) continue;
    const text = moves.map((n, i) => (i && n >= 0 ? ` ${n}` : n)).join('');
    path += `m${text}${closed ? 'z' : ''}`;
    // A closing leads back to where the part began; the next one moves on from there.
    from = closed ? whole[0]! : at;
  }
  return path;
}

interface Part {
  readonly points: Point[];
  closed: boolean;
}

/** What d3 draws of a shape, as lists of points. */
export function partsOf(shape: GeoPermissibleObjects, project: GeoProjection): readonly Part[] {
  const parts: Part[] = [];
  const unused = () => undefined;
  geoPath(project, {
    beginPath: unused,
    arc: unused,
    moveTo: (x, y) => parts.push({points: [[x, y]], closed: false}),
    lineTo: (x, y) => parts.at(-1)!.points.push([x, y]),
    closePath: () => (parts.at(-1)!.closed = true),
  })(shape);
  return parts;
}

/** The point of a country, in units, that is farthest from its outline and the frame's; names are wider than high. */
export function middleOf(
  country: GeoPermissibleObjects,
  project: GeoProjection,
): {readonly x: number; readonly y: number; readonly room: number} | undefined {
  const parts = partsOf(country, project).filter(({points}) => points.length > 2);
  const [[left, top], [right, bottom]] = project.clipExtent()!;
  const edges = parts.flatMap(({points}) =>
    points.map((point, i): readonly [Point, Point] => [point, points[(i + 1) % points.length]!]),
  );
  let best: {x: number; y: number; room: number} | undefined;
  if (!edges.length) return best;
  for (let x = left + 20; x < right - 20; x += 20)
    for (let y = top + 20; y < bottom - 20; y += 20) {
      if (!isInside([x, y], edges)) continue;
      const room = Math.min(
        ...edges.map((edge) => distance([x, y], edge)),
        (x - left) / 2.5,
        (right - x) / 2.5,
        y - top,
        bottom - y,
      );
      if (room > (best?.room ?? 14)) best = {x, y, room};
    }
  return best;
}

type Edge = readonly [Point, Point];

function isInside([x, y]: Point, edges: readonly Edge[]): boolean {
  return (
    edges.filter(
      ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
    ).length %
      2 ===
    1
  );
}

function distance([x, y]: Point, [[ax, ay], [bx, by]]: Edge): number {
  const squeeze = 2.5;
  const [px, qx, rx] = [x / squeeze, ax / squeeze, bx / squeeze];
  const [dx, dy] = [rx - qx, by - ay];
  const t = Math.max(0, Math.min(1, ((px - qx) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - qx - t * dx, y - ay - t * dy);
}

/** The place of a point of a frame that has `degree` units to a degree. */
export function unproject(
  {x, y}: {x: number; y: number},
  project: GeoProjection,
  degree: number,
): Spot {
  const [lon, lat] = project.invert!([x, y])!;
  return {lon: round(lon, degree), lat: round(lat, degree)};
}
