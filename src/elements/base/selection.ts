import {html, nothing} from '../../template/html.js';
import type {ReactiveControllerHost} from '@lit/reactive-element';
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

/** The popover of an element, and what the reader selects in it. */
export class Selection implements SelectionHandler {
  readonly #host: Host;
  /** The thing that the popover is about, and the link that opened it. */
  #target: Target | undefined;
  #opener: HTMLElement | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  choose(target?: Target): void {
    this.#host.currentStore?.choose(target, this.#host);
  }

  /** Opens the popover about a thing next to `opener`, and focuses it. */
  async showDetails(target: Target, opener: HTMLElement): Promise<void> {
    this.#target = target;
    this.#opener = opener;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const popover = this.#host.renderRoot.querySelector<HTMLElement>('.popover');
    // Another edition may have arrived meanwhile, without the opener or the thing.
    if (popover && opener.isConnected) this.#open(opener, popover);
  }

  #open(opener: HTMLElement, popover: HTMLElement): void {
    // Browsers return the focus to the host of the shadow tree, which is not focusable.
    popover.onbeforetoggle = ({newState}) => {
      if (newState === 'closed' && popover.matches(':focus-within')) opener.focus();
    };
    popover.hidePopover();
    popover.showPopover({source: opener});
    popover.focus();
  }

  /** Closes the popover when the focus leaves it, so that it does not cover the focused element. */
  readonly #onFocusOut = ({currentTarget, relatedTarget}: FocusEvent): void => {
    const popover = currentTarget as HTMLElement;
    if (relatedTarget && !popover.contains(relatedTarget as Node)) popover.hidePopover();
  };

  /** Clears the selection. Its button disappears, so the focus moves to what was selected, or to the link that named it. */
  async #clear(): Promise<void> {
    const host = this.#host;
    const {kind, id} = parseRef(host.currentStore!.chosen[0]!)!;
    this.choose();
    await host.updateComplete;
    const entry = (host.renderRoot as ShadowRoot).getElementById(fragmentOf(kind, id));
    const opener = this.#opener?.isConnected ? this.#opener : undefined;
    (entry ?? opener ?? host.renderRoot.querySelector<HTMLElement>('.head'))?.focus();
  }

  /** What is selected, and the button that clears it. */
  #choice(context: RenderContext): unknown {
    const [ref, ...related] = context.chosen;
    if (!ref || this.#host.currentStore?.chooser !== this.#host) return nothing;
    const target = parseRef(ref)!;
    const isName = target.kind === 'place' || target.kind === 'actor';
    const title = context.title(target);
    return html`${context.message('chosen', {title: isName ? context.storyText(title) : context.storySentence(title)})} (${context.countMessage('related', related.length)})
      <button type="button" @click=${() => this.#clear()}>${context.message('clear')}</button>`;
  }

  /** The bar under an element, with the `news` of a live story and the selection; and the popover. */
  render(context: RenderContext, news: unknown): unknown {
    // Another edition may not have it.
    const target =
      this.#target && find(context.story, this.#target.kind, this.#target.id)
        ? this.#target
        : undefined;
    return html`<div class="bar">
        ${news}
        <p class="fine" part="choice" role="status">${this.#choice(context)}</p>
      </div>
      <div class="popover" part="popover" role="dialog" tabindex="-1" lang=${context.story.lang} aria-label=${target ? context.title(target) : nothing} .popover=${'auto'} @focusout=${this.#onFocusOut}>${target && context.details(target)}</div>`;
  }
}
