import {dirname, join} from 'node:path';
import {at} from '../paths.mjs';

const module = (path) => at(`dist/modules/${path}`);
const LIT_CSS_TAG = /[\\/]@lit[\\/]reactive-element[\\/](?:development[\\/])?css-tag\.js$/;

/** What a bundle has in the place of some of our modules. */
const REPLACED = new Map([
  // The stories are written before the bundle: `crisis-elements bundle` writes others there.
  [module('store/bundled.js'), module('store/injected-content.js')],
  // Loads the file with the hash that is written before the bundle, and no other.
  [module('store/importer.js'), module('store/pinned-importer.js')],
]);

/**
 * Puts other modules in the place of some. That of Lit's `css-tag.js`, without what only browsers need that lack what
 * we need anyway, saves 1.8 % of the bundle.
 */
export function replacements() {
  return {
    name: 'replacements',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const path = join(dirname(importer), source);
      return LIT_CSS_TAG.test(path) ? module('theme/css-tag.js') : (REPLACED.get(path) ?? null);
    },
  };
}
