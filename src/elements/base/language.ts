/** The nearest element at or above `node`, through shadow roots, that `selector` matches. */
export function closest(node: Element, selector: string): Element | null {
  const {host} = node.getRootNode() as Partial<ShadowRoot>;
  return node.closest(selector) ?? (host ? closest(host, selector) : null);
}

/** The language that an element stands in, as the page says: the nearest `lang`; empty when it says none that is one. */
export function languageAround(element: Element): string {
  const lang = closest(element, '[lang]')?.getAttribute('lang') ?? '';
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? '';
  } catch {
    return '';
  }
}
