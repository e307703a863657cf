import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {find} from '../../content/find.js';
import type {Story} from '../../content/story.js';
import type {StoryState} from '../../store/story-store.js';
import type {Locale, MessageKey} from '../../i18n/locale.js';
import type {Kind, Target} from '../../notation/ref.js';
import {Claims} from './claims.js';
import {freshLabel, freshnessNotice, notRenewedText} from './freshness.js';
import {onlySourceOf} from './only-source.js';
import type {SelectionHandler} from './story-text.js';
import {absent} from '../../richtext/absent.js';

/** How an element shows its story. */
interface RenderOptions {
  /** The level of its own heading. */
  readonly level: number;
  /** What the reader has chosen, and then all that goes with it. */
  readonly chosen: readonly string[];
  readonly reader: SelectionHandler;
  /** The kind of thing that it shows; a whole story has none. */
  readonly shows: Kind | undefined;
  /** Whether it stands in a briefing, which has one head and one foot for all. */
  readonly nested: boolean;
  /** Whether it is the first of all that show the story, which speaks for them. */
  readonly isFirst: boolean;
  readonly state: StoryState;
  readonly stale: boolean;
  readonly keepsRoom: boolean;
}

/** What a view depends on, and may differ between two of one element. */
const CONTEXT_KEYS = ['state', 'stale', 'locale', 'level', 'chosen', 'isFirst'] as const;

/** A story as one element shows it, in its language and at its heading level: the lines that all elements share. */
export class RenderContext extends Claims {
  readonly level: number;
  readonly nested: boolean;
  readonly isFirst: boolean;
  readonly state: StoryState;
  readonly stale: boolean;

  constructor(story: Story, locale: Locale, shown: RenderOptions) {
    const {keepsRoom, reader, chosen, shows} = shown;
    super(story, locale, keepsRoom, reader, chosen, shows);
    this.level = shown.level;
    this.nested = shown.nested;
    this.isFirst = shown.isFirst;
    this.state = shown.state;
    this.stale = shown.stale;
  }

  equals(other: RenderContext | undefined): boolean {
    return CONTEXT_KEYS.every((name) => other?.[name] === this[name]);
  }

  /** A heading of the host's outline, `depth` levels below the element's own. */
  heading(depth: number, name: string, content: unknown): TemplateResult {
    switch (this.level + depth) {
      case 2:
        return html`<h2 class=${name} part=${name}>${content}</h2>`;
      case 3:
        return html`<h3 class=${name} part=${name}>${content}</h3>`;
      case 4:
        return html`<h4 class=${name} part=${name}>${content}</h4>`;
      case 5:
        return html`<h5 class=${name} part=${name}>${content}</h5>`;
      default:
        return html`<h6 class=${name} part=${name}>${content}</h6>`;
    }
  }

  /** What a popover tells about a place, a person or a source. */
  details(target: Target): TemplateResult {
    const {kind, id} = target;
    if (kind === 'source') return html`<p>${this.citation(find(this.story, kind, id)!)}</p>`;
    const {text, role} = find(this.story, kind as 'actor', id)!;
    return html`<p dir="auto"><b>${this.title(target)}</b></p>${role && html`<p dir="auto">${role}</p>`}${this.text(text)}
      <p>${this.chooseButton(kind, id, this.message('mark'), 'choose', absent)}</p>`;
  }

  /** The head of an element that stands by itself. */
  head(title: MessageKey): TemplateResult {
    const {kicker, title: story} = this.story;
    return html`<div class="head" part="head" tabindex="-1">
      ${this.nested ? nothing : html`<p class="kicker" part="kicker">${kicker ?? story}</p>`}
      <slot name="heading">${this.heading(0, 'heading', this.message(title))}</slot>
      ${this.freshness()}${this.onlySourceLine()}
      <slot name="actions"></slot>
    </div>`;
  }

  /** That all rests on one source, said once; the head of a briefing says it for its sections. */
  onlySourceLine(): unknown {
    const source = this.onlySource;
    if (!source || (this.nested && onlySourceOf(this.story))) return nothing;
    return html`<p class="fine" part="basis">${this.message('oneSource', {source: this.source(source)})}</p>`;
  }

  /** Said where there is nothing to show, in the author's words or ours. */
  empty(): TemplateResult {
    return html`<p class="fine" part="empty"><slot name="empty">${this.message('empty')}</slot></p>`;
  }

  readonly notRenewed = (): unknown => notRenewedText(this);
  readonly freshness = (): unknown => freshnessNotice(this);
  readonly fresh = (kind: Kind, id: string): unknown => freshLabel(this, kind, id);

  /** When the story was last updated. */
  updated(): unknown {
    return this.message('updatedOn', {date: this.date(this.story.updated)});
  }

  /** One quiet line: updated when, what was corrected, and the sources. */
  foot(corrections = this.story.updates.filter(({kind}) => kind !== 'added')): unknown {
    if (this.nested) return nothing;
    const list = (part: string, name: unknown, items: TemplateResult[]) =>
      items.length
        ? html`<details part=${part}><summary>${name}</summary>${items}</details>`
        : nothing;
    return html`<div class="foot" part="foot">
      <span>${this.updated()}</span>
      ${list('corrections', this.countMessage('corrections', corrections.length), corrections.map(this.correction))}
      ${list(
        'sources',
        this.message('sources'),
        this.story.sources.map((source) => html`<p>${this.citation(source)}</p>`),
      )}
    </div>`;
  }
}
