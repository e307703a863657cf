import {minify as swc} from '@swc/core';
import {transform} from 'esbuild';

/**
 * Two steps. SWC minifies: 3.5 % smaller than esbuild would, and as small as Terser in a fifth of its time; more of its
 * options, or fewer, made the brotli larger. Before it, esbuild shortens the names, as it begins anew in each scope and
 * in each class, which saves 0.4 % more.
 */
export const minify = () => [
  {
    name: 'short-names',
    renderChunk: (code) =>
      transform(code, {minifyIdentifiers: true, legalComments: 'none', sourcemap: 'external'}),
  },
  minifyEach(),
];

/** The second step alone, for modules that are bundled later. */
export const minifyEach = () => ({
  name: 'minify',
  renderChunk: (code) =>
    swc(code, {
      module: true,
      ecma: 2022,
      sourceMap: true,
      compress: {passes: 3, keep_fargs: false},
      mangle: true,
      format: {comments: false},
    }),
});
