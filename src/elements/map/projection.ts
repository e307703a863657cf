/** A frame's bounds, in degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The units across each frame. */
export const WIDE = 1000;
const RADIAN = Math.PI / 180;
/** Of the mean Earth (IUGG). */
const KM_PER_DEGREE = 6371.0088 * RADIAN;

/** How far north of the equator Mercator's map has a latitude, in degrees of longitude. */
const mercator = (lat: number) => Math.asinh(Math.tan(lat * RADIAN)) / RADIAN;

/** From degrees to a frame's units, which run east and south from its north-west corner. */
export function projectionOf({west, south, east, north}: Bounds) {
  const scale = WIDE / (east - west);
  const point = (lon: number, lat: number): [x: number, y: number] => [
    (lon - west) * scale,
    (mercator(north) - mercator(lat)) * scale,
  ];
  const height = Math.round(point(west, south)[1]);
  /** Kilometres in units, where the map is `wider` than at the equator. */
  const units = (km: number, wider: number) => (km / KM_PER_DEGREE) * wider * scale;
  return {
    point,
    height,
    holds: (lon: number, lat: number) => lon >= west && lon <= east && lat >= south && lat <= north,
    /** Kilometres in units, at a latitude. */
    length: (km: number, lat: number) => units(km, 1 / Math.cos(lat * RADIAN)),
    /** The longest round number of kilometres within `most` units, at the middle of the frame. */
    bar: (most: number): [km: number, units: number] => {
      // At the height y of Mercator's map the Earth is cosh(y) times as wide as it is.
      const one = units(1, Math.cosh(((mercator(north) + mercator(south)) / 2) * RADIAN));
      const power = 10 ** Math.floor(Math.log10(most / one));
      const km = power * ([5, 2].find((n) => n * power * one <= most) ?? 1);
      return [km, km * one];
    },
  };
}
