import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import type {RenderInfo} from '@lit-labs/ssr/lib/render-value.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import type {ThunkedRenderResult} from '@lit-labs/ssr/lib/render-result.js';
import {parseStory} from '../../content/parse.js';
import type {Problem} from '../../content/parse.js';
import type {Story} from '../../content/story.js';
import type {CrisisElement} from '../../elements/base/element.js';
import {unknownAttributes} from '../../elements/base/problem-reporter.js';
import {registerMessages} from '../../i18n/messages.js';
import type {Messages} from '../../i18n/messages.js';
import '../../index.js';

/** What holds until a script takes over; it goes with the markup that it stands in. */
const WITHOUT_SCRIPT = `
.popover { display: none }
@media (scripting: none) {
  .controls, .more, .stack, .gate button, [part=media] button { display: none !important }
  .rest { content-visibility: visible }
  button { display: contents; cursor: auto }
  .ref[role] { pointer-events: none; text-decoration: none }
}`;

/** The little of a document that an element reads about itself. */
const STANDING = {
  getAttributeNames(this: Element): string[] {
    return Array.from(this.attributes, ({name}) => name);
  },
  isConnected: true,
  matches(this: Element, selector: string): boolean {
    return selector === this.localName || (selector === '[lang]' && this.hasAttribute('lang'));
  },
};

/** Renders an element by its own template, as the browser would for a reader who has done nothing yet. */
class Renderer extends LitElementRenderer {
  declare element: CrisisElement;

  constructor(tag: string) {
    super(tag);
    for (const [name, value] of Object.entries(STANDING))
      Object.defineProperty(this.element, name, {value});
    // Elements inside find their host by it.
    this.element.attachShadow({mode: 'open'});
  }

  /** The element itself knows its aliases. */
  override attributeChangedCallback(name: string, before: string | null, value: string): void {
    this.element.attributeChangedCallback(name, before, value);
  }

  override renderShadow(info: RenderInfo): ThunkedRenderResult {
    const report = () => {
      (this.element as unknown as {reportProblems(): void}).reportProblems();
      return '';
    };
    return [...(super.renderShadow(info) ?? []), report];
  }
}

export interface Prerendered {
  /** The element's attributes, with a space before each. */
  readonly attributes: string;
  /** The `<template>` with its shadow root, which stands first in the element. */
  readonly template: string;
  /** What each `<style>` in it holds. */
  readonly styles: readonly string[];
  /** What is wrong with the attributes. */
  readonly problems: readonly Problem[];
}
export interface RenderPlace {
  /** The language of the page around it. */
  readonly lang?: string | undefined;
  /** For `<style nonce>`. */
  readonly nonce?: string | undefined;
}

/** Has elements speak languages besides English, as the script that takes over will. */
export function useLanguage(words: Readonly<Record<string, Messages>>): void {
  for (const [lang, messages] of Object.entries(words)) registerMessages(lang, messages);
}

/** An element as declarative shadow DOM: read where no script runs, built anew where ours does. The same story gives the same text. */
export function prerender(
  story: Story,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  {lang, nonce}: RenderPlace = {},
): Prerendered {
  const renderer = new Renderer(tag);
  const {element} = renderer;
  const problems: Problem[] = [];
  element.addEventListener('crisis-error', (event) => {
    problems.push(...event.problems);
  });
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  const written = collectResultSync(renderer.renderAttributes());
  if (lang && !element.hasAttribute('lang')) element.setAttribute('lang', lang);
  // As the script will that takes over, which asks for it there.
  const parsed = parseStory(story, attributes.src ?? attributes['data-src']);
  renderer.setProperty('content', parsed.ok ? parsed.story : story);
  renderer.connectedCallback();
  const shadow = collectResultSync(
    renderer.renderShadow({
      elementRenderers: [Renderer],
      customElementInstanceStack: [],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }),
  );
  const styles = new Set<string>();
  const style = (css: string) => {
    const text = spaced(css.replace(/\/\*[^]*?\*\//g, '') + WITHOUT_SCRIPT);
    styles.add(text);
    return `<style${nonce ? ` nonce="${nonce}"` : ''}>${text}</style>`;
  };
  // Nothing is hydrated, so what hydration needs is left out; but texts that meet stay apart, as each is set by itself.
  // Text and attributes hold no "<" and no ">": they are escaped.
  const html = shadow
    .replace(/ defer-hydration(?=>)| shadowroot="open"|<!--lit-node[^>]*-->/g, '')
    .replace(/(<(?:br|img|input|source|track)\b[^>]*?) \/>/g, '$1>')
    .replace(/(?:<!--\/?lit-part[^>]*-->|<\?>)+/g, '<!---->')
    .replace(/(?<=>)<!---->|<!---->(?=<)/g, '')
    .replace(/<style>([^]*?)<\/style>/g, (_, css: string) => style(css));
  problems.push(...unknownAttributes(element));
  return {
    attributes: written,
    template: `<template shadowrootmode="open">${spaced(html)}</template>`,
    styles: [...styles],
    problems,
  };
}

/** With one space where there are many; no element keeps more. */
function spaced(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ');
}
