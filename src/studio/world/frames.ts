/** Draws the frames of a story's map: what of the world's land and borders lies in them, as compact paths. */
import {feature, merge} from 'topojson-client';
import type {Topology} from 'topojson-client';
import {filter, filterWeight, presimplify, simplify} from 'topojson-simplify';
import type {StoryInput} from '../../content/story.js';
import {UNRECOGNISED, bordersOf} from './borders.js';
import {
  WIDE,
  isOnSeam,
  middleOf,
  outline,
  projectionOf,
  round,
  stitched,
  wrapLongitude,
  unproject,
  widthOf,
} from './geometry.js';
import type {Bounds, Spot} from './geometry.js';

export type Frame = NonNullable<StoryInput['map']>['frames'][number];
export interface TitledBounds {
  readonly title: string;
  readonly bounds: Bounds;
}
interface Label extends Spot {
  readonly text: string;
  readonly water?: boolean;
}
interface FrameOptions {
  /** Pairs of countries whose border a place of the story has for its own. */
  readonly ownBorders?: readonly (readonly string[])[];
  /** Other names for countries. */
  readonly names?: ReadonlyMap<string, string>;
  readonly labels?: readonly Label[];
}

export const CREDIT = 'Natural Earth';
export const NOTE =
  'Borders as Natural Earth draws them, which follows who controls the ground; some are disputed, the dashed ones among them.';
/** What is not seen, in units squared: a corner that moves a line by less, and an island that is smaller. */
export const CORNER = 36;
const ISLAND = 90;
/** A frame less wide than this, in degrees, takes the finer survey of the two. */
const CLOSE = 8;
/** As many degrees may a frame across the 180th meridian have: a wider one has W and E in each other's place. */
const MAX_WIDTH = 300;

/** The survey for a frame that is so many degrees wide, as the end of its file's name. */
export function scaleFor(degrees: number): '10m' | '50m' {
  return degrees < CLOSE ? '10m' : '50m';
}

/** Natural Earth's countries, each corner weighed by what it adds. */
export function surveyOf(countries: Topology): Topology {
  const survey = presimplify(countries);
  // Both sides of the cut along the 180th meridian keep its ends, by which they are put together.
  for (const point of survey.arcs.flat()) if (isOnSeam(point)) point[2] = Infinity;
  return survey;
}

export function drawFrame(
  survey: Topology,
  {title, bounds}: TitledBounds,
  {ownBorders = [], names = new Map(), labels = []}: FrameOptions = {},
): Frame {
  const [west, south, east, north] = bounds;
  const degree = WIDE / widthOf(bounds);
  const project = projectionOf(bounds);
  const whole = (shape: Parameters<typeof stitched>[0]) => (west < east ? shape : stitched(shape));
  const isSeen = filterWeight(survey, ISLAND / degree ** 2);
  // What the 180th meridian cuts may be large, also where each part is small.
  const world = filter(
    simplify(survey, CORNER / degree ** 2),
    (arcs, ...rest) =>
      isSeen(arcs, ...rest) ||
      arcs.some((arc) => survey.arcs[arc < 0 ? ~arc : arc]!.some(isOnSeam)),
  );
  const {countries} = world.objects;
  const lines = bordersOf(world, ownBorders);
  const disputed = outline(lines.disputed, project);
  const inside = countries.geometries
    .filter(({properties: {name}}) => !UNRECOGNISED.includes(name))
    .flatMap((country) => {
      const middle = middleOf(whole(feature(world, country).geometry), project);
      const text = names.get(country.properties.name) ?? country.properties.name;
      return middle
        ? [{room: middle.room, label: {text, ...unproject(middle, project, degree)}}]
        : [];
    })
    .sort((a, b) => b.room - a.room)
    .map(({label}) => label);
  const own = labels.filter(({water}) => !water);
  return {
    title,
    west,
    south,
    east,
    north,
    land: outline(whole(merge(world, countries.geometries)), project),
    borders: outline(lines.plain, project),
    ...(disputed && {disputed}),
    labels: [
      ...own,
      ...inside.filter(({text}) => !own.some((one) => one.text === text)),
      ...labels.filter(({water}) => water),
    ],
  };
}

/** Grows a box, in degrees, to the shape of its place on the page: the first frame is 7:4, the others 7:6. */
export function frameOf(
  title: string,
  [west, south, east, north]: Bounds,
  isFirst: boolean,
): TitledBounds {
  const shape = isFirst ? 7 / 4 : 7 / 6;
  const up = (lat: number) => Math.asinh(Math.tan((lat * Math.PI) / 180));
  const down = (y: number) => (Math.atan(Math.sinh(y)) * 180) / Math.PI;
  const degrees = Math.min(
    east > west ? east - west : widthOf([wrapLongitude(west), 0, wrapLongitude(east), 0]),
    360,
  );
  if (east < west && degrees > MAX_WIDTH)
    throw new RangeError(`"${title}": W is more than E only for a frame across the 180th meridian`);
  const [width, height] = [(degrees * Math.PI) / 180, up(north) - up(south)];
  const wider = (Math.max(0, height * shape - width) / 2 / Math.PI) * 180;
  const higher = Math.max(0, width / shape - height) / 2;
  const [from, to] = [wrapLongitude(west - wider), wrapLongitude(west + degrees + wider)];
  const isWorld = degrees + 2 * wider > (from > to ? MAX_WIDTH : 359);
  const thousandth = (n: number) => round(n, 1000);
  return {
    title,
    bounds: [
      thousandth(isWorld ? -180 : from),
      thousandth(down(up(south) - higher)),
      thousandth(isWorld ? 180 : to),
      thousandth(down(up(north) + higher)),
    ],
  };
}

interface Located {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly radius?: number | undefined;
}

/** A box around all places, with a margin; across the 180th meridian where that is the shorter way round. Undefined if none has coordinates. */
export function boundsAround(places: readonly Located[]): Bounds | undefined {
  const at = places.filter(
    (place): place is Located & Spot => place.lat !== undefined && place.lon !== undefined,
  );
  if (!at.length) return undefined;
  const margin = ({radius = 0}: Located) => Math.max(50, 2 * radius) / 111;
  const lons = at.map(({lon}) => lon).toSorted((a, b) => a - b);
  // What is left out is the widest gap between two; it may lie between the last and the first.
  const gaps = lons.map((lon, i) => (lons[i + 1] ?? lons[0]! + 360) - lon);
  const start = lons[(gaps.indexOf(Math.max(...gaps)) + 1) % lons.length]!;
  const east = ({lon}: Spot) => (lon < start ? lon + 360 : lon);
  return [
    Math.min(...at.map((place) => east(place) - margin(place))),
    Math.min(...at.map((place) => place.lat - margin(place))),
    Math.max(...at.map((place) => east(place) + margin(place))),
    Math.max(...at.map((place) => place.lat + margin(place))),
  ];
}
