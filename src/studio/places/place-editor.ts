import {html, nothing, svg} from 'lit';
import type {TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {DeskContext} from '../desk-context.js';
import type {Edit, Path, Values} from '../document.js';
import {enteredValue} from '../entered-value.js';
import {boundsAround} from '../world/frames.js';
import {widthOf} from '../world/geometry.js';
import {coordinatesInWords, parseCoordinates} from './coordinates.js';
import type {Coordinates} from './coordinates.js';
import {MapView} from './map-view.js';

type Shape = 'exact' | 'near' | 'area' | 'line';
const SHAPES: readonly (readonly [Shape, string])[] = [
  ['exact', 'Exactly here'],
  ['near', 'Somewhere near here'],
  ['area', 'An area around here'],
  ['line', 'A line, such as a border'],
];
type Line = readonly (readonly [lon: number, lat: number])[];

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** What the map shows of one place, besides the document. */
interface View {
  readonly map: MapView;
  shape: Shape;
  /** Where the arrow keys are, of a line. */
  cursor: Coordinates;
  /** Coordinates that are typed and not understood. */
  typed: string | undefined;
}
/** The view of the place that was edited last. */
let last: {readonly id: string; readonly view: View} | undefined;

function viewOf(id: string, place: Values, places: readonly Values[]): View {
  if (last?.id === id) return last.view;
  const at = pointOf(place) ?? lineOf(place)?.map(([lon, lat]) => ({lon, lat}))[0];
  const located = places.flatMap((one) => pointOf(one) ?? []);
  const bounds = boundsAround(located);
  const degrees = bounds ? Math.max(widthOf(bounds), 2) : 120;
  const centre =
    at ??
    (bounds
      ? {lat: (bounds[1] + bounds[3]) / 2, lon: bounds[0] + widthOf(bounds) / 2}
      : {lat: 20, lon: 20});
  const view: View = {
    map: new MapView(centre, at ? Math.min(degrees, 12) : degrees),
    shape: shapeOf(place),
    cursor: centre,
    typed: undefined,
  };
  last = {id, view};
  return view;
}

function pointOf({lat, lon}: Values): Coordinates | undefined {
  return isNumber(lat) && isNumber(lon) ? {lat, lon} : undefined;
}
function lineOf({path}: Values): Line | undefined {
  const isPoint = (point: unknown): point is Line[number] =>
    Array.isArray(point) && point.length === 2 && point.every(isNumber);
  return Array.isArray(path) && path.every(isPoint) ? path : undefined;
}
function shapeOf({precision, path}: Values): Shape {
  if (path !== undefined) return 'line';
  if (precision === 'exact') return 'exact';
  return precision === 'area' ? 'area' : 'near';
}

/** The map on which a place is set: by mouse, keyboard or typed coordinates. */
export function placeEditor(context: DeskContext, path: Path): TemplateResult {
  const {document, commands} = context;
  const place = document.get(path) as Values | undefined;
  if (!place) return html``;
  const places = document.get(['places']);
  const view = viewOf(String(place.id), place, Array.isArray(places) ? (places as Values[]) : []);
  const point = pointOf(place);
  const line = lineOf(place) ?? [];
  const radius = isNumber(place.radius) ? place.radius : undefined;
  const field = (name: string, value: unknown): Edit => ({path: [...path, name], value});

  const setPoint = ({lat, lon}: Coordinates) => {
    view.typed = undefined;
    const isFirst = place.precision === undefined;
    const precision = {exact: 'exact', near: 'approximate', area: 'area', line: 'approximate'}[
      view.shape
    ];
    document.change(
      [field('lat', lat), field('lon', lon), ...(isFirst ? [field('precision', precision)] : [])],
      coordinatesInWords({lat, lon}),
      true,
    );
  };
  const setLine = (next: Line, label: string) =>
    document.change([field('path', next.length ? next : undefined)], label);
  const addPoint = ({lat, lon}: Coordinates) => {
    view.cursor = {lat, lon};
    setLine([...line, [lon, lat]], `Point ${line.length + 1}: ${coordinatesInWords({lat, lon})}`);
  };
  const choose = (shape: Shape) => {
    view.shape = shape;
    const edits: Edit[] =
      shape === 'line'
        ? []
        : [
            field('precision', {exact: 'exact', near: 'approximate', area: 'area'}[shape]),
            ...(place.path === undefined ? [] : [field('path', undefined)]),
            ...(shape === 'exact'
              ? [field('radius', undefined)]
              : radius === undefined
                ? [field('radius', 5)]
                : []),
          ];
    if (edits.length) document.change(edits, SHAPES.find(([one]) => one === shape)![1]);
    commands.draw();
  };
  const isLine = view.shape === 'line';
  const type = (event: Event) => {
    const {value} = event.target as HTMLInputElement;
    view.typed = value;
    const found = parseCoordinates(value);
    if (found) {
      view.map.show(found);
      if (isLine) addPoint(found);
      else setPoint(found);
    }
    commands.draw();
  };
  const written = point && !isLine ? `${point.lat}, ${point.lon}` : '';
  const isWrong =
    view.typed !== undefined && view.typed.trim() !== '' && !parseCoordinates(view.typed);
  return html`<fieldset class="place-editor">
    <legend>Where it is</legend>
    <div class="shapes">
      ${SHAPES.map(
        ([shape, label]) =>
          html`<label
            ><input type="radio" name="place-shape" .checked=${live(shape === view.shape)} @change=${() => choose(shape)} />
            ${label}</label
          >`,
      )}
    </div>
    ${view.map.template(
      isLine
        ? 'Map: Enter adds a point to the line, Backspace removes the last'
        : 'Map: the point is where the cross is',
      isLine ? view.cursor : point,
      {
        pick: (at) => (isLine ? addPoint(at) : setPoint(at)),
        move: (to) => {
          if (!isLine) setPoint(to);
          else view.cursor = to;
          commands.draw();
        },
        draw: commands.draw,
        onKey: (key) => {
          if (!isLine || (key !== 'Enter' && key !== 'Backspace')) return false;
          if (key === 'Enter') addPoint(view.cursor);
          else if (line.length) setLine(line.slice(0, -1), 'The last point is removed');
          return true;
        },
      },
      ({point: at, line: drawn, length}) => {
        const spot = isLine ? view.cursor : point;
        const [x, y] = spot ? at(spot.lon, spot.lat) : [0, 0];
        return svg`${isLine && line.length > 1 ? svg`<path class="line" d=${drawn(line).replace(/^L/, 'M')}></path>` : nothing}
          ${isLine ? line.map(([lon, lat]) => svg`<circle class="corner" cx=${at(lon, lat)[0]} cy=${at(lon, lat)[1]} r="5"></circle>`) : nothing}
          ${spot && !isLine && radius && view.shape !== 'exact' ? svg`<circle class="around" cx=${x} cy=${y} r=${length(radius, spot.lat)}></circle>` : nothing}
          ${spot ? svg`<path class="cross" d="M${x - 14} ${y}h28M${x} ${y - 14}v28"></path>` : nothing}`;
      },
    )}
    <div class="field">
      <label for="place-coordinates">${isLine ? 'Add a point by its coordinates' : 'Coordinates'}</label>
      <input
        id="place-coordinates"
        dir="ltr"
        autocomplete="off"
        placeholder="36.2, 36.6 or 36.2°N 36.6°E"
        .value=${enteredValue(view.typed ?? written)}
        aria-invalid=${isWrong}
        aria-describedby="place-where"
        @change=${type}
        @blur=${() => {
          if (!isWrong) view.typed = undefined;
        }}
      />
      <span id="place-where" class=${isWrong ? 'wrong' : 'hint'} role="status">${
        isWrong
          ? 'Not understood. Write latitude, then longitude: 36.2, 36.6'
          : isLine
            ? `${line.length} ${line.length === 1 ? 'point' : 'points'}`
            : point
              ? coordinatesInWords(point)
              : 'Not set: click on the map, or type.'
      }</span>
    </div>
    ${
      view.shape === 'near' || view.shape === 'area'
        ? html`<div class="field">
            <label for="place-radius">Within how many kilometres</label>
            <input
              id="place-radius"
              type="number"
              min="0.1"
              max="20000"
              step="any"
              .value=${enteredValue(radius === undefined ? '' : String(radius))}
              @change=${(event: Event) => {
                const km = Number((event.target as HTMLInputElement).value);
                document.change(
                  [field('radius', km > 0 ? Math.min(km, 20_000) : undefined)],
                  `Within ${km} km`,
                );
              }}
            />
          </div>`
        : nothing
    }
    ${
      isLine && line.length
        ? html`<button type="button" @click=${() => setLine(line.slice(0, -1), 'The last point is removed')}>
            Remove the last point
          </button>`
        : nothing
    }
  </fieldset>`;
}
