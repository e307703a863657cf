// What is used here of two libraries that have no types of their own.
declare module 'topojson-client' {
  import type {Feature, MultiLineString, MultiPolygon, Polygon, Position} from 'geojson';

  export interface Country {
    readonly properties: {readonly name: string};
  }
  /** Countries as TopoJSON; in a simplified one, a corner has as third number the area by which it moves a line. */
  export interface Topology {
    readonly arcs: readonly Position[][];
    readonly objects: {readonly countries: {readonly geometries: readonly Country[]}};
  }
  export function feature(world: Topology, country: Country): Feature<Polygon | MultiPolygon>;
  export function merge(world: Topology, countries: readonly Country[]): MultiPolygon;
  export function mesh(
    world: Topology,
    countries: Topology['objects']['countries'],
    filter: (a: Country, b: Country) => boolean,
  ): MultiLineString;
}
declare module 'topojson-simplify' {
  import type {Topology} from 'topojson-client';

  type Filter = (arcs: readonly number[], ...rest: readonly unknown[]) => boolean;
  export function presimplify(topology: Topology): Topology;
  export function simplify(topology: Topology, weight: number): Topology;
  export function filter(topology: Topology, filter: Filter): Topology;
  export function filterWeight(topology: Topology, weight: number): Filter;
}
