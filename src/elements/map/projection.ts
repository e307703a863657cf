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
/** Of the mean Earth; IUGG's mean radius is 6371.0088 km. */
const KM_PER_DEGREE = 6371.0088 * RADIAN;

/** How far north of the equator Mercator's map has a latitude, in degrees of longitude. */
const mercator = (lat: number) => Math.asinh(Math.tan(lat * RADIAN)) / RADIAN;
const latitude = (y: number) => Math.atan(Math.sinh(y * RADIAN)) / RADIAN;

/** From degrees to a frame's units, which run east and south from its north-west corner. */
export class Projection {
  readonly height: number;
  readonly #scale: number;
  readonly #top: number;

  constructor(readonly bounds: Bounds) {
    const {west, south, east, north} = bounds;
    this.#top = mercator(north);
    this.#scale = WIDE / (east - west);
    this.height = Math.round((this.#top - mercator(south)) * this.#scale);
  }

  point(lon: number, lat: number): [x: number, y: number] {
    return [(lon - this.bounds.west) * this.#scale, (this.#top - mercator(lat)) * this.#scale];
  }

  holds({west, south, east, north}: Bounds): boolean {
    const {bounds} = this;
    return (
      west >= bounds.west && east <= bounds.east && south >= bounds.south && north <= bounds.north
    );
  }

  /** Kilometres in units, at a latitude; on Mercator's map they grow away from the equator. */
  length(km: number, lat: number): number {
    return (km / KM_PER_DEGREE / Math.cos(lat * RADIAN)) * this.#scale;
  }

  /** The longest round number of kilometres within a part of the frame's width, at its middle. */
  bar(part: number): {km: number; units: number} {
    const middle = latitude(this.#top - this.height / 2 / this.#scale);
    const most = (part * WIDE) / this.length(1, middle);
    const power = 10 ** Math.floor(Math.log10(most));
    const km = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
    return {km, units: this.length(km, middle)};
  }
}
