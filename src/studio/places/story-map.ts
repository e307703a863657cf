import {html, nothing, svg} from 'lit';
import type {TemplateResult} from 'lit';
import type {DeskContext} from '../desk-context.js';
import type {Edit, Values} from '../document.js';
import {failure, showNotice} from '../notice.js';
import {callWorld} from '../worker-client.js';
import {CREDIT, NOTE, boundsAround, frameOf} from '../world/frames.js';
import type {Frame} from '../world/frames.js';
import {widthOf} from '../world/geometry.js';
import type {Bounds} from '../world/geometry.js';
import {MapView} from './map-view.js';

let view: MapView | undefined;
let isWorking = false;

const located = (places: unknown) =>
  (Array.isArray(places) ? (places as readonly (Values | null)[]) : []).flatMap((place) => {
    const {lat, lon, radius} = place ?? {};
    if (typeof lat !== 'number' || typeof lon !== 'number') return [];
    return [{lat, lon, ...(typeof radius === 'number' && {radius})}];
  });

function viewAround(bounds: Bounds | undefined): MapView {
  if (!bounds) return new MapView({lat: 20, lon: 20}, 200);
  const [west, south, , north] = bounds;
  const width = widthOf(bounds);
  return new MapView(
    {lat: (south + north) / 2, lon: west + width / 2},
    Math.max(width, (north - south) * 1.75) * 1.1,
  );
}

/** Makes the story's map: the author chooses the part of the world, and its land and borders are drawn into the story. */
export function storyMap(context: DeskContext): TemplateResult {
  const {document, commands} = context;
  const spots = located(document.get(['places']));
  view ??= viewAround(boundsAround(spots));
  const frames = document.get(['map', 'frames']);
  const list = Array.isArray(frames) ? (frames as readonly Frame[]) : [];
  const title = document.get(['title']);

  const make = async (isInset: boolean) => {
    if (isWorking) return;
    isWorking = true;
    commands.draw();
    try {
      const name = isInset
        ? `Detail ${list.length}`
        : typeof title === 'string' && title
          ? title
          : 'Map';
      const made = await callWorld('frame', frameOf(name, view!.bounds, !isInset));
      const edits: Edit[] = list.length
        ? [{path: ['map', 'frames', isInset ? list.length : 0], value: made}]
        : [{path: ['map'], value: {credit: CREDIT, note: NOTE, frames: [made]}}];
      document.change(edits, isInset ? 'The detail is added to the map' : 'The map is made');
    } catch (error) {
      failure('No map')(error);
    } finally {
      isWorking = false;
      commands.draw();
    }
  };
  const remove = (i: number) => {
    // A map without a frame is none.
    const path = list.length > 1 ? ['map', 'frames', i] : ['map'];
    document.change([{path, value: undefined}], 'Removed from the map');
  };
  const rename = (i: number) => (event: Event) => {
    const {value} = event.target as HTMLInputElement;
    if (value.trim())
      document.change([{path: ['map', 'frames', i, 'title'], value: value.trim()}], 'Renamed');
    else showNotice('A map needs a title, which people hear who do not see it.');
  };
  return html`<fieldset class="place-editor">
    <legend>Map of the story</legend>
    <p class="hint">Move the map until it shows what readers need to see, then draw it into the story.</p>
    ${view.template(
      'Map: what it shows becomes the map of the story',
      undefined,
      {
        pick: (at) => {
          view!.show(at);
          commands.draw();
        },
        draw: commands.draw,
      },
      ({point}) =>
        svg`${spots.map(({lat, lon}) => {
          const [x, y] = point(lon, lat);
          return svg`<circle class="spot" cx=${x} cy=${y} r="6"></circle>`;
        })}`,
    )}
    <p class="buttons">
      <button type="button" class="main" ?disabled=${isWorking} @click=${() => void make(false)}>
        ${list.length ? 'Draw the map again from this view' : 'Draw the map from this view'}
      </button>
      ${list.length ? html`<button type="button" ?disabled=${isWorking} @click=${() => void make(true)}>Add this view as a detail</button>` : nothing}
      ${
        spots.length
          ? html`<button type="button" @click=${() => {
              view = viewAround(boundsAround(spots));
              commands.draw();
            }}>Show all places</button>`
          : nothing
      }
      <span role="status">${isWorking ? 'Drawing…' : nothing}</span>
    </p>
    ${
      list.length
        ? html`<ol class="frames">
            ${list.map(
              (frame, i) =>
                html`<li>
                  <input aria-label=${i ? `Title of detail ${i}` : 'Title of the map'} dir="auto" .value=${frame.title} @change=${rename(i)} />
                  <button type="button" aria-label="Remove ${frame.title}" @click=${() => remove(i)}>Remove</button>
                </li>`,
            )}
          </ol>`
        : html`<p class="hint">${spots.length ? 'The story has places, but no map yet.' : 'No place has coordinates yet: the map can be made all the same.'}</p>`
    }
  </fieldset>`;
}
