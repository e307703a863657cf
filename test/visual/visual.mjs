/**
 * Compares pictures of the elements with those that were accepted:
 *
 *     npm run visual                       all, on what is built
 *     npm run visual -- map print          those with these words in their names
 *     npm run visual -- --update           accepts what is there now
 *     npm run visual -- --readme           takes the pictures of the README and the manual again
 *     npm run visual -- --readme --check   names those that show other words than they would now
 *
 * Where one differs, a page with before, after and difference is written, and the exit code is 1. The browser is the one
 * that came with the packages and the fonts are those of a package, so that the pictures are the same everywhere.
 */
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import pixelmatch from 'pixelmatch';
import {chromium as playwright} from 'playwright-core';
import {PNG} from 'pngjs';
import {chromium} from '../browser.mjs';
import {takeDeskPictures} from './desk-pictures.mjs';
import {takeReadmePictures} from './readme-pictures.mjs';
import {pictureTaker} from './shoot.mjs';
import {STATES, fileOf} from './states.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BASELINES = join(root, 'test/visual/baselines');
/** What a picture shows at most, in pixels; the styles repeat further down. */
const MAX_HEIGHT = 480;
/** The share of pixels that may differ: edges of letters. */
const TOLERANCE = 0.0005;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    out: {type: 'string', short: 'o', default: join(tmpdir(), 'crisis-visual')},
    update: {type: 'boolean'},
    readme: {type: 'boolean'},
    check: {type: 'boolean'},
  },
});

const TYPES = {'.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript'};
const server = createServer(({url = '/'}, response) => {
  const {pathname, searchParams} = new URL(url, 'http://host');
  try {
    const state = searchParams.get('state');
    const body = state ? pageOf(JSON.parse(state)) : readFileSync(join(root, pathname));
    response.setHeader('content-type', state ? TYPES['.html'] : (TYPES[extname(pathname)] ?? ''));
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.on('listening', resolve));
const site = `http://127.0.0.1:${server.address().port}`;

/** An element by itself, in fonts that are the same on every machine. */
function pageOf({element, width, dir = 'ltr', content}) {
  const face = (family, weight, path) =>
    `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(/node_modules/@fontsource/${path}.woff2); }`;
  const faces = [400, 700].flatMap((weight) => [
    face('Sans', weight, `noto-sans/files/noto-sans-latin-${weight}-normal`),
    face('Naskh', weight, `noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal`),
  ]);
  const story = dir === 'rtl' ? 'src="/dist/stories/idlib-2020-ar.json"' : 'story="idlib-2020"';
  const given = content ? `data-content='${JSON.stringify(content)}'` : story;
  return `<!doctype html><html lang="${dir === 'rtl' ? 'ar' : 'en'}" dir="${dir}"><meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" /><title>Picture</title>
    <style>${faces.join('\n')} body { margin: 0; } main { inline-size: ${width}px; padding: 8px; } main, main > * { font-family: Sans, Naskh; }</style>
    <script type="module" src="/dist/crisis-elements.js"></script><script type="module" src="/dist/lang/ar.js"></script>
    <main><crisis-${element} ${given}><a href="/">What the article says instead</a></crisis-${element}></main></html>`;
}

// The README shows what readers see, in the fonts of this machine.
if (!values.readme) process.env.CHROME_PATH ??= 'bundled';
const {executablePath, args} = await chromium();
const browser = await playwright.launch({executablePath, args});

async function pictureOf(state) {
  const {width, scheme = 'light', forced, media} = state;
  const context = await browser.newContext({
    viewport: {width: width + 16, height: MAX_HEIGHT},
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/London',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  if (media) await page.emulateMedia({media});
  await page.goto(`${site}/?state=${encodeURIComponent(JSON.stringify(state))}`, {
    waitUntil: 'networkidle',
  });
  await page.evaluate(() => document.fonts.ready);
  const box = await page.locator('main').boundingBox();
  const clip = {x: 0, y: 0, width: width + 16, height: Math.min(Math.ceil(box.height), MAX_HEIGHT)};
  const bytes = await page.screenshot({animations: 'disabled', fullPage: true, clip});
  await context.close();
  return bytes;
}

/** The pixels that differ in two pictures, as a third; undefined where there are too few. */
function differenceOf(before, after) {
  const [one, other] = [before, after].map((bytes) => PNG.sync.read(bytes));
  if (one.width !== other.width || one.height !== other.height) return after;
  const picture = new PNG({width: one.width, height: one.height});
  const differing = pixelmatch(one.data, other.data, picture.data, one.width, one.height, {
    threshold: 0.1,
  });
  return differing > one.width * one.height * TOLERANCE ? PNG.sync.write(picture) : undefined;
}

const differing = [];
let compared = 0;
if (values.readme) {
  const {shoot, finish} = pictureTaker({check: values.check});
  await takeDeskPictures(browser, site, shoot);
  await takeReadmePictures(browser, site, shoot);
  const outdated = finish();
  if (outdated.length) process.exitCode = 1;
  for (const line of outdated) console.log(line);
} else await compareAll();

async function compareAll() {
  mkdirSync(BASELINES, {recursive: true});
  rmSync(values.out, {recursive: true, force: true});
  mkdirSync(values.out, {recursive: true});
  for (const state of STATES) {
    const file = fileOf(state);
    if (!positionals.every((word) => file.includes(word))) continue;
    compared++;
    const baseline = join(BASELINES, file);
    const before = existsSync(baseline) ? readFileSync(baseline) : undefined;
    const after = await pictureOf(state);
    const difference = before ? differenceOf(before, after) : after;
    if (!difference) continue;
    differing.push(file);
    if (values.update) writeFileSync(baseline, after);
    for (const [kind, bytes] of Object.entries({before, after, difference}))
      if (bytes) writeFileSync(join(values.out, `${kind}-${file}`), bytes);
  }
  const rows = differing.map(
    (file) =>
      `<tr><th>${file}</th>${['before', 'after', 'difference'].map((kind) => `<td><img src="${kind}-${file}" alt="${kind}" /></td>`).join('')}</tr>`,
  );
  writeFileSync(
    join(values.out, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8" /><title>What looks different</title><style>body { font: 14px sans-serif } td, th { vertical-align: top; padding: 8px } img { border: 1px solid #ccc }</style><table><tr><th></th><th>Before</th><th>After</th><th>Difference</th></tr>${rows.join('\n')}</table></html>\n`,
  );
}

await browser.close();
server.close();
if (!values.readme) {
  console.log(`${compared} pictures compared, ${differing.length} differ`);
  for (const file of differing) console.log(`  ${file}`);
  if (differing.length) console.log(`See ${join(values.out, 'index.html')}`);
  if (differing.length && !values.update) process.exitCode = 1;
}
