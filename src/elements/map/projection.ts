/** A frame's bounds, in degrees; across the 180th meridian its west is more than its east (RFC 7946, 5.2). */
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

/** Degrees of longitude, from -180 up to 180. */
const turned = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** From degrees to a frame's units, which run east and south from its north-west corner. */
export function projectionOf({west, south, east, north}: Bounds) {
  const degrees = west < east ? east - west : east - west + 360;
  const scale = WIDE / degrees;
  const middle = west + degrees / 2;
  const point = (lon: number, lat: number): [x: number, y: number] => [
    (turned(lon - middle) + degrees / 2) * scale,
    (mercator(north) - mercator(lat)) * scale,
  ];
  const height = Math.round(point(west, south)[1]);
  /** Kilometres in units, where the map is `wider` than at the equator. */
  const units = (km: number, wider: number) => (km / KM_PER_DEGREE) * wider * scale;
  return {
    point,
    height,
    holds: (lon: number, lat: number) =>
      Math.abs(turned(lon - middle)) <= degrees / 2 + 1e-9 && lat >= south && lat <= north,
    /** A line as an SVG path; it is not drawn across where the map of the whole world would be cut. */
    line: (path: readonly (readonly [lon: number, lat: number])[]): string => {
      let last = Infinity;
      return path
        .map(([lon, lat]) => {
          const [x, y] = point(lon, lat);
          const isCut = Math.abs(x - last) > 180 * scale;
          last = x;
          return `${isCut ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`;
        })
        .join('');
    },
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
