import {css, html, nothing} from 'lit';
import {fillParts} from '../format/fill.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import type {View} from './base/view.js';

const styles = css`
  .title {
    font-family: var(--_heading);
    font-size: 1.6em;
    line-height: 1.12;
    font-weight: 700;
    text-wrap: balance;
  }
  @container (min-width: 34em) {
    .title {
      font-size: 2.4em;
    }
  }
  .dek {
    font-size: 1.1em;
    max-inline-size: var(--_measure);
    padding-block-start: calc(var(--_step) * 2);
    text-wrap: pretty;
  }
  .fine {
    padding-block-start: var(--_step);
  }
  .section {
    display: block;
    margin-block-start: calc(var(--_step) * 8);
  }
`;

/**
 * @summary The whole briefing, section by section; also the wrapper that hands its story to the elements inside it.
 *
 * @tag crisis-story
 * @slot - Elements that show this story, or the fallback. With an element in it, the briefing itself is not shown.
 * @slot heading - Replaces the element's own heading.
 * @fires crisis-error - Something that the author or publisher should mend.
 */
export class CrisisStory extends CrisisElement {
  static override styles = [...CrisisElement.styles, styles];

  /** Whether an author has placed elements inside: then they are the briefing. */
  get #wraps(): boolean {
    return [...this.querySelectorAll('*')].some(({localName}) => localName.startsWith('crisis-'));
  }

  protected override body(view: View): unknown {
    if (this.#wraps) return nothing;
    const {story, locale} = view;
    const {kicker, title, dek, byline, dateline, facts, events} = story;
    const lines = [
      byline,
      dateline,
      fillParts(locale.words.updatedOn, {date: view.date(story.updated)}),
    ].filter(Boolean);
    const level = Math.min(6, view.level + 1);
    return html`<header class="head" part="head">
        ${kicker ? html`<p class="kicker" part="kicker">${kicker}</p>` : nothing}
        <slot name="heading">${view.heading(0, 'title', title)}</slot>
        ${dek ? html`<p class="dek" part="dek">${view.inline(dek)}</p>` : nothing}
        <p class="fine" part="byline">${lines.map((line, i) => [i ? ' · ' : '', line])}</p>
        ${view.freshness()}
      </header>
      ${facts.length ? html`<crisis-factbox class="section" .feed=${this.currentFeed} heading=${level}></crisis-factbox>` : nothing}
      ${events.length ? html`<crisis-timeline class="section" .feed=${this.currentFeed} heading=${level}></crisis-timeline>` : nothing}
      ${view.foot()}`;
  }
}
define('crisis-story', CrisisStory);
