import {css, html, nothing} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {find} from '../content/find.js';
import type {Actor, Relation} from '../content/story.js';
import {fillParts} from '../format/fill.js';
import {directionOf} from '../format/locale.js';
import {fragmentOf} from '../notation/ref.js';
import type {Kind} from '../notation/ref.js';
import {diagramOf} from './actors/diagram.js';
import {drawing, drawingStyles} from './actors/drawing.js';
import {goTo} from './base/deep-link.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice} from './base/settings.js';
import type {View} from './base/view.js';

const styles = css`
  .actors,
  .relations {
    list-style: none;
    columns: 14em;
    column-gap: calc(var(--_step) * 8);
  }
  .members {
    list-style: none;
    padding-inline-start: 1em;
  }
  .group,
  .relation {
    break-inside: avoid;
    padding-block: calc(var(--_step) * 2);
    border-block-start: 1px solid var(--_rule);
  }
  .member {
    padding-block-start: var(--_step);
  }
  .narrow,
  .wide {
    display: none;
  }
  @container (min-width: 16em) {
    .narrow {
      display: block;
      max-inline-size: 24em;
    }
  }
  @container (min-width: 34em) {
    .narrow {
      display: none;
    }
    .wide {
      display: block;
      max-inline-size: 40em;
    }
  }
`;

export const VIEWS = ['all', 'list', 'diagram'] as const;

/**
 * @summary Who is who, and how they stand to each other: in a diagram, and in sentences that each say on whose word.
 *
 * @tag crisis-actors
 * @slot - The fallback; it stays on the page.
 * @slot heading - Replaces the element's own heading.
 * @fires crisis-error - Something that the author or publisher should mend.
 */
export class CrisisActors extends CrisisElement {
  static override properties: PropertyDeclarations = {view: {}};
  static override styles = [...CrisisElement.styles, drawingStyles, styles];

  /** `all`, the `list` of who is who only, or the `diagram` of the relations only. */
  declare view: string | null | undefined;

  /** A reader who follows a link to an actor sees the list, whatever the author wrote. */
  #open = false;

  protected override body(view: View): unknown {
    const {story, locale} = view;
    const {words} = locale;
    const {actors, relations} = story;
    const only = this.setting('view', choice(VIEWS));
    // Who has members heads a group, also within another.
    const heads = new Set(actors.map((actor) => actor.of));
    const inGroup = ({id, of}: Actor) => of && !heads.has(id);
    return html`${view.head(words.actors)}
      ${
        only !== 'diagram' || this.#open
          ? html`<ul class="actors" role="list">
            ${actors.map((actor) =>
              inGroup(actor)
                ? nothing
                : html`<li class="group">
                    ${this.#actor(view, actor, true)}
                    ${
                      heads.has(actor.id)
                        ? html`<ul class="members" role="list">
                          ${actors.map((one) => (one.of === actor.id && inGroup(one) ? html`<li class="member">${this.#actor(view, one)}</li>` : nothing))}
                        </ul>`
                        : nothing
                    }
                  </li>`,
            )}
          </ul>`
          : nothing
      }
      ${relations.length && only !== 'list' ? this.#relations(view) : nothing}
      ${actors.length ? nothing : html`<p class="fine" part="empty">${words.empty}</p>`}
      ${view.foot()}`;
  }

  #actor(view: View, {id, name, kind, role, of, side, text, sources = []}: Actor, head = false) {
    const {story, locale} = view;
    const about = [
      role ?? locale.words[`actor-${kind}`],
      head && of && locale.say('partOf', {of: find(story, 'actor', of)!.name}),
      side,
    ].filter(Boolean);
    return html`<div class="actor" part="actor" id=${fragmentOf('actor', id)} tabindex="-1">
      ${head ? view.heading(1, 'name', name) : html`<p class="name" part="name"><b>${name}</b></p>`}
      <p class="fine" part="role">${about.join(' · ')}</p>
      ${view.text(text)}
      ${sources.length ? html`<p class="claim">${sources.map((one) => view.source(find(story, 'source', one)!))}</p>` : nothing}
      ${view.corrections('actor', id)}
    </div>`;
  }

  #relations(view: View): unknown {
    const {story, locale} = view;
    const {words} = locale;
    const rtl = (story.dir ?? directionOf(story.lang)) === 'rtl';
    const about = ({text}: Relation) => (text ? ` (${text})` : '');
    const draw = (width: number) =>
      drawing(
        diagramOf(story, width, (one) => words[one.kind] + about(one)),
        rtl,
        words.diagram,
        (id) => (click) => {
          click.preventDefault();
          goTo(this, 'actor', id);
        },
      );
    const sentence = (relation: Relation) => {
      const {from, to, kind, since} = relation;
      const [one, other] = [from, to].map((id) => find(story, 'actor', id)!);
      const forms = words[`is-${kind}`];
      const many = /^(?:people|armed-group)$/.test(one!.kind);
      const said = fillParts<unknown>((!many && forms.one) || forms.other, {
        from: html`<b>${one!.short ?? one!.name}</b>`,
        to: html`<b>${other!.short ?? other!.name}</b>`,
      });
      return html`${said}${about(relation)}${since && `, ${locale.say('since', {date: locale.date(since)})}`}`;
    };
    return html`<section class="stand">
      ${view.heading(1, 'relations-heading', words.relations)}
      <div class="narrow">${draw(320)}</div><div class="wide">${draw(620)}</div>
      <ul class="relations" role="list">
        ${story.relations.map(
          (relation) => html`<li class="relation ${relation.status}" part="relation">
            <p class="text">${sentence(relation)}</p>
            ${view.claim(relation)}${view.counterclaims(relation)}
          </li>`,
        )}
      </ul>
    </section>`;
  }

  override async reveal(kind: Kind, id: string): Promise<HTMLElement | null> {
    if (kind === 'actor' && !this.#open) {
      this.#open = true;
      this.requestUpdate();
    }
    return super.reveal(kind, id);
  }
}
define('crisis-actors', CrisisActors);
