/** Bundles the module that reads other formats. */
import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';
import {at, pkg, read} from './paths.mjs';
import {compiledSchemaForEsbuild} from './rollup/compiled-schema.mjs';

export const IMPORTER_FILE = 'crisis-import.js';

/** The module by itself, with the browser's own parser of HTML in parse5's place (`browser` in package.json), and its source map. */
export async function importerCode() {
  const licence = read('node_modules/papaparse/LICENSE').trim();
  const {outputFiles, metafile} = await build({
    absWorkingDir: at('.'),
    entryPoints: ['dist/modules/import/browser.js'],
    outfile: `dist/${IMPORTER_FILE}`,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: true,
    legalComments: 'none',
    // papaparse would have it in Node.
    external: ['stream'],
    banner: {
      js: `/*! ${pkg.name} ${pkg.version} ${pkg.license}. Holds papaparse:\n${licence} */`,
    },
    // Tools recognize an ES module by an export at the start of a line.
    footer: {js: 'export {};'},
    plugins: [compiledSchemaForEsbuild],
    metafile: true,
    write: false,
  });
  const foreign = Object.keys(metafile.inputs).filter((id) => /node_modules/.test(id));
  if (foreign.some((id) => !/node_modules\/papaparse\//.test(id)))
    throw new Error(`${IMPORTER_FILE} carries ${foreign.join(', ')}`);
  const [map, code] = ['.map', '.js'].map((end) =>
    Buffer.from(outputFiles.find(({path}) => path.endsWith(end)).contents),
  );
  const kib = (brotliCompressSync(code).length / 1024).toFixed(1);
  console.log(`${IMPORTER_FILE}: brotli ${kib} KiB, loaded only for other formats`);
  return {code, map};
}
