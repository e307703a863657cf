import nodeResolve from '@rollup/plugin-node-resolve';
import {at, pkg} from './src/build/paths.mjs';
import {compiledModules} from './src/build/rollup/compiled-modules.mjs';
import {developmentEdition, editions} from './src/build/rollup/editions.mjs';
import {compiledSchema} from './src/build/rollup/compiled-schema.mjs';
import {minify, minifyEach} from './src/build/rollup/minify.mjs';
import {PARTS, partsOutput} from './src/build/rollup/parts.mjs';
import {minifyTemplates} from './src/build/rollup/minify-templates.mjs';
import {replacements} from './src/build/rollup/replacements.mjs';
import {size} from './src/build/rollup/size.mjs';

/** What the compiler has written (`npm run modules`); `condition` is that of Lit's own builds. */
const modules = (condition, input, output, ...plugins) => ({
  input,
  output: {format: 'es', ...output},
  plugins: [
    replacements(),
    compiledSchema(),
    compiledModules(),
    nodeResolve({exportConditions: [condition]}),
    ...plugins,
  ],
  onwarn(warning) {
    throw Object.assign(new Error(warning.message), warning);
  },
});

/** All of it in one file. */
const bundle = (file, condition, ...plugins) =>
  modules(
    condition,
    at('dist/modules/index.js'),
    {file: at(file), inlineDynamicImports: true, sourcemap: 'hidden'},
    ...plugins,
  );

/** `rollup -c`; also with `--configAnySize` to go over the budget. */
export default ({configAnySize}) => [
  bundle(
    'dist/crisis-elements.js',
    'production',
    minifyTemplates(),
    minify(),
    editions(),
    size(pkg.config.budgetBrotliKiB * 1024, Boolean(configAnySize)),
  ),
  bundle('dist/development.js', 'development', developmentEdition()),
  modules('production', PARTS, partsOutput(at('dist/parts')), minifyTemplates(), minifyEach()),
];
