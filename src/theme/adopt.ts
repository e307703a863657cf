/** A sheet belongs to the document of the window that made it. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Gives a shadow tree in the document of `view` these styles; the elements of a document share one sheet of each. */
export function adopt(
  root: ShadowRoot | null,
  view: (Window & typeof globalThis) | null,
  styles: readonly unknown[],
): void {
  if (!root) return;
  const {ownerDocument} = root;
  // A document without a window shows nothing.
  if (!view) return;
  const its = sheets.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
  sheets.set(ownerDocument, its);
  root.adoptedStyleSheets = styles.map((style) => {
    const css = String(style);
    const sheet = its.get(css) ?? new view.CSSStyleSheet();
    if (!its.has(css)) sheet.replaceSync(css);
    its.set(css, sheet);
    return sheet;
  });
}
