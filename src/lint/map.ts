import type {Place, Story} from '../content/story.js';
import type {Rule} from './rule.js';

type Frame = NonNullable<Story['map']>['frames'][number];
type Point = readonly [lon: number, lat: number];

/** Degrees eastward from one longitude to another, 0 to 360: -180 and 180 are the same meridian. */
const eastward = (from: number, to: number) => (to - from + 720) % 360;

/** Whether a frame contains a point. A frame with west > east crosses the 180th meridian. */
const contains = ({west, south, east, north}: Frame, [lon, lat]: Point): boolean =>
  lat >= south && lat <= north && eastward(west, lon) <= (eastward(west, east) || 360);

function pointOf({lat, lon}: Place): Point | undefined {
  return lat === undefined || lon === undefined ? undefined : [lon, lat];
}

export const mapRules: readonly Rule[] = [
  {
    id: 'map-frame',
    reason: 'Without a frame, places with coordinates are shown as a list only.',
    check({story, report}) {
      if (story.places.some(pointOf) && !story.map?.frames.length)
        report(
          'places',
          'story',
          'places have coordinates, but "map" has no frame, so no map is shown; the desk draws one, in the form of the story',
        );
    },
  },
  {
    id: 'map-land',
    reason: 'A frame without land is drawn as sea.',
    check({story, report}) {
      story.map?.frames.forEach(({title, land}, i) => {
        if (!land)
          report(`map.frames[${i}].land`, 'story', `“${title}” has no land, so it shows only sea`);
      });
    },
  },
  {
    id: 'map-swapped',
    reason: 'Swapped coordinates put a place on another continent.',
    check({story, report}) {
      const frames = story.map?.frames ?? [];
      story.places.forEach((place, i) => {
        const point = pointOf(place);
        if (!point || frames.some((frame) => contains(frame, point))) return;
        const [lon, lat] = point;
        if (frames.some((frame) => contains(frame, [lat, lon])))
          report(
            `places[${i}].lat`,
            `place:${place.id}`,
            `lat ${lat} and lon ${lon} are in no frame, but lat ${lon} and lon ${lat} are: swapped?`,
          );
      });
    },
  },
  {
    id: 'map-outside',
    reason: 'A place outside every frame is not on the map.',
    check({story, report}) {
      const frames = story.map?.frames ?? [];
      story.places.forEach((place, i) => {
        const point = pointOf(place);
        if (!point || !frames.length || frames.some((frame) => contains(frame, point))) return;
        const [lon, lat] = point;
        if (!frames.some((frame) => contains(frame, [lat, lon])))
          report(`places[${i}]`, `place:${place.id}`, `“${place.name}” is in no frame of the map`);
      });
    },
  },
];
