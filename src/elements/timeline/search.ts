import {find, updatesOf} from '../../content/find.js';
import type {StoryEvent} from '../../content/story.js';
import type {RenderContext} from '../base/render-context.js';
import type {Dated} from './chronology.js';

/** Text in which "Erdogan" finds "Erdoğan", and a space one that does not break. */
export const searchKeyOf = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();

/** What the search looks in, of each event: all that a reader sees, and the names of where it was and who had a part. */
export class SearchTexts {
  #context: RenderContext | undefined;
  #texts = new WeakMap<StoryEvent, string>();

  /** The texts of this view from now on; they are kept as long as it shows the same story in the same language. */
  use(view: RenderContext): void {
    if (this.#context?.story !== view.story || this.#context.locale !== view.locale)
      this.#texts = new WeakMap();
    this.#context = view;
  }

  of({event, date}: Dated): string {
    const known = this.#texts.get(event);
    if (known !== undefined) return known;
    const view = this.#context!;
    const {story} = view;
    const {id, headline, text, places = [], actors = [], media = [], sources = []} = event;
    const all = searchKeyOf(
      [
        view.locale.date(date),
        view.plain(headline),
        view.plain(text),
        view.plainClaim(event),
        ...places.map((one) => find(story, 'place', one)!.name),
        ...actors.map((one) => find(story, 'actor', one)!.name),
        ...media.map((one) => view.plain(find(story, 'media', one)!.caption)),
        ...sources.map((one) => view.sourceShort(find(story, 'source', one)!)),
        ...updatesOf(story, 'event', id).map((one) => view.plain(one.text)),
      ].join('\n'),
    );
    this.#texts.set(event, all);
    return all;
  }
}
