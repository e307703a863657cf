import {css, html, nothing} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {find, listOf, updatesOf} from '../content/find.js';
import type {Claim, Statement, Story} from '../content/story.js';
import {fragmentOf} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice} from './base/options.js';
import type {RenderContext} from './base/render-context.js';

const styles = css`
  .topics {
    columns: 26em;
    column-gap: calc(var(--_step) * 8);
  }
  /* Of several topics each stays together; a single one takes all columns. */
  .topic:not(:only-child),
  .accounts {
    break-inside: avoid;
  }
  .topic > .headline {
    break-after: avoid;
  }
  .topic {
    padding-block: calc(var(--_step) * 2);
    border-block-start: 1px solid var(--_rule);
  }
  .accounts {
    display: grid;
    /* Beside each other where there is room for two. */
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: calc(var(--_step) * 2) calc(var(--_step) * 4);
    padding-block: calc(var(--_step) * 2);
  }
  @media print {
    /* Columns would part a topic from its first statement. */
    .topics {
      columns: auto;
    }
  }
  .account {
    padding-inline-start: 0.6em;
  }
  .account:not(:only-child) {
    border-block-start: 1px solid;
    padding-block-start: var(--_step);
  }
  .account:only-child .words {
    font-size: 1.25em;
    line-height: 1.3;
  }
  .topic > .correction {
    padding-inline-start: 0.75em;
  }
`;

/** What a statement may contradict, the most particular first: facts and answers only sum up. */
const KINDS = ['event', 'figure', 'fact', 'question'] as const;
type Words = 'headline' | 'text' | 'label' | 'question' | 'answer' | 'when' | 'asOf';
type Contradicted = Claim & {readonly id: string} & {readonly [K in Words]?: string | undefined};

/** What is shown side by side: what a statement contradicts, and all statements in that matter. */
function disputeOf(story: Story, statement: Statement) {
  const names = ({counterclaims}: Claim) => counterclaims?.includes(statement.id);
  const kind = KINDS.find((kind) => story[listOf(kind)].some(names)) ?? 'event';
  const claims: readonly Contradicted[] = story[listOf(kind)].filter(names);
  const others = [...claims, statement].flatMap(({counterclaims = []}) => counterclaims);
  return {
    kind,
    claims,
    statements: new Set([
      ...story.statements.filter(names),
      statement,
      ...others.map((id) => find(story, 'statement', id)!),
    ]),
  };
}

/** The linter knows of no id that may be missing. */
const NO_ID = nothing as unknown as string;

/**
 * @summary Who said what, by topic; claims and counter-claims side by side.
 *
 * @tag crisis-statements
 * @slot - The fallback; it stays on the page.
 * @slot heading - Replaces the element's own heading.
 * @csspart topic - The statements on a topic.
 * @csspart headline - The topic.
 * @csspart accounts - A statement, or all that contradict one another, side by side.
 * @csspart statement - A statement, with who said it.
 * @csspart contradicted - What a statement contradicts.
 * @fires crisis-error - Something that the author or publisher should mend.
 */
export class CrisisStatements extends CrisisElement {
  override readonly shows = 'statement';
  static override properties: PropertyDeclarations = {topic: {}};
  static override styles = [...CrisisElement.styles, styles];

  /** The one topic that is shown, or `all`. */
  declare topic: string | null | undefined;

  protected override body(view: RenderContext): unknown {
    const {statements} = view.story;
    const topics = [...new Set(statements.map(({topic}) => topic))];
    const only = this.option('topic', choice(['all', ...topics]));
    const shown = new Set<Statement>();
    const groups = topics
      .filter((topic) => only === 'all' || only === topic)
      .map((topic) => {
        const disputes = statements
          .filter((one) => one.topic === topic && !shown.has(one))
          .map((one) => (shown.has(one) ? nothing : this.#dispute(view, one, shown)));
        return disputes.length
          ? html`<div class="topic" part="topic">${view.heading(1, 'headline', topic)}${disputes}</div>`
          : nothing;
      });
    return html`${view.head('statements')}
      ${statements.length ? html`<div class="topics">${groups}</div>` : view.empty()}
      ${view.foot()}`;
  }

  #dispute(view: RenderContext, statement: Statement, shown: Set<Statement>): unknown {
    const {story} = view;
    const {kind, claims, statements} = disputeOf(story, statement);
    let label: '' | 'oneAccount' | 'otherAccount' =
      claims.length + statements.size > 1 ? 'oneAccount' : '';
    const account = (part: string, status: string, id: string, content: unknown) => {
      const said = label && html`<p class="label">${view.message(label)}</p>`;
      label &&= 'otherAccount';
      return html`<div class="account ${status}" part=${part} id=${id} tabindex="-1">${said}${content}</div>`;
    };
    return html`<div class="accounts" part="accounts">
      ${claims.map((claim) => {
        const {id, status, headline, text, label, question, answer, when, asOf} = claim;
        return account('contradicted', status, NO_ID, [
          question && html`<p><b>${question}</b></p>`,
          label && html`<p>${view.labelled(label, view.figure(id))}</p>`,
          view.retracted(claim),
          view.text(headline ?? text ?? answer, status === 'retracted'),
          view.claim(claim, {statement: {when: when ?? asOf}}),
        ]);
      })}
      ${[...statements].map((one) => {
        const {id} = one;
        const node = shown.has(one) ? NO_ID : fragmentOf('statement', id);
        shown.add(one);
        return account('statement', view.highlightClass('statement', id), node, [
          view.fresh('statement', id),
          view.statement(one),
        ]);
      })}
    </div>
    ${[
      ...new Set([
        ...claims.flatMap(({id}) => updatesOf(story, kind, id)),
        ...[...statements].flatMap(({id}) => updatesOf(story, 'statement', id)),
      ]),
    ].map(view.correctionLine)}`;
  }
}
define('crisis-statements', CrisisStatements);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-statements': CrisisStatements;
  }
}
