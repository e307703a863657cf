import {LitElement, html, noChange, nothing} from 'lit';
import type {PropertyDeclarations, PropertyValues} from 'lit';
import type {Problem} from '../../content/parse.js';
import type {Story} from '../../content/story.js';
import type {StoryStore} from '../../store/story-store.js';
import {directionOf, type Locale} from '../../i18n/locale.js';
import {registerMessages} from '../../i18n/messages.js';
import type {PlacementInfo} from '../../placement/attributes.js';
import {fragmentOf} from '../../notation/ref.js';
import type {Kind, Target} from '../../notation/ref.js';
import {styles} from '../../theme/styles.js';
import {adoptStyles} from './adopt-styles.js';
import {wakeAt} from './clock.js';
import {DeepLink} from './deep-link.js';
import {isStale} from './freshness.js';
import {followLanguage, localeAround} from './language.js';
import {liveLine, dispatchUpdate} from './live-region.js';
import {onServer} from './server.js';
import {tryOrReport, choice, integer, type OptionParser} from './options.js';
import {updatePolling} from './polling.js';
import {keepScrollAnchor, keepOpen} from './scroll-anchor.js';
import {Selection} from './selection.js';
import {StoreController, followWrapper} from './store-controller.js';
import {ProblemReporter} from './problem-reporter.js';
import {isolateTyping} from './keyboard.js';
import {VERSION} from './version.js';
import {RenderContext} from './render-context.js';
import {fallback} from './without-story.js';

const THEMES = ['auto', 'light', 'dark'] as const;

/**
 * What all elements share: where the story comes from, the language, the fallback, and errors that stay ours.
 *
 * @attr data-content - A whole story, as JSON.
 * @attr lang - The language of the element's own words; without it, the nearest one above.
 * @slot - The fallback; it stays on the page.
 * @slot heading - Replaces the element's own heading.
 * @slot actions - What a reader can do, under the heading.
 * @slot empty - Replaces the words where there is nothing to show.
 * @fires crisis-error - Something that the author or publisher should mend; `problems` says where and what.
 * @fires crisis-update - Another edition of a live story is shown; `added` and `edited` say what is new in it, as `event:strike`.
 * @csspart basis - That all rests on one source, and on which.
 * @csspart live - How much is new, and the button that stops and starts updates.
 * @csspart news - The button that leads to what is new.
 * @csspart pause - The button that stops and starts updates.
 * @csspart fresh - A word at what is new, or not as it was.
 * @csspart head - The heading with what stands over and under it.
 * @csspart kicker - The line over the heading.
 * @csspart heading - The element's own heading.
 * @csspart notice - That the story is old, over, or kept for the record.
 * @csspart controls - What the reader can change.
 * @csspart empty - Said where there is nothing to show.
 * @csspart text - Paragraphs and lists.
 * @csspart quantity - A live figure in a text.
 * @csspart ref - Words that name a place, a person or a source, and open what is told of it.
 * @csspart popover - What they tell.
 * @csspart claim - The line that says who says so and how sure it is.
 * @csspart status - How sure it is.
 * @csspart by - Who says so.
 * @csspart source - The short name of a source, which opens the whole; there and in the foot, a link to it.
 * @csspart cited - The short name of a source that has no address, which opens the whole.
 * @csspart note - What the reader needs to know to judge it.
 * @csspart quote - A statement.
 * @csspart counterclaim - A statement that says otherwise.
 * @csspart correction - A correction: a line at what it corrects, which opens; whole in the foot.
 * @csspart choose - A button that marks a thing, and what goes with it.
 * @csspart choice - Says what is marked.
 * @csspart problems - What the author should mend, where the publisher asks for a preview.
 * @csspart foot - The last line: when it was updated, corrections, sources.
 * @csspart corrections - The corrections in the foot.
 * @csspart sources - The sources in the foot.
 * @cssprop {<color>} [--crisis-accent=a dark red; on dark pages a light one] - The one colour that is not ink.
 * @cssprop {<color>} [--crisis-ink=the page’s colour] - Text.
 * @cssprop {<color>} [--crisis-soft=the ink at 78 %] - Text of less weight.
 * @cssprop {<color>} [--crisis-rule=the ink at 22 %] - Hairlines.
 * @cssprop {<color>} [--crisis-paper=the page’s canvas; with `theme` white or near black] - What lies behind.
 * @cssprop [--crisis-font=the page’s] - Font family.
 * @cssprop [--crisis-heading-font=the page’s] - Font family of headings.
 * @cssprop {<length>} [--crisis-measure=32em] - The longest line; fine print is as wide.
 * @cssprop {<length>} [--crisis-step=0.375em] - The baseline step of all distances.
 */
export abstract class CrisisElement extends LitElement {
  static readonly version = VERSION;
  /** Adds the words of a language, or some words of a publisher's own, to this copy of the elements. */
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
  /** Id of a story in the bundle. */
  declare story: string | null | undefined;
  /** URL of a story, timeline, live blog or spreadsheet; `#` is the JSON-LD of this page, `#id` one script of it. */
  declare src: string | null | undefined;
  /** What the rows of a plain spreadsheet at `src` are, such as `events`, where neither its name nor its columns say it. */
  declare rows: string | null | undefined;
  /** Seconds between two checks for another edition at `src`, 5 to 3600. */
  declare live: string | number | null | undefined;
  /** URL of an event stream that says when there is one; checks are then 300 seconds apart unless `live` says otherwise. */
  declare stream: string | null | undefined;
  /** Whether what is new since the reader's last visit is marked; the browser's `localStorage` keeps what was there. */
  declare remember: string | boolean | null | undefined;
  /** A story, as an object. */
  declare content: unknown;
  /** `auto` follows the page; `light` and `dark` bring their own paper. */
  declare theme: string | null | undefined;
  /** Level of the element's own heading, 2 to 6. */
  declare heading: string | number | null | undefined;
  /** Given by the briefing to its sections. */
  declare store: StoryStore | undefined;
  /** Given where it stands in a div or in the place of a link, which strangers can write. */
  declare placement: PlacementInfo | undefined;

  readonly #controller = new StoreController(this);
  #cleanups: (() => void)[] = [];
  #problems: Problem[] = [];
  readonly #reporter = new ProblemReporter();
  readonly #selection = new Selection(this);
  #locale: Locale | undefined;
  #context: RenderContext | undefined;
  /** What a server rendered; it stays until a story can be shown in its place. */
  #prerendered: ChildNode[] = [];

  constructor() {
    super();
    new DeepLink(this);
  }

  /** `data-<name>` is an alias of each attribute; the plain one wins. The property `lang` is the browser’s own. */
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

  /** Another document takes no sheets of the one before. */
  adoptedCallback(): void {
    adoptStyles(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#cleanups.splice(0)) leave();
    this.#controller.setStore();
    wakeAt(Infinity, this.#controller.onStoreChange);
  }

  // A pre-rendered root is built anew, not hydrated: markup outlives the version of the script that made it.
  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.adoptedCallback();
    isolateTyping(root);
    this.#prerendered = [...root.childNodes];
    this.renderOptions.renderBefore = null;
    return root;
  }

  /** Whether a server had rendered it, or the briefing that it is a section of. */
  get wasPrerendered(): boolean {
    const {host} = this.getRootNode() as Partial<ShadowRoot>;
    return [this, host].some((one) => one && #prerendered in one && one.#prerendered[0]);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What is reflected has to be a text.
    if (typeof this.theme !== 'string') this.theme = undefined;
    if (['story', 'src', 'rows', 'content', 'store', 'placement'].some((name) => changed.has(name)))
      this.#controller.find();
  }

  /** The store that this element shows; what stands inside a wrapper shows the wrapper's. */
  get currentStore(): StoryStore | undefined {
    return this.#controller.store;
  }

  /** The story that is shown now. */
  protected get currentStory(): Story | undefined {
    return this.#controller.store?.state.story;
  }

  /** Makes a thing of the story visible, such as `('event', 'strike')`, and gives its node, or `null` where this element does not show it. */
  async reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    await this.updateComplete;
    return this.shadowRoot!.getElementById(fragmentOf(kind, id));
  }

  /** Reads a setting; what is wrong with it is told after the update. */
  protected option<T>(name: keyof this & string, read: OptionParser<T>): T {
    return read(this[name], (message) => this.#problems.push({path: name, message}));
  }

  /** What `draw` gives; where that fails only this part is missing, and the author is told. */
  protected tryRender = <T>(path: string, draw: () => T): T | undefined =>
    tryOrReport(draw, (message) => this.#problems.push({path, message}));

  /** The one kind of thing that it shows. */
  readonly shows: Kind | undefined;

  /** The element's content; called only with a story that has been validated. */
  protected abstract body(view: RenderContext): unknown;

  protected override render(): unknown {
    const view = onServer ? this.#createContext() : this.#context;
    if (!view) {
      if (this.#prerendered[0]?.parentNode) return noChange;
      return fallback(this, !!(this.currentStory ?? this.#controller.store?.state.problems));
    }
    const {lang, dir} = view.story;
    const store = this.#controller.store!;
    const body = this.body(view);
    for (const node of this.#prerendered) node.remove();
    return html`<div lang=${lang} dir=${dir ?? directionOf(lang)}>
        ${body}
        ${this.#selection.render(view, liveLine(view, store, this, body !== nothing))}
      </div>
      <slot></slot>`;
  }

  /** Marks a thing such as `{kind: 'place', id: 'idlib'}`, and what goes with it, in all elements of the story; `choose()` takes the marks away. */
  choose(thing?: Target): void {
    this.#selection.choose(thing);
  }

  /** What is shown now: the same view as long as it would show the same. */
  #createContext(): RenderContext | undefined {
    const story = this.currentStory;
    if (!story) return undefined;
    const locale = (this.#locale = localeAround(this, story, this.#locale));
    const level = this.option('heading', integer(2, 6, 2));
    this.option('theme', choice(THEMES));
    const {chosen, state, isPolling, isRemembering} = this.#controller.store!;
    const now = new RenderContext(story, locale, {
      level,
      chosen,
      state,
      reader: this.#selection,
      shows: this.shows,
      nested: !!this.store,
      isFirst: !onServer && this.#controller.isFirst && (isPolling || isRemembering),
      stale: !onServer && isStale(story, this.#controller.onStoreChange),
      keepsRoom: onServer || this.wasPrerendered,
    });
    return now.equals(this.#context) ? this.#context : now;
  }

  readonly #onLanguageChange = (): void => {
    this.#locale = undefined;
    this.requestUpdate();
  };

  // Nothing that goes wrong here may reach the page: the reader keeps the fallback, the author is told.
  protected override update(changed: PropertyValues): void {
    this.#problems = [];
    try {
      updatePolling(this, this.#controller, this.#problems);
      const before = this.#context;
      const now = (this.#context = this.#createContext());
      const change = () => super.update(changed);
      if (this.#prerendered[0]?.parentNode) keepOpen(this, change);
      else if (before && now && before.state !== now.state) keepScrollAnchor(this, change);
      else change();
      if (!this.#controller.isShared) dispatchUpdate(this, before, now);
    } catch (error) {
      this.#problems.push({path: '', message: `this element failed: ${String(error)}`});
      this.#context = undefined;
      super.update(changed);
    }
    this.reportProblems();
  }

  protected reportProblems(): void {
    // A wrapper tells what is wrong with the story that it hands on.
    const story = this.#controller.isShared ? [] : this.#controller.store?.state.problems;
    this.#reporter.report(this, [...(story ?? []), ...this.#problems]);
  }
}
