import {find, updatesOf} from '../../content/find.js';
import type {StoryEvent} from '../../content/story.js';
import type {RenderContext} from '../base/render-context.js';
import type {Dated} from './chronology.js';

/** Normalizes a text so that "Erdogan" finds "Erdoğan", and a space finds a no-break space. */
export const searchKeyOf = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();

/** The searchable text of each event: everything that is shown, and the names of its places and actors. */
export class SearchTexts {
  #context: RenderContext | undefined;
  #texts = new WeakMap<StoryEvent, string>();

  /** Sets the context of the texts, which are cached as long as its story and locale are the same. */
  use(context: RenderContext): void {
    if (this.#context?.story !== context.story || this.#context.locale !== context.locale)
      this.#texts = new WeakMap();
    this.#context = context;
  }

  of({event, date}: Dated): string {
    const cached = this.#texts.get(event);
    if (cached !== undefined) return cached;
    const context = this.#context!;
    const {story} = context;
    const {id, headline, text, places = [], actors = [], media = [], sources = []} = event;
    const searchKey = searchKeyOf(
      [
        context.locale.date(date),
        context.plain(headline),
        context.plain(text),
        context.plainClaim(event),
        ...places.map((id) => find(story, 'place', id)!.name),
        ...actors.map((id) => find(story, 'actor', id)!.name),
        ...media.map((id) => context.plain(find(story, 'media', id)!.caption)),
        ...sources.map((id) => context.sourceShort(find(story, 'source', id)!)),
        ...updatesOf(story, 'event', id).map((update) => context.plain(update.text)),
      ].join('\n'),
    );
    this.#texts.set(event, searchKey);
    return searchKey;
  }
}
