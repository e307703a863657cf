import {LitElement, html, isServer, nothing} from 'lit';
import type {PropertyDeclarations, PropertyValues} from 'lit';
import type {Problem} from '../../content/parse.js';
import type {Story} from '../../content/story.js';
import {feedOfContent, feedOfJson, feedOfStory, feedOfUrl} from '../../feed/feed.js';
import type {Feed} from '../../feed/feed.js';
import {Locale, directionOf} from '../../format/locale.js';
import {hasMessages} from '../../format/messages.js';
import {base} from '../../theme/base.css.js';
import {StoryErrorEvent} from './events.js';
import {closest, languageAround, watchLanguage} from './language.js';
import {choice, isAbsent, whole} from './settings.js';
import type {Setting} from './settings.js';
import {View} from './view.js';

const WRAPPER = 'crisis-story';
const THEMES = ['auto', 'light', 'dark'] as const;

/** What all elements share: where the story comes from, the language, the fallback, and errors that stay ours. */
export abstract class CrisisElement extends LitElement {
  static readonly version = '__VERSION__';
  static override properties: PropertyDeclarations = {
    story: {},
    src: {},
    content: {attribute: false},
    theme: {reflect: true},
    heading: {},
    feed: {attribute: false},
  };
  static override styles = [base];

  /** Id of a story in the bundle. */
  declare story: string | null | undefined;
  /** URL of a story's JSON. */
  declare src: string | null | undefined;
  /** A story, as an object. */
  declare content: unknown;
  /** `auto` follows the page's `color-scheme`; `light` and `dark` bring their own paper. */
  declare theme: string | null | undefined;
  /** Level of the element's own heading, 2 to 6. */
  declare heading: string | number | null | undefined;
  /** Given by the briefing to its sections. */
  declare feed: Feed | undefined;

  #feed: Feed | undefined;
  #wrapper: Element | null = null;
  #leave: (() => void)[] = [];
  #told = '';
  #wrong: Problem[] = [];
  #broken = false;
  #locale: Locale | undefined;

  /** `data-<name>` is an alias of each attribute; the plain one wins. */
  static override get observedAttributes(): string[] {
    const names = super.observedAttributes;
    return [...names, ...names.map((name) => `data-${name}`), 'data-content'];
  }

  override attributeChangedCallback(
    name: string,
    before: string | null,
    value: string | null,
  ): void {
    if (name === 'data-content') this.#resolve();
    else if (!name.startsWith('data-')) super.attributeChangedCallback(name, before, value);
    else if (!this.hasAttribute(name.slice(5)))
      super.attributeChangedCallback(name.slice(5), before, value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave.push(watchLanguage(() => this.requestUpdate()));
    this.#resolve();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leave.splice(0)) leave();
    this.#unlisten();
    this.#wrapper = null;
  }

  // A pre-rendered root is built anew, not hydrated: markup outlives the version of the script that made it.
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!isServer) this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('story') || changed.has('src') || changed.has('content') || changed.has('feed'))
      this.#resolve();
  }

  /** Where the story comes from, first hit wins: property, wrapper, `data-content`, `src`, `story`, the default. */
  #resolve(): void {
    if (!this.isConnected) return;
    const feed = this.#find();
    if (feed === this.#feed) return;
    this.#unlisten();
    this.#feed = feed;
    this.#broken = false;
    if (feed) this.#unlisten = feed.listen(() => this.requestUpdate());
    this.requestUpdate();
    this.dispatchEvent(new Event('crisis-feed'));
  }
  #unlisten = (): void => undefined;

  #find(): Feed | undefined {
    if (this.feed) return this.feed;
    if (typeof this.content === 'object' && this.content) return feedOfContent(this.content);
    const wrapper = this.#wrapperAround();
    if (wrapper) return (wrapper as CrisisElement).currentFeed;
    const json = this.getAttribute('data-content');
    if (json) return feedOfJson(json);
    if (!isAbsent(this.src)) return feedOfUrl(this.src!, document.baseURI);
    return feedOfStory(isAbsent(this.story) ? undefined : this.story!);
  }

  #wrapperAround(): Element | null {
    const above = this.parentElement ?? (this.getRootNode() as ShadowRoot).host;
    const wrapper = above ? closest(above, WRAPPER) : null;
    if (wrapper !== this.#wrapper) {
      this.#wrapper = wrapper;
      // A wrapper shows its own briefing only while no element stands in it.
      const tell = () => (wrapper as Partial<LitElement> | null)?.requestUpdate?.();
      const again = () => this.#resolve();
      wrapper?.addEventListener('crisis-feed', again);
      this.#leave.push(() => wrapper?.removeEventListener('crisis-feed', again), tell);
      tell();
    }
    return wrapper;
  }

  /** The feed that this element shows; what stands inside a wrapper shows the wrapper's. */
  get currentFeed(): Feed | undefined {
    return this.#feed;
  }

  /** The story that is shown now. */
  protected get shown(): Story | undefined {
    const load = this.#feed?.load;
    return load?.is === 'ready' ? load.story : undefined;
  }

  /** Reads a setting; what is wrong with it is told after the update. */
  protected setting<T>(name: keyof this & string, read: Setting<T>): T {
    return read(this[name], (message) => this.#wrong.push({path: name, message}));
  }

  /** The element's content; called only with a story that has been validated. */
  protected abstract body(view: View): unknown;

  protected override render(): unknown {
    const story = this.shown;
    if (!story) {
      const failed = this.#feed?.load.is === 'failed';
      const {words, lang, dir} = this.#localeFor(languageAround(this), 'UTC');
      return html`<slot
        >${failed ? html`<p class="fine" part="empty" lang=${lang} dir=${dir}>${words.failed}</p>` : nothing}</slot
      >`;
    }
    const around = languageAround(this);
    // A page says "en" where the story says "en-GB": the story knows how its dates are written.
    const own = !around || story.lang.startsWith(`${around}-`) || !hasMessages(around);
    const locale = this.#localeFor(own ? story.lang : around, story.timeZone);
    const level = this.setting('heading', whole(2, 6, 2));
    this.setting('theme', choice(THEMES));
    const view = new View(story, locale, level, !!this.feed);
    const foreign =
      directionOf(story.lang) !== locale.dir ||
      story.lang.split('-')[0] !== locale.lang.split('-')[0];
    return html`<div
        class="root"
        lang=${foreign ? story.lang : locale.lang}
        dir=${story.dir ?? (foreign ? directionOf(story.lang) : locale.dir)}
      >
        ${this.body(view)}
      </div>
      <slot></slot>`;
  }

  #localeFor(lang: string, timeZone: string): Locale {
    let usable = lang || 'en';
    try {
      Intl.getCanonicalLocales(usable);
    } catch {
      usable = 'en';
    }
    if (this.#locale?.lang !== usable || this.#locale.timeZone !== timeZone)
      this.#locale = new Locale(usable, timeZone);
    return this.#locale;
  }

  // Nothing that goes wrong here may reach the page: the reader keeps the fallback, the author is told.
  protected override update(changed: PropertyValues): void {
    this.#wrong = [];
    try {
      super.update(changed);
    } catch (error) {
      if (this.#broken) return;
      this.#broken = true;
      this.#wrong.push({path: '', message: `this element failed: ${String(error)}`});
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
    this.#tell();
  }

  #tell(): void {
    const load = this.#feed?.load;
    const problems = [...(load?.is === 'failed' ? load.problems : []), ...this.#wrong];
    const said = problems.map(({path, message}) => `${path}${path && ': '}${message}`).join('\n');
    if (said === this.#told) return;
    this.#told = said;
    if (!problems.length) return;
    console.error(`<${this.localName}>\n${said}`);
    this.dispatchEvent(new StoryErrorEvent(problems));
  }
}
