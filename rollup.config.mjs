import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import minifyHtmlLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import nodeResolve from '@rollup/plugin-node-resolve';
import {toJsonSchema} from '@valibot/to-json-schema';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

const root = dirname(fileURLToPath(import.meta.url));
const at = (path) => join(root, path);
const pkg = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** The module whose default export is the stories that the bundle carries. */
const STORIES = at('src/content/stories/index.ts');

/** What stands for the stories in `core.js`; the bundle, and `crisis-elements bundle`, say before it what they are. */
const NAME = '__CRISIS_STORIES__';

/** The module that derives the rules of validation from the schema. */
const RULES = at('src/content/rules.ts');

/** `rollup -c`; also with `--configAnySize` to go over the budget. */
export default ({configAnySize}) => ({
  input: at('src/index.ts'),
  output: {file: at('dist/crisis-elements.js'), format: 'es', inlineDynamicImports: true},
  plugins: [
    finishedRules(),
    namedStories(),
    typescript({
      tsconfig: at('tsconfig.json'),
      compilerOptions: {noEmit: false, importHelpers: true},
    }),
    nodeResolve({exportConditions: ['production']}),
    minifyHtmlLiterals({
      failOnError: true,
      options: {minifyOptions: {keepClosingSlash: true, conservativeCollapse: true}},
    }),
    terser({module: true, ecma: 2022, compress: {passes: 3}, format: {comments: /^!/}}),
    licences(),
    withStories(),
    jsonSchema(),
    size(pkg.config.budgetBrotliKiB * 1024, Boolean(configAnySize)),
  ],
  onwarn(warning) {
    throw Object.assign(new Error(warning.message), warning);
  },
});

/** Puts the finished data in the place of {@link RULES}, so that the bundle carries no schema library. */
function finishedRules() {
  return {
    name: 'finished-rules',
    async load(id) {
      if (id !== RULES) return null;
      const {RULES: rules} = await import(pathToFileURL(at('dist/modules/content/rules.js')).href);
      return `export const RULES = ${JSON.stringify(rules)};`;
    },
  };
}

/** Publishes the schema for editors and other languages; what JSON Schema cannot say, validation does. */
function jsonSchema() {
  return {
    name: 'json-schema',
    async generateBundle() {
      const {STORY} = await import(pathToFileURL(at('dist/modules/content/schema.js')).href);
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

/** Leaves the stories out of what is bundled, so that any may stand before it. */
function namedStories() {
  return {
    name: 'named-stories',
    load: (id) => (id === STORIES ? `export default ${NAME};` : null),
  };
}

/** Publishes what is bundled as `core.js`, and makes the bundle of it. */
function withStories() {
  return {
    name: 'with-stories',
    async generateBundle(_, chunks) {
      const of = (path) => import(pathToFileURL(at(`dist/modules/${path}`)).href);
      const {default: stories} = await of('content/stories/index.js');
      const {bundleOf} = await of('embed/bundle.js');
      for (const chunk of Object.values(chunks)) {
        if (chunk.type !== 'chunk') continue;
        this.emitFile({type: 'asset', fileName: 'core.js', source: chunk.code});
        chunk.code = bundleOf(chunk.code, stories);
      }
    },
  };
}

/** Names the licences of what is really in the bundle: short on top, in full in a file beside it. */
function licences() {
  return {
    name: 'licences',
    async generateBundle(_, chunks) {
      const folders = new Set();
      for (const chunk of Object.values(chunks)) {
        for (const [id, {renderedLength}] of Object.entries(chunk.modules ?? {})) {
          const [folder] =
            /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(id.replaceAll('\\', '/')) ?? [];
          if (folder && renderedLength) folders.add(folder);
        }
      }
      const parts = [...folders].map((folder) => {
        const {name, version, license} = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
        const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
        return {name, version, license, text: readFileSync(join(folder, file), 'utf8').trim()};
      });
      parts.sort((a, b) => a.name.localeCompare(b.name));
      const held = parts.map(({name, version, license}) => `${name} ${version} (${license})`);
      const licences = new Map();
      for (const {name, license} of parts)
        licences.set(license, [...(licences.get(license) ?? []), name]);
      const named = [...licences].map(([licence, names]) => `${names.join(', ')}: ${licence}`);
      for (const chunk of Object.values(chunks)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = `/*! ${pkg.name} ${pkg.version} ${pkg.license}; ${named.join('; ')} */\n${chunk.code}`;
      }
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-LICENSES.txt',
        source: parts
          .map((part, i) => `${held[i]}\n\n${part.text}\n`)
          .join(`\n${'-'.repeat(80)}\n\n`),
      });
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
