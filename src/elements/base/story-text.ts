import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {find} from '../../content/find.js';
import type {Story} from '../../content/story.js';
import {fillParts} from '../../i18n/fill.js';
import {Locale} from '../../i18n/locale.js';
import type {Kind, Target} from '../../notation/ref.js';
import {plainLines} from '../../notation/richtext.js';
import {richInline, richText} from '../../richtext/lit.js';
import type {Resolve} from '../../richtext/lit.js';
import {titleOf} from '../../text/claim.js';
import {linkTo} from './deep-link.js';
import {UiText} from './ui-text.js';
import {absent} from '../../richtext/absent.js';

/** What the reader may ask of the element that a view stands in. */
export interface SelectionHandler {
  choose(thing?: Target): void;
  showDetails(thing: Target, at: HTMLElement): Promise<void>;
}

/** The texts and names of a story, and what the reader can do with them: open what is told of a thing, and mark it. */
export class StoryText extends UiText implements Resolve {
  #textLocale: Locale | undefined;

  constructor(
    story: Story,
    locale: Locale,
    keepsRoom: boolean,
    readonly reader: SelectionHandler,
    /** What the reader has chosen, and then all that goes with it. */
    readonly chosen: readonly string[],
  ) {
    super(story, locale, keepsRoom);
  }

  /** Paragraphs and lists; what has been retracted is a deletion to a screen reader too. */
  text(text: string | undefined, retracted = false): unknown {
    if (!text) return nothing;
    const blocks = richText(text, this);
    return html`<div class="text" part="text">${retracted ? html`<del>${blocks}</del>` : blocks}</div>`;
  }

  inline(text: string): unknown {
    return richInline(text, this);
  }

  /** Rich text without its markup, for find-in-page and labels. */
  plain(text = ''): string {
    return plainLines(text, this.#quantity).join(' ');
  }

  figure(id: string): TemplateResult {
    // A range in figures is one number, which is not broken at its dash.
    const isRange = Array.isArray(find(this.story, 'figure', id)!.amount);
    const {lang, wordsLang} = this.textLocale;
    const other = wordsLang === lang ? absent : wordsLang;
    return html`<span class="quantity ${isRange ? 'unbroken' : ''}" part="quantity" lang=${other}>${this.#quantity(id)}</span>`;
  }

  /** The language of the story's texts, whatever the page speaks. */
  get textLocale(): Locale {
    const {lang, timeZone} = this.story;
    return (this.#textLocale ??=
      lang === this.locale.lang ? this.locale : new Locale(lang, timeZone));
  }

  /** A label of the story with what it names. */
  labelled<T>(label: string, text: T): (string | T)[] {
    return fillParts<string | T>(this.textLocale.words.labelled, {label, text});
  }

  // What is referred to is there: validation has seen to it.
  readonly #quantity = (id: string): string =>
    this.textLocale.quantity(find(this.story, 'figure', id)!);

  /** Words that name a thing: a place, a person or a source is told of beside them, all else they lead to. */
  ref(target: Target, children: unknown): TemplateResult {
    const {kind, id} = target;
    if (kind === 'place' || kind === 'actor' || kind === 'source')
      return this.opener(target, children, 'ref');
    return html`<a data-here dir="auto" href=${linkTo(kind, id)}>${children}</a>`;
  }

  /**
   * Opens what is told of a thing. An `<a>`, which breaks like the words around it, as a `<button>` does not; one that
   * has an address of its own is a link to it where no script runs, and in a new tab.
   */
  opener(target: Target, children: unknown, part: string): TemplateResult {
    const {kind, id} = target;
    const url = kind === 'source' ? find(this.story, kind, id)!.url : undefined;
    const peek = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.reader.showDetails(target, event.currentTarget as HTMLElement);
    };
    const press = (key: KeyboardEvent) => {
      if (key.key !== ' ' || url) return;
      key.preventDefault();
      (key.currentTarget as HTMLElement).click();
    };
    return html`<a class="ref" ?data-here=${!url} part=${part === 'source' && !url ? 'cited' : part} lang=${this.storyLang} dir="auto" href=${url ?? linkTo(kind, id)} role=${url ? absent : 'button'} aria-haspopup="dialog" @click=${peek} @keydown=${press}>${children}</a>`;
  }

  /** The name of a thing, in plain text. */
  title(thing: Target): string {
    return titleOf(this, thing);
  }

  /** How a thing stands to what the reader has chosen, as a class. */
  highlightClass(kind: Kind, id: string): '' | 'chosen' | 'related' {
    const at = this.chosen.indexOf(`${kind}:${id}`);
    return at < 0 ? '' : at ? 'related' : 'chosen';
  }

  /** A button by which the reader chooses a thing in all elements that show this story, or takes that back. */
  chooseButton(
    kind: Kind,
    id: string,
    content: unknown,
    part = 'choose',
    title: string = this.locale.words.mark,
  ): TemplateResult {
    const pressed = this.highlightClass(kind, id) === 'chosen';
    const choose = () => this.reader.choose(pressed ? undefined : {kind, id});
    return html`<button type="button" class=${part} part=${part} title=${title} dir="auto" aria-pressed=${pressed ? 'true' : 'false'} @click=${choose}>${content}</button>`;
  }
}
