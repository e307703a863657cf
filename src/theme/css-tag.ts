// Lit's `css-tag.js` in the bundle: without what browsers need that have no constructed style sheets, none of which
// have `light-dark()` either, and without values in a style. A style is its text until an element needs it.

export const css = ([text]: TemplateStringsArray): string => text!;
export const getCompatibleStyle = (style: string): string => style;

// Lit passes these names on, and nothing in the bundle takes them.
// Elements give themselves their styles: `adopt.ts`.
export {css as CSSResult, css as adoptStyles, css as supportsAdoptingStyleSheets, css as unsafeCSS};
