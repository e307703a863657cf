/**
 * Builds the manual into `dist/site`: `npm run site`, after the package itself has been built. It is a folder of static
 * files with relative links only, so that it works from any path of any host.
 */
import {cpSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import Eleventy from '@11ty/eleventy';
import {build as bundle} from 'esbuild';
import {createIndex} from 'pagefind';
import {at, read} from '../../src/build/paths.mjs';
import {configure} from './configure.mjs';

/** What the pages load and link to: the package, and what shows it. */
const COPIES = {
  'demo/site/examples': 'examples',
  'demo/pictures': 'pictures',
  'demo/media': 'media',
  'demo/styles': 'styles',
  'dist/crisis-elements.js': 'crisis-elements.js',
  'dist/crisis-import.js': 'crisis-import.js',
  'dist/core.js': 'core.js',
  'dist/lang': 'lang',
  'dist/stories': 'stories',
  'dist/studio': 'studio',
  'dist/story.schema.json': 'story.schema.json',
  'dist/custom-elements.json': 'custom-elements.json',
};

/** Builds the manual into the folder `out`, relative to the repository. */
export async function buildSite(out = 'dist/site') {
  const folder = at(out);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  for (const [from, to] of Object.entries(COPIES))
    cpSync(at(from), join(folder, to), {recursive: true});

  writeFileSync(join(folder, 'site.css'), read('demo/paper.css') + read('demo/site/site.css'));
  // The story of the demo names its pictures from the root of the demo's server.
  writeFileSync(
    join(folder, 'examples/specimen.json'),
    read('demo/stories/specimen.json').replaceAll('"/demo/media/', '"../media/'),
  );

  const pages = [];
  const eleventy = new Eleventy('demo/site/pages', out, {
    quietMode: true,
    configPath: false,
    config: (config) => configure(config, pages),
  });
  await eleventy.write();
  writeMachineFiles(folder, pages);

  await bundle({
    absWorkingDir: at('.'),
    entryPoints: readdirSync(at('demo/site/client')).map((file) => `demo/site/client/${file}`),
    outdir: join(folder, 'scripts'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    external: ['../pagefind/pagefind.js'],
    logLevel: 'warning',
  });

  const {index} = await createIndex({forceLanguage: 'en'});
  const {errors} = await index.addDirectory({path: folder, glob: '**/index.html'});
  if (errors.length) throw new Error(errors.join('\n'));
  await index.writeFiles({outputPath: join(folder, 'pagefind')});
  await index.deleteIndex();
  return pages.length;
}

/** The text of each page as Markdown beside its HTML, and `llms.txt`, the list of them. */
function writeMachineFiles(folder, pages) {
  const lines = [
    '# crisis-elements',
    '',
    '> Custom elements for crisis journalism: every statement attributed, dated with its true precision, corrected in public.',
    '',
    '- [Schema of a story](story.schema.json)',
    '- [Elements, with attributes, events, parts and custom properties](custom-elements.json)',
  ];
  let section;
  for (const page of [...pages].sort((a, b) => a.rank - b.rank)) {
    const up = '../'.repeat(page.url.split('/').length - 2) || './';
    const text = page.markdown.replace(
      /\]\(\/([^)#]*)/g,
      (_, path) => `](${up}${path.replace(/(^|\/)$/, '$1index.md')}`,
    );
    writeFileSync(
      join(folder, page.url, 'index.md'),
      `# ${page.title}\n\n${page.summary}\n\n${text.trim()}\n`,
    );
    if (page.section !== section) lines.push('', `## ${(section = page.section)}`, '');
    lines.push(`- [${page.title}](${page.url.slice(1)}index.md): ${page.summary}`);
  }
  writeFileSync(join(folder, 'llms.txt'), `${lines.join('\n')}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const began = performance.now();
  const count = await buildSite();
  console.log(`dist/site: ${count} pages in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  // The search index has a process of its own, which would keep this one alive.
  process.exit();
}
