/** The bounds of a frame, in degrees; where it crosses the 180th meridian, west is more than east (RFC 7946, 5.2). */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The width of every frame, in its units. */
export const WIDE = 1000;
const RADIAN = Math.PI / 180;
/** With the mean radius of the Earth (IUGG). */
const KM_PER_DEGREE = 6371.0088 * RADIAN;

/** The distance of a latitude from the equator in the Mercator projection, in degrees of longitude. */
const mercator = (lat: number) => Math.asinh(Math.tan(lat * RADIAN)) / RADIAN;

/** Normalizes a longitude to at least -180 and less than 180 degrees. */
const normalized = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Converts degrees to the units of a frame, which increase east and south from its north-west corner. */
export function projectionOf({west, south, east, north}: Bounds) {
  const degrees = west < east ? east - west : east - west + 360;
  const scale = WIDE / degrees;
  const middle = west + degrees / 2;
  const point = (lon: number, lat: number): [x: number, y: number] => [
    (normalized(lon - middle) + degrees / 2) * scale,
    (mercator(north) - mercator(lat)) * scale,
  ];
  const height = Math.round(point(west, south)[1]);
  /** Converts kilometres to units, where the map is enlarged by `factor` compared with the equator. */
  const units = (km: number, factor: number) => (km / KM_PER_DEGREE) * factor * scale;
  return {
    point,
    height,
    contains: (lon: number, lat: number) =>
      Math.abs(normalized(lon - middle)) <= degrees / 2 + 1e-9 && lat >= south && lat <= north,
    /** A line as an SVG path, interrupted where it crosses the edge of a map of the whole world. */
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
    /** Converts kilometres to units at a latitude. */
    length: (km: number, lat: number) => units(km, 1 / Math.cos(lat * RADIAN)),
    /** The largest round number of kilometres that is at most `max` units long in the middle of the frame. */
    bar: (max: number): [km: number, units: number] => {
      // At the height y, the Mercator projection enlarges by cosh(y).
      const unitsPerKm = units(1, Math.cosh(((mercator(north) + mercator(south)) / 2) * RADIAN));
      const power = 10 ** Math.floor(Math.log10(max / unitsPerKm));
      const km = power * ([5, 2].find((n) => n * power * unitsPerKm <= max) ?? 1);
      return [km, km * unitsPerKm];
    },
  };
}
