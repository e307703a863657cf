import {css} from '@lit/reactive-element';
import {html, nothing} from '../template/html.js';
import type {PropertyDeclarations} from '@lit/reactive-element';
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

/** The sections of the `brief` view, which takes a minute to read. */
const BRIEF_SECTIONS: readonly Section[] = ['factbox', 'timeline'];

/** The list of the story that each section shows; a section with an empty list is left out. */
const LISTS = {
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

/** Whether `node` contains one of our elements, possibly in a slot, or in the shadow root of a div or link that it replaces. */
function containsElements(node: Element): boolean {
  const children = node instanceof HTMLSlotElement ? node.assignedElements() : childrenOf(node);
  return [...children].some(
    (child) =>
      [child, shadowRootOf(child)?.firstElementChild].some(
        (it) => it && nameOf(it).startsWith('crisis-'),
      ) || containsElements(child),
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
 * @summary The whole story in sections; or a wrapper that shares its story with the elements inside it.
 *
 * @tag crisis-story
 * @slot - Elements that show this story, in place of the sections; or fallback content, which stays visible under them.
 * @csspart title - Title of the story.
 * @csspart dek - Summary under the title.
 * @csspart byline - Line with author, place and date of the last update.
 * @csspart contents - Links to the sections, and the button that changes the view.
 */
export class CrisisStory extends CrisisElement {
  static override properties: PropertyDeclarations = {sections: {}, view: {}};
  static override styles = [...CrisisElement.styles, styles];

  /** The sections in their order, separated by spaces, such as `factbox timeline`; by default all. */
  declare sections: OptionList<typeof SECTIONS>;
  /** `all` sections (default), or a `brief` view with only the facts and the key events. */
  declare view: Option<typeof VIEWS>;

  /** The view that the reader has chosen; it overrides the attribute. */
  #view: string | undefined;

  protected override body(context: RenderContext): unknown {
    // Elements inside replace the sections.
    if (!onServer && containsElements(this)) return nothing;
    const {story, locale} = context;
    const {kicker, title, dek, byline, dateline} = story;
    const current = this.#view ?? this.option('view', choice(VIEWS));
    const sections = this.option('sections', choices(SECTIONS)).filter(
      (name) => story[LISTS[name]].length && (current === 'all' || BRIEF_SECTIONS.includes(name)),
    );
    const level = Math.min(6, context.level + 1);
    const other = current === 'all' ? 'brief' : 'all';
    return html`<div class="head" part="head" tabindex="-1">
        <p class="kicker" part="kicker">${kicker}</p>
        <slot name="heading">${context.heading(0, 'title', title)}</slot>
        ${dek && html`<p class="dek" part="dek">${context.inline(dek)}</p>`}
        <p class="fine" part="byline">${context.line(byline && context.storyText(byline), dateline && context.storyText(dateline), context.updated())}</p>
        ${context.freshness()}${context.onlySourceLine()}
        <slot name="actions"></slot>
        ${
          sections.length || current !== 'all'
            ? html`<nav class="controls" part="contents" lang=${context.lang} aria-label=${locale.words.contents}>
                ${sections.map((name) => html`<a href="#crisis-${name}" @click=${this.#goToSection}>${context.message(name)}</a>`)}
                <button type="button" @click=${() => this.#setView(other)}>${context.message(other)}</button>
              </nav>`
            : nothing
        }
      </div>
      ${sections.length ? sections.map((name) => section(name, this.currentStore, level, current)) : context.empty()}
      ${context.foot()}`;
  }

  #setView(view: string): void {
    this.#view = view;
    this.requestUpdate();
  }

  /** Scrolls to a section, because fragments do not reach into shadow trees. */
  readonly #goToSection = (event: MouseEvent): void => {
    event.preventDefault();
    const name = (event.currentTarget as HTMLAnchorElement).hash.slice(1);
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
