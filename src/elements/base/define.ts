import {html} from '../../template/html.js';
import {render} from '../../template/render.js';
import {onServer} from './server.js';

/** Whether this copy can render: a page with Trusted Types may allow only the first copy to create its policy. */
function canRender(): boolean {
  if (onServer) return true;
  try {
    render(html`<b></b>`, document.createDocumentFragment(), customElements);
    return true;
  } catch {
    return false;
  }
}

/**
 * Defines an element, unless the page already has one with that tag, as from another copy of the bundle. Then it throws
 * nothing, and warns where the versions differ.
 */
export function define(
  tag: string,
  element: CustomElementConstructor & {readonly version?: string},
): void {
  // So that the classes can be imported in Node.
  if (typeof customElements === 'undefined') return;
  const first = customElements.get(tag) as typeof element | undefined;
  if (!first && canRender()) customElements.define(tag, element);
  else if (!first)
    console.warn(`<${tag}> is not defined: the page’s Trusted Types allow one copy of the script`);
  else if (first !== element && first.version !== element.version)
    console.warn(
      `<${tag}> ${first.version} is defined already; version ${element.version} is not used`,
    );
}
