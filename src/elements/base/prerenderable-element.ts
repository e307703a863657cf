import {LitElement} from 'lit';
import {windowOf} from '../../placement/dom.js';
import {adopt} from '../../theme/adopt.js';
import {isolateTyping} from './keyboard.js';

/** An element whose shadow root a server may have rendered; that content stays until the element can replace it. */
export abstract class PrerenderableElement extends LitElement {
  #prerendered: ChildNode[] = [];

  /** A document cannot adopt the style sheets of another one. */
  adoptedCallback(): void {
    const {elementStyles} = this.constructor as typeof LitElement;
    adopt(this.shadowRoot, windowOf(this.ownerDocument), elementStyles);
  }

  // A pre-rendered root is rendered anew, not hydrated, because another version of the script may have made it.
  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.adoptedCallback();
    isolateTyping(root);
    this.#prerendered = [...root.childNodes];
    this.renderOptions.renderBefore = null;
    return root;
  }

  /** Whether a server rendered the element, or the `<crisis-story>` that it is a section of. */
  get wasPrerendered(): boolean {
    const {host} = this.getRootNode() as Partial<ShadowRoot>;
    return [this, host].some((one) => one && #prerendered in one && one.#prerendered[0]);
  }

  /** Whether the content from the server is still shown. */
  protected get isPrerendered(): boolean {
    return !!this.#prerendered[0]?.parentNode;
  }

  protected removePrerendered(): void {
    for (const node of this.#prerendered) node.remove();
  }
}
