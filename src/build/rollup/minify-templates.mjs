import minifyHtmlLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import {defaultStrategy} from '@lit-labs/rollup-plugin-minify-html-literals/lib/strategy.js';

/**
 * Saves 3.2 %. Without `keepClosingSlash` it nests `<circle>` into `<path>`, and without `conservativeCollapse` it takes
 * spaces between words.
 */
export const minifyTemplates = () =>
  minifyHtmlLiterals({
    failOnError: true,
    options: {
      strategy: {...defaultStrategy, combineHTMLStrings},
      minifyOptions: {keepClosingSlash: true, conservativeCollapse: true},
    },
  });

/**
 * Joins the parts of a template. White space with a line break is left out between tags and values, as
 * `template/parse.ts` does it; the minifier would leave a space there.
 */
function combineHTMLStrings(parts, placeholder) {
  return parts.map(({text}) => text.replace(/(^|>)\s*\n\s*(?=<|$)/g, '$1')).join(placeholder);
}
