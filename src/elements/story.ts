import {css, html, nothing} from 'lit';
import type {PropertyDeclarations} from 'lit';
import type {Story} from '../content/story.js';
import type {StoryStore} from '../store/story-store.js';
import {childrenOf, nameOf, shadowRootOf} from '../placement/dom.js';
import {PARTS} from '../theme/parts.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {onServer} from './base/server.js';
import {choice, choices} from './base/options.js';
import type {Option, OptionList} from './base/options.js';
import type {RenderContext} from './base/render-context.js';

export const VIEWS = ['all', 'brief'] as const;
export const SECTIONS = [
  'factbox',
  'timeline',
  'figures',
  'map',
  'actors',
  'statements',
  'explainer',
  'media',
  'updates',
] as const;
type Section = (typeof SECTIONS)[number];

/** What can be read in a minute. */
const BRIEF: readonly Section[] = ['factbox', 'timeline'];

/** The list of the story that a section shows: no list, no section. */
const SHOWS = {
  factbox: 'facts',
  timeline: 'events',
  figures: 'figures',
  map: 'places',
  actors: 'actors',
  statements: 'statements',
  explainer: 'questions',
  media: 'media',
  updates: 'updates',
} as const satisfies Record<Section, keyof Story>;

const styles = css`
  .title {
    font-size: 1.6em;
    line-height: 1.12;
    text-wrap: balance;
    padding-block-end: var(--_step);
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

/** Whether an element of ours is drawn in `node`, also one in a slot or in a placement. */
function holdsElements(node: Element): boolean {
  const inside = node instanceof HTMLSlotElement ? node.assignedElements() : childrenOf(node);
  return [...inside].some(
    (one) =>
      [one, shadowRootOf(one)?.firstElementChild].some(
        (it) => it && nameOf(it).startsWith('crisis-'),
      ) || holdsElements(one),
  );
}

function section(
  name: Section,
  store: StoryStore | undefined,
  level: number,
  view: string,
): unknown {
  switch (name) {
    case 'factbox':
      return html`<crisis-factbox class="section" exportparts=${PARTS} .store=${store} .heading=${level}></crisis-factbox>`;
    case 'timeline':
      return html`<crisis-timeline class="section" exportparts=${PARTS} .store=${store} .heading=${level} .view=${view === 'brief' ? 'key' : 'all'}></crisis-timeline>`;
    case 'figures':
      return html`<crisis-figures class="section" exportparts=${PARTS} .store=${store} .heading=${level}></crisis-figures>`;
    case 'map':
      return html`<crisis-map class="section" exportparts=${PARTS} .store=${store} .heading=${level}></crisis-map>`;
    case 'updates':
      return html`<crisis-updates class="section" exportparts=${PARTS} .store=${store} .heading=${level}></crisis-updates>`;
    case 'actors':
      return html`<crisis-actors class="section" exportparts=${PARTS} .store=${store} .heading=${level}></crisis-actors>`;
    case 'statements':
      return html`<crisis-statements class="section" exportparts=${PARTS} .store=${store} .heading=${level}></crisis-statements>`;
    case 'media':
      return html`<crisis-media class="section" exportparts=${PARTS} .store=${store} .heading=${level}></crisis-media>`;
    case 'explainer':
      return html`<crisis-explainer class="section" exportparts=${PARTS} .store=${store} .heading=${level}></crisis-explainer>`;
  }
}

/**
 * @summary The whole briefing, section by section; also the wrapper that hands its story to the elements inside it.
 *
 * @tag crisis-story
 * @slot - Elements that show this story, or the fallback. With an element in it, the briefing itself is not shown.
 * @csspart title - The story's title.
 * @csspart dek - The line under the title.
 * @csspart byline - Who wrote it where, and when it was updated.
 * @csspart contents - The list of sections.
 */
export class CrisisStory extends CrisisElement {
  static override properties: PropertyDeclarations = {sections: {}, view: {}};
  static override styles = [...CrisisElement.styles, styles];

  /** Which sections, in which order: `factbox timeline …`; all of them when not given. */
  declare sections: OptionList<typeof SECTIONS>;
  /** `all` of it, or the `brief` that takes a minute: the key facts and the key events. */
  declare view: Option<typeof VIEWS>;

  /** What the reader chose, over what the author wrote. */
  #chosen: string | undefined;

  protected override body(view: RenderContext): unknown {
    // Where an author has placed elements inside, they are the briefing.
    if (!onServer && holdsElements(this)) return nothing;
    const {story, locale} = view;
    const {kicker, title, dek, byline, dateline} = story;
    const chosen = this.#chosen ?? this.option('view', choice(VIEWS));
    const sections = this.option('sections', choices(SECTIONS)).filter(
      (name) => story[SHOWS[name]].length && (chosen === 'all' || BRIEF.includes(name)),
    );
    const level = Math.min(6, view.level + 1);
    const other = chosen === 'all' ? 'brief' : 'all';
    return html`<div class="head" part="head" tabindex="-1">
        <p class="kicker" part="kicker">${kicker}</p>
        <slot name="heading">${view.heading(0, 'title', title)}</slot>
        ${dek && html`<p class="dek" part="dek">${view.inline(dek)}</p>`}
        <p class="fine" part="byline">${view.line(byline && view.storyText(byline), dateline && view.storyText(dateline), view.updated())}</p>
        ${view.freshness()}${view.onlySourceLine()}
        <slot name="actions"></slot>
        ${
          sections.length || chosen !== 'all'
            ? html`<nav class="controls" part="contents" lang=${view.lang} aria-label=${locale.words.contents}>
                ${sections.map((name) => html`<a href="#crisis-${name}" @click=${this.#goTo}>${view.message(name)}</a>`)}
                <button type="button" @click=${() => this.#choose(other)}>${view.message(other)}</button>
              </nav>`
            : nothing
        }
      </div>
      ${sections.length ? sections.map((name) => section(name, this.currentStore, level, chosen)) : view.empty()}
      ${view.foot()}`;
  }

  #choose(view: string): void {
    this.#chosen = view;
    this.requestUpdate();
  }

  /** Fragments never enter shadow trees. */
  readonly #goTo = (click: MouseEvent): void => {
    click.preventDefault();
    const name = (click.currentTarget as HTMLAnchorElement).hash.slice(1);
    const target = this.renderRoot.querySelector<HTMLElement>(name)!;
    target.scrollIntoView();
    target.tabIndex = -1;
    target.focus({preventScroll: true});
  };
}
define('crisis-story', CrisisStory);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-story': CrisisStory;
  }
}
