import {css, html, nothing} from 'lit';
import type {PropertyDeclarations, TemplateResult} from 'lit';
import {find} from '../content/find.js';
import type {Actor, Claim, Relation} from '../content/story.js';
import {fillParts} from '../i18n/fill.js';
import {directionOf} from '../i18n/locale.js';
import {fragmentOf} from '../notation/ref.js';
import type {Kind} from '../notation/ref.js';
import {MOST_RELATIONS, NARROW, WIDE, layoutDiagram} from './actors/diagram.js';
import {drawing, drawingStyles, markBetween} from './actors/drawing.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice} from './base/options.js';
import type {RenderContext} from './base/render-context.js';

const styles = css`
  ul {
    list-style: none;
  }
  .actors,
  .relations {
    columns: 5 14em;
    column-gap: calc(var(--_step) * 8);
    & li {
      break-inside: avoid;
      padding-block: calc(var(--_step) * 2);
      border-block-start: 1px solid var(--_rule);
    }
  }
  .relations {
    columns: 5 13em;
  }
  .actors .actors {
    columns: auto;
    padding-inline-start: calc(var(--_step) * 3);
    & > li {
      padding-block: var(--_step) 0;
      border: 0;
    }
  }
  .name button {
    font-weight: 600;
    text-align: start;
    &:not(:hover, [aria-pressed='true']) {
      text-decoration: none;
    }
  }
  .headline {
    margin-block-start: calc(var(--_step) * 4);
  }
  /* A name goes its own way, and so does each of its lines. */
  text,
  tspan {
    unicode-bidi: plaintext;
  }
  /* As large as its words can be read beside the text. */
  .narrow {
    max-inline-size: 21em;
  }
  .wide {
    max-inline-size: 42em;
  }
  @container (inline-size < 15em) {
    .narrow {
      display: none;
    }
  }
  @container (inline-size < 32em) {
    .wide {
      display: none;
    }
  }
  @container (inline-size >= 32em) {
    .narrow {
      display: none;
    }
  }
  @container (inline-size >= 64em) {
    .drawn {
      display: grid;
      grid-template-columns: minmax(0, 42em) minmax(29em, 1fr);
      column-gap: calc(var(--_step) * 8);
      align-items: start;
    }
  }
  @media print {
    .name button {
      display: inline;
    }
  }
`;

/** What stands without a word of doubt. */
const CALM: readonly Claim['status'][] = ['confirmed', 'reported'];
/** Whose name takes the plural. */
const MANY: readonly Actor['kind'][] = ['people', 'armed-group'];
export const VIEWS = ['all', 'list', 'diagram'] as const;

/**
 * @summary Who is who, and how they stand to each other: in a diagram, and in sentences that each say on whose word.
 *
 * @tag crisis-actors
 * @csspart actor - Who it is.
 * @csspart name - The name, by which a reader marks what goes with it.
 * @csspart about - The role, what it belongs to, its side, and the sources.
 * @csspart diagram - The diagram, which gives way to the sentences where it could not be read.
 * @csspart side - In the diagram, the words over those who stand together.
 * @csspart node - In the diagram, a name.
 * @csspart edge - In the diagram, a relation: its line, and the word on it, which is a `text`.
 * @csspart headline - The heading of the relations.
 * @csspart relations - All of them.
 * @csspart relation - A relation as a sentence, with its claim line.
 */
export class CrisisActors extends CrisisElement {
  override readonly shows = 'actor';
  static override properties: PropertyDeclarations = {view: {}};
  static override styles = [...CrisisElement.styles, drawingStyles, styles];

  /** `all`, the `list` of who is who only, or the `diagram` of the relations only. */
  declare view: string | null | undefined;

  /** A reader who follows a link to an actor sees the list, whatever the author wrote. */
  #open = false;

  protected override body(view: RenderContext): unknown {
    const {actors, relations} = view.story;
    const only = this.option('view', choice(VIEWS));
    // Who has members heads a group, also within another; nobody stands deeper than that.
    const heads = new Set(actors.map(({of}) => of));
    const list = (group?: string): unknown => html`<ul class="actors" role="list">
      ${actors
        .filter(({id, of}) => (heads.has(id) ? undefined : of) === group)
        .map(
          (actor) =>
            html`<li>${this.#actor(view, actor, !group)}${heads.has(actor.id) ? list(actor.id) : nothing}</li>`,
        )}
    </ul>`;
    return html`${view.head('actors')}
      ${only !== 'diagram' || this.#open ? list() : nothing}
      ${relations.length && only !== 'list' ? this.#relations(view) : nothing}
      ${actors.length ? nothing : view.empty()}
      ${view.foot()}`;
  }

  #actor(view: RenderContext, actor: Actor, head: boolean): TemplateResult {
    const {id, name, kind, role, of, side, text, sources = []} = actor;
    const {story} = view;
    const about = view.line(
      role ? view.storyText(role) : view.message(`actor-${kind}`),
      head && of && view.message('partOf', {of: find(story, 'actor', of)!.name}),
      side && view.message('side', {side}),
      ...view.sources(sources),
    );
    const choose = [view.fresh('actor', id), view.chooseButton('actor', id, name)];
    return html`<div class="actor ${view.highlightClass('actor', id)}" part="actor" id=${fragmentOf('actor', id)} tabindex="-1">
      ${head ? view.heading(1, 'name', choose) : html`<p class="name" part="name">${choose}</p>`}
      ${view.text(text)}
      <p class="claim" part="about">${about}</p>
      ${view.corrections('actor', id)}
    </div>`;
  }

  #relations(view: RenderContext): TemplateResult {
    const {story, locale} = view;
    const {words} = locale;
    const word = ({kind, text, status}: Relation) =>
      [
        words[kind],
        [text, CALM.includes(status) ? '' : words[status]].filter(Boolean).join('; '),
      ] as const;
    const sentence = ({from, to, kind, text, since}: Relation) => {
      const [one, other] = [from, to].map((id) => find(story, 'actor', id)!) as [Actor, Actor];
      const {one: single, other: plural} = words[`is-${kind}`];
      const name = (actor: Actor) => html`<b>${view.storyText(actor.short ?? actor.name)}</b>`;
      const pattern = MANY.includes(one.kind) ? plural : (single ?? plural);
      return [
        view.uiText(fillParts<unknown>(pattern, {from: name(one), to: name(other)})),
        text && [' (', view.storySentence(text), ')'],
        since && [
          `${words.comma} `,
          view.uiText(locale.message('since', {start: locale.date(since)})),
        ],
      ];
    };
    const diagrams = this.tryRender('diagram', () => this.#diagrams(view, word));
    return html`${view.heading(1, 'headline', view.message('relations'))}
      <div class=${diagrams ? 'drawn' : ''}>${diagrams}
      <ul class="relations" part="relations" role="list">
        ${story.relations.map(
          (
            relation,
          ) => html`<li class="relation ${relation.status} ${markBetween(view, relation)}" part="relation">
            <p class="text">${sentence(relation)}</p>
            ${view.claim(relation)}${view.counterclaims(relation)}
          </li>`,
        )}
      </ul></div>`;
  }

  /** The diagram as it stands in a column and on a page; nothing where it could not be read. */
  #diagrams(view: RenderContext, word: Parameters<typeof layoutDiagram>[1]): unknown {
    const {story} = view;
    if (story.relations.length > MOST_RELATIONS) return undefined;
    const rtl = (story.dir ?? directionOf(story.lang)) === 'rtl';
    const [wide, narrow] = [WIDE, NARROW].map((measure) => layoutDiagram(story, word, measure));
    if (!wide!.readable) return undefined;
    return html`<div class="wide">${drawing(wide!, rtl, view, this)}</div>
      ${narrow!.readable ? html`<div class="narrow">${drawing(narrow!, rtl, view, this)}</div>` : nothing}`;
  }

  override reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    this.#open ||= kind === 'actor';
    this.requestUpdate();
    return super.reveal(kind, id);
  }
}
define('crisis-actors', CrisisActors);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-actors': CrisisActors;
  }
}
