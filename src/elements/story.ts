import {css, html, nothing} from 'lit';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import type {View} from './base/view.js';

const styles = css`
  .title {
    font-size: 1.6em;
    line-height: 1.12;
    text-wrap: balance;
  }
  .dek {
    font-size: 1.1em;
    padding-block: calc(var(--_step) * 2);
  }
  .section {
    margin-block-start: calc(var(--_step) * 6);
  }
  @container (min-width: 34em) {
    .title {
      font-size: 2.4em;
    }
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

  protected override body(view: View): unknown {
    // Where an author has placed elements inside, they are the briefing.
    if ([...this.querySelectorAll('*')].some(({localName}) => localName.startsWith('crisis-')))
      return nothing;
    const {kicker, title, dek, byline, dateline, facts, events} = view.story;
    const lines = [byline, dateline].filter(Boolean).map((line) => `${line} · `);
    const [feed, level] = [this.currentFeed, Math.min(6, view.level + 1)];
    return html`<header class="head" part="head">
        <p class="kicker" part="kicker">${kicker}</p>
        <slot name="heading">${view.heading(0, 'title', title)}</slot>
        ${dek && html`<p class="dek" part="dek">${view.inline(dek)}</p>`}
        <p class="fine" part="byline">${lines}${view.updated()}</p>
        ${view.freshness()}
      </header>
      ${facts.length ? html`<crisis-factbox class="section" .feed=${feed} .heading=${level}></crisis-factbox>` : nothing}
      ${events.length ? html`<crisis-timeline class="section" .feed=${feed} .heading=${level}></crisis-timeline>` : nothing}
      ${view.foot()}`;
  }
}
define('crisis-story', CrisisStory);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-story': CrisisStory;
  }
}
