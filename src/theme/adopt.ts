/** Style sheets by document, because a sheet can be used only in the document it was created for. */
const sheetsByDocument = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Applies styles to a shadow root in the document of `window`. All elements of a document share one sheet for each style. */
export function adopt(
  root: ShadowRoot | null,
  window: (Window & typeof globalThis) | null,
  styles: readonly unknown[],
): void {
  if (!root) return;
  const {ownerDocument} = root;
  // A document without a window is not rendered.
  if (!window) return;
  const sheets = sheetsByDocument.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
  sheetsByDocument.set(ownerDocument, sheets);
  root.adoptedStyleSheets = styles.map((style) => {
    const css = String(style);
    const sheet = sheets.get(css) ?? new window.CSSStyleSheet();
    if (!sheets.has(css)) sheet.replaceSync(css);
    sheets.set(css, sheet);
    return sheet;
  });
}
