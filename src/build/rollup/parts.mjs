import {readdirSync} from 'node:fs';
import {at} from '../paths.mjs';

const names = (folder) =>
  readdirSync(at(`dist/modules/${folder}`)).flatMap((file) =>
    file.endsWith('.js') ? [`${folder}/${file}`] : [],
  );

/** The modules that a script with only some elements imports, and those that stand in for what it leaves out. */
export const PARTS = [
  ...names('elements'),
  'elements/base/without-live.js',
  'placement/missing.js',
  'placement/placement.js',
  'store/injected-content.js',
  'store/without-src.js',
].map((path) => at(`dist/modules/${path}`));

/** Each module in a file of its own, for `crisis-elements bundle --elements`. */
export const partsOutput = (dir) => ({
  dir,
  preserveModules: true,
  preserveModulesRoot: at('dist/modules'),
  sourcemap: true,
  // No package may contain a folder of that name.
  entryFileNames: ({name}) => `${name.replaceAll('node_modules', 'packages')}.js`,
});
