/**
 * Makes the plugin for WordPress of what is built, `dist/crisis-elements-wordpress.zip` or the file that is named; the
 * same bytes each time.
 */
import {createHash} from 'node:crypto';
import {readdirSync, writeFileSync} from 'node:fs';
import {strToU8, zipSync} from 'fflate';
import {at, importBuilt, pkg, read} from './paths.mjs';

const {version} = pkg;
const scripts = readdirSync(at('dist/lang')).filter((file) => file.endsWith('.js'));

const integrityOf = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** The kind of control that an editor shows for an attribute: its words, or a kind of field. */
function kindOf({type}) {
  const text = type?.text ?? '';
  const words = [...text.matchAll(/'(\w+)'/g)].map(([, word]) => word);
  if (words.length) return words;
  if (/boolean/.test(text)) return 'flag';
  return /number/.test(text) ? 'number' : 'text';
}

/** The elements and attributes of the plugin's blocks; attributes with JSON are left out. */
function elements() {
  const {modules} = JSON.parse(read('dist/custom-elements.json'));
  const declared = modules.flatMap(({declarations}) => declarations).filter((one) => one.tagName);
  const entries = declared.map(({tagName, summary, attributes}) => {
    const known = attributes
      .filter(({name}) => !name.startsWith('data-'))
      .map((one) => [
        one.name,
        {description: one.description.replace(/`([^`]*)`/g, '“$1”'), type: kindOf(one)},
      ]);
    return [tagName, {summary, attributes: Object.fromEntries(known)}];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}

/** The attributes that writers without `unfiltered_html` may set, from the table of placements; others are refused. */
async function allowed() {
  const {ATTRIBUTES} = await importBuilt('placement/attributes.js');
  return Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([name, {author, contributor}]) => [
      name,
      {author, contributor},
    ]),
  );
}

const {default: stories} = await importBuilt('content/stories/index.js');
const {withoutMap} = await importBuilt('output/embed/bundle.js');
// The plugin holds no source maps.
const bundle = withoutMap(read('dist/crisis-elements.js'));
/** A script as it is in the plugin. */
const scriptOf = (file) => (file === 'crisis-elements.js' ? bundle : read(`dist/${file}`));
const known = {
  elements: elements(),
  allowed: await allowed(),
  stories: Object.fromEntries(stories.map(({id, title, url: page}) => [id, {title, page}])),
  languages: scripts.map((file) => file.slice(0, -3)),
  /** For `integrity`: browsers run no other file, whatever a cache or a CDN has. */
  files: Object.fromEntries(
    ['crisis-elements.js', ...scripts.map((file) => `lang/${file}`)].map((file) => [
      file,
      integrityOf(scriptOf(file)),
    ]),
  ),
  hash: createHash('sha256').update(bundle).digest('hex').slice(0, 16),
};
const files = {
  'crisis-elements.php': read('src/wordpress/crisis-elements.php').replace('{version}', version),
  'editor.js': read('src/wordpress/editor.js'),
  'readme.txt': read('src/wordpress/readme.txt').replaceAll('{version}', version),
  'elements.json': JSON.stringify(known),
  'crisis-elements.js': bundle,
  // The script looks for it beside itself, where a source holds another format.
  'crisis-import.js': read('dist/crisis-import.js'),
  LICENSE: read('LICENSE'),
  'THIRD-PARTY-LICENSES.txt': read('dist/THIRD-PARTY-LICENSES.txt'),
  ...Object.fromEntries(scripts.map((file) => [`lang/${file}`, scriptOf(`lang/${file}`)])),
};
const entries = Object.entries(files).map(([name, text]) => [
  `crisis-elements/${name}`,
  strToU8(text),
]);
// The first date that a zip can hold, so that the build time does not change the file.
const zip = zipSync(Object.fromEntries(entries), {level: 9, mtime: new Date(1980, 0, 1)});
writeFileSync(process.argv[2] ?? at('dist/crisis-elements-wordpress.zip'), zip);
