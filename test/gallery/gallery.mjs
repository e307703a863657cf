/**
 * Pictures of every element in every state that a reader may meet, to be looked at by an editor:
 *
 *     npm run gallery                           all of it, on what is built
 *     npm run gallery -- -o FOLDER map print    what has these words in its name
 *     npm run gallery -- --readme               the pictures in the README
 *
 * They go into a folder of their own outside the repository, with a page that shows them beside each other.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {dirname, extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {chromium as playwright} from 'playwright-core';
import {chromium} from '../browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {out: {type: 'string', short: 'o'}, readme: {type: 'boolean'}},
});
const out = values.readme ? join(root, 'demo/pictures') : (values.out ?? join(tmpdir(), 'gallery'));

const ELEMENTS =
  'factbox timeline figures map actors statements explainer media updates story'.split(' ');
const WIDTHS = [180, 320, 640, 768, 1280];
const STYLES = ['broadsheet', 'tabloid', 'broadcaster'];
const PAGES = 'index briefing second-story specimen styles arabic turkish'.split(' ');
const EMPTY = {
  id: 'empty',
  title: 'A story that begins',
  lang: 'en-GB',
  timeZone: 'Europe/London',
  status: 'developing',
  published: '2020-02-28',
  updated: '2020-02-28',
  revision: 1,
  sources: [],
};
/** The overrides of WCAG 2.2, criterion 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** A state: what the page is, and what the browser makes of it. */
const states = [];
for (const dir of ['ltr', 'rtl'])
  for (const width of WIDTHS) {
    for (const scheme of ['light', 'dark'])
      states.push({name: `${width}-${scheme}-${dir}`, width, scheme, dir});
    if (width !== 320 && width !== 1280) continue;
    for (const scheme of ['light', 'dark'])
      states.push({name: `${width}-forced-${scheme}-${dir}`, width, scheme, dir, forced: true});
    states.push({name: `${width}-spacing-${dir}`, width, dir, css: SPACING});
  }
for (const dir of ['ltr', 'rtl'])
  // 1,280 pixels at 400 %.
  states.push({name: `zoom-${dir}`, width: 320, height: 256, scale: 4, dir, only: 'map figures'});
for (const width of [180, 640]) {
  states.push({name: `${width}-empty`, width, content: EMPTY});
  states.push({name: `${width}-error`, width, content: {...EMPTY, titel: 'x'}});
  states.push({name: `${width}-bare-error`, width, content: {...EMPTY, titel: 'x'}, bare: true});
}
states.push({name: '640-open', width: 640, open: true}, {name: '320-open', width: 320, open: true});

const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const server = createServer(({url = '/'}, response) => {
  const {pathname, searchParams} = new URL(url, 'http://host');
  try {
    const body =
      pathname === '/gallery'
        ? pageOf(JSON.parse(searchParams.get('state')))
        : readFileSync(join(root, pathname));
    response.setHeader('content-type', TYPES[extname(pathname)] ?? 'text/html');
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.on('listening', resolve));
const site = `http://127.0.0.1:${server.address().port}`;

/** All elements one below the other, each in a frame of the state's width. */
function pageOf({width, dir = 'ltr', content, bare, open}) {
  const lang = dir === 'rtl' ? 'ar' : 'en';
  const story = dir === 'rtl' ? 'src="/dist/stories/idlib-2020-ar.json"' : 'story="idlib-2020"';
  const given = content ? `data-content='${JSON.stringify(content)}'` : story;
  const fallback = bare ? '' : '<a href="/demo/briefing.html">What the article says instead</a>';
  const frames = ELEMENTS.map(
    (name) =>
      `<div><crisis-${name} ${given} ${open ? 'open' : ''}>${fallback}</crisis-${name}></div>`,
  );
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" /><title>Gallery</title>
    <link rel="stylesheet" href="/demo/paper.css" /><style>body > div { box-sizing: content-box; inline-size: ${width === 320 ? 288 : width}px; padding: 16px; }</style>
    <script type="module" src="/dist/crisis-elements.js"></script>
    <script type="module" src="/dist/lang/ar.js"></script><body>${frames.join('\n')}</body></html>`;
}

const {executablePath, args} = await chromium();
const browser = await playwright.launch({executablePath, args});
const made = [];
const wanted = (name) => positionals.every((word) => name.includes(word));

/** Opens a page as a reader with these settings does, and hands it to `look`. */
async function open(url, {width, height = 900, scale = 1, scheme = 'light', forced, css}, look) {
  const context = await browser.newContext({
    // A rail or a column has its page around it; 320 pixels are the whole screen.
    viewport: {width: width === 320 || url.startsWith('/demo') ? width : width + 32, height},
    deviceScaleFactor: scale,
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
  });
  const page = await context.newPage();
  await page.goto(site + url, {waitUntil: 'networkidle'});
  if (css) await page.evaluate(restyle, css);
  await look(page);
  await context.close();
}

async function picture(target, name, options = {}) {
  const path = join(out, name);
  mkdirSync(dirname(path), {recursive: true});
  await target.screenshot({path, animations: 'disabled', ...options});
  made.push(name);
}

/** What a reader's own style sheet does, in shadow trees too. */
function restyle(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const apply = (root) => {
    root.adoptedStyleSheets.push(sheet);
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) apply(shadowRoot);
  };
  apply(document);
}

/** What stands behind a `<summary>`, as in the explainer and in the feet. */
const openAll = (page) =>
  page.evaluate(() => {
    const all = (root) => {
      for (const node of root.querySelectorAll('*')) {
        if (node.localName === 'details') node.open = true;
        if (node.shadowRoot) all(node.shadowRoot);
      }
    };
    all(document);
  });

async function elements() {
  for (const state of states) {
    const names = (state.only?.split(' ') ?? ELEMENTS).filter((name) =>
      wanted(`${name}/${state.name}.png`),
    );
    if (!names.length) continue;
    await open(
      `/gallery?state=${encodeURIComponent(JSON.stringify(state))}`,
      state,
      async (page) => {
        if (state.open) await openAll(page);
        for (const name of names)
          await picture(
            page.locator(`body > div:has(> crisis-${name})`),
            `${name}/${state.name}.png`,
          );
      },
    );
  }
}

async function pages() {
  for (const name of PAGES) {
    const variants = name === 'styles' ? STYLES : [''];
    for (const variant of variants)
      for (const width of [320, 1280])
        for (const scheme of variant ? ['light'] : ['light', 'dark']) {
          const file = `page-${variant || name}/${width}-${scheme}.png`;
          if (!wanted(file)) continue;
          await open(`/demo/${name}.html?${variant}`, {width, scheme}, (page) =>
            picture(page, file, {fullPage: true}),
          );
        }
    const print = `page-${name}/print.pdf`;
    if (!wanted(print)) continue;
    await open(`/demo/${name}.html`, {width: 800}, async (page) => {
      mkdirSync(join(out, `page-${name}`), {recursive: true});
      await page.pdf({
        path: join(out, print),
        format: 'A4',
        margin: {top: '18mm', bottom: '18mm', left: '18mm', right: '18mm'},
      });
      made.push(print);
    });
  }
}

/** The README's own: an article, numbers and a map, and a narrow dark screen. */
async function readme() {
  const from = (page, what) =>
    page.evaluate((what) => {
      const all = (root) => [
        ...root.querySelectorAll(what),
        ...[...root.querySelectorAll('*')].flatMap((it) =>
          it.shadowRoot ? all(it.shadowRoot) : [],
        ),
      ];
      scrollTo(0, all(document)[0].getBoundingClientRect().top + scrollY - 24);
    }, what);
  await open('/demo/index.html', {width: 1240, height: 1240}, (page) =>
    picture(page, 'article.png'),
  );
  await open('/demo/briefing.html', {width: 1120, height: 1480}, async (page) => {
    await from(page, 'crisis-figures');
    await picture(page, 'figures-and-map.png');
  });
  await open('/demo/index.html', {width: 390, height: 844, scheme: 'dark'}, async (page) => {
    await from(page, 'crisis-timeline');
    await picture(page, 'narrow-dark.png');
  });
}

if (values.readme) await readme();
else {
  await elements();
  await pages();
  const cells = made
    .filter((name) => name.endsWith('.png'))
    .map(
      (name) =>
        `<figure><figcaption>${name}</figcaption><img loading="lazy" src="${name}" /></figure>`,
    );
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><meta charset="utf-8" /><title>Gallery</title><style>body { columns: 20em; font: 0.8em sans-serif } img { max-inline-size: 100%; border: 1px solid #ccc }</style>${cells.join('')}`,
  );
}
await browser.close();
server.close();
console.log(`${made.length} pictures in ${out}`);
