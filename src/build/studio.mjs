/** Builds the desk into `dist/studio`, from the built elements: `npm run studio`. */
import {copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {build} from 'esbuild';
import {licencesOf} from './licences.mjs';
import {at, read} from './paths.mjs';
import {compiledSchemaForEsbuild} from './rollup/compiled-schema.mjs';

const OUT = 'dist/studio';

/** The options that the desk offers come from the elements' doc blocks. */
function described() {
  const {modules} = JSON.parse(read('dist/custom-elements.json'));
  const classes = modules.flatMap(({declarations}) => declarations);
  const elements = classes
    .filter(({tagName}) => tagName)
    .map(({tagName, summary, attributes}) => ({
      tag: tagName,
      summary,
      settings: attributes.map(({name, type, description}) => ({
        name,
        type: type?.text ?? 'string',
        description,
      })),
    }));
  const tokens = new Map(
    classes.flatMap(({cssProperties = []}) => cssProperties).map((token) => [token.name, token]),
  );
  const named = (folder, end) =>
    readdirSync(at(folder)).flatMap((file) =>
      file.endsWith(end) ? file.slice(0, -end.length) : [],
    );
  return {
    elements,
    tokens: [...tokens.values()].map(({name, description, default: byDefault, syntax}) => ({
      name,
      description,
      byDefault,
      syntax,
    })),
    languages: named('src/i18n/messages', '.ts').filter((name) => /^[a-z]{2}$/.test(name)),
    styles: Object.fromEntries(
      named('demo/styles', '.css').map((name) => [name, read(`demo/styles/${name}.css`)]),
    ),
  };
}

rmSync(at(OUT), {recursive: true, force: true});
mkdirSync(at(OUT), {recursive: true});
const {metafile} = await build({
  absWorkingDir: at('.'),
  entryPoints: {
    studio: 'src/studio/studio.ts',
    preview: 'src/studio/preview.ts',
    worker: 'src/studio/worker.ts',
    world: 'src/studio/world/world-worker.ts',
  },
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  metafile: true,
  legalComments: 'none',
  define: {__STUDIO__: JSON.stringify(described())},
  plugins: [compiledSchemaForEsbuild],
  logLevel: 'warning',
});
const held = new Set(
  Object.values(metafile.outputs).flatMap(({inputs}) =>
    Object.entries(inputs).flatMap(([file, {bytesInOutput}]) => (bytesInOutput ? at(file) : [])),
  ),
);
writeFileSync(at(`${OUT}/THIRD-PARTY-LICENSES.txt`), licencesOf(held).text);
for (const file of readdirSync(at('src/studio')))
  if (/\.(?:html|css)$/.test(file)) copyFileSync(at(`src/studio/${file}`), at(`${OUT}/${file}`));
for (const scale of ['10m', '50m'])
  copyFileSync(
    at(`node_modules/world-atlas/countries-${scale}.json`),
    at(`${OUT}/countries-${scale}.json`),
  );
const sizes = Object.values(metafile.outputs).reduce((sum, {bytes}) => sum + bytes, 0);
console.log(`${OUT}: ${Math.round(sizes / 1024)} KiB of script`);
