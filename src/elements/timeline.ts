import {html, nothing} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {find} from '../content/find.js';
import {fragmentOf} from '../notation/ref.js';
import type {Kind} from '../notation/ref.js';
import {goTo, linkTo} from './base/deep-link.js';
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
export const VIEWS = ['all', 'key'] as const;

interface Choice {
  readonly order?: string;
  readonly view?: string;
  readonly open?: boolean;
}

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
  #chosen: Choice = {};
  #limit = Infinity;
  #view: View | undefined;
  /** What is shown, in its order; the same list as long as nothing about it changes. */
  #entries: readonly Dated[] = [];
  #arranged: readonly unknown[] = [];
  readonly #list = new EntryList(this, {
    words: ({event, date}) => {
      const view = this.#view!;
      const {headline, text} = event;
      return [
        view.locale.date(date),
        view.plain(headline),
        ...(text ? [view.plain(text)] : []),
        view.plainClaim(event),
      ].join('. ');
    },
    flush: () => this.performUpdate(),
    found: () => this.#choose({open: true}),
  });

  protected override body(view: View): unknown {
    const {locale, story} = view;
    const {words} = locale;
    const order = this.#chosen.order ?? this.setting('order', choice(ORDERS));
    const only = this.#chosen.view ?? this.setting('view', choice(VIEWS));
    const limit = (this.#limit = this.setting('limit', whole(1, 1e5, Infinity)));
    const open = !!this.#chosen.open;
    const all = chronology(story);
    const keys = all.filter(({event}) => event.key);
    this.#arrange(only === 'key' ? keys : all, [story, order, only]);
    this.#view = view;
    const more = open ? 0 : this.#entries.length - limit;
    const button = (text: unknown, choice: Choice, pressed?: boolean) =>
      html`<button type="button" aria-pressed=${pressed ?? nothing} @click=${() => this.#choose(choice)}>${text}</button>`;
    return html`${view.head(words.timeline)}
      ${
        all.length > 1
          ? html`<div class="controls" part="controls">
            ${
              keys.length && keys.length < all.length
                ? [
                    button(words.keyEvents, {view: 'key'}, only === 'key'),
                    button(
                      locale.say('allEvents', {n: locale.number(all.length)}),
                      {view: 'all'},
                      only === 'all',
                    ),
                  ]
                : nothing
            }
            ${order === 'oldest' ? button(words.newest, {order: 'newest'}) : button(words.oldest, {order: 'oldest'})}
          </div>`
          : html`<p class="fine" part="empty">${all.length ? nothing : words.empty}</p>`
      }
      ${this.#list.render(this.#entries, {limit, open, fresh: view}, (entry, before) => this.#entry(view, entry, before))}
      ${
        more > 0
          ? html`<button class="more" part="more" type="button" @click=${this.#showAll}>${locale.count('showMore', more)}</button>`
          : nothing
      }
      ${view.foot()}`;
  }

  #arrange(some: readonly Dated[], how: readonly unknown[]): void {
    if (how.every((one, i) => one === this.#arranged[i])) return;
    this.#arranged = how;
    this.#entries = how[1] === 'newest' ? some.toReversed() : some;
  }

  #entry(view: View, {event, date}: Dated, before: Dated | undefined): unknown {
    const {id, key, headline, text, status, when, statements = []} = event;
    return html`<li class="entry ${key ? 'key' : ''} ${status}" part="entry" id=${fragmentOf('event', id)} tabindex="-1">
      <p class="when ${before?.event.when === when ? 'hidden' : ''}" part="date">${view.date(when, date)}</p>
      <span class="mark ${markOf(date)}" part="mark"></span>
      ${view.heading(1, 'headline', view.inline(headline))}${view.text(text)}
      ${
        statements.length
          ? html`<div class="statements">${statements.map((one) => view.statement(find(view.story, 'statement', one)!, event))}</div>`
          : nothing
      }
      ${view.claim(event, this.#permalink(view, id, headline))}${view.counterclaims(event)}${view.corrections('event', id)}
    </li>`;
  }

  #permalink(view: View, id: string, headline: string): unknown {
    const label = view.locale.say('linkTo', {title: view.plain(headline)});
    // The page may have another base, and may have moved on since, so the click does not follow the address.
    const follow = (click: Event) => {
      click.preventDefault();
      goTo(this, 'event', id);
    };
    return html` · <a class="permalink" part="permalink" href=${linkTo('event', id)} aria-label=${label} @click=${follow}>${view.locale.words.link}</a>`;
  }

  #choose(choice: Choice): void {
    this.#chosen = {...this.#chosen, ...choice};
    this.requestUpdate();
  }

  /** Shows what the limit held back; the focus goes on where the reader left off. */
  async #showAll(): Promise<void> {
    this.#choose({open: true});
    (await this.reveal('event', this.#entries[this.#limit]!.event.id))?.focus({
      preventScroll: true,
    });
  }

  override async reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    const event = this.shown && kind === 'event' && find(this.shown, kind, id);
    if (!event) return null;
    if (!event.key) this.#choose({view: 'all'});
    await this.updateComplete;
    const at = this.#entries.findIndex((entry) => entry.event === event);
    if (at >= this.#limit) this.#choose({open: true});
    this.#list.build(at);
    return super.reveal(kind, id);
  }
}
define('crisis-timeline', CrisisTimeline);
