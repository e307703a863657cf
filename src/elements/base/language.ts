import {speakAnew, speakers} from '../../format/messages.js';

/** What an element is drawn in: its slot, its parent or its host. */
export function around(node: Element): Element | null {
  const {host = null} = node.getRootNode() as Partial<ShadowRoot>;
  return node.assignedSlot ?? node.parentElement ?? host;
}

/** The nearest element at or around `node` that `selector` matches. */
export function closest(node: Element, selector: string): Element | null {
  for (let at: Element | null = node; at; at = around(at)) if (at.matches(selector)) return at;
  return null;
}

/** The language that an element stands in, as the page says: the nearest `lang`; empty where that is no language tag. */
export function languageAround(element: Element): string {
  const lang =
    element.getAttribute('data-lang') ?? closest(element, '[lang]')?.getAttribute('lang') ?? '';
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(lang) ? lang : '';
}

let watch: MutationObserver | undefined;

/** Calls `speak` when words are registered or a `lang` of the page changes, until the returned function is called. */
export function followLanguage(speak: () => void): () => void {
  if (!watch) {
    watch = new MutationObserver(speakAnew);
    watch.observe(document, {subtree: true, attributeFilter: ['lang']});
  }
  speakers.add(speak);
  return () => speakers.delete(speak);
}
