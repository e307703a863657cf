import {css} from '@lit/reactive-element';
import {html, nothing} from '../template/html.js';
import type {PropertyDeclarations} from '@lit/reactive-element';
import type {TemplateResult} from '../template/html.js';
import {find} from '../content/find.js';
import type {Actor, Claim, Relation} from '../content/story.js';
import {fillParts} from '../i18n/fill.js';
import {directionOf} from '../i18n/locale.js';
import {fragmentOf} from '../notation/ref.js';
import type {Kind} from '../notation/ref.js';
import {MAX_RELATIONS, NARROW, WIDE, layoutDiagram} from './actors/diagram.js';
import {renderDiagram, drawingStyles, relationHighlight} from './actors/drawing.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice} from './base/options.js';
import type {Option} from './base/options.js';
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
  /* Each line of a name has the direction of its own text. */
  text {
    unicode-bidi: plaintext;
  }
  /* Sized so that its text is as large as that of the page. */
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

/** Statuses that are not named in the diagram. */
const CERTAIN: readonly Claim['status'][] = ['confirmed', 'reported'];
/** Kinds whose name takes a plural verb. */
const PLURAL_KINDS: readonly Actor['kind'][] = ['people', 'armed-group'];
export const VIEWS = ['all', 'list', 'diagram'] as const;

/**
 * @summary The actors, and their relations as a diagram and as attributed sentences.
 *
 * @tag crisis-actors
 * @csspart actor - Actor.
 * @csspart name - Name of an actor, with the button that highlights what is related.
 * @csspart about - Line with role, parent organization, side and sources of an actor.
 * @csspart diagram - Diagram of the relations; it is left out where it would be too crowded to read.
 * @csspart side - Label in the diagram above the actors of one side.
 * @csspart node - Name of an actor in the diagram.
 * @csspart edge - Relation in the diagram: its line, and its label, which has the part `text`.
 * @csspart headline - Heading of the relations.
 * @csspart relations - List of the relations.
 * @csspart relation - Relation as a sentence, with the part `claim`.
 */
export class CrisisActors extends CrisisElement {
  override readonly shownKind = 'actor';
  static override properties: PropertyDeclarations = {view: {}};
  static override styles = [...CrisisElement.styles, drawingStyles, styles];

  /** `all` (default), only the `list` of actors, or only the relations with their `diagram`. */
  declare view: Option<typeof VIEWS>;

  /** Set when the reader follows a link to an actor; overrides `view`. */
  #isListShown = false;

  protected override body(context: RenderContext): unknown {
    const {actors, relations} = context.story;
    const view = this.option('view', choice(VIEWS));
    // An actor with members is a group of its own, even if it belongs to another one; so there are at most two levels.
    const groups = new Set(actors.map(({of}) => of));
    const list = (group?: string): unknown => html`<ul class="actors" role="list">
      ${actors
        .filter(({id, of}) => (groups.has(id) ? undefined : of) === group)
        .map(
          (actor) =>
            html`<li>${this.#actor(context, actor, !group)}${groups.has(actor.id) ? list(actor.id) : nothing}</li>`,
        )}
    </ul>`;
    return html`${context.head('actors')}
      ${view !== 'diagram' || this.#isListShown ? list() : nothing}
      ${relations.length && view !== 'list' ? this.#relations(context) : nothing}
      ${actors.length ? nothing : context.empty()}
      ${context.foot()}`;
  }

  #actor(context: RenderContext, actor: Actor, isTopLevel: boolean): TemplateResult {
    const {id, name, kind, role, of, side, text, sources = []} = actor;
    const {story} = context;
    const about = context.line(
      role ? context.storyText(role) : context.message(`actor-${kind}`),
      isTopLevel && of && context.message('partOf', {of: find(story, 'actor', of)!.name}),
      side && context.message('side', {side}),
      ...context.sources(sources),
    );
    const heading = [context.freshLabel('actor', id), context.chooseButton('actor', id, name)];
    return html`<div class="actor ${context.highlightClass('actor', id)}" part="actor" id=${fragmentOf('actor', id)} tabindex="-1">
      ${isTopLevel ? context.heading(1, 'name', heading) : html`<p class="name" part="name">${heading}</p>`}
      ${context.text(text)}
      <p class="claim" part="about">${about}</p>
      ${context.corrections('actor', id)}
    </div>`;
  }

  #relations(context: RenderContext): TemplateResult {
    const {story, locale} = context;
    const {words} = locale;
    const labelOf = ({kind, text, status}: Relation) =>
      [
        words[kind],
        [text, CERTAIN.includes(status) ? '' : words[status]]
          .filter(Boolean)
          .join(`${words.comma} `),
      ] as const;
    const sentence = ({from, to, kind, text, since}: Relation) => {
      const [subject, object] = [from, to].map((id) => find(story, 'actor', id)!) as [Actor, Actor];
      const {one: single, other: plural} = words[`is-${kind}`];
      const name = (actor: Actor) => html`<b>${context.storyText(actor.short ?? actor.name)}</b>`;
      const pattern = PLURAL_KINDS.includes(subject.kind) ? plural : (single ?? plural);
      return [
        context.uiText(fillParts<unknown>(pattern, {from: name(subject), to: name(object)})),
        text && [' (', context.storySentence(text), ')'],
        since && [
          `${words.comma} `,
          context.uiText(locale.message('since', {start: locale.date(since)})),
        ],
      ];
    };
    const diagrams = this.tryRender('diagram', () => this.#diagrams(context, labelOf));
    return html`${context.heading(1, 'headline', context.message('relations'))}
      <div class=${diagrams ? 'drawn' : ''}>${diagrams}
      <ul class="relations" part="relations" role="list">
        ${story.relations.map(
          (
            relation,
          ) => html`<li class="relation ${relation.status} ${relationHighlight(context, relation)}" part="relation">
            <p class="text">${sentence(relation)}</p>
            ${context.claim(relation)}${context.counterclaims(relation)}
          </li>`,
        )}
      </ul></div>`;
  }

  /** The diagram for wide and for narrow containers; undefined where it would not be readable. */
  #diagrams(context: RenderContext, labelOf: Parameters<typeof layoutDiagram>[1]): unknown {
    const {story} = context;
    if (story.relations.length > MAX_RELATIONS) return undefined;
    const isRtl = (story.dir ?? directionOf(story.lang)) === 'rtl';
    const [wide, narrow] = [WIDE, NARROW].map((dimensions) =>
      layoutDiagram(story, labelOf, dimensions),
    );
    if (!wide!.isReadable) return undefined;
    return html`<div class="wide">${renderDiagram(wide!, isRtl, context, this)}</div>
      ${narrow!.isReadable ? html`<div class="narrow">${renderDiagram(narrow!, isRtl, context, this)}</div>` : nothing}`;
  }

  override reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    this.#isListShown ||= kind === 'actor';
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
