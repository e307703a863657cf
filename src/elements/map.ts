import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Place} from '../content/story.js';
import {fragmentOf} from '../notation/ref.js';
import {linkTo} from './base/deep-link.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import type {RenderContext} from './base/render-context.js';
import {mapStyles} from './map/map.css.js';
import {sheet} from './map/sheet.js';

/**
 * @summary A locator map with the places of the story, each as exactly as it is known, and the same as a list.
 *
 * @tag crisis-map
 * @csspart frames - All parts of the map.
 * @csspart frame - One part of it, with its title.
 * @csspart shape - How a place is drawn: a line, an area, a point.
 * @csspart spot - The button on a place.
 * @csspart scale - The scale.
 * @csspart credit - Whose map it is, and what its borders follow.
 * @csspart place - An entry of the list of places.
 * @csspart headline - The name of a place in the list.
 * @cssprop {<color>} --crisis-water - Colour of the water.
 */
export class CrisisMap extends CrisisElement {
  override readonly shows = 'place';
  static override styles = [...CrisisElement.styles, mapStyles];

  protected override body(view: RenderContext): unknown {
    const {places, map} = view.story;
    return html`${view.head('map')}
    ${
      map &&
      html`<div class="frames" part="frames">${map.frames.map((frame, i) => this.tryRender(`map.frames[${i}]`, () => sheet(view, frame, map.frames)))}</div>
        <p class="fine" part="credit">${view.message('mapBy', {credit: map.credit})}. ${map.note}</p>`
    }
    ${
      places.length
        ? html`<ol class="places">${repeat(
            places,
            ({id}) => id,
            (place) => this.#entry(view, place),
          )}</ol>`
        : view.empty()
    }
    ${view.foot()}`;
  }

  #entry(view: RenderContext, place: Place): unknown {
    const {id, name, kind, text, sources = []} = place;
    const {story, locale} = view;
    const events = story.events.filter(({places}) => places?.includes(id));
    return html`<li class="place ${view.highlightClass('place', id)}" part="place" id=${fragmentOf('place', id)} tabindex="-1">
      ${view.heading(1, 'headline', [view.fresh('place', id), view.chooseButton('place', id, name)])}
      <p class="claim" part="claim">${view.line(view.uiText(`${locale.words[`place-${kind}`]}${locale.words.comma} ${known(view, place)}`), ...view.sources(sources))}</p>
      ${view.text(text)}
      ${
        events.length
          ? html`<ul class="fine" role="list">${events.map(
              (event) =>
                html`<li>${view.uiText(locale.date(event.when))}: <a data-here href=${linkTo('event', event.id)}>${view.title({kind: 'event', id: event.id})}</a></li>`,
            )}</ul>`
          : nothing
      }
      ${view.corrections('place', id)}
    </li>`;
  }
}

/** How exactly the place is known, in words. */
function known({locale}: RenderContext, place: Place): string {
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
