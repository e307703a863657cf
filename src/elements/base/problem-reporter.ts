import type {ReactiveElement} from 'lit';
import type {Problem} from '../../content/parse.js';
import {didYouMean} from '../../notation/nearest.js';
import {closest} from '../../placement/dom.js';
import type {PlacementInfo} from '../../placement/attributes.js';
import {isPageSetting} from '../../placement/page.js';
import {StoryErrorEvent} from './events.js';
import {onServer} from './server.js';

/** What a div or a link says that only the publisher may say. */
const refusedAttributes = ({by, refused = []}: Partial<PlacementInfo>): Problem[] =>
  refused.map((path) => ({
    path,
    message: `is not for a ${by}${isPageSetting(path) ? `; the publisher says it for the page, as <meta name="crisis-${path}">` : ''}`,
  }));

/** The attributes of an element that are nearly one of its own; any others are not ours. */
export function unknownAttributes(host: Element): Problem[] {
  const known = (host.constructor as typeof ReactiveElement).observedAttributes;
  return host
    .getAttributeNames()
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const path = name.replace('data-', '');
      const nearest = didYouMean(path, known);
      return nearest ? [{path, message: `is not an attribute here${nearest}`}] : [];
    });
}

/**
 * Tells what an author or publisher should mend, each thing once until nothing is wrong any more; under
 * `data-crisis-preview` on the page too, over what is shown.
 */
export class ProblemReporter {
  readonly #reported = new Set<string>();
  #box: HTMLElement | undefined;

  report(
    host: ReactiveElement & {placement: PlacementInfo | undefined},
    others: readonly Problem[],
  ): void {
    const problems = [
      ...others,
      ...(host.placement ? refusedAttributes(host.placement) : []),
      ...(onServer ? [] : unknownAttributes(host)),
    ];
    const said = problems.map(({path, message}) => `${path}${path && ': '}${message}`).join('\n');
    const words = `<${host.localName}>\n${said}`;
    this.#box?.remove();
    if (said && !onServer && closest(host, '[data-crisis-preview]')) {
      const box = (this.#box ??= document.createElement('p'));
      box.className = 'problems';
      box.setAttribute('part', 'problems');
      box.textContent = words;
      host.renderRoot.prepend(box);
    }
    if (!said) this.#reported.clear();
    if (!said || this.#reported.has(said)) return;
    this.#reported.add(said);
    if (!onServer) console.error(words);
    host.dispatchEvent(new StoryErrorEvent(problems));
  }
}
