import {ReactiveElement} from '@lit/reactive-element';
import type {PropertyValues} from '@lit/reactive-element';
import {windowOf} from '../../placement/dom.js';
import {render} from '../../template/render.js';
import {adopt} from '../../theme/adopt.js';
import {isolateTyping} from './keyboard.js';

/** What `render` returns where everything has to stay as it is. */
export const UNCHANGED = Symbol();

/** An element whose shadow root a server may have rendered. That content stays, and the first render changes only what differs. */
export abstract class PrerenderableElement extends ReactiveElement {
  #wasPrerendered = false;
  #hasRendered = false;

  /** A document cannot adopt the style sheets of another one. */
  adoptedCallback(): void {
    const {elementStyles} = this.constructor as typeof ReactiveElement;
    adopt(this.shadowRoot, windowOf(this.ownerDocument), elementStyles);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.adoptedCallback();
    isolateTyping(root);
    this.#wasPrerendered = root.hasChildNodes();
    return root;
  }

  /** Whether a server rendered the element, or the `<crisis-story>` that it is a section of. */
  get wasPrerendered(): boolean {
    const {host} = this.getRootNode() as Partial<ShadowRoot>;
    return [this, host].some((one) => one && #wasPrerendered in one && one.#wasPrerendered);
  }

  /** Whether all content is still that from the server. */
  protected get isPrerendered(): boolean {
    return this.#wasPrerendered && !this.#hasRendered;
  }

  /** The content, as a template; or `UNCHANGED`. */
  protected abstract render(): unknown;

  protected override update(changed: PropertyValues): void {
    const content = this.render();
    super.update(changed);
    if (content === UNCHANGED) return;
    const {isPrerendered} = this;
    this.#hasRendered = true;
    render(content, this.renderRoot, this);
    if (isPrerendered) reportState(this.renderRoot);
  }
}

/** Dispatches the events of what the reader opened and wrote before there were listeners. */
function reportState(root: ParentNode): void {
  for (const one of root.querySelectorAll('details[id]')) one.dispatchEvent(new Event('toggle'));
  for (const one of root.querySelectorAll('input'))
    if (one.value) one.dispatchEvent(new Event('input'));
}
