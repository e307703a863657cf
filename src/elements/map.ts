import {html, nothing} from '../template/html.js';
import type {Place} from '../content/story.js';
import {fragmentOf} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import type {RenderContext} from './base/render-context.js';
import {mapStyles} from './map/map.css.js';
import {renderFrame} from './map/frame.js';

/**
 * @summary A locator map of the places, each drawn with its true precision, and a list of them.
 *
 * @tag crisis-map
 * @csspart frames - Container of the frames of the map.
 * @csspart frame - Frame of the map with its title.
 * @csspart shape - Line, area or point of a place.
 * @csspart spot - Button on a place.
 * @csspart scale - Scale bar.
 * @csspart credit - Credit of the map, and the note on its borders.
 * @csspart place - Place in the list.
 * @csspart headline - Name of a place in the list.
 * @cssprop {<color>} --crisis-water - Colour of water.
 */
export class CrisisMap extends CrisisElement {
  override readonly shownKind = 'place';
  static override styles = [...CrisisElement.styles, mapStyles];

  protected override body(context: RenderContext): unknown {
    const {
      story: {places, map},
      locale,
    } = context;
    return html`${context.head('map')}
    ${
      map &&
      html`<div class="frames" part="frames">${map.frames.map((frame, i) => this.tryRender(`map.frames[${i}]`, () => renderFrame(context, frame, map.frames)))}</div>
        <p class="fine" part="credit">${context.message('mapBy', {credit: map.credit})}${locale.sentenceEnd(map.credit)}${map.note}</p>`
    }
    ${
      places.length
        ? html`<ol class="places">${places.map((place) => this.#entry(context, place))}</ol>`
        : context.empty()
    }
    ${context.foot()}`;
  }

  #entry(context: RenderContext, place: Place): unknown {
    const {id, name, kind, text, sources = []} = place;
    const {story, locale} = context;
    const events = story.events.filter(({places}) => places?.includes(id));
    return html`<li class="place ${context.highlightClass('place', id)}" part="place" id=${fragmentOf('place', id)} tabindex="-1">
      ${context.heading(1, 'headline', [context.freshLabel('place', id), context.chooseButton('place', id, name)])}
      <p class="claim" part="claim">${context.line(context.uiText(`${locale.words[`place-${kind}`]}${locale.words.comma} ${precisionText(context, place)}`), ...context.sources(sources))}</p>
      ${context.text(text)}
      ${
        events.length
          ? html`<ul class="fine" role="list">${events.map(
              ({id, when}) =>
                html`<li>${context.labelled(context.uiText(locale.date(when)), context.ref({kind: 'event', id}, context.title({kind: 'event', id})))}</li>`,
            )}</ul>`
          : nothing
      }
      ${context.corrections('place', id)}
    </li>`;
  }
}

/** The precision of a place in words. */
function precisionText({locale}: RenderContext, place: Place): string {
  const {path, precision = 'approximate', radius} = place;
  if (precision === 'area') return locale.words['at-area'];
  if (path) return locale.words['at-line'];
  if (place.lat === undefined) return locale.words['at-unknown'];
  return precision === 'approximate' && radius
    ? locale.message('at-within', {km: locale.distance(radius)})
    : locale.words[`at-${precision}`];
}
define('crisis-map', CrisisMap);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-map': CrisisMap;
  }
}
