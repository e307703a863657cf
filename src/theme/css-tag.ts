// Replaces Lit's `css-tag.js` in the bundle. It leaves out support for browsers without constructed style sheets, which
// have no `light-dark()` either, and for expressions in styles. A style is a string until an element adopts it.

export const css = ([text]: TemplateStringsArray): string => text!;
export const getCompatibleStyle = (style: string): string => style;

// Lit re-exports these names, and nothing in the bundle uses them: elements adopt their styles with `adopt.ts`.
export {css as CSSResult, css as adoptStyles, css as supportsAdoptingStyleSheets, css as unsafeCSS};
