import {html, nothing} from '../../template/html.js';
import type {TemplateResult} from '../../template/html.js';
import {find} from '../../content/find.js';
import type {ShownState} from '../../store/state.js';
import type {MessageKey} from '../../i18n/locale.js';
import type {Kind, Target} from '../../notation/ref.js';
import {Claims} from './claims.js';
import type {ClaimsOptions} from './claims.js';
import {freshLabel, freshnessNotice, outdatedText} from './freshness.js';
import {onlySourceOf} from './only-source.js';
import {absent} from '../../richtext/absent.js';

interface RenderOptions extends Omit<ClaimsOptions, 'story'> {
  readonly state: ShownState;
  /** The heading level of the element, 2 to 6. */
  readonly level: number;
  /** Whether the element is a section of `<crisis-story>`, which has one head and one foot for all sections. */
  readonly isNested: boolean;
  /** Whether the element announces for all elements that show the story. */
  readonly isAnnouncer: boolean;
  /** Whether the story is overdue for an update. */
  readonly isStale: boolean;
}

/** What may differ between two contexts of one element. */
const CONTEXT_KEYS = ['state', 'isStale', 'locale', 'level', 'chosen', 'isAnnouncer'] as const;

/** Everything an element needs to render its story, and the templates that all elements share. */
export class RenderContext extends Claims {
  readonly state: ShownState;
  readonly level: number;
  readonly isNested: boolean;
  readonly isAnnouncer: boolean;
  readonly isStale: boolean;

  constructor(options: RenderOptions) {
    super({...options, story: options.state.story});
    this.state = options.state;
    this.level = options.level;
    this.isNested = options.isNested;
    this.isAnnouncer = options.isAnnouncer;
    this.isStale = options.isStale;
  }

  equals(other: RenderContext | undefined): boolean {
    return CONTEXT_KEYS.every((key) => other?.[key] === this[key]);
  }

  /** A heading `depth` levels below the element's own; `name` is its class and its part. */
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

  /** The content of the popover about a place, an actor or a source. */
  details(target: Target): TemplateResult {
    const {kind, id} = target;
    if (kind === 'source') return html`<p>${this.citation(find(this.story, kind, id)!)}</p>`;
    const {text, role} = find(this.story, kind as 'actor', id)!;
    return html`<p dir="auto"><b>${this.title(target)}</b></p>${role && html`<p dir="auto">${role}</p>`}${this.text(text)}
      <p>${this.chooseButton(kind, id, this.message('mark'), 'choose', absent)}</p>`;
  }

  /** The head of an element. */
  head(heading: MessageKey): TemplateResult {
    const {kicker, title} = this.story;
    return html`<div class="head" part="head" tabindex="-1">
      ${this.isNested ? nothing : html`<p class="kicker" part="kicker">${kicker ?? title}</p>`}
      <slot name="heading">${this.heading(0, 'heading', this.message(heading))}</slot>
      ${this.freshness()}${this.onlySourceLine()}
      <slot name="actions"></slot>
    </div>`;
  }

  /** States once that everything has the same source; `<crisis-story>` states it for its sections. */
  onlySourceLine(): unknown {
    const source = this.onlySource;
    if (!source || (this.isNested && onlySourceOf(this.story))) return nothing;
    return html`<p class="fine" part="basis">${this.message('oneSource', {source: this.source(source)})}</p>`;
  }

  /** The text shown where the story has nothing for this element; the slot `empty` replaces it. */
  empty(): TemplateResult {
    return html`<p class="fine" part="empty"><slot name="empty">${this.message('empty')}</slot></p>`;
  }

  readonly outdatedText = (): unknown => outdatedText(this);
  readonly freshness = (): unknown => freshnessNotice(this);
  readonly freshLabel = (kind: Kind, id: string): unknown => freshLabel(this, kind, id);

  /** When the story was last updated. */
  updated(): unknown {
    return this.message('updatedOn', {date: this.date(this.story.updated)});
  }

  /** The foot of an element: date of the last update, corrections and sources. */
  foot(corrections = this.story.updates.filter(({kind}) => kind !== 'added')): unknown {
    if (this.isNested) return nothing;
    const list = (part: string, summary: unknown, items: TemplateResult[], name = '') =>
      items.length
        ? html`<details class=${name} part=${part}><summary>${summary}</summary>${items}</details>`
        : nothing;
    // On paper a correction stands at what it touches, and is not repeated below each element; a source has no such place.
    const areAtEntries = corrections.every(({touches}) =>
      touches?.some((ref) => !ref.startsWith('source:')),
    );
    return html`<div class="foot" part="foot">
      <span>${this.updated()}</span>
      ${list('corrections', this.countMessage('corrections', corrections.length), corrections.map(this.correction), areAtEntries ? 'unprinted' : '')}
      ${list(
        'sources',
        this.message('sources'),
        this.story.sources.map((source) => html`<p>${this.citation(source)}</p>`),
      )}
    </div>`;
  }
}
