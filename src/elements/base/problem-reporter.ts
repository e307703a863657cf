import type {ReactiveElement} from '@lit/reactive-element';
import type {Problem} from '../../content/parse.js';
import {didYouMean} from '../../notation/nearest.js';
import {closest} from '../../placement/dom.js';
import type {PlacementInfo} from '../../placement/attributes.js';
import {isPageSetting} from '../../placement/page.js';
import {StoryErrorEvent} from './events.js';
import {unknownParts} from './page-styles.js';
import {onServer} from './server.js';

/** Problems for the attributes that a div or a link may not have. */
const refusedAttributes = ({by, refused = []}: Partial<PlacementInfo>): Problem[] =>
  refused.map((path) => ({
    path,
    message: `is not allowed on a ${by}${isPageSetting(path) ? `; the publisher can set it for the page with <meta name="crisis-${path}">` : ''}`,
  }));

/** Problems for attributes that look like a misspelt one of the element; any other attribute may be the page's own. */
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
 * Collects the problems of an element's update and reports them to the author: in the console and as a `crisis-error`
 * event, each list once until there are no problems any more; within `data-crisis-preview` in the element too.
 */
export class ProblemReporter {
  #problems: Problem[] = [];
  readonly #reported = new Set<string>();
  #box: HTMLElement | undefined;

  /** Forgets the problems of the update before. */
  reset(): void {
    this.#problems = [];
    // It is not part of what the element renders.
    this.#box?.remove();
  }

  readonly add = (path: string, message: string): void => {
    this.#problems.push({path, message});
  };

  report(
    host: ReactiveElement & {placement: PlacementInfo | undefined},
    storyProblems: readonly Problem[],
  ): void {
    const isPreview = !onServer && closest(host, '[data-crisis-preview]');
    const problems = [
      ...storyProblems,
      ...this.#problems,
      ...(host.placement ? refusedAttributes(host.placement) : []),
      ...(onServer ? [] : unknownAttributes(host)),
      ...(isPreview ? unknownParts(host.localName) : []),
    ];
    const list = problems.map(({path, message}) => `${path}${path && ': '}${message}`).join('\n');
    if (!list) {
      this.#reported.clear();
      return;
    }
    const text = `<${host.localName}>\n${list}`;
    if (isPreview) {
      const box = (this.#box ??= document.createElement('p'));
      box.className = 'problems';
      // English, whatever the page is.
      box.lang = 'en';
      box.dir = 'ltr';
      box.setAttribute('part', 'problems');
      box.textContent = text;
      host.renderRoot.prepend(box);
    }
    if (this.#reported.has(list)) return;
    this.#reported.add(list);
    if (!onServer) console.error(text);
    host.dispatchEvent(new StoryErrorEvent(problems));
  }
}
