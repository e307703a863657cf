/** The nearest element above `node`, through shadow roots, that `selector` matches. */
export function closest(node: Element, selector: string): Element | null {
  const found = node.closest(selector);
  if (found) return found;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? closest(root.host, selector) : null;
}

/** The language that an element stands in, as the page says: the nearest `lang`; empty when it says none. */
export function languageAround(element: Element): string {
  return closest(element, '[lang]')?.getAttribute('lang')?.trim() ?? '';
}

const watching = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `changed` whenever a `lang` changes anywhere on the page, until the returned function is called. */
export function watchLanguage(changed: () => void): () => void {
  watching.add(changed);
  observer ??= new MutationObserver(() => {
    for (const call of watching) call();
  });
  if (watching.size === 1)
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['lang'],
      subtree: true,
    });
  return () => {
    watching.delete(changed);
    if (!watching.size) observer?.disconnect();
  };
}
