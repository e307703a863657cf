import {html, nothing, svg} from '../../template/html.js';
import type {Story} from '../../content/story.js';
import type {RenderContext} from '../base/render-context.js';
import {widthOf} from '../base/lines.js';
import {placeLabels, WIDTHS} from './labels.js';
import type {Box, Label} from './labels.js';
import {projectionOf, WIDE} from './projection.js';

type Frame = NonNullable<Story['map']>['frames'][number];

/** A frame of the map. Its shapes scale with the frame, its labels do not. */
export function renderFrame(context: RenderContext, frame: Frame, all: readonly Frame[]): unknown {
  const {story, locale} = context;
  const {point, height, contains, length, bar, line} = projectionOf(frame);
  const [km, barLength] = bar(WIDE / 4);
  const scale = locale.distance(km);
  const labels: Label[] = [];
  const taken: Box[] = [];
  const shapes: unknown[] = [];
  const marks: unknown[] = [];
  const buttons: unknown[] = [];
  const left = (x: number) => `${((x / WIDE) * 100).toFixed(2)}%`;
  const top = (y: number) => `${((y / height) * 100).toFixed(2)}%`;
  const spots: [x: number, y: number][] = [];

  story.places.forEach(({id, name, lat, lon, precision, radius, path}, i) => {
    const isArea = precision === 'area';
    const isExact = precision === 'exact';
    const highlight = context.highlightClass('place', id);
    if (path)
      shapes.push(
        svg`<path class="drawn ${isArea ? 'around' : ''} ${highlight}" part="shape" d=${line(path)}></path>`,
      );
    if (lat === undefined || lon === undefined) return;
    const [x, y] = point(lon, lat);
    const hasShape = path ?? (radius && !isExact);
    if (hasShape && !path)
      shapes.push(
        svg`<circle class="drawn around ${highlight}" part="shape" cx=${x} cy=${y} r=${length(radius!, lat)}></circle>`,
      );
    // A place is labelled only in the last frame that contains it, which is the most enlarged one.
    if (all.findLast((one) => projectionOf(one).contains(lon, lat)) !== frame) return;
    const label = {text: name, number: locale.number(i + 1), x, y, kind: 'spot'} as const;
    labels.push(isArea ? label : {...label, offset: 0.7});
    if (!isArea) spots.push([x, y]);
    const [cx, cy] = [left(x), top(y)];
    if (!hasShape)
      marks.push(
        svg`<circle class="drawn ${isExact ? 'dot' : 'around'} ${highlight}" part="shape" cx=${cx} cy=${cy} r="4.5"></circle>`,
      );
    buttons.push(
      svg`<foreignObject x=${cx} y=${cy} width="24" height="24" transform="translate(-12 -12)">
          ${context.chooseButton('place', id, html`<span class="hidden">${name}</span>`, 'spot')}
        </foreignObject>`,
    );
  });
  for (const {title, west, south, east, north} of all) {
    if (title === frame.title || !contains(west, south) || !contains(east, north)) continue;
    const [x, y] = point(west, north);
    const [right, bottom] = point(east, south);
    taken.push([x, y, right, bottom]);
    labels.push({text: title, x: (x + right) / 2, y, kind: 'inset', offset: 0.1});
    shapes.push(
      svg`<rect class="inset" x=${x} y=${y} width=${right - x} height=${bottom - y}></rect>`,
    );
  }
  for (const {text, lon, lat, water} of frame.labels ?? []) {
    const [x, y] = point(lon, lat);
    labels.push({text, x, y, kind: water ? 'water' : 'land'});
  }

  const layer = (width: number) => {
    const em = WIDE / width;
    const boxes: Box[] = [
      ...taken,
      ...spots.map(([x, y]): Box => [x - em / 2, y - em / 2, x + em / 2, y + em / 2]),
      [0, height - 2.6 * em, Math.max(barLength, widthOf(scale) * em) + em, height],
    ];
    return svg`<g class="layer at-${width}">${placeLabels(labels, boxes, em, WIDE, height).map(
      ({text, x, y, kind, dx, dy, anchor, leader}) =>
        svg`${
          leader
            ? svg`<svg x=${left(x)} y=${top(y)} overflow="visible"><line class="leader" x2="${leader[0]}em" y2="${leader[1]}em"></line></svg>`
            : nothing
        }<text class=${kind} x=${left(x)} y=${top(y)} dx="${dx}em" dy="${dy + 0.35}em" text-anchor=${anchor}>${text}</text>`,
    )}</g>`;
  };
  const names = labels.map(({text}) => text).join(`${locale.words.comma} `);
  return html`<figure class="frame" part="frame">
    <div class="sheet">
      <svg class="ground" viewBox="0 0 ${WIDE} ${height}" role="img" lang=${context.lang} aria-label=${locale.message('mapOf', {title: frame.title, names})}>
        <path class="water" d="M0 0h${WIDE}v${height}H0z${frame.land}"></path>
        <path class="border" d=${frame.borders ?? nothing}></path>
        <path class="border disputed" d=${frame.disputed ?? nothing}></path>
        ${shapes}
      </svg>
      <svg class="names" role="none">
        <g aria-hidden="true">
          ${WIDTHS.map(layer)}
          <g class="scale" part="scale" transform="translate(0 -8)">
            <line x1="2%" x2=${left(WIDE / 50 + barLength)} y1="100%" y2="100%"></line>
            <text x="2%" y="100%" dy="-0.4em">${scale}</text>
          </g>
        </g>
        ${marks}${buttons}
      </svg>
    </div>
    <figcaption>${frame.title}</figcaption>
  </figure>`;
}
