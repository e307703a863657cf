/**
 * Writes into README.md what the build knows: the elements with their summaries (`npm run metadata`), and the sizes of the
 * scripts. With `--check` it writes nothing, and fails where README.md says something else (`npm run docs` mends it).
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import prettier from 'prettier';
import {at, read} from './paths.mjs';

/** How much a size may differ from what README.md says, in KiB: it is rounded, and each change moves it a little. */
const TOLERANCE = 1;

const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const {modules} = JSON.parse(read('dist/custom-elements.json'));
const elements = modules
  .flatMap((module) => module.declarations)
  .filter(({tagName}) => tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

const SIZES = {
  'crisis-elements.js': 'once per page: lit, all ten elements, the bundled story and its map',
  'crisis-import.js': 'only where a `src` has another format than ours',
  'lang/tr.js':
    'only where a page names it; each of the eleven languages besides English is about as heavy',
};
const kibOf = (file) => brotliCompressSync(readFileSync(at(`dist/${file}`))).length / 1024;

const readme = read('README.md');

/** The size to write: the one that README.md has, if it is still right. */
function size(file) {
  const actual = kibOf(file);
  const written = new RegExp(`\`${file}\`\\s*\\|\\s*([\\d.]+) KiB`).exec(readme)?.[1];
  const isRight = written && Math.abs(written - actual) < Math.min(TOLERANCE, actual / 10);
  return isRight ? written : actual < 10 ? actual.toFixed(1) : Math.round(actual);
}

const made = {
  elements: table(
    ['element', 'shows'],
    elements.map(({tagName, summary}) => [`\`<${tagName}>\``, summary]),
  ),
  sizes: table(
    ['script', 'brotli', 'is loaded'],
    Object.entries(SIZES).map(([file, when]) => [`\`${file}\``, `${size(file)} KiB`, when]),
  ),
};

let text = readme;
for (const [name, content] of Object.entries(made)) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest = ''] = text.split(begin);
  const [, after] = rest.split(end);
  if (after === undefined) throw new Error(`README.md has no place for ${name}: ${begin} … ${end}`);
  text = `${before}${begin}\n\n${content}\n\n${end}${after}`;
}
const options = await prettier.resolveConfig(at('README.md'));
text = await prettier.format(text, {...options, parser: 'markdown'});
const lines = text.trimEnd().split('\n').length;
if (lines >= 200)
  throw new Error(`README.md has ${lines} lines; what is long belongs into the manual`);
if (text === readme) process.exit();
if (process.argv.includes('--check')) {
  console.error('README.md does not say what the build says; npm run docs mends it');
  process.exit(1);
}
writeFileSync(at('README.md'), text);
