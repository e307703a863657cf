/** The lines between countries, apart by whether they are disputed. */
import type {MultiLineString, Position} from 'geojson';
import {mesh} from 'topojson-client';
import type {Country, Topology} from 'topojson-client';
import type {Bounds} from './geometry.js';

// Natural Earth draws who controls the ground. These of its lines are disputed; lines that only claims follow it does
// not draw. Territory without general recognition is not named on the map.
export const UNRECOGNISED = [
  'Cyprus U.N. Buffer Zone',
  'Kosovo',
  'N. Cyprus',
  'Siachen Glacier',
  'Somaliland',
  'W. Sahara',
];
const EVERYWHERE: Bounds = [-180, -90, 180, 90];
const NOWHERE: Bounds = [0, 0, 0, 0];
const DISPUTED: readonly {readonly between: readonly string[]; readonly within: Bounds}[] = [
  {between: ['Israel', 'Syria'], within: EVERYWHERE}, // the Golan Heights
  {between: ['Israel', 'Palestine'], within: EVERYWHERE},
  {between: ['Egypt', 'Sudan'], within: EVERYWHERE}, // Hala'ib and Bir Tawil
  {between: ['Ethiopia', 'Somalia'], within: EVERYWHERE},
  {between: ['China', 'India'], within: EVERYWHERE},
  {between: ['India', 'Pakistan'], within: [73, 32.2, 81, 37.2]}, // Kashmir
  {between: ['China', 'Pakistan'], within: [73, 34, 81, 38]},
  {between: ['Russia', 'Ukraine'], within: [32, 44, 37, 46.5]}, // Crimea
];

/** The lines between countries, without those that a place of the story has for its own, as pairs of names. */
export function bordersOf(
  world: Topology,
  own: readonly (readonly string[])[],
): Readonly<Record<'plain' | 'disputed', MultiLineString>> {
  const lines: Record<'plain' | 'disputed', Position[][]> = {plain: [], disputed: []};
  const drawn = own.map(String);
  const pairs = new Map<string, readonly string[]>();
  mesh(world, world.objects.countries, (a, b) => {
    if (a !== b) pairs.set(String(namesOf(a, b)), namesOf(a, b));
    return false;
  });
  for (const [pair, names] of pairs) {
    if (drawn.includes(pair)) continue;
    const rule = DISPUTED.find(({between}) => String(between) === pair);
    const unrecognised = names.some((name) => UNRECOGNISED.includes(name));
    const [w, s, e, n] = rule?.within ?? (unrecognised ? EVERYWHERE : NOWHERE);
    for (const points of between(world, names).coordinates)
      points.slice(1).forEach((point, i) => {
        const before = points[i]!;
        const [lon, lat] = [(point[0]! + before[0]!) / 2, (point[1]! + before[1]!) / 2];
        const kind = lon > w && lon < e && lat > s && lat < n ? 'disputed' : 'plain';
        // A segment goes on where the one before it ended.
        if (lines[kind].at(-1)?.at(-1) === before) lines[kind].at(-1)!.push(point);
        else lines[kind].push([before, point]);
      });
  }
  const shape = (coordinates: Position[][]): MultiLineString => ({
    type: 'MultiLineString',
    coordinates,
  });
  return {plain: shape(lines.plain), disputed: shape(lines.disputed)};
}

function namesOf(...countries: readonly Country[]): readonly string[] {
  return countries.map(({properties}) => properties.name).toSorted();
}

/** The line between two countries, which are given in the order of the alphabet. */
export function between(world: Topology, names: readonly string[]): MultiLineString {
  return mesh(
    world,
    world.objects.countries,
    (a, b) => a !== b && String(namesOf(a, b)) === String(names),
  );
}
