import {html, nothing} from 'lit';
import type {ReactiveControllerHost} from 'lit';
import {find} from '../../content/find.js';
import type {StoryStore} from '../../store/story-store.js';
import {fragmentOf, parseRef} from '../../notation/ref.js';
import type {Target} from '../../notation/ref.js';
import type {SelectionHandler} from './story-text.js';
import type {RenderContext} from './render-context.js';

type Host = ReactiveControllerHost & {
  readonly renderRoot: ParentNode;
  readonly currentStore: StoryStore | undefined;
};

/** What the reader opens and marks in one element. */
export class Selection implements SelectionHandler {
  readonly #host: Host;
  /** What the popover tells about, and what opened it. */
  #target: Target | undefined;
  #opener: HTMLElement | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  choose(thing?: Target): void {
    this.#host.currentStore?.choose(thing, this.#host);
  }

  /** Tells about a thing beside the words `at` that name it, and has the focus there. */
  async showDetails(thing: Target, at: HTMLElement): Promise<void> {
    this.#target = thing;
    this.#opener = at;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const popover = this.#host.renderRoot.querySelector<HTMLElement>('.peek');
    // Another edition may have come meanwhile, without the words or the thing.
    if (popover && at.isConnected) this.#open(at, popover);
  }

  #open(at: HTMLElement, popover: HTMLElement): void {
    // Browsers give the focus back to the host of a shadow tree, which cannot take it.
    popover.onbeforetoggle = ({newState}) => {
      if (newState === 'closed' && popover.matches(':focus-within')) at.focus();
    };
    popover.hidePopover();
    popover.showPopover({source: at});
    popover.focus();
  }

  /** The popover never covers what has the focus next. */
  readonly #onFocusOut = ({currentTarget, relatedTarget}: FocusEvent): void => {
    const popover = currentTarget as HTMLElement;
    if (relatedTarget && !popover.contains(relatedTarget as Node)) popover.hidePopover();
  };

  /** Takes the marks away; the focus goes to what was marked, or to what named it, for the button is gone. */
  async #clear(): Promise<void> {
    const host = this.#host;
    const {kind, id} = parseRef(host.currentStore!.chosen[0]!)!;
    this.choose();
    await host.updateComplete;
    const shown = (host.renderRoot as ShadowRoot).getElementById(fragmentOf(kind, id));
    const opener = this.#opener?.isConnected ? this.#opener : undefined;
    (shown ?? opener ?? host.renderRoot.querySelector<HTMLElement>('.head'))?.focus();
  }

  /** What is marked, and how to take that back. */
  #choice(view: RenderContext): unknown {
    const [ref, ...related] = view.chosen;
    if (!ref || this.#host.currentStore?.chooser !== this.#host) return nothing;
    const target = parseRef(ref)!;
    const isName = target.kind === 'place' || target.kind === 'actor';
    const title = view.title(target);
    return html`${view.message('chosen', {title: isName ? view.storyText(title) : view.storySentence(title)})} (${view.countMessage('related', related.length)})
      <button type="button" @click=${() => this.#clear()}>${view.message('clear')}</button>`;
  }

  /** Under the element: `news` of a live story and what is marked, in one bar; and the popover. */
  render(view: RenderContext, news: unknown): unknown {
    // Another edition may be without it.
    const target =
      this.#target && find(view.story, this.#target.kind, this.#target.id)
        ? this.#target
        : undefined;
    return html`<div class="bar">
        ${news}
        <p class="fine" part="choice" role="status">${this.#choice(view)}</p>
      </div>
      <div class="peek" part="popover" role="dialog" tabindex="-1" lang=${view.story.lang} aria-label=${target ? view.title(target) : nothing} .popover=${'auto'} @focusout=${this.#onFocusOut}>${target && view.details(target)}</div>`;
  }
}
