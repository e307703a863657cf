import {css, html} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {find, listOf, updatesOf} from '../content/find.js';
import type {Fact, Figure, Question, Statement, Story, StoryEvent} from '../content/story.js';
import {fragmentOf} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice} from './base/settings.js';
import type {View} from './base/view.js';

const styles = css`
  .topics {
    columns: 30em;
    column-gap: calc(var(--_step) * 8);
  }
  .topic {
    break-inside: avoid;
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
  .correction {
    grid-column: 1 / -1;
  }
`;

/** What a statement may contradict, the most particular first: facts and answers sum up what events and figures say. */
const KINDS = ['event', 'figure', 'fact', 'question'] as const;
type Contradicted = Partial<StoryEvent & Fact & Figure & Question>;

/**
 * @summary Who said what, by topic; claims and counter-claims side by side.
 *
 * @tag crisis-statements
 * @slot - The fallback; it stays on the page.
 * @slot heading - Replaces the element's own heading.
 * @fires crisis-error - Something that the author or publisher should mend.
 */
export class CrisisStatements extends CrisisElement {
  static override properties: PropertyDeclarations = {topic: {}};
  static override styles = [...CrisisElement.styles, styles];

  /** One topic, or `all`. */
  declare topic: string | null | undefined;
