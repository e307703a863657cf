import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import minifyHtmlLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import nodeResolve from '@rollup/plugin-node-resolve';
import {toJsonSchema} from '@valibot/to-json-schema';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {build, transform} from 'esbuild';
import {licencesOf} from './src/build/licences.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const at = (path) => join(root, path);
const pkg = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** The module whose default export is the stories that the bundle carries. */
const STORIES = at('src/content/stories/index.ts');

/** What the bundle has in the place of lit's module of this name. */
const CSS_TAG = at('src/theme/css-tag.ts');

/** The module that derives the rules of validation from the schema. */
const RULES = at('src/content/compiled-schema.ts');

/** The module that reads other formats, and what it is called where it is loaded from. */
const IMPORTER = 'import/browser.js';
const IMPORTER_FILE = 'crisis-import.js';

/** What the bundle has in the place of `store/importer.ts`, which loads it; and what stands for `__CRISIS_IMPORTER__` there. */
const PINNED_LOADER = at('src/store/pinned-importer.ts');
const loaders = {
  /** Runs the file with this hash and no other: see `pinned-importer.ts`. */
  pinned: (integrity) =>
    `const __CRISIS_IMPORTER__=async verify=>{const url=new URL("./${IMPORTER_FILE}#${integrity}",import.meta.url);await verify(url);return import(url)};`,
  /** For tools that make chunks of what is imported. */
  chunk: `const __CRISIS_IMPORTER__=()=>import("./${IMPORTER_FILE}");`,
};

/** The languages that have words, but for English, which is in every bundle. */
const LANGUAGES = readdirSync(at('src/i18n/messages'))
  .filter((file) => /^\w+\.ts$/.test(file) && file !== 'en.ts')
  .map((file) => file.slice(0, -3));

/** The address of a module that the compiler has made. */
const built = (path) => pathToFileURL(at(`dist/modules/${path}`)).href;
const wordsOf = async (lang) => (await import(built(`i18n/messages/${lang}.js`)))[lang];

/** `rollup -c`; also with `--configAnySize` to go over the budget. */
export default ({configAnySize}) => ({
  input: at('src/index.ts'),
  output: {
    file: at('dist/crisis-elements.js'),
    format: 'es',
    inlineDynamicImports: true,
  },
  plugins: [
    shortStyles(),
    pinnedImporter(),
    guardedPolicy(),
    finishedRules(),
    namedContent(),
    typescript({
      tsconfig: at('tsconfig.json'),
      compilerOptions: {noEmit: false, importHelpers: true},
    }),
    nodeResolve({exportConditions: ['production']}),
    minifyHtmlLiterals({
      failOnError: true,
      options: {minifyOptions: {keepClosingSlash: true, conservativeCollapse: true}},
    }),
    gatheredStyles(),
    shortNames(),
    terser({
      module: true,
      ecma: 2022,
      compress: {passes: 3, keep_fargs: false},
      // Lit's own; nobody else may name them.
      mangle: {properties: {regex: /^_\$/}},
      format: {comments: /^!/, quote_style: 2},
    }),
    licences(),
    withContent(),
    jsonSchema(),
    languages(),
    editions(),
    size(pkg.config.budgetBrotliKiB * 1024, Boolean(configAnySize)),
  ],
  onwarn(warning) {
    throw Object.assign(new Error(warning.message), warning);
  },
});

/** Puts {@link CSS_TAG} in the place of lit's own. */
function shortStyles() {
  return {
    name: 'short-styles',
    resolveId: (source, importer) =>
      source === './css-tag.js' && importer.includes('@lit') ? CSS_TAG : null,
  };
}

/** Puts {@link PINNED_LOADER} in its place. */
function pinnedImporter() {
  return {
    name: 'pinned-importer',
    resolveId: (source, importer) =>
      source === './importer.js' && importer === at('src/store/foreign.ts') ? PINNED_LOADER : null,
  };
}

/**
 * Lit makes its policy of Trusted Types when it is imported. Where a page allows that once, a second copy of the bundle
 * has none and throws nothing; what it could define beside the first copy, `define` leaves out.
 */
function guardedPolicy() {
  const made = /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/;
  return {
    name: 'guarded-policy',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/](?:node[\\/])?lit-html\.js$/.test(id)) return null;
      if (!made.test(code)) this.error('lit makes its policy of Trusted Types otherwise');
      return {code: code.replace(made, '(()=>{try{return $&}catch{}})()'), map: null};
    },
  };
}

/** Puts the finished data in the place of {@link RULES}, so that the bundle carries no schema library. */
function finishedRules() {
  return {
    name: 'finished-rules',
    load: (id) => (id === RULES ? rulesModule() : null),
  };
}

async function rulesModule() {
  const {COMPILED_SCHEMA: rules} = await import(built('content/compiled-schema.js'));
  return `export const COMPILED_SCHEMA = ${JSON.stringify(rules)};`;
}

/** Bundles {@link IMPORTER} by itself, with the browser's own parser of HTML in parse5's place (`browser` in package.json). */
async function importerCode() {
  const rules = {
    name: 'finished-rules',
    setup: ({onLoad}) =>
      onLoad({filter: /content[\\/]compiled-schema\.js$/}, async () => ({
        contents: await rulesModule(),
      })),
  };
  const licence = readFileSync(at('node_modules/papaparse/LICENSE'), 'utf8').trim();
  const {outputFiles, metafile} = await build({
    entryPoints: [at(`dist/modules/${IMPORTER}`)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    // papaparse would have it in Node.
    external: ['stream'],
    banner: {
      js: `/*! ${pkg.name} ${pkg.version} ${pkg.license}. Holds papaparse:\n${licence} */`,
    },
    plugins: [rules],
    metafile: true,
    write: false,
  });
  const foreign = Object.keys(metafile.inputs).filter((id) => /node_modules/.test(id));
  if (foreign.some((id) => !/node_modules\/papaparse\//.test(id)))
    throw new Error(`${IMPORTER_FILE} carries ${foreign.join(', ')}`);
  // Tools know an ES module by an export that begins a line.
  const code = Buffer.from(outputFiles[0].text.replace('}export{', '}\nexport{'));
  const kib = (brotliCompressSync(code).length / 1024).toFixed(1);
  console.log(`${IMPORTER_FILE}: brotli ${kib} KiB, loaded only for other formats`);
  return code;
}

/** Publishes the schema for editors and other languages; what JSON Schema cannot say, validation does. */
function jsonSchema() {
  return {
    name: 'json-schema',
    async generateBundle() {
      const {STORY} = await import(built('content/schema.js'));
      const schema = toJsonSchema(STORY, {errorMode: 'ignore', typeMode: 'input'});
      const {version} = pkg;
      const source = JSON.stringify(
        {title: `A story of ${pkg.name} ${version}`, ...schema},
        null,
        1,
      );
      this.emitFile({type: 'asset', fileName: 'story.schema.json', source});
    },
  };
}

/** Each language but English as a module of its own, which finds the bundle of the page by its elements. */
function languages() {
  return {
    name: 'languages',
    async generateBundle() {
      const tags = readdirSync(at('src/elements'))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `crisis-${file.slice(0, -3)}`);
      for (const lang of LANGUAGES) {
        const words = JSON.stringify(await wordsOf(lang));
        // Whichever element comes first has what all share; in Node there are none.
        const source = `const words=${words};for(const tag of ${JSON.stringify(tags)})globalThis.customElements?.whenDefined(tag).then(element=>element.registerMessages?.('${lang}',words));export default words;\n`;
        this.emitFile({type: 'asset', fileName: `lang/${lang}.js`, source});
        this.emitFile({
          type: 'asset',
          fileName: `lang/${lang}.d.ts`,
          source:
            "import type {Messages} from '../types/format/messages.js';\ndeclare const words: Messages;\nexport default words;\n",
        });
      }
    },
  };
}

/** The other languages of the bundled stories as JSON, for `src`. */
function editions() {
  return {
    name: 'editions',
    async generateBundle() {
      const folder = 'content/stories/idlib-2020';
      for (const file of readdirSync(at(`src/${folder}`))) {
        const [, lang] = /^(\w\w)\.ts$/.exec(file) ?? [];
        if (!lang) continue;
        const {default: story} = await import(built(`${folder}/${lang}.js`));
        const fileName = `stories/${story.id}.json`;
        this.emitFile({type: 'asset', fileName, source: JSON.stringify(story)});
      }
    },
  };
}

/**
 * Leaves stories and other languages out of what is bundled, under names: the bundle, and `crisis-elements bundle`, say
 * before it what they are (`src/output/embed/bundle.ts`). Both are registered before any element is there.
 */
function namedContent() {
  return {
    name: 'named-content',
    load: (id) => (id === STORIES ? 'export default __CRISIS_STORIES__;' : null),
    transform(code, id) {
      if (id !== at('src/store/bundled.ts')) return null;
      const register = `import {registerMessages} from '../i18n/messages.js';
for (const lang in __CRISIS_WORDS__) registerMessages(lang, __CRISIS_WORDS__[lang]);`;
      return {code: `${register}\n${code}`, map: null};
    },
  };
}

/**
 * Publishes what is bundled as `core.js`, and makes the bundle of it: pinned to the module that reads other formats; and
 * for those who bundle it themselves, one whose import of that module their tools find.
 */
function withContent() {
  return {
    name: 'with-content',
    async generateBundle(_, chunks) {
      const {default: stories} = await import(built('content/stories/index.js'));
      const {bundleOf} = await import(built('output/embed/bundle.js'));
      const importer = await importerCode();
      const emit = (fileName, source) => this.emitFile({type: 'asset', fileName, source});
      emit(IMPORTER_FILE, importer);
      const hash = createHash('sha384').update(importer).digest('base64');
      for (const chunk of Object.values(chunks)) {
        if (chunk.type !== 'chunk') continue;
        const [licences, ...code] = chunk.code.split('\n');
        const core = (loader) => [licences, loader + code.join('\n')].join('\n');
        emit('for-bundlers.js', bundleOf(core(loaders.chunk), stories));
        emit('core.js', core(loaders.pinned(`sha384-${hash}`)));
        chunk.code = bundleOf(core(loaders.pinned(`sha384-${hash}`)), stories);
      }
    },
  };
}

/** Puts all styles beside each other, where they compress better. */
function gatheredStyles() {
  return {
    name: 'gathered-styles',
    renderChunk(code) {
      const styles = [];
      const name = (style) => `STYLE${styles.push(style) - 1}`;
      const rest = code.replace(/\bcss\s*`[^`$]*`/g, name);
      const at = rest.indexOf('\n', rest.indexOf('const css = ')) + 1;
      if (!at || !styles.length) this.error('there are no styles where they were');
      const lines = styles.map((style, i) => `const STYLE${i} = ${style};\n`);
      return {code: [rest.slice(0, at), ...lines, rest.slice(at)].join(''), map: null};
    },
  };
}

/** Gives private members names that each class begins anew; terser's are new in every class. */
function shortNames() {
  return {
    name: 'short-names',
    renderChunk: (code) => transform(code, {minifyIdentifiers: true, legalComments: 'none'}),
  };
}

/** Names the licences of what is really in the bundle: short on top, in full in a file beside it. */
function licences() {
  return {
    name: 'licences',
    async generateBundle(_, chunks) {
      const bundled = Object.values(chunks).flatMap((chunk) => Object.entries(chunk.modules ?? {}));
      const {line, text} = licencesOf(
        bundled.filter(([, {renderedLength}]) => renderedLength).map(([id]) => id),
      );
      for (const chunk of Object.values(chunks)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = `/*! ${pkg.name} ${pkg.version} ${pkg.license}; ${line} */\n${chunk.code}`;
      }
      this.emitFile({type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source: text});
    },
  };
}

/** Prints what the reader downloads, and fails when that is over `budget` bytes of brotli, unless `lax`. */
function size(budget, lax) {
  const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
  return {
    name: 'size',
    writeBundle(_, chunks) {
      for (const chunk of Object.values(chunks)) {
        if (chunk.type !== 'chunk') continue;
        const code = Buffer.from(chunk.code);
        const brotli = brotliCompressSync(code).length;
        const line = `${chunk.fileName}: ${kib(code.length)}, gzip ${kib(gzipSync(code).length)}, brotli ${kib(brotli)} of ${kib(budget)}`;
        if (brotli > budget && !lax) this.error(`Over budget. ${line}`);
        console.log(line);
      }
    },
  };
}
