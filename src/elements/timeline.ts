import {html, nothing} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {find} from '../content/find.js';
import type {Kind} from '../notation/ref.js';
import {DeepLink, copyLink, linkTo} from './base/deep-link.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice, whole} from './base/settings.js';
import type {View} from './base/view.js';
import {chronology} from './timeline/chronology.js';
import type {Dated} from './timeline/chronology.js';
import {EntryList} from './timeline/entry-list.js';
import {markOf} from './timeline/mark.js';
import {timelineStyles} from './timeline/timeline.css.js';

export const ORDERS = ['oldest', 'newest'] as const;
export type Order = (typeof ORDERS)[number];
export const VIEWS = ['all', 'key'] as const;
export type TimelineView = (typeof VIEWS)[number];

/**
 * @summary Events in order, each dated with its true precision and attributed.
 *
 * @tag crisis-timeline
 * @slot - The fallback; it stays on the page.
 * @slot heading - Replaces the element's own heading.
 * @fires crisis-error - Something that the author or publisher should mend.
 */
export class CrisisTimeline extends CrisisElement {
  static override properties: PropertyDeclarations = {order: {}, view: {}, limit: {}};
  static override styles = [...CrisisElement.styles, timelineStyles];

  /** `oldest` or `newest` first. */
  declare order: string | null | undefined;
  /** `all` events, or the `key` events only. */
  declare view: string | null | undefined;
  /** How many events are shown before "Show more"; all of them when not given. */
  declare limit: string | number | null | undefined;

  /** What the reader chose, over what the author wrote. */
  #chosen: {order?: Order; view?: TimelineView; all?: boolean} = {};
  #view: View | undefined;
  #entries: {of: readonly Dated[]; how: string; list: readonly Dated[]} | undefined;
  readonly #list = new EntryList(this, {
    words: (entry) => this.#words(entry),
    flush: () => this.performUpdate(),
  });

  constructor() {
    super();
    new DeepLink(this);
  }

  protected override body(view: View): unknown {
    const {words} = view.locale;
    const order = this.#chosen.order ?? this.setting('order', choice(ORDERS));
    const only = this.#chosen.view ?? this.setting('view', choice(VIEWS));
    const limit = this.setting('limit', whole(1, 100_000, Infinity));
    const all = chronology(view.story);
    const keys = all.reduce((n, {event}) => n + (event.key ? 1 : 0), 0);
    const entries = this.#arrange(all, order, only);
    if (
      this.#view?.story !== view.story ||
      this.#view.locale !== view.locale ||
      this.#view.level !== view.level
    )
      this.#view = view;
    const upTo = this.#chosen.all ? Infinity : limit;
    const hidden = Math.max(0, entries.length - upTo);
    return html`${view.head(words.timeline)}
      ${
        all.length > 1
          ? html`<div class="controls" part="controls">
              ${
                keys && keys < all.length
                  ? html`<button
                        type="button"
                        aria-pressed=${only === 'key'}
                        @click=${() => this.#choose({view: 'key'})}
                      >
                        ${words.keyEvents}
                      </button>
                      <button
                        type="button"
                        aria-pressed=${only === 'all'}
                        @click=${() => this.#choose({view: 'all'})}
                      >
                        ${view.locale.say('allEvents', {n: view.locale.number(all.length)})}
                      </button>`
                  : nothing
              }
              <button
                type="button"
                @click=${() => this.#choose({order: order === 'oldest' ? 'newest' : 'oldest'})}
              >
                ${order === 'oldest' ? words.newest : words.oldest}
              </button>
            </div>`
          : nothing
      }
      ${
        entries.length
          ? this.#list.render(entries, upTo, this.#view, (entry, before) =>
              this.#entry(view, entry, before),
            )
          : html`<p class="fine" part="empty">${words.noEvents}</p>`
      }
      ${
        hidden
          ? html`<button
              class="more"
              part="more"
              type="button"
              @click=${() => this.#showAll(entries[limit])}
            >
              ${view.locale.count('showMore', hidden)}
            </button>`
          : nothing
      }
      ${view.foot()}
      <p class="hidden" role="status"></p>`;
  }

  #arrange(all: readonly Dated[], order: Order, only: TimelineView): readonly Dated[] {
    const how = `${order} ${only}`;
    if (this.#entries?.of !== all || this.#entries.how !== how) {
      const some = only === 'key' ? all.filter(({event}) => event.key) : all;
      this.#entries = {of: all, how, list: order === 'newest' ? some.toReversed() : some};
    }
    return this.#entries.list;
  }

  #entry(view: View, {event, date}: Dated, before: Dated | undefined): unknown {
    const {id, key, headline, text, status} = event;
    const statements = (event.statements ?? []).flatMap(
      (one) => find(view.story, 'statement', one) ?? [],
    );
    return html`<li
      class="entry ${key ? 'key' : ''} ${status}"
      part="entry"
      data-id=${id}
      tabindex="-1"
    >
      <p class="when ${before?.event.when === event.when ? 'hidden' : ''}" part="date">
        ${view.date(event.when, date)}
      </p>
      <span class="mark ${markOf(date)}" part="mark" aria-hidden="true"></span>
      ${view.heading(1, 'headline', view.inline(headline))}${view.text(text)}
      ${statements.length ? html`<div class="statements">${statements.map((one) => view.statement(one, event))}</div>` : nothing}
      ${view.claim(event, this.#permalink(view, id, view.plain(headline)))}${view.counterclaims(event)}${view.corrections('event', id)}
    </li>`;
  }

  #permalink(view: View, id: string, headline: string): unknown {
    return html` ·
      <a
        class="permalink"
        part="permalink"
        href=${linkTo('event', id)}
        aria-label=${view.locale.say('linkTo', {title: headline})}
        @click=${(click: Event) => void this.#copy(click, id)}
        >${view.locale.words.link}</a
      >`;
  }

  async #copy(click: Event, id: string): Promise<void> {
    click.preventDefault();
    if (await copyLink('event', id)) this.#announce(this.#view?.locale.words.linkCopied);
  }

  #announce(text = ''): void {
    const status = this.renderRoot.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  #words({event, date}: Dated): string {
    const view = this.#view;
    return view
      ? `${view.locale.date(date)}. ${view.plain(event.headline)}. ${view.plain(event.text)}`
      : '';
  }

  #choose(choice: {order?: Order; view?: TimelineView; all?: boolean}): void {
    this.#chosen = {...this.#chosen, ...choice};
    this.requestUpdate();
  }

  /** Shows what the limit held back; the focus goes on where the reader left off. */
  async #showAll(next: Dated | undefined): Promise<void> {
    this.#choose({all: true});
    if (next) (await this.reveal('event', next.event.id))?.focus({preventScroll: true});
  }

  async reveal(kind: Kind, id: string): Promise<HTMLElement | null | undefined> {
    const story = this.shown;
    if (kind !== 'event' || !story || !find(story, 'event', id)) return undefined;
    const at = () => this.#entries?.list.findIndex(({event}) => event.id === id) ?? -1;
    if (at() < 0) this.#choose({view: 'all'});
    await this.updateComplete;
    const limit = this.setting('limit', whole(1, 100_000, Infinity));
    if (at() >= limit) this.#choose({all: true});
    this.#list.build(at());
    await this.updateComplete;
    return this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"]`);
  }
}
define('crisis-timeline', CrisisTimeline);
