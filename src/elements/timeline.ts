import {html, nothing} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {find} from '../content/find.js';
import type {Story} from '../content/story.js';
import {mergeFields} from '../notation/merge-fields.js';
import type {Kind} from '../notation/ref.js';
import {isolate} from '../notation/characters.js';
import {fragmentOf} from '../notation/ref.js';
import {goTo, linkTo} from './base/deep-link.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice, integer} from './base/options.js';
import type {RenderContext} from './base/render-context.js';
import {chronology} from './timeline/chronology.js';
import type {Dated} from './timeline/chronology.js';
import {EntryList} from './timeline/entry-list.js';
import {markOf} from './timeline/mark.js';
import {SearchTexts, searchKeyOf} from './timeline/search.js';
import {timelineStyles} from './timeline/timeline.css.js';

export const ORDERS = ['oldest', 'newest'] as const;
export const VIEWS = ['all', 'key'] as const;

/** What a reader may choose. */
interface Choice {
  readonly order?: string;
  readonly view?: string;
  readonly place?: string;
  readonly actor?: string;
  /** Words to be found. */
  readonly words?: string;
  readonly open?: boolean;
}

interface Arrangement {
  readonly story: Story;
  readonly order: string;
  readonly only: string;
  readonly place: string;
  readonly actor: string;
  readonly find: string;
}

/** With so few events nobody needs to filter. */
const FEW = 5;
const WHOLE: Choice = {place: '', actor: '', words: ''};

/**
 * @summary Events in order, each dated with its true precision and attributed.
 *
 * @tag crisis-timeline
 * @csspart entry - An event.
 * @csspart date - When it happened.
 * @csspart mark - The same, drawn on the rule.
 * @csspart headline - What happened.
 * @csspart media - A photo or footage that belongs to the event.
 * @csspart permalink - The link to an event.
 * @csspart filter - A choice among places or actors, under its label.
 * @csspart search - The field for words to be found.
 * @csspart more - The button for what the limit holds back.
 */
export class CrisisTimeline extends CrisisElement {
  override readonly shows = 'event';
  static override properties: PropertyDeclarations = {
    order: {},
    view: {},
    limit: {},
    place: {},
    actor: {},
  };
  static override styles = [...CrisisElement.styles, timelineStyles];

  /** `oldest` or `newest` first. */
  declare order: string | null | undefined;
  /** `all` events, or the `key` events only. */
  declare view: string | null | undefined;
  /** How many events are shown before "Show more"; all of them when not given. */
  declare limit: string | number | null | undefined;
  /** Id of a place, to begin with the events there. */
  declare place: string | null | undefined;
  /** Id of an actor, to begin with the events in which it had a part. */
  declare actor: string | null | undefined;

  /** What the reader chose, over what the author wrote. */
  #chosen: Choice = mergeFields();
  #view: RenderContext | undefined;
  /** What is shown, in its order; the same list as long as nothing about it changes. */
  #entries: readonly Dated[] = [];
  #arranged: Arrangement | undefined;
  readonly #texts = new SearchTexts();
  /** The pictures that the reader has asked to see, where they belong. */
  readonly #asked = new Set<string>();
  readonly #list = new EntryList(this, {
    words: ({event, date}) => {
      const view = this.#view!;
      const said = [event.headline, event.text].map((it) => view.plain(it));
      return view.locale.sentences(view.locale.date(date), ...said, view.plainClaim(event));
    },
    flush: () => this.performUpdate(),
    found: () => this.#choose({open: true}),
  });

  protected override body(view: RenderContext): unknown {
    const {story} = view;
    const chosen = this.#chosen;
    const order = chosen.order ?? this.option('order', choice(ORDERS));
    const only = chosen.view ?? this.option('view', choice(VIEWS));
    const limit = this.option('limit', integer(1, 1e5, Infinity));
    const open = !!chosen.open;
    const all = chronology(story);
    const keys = all.filter(({event}) => event.key);
    const there = (kind: 'place' | 'actor') =>
      chosen[kind] ?? this.option(kind, choice(['', ...story[`${kind}s`].map(({id}) => id)]));
    const other = order === 'oldest' ? 'newest' : 'oldest';
    const [place, actor, find = ''] = [there('place'), there('actor'), chosen.words];
    this.#view = view;
    this.#texts.use(view);
    this.#arrange(only === 'key' ? keys : all, {story, order, only, place, actor, find});
    const shown = this.#entries.length;
    const list = this.#list.render(
      this.#entries,
      {limit, open, fresh: this.#asked.size ? {} : view},
      (entry, before) => this.#entry(view, entry, before),
    );
    const more = open ? 0 : shown - this.#list.limit;
    const narrowed = place || actor || find;
    const toggle = (text: unknown, view: string) =>
      html`<button type="button" aria-pressed=${only === view ? 'true' : 'false'} @click=${() => this.#choose({view})}>${text}</button>`;
    return html`${view.head('timeline')}
      ${
        all.length > 1
          ? html`<div class="controls" part="controls">
            ${
              keys.length && keys.length < all.length
                ? [
                    toggle(view.message('keyEvents'), 'key'),
                    toggle(view.message('allEvents', {n: all.length}), 'all'),
                  ]
                : nothing
            }
            <button type="button" @click=${() => this.#choose({order: other})}>${view.message(other)}</button>
            ${all.length > FEW ? html`<span class="fields">${this.#filter(view, 'place', place)}${this.#filter(view, 'actor', actor)}<label>${view.message('search')}<input type="search" part="search" .value=${find} @input=${this.#search} /></label></span>` : nothing}
          </div>`
          : nothing
      }
      <p class="fine" part="empty" role="status">${
        narrowed
          ? [
              view.countMessage('found', shown, all.length),
              ' ',
              html`<button type="button" @click=${this.#clear}>${view.message('clear')}</button>`,
            ]
          : all.length
            ? nothing
            : html`<slot name="empty">${view.message('empty')}</slot>`
      }</p>
      ${list}
      ${
        more > 0
          ? html`<button class="more" part="more" type="button" @click=${this.#showAll}>${view.countMessage('showMore', more)}</button>`
          : nothing
      }
      ${view.foot()}`;
  }

  /** A choice among the places or actors that the events name. */
  #filter(view: RenderContext, kind: 'place' | 'actor', chosen: string): unknown {
    const {story, locale} = view;
    const all = story[`${kind}s`];
    if (!all[1]) return nothing;
    const used = new Set(story.events.flatMap((event) => event[`${kind}s`] ?? []));
    const things = all.filter(({id}) => used.has(id));
    if (!things[1]) return nothing;
    const isPlace = kind === 'place';
    const choose = ({currentTarget}: Event) =>
      this.#choose({[kind]: (currentTarget as HTMLSelectElement).value});
    return html`<label>${view.message(isPlace ? 'place' : 'involved')}<select part="filter" @change=${choose}>
      <option value="" lang=${view.lang} dir="auto">${locale.words[isPlace ? 'anyPlace' : 'anyActor']}</option>
      ${things.map(({id, name}) => html`<option value=${id} lang=${view.storyLang} dir="auto" ?selected=${id === chosen}>${name}</option>`)}
    </select></label>`;
  }

  readonly #search = ({currentTarget}: Event): void =>
    this.#choose({words: (currentTarget as HTMLInputElement).value});

  #arrange(some: readonly Dated[], how: Arrangement): void {
    const before = this.#arranged;
    const {order, place, actor, find} = how;
    if (before && Object.entries(how).every(([name, it]) => before[name as 'find'] === it)) return;
    this.#arranged = how;
    const sought = searchKeyOf(find);
    const fits = (dated: Dated) => {
      const {event} = dated;
      return (
        (!place || event.places?.includes(place)) &&
        (!actor || event.by === actor || event.actors?.includes(actor)) &&
        (!sought || this.#texts.of(dated).includes(sought))
      );
    };
    const kept = place || actor || sought ? some.filter(fits) : some;
    this.#entries = order === 'newest' ? kept.toReversed() : kept;
  }

  #entry(view: RenderContext, {event, date}: Dated, before: Dated | undefined): unknown {
    const {id, key, headline, text, status, when, statements = [], media = []} = event;
    const isRetracted = status === 'retracted';
    return html`<li class="entry ${key ? 'key' : ''} ${status} ${view.highlightClass('event', id)}" part="entry" id=${fragmentOf('event', id)} tabindex="-1">
      <p class="when ${before?.event.when === when ? 'hidden' : ''}" part="date">${view.date(when, date, true)}</p>
      <span class="mark ${markOf(date)}" part="mark"></span>
      ${view.heading(1, 'headline', [view.fresh('event', id), view.retracted(event), isRetracted ? html`<del>${view.inline(headline)}</del>` : view.inline(headline)])}${view.text(text, isRetracted)}
      ${media.map((one) => this.#medium(view, one))}
      ${view.claim(event, {permalink: (dot) => this.#permalink(view, id, headline, dot)})}${view.corrections('event', id)}
      ${
        statements.length
          ? html`<div class="statements">${statements.map((one) => view.statement(find(view.story, 'statement', one)!, event))}</div>`
          : nothing
      }
      ${view.counterclaims(event)}
    </li>`;
  }

  /** What a photo or footage shows, and the thing itself when the reader asks, where there is an element for it. */
  #medium(view: RenderContext, id: string): unknown {
    const {kind, caption, credit} = find(view.story, 'media', id)!;
    const asked = this.#asked.has(id);
    const turn = () => {
      if (!this.#asked.delete(id)) this.#asked.add(id);
      this.requestUpdate();
    };
    const held = kind === 'footage' && view.message('held');
    return html`<p class="fine" part="media">${view.inline(caption)} ${view.storyText(credit)}${view.locale.sentenceEnd}${
      held || !customElements.get('crisis-media')
        ? held
        : html`<button type="button" @click=${turn}>${view.message(asked ? 'hide' : 'show')}</button>`
    }</p>
    ${asked ? html`<crisis-media .store=${this.currentStore} .item=${id} .heading=${6}></crisis-media>` : nothing}`;
  }

  #permalink(view: RenderContext, id: string, headline: string, dot: string): unknown {
    const label = view.locale.message('linkTo', {title: isolate(view.plain(headline))});
    // The page may have another base, and may have moved on since, so the click does not follow the address.
    const follow = (click: Event) => {
      click.preventDefault();
      goTo(this, 'event', id);
    };
    return html`<span class="permalink"><span class=${dot}>\u00a0· </span><a part="permalink" href=${linkTo('event', id)} lang=${view.lang} aria-label=${label} @click=${follow}>${view.message('link')}</a></span>`;
  }

  /** Shows all again; the focus goes to the first field, for the button is gone. */
  readonly #clear = (): void => {
    this.#choose(WHOLE);
    this.renderRoot.querySelector<HTMLElement>('.fields :is(select, input)')?.focus();
  };

  #choose(choice: Choice): void {
    this.#chosen = mergeFields(this.#chosen, choice);
    this.requestUpdate();
  }

  /** Shows what the limit held back; the focus goes on where the reader left off. */
  async #showAll(): Promise<void> {
    this.#choose({open: true});
    const next = this.#entries[this.#list.limit]?.event.id;
    if (next) (await this.reveal('event', next))?.focus({preventScroll: true});
  }

  override async reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    if (kind !== 'event') return null;
    // Another edition may come at each `await`.
    const isThere = () => this.currentStory && find(this.currentStory, kind, id);
    const place = () => this.#entries.findIndex(({event}) => event.id === id);
    await this.updateComplete;
    if (!isThere()) return null;
    if (place() < 0) this.#choose({...WHOLE, view: 'all'});
    await this.updateComplete;
    const at = place();
    if (at < 0) return null;
    if (at >= this.#list.limit) this.#choose({open: true});
    this.#list.build(at);
    return super.reveal(kind, id);
  }
}
define('crisis-timeline', CrisisTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-timeline': CrisisTimeline;
  }
}
