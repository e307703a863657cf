import {html, nothing, svg} from 'lit';
import type {TemplateResult} from 'lit';
import {projectionOf, WIDE} from '../../elements/map/projection.js';
import {failure} from '../notice.js';
import {callWorld} from '../worker-client.js';
import {scaleFor} from '../world/frames.js';
import type {Frame} from '../world/frames.js';
import {widthOf} from '../world/geometry.js';
import type {Bounds} from '../world/geometry.js';
import {wrapLongitude} from '../world/geometry.js';
import type {Coordinates} from './coordinates.js';

/** The height of the view, in the units of which it is {@link WIDE} wide. */
const HIGH = (WIDE * 4) / 7;
const NARROWEST = 0.05;
const MAX_WIDTH = 360;
const RADIAN = Math.PI / 180;
const up = (lat: number) => Math.asinh(Math.tan(lat * RADIAN)) / RADIAN;
const down = (y: number) => Math.atan(Math.sinh(y * RADIAN)) / RADIAN;
/** How far the pointer may move, in pixels, for a press to be a click. */
const CLICK = 4;

interface MapActions {
  /** The author has clicked on a point. */
  readonly pick: (at: Coordinates) => void;
  /** The arrow keys have moved the cursor. */
  readonly move?: (to: Coordinates) => void;
  /** The view has moved. */
  readonly draw: () => void;
  /** Further keys; returns whether the key was one. */
  readonly onKey?: (key: string) => boolean;
}

/** A map to choose on: it is moved and enlarged by mouse, buttons and keys. */
export class MapView {
  #centre: Coordinates;
  #degrees: number;
  #frame: Frame | undefined;
  /** The bounds that were drawn or are being drawn. */
  #wanted = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The middle of the view, and its width in degrees. */
  constructor(centre: Coordinates, degrees: number) {
    this.#centre = centre;
    this.#degrees = Math.min(Math.max(degrees, NARROWEST), MAX_WIDTH);
  }

  get bounds(): Bounds {
    const {lat, lon} = this.#centre;
    const half = (this.#degrees * HIGH) / WIDE / 2;
    const isWorld = this.#degrees >= 359;
    return [
      isWorld ? -180 : wrapLongitude(lon - this.#degrees / 2),
      Math.max(-85, down(up(lat) - half)),
      isWorld ? 180 : wrapLongitude(lon + this.#degrees / 2),
      Math.min(85, down(up(lat) + half)),
    ];
  }
  /** Degrees of longitude that a step of the arrow keys moves by. */
  get #step(): number {
    return this.#degrees / 40;
  }

  show(centre: Coordinates, degrees = this.#degrees): void {
    this.#centre = {lat: Math.min(Math.max(centre.lat, -80), 80), lon: wrapLongitude(centre.lon)};
    this.#degrees = Math.min(Math.max(degrees, NARROWEST), MAX_WIDTH);
  }
  zoom(factor: number): void {
    this.show(this.#centre, this.#degrees * factor);
  }

  /** A point moved by steps of the arrow keys. */
  stepped({lat, lon}: Coordinates, x: number, y: number): Coordinates {
    return this.#rounded({
      lat: down(up(lat) - y * this.#step),
      lon: lon + x * this.#step,
    });
  }

  /** As many decimals as the map shows. */
  #rounded({lat, lon}: Coordinates): Coordinates {
    const decimals = Math.max(0, Math.ceil(Math.log10(WIDE / this.#degrees)));
    return {
      lat: Number(Math.min(Math.max(lat, -85), 85).toFixed(decimals)),
      lon: Number(wrapLongitude(lon).toFixed(decimals)),
    };
  }

  /** The map with shapes on it; `cursor` is the point that the arrow keys move. */
  template(
    label: string,
    cursor: Coordinates | undefined,
    actions: MapActions,
    shapes: (project: ReturnType<typeof projectionOf>) => unknown,
  ): TemplateResult {
    const [west, south, east, north] = this.bounds;
    const project = projectionOf({west, south, east, north});
    this.#load(actions.draw);
    const zoom = (factor: number) => () => {
      this.zoom(factor);
      actions.draw();
    };
    const onKey = (event: KeyboardEvent) => {
      const by = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[
        event.key
      ];
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (by) {
        const [x, y] = by as [number, number];
        const factor = event.shiftKey ? 5 : 1;
        const next = this.stepped(cursor ?? this.#centre, x * factor, y * factor);
        if (!project.contains(next.lon, next.lat)) this.show(next);
        if (cursor) actions.move?.(next);
        else {
          this.show(next);
          actions.draw();
        }
      } else if (event.key === '+' || event.key === '=') zoom(0.5)();
      else if (event.key === '-') zoom(2)();
      else if (!actions.onKey?.(event.key)) return;
      event.preventDefault();
    };
    return html`<div class="map">
      <svg
        viewBox="0 0 ${WIDE} ${HIGH}"
        tabindex="0"
        role="application"
        aria-label=${label}
        aria-describedby="map-keys"
        @keydown=${onKey}
        @pointerdown=${(event: PointerEvent) => this.#onPointer(event, actions)}
        @wheel=${(event: WheelEvent) => {
          if (!event.ctrlKey) return;
          event.preventDefault();
          zoom(event.deltaY > 0 ? 1.25 : 0.8)();
        }}
      >
        ${this.#ground(project)}
        ${shapes(project)}
      </svg>
      <div class="zoom">
        <button type="button" aria-label="Closer" @click=${zoom(0.5)}>+</button>
        <button type="button" aria-label="Wider" @click=${zoom(2)}>−</button>
      </div>
      <p class="hint" id="map-keys">Arrow keys move, with Shift further; + and − bring it closer. Drag the map to move it.</p>
    </div>`;
  }

  /** Land and borders, moved and enlarged from the view for which they were drawn. */
  #ground(project: ReturnType<typeof projectionOf>): unknown {
    const frame = this.#frame;
    if (!frame) return nothing;
    const {west, east, north, land, borders, disputed, labels = []} = frame;
    const [x, y] = project.point(west, north);
    const degrees = west < east ? east - west : east - west + 360;
    const scale = degrees / this.#degrees;
    return svg`<g class="ground" transform="translate(${x} ${y}) scale(${scale})">
        <path class="land" d=${land ?? ''}></path>
        <path class="border" d=${borders ?? ''}></path>
        <path class="border disputed" d=${disputed ?? ''}></path>
      </g>
      ${labels.slice(0, 14).map(({text, lon, lat}) => {
        const [x, y] = project.point(lon, lat);
        return svg`<text class="name" x=${x} y=${y} text-anchor="middle">${text}</text>`;
      })}`;
  }

  /** Has the view drawn, once it has come to rest. */
  #load(draw: () => void): void {
    const {bounds} = this;
    const wanted = String(bounds);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    clearTimeout(this.#timer);
    const ask = async (isDraft: boolean) => {
      const frame = await callWorld('frame', {title: '', bounds}, isDraft);
      // A view that has moved on keeps what it has until it is drawn itself.
      if (this.#frame && this.#wanted !== wanted) return;
      this.#frame = frame;
      draw();
    };
    this.#timer = setTimeout(
      () => {
        ask(true)
          .then(() => {
            const isFine = scaleFor(widthOf(bounds)) === '50m';
            return isFine || this.#wanted !== wanted ? undefined : ask(false);
          })
          .catch((error: unknown) => {
            // The next move tries again.
            this.#wanted = '';
            failure('No map')(error);
          });
      },
      this.#frame ? 250 : 0,
    );
  }

  #onPointer(down: PointerEvent, actions: MapActions): void {
    const map = down.currentTarget as SVGSVGElement;
    if (down.button) return;
    const start = this.#at(map, down);
    const {bounds} = this;
    const centre = this.#centre;
    let isDrag = false;
    map.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => {
      const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
      isDrag ||= Math.hypot(dx, dy) > CLICK;
      if (!isDrag) return;
      const degrees = this.#degrees / map.clientWidth;
      this.show({lat: centreLatitude(centre.lat, dy * degrees), lon: centre.lon - dx * degrees});
      actions.draw();
    };
    const end = (event: PointerEvent) => {
      map.removeEventListener('pointermove', move);
      if (!isDrag && event.type === 'pointerup' && String(bounds) === String(this.bounds))
        actions.pick(this.#rounded(start));
    };
    map.addEventListener('pointermove', move);
    map.addEventListener('pointerup', end, {once: true});
    map.addEventListener('pointercancel', end, {once: true});
  }

  /** The coordinates under the pointer. */
  #at(map: SVGSVGElement, {clientX, clientY}: PointerEvent): Coordinates {
    const {left, top, width} = map.getBoundingClientRect();
    const {lat, lon} = this.#centre;
    const degrees = this.#degrees / width;
    const height = (width * HIGH) / WIDE;
    return {
      lon: lon + (clientX - left - width / 2) * degrees,
      lat: down(up(lat) - (clientY - top - height / 2) * degrees),
    };
  }
}

const centreLatitude = (lat: number, degrees: number) => down(up(lat) + degrees);
