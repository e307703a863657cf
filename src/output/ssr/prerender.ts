import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import type {RenderInfo} from '@lit-labs/ssr/lib/render-value.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import type {ThunkedRenderResult} from '@lit-labs/ssr/lib/render-result.js';
import type {LitElement} from 'lit';
import {parseStory} from '../../content/parse.js';
import type {Problem} from '../../content/parse.js';
import type {Story} from '../../content/story.js';
import type {CrisisElement} from '../../elements/base/element.js';
import {unknownAttributes} from '../../elements/base/problem-reporter.js';
import {registerMessages} from '../../i18n/messages.js';
import type {Messages} from '../../i18n/messages.js';
import '../../index.js';

/** Styles that apply until JavaScript runs; they are part of the pre-rendered markup, and are removed then. */
const WITHOUT_SCRIPT = `
.popover { display: none }
@media (scripting: none) {
  .controls, .more, .stack, .gate button, [part=media] button { display: none !important }
  .rest { content-visibility: visible }
  button { display: contents; cursor: auto }
  .ref[role] { pointer-events: none; text-decoration: none }
}`;

/** The little of a document that an element reads about itself. */
const ELEMENT_DOM = {
  getAttributeNames(this: Element): string[] {
    return Array.from(this.attributes, ({name}) => name);
  },
  isConnected: true,
  matches(this: Element, selector: string): boolean {
    return selector === this.localName || (selector === '[lang]' && this.hasAttribute('lang'));
  },
};

/** Renders an element by its own template, in the state before any interaction. */
class Renderer extends LitElementRenderer {
  declare element: CrisisElement & LitElement;

  static override matchesClass(): boolean {
    return true;
  }

  constructor(tag: string) {
    super(tag);
    for (const [name, value] of Object.entries(ELEMENT_DOM))
      Object.defineProperty(this.element, name, {value});
    // Nested elements find their host by its shadow root.
    this.element.attachShadow({mode: 'open'});
  }

  /** Passes attributes on unchanged, because the element handles its own aliases. */
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
  /** The element's attributes as HTML, each preceded by a space. */
  readonly attributes: string;
  /** The `<template>` with its shadow root, to be the first child of the element. */
  readonly template: string;
  /** The content of each `<style>` in it. */
  readonly styles: readonly string[];
  /** Problems with the attributes. */
  readonly problems: readonly Problem[];
}
export interface PrerenderOptions {
  /** The language of the surrounding page. */
  readonly lang?: string | undefined;
  /** For `<style nonce>`. */
  readonly nonce?: string | undefined;
}

/** Registers messages of other languages than English, as the script on the page does. */
export function useMessages(byLanguage: Readonly<Record<string, Messages>>): void {
  for (const [lang, messages] of Object.entries(byLanguage)) registerMessages(lang, messages);
}

/** Renders an element as declarative shadow DOM for readers without JavaScript; elements take it over when they are defined. Deterministic. */
export function prerender(
  story: Story,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  {lang, nonce}: PrerenderOptions = {},
): Prerendered {
  const renderer = new Renderer(tag);
  const {element} = renderer;
  const problems: Problem[] = [];
  element.addEventListener('crisis-error', (event) => {
    problems.push(...event.problems);
  });
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  const attributesHtml = collectResultSync(renderer.renderAttributes());
  if (lang && !element.hasAttribute('lang')) element.setAttribute('lang', lang);
  // Addresses are resolved against `src`, as in the browser.
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
    const text = collapseSpaces(css.replace(/\/\*[^]*?\*\//g, '') + WITHOUT_SCRIPT);
    styles.add(text);
    return `<style${nonce ? ` nonce="${nonce}"` : ''}>${text}</style>`;
  };
  // No element is found by a marker, and browsers leave out the white space between tags that has a line break. Text and
  // attribute values contain no "<" and ">", because they are escaped.
  const html = shadow
    .replace(/(?<=>)\s*\n\s*(?=<)/g, '')
    .replace(/ defer-hydration(?=>)| shadowroot="open"|<!--lit-node[^>]*-->/g, '')
    .replace(/(<(?:br|img|input|source|track)\b[^>]*?) \/>/g, '$1>')
    .replace(/<!--\/?lit-part[^>]*-->|<\?>/g, '')
    .replace(/ +>/g, '>')
    .replace(/<style>([^]*?)<\/style>/g, (_, css: string) => style(css));
  problems.push(...unknownAttributes(element));
  return {
    attributes: attributesHtml,
    template: `<template shadowrootmode="open">${collapseSpaces(html)}</template>`,
    styles: [...styles],
    problems,
  };
}

/** `text` with each run of white space as one space. No element preserves white space. */
function collapseSpaces(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ');
}
