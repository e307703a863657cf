/**
 * Makes pages of browser tests: many test files in one page, all pages from one esbuild graph, so that what they share is
 * compiled and loaded once.
 *
 * A test file that changes the page for good has a page of its own; it declares that with a comment on its first line,
 * `// A page of its own: WHY`.
 */
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const OWN_PAGE = /^\/\/ A page of its own: \S/;
/** More pages than windows, so that none waits long for the last one. */
const SHARED_PAGES = 8;

/**
 * @param {string[]} files paths of test files, from the root of the repository
 * @param {boolean} onSource whether `src/index.ts` is the source itself, and not the built bundle
 * @returns {Promise<{pages: string[], remove: () => void}>} the modules of the pages, from the root of the repository
 */
export async function makePages(files, onSource) {
  const folder = join(root, 'node_modules/.cache', `browser-tests-${process.pid}`);
  mkdirSync(folder, {recursive: true});
  const remove = () => rmSync(folder, {recursive: true, force: true});
  const entries = new Map(groups(files).map((group, i) => [`page:${nameOf(group, i)}`, group]));
  await build({
    entryPoints: [...entries.keys()].map((name) => ({in: name, out: name.slice('page:'.length)})),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['development', 'browser'],
    sourcemap: true,
    absWorkingDir: root,
    logLevel: 'warning',
    // What package.json says of side effects is not about the tests.
    ignoreAnnotations: true,
    define: {
      ON_BUNDLE: String(!onSource),
      'process.env.TEST_INPUTS': JSON.stringify(process.env.TEST_INPUTS ?? ''),
      'process.env.SEED': JSON.stringify(process.env.SEED ?? '1'),
    },
    // The test runner's own; and what the turned clock asks for in Node only.
    external: ['/__web-dev-server__web-socket.js', 'util'],
    plugins: [entriesOf(entries), ...(onSource ? [] : [builtIndex])],
  });
  const pages = [...entries.keys()].map((name) => join(folder, `${name.slice('page:'.length)}.js`));
  return {pages: pages.map((page) => relative(root, page).split(sep).join('/')), remove};
}

/** Test files that may share a page, dealt out; and each of the others alone. */
function groups(files) {
  const hasOwn = (file) => OWN_PAGE.test(readFileSync(join(root, file), 'utf8'));
  const own = files.filter(hasOwn);
  const shared = files.filter((file) => !own.includes(file));
  const dealt = Array.from({length: SHARED_PAGES}, (_, i) =>
    shared.filter((_, at) => at % SHARED_PAGES === i),
  );
  return [...dealt.filter((group) => group.length), ...own.map((file) => [file])];
}

const nameOf = ([file, another], i) =>
  another ? `page-${i + 1}` : file.replace(/^test\//, '').replace(/\W+/g, '-');

/** The module of a page imports its test files. */
const entriesOf = (entries) => ({
  name: 'pages',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^page:/}, ({path}) => ({path, namespace: 'page'}));
    onLoad({filter: /.*/, namespace: 'page'}, ({path}) => ({
      contents: entries
        .get(path)
        .map((file) => `import './${file}';`)
        .join('\n'),
      resolveDir: root,
    }));
  },
});

/** Who imports the source's index gets the built bundle. */
const builtIndex = {
  name: 'built-index',
  setup({onResolve}) {
    onResolve({filter: /\/src\/index\.js$/}, () => ({
      path: '/dist/crisis-elements.js',
      external: true,
    }));
  },
};
