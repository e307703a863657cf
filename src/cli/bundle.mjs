/**
 * Builds the one ES module around a publisher's own story, in a clone of this repository:
 *
 *     npm run bundle -- path/to/story.ts -o out.js
 *
 * The story is a TypeScript or JavaScript module whose default export is what `defineStory` returned
 * (imported from `crisis-elements/content`), or an array of such; or a JSON file. TypeScript is
 * checked first, so a reference to something the story does not hold stops the build. `--lang tr,ar`
 * puts the words of these languages into the module too.
 */
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {rollup} from 'rollup';
import ts from 'typescript';
import {bundle, LANGUAGES, OWN} from '../../rollup.config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
// npm runs scripts in the repository; the paths were typed in the caller's folder.
const here = process.env.INIT_CWD ?? process.cwd();

let options;
try {
  options = parseArgs({
    allowPositionals: true,
    options: {out: {type: 'string', short: 'o'}, lang: {type: 'string', default: ''}},
  });
} catch (error) {
  fail(error.message);
}
const [story, ...rest] = options.positionals;
const {out, lang} = options.values;
const languages = lang.split(',').filter(Boolean);
const unknown = languages.filter((one) => !LANGUAGES.includes(one));
if (!story || !out || rest.length) fail('usage: npm run bundle -- STORY -o FILE [--lang tr,ar]');
if (unknown.length) fail(`no words in ${unknown.join(', ')}; there are: ${LANGUAGES.join(', ')}`);

const stories = resolve(here, story);
const file = resolve(here, out);
if (!ts.sys.fileExists(stories)) fail(`no such file: ${stories}`);
check(stories);

const build = bundle({stories, file, languages});
try {
  const made = await rollup(build);
  await made.write(build.output);
  await made.close();
} catch (error) {
  fail(error.message);
}
console.log(`${file} carries ${story}`);

function check(path) {
  if (!path.endsWith('.ts')) return;
  const {config} = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
  const {options: compilerOptions} = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      allowImportingTsExtensions: true,
      paths: Object.fromEntries(Object.entries(OWN).map(([name, file]) => [name, [file]])),
    },
    root,
  );
  const problems = ts.getPreEmitDiagnostics(ts.createProgram([path], compilerOptions));
  if (!problems.length) return;
  const host = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => here,
    getNewLine: () => '\n',
  };
  fail(ts.formatDiagnostics(problems, host));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
