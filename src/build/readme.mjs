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

const file = at('README.md');
const readme = readFileSync(file, 'utf8');
const [before, rest = ''] = readme.split(BEGIN);
const [, after = ''] = rest.split(END);
const options = await prettier.resolveConfig(file);
const made = await prettier.format(`${before}${BEGIN}\n\n${text}\n\n${END}${after}`, {
  ...options,
  parser: 'markdown',
});
if (made === readme) process.exit();
if (process.argv.includes('--check')) {
  console.error('README.md does not say what the doc blocks say; npm run docs mends it');
  process.exit(1);
}
writeFileSync(file, made);
