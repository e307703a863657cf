import {html, nothing, svg} from 'lit';
import type {Place, Story} from '../../content/story.js';
import type {View} from '../base/view.js';
import {placeLabels, widthOf, WIDTHS} from './labels.js';
import type {Label} from './labels.js';
import {Projection, WIDE} from './projection.js';

type Frame = NonNullable<Story['map']>['frames'][number];
type Located = Place & {readonly lat: number; readonly lon: number};
/** The part of a frame's width that its scale may take. */
const SCALE = 0.25;

export function isLocated(place: Place): place is Located {
  return place.lat !== undefined && place.lon !== undefined;
}

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

/** One frame of a map: what lies in it, and the names, which keep their size whatever the frame's. */
export function sheet(view: View, frame: Frame, all: readonly Frame[]): unknown {
  const {story, locale} = view;
  const projection = new Projection(frame);
  const {height} = projection;
  const holds = (one: Frame, {lon, lat}: Located) =>
    new Projection(one).holds({west: lon, east: lon, south: lat, north: lat});
  // A place has its name in the closest frame that holds it.
  const spots = story.places
    .filter(isLocated)
    .filter((place) => all.findLast((one) => holds(one, place)) === frame)
    .map((place) => {
      const [x, y] = projection.point(place.lon, place.lat);
      return {place, x: x / WIDE, y: y / height};
    });
  const insets = all
    .filter((one) => one !== frame && projection.holds(one))
    .map(({title, west, south, east, north}) => {
      const [left, top] = projection.point(west, north);
      const [right, bottom] = projection.point(east, south);
      return {title, left, top, right, bottom};
    });
  const labels: Label[] = [
    ...spots.map(({place, x, y}): Label => {
      const label = {text: place.name, x, y, kind: 'spot'} as const;
      return place.precision === 'area' ? label : {...label, off: 0.7};
    }),
    ...insets.map(({title, left, right, top}): Label => {
      const x = (left + right) / 2 / WIDE;
      return {text: title, x, y: top / height, kind: 'inset', off: 0.1};
    }),
    ...(frame.labels ?? []).map(({text, lon, lat, water}): Label => {
      const [x, y] = projection.point(lon, lat);
      return {text, x: x / WIDE, y: y / height, kind: water ? 'water' : 'land'};
    }),
  ];
  const numbers = spots.map(({place}) => locale.number(story.places.indexOf(place) + 1));
  const {km, units} = projection.bar(SCALE);
  const scale = locale.distance(km);
  const names = labels.filter(({kind}) => kind !== 'water').map(({text}) => text);
  const alt = locale.say('mapOf', {title: frame.title, names: names.join(', ')});

  const layer = (width: number) => {
    const em = width / WIDE;
    const high = height * em;
    const taken = [
      [0, high - 2.6, Math.max(units * em, widthOf(scale)) + 1, high] as const,
      ...labels
        .filter(({kind, off}) => kind === 'spot' && off)
        .map(
          ({x, y}) => [x * width - 0.5, y * high - 0.5, x * width + 0.5, y * high + 0.5] as const,
        ),
    ];
    return svg`<g class="layer at-${width}">${placeLabels(labels, numbers, taken, width, high).map(
      ({text, x, y, kind, dx, dy, anchor}) =>
        svg`<text class=${kind} x=${percent(x)} y=${percent(y)} dx="${dx.toFixed(2)}em" dy="${(dy + 0.35).toFixed(2)}em" text-anchor=${anchor}>${text}</text>`,
    )}</g>`;
  };

  const shape = (place: Place) => {
    const {id, path, radius, precision} = place;
    const mark = view.mark('place', id);
    if (path)
      return svg`<path class="drawn ${precision === 'area' ? 'around' : ''} ${mark}" part="line" d="M${path
        .map((point) =>
          projection
            .point(...point)
            .map(Math.round)
            .join(' '),
        )
        .join(' ')}"></path>`;
    if (!radius || !isLocated(place) || precision === 'exact') return nothing;
    const [x, y] = projection.point(place.lon, place.lat);
    return svg`<circle class="drawn around ${mark}" part="around" cx=${x} cy=${y} r=${projection.length(radius, place.lat)}></circle>`;
  };
  const spot = ({place, x, y}: (typeof spots)[number]) => {
    const {id, name, path, radius, precision} = place;
    const exact = precision === 'exact';
    const [left, top] = [percent(x), percent(y)];
    const dot =
      path || (radius && !exact)
        ? nothing
        : svg`<circle class="drawn ${exact ? 'dot' : 'around'} ${view.mark('place', id)}" part="dot" cx=${left} cy=${top} r="4.5"></circle>`;
    return svg`${dot}<foreignObject x=${left} y=${top} width="24" height="24" transform="translate(-12 -12)">
      ${view.choose('place', id, html`<span class="hidden">${name}</span>`, 'spot')}
    </foreignObject>`;
  };

  return html`<figure class="frame" part="frame">
    <div class="sheet">
      <svg class="ground" viewBox="0 0 ${WIDE} ${height}" role="img" aria-label=${alt}>
        <path class="water" d="M0 0h${WIDE}v${height}H0z${frame.land}"></path>
        <path class="border" d=${frame.borders ?? nothing}></path>
        <path class="border disputed" d=${frame.disputed ?? nothing}></path>
        ${insets.map(({left, top, right, bottom}) => svg`<rect class="inset" x=${left} y=${top} width=${right - left} height=${bottom - top}></rect>`)}${story.places.map(shape)}
      </svg>
      <svg class="names" part="names">
        <g aria-hidden="true">
          ${WIDTHS.map(layer)}
          <g class="scale" part="scale" transform="translate(0 -8)">
            <line x1="2%" x2=${percent(0.02 + units / WIDE)} y1="100%" y2="100%"></line>
            <text x="2%" y="100%" dy="-0.4em">${scale}</text>
          </g>
        </g>
        ${spots.map(spot)}
      </svg>
    </div>
    <figcaption>${frame.title}</figcaption>
  </figure>`;
}
