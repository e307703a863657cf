import {html, nothing} from '../../template/html.js';
import type {TemplateResult} from '../../template/html.js';
import {find} from '../../content/find.js';
import {fillParts} from '../../i18n/fill.js';
import {Locale} from '../../i18n/locale.js';
import type {Kind, Target} from '../../notation/ref.js';
import {plainLines} from '../../notation/richtext.js';
import {richInline, richText} from '../../richtext/lit.js';
import type {Resolver} from '../../richtext/lit.js';
import {titleOf} from '../../text/claim.js';
import {linkTo} from './deep-link.js';
import {UiText} from './ui-text.js';
import type {UiTextOptions} from './ui-text.js';
import {absent} from '../../richtext/absent.js';

/** What links and buttons in a text call. */
export interface SelectionHandler {
  choose(target?: Target): void;
  showDetails(target: Target, opener: HTMLElement): Promise<void>;
}

export interface StoryTextOptions extends UiTextOptions {
  readonly selection: SelectionHandler;
  /** The ref that the reader has selected, followed by the refs related to it. */
  readonly chosen: readonly string[];
}

/** The texts and names of a story, with links that open details and buttons that select a thing. */
export class StoryText extends UiText implements Resolver {
  readonly chosen: readonly string[];
  readonly #selection: SelectionHandler;
  #textLocale: Locale | undefined;

  constructor(options: StoryTextOptions) {
    super(options);
    this.chosen = options.chosen;
    this.#selection = options.selection;
  }

  /** Paragraphs and lists. Retracted text is a `<del>`, which screen readers announce. */
  text(text: string | undefined, isRetracted = false): unknown {
    if (!text) return nothing;
    const blocks = richText(text, this);
    return html`<div class="text" part="text">${isRetracted ? html`<del>${blocks}</del>` : blocks}</div>`;
  }

  inline(text: string): unknown {
    return richInline(text, this);
  }

  /** Rich text without its markup, for find-in-page and labels. */
  plain(text = ''): string {
    return plainLines(text, this.#quantity).join(' ');
  }

  figure(id: string): TemplateResult {
    // A range of numbers does not break at its dash.
    const isRange = Array.isArray(find(this.story, 'figure', id)!.amount);
    const {lang, wordsLang} = this.textLocale;
    const otherLang = wordsLang === lang ? absent : wordsLang;
    return html`<span class="quantity ${isRange ? 'unbroken' : ''}" part="quantity" lang=${otherLang}>${this.#quantity(id)}</span>`;
  }

  /** The locale of the story's texts, whatever the language of the page. */
  get textLocale(): Locale {
    const {lang, timeZone} = this.story;
    return (this.#textLocale ??=
      lang === this.locale.lang ? this.locale : new Locale(lang, timeZone));
  }

  /** Joins a label and its text as the story's language does, as in "label: text". */
  labelled<T>(label: string | T, text: T): (string | T)[] {
    return fillParts<string | T>(this.textLocale.words.labelled, {label, text});
  }

  // Validation has checked that every ref exists.
  readonly #quantity = (id: string): string =>
    this.textLocale.quantity(find(this.story, 'figure', id)!);

  /** A link in a text: opens the details of a place, an actor or a source, and goes to any other thing. */
  ref(target: Target, children: unknown): TemplateResult {
    const {kind, id} = target;
    if (kind === 'place' || kind === 'actor' || kind === 'source')
      return this.opener(target, children, 'ref');
    return html`<a data-here dir="auto" href=${linkTo(kind, id)}>${children}</a>`;
  }

  /**
   * Opens the details of a thing. It is an `<a>`, because a `<button>` does not break across lines. A source with a URL
   * is a link to it where no script runs, and with Ctrl, Meta or Shift.
   */
  opener(target: Target, children: unknown, part: string): TemplateResult {
    const {kind, id} = target;
    const url = kind === 'source' ? find(this.story, kind, id)!.url : undefined;
    const open = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.#selection.showDetails(target, event.currentTarget as HTMLElement);
    };
    const onKeydown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || url) return;
      event.preventDefault();
      (event.currentTarget as HTMLElement).click();
    };
    return html`<a class="ref" ?data-here=${!url} part=${part === 'source' && !url ? 'cited' : part} lang=${this.storyLang} dir="auto" href=${url ?? linkTo(kind, id)} role=${url ? absent : 'button'} aria-haspopup="dialog" @click=${open} @keydown=${onKeydown}>${children}</a>`;
  }

  /** The name of a thing, in plain text. */
  title(target: Target): string {
    return titleOf(this, target);
  }

  /** The CSS class of a thing: whether the reader has selected it, or something related to it. */
  highlightClass(kind: Kind, id: string): '' | 'chosen' | 'related' {
    const index = this.chosen.indexOf(`${kind}:${id}`);
    return index < 0 ? '' : index ? 'related' : 'chosen';
  }

  /** A toggle button that selects a thing in all elements that show this story. */
  chooseButton(
    kind: Kind,
    id: string,
    content: unknown,
    part = 'choose',
    title: string = this.locale.words.mark,
  ): TemplateResult {
    const isPressed = this.highlightClass(kind, id) === 'chosen';
    const toggle = () => this.#selection.choose(isPressed ? undefined : {kind, id});
    return html`<button type="button" class=${part} part=${part} title=${title} dir="auto" aria-pressed=${isPressed ? 'true' : 'false'} @click=${toggle}>${content}</button>`;
  }
}
