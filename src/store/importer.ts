/** Loads the module that reads other formats, as a chunk of the page's own bundler. Our bundle replaces this file with `pinned-importer.ts`. */
export const loadImporter = () => import('../import/browser.js');
