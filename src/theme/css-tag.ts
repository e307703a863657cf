// Lit's `css-tag.js` in the bundle: without what browsers need that have no constructed style sheets, none of which
// have `light-dark()` either, and without values in a style. A style is its text until an element needs it.

export const css = ([text]: TemplateStringsArray): string => text!;
export const getCompatibleStyle = (style: string): string => style;

const sheets = new Map<string, CSSStyleSheet>();

/** Elements share one sheet of each style. */
export function adoptStyles(root: ShadowRoot, styles: readonly string[]): void {
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = sheets.get(style) ?? new CSSStyleSheet();
    if (!sheets.has(style)) sheet.replaceSync(style);
    sheets.set(style, sheet);
    return sheet;
  });
}

// Lit passes these names on, and nothing in the bundle takes them.
export {css as CSSResult, css as supportsAdoptingStyleSheets, css as unsafeCSS};
