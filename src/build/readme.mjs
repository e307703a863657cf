/**
 * Writes the reference of the elements into README.md, from `dist/custom-elements.json` (`npm run metadata`); with
 * `--check` it writes nothing, and fails where README.md says something else (`npm run docs` mends it).
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import prettier from 'prettier';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const [BEGIN, END] = ['<!-- reference -->', '<!-- /reference -->'];

const {modules} = JSON.parse(readFileSync(at('dist/custom-elements.json'), 'utf8'));
const declarations = modules.flatMap((module) => module.declarations);
const base = declarations.find(({name}) => name === 'CrisisElement');
const elements = declarations
  .filter(({tagName}) => tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

/** A table of what is an element's own. */
function table(what, items = [], name = (item) => `\`${item.name}\``) {
  const own = items.filter(({inheritedFrom}) => !inheritedFrom);
  if (!own.length) return '';
  const rows = own.map((item) => {
    const byDefault = item.default ? ` (${item.default})` : '';
    const said = `${item.description ?? ''}${byDefault}`
      .replace(/\s+/g, ' ')
      .replaceAll('|', '\\|');
    return `| ${name(item)} | ${said} |`;
  });
  return `| ${what} | |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function reference({attributes, members = [], slots, events, cssParts, cssProperties}) {
  const methods = members.filter(({kind}) => kind === 'method');
  return [
    table('attribute', attributes),
    table('slot', slots, ({name}) => (name ? `\`${name}\`` : 'the content')),
    table('event', events),
    table('method', methods, ({name}) => `\`${name}()\``),
    table('part', cssParts),
    table('custom property', cssProperties),
  ]
    .filter(Boolean)
    .join('\n');
}

const text = [
  '### All elements',
  reference(base),
  ...elements.map((one) => `### \`<${one.tagName}>\`\n\n${one.summary}\n\n${reference(one)}`),
].join('\n\n');

/** What each element adds to a script, as the build has measured it (`dist/sizes.json`). */
function sizes() {
  const {together, alone} = JSON.parse(readFileSync(at('dist/sizes.json'), 'utf8'));
  const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
  const rows = together.map(({name, bytes}) => {
    const code = name.includes(' all ') ? name : `\`${name}\``;
    return `| ${code} | ${kib(bytes)} | ${name in alone ? kib(alone[name]) : ''} |`;
  });
  return `| | adds to the whole script (brotli) | alone with a story of its own |\n| --- | ---: | ---: |\n${rows.join('\n')}`;
}

/** The text with another part between these two comments. */
function replaced(whole, begin, end, part) {
  const [before, rest = ''] = whole.split(begin);
  const [, after = ''] = rest.split(end);
  return `${before}${begin}\n\n${part}\n\n${end}${after}`;
}

const file = at('README.md');
const readme = readFileSync(file, 'utf8');
const options = await prettier.resolveConfig(file);
const withReference = replaced(readme, BEGIN, END, text);
// Sizes change a little with each change of the code: they are written, and not checked.
const isCheck = process.argv.includes('--check');
const whole = isCheck
  ? withReference
  : replaced(withReference, '<!-- sizes -->', '<!-- /sizes -->', sizes());
const made = await prettier.format(whole, {
  ...options,
  parser: 'markdown',
});
if (made === readme) process.exit();
if (isCheck) {
  console.error('README.md does not say what the doc blocks say; npm run docs mends it');
  process.exit(1);
}
writeFileSync(file, made);
