/** Sizes, measured on what was built. */
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';
import {buildSync} from 'esbuild';
import {at, importBuilt, pkg} from '../../../src/build/paths.mjs';
import {table} from './elements.mjs';

const kib = (bytes) => (bytes / 1024).toFixed(1);
const sizes = new Map();
/** The size of a file of `dist` after brotli, in bytes; compressing is slow, so it is done once. */
function brotliOf(file) {
  if (!sizes.has(file))
    sizes.set(file, brotliCompressSync(readFileSync(at(`dist/${file}`))).length);
  return sizes.get(file);
}

/** The size of a file of `dist`, in KiB after brotli. */
export const size = (file) => kib(brotliOf(file));

const tags = readdirSync(at('dist/modules/elements')).flatMap(
  (file) => /^(\w+)\.js$/.exec(file)?.[1] ?? [],
);
let elements;
/** What one element weighs with lit and all that it needs, in whole KiB after brotli. */
export function weight(tag) {
  elements ??= buildSync({
    absWorkingDir: at('.'),
    entryPoints: tags.map((name) => `dist/modules/elements/${name}.js`),
    outdir: at('dist'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  }).outputFiles;
  const file = `/${tag.replace('crisis-', '')}.js`;
  const {contents} = elements.find(({path}) => path.endsWith(file));
  // The best quality takes ten times as long, for a few per cent.
  const params = {[constants.BROTLI_PARAM_QUALITY]: 9};
  return Math.round(brotliCompressSync(contents, {params}).length / 1024);
}

const names = new Intl.DisplayNames('en', {type: 'language'});

/** The languages that come as scripts of their own. */
export const languages = () =>
  readdirSync(at('dist/lang'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${names.of(file.replace('.js', ''))} (\`lang/${file}\`)`)
    .sort()
    .join(', ');

/** The hash of a file of `dist`, for `integrity`. */
export const integrity = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(at(`dist/${file}`)))
    .digest('base64')}`;

export const version = () => pkg.version;
export const budget = () => pkg.config.budgetBrotliKiB;

const {en} = await importBuilt('i18n/messages/en.js');

/** The elements’ own words in English, by their names. */
export const messages = () =>
  table(
    ['name', 'English'],
    Object.entries(en).map(([name, text]) => [
      `\`${name}\``,
      typeof text === 'string'
        ? `\`${text}\``
        : Object.values(text)
            .map((form) => `\`${form}\``)
            .join(', '),
    ]),
  );
