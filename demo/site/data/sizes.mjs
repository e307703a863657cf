/** Sizes, measured on what was built. */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
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

if (!existsSync(at('dist/sizes.json')))
  execFileSync(process.execPath, [at('src/build/sizes.mjs')], {stdio: 'inherit'});
/** What each element adds to a script. */
const {together, alone} = JSON.parse(readFileSync(at('dist/sizes.json'), 'utf8'));

/** What one element weighs with lit and all that it needs, in whole KiB after brotli. */
export const weight = (tag) => Math.round(alone[tag.replace('crisis-', '')] / 1024);

/** What each element adds to the whole script, and weighs alone. */
export const added = () =>
  table(
    ['', 'adds to the whole script', 'alone with a story of its own'],
    together.map(({name, bytes}) => [
      name.includes(' all ') ? name : `\`${name}\``,
      `${kib(bytes)} KiB`,
      name in alone ? `${kib(alone[name])} KiB` : '',
    ]),
  );

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
