import {css} from '@lit/reactive-element';
import {html, nothing} from '../template/html.js';
import type {PropertyDeclarations} from '@lit/reactive-element';
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
  /* Each of several topics stays in one column; a single one fills all columns. */
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
    /* Side by side where two fit. */
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: calc(var(--_step) * 2) calc(var(--_step) * 4);
    padding-block: calc(var(--_step) * 2);
  }
  @media print {
    /* Columns would separate a topic from its first statement. */
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
  .account:only-child .quotation {
    font-size: 1.25em;
    line-height: 1.3;
  }
  .topic > .correction {
    padding-inline-start: 0.75em;
  }
`;

/** Kinds that a statement may contradict, the most specific first: facts and answers are summaries. */
const KINDS = ['event', 'figure', 'fact', 'question'] as const;
type TextField = 'headline' | 'text' | 'label' | 'question' | 'answer' | 'when' | 'asOf';
type Contradicted = Claim & {readonly id: string} & {
  readonly [K in TextField]?: string | undefined;
};

/** What is shown side by side: the claims that a statement contradicts, and all statements about them. */
function disputeOf(story: Story, statement: Statement) {
  const isContradicted = ({counterclaims}: Claim) => counterclaims?.includes(statement.id);
  const kind = KINDS.find((kind) => story[listOf(kind)].some(isContradicted)) ?? 'event';
  const claims: readonly Contradicted[] = story[listOf(kind)].filter(isContradicted);
  const others = [...claims, statement].flatMap(({counterclaims = []}) => counterclaims);
  return {
    kind,
    claims,
    statements: new Set([
      ...story.statements.filter(isContradicted),
      statement,
      ...others.map((id) => find(story, 'statement', id)!),
    ]),
  };
}

/** Leaves the `id` attribute out; the linter accepts only strings for it. */
const NO_ID = nothing as unknown as string;

/**
 * @summary Statements by topic, each with what it contradicts side by side.
 *
 * @tag crisis-statements
 * @slot - Fallback content, which stays visible under the story.
 * @slot heading - Replaces the heading.
 * @csspart topic - Container of the statements on a topic.
 * @csspart headline - Heading of a topic.
 * @csspart accounts - Container of a statement, or of several that contradict each other.
 * @csspart statement - Statement with its attribution.
 * @csspart contradicted - Claim that a statement contradicts.
 * @fires crisis-error - The story, an attribute or the rendering has problems. `problems` is a list of `{path, message}`.
 */
export class CrisisStatements extends CrisisElement {
  override readonly shownKind = 'statement';
  static override properties: PropertyDeclarations = {topic: {}};
  static override styles = [...CrisisElement.styles, styles];

  /** The only topic shown, or `all` (default). */
  declare topic: string | null | undefined;

  protected override body(context: RenderContext): unknown {
    const {statements} = context.story;
    const topics = [...new Set(statements.map(({topic}) => topic))];
    const selected = this.option('topic', choice(['all', ...topics]));
    const shown = new Set<Statement>();
    const groups = topics
      .filter((topic) => selected === 'all' || selected === topic)
      .map((topic) => {
        const disputes = statements
          .filter((statement) => statement.topic === topic && !shown.has(statement))
          .map((statement) =>
            shown.has(statement) ? nothing : this.#dispute(context, statement, shown),
          );
        return disputes.length
          ? html`<div class="topic" part="topic">${context.heading(1, 'headline', topic)}${disputes}</div>`
          : nothing;
      });
    return html`${context.head('statements')}
      ${statements.length ? html`<div class="topics">${groups}</div>` : context.empty()}
      ${context.foot()}`;
  }

  #dispute(context: RenderContext, statement: Statement, shown: Set<Statement>): unknown {
    const {story} = context;
    const {kind, claims, statements} = disputeOf(story, statement);
    let label: '' | 'oneAccount' | 'otherAccount' =
      claims.length + statements.size > 1 ? 'oneAccount' : '';
    const account = (part: string, status: string, id: string, content: unknown) => {
      const labelLine = label && html`<p class="label">${context.message(label)}</p>`;
      label &&= 'otherAccount';
      return html`<div class="account ${status}" part=${part} id=${id} tabindex="-1">${labelLine}${content}</div>`;
    };
    return html`<div class="accounts" part="accounts">
      ${claims.map((claim) => {
        const {id, status, headline, text, label, question, answer, when, asOf} = claim;
        return account('contradicted', status, NO_ID, [
          question && html`<p><b>${question}</b></p>`,
          label && html`<p>${context.labelled(label, context.figure(id))}</p>`,
          context.retracted(claim),
          context.text(headline ?? text ?? answer, status === 'retracted'),
          context.claim(claim, {statement: {when: when ?? asOf}}),
        ]);
      })}
      ${[...statements].map((statement) => {
        const {id} = statement;
        const nodeId = shown.has(statement) ? NO_ID : fragmentOf('statement', id);
        shown.add(statement);
        return account('statement', context.highlightClass('statement', id), nodeId, [
          context.freshLabel('statement', id),
          context.statement(statement),
        ]);
      })}
    </div>
    ${[
      ...new Set([
        ...claims.flatMap(({id}) => updatesOf(story, kind, id)),
        ...[...statements].flatMap(({id}) => updatesOf(story, 'statement', id)),
      ]),
    ].map(context.correctionLine)}`;
  }
}
define('crisis-statements', CrisisStatements);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-statements': CrisisStatements;
  }
}
