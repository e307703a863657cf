import {html, nothing} from '../../template/html.js';
import type {PropertyDeclarations, PropertyValues} from '@lit/reactive-element';
import type {Story} from '../../content/story.js';
import {hasStory, problemsIn, storyIn} from '../../store/state.js';
import type {StoryStore} from '../../store/story-store.js';
import {directionOf, type Locale} from '../../i18n/locale.js';
import {registerMessages} from '../../i18n/messages.js';
import type {PlacementInfo} from '../../placement/attributes.js';
import {fragmentOf} from '../../notation/ref.js';
import type {Kind, Target} from '../../notation/ref.js';
import {styles} from '../../theme/styles.js';
import {wakeAt} from './clock.js';
import {DeepLink} from './deep-link.js';
import {watchStaleness} from './freshness.js';
import {followLanguage, localeAround} from './language.js';
import {liveLine, dispatchUpdate} from './live-region.js';
import {onServer} from './server.js';
import {tryOrReport, choice, integer, type OptionParser} from './options.js';
import type {Option} from './options.js';
import {updatePolling} from './polling.js';
import {PrerenderableElement, UNCHANGED} from './prerenderable-element.js';
import {keepScrollAnchor} from './scroll-anchor.js';
import {Selection} from './selection.js';
import {StoreController, followWrapper} from './store-controller.js';
import {ProblemReporter} from './problem-reporter.js';
import {VERSION} from './version.js';
import {RenderContext} from './render-context.js';
import {fallback} from './without-story.js';

const THEMES = ['auto', 'light', 'dark'] as const;

/**
 * Loads a story, renders it in the language of the page, and reports problems without throwing into the page.
 *
 * @attr data-content - A story as JSON.
 * @attr lang - Language of the element's own text, as a language tag; by default that of the nearest ancestor with `lang`.
 * @slot - Fallback content, which stays visible under the story.
 * @slot heading - Replaces the heading.
 * @slot actions - Links or buttons under the heading.
 * @slot empty - Replaces the text shown where the story has nothing for this element.
 * @fires crisis-error - The story, an attribute or the rendering has problems. `problems` is a list of `{path, message}`.
 * @fires crisis-update - Another edition of a live story is shown. `story` is that edition; `added` and `edited` are lists of new and changed items, such as `event:strike`.
 * @csspart basis - Statement that everything shown has the same source.
 * @csspart live - Container of the parts `news` and `pause`.
 * @csspart news - Button that shows the number of new entries and scrolls to the first.
 * @csspart pause - Button that pauses and resumes live updates.
 * @csspart fresh - Label on a new or edited entry.
 * @csspart head - Container of the heading and the lines above and below it.
 * @csspart kicker - Line above the heading.
 * @csspart heading - Heading of the element.
 * @csspart notice - Notice that the story is overdue for an update, closed or archived, or that newer editions could not be loaded.
 * @csspart controls - Container of buttons, links and form fields for the reader.
 * @csspart empty - Text shown where there is nothing to show.
 * @csspart text - Paragraphs and lists.
 * @csspart quantity - Figure quoted in a text.
 * @csspart ref - Name in a text that opens the popover about a place, an actor or a source.
 * @csspart popover - Popover about a place, an actor or a source.
 * @csspart claim - Line with attribution, certainty, date and sources.
 * @csspart status - Attribution and certainty.
 * @csspart by - Name of the speaker or author.
 * @csspart source - Short name of a source, which opens its citation; in a citation, a link to the source.
 * @csspart cited - Short name of a source without a URL, which opens its citation.
 * @csspart note - Note on how far a claim can be trusted.
 * @csspart quote - Text of a statement.
 * @csspart counterclaim - Statement that contradicts the entry.
 * @csspart correction - Correction: at its entry a line that opens, in the foot the full text.
 * @csspart choose - Button that highlights a thing, and what is related to it, in all elements of the story.
 * @csspart choice - Status text that names what is highlighted.
 * @csspart problems - List of problems, shown only within `data-crisis-preview`.
 * @csspart foot - Last line: date of the last update, corrections and sources.
 * @csspart corrections - List of corrections in the foot.
 * @csspart sources - List of sources in the foot.
 * @cssprop {<color>} [--crisis-accent=dark red; on dark pages light red] - Colour of highlights and focus outlines.
 * @cssprop {<color>} [--crisis-ink=the page’s colour] - Text colour.
 * @cssprop {<color>} [--crisis-soft=the ink at 78 %] - Colour of secondary text.
 * @cssprop {<color>} [--crisis-rule=the ink at 22 %] - Colour of thin lines.
 * @cssprop {<color>} [--crisis-paper=the page’s canvas; with `theme` white or near black] - Background colour.
 * @cssprop [--crisis-font=the page’s] - Font family.
 * @cssprop [--crisis-heading-font=the page’s] - Font family of headings.
 * @cssprop {<length>} [--crisis-measure=32em; in fine print 38em] - Maximum line length.
 * @cssprop {<length>} [--crisis-step=0.375em] - Unit of all vertical and horizontal distances.
 */
export abstract class CrisisElement extends PrerenderableElement {
  static readonly version = VERSION;
  /** Adds the messages of a language, or replaces some of them, in this copy of the elements. */
  static readonly registerMessages = registerMessages;
  static override properties: PropertyDeclarations = {
    story: {},
    src: {},
    rows: {},
    live: {},
    stream: {},
    remember: {},
    content: {attribute: false},
    theme: {reflect: true},
    heading: {},
    store: {attribute: false},
    placement: {attribute: false},
  };
  static override styles = styles;
  /** Id of a story in the bundle; by default the first one. */
  declare story: string | null | undefined;
  /** URL of a story, timeline, live blog or spreadsheet; `#` for the JSON-LD of this page, `#id` for its script with that id. */
  declare src: string | null | undefined;
  /** What the rows of a spreadsheet at `src` are, such as `events`; needed where neither its name nor its columns show it. */
  declare rows: string | null | undefined;
  /** Seconds between two checks for a newer edition at `src`, 5 to 3600; without it there are none. */
  declare live: string | number | null | undefined;
  /** URL of an event stream; each message causes a check at once. Without `live`, checks are also made every 300 seconds. */
  declare stream: string | null | undefined;
  /** Whether to label what is new since the reader's last visit, which is recorded in the browser's `localStorage`. */
  declare remember: string | boolean | null | undefined;
  /** A story as an object; it takes precedence over the attributes. */
  declare content: unknown;
  /** `auto` has the page's colours; `light` and `dark` have their own colours and background. */
  declare theme: Option<typeof THEMES>;
  /** Level of the heading, 2 to 6; by default 2. */
  declare heading: string | number | null | undefined;
  /** Set by `<crisis-story>` on its sections. */
  declare store: StoryStore | undefined;
  /** Set where the element replaces a div or a link, which may not have been written by the publisher. */
  declare placement: PlacementInfo | undefined;

  readonly #controller = new StoreController(this);
  #cleanups: (() => void)[] = [];
  readonly #problems = new ProblemReporter();
  readonly #selection = new Selection(this);
  #locale: Locale | undefined;
  #context: RenderContext | undefined;

  constructor() {
    super();
    new DeepLink(this);
  }

  /** Each attribute has an alias `data-<name>`, which the plain one overrides. `lang` is a property of every element. */
  static override get observedAttributes(): string[] {
    const names = [...super.observedAttributes, 'lang'];
    return [...names, 'data-content', ...names.map((name) => `data-${name}`)];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    const plain = name.replace('data-', '');
    if (plain === 'content') this.#controller.find();
    else if (plain === 'lang') this.#onLanguageChange();
    else if (plain === name || !this.hasAttribute(plain))
      super.attributeChangedCallback(plain, old, value ?? this.getAttribute(`data-${plain}`));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#cleanups.push(followLanguage(this.#onLanguageChange));
    this.#cleanups.push(...followWrapper(this, this.#controller.find));
    this.#controller.find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.#controller.setStore();
    wakeAt(Infinity, this.#controller.onStoreChange);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Lit reflects only strings safely.
    if (typeof this.theme !== 'string') this.theme = undefined;
    if (['story', 'src', 'rows', 'content', 'store', 'placement'].some((name) => changed.has(name)))
      this.#controller.find();
  }

  /** The store of the story; within `<crisis-story>` the one of that element. */
  get currentStore(): StoryStore | undefined {
    return this.#controller.store;
  }

  protected get currentStory(): Story | undefined {
    const {store} = this.#controller;
    return store && storyIn(store.state);
  }

  /** Makes an item of the story visible, such as `('event', 'strike')`. Resolves to its node, or to `null` where this element does not show it. */
  async reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    await this.updateComplete;
    return this.shadowRoot!.getElementById(fragmentOf(kind, id));
  }

  /** Parses an attribute; its problems are reported after the update. */
  protected option<T>(name: keyof this & string, parse: OptionParser<T>): T {
    return parse(this[name], (message) => this.#problems.add(name, message));
  }

  /** Returns the result of `render`. Where it throws, only this part is missing, and the error is reported. */
  protected tryRender = <T>(path: string, render: () => T): T | undefined =>
    tryOrReport(render, (message) => this.#problems.add(path, message));

  /** The kind of thing that the element shows; undefined for a whole story. */
  readonly shownKind: Kind | undefined;

  /** The element's content, for a valid story. */
  protected abstract body(context: RenderContext): unknown;

  protected override render(): unknown {
    const {store} = this.#controller;
    const context = onServer ? this.#createContext() : this.#context;
    if (!store || !context) {
      if (this.isPrerendered) return UNCHANGED;
      return fallback(this, !!store && store.state.is !== 'waiting');
    }
    const {lang, dir} = context.story;
    const body = this.body(context);
    return html`<div lang=${lang} dir=${dir ?? directionOf(lang)}>
        ${body}
        ${this.#selection.render(context, liveLine(context, store, this, body !== nothing))}
      </div>
      <slot></slot>`;
  }

  /** Highlights an item such as `{kind: 'place', id: 'idlib'}`, and what is related to it, in all elements of the story; `choose()` removes the highlights. */
  choose(target?: Target): void {
    this.#selection.choose(target);
  }

  /** The context for the next render; the same object as long as nothing in it has changed. */
  #createContext(): RenderContext | undefined {
    const {store, isFirst, onStoreChange} = this.#controller;
    if (!store || !hasStory(store.state)) return undefined;
    const {chosen, state, isPolling, isRemembering} = store;
    const {story} = state;
    const locale = (this.#locale = localeAround(this, story, this.#locale));
    const level = this.option('heading', integer(2, 6, 2));
    this.option('theme', choice(THEMES));
    const context = new RenderContext({
      state,
      locale,
      level,
      chosen,
      selection: this.#selection,
      shownKind: this.shownKind,
      isNested: !!this.store,
      isAnnouncer: !onServer && isFirst && (isPolling || isRemembering),
      isStale: !onServer && watchStaleness(story, onStoreChange),
      reservesSpace: onServer || this.wasPrerendered,
    });
    return context.equals(this.#context) ? this.#context : context;
  }

  readonly #onLanguageChange = (): void => {
    this.#locale = undefined;
    this.requestUpdate();
  };

  // An error must not reach the page: the reader sees the fallback, and the author gets a report.
  protected override update(changed: PropertyValues): void {
    this.#problems.reset();
    try {
      updatePolling(this, this.#controller, this.#problems.add);
      const before = this.#context;
      const context = (this.#context = this.#createContext());
      const render = () => super.update(changed);
      if (before && context && before.state !== context.state) keepScrollAnchor(this, render);
      else render();
      if (!this.#controller.isShared) dispatchUpdate(this, before, context);
    } catch (error) {
      this.#problems.add('', `this element failed: ${String(error)}`);
      this.#context = undefined;
      super.update(changed);
    }
    this.reportProblems();
  }

  protected reportProblems(): void {
    const {store, isShared} = this.#controller;
    // `<crisis-story>` reports the problems of the story that it shares.
    this.#problems.report(this, store && !isShared ? problemsIn(store.state) : []);
  }
}
