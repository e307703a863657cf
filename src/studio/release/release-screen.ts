import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {DeskInfo, ReleaseProblem, Released, Review} from '../../desk/api.js';
import type {DeskContext} from '../desk-context.js';
import {fieldPlace} from './field-place.js';
import {decisionsFrom, firstAnswers, missingIn} from './decisions.js';
import type {Answers, Missing} from './decisions.js';
import {release, review} from './release-client.js';
import {releasedView} from './released-view.js';
import {reviewView} from './review-view.js';
import {staticRelease} from './static-release.js';

/** What the screen needs of the served story. */
export interface ReleaseTarget {
  readonly key: string;
  readonly desk: DeskInfo;
  /** False for a module, which only the command publishes. */
  readonly isWritable: boolean;
  /** Saves all that is not saved; resolves with the version of the file, or undefined if it could not be saved as it is. */
  readonly flush: () => Promise<string | undefined>;
  /** The version of the file that the text is the same as; undefined if it has changed since. */
  readonly version: () => string | undefined;
  /** Called after a release. */
  readonly released: () => void;
}

type State =
  | {readonly is: 'unreviewed'}
  | {readonly is: 'busy'; readonly doing: string}
  | {readonly is: 'reviewed'; readonly review: Review; readonly answers: Answers}
  | {readonly is: 'released'; readonly released: Released; readonly version: string | undefined}
  | {
      readonly is: 'failed';
      readonly message: string;
      readonly problems: readonly ReleaseProblem[];
    };

/** What changed, what the checks find, what readers are told; then it is published. */
export class ReleaseScreen {
  readonly #target: ReleaseTarget | undefined;
  #state: State = {is: 'unreviewed'};
  #missing: readonly Missing[] = [];

  constructor(target: ReleaseTarget | undefined) {
    this.#target = target;
  }

  template(desk: DeskContext): TemplateResult {
    const target = this.#target;
    if (!target) return staticRelease(desk);
    if (!target.desk.publishes) return notTold(target.desk);
    if (!target.isWritable) return onlyByCommand(target.key);
    // The screen was opened: what would come out is looked at without being asked.
    if (this.#state.is === 'unreviewed') void this.#review(target, desk);
    return html`<div class="release">${this.#content(target, desk)}</div>`;
  }

  #content(target: ReleaseTarget, desk: DeskContext): TemplateResult {
    const state = this.#state;
    const again = () => void this.#review(target, desk);
    const heading = html`<h2 id="release-title" tabindex="-1">Release</h2>`;
    switch (state.is) {
      case 'unreviewed':
      case 'busy':
        return html`${heading}
          <p role="status">${state.is === 'busy' ? state.doing : 'Looking at what changed'}…</p>`;
      case 'failed':
        return html`${heading}
          <div role="alert">
            <p class="wrong">Nothing is published: ${state.message}</p>
            <ul>${state.problems.map(({path, message}) => html`<li><code>${path}</code> ${message}</li>`)}</ul>
          </div>
          <p>What readers have stays as it is. <button @click=${again}>Review again</button></p>`;
      case 'released':
        return releasedView(state.released, again);
      case 'reviewed':
        return this.#reviewed(target, desk, state.review, state.answers);
    }
  }

  #reviewed(
    target: ReleaseTarget,
    desk: DeskContext,
    reviewed: Review,
    answers: Answers,
  ): TemplateResult {
    const again = () => void this.#review(target, desk);
    const isOutdated = target.version() !== reviewed.version;
    const isBlocked = reviewed.problems.length > 0 || isOutdated;
    const isSame =
      reviewed.published !== undefined && !reviewed.changes.length && !reviewed.problems.length;
    return html`<h2 id="release-title" tabindex="-1">Release</h2>
      ${
        isOutdated
          ? html`<p class="wrong" role="status">
              The story has changed since it was reviewed here.
              <button class="main" @click=${again}>Review again</button>
            </p>`
          : nothing
      }
      ${reviewView(reviewed, answers, {
        answer: (name, patch) => {
          const of = {...answers, [name]: {...answers[name]!, ...patch}};
          this.#state = {is: 'reviewed', review: reviewed, answers: of};
          if (this.#missing.length) this.#missing = missingIn(reviewed, of);
          desk.commands.draw();
        },
        goTo: (path) => fieldPlace(desk, path),
      })}
      ${
        this.#missing.length
          ? html`<div class="problems" id="release-missing" role="alert" tabindex="-1">
              <h3>Before it is published</h3>
              <ul>
                ${this.#missing.map(
                  ({field, message}) =>
                    html`<li>
                      <button @click=${() => document.getElementById(field)?.focus()}>${message}</button>
                    </li>`,
                )}
              </ul>
            </div>`
          : nothing
      }
      <p class="do">
        <button
          class="main"
          ?disabled=${isBlocked || isSame}
          @click=${() => void this.#release(target, desk, reviewed, answers)}
        >Publish</button>
        <span class="hint">to <bdi>${target.desk.publishes!.base}</bdi></span>
      </p>`;
  }

  async #review(target: ReleaseTarget, desk: DeskContext): Promise<void> {
    this.#missing = [];
    this.#set({is: 'busy', doing: 'Saving, and looking at what changed'}, desk);
    try {
      const version = await target.flush();
      if (version === undefined) {
        const message =
          'the story is not saved as it stands here. Decide first what another editor has changed too, then review again';
        this.#set({is: 'failed', message, problems: []}, desk);
        return;
      }
      const reviewed = await review(target.key);
      this.#set({is: 'reviewed', review: reviewed, answers: firstAnswers(reviewed)}, desk);
    } catch (error) {
      this.#set({is: 'failed', message: (error as Error).message, problems: []}, desk);
    }
  }

  async #release(
    target: ReleaseTarget,
    desk: DeskContext,
    reviewed: Review,
    answers: Answers,
  ): Promise<void> {
    this.#missing = missingIn(reviewed, answers);
    if (this.#missing.length) {
      desk.commands.draw();
      document.getElementById('release-missing')?.focus();
      return;
    }
    this.#set({is: 'busy', doing: 'Publishing'}, desk);
    try {
      const decisions = decisionsFrom(reviewed.proposals, answers);
      const end = await release(target.key, reviewed, decisions, (step) => {
        if ('doing' in step) this.#set({is: 'busy', doing: step.doing}, desk);
      });
      if ('released' in end) {
        const {released} = end;
        this.#set({is: 'released', released, version: target.version()}, desk);
        target.released();
      } else this.#set({is: 'failed', message: end.refused, problems: end.problems}, desk);
    } catch (error) {
      this.#set({is: 'failed', message: (error as Error).message, problems: []}, desk);
    }
    document.getElementById('release-title')?.focus();
  }

  /** What was reviewed or published counts until the screen is left: then it is looked at again. */
  leave(): void {
    if (this.#state.is === 'busy') return;
    this.#state = {is: 'unreviewed'};
    this.#missing = [];
  }

  #set(state: State, desk: DeskContext): void {
    this.#state = state;
    desk.commands.draw();
  }
}

function notTold({place, only}: DeskInfo): TemplateResult {
  const folder = only ?? place;
  return html`<div class="release">
    <h2 id="release-title">Release</h2>
    <p>The command that serves this page was not told where to publish. Start it so:</p>
    <pre tabindex="0"><code>npx crisis-elements studio ${folder} --publish public/ --base https://static.paper.test/stories/</code></pre>
    <p>“public/” is the folder that your host serves, and the address is where it lies there.</p>
  </div>`;
}

function onlyByCommand(name: string): TemplateResult {
  return html`<div class="release">
    <h2 id="release-title">Release</h2>
    <p>
      <bdi>${name}</bdi> is a TypeScript or JavaScript module: it is shown here as JSON, and neither saved nor published
      from here. The command publishes it:
    </p>
    <pre tabindex="0"><code>npx crisis-elements publish public/ ${name} --base https://static.paper.test/stories/</code></pre>
  </div>`;
}
