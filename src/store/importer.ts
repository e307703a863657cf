/** The module that reads other formats, as a chunk of whoever bundles this; our own bundle has `pinned-importer.ts` in the place of this file. */
export const loadImporter = () => import('../import/browser.js');
