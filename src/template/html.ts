/** What `html` and `svg` return: the static strings of a template, and the values between them. */
export class TemplateResult {
  /** The name by which `@lit-labs/ssr` recognizes templates: 1 for HTML, 2 for SVG. */
  readonly _$litType$: 1 | 2;
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];

  constructor(type: 1 | 2, strings: TemplateStringsArray, values: readonly unknown[]) {
    this._$litType$ = type;
    this.strings = strings;
    this.values = values;
  }
}

/**
 * A template in the syntax of Lit: `@event`, `.property` and `?boolean` attributes, and values as content. White space
 * between tags is left out where it contains a line break.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  new TemplateResult(1, strings, values);

/** The same for what is inside an `<svg>`. */
export const svg = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  new TemplateResult(2, strings, values);

/** As content: no node. As the value of an attribute: removes the attribute. The symbol is that of Lit, which renders on servers. */
export const nothing: unique symbol = Symbol.for('lit-nothing') as never;
