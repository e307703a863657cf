import {html, nothing} from '../template/html.js';
import type {PropertyDeclarations} from '@lit/reactive-element';
import {find} from '../content/find.js';
import type {Story} from '../content/story.js';
import {mergeFields} from '../notation/merge-fields.js';
import {isolate} from '../notation/characters.js';
import {fragmentOf, type Kind} from '../notation/ref.js';
import {goTo, linkTo} from './base/deep-link.js';
import {define} from './base/define.js';
import {editionOf} from './base/edition.js';
import {CrisisElement} from './base/element.js';
import {choice, integer, type Option} from './base/options.js';
import type {RenderContext} from './base/render-context.js';
import {chronology, type Dated} from './timeline/chronology.js';
import {EntryList} from './timeline/entry-list.js';
import {markOf} from './timeline/mark.js';
import {SearchTexts, searchKeyOf} from './timeline/search.js';
import {timelineStyles} from './timeline/timeline.css.js';

export const ORDERS = ['oldest', 'newest'] as const;
export const VIEWS = ['all', 'key'] as const;

/** What the reader has set; it overrides the attributes. */
interface Choice {
  readonly order?: string;
  readonly view?: string;
  readonly place?: string;
  readonly actor?: string;
  /** The search text. */
  readonly query?: string;
  /** Whether entries beyond the limit are shown. */
  readonly isOpen?: boolean;
}

/** Everything that decides which entries are shown, and in which order. */
interface Arrangement {
  readonly story: Story;
  readonly order: string;
  readonly view: string;
  readonly place: string;
  readonly actor: string;
  readonly query: string;
}

/** Filters are shown for more events than this. */
const MAX_WITHOUT_FILTERS = 5;
const NO_FILTERS: Choice = {place: '', actor: '', query: ''};

/**
 * @summary Events in chronological order, each with attribution and a date of its true precision.
 *
 * @tag crisis-timeline
 * @cssprop {<length>} [--crisis-date-width=about 10em] - Width of the column of dates, where there is one.
 * @csspart entries - List of the events.
 * @csspart entry - Event.
 * @csspart date - Date of an event.
 * @csspart mark - Mark on the vertical line, whose shape shows the precision of the date.
 * @csspart headline - Headline of an event.
 * @csspart media - Caption of a photo or video of an event, with the button that shows it.
 * @csspart permalink - Link to an event.
 * @csspart filter - Select field for a place or an actor.
 * @csspart search - Search field.
 * @csspart more - Button that shows the events beyond `limit`.
 */
export class CrisisTimeline extends CrisisElement {
  override readonly shownKind = 'event';
  static override properties: PropertyDeclarations = {
    order: {},
    view: {},
    limit: {},
    place: {},
    actor: {},
  };
  static override styles = [...CrisisElement.styles, timelineStyles];

  /** Which events come first: the `oldest` (default) or the `newest`. */
  declare order: Option<typeof ORDERS>;
  /** `all` events (default) or only the `key` events. */
  declare view: Option<typeof VIEWS>;
  /** Number of events shown before "Show more"; by default all. */
  declare limit: string | number | null | undefined;
  /** Id of a place that the events are filtered by at first. */
  declare place: string | null | undefined;
  /** Id of an actor that the events are filtered by at first. */
  declare actor: string | null | undefined;

  /** What the reader has set; it overrides the attributes. */
  #chosen: Choice = mergeFields();
  #context: RenderContext | undefined;
  /** The entries shown, in their order; the same array as long as the arrangement is the same. */
  #entries: readonly Dated[] = [];
  #arrangement: Arrangement | undefined;
  readonly #texts = new SearchTexts();
  /** Ids of the media that the reader has opened. */
  readonly #openMedia = new Set<string>();
  /** Another object when entries have to be rendered anew. */
  #cacheKey = {};
  readonly #list = new EntryList(this, {
    plainText: ({event, date}) => {
      const context = this.#context!;
      const texts = [event.headline, event.text].map((text) => context.plain(text));
      return context.locale.sentences(
        context.locale.date(date),
        ...texts,
        context.plainClaim(event),
      );
    },
    updateNow: () => this.performUpdate(),
    onFound: () => this.#choose({isOpen: true}),
  });

  protected override body(context: RenderContext): unknown {
    const {story} = context;
    const chosen = this.#chosen;
    const order = chosen.order ?? this.option('order', choice(ORDERS));
    const view = chosen.view ?? this.option('view', choice(VIEWS));
    const limit = this.option('limit', integer(1, 1e5, Infinity));
    const isOpen = !!chosen.isOpen;
    const all = chronology(story);
    const keyEvents = all.filter(({event}) => event.key);
    const filterOf = (kind: 'place' | 'actor') =>
      chosen[kind] ?? this.option(kind, choice(['', ...story[`${kind}s`].map(({id}) => id)]));
    const otherOrder = order === 'oldest' ? 'newest' : 'oldest';
    const [place, actor, query = ''] = [filterOf('place'), filterOf('actor'), chosen.query];
    if (context !== this.#context) this.#cacheKey = {};
    this.#context = context;
    this.#texts.use(context);
    this.#arrange(view === 'key' ? keyEvents : all, {story, order, view, place, actor, query});
    const {length} = this.#entries;
    const list = this.#list.render(
      this.#entries,
      {limit, isOpen, cacheKey: this.#cacheKey, edition: () => editionOf(context)},
      (entry, before) => this.#entry(context, entry, before),
    );
    const hiddenCount = isOpen ? 0 : length - this.#list.limit;
    const isFiltered = place || actor || query;
    const viewButton = (text: unknown, name: string) =>
      html`<button type="button" aria-pressed=${name === view ? 'true' : 'false'} @click=${() => this.#choose({view: name})}>${text}</button>`;
    return html`${context.head('timeline')}
      ${
        all.length > 1
          ? html`<div class="controls" part="controls">
            ${
              keyEvents.length && keyEvents.length < all.length
                ? [
                    viewButton(context.message('keyEvents'), 'key'),
                    viewButton(context.message('allEvents', {n: all.length}), 'all'),
                  ]
                : nothing
            }
            <button type="button" @click=${() => this.#choose({order: otherOrder})}>${context.message(otherOrder)}</button>
            ${all.length > MAX_WITHOUT_FILTERS ? html`<span class="fields">${this.#filter(context, 'place', place)}${this.#filter(context, 'actor', actor)}<label>${context.message('search')}<input type="search" part="search" .value=${query} @input=${this.#onSearch} /></label></span>` : nothing}
          </div>`
          : nothing
      }
      <p class="fine" part="empty" role="status">${
        isFiltered
          ? [
              context.countMessage('found', length, all.length),
              ' ',
              html`<button type="button" @click=${this.#clearFilters}>${context.message('clear')}</button>`,
            ]
          : all.length
            ? nothing
            : html`<slot name="empty">${context.message('empty')}</slot>`
      }</p>
      ${list}
      ${
        hiddenCount > 0
          ? html`<button class="more" part="more" type="button" @click=${this.#showAll}>${context.countMessage('showMore', hiddenCount)}</button>`
          : nothing
      }
      ${context.foot()}`;
  }

  /** A select field with the places or actors that the events name, where there are several. */
  #filter(context: RenderContext, kind: 'place' | 'actor', chosen: string): unknown {
    const {story, locale} = context;
    const all = story[`${kind}s`];
    if (!all[1]) return nothing;
    const used = new Set(story.events.flatMap((event) => event[`${kind}s`] ?? []));
    const things = all.filter(({id}) => used.has(id));
    if (!things[1]) return nothing;
    const isPlace = kind === 'place';
    const choose = ({currentTarget}: Event) =>
      this.#choose({[kind]: (currentTarget as HTMLSelectElement).value});
    return html`<label>${context.message(isPlace ? 'place' : 'involved')}<select part="filter" @change=${choose}>
      <option value="" lang=${context.lang} dir="auto">${locale.words[isPlace ? 'anyPlace' : 'anyActor']}</option>
      ${things.map(({id, name}) => html`<option value=${id} lang=${context.storyLang} dir="auto" ?selected=${id === chosen}>${name}</option>`)}
    </select></label>`;
  }

  readonly #onSearch = ({currentTarget}: Event): void =>
    this.#choose({query: (currentTarget as HTMLInputElement).value});

  #arrange(entries: readonly Dated[], arrangement: Arrangement): void {
    const before = this.#arrangement;
    const {order, place, actor, query} = arrangement;
    if (before && Object.entries(arrangement).every(([key, it]) => before[key as 'query'] === it))
      return;
    this.#arrangement = arrangement;
    const searchKey = searchKeyOf(query);
    const isMatch = (dated: Dated) => {
      const {event} = dated;
      return (
        (!place || event.places?.includes(place)) &&
        (!actor || event.by === actor || event.actors?.includes(actor)) &&
        (!searchKey || this.#texts.of(dated).includes(searchKey))
      );
    };
    const matches = place || actor || searchKey ? entries.filter(isMatch) : entries;
    this.#entries = order === 'newest' ? matches.toReversed() : matches;
  }

  #entry(context: RenderContext, {event, date}: Dated, before: Dated | undefined): unknown {
    const {id, key, headline, text, status, when, statements = [], media = []} = event;
    const isRetracted = status === 'retracted';
    return html`<li class="entry ${key ? 'key' : ''} ${status} ${context.highlightClass('event', id)}" part="entry" id=${fragmentOf('event', id)} tabindex="-1">
      <p class="when ${before?.event.when === when ? 'hidden' : ''}" part="date">${context.date(when, date, true)}</p>
      <span class="mark ${markOf(date)}" part="mark"></span>
      ${context.heading(1, 'headline', [context.freshLabel('event', id), context.retracted(event), isRetracted ? html`<del>${context.inline(headline)}</del>` : context.inline(headline)])}${context.text(text, isRetracted)}
      ${media.map((id) => this.#medium(context, id))}
      ${context.claim(event, {permalink: (dotClass) => this.#permalink(context, id, headline, dotClass)})}${context.corrections('event', id)}
      ${
        statements.length
          ? html`<div class="statements">${statements.map((id) => context.statement(find(context.story, 'statement', id)!, event))}</div>`
          : nothing
      }
      ${context.counterclaims(event)}
    </li>`;
  }

  /** The caption of a photo or video, and the medium itself once the reader opens it, if `<crisis-media>` is defined. */
  #medium(context: RenderContext, id: string): unknown {
    const {kind, caption, credit} = find(context.story, 'media', id)!;
    const isOpen = this.#openMedia.has(id);
    const toggle = () => {
      if (!this.#openMedia.delete(id)) this.#openMedia.add(id);
      this.#cacheKey = {};
      this.requestUpdate();
    };
    const button = customElements.get('crisis-media')
      ? html`<button type="button" @click=${toggle}>${context.message(isOpen ? 'hide' : 'show')}</button>`
      : nothing;
    return html`<p class="fine" part="media">${context.inline(caption)} ${context.storyText(credit)}${context.locale.sentenceEnd(credit)}${kind === 'footage' ? context.message('held') : button}</p>
    ${isOpen ? html`<crisis-media .store=${this.currentStore} .item=${id} .heading=${6}></crisis-media>` : nothing}`;
  }

  #permalink(context: RenderContext, id: string, headline: string, dotClass: string): unknown {
    const label = context.locale.message('linkTo', {title: isolate(context.plain(headline))});
    // The address may be outdated, because the page can change its own with `history.pushState`.
    const onClick = (event: Event) => {
      event.preventDefault();
      goTo(this, 'event', id);
    };
    return html`<span class="permalink"><span class=${dotClass}>\u00a0· </span><a part="permalink" href=${linkTo('event', id)} lang=${context.lang} aria-label=${label} @click=${onClick}>${context.message('link')}</a></span>`;
  }

  /** Clears the filters. Its button disappears, so the focus moves to the first field. */
  readonly #clearFilters = (): void => {
    this.#choose(NO_FILTERS);
    this.renderRoot.querySelector<HTMLElement>('.fields :is(select, input)')?.focus();
  };

  #choose(choice: Choice): void {
    this.#chosen = mergeFields(this.#chosen, choice);
    this.requestUpdate();
  }

  /** Shows the events beyond the limit, and moves the focus to the first of them. */
  async #showAll(): Promise<void> {
    this.#choose({isOpen: true});
    const next = this.#entries[this.#list.limit]?.event.id;
    if (next) (await this.reveal('event', next))?.focus({preventScroll: true});
  }

  override async reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    if (kind !== 'event') return null;
    // Another edition may arrive at each `await`.
    const exists = () => this.currentStory && find(this.currentStory, kind, id);
    const indexOf = () => this.#entries.findIndex(({event}) => event.id === id);
    await this.updateComplete;
    if (!exists()) return null;
    if (indexOf() < 0) this.#choose({...NO_FILTERS, view: 'all'});
    await this.updateComplete;
    const index = indexOf();
    if (index < 0) return null;
    if (index >= this.#list.limit) this.#choose({isOpen: true});
    this.#list.build(index);
    return super.reveal(kind, id);
  }
}
define('crisis-timeline', CrisisTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-timeline': CrisisTimeline;
  }
}
