import {html, render} from 'lit';
import {onServer} from './server.js';

/** Whether this copy of lit may make markup: where Trusted Types allow one policy of its name, only the first copy may. */
function canRender(): boolean {
  if (onServer) return true;
  try {
    render(html`<b></b>`, document.createDocumentFragment());
    return true;
  } catch {
    return false;
  }
}

/**
 * Defines an element. A second copy of the bundle, of whatever version, leaves the first in place: the page has one
 * definition, nothing throws, and the console says which stands.
 */
export function define(
  tag: string,
  element: CustomElementConstructor & {readonly version?: string},
): void {
  // In Node, where there is nothing to define, the classes can still be imported.
  if (typeof customElements === 'undefined') return;
  const first = customElements.get(tag) as typeof element | undefined;
  if (!first && canRender()) customElements.define(tag, element);
  else if (!first)
    console.warn(`<${tag}> is not defined: Trusted Types allow one copy of the script`);
  else if (first !== element && first.version !== element.version)
    console.warn(`<${tag}> ${first.version} stays; ${element.version} is not used`);
}
