/** What is measured: what the server has for each peer, and what its page loads. */
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build, transform} from 'esbuild';
import {dayOf, storyOf} from './events.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const installed = (path) => join(here, 'node_modules', path);
const versionOf = (name) =>
  JSON.parse(readFileSync(installed(`${name}/package.json`), 'utf8')).version;
const built = (path) => import(pathToFileURL(join(root, 'dist/modules', path)).href);

/** The script of a peer's page, with all that it imports but what the page loads itself. */
async function bundled(name, loader = {}) {
  const {outputFiles} = await build({
    stdin: {
      contents: `import * as peer from './peers/${name}.js'; bench.run(peer);`,
      resolveDir: here,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outfile: 'app.js',
    write: false,
    legalComments: 'none',
    logLevel: 'error',
    conditions: ['production', 'browser'],
    define: {'process.env.NODE_ENV': '"production"'},
    loader: {'.png': 'dataurl', '.svg': 'dataurl', '.woff2': 'dataurl', ...loader},
  });
  return Object.fromEntries(
    outputFiles.map(({path, text}) => [path.endsWith('.css') ? 'app.css' : 'app.js', text]),
  );
}

/** A peer whose library and adapter are one script. */
async function inOneScript(id, label, options = {}, loader = undefined) {
  const files = await bundled(id, loader);
  return {
    id,
    label,
    files: new Map(Object.entries(files)),
    styles: files['app.css'] ? [`/p/${id}/app.css`] : [],
    modules: [`/p/${id}/app.js`],
    inlineScript: `import "/p/${id}/app.js"`,
    ...options,
  };
}

/** A peer whose own script the page loads; the adapter stands in the page, so that it is no request. */
async function besideScript(id, label, files, options) {
  const {'app.js': inlineScript} = await bundled(id);
  return {id, label, files, inlineScript: inlineScript.trim(), ...options};
}

function timelineJs() {
  const dist = '@knight-lab/timelinejs/dist';
  const files = new Map(
    ['js', 'js/locale', 'css', 'css/icons', 'css/fonts'].flatMap((folder) =>
      readdirSync(installed(`${dist}/${folder}`), {withFileTypes: true})
        .filter((entry) => entry.isFile() && !/\.(?:map|txt)$/.test(entry.name))
        .map(({name}) => [
          `${folder}/${name}`,
          readFileSync(installed(`${dist}/${folder}/${name}`)),
        ]),
    ),
  );
  return besideScript('timelinejs', `TimelineJS3 ${versionOf('@knight-lab/timelinejs')}`, files, {
    hostStyle: 'height:600px',
    // The slide of the first event.
    last: 0,
    styles: ['/p/timelinejs/css/timeline.css'],
    scripts: ['/p/timelinejs/js/timeline.js'],
  });
}

const listOf = (events) =>
  `<ol class="tl">${events
    .map(
      ({date, headline, body, source}) =>
        `<li><time datetime="${date}">${dayOf(date)}</time><h3>${headline}</h3><p>${body}</p><cite>${source}</cite></li>`,
    )
    .join('')}</ol>`;

/** The kit as it is built, without a story. */
export async function kit() {
  const {bundleOf} = await built('output/embed/bundle.js');
  return bundleOf(readFileSync(join(root, 'dist/core.js'), 'utf8'), []);
}

/** Elements that the server has rendered, with the address of their story. */
export async function prerendered(events, tag, src) {
  const {parseStory} = await built('content/parse.js');
  const {prerender} = await built('output/ssr/prerender.js');
  const parsed = parseStory(storyOf(events));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const {attributes, template} = prerender(parsed.story, tag, {src});
  return `<${tag}${attributes}>${template}</${tag}>`;
}

/**
 * @param {readonly number[]} counts the numbers of events that are measured
 * @returns {Promise<readonly object[]>} see `articleWith`; `files` are served under `/p/<id>/`
 */
export async function loadPeers(counts) {
  const script = await kit();
  const {code: listStyles} = await transform(readFileSync(join(here, 'peers/list.css'), 'utf8'), {
    loader: 'css',
    minify: true,
  });
  const ours = {modules: ['/p/ours/crisis-elements.js']};
  const withKit = (peer) => ({
    ...peer,
    inlineScript: `import "/p/ours/crisis-elements.js";${peer.inlineScript}`,
  });
  return [
    {id: 'none', label: 'the article alone', isEmpty: true},
    {
      id: 'html',
      label: 'plain HTML, no script',
      selector: 'h3',
      isStatic: true,
      inlineStyles: listStyles,
      markupOf: listOf,
    },
    await inOneScript('script', 'a bare script'),
    await inOneScript('lit', 'a bare list of lit', {}, {'.css': 'text'}),
    withKit(
      await besideScript(
        'ours',
        '**crisis-elements**, all of it',
        new Map([['crisis-elements.js', script]]),
        ours,
      ),
    ),
    withKit(
      await besideScript(
        'prerendered',
        '**crisis-elements**, pre-rendered',
        new Map(
          await Promise.all(
            counts.map(async (n) => {
              const {firstEvents} = await import('./events.mjs');
              return [`story-${n}.json`, JSON.stringify(storyOf(firstEvents(n)))];
            }),
          ),
        ),
        {
          ...ours,
          hasNoData: true,
          selector: 'crisis-timeline >>> [part=headline]',
          markupOf: (events) =>
            prerendered(events, 'crisis-timeline', `/p/prerendered/story-${events.length}.json`),
        },
      ),
    ),
    await inOneScript('vis', `vis-timeline ${versionOf('vis-timeline')}`, {
      hostStyle: 'height:600px',
    }),
    await timelineJs(),
    await inOneScript('chrono', `react-chrono ${versionOf('react-chrono')}`, {
      hostStyle: 'height:600px',
    }),
  ];
}
