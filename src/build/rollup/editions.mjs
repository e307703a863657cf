import {createHash} from 'node:crypto';
import {importBuilt, pkg} from '../paths.mjs';
import {licencesOf} from '../licences.mjs';
import {IMPORTER_FILE, importerCode} from '../importer.mjs';

/** What `__CRISIS_IMPORTER__` is, by which `store/pinned-importer.ts` loads the module that reads other formats. */
const LOADERS = {
  /** Runs the file with this hash and no other. */
  pinned: (integrity) =>
    `const __CRISIS_IMPORTER__=async verify=>{const url=new URL("./${IMPORTER_FILE}#${integrity}",import.meta.url);await verify(url);return import(url)};`,
  /** For tools that make chunks of what is imported. */
  chunk: `const __CRISIS_IMPORTER__=()=>import("./${IMPORTER_FILE}");`,
};

/**
 * Writes what Rollup has bundled in its editions, each with its source map: `core.js` carries no story, the bundle is
 * that with stories, and the edition for bundlers loads the module that reads other formats in a way that they follow.
 */
export function editions() {
  return {
    name: 'editions',
    async generateBundle(_, files) {
      const [chunk] = Object.values(files).filter(({type}) => type === 'chunk');
      const {bundleOf, mapOf} = await importBuilt('output/embed/bundle.js');
      const {default: stories} = await importBuilt('content/stories/index.js');
      const emit = (fileName, source) => this.emitFile({type: 'asset', fileName, source});

      const importer = await importerCode();
      emit(IMPORTER_FILE, importer.code);
      emit(`${IMPORTER_FILE}.map`, importer.map);
      const hash = createHash('sha384').update(importer.code).digest('base64');

      const {line, text} = licencesOf(bundledIn(chunk));
      emit('THIRD-PARTY-LICENSES.txt', text);
      const head = `/*! ${pkg.name} ${pkg.version} ${pkg.license}; ${line} */`;
      const core = (loader) => [head, loader, chunk.code].join('\n');
      const [pinned, chunked] = [core(LOADERS.pinned(`sha384-${hash}`)), core(LOADERS.chunk)];
      const coreMap = shiftedMap(chunk.map, 2);

      emit('core.js', `${pinned}\n//# sourceMappingURL=core.js.map\n`);
      emit('core.js.map', mapOf(coreMap, 'core.js', 0));
      emit('for-bundlers.js', bundleOf(chunked, stories, {map: 'for-bundlers.js.map'}));
      emit('for-bundlers.js.map', mapOf(coreMap, 'for-bundlers.js'));
      chunk.code = bundleOf(pinned, stories, {map: `${chunk.fileName}.map`});
      files[`${chunk.fileName}.map`].source = mapOf(coreMap, chunk.fileName);
    },
  };
}

/** One file with stories, as it was written, for those who look for a fault; its tools find what it imports. */
export function developmentEdition() {
  return {
    name: 'development-edition',
    async generateBundle(_, files) {
      const [chunk] = Object.values(files).filter(({type}) => type === 'chunk');
      const {bundleOf, mapOf} = await importBuilt('output/embed/bundle.js');
      const {default: stories} = await importBuilt('content/stories/index.js');
      const head = `/*! ${pkg.name} ${pkg.version} ${pkg.license}, for development */`;
      const core = [head, LOADERS.chunk, chunk.code].join('\n');
      const map = `${chunk.fileName}.map`;
      chunk.code = bundleOf(core, stories, {map});
      files[map].source = mapOf(shiftedMap(chunk.map, 2), chunk.fileName);
    },
  };
}

/** The source map of code that has so many more lines before it. */
function shiftedMap(map, lines) {
  return JSON.stringify({...map, mappings: ';'.repeat(lines) + map.mappings});
}

/** The modules of which something is left in a chunk. */
const bundledIn = ({modules}) =>
  Object.entries(modules).flatMap(([id, {renderedLength}]) => (renderedLength ? [id] : []));
