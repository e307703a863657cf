/**
 * Runs Lighthouse, as on a mobile phone, on the demo's article and briefing, client-rendered and pre-rendered, and on pages
 * of the manual, and writes its scores into the manual: `npm run lighthouse`, on what is built. Fails where a score is under 100.
 */
import {execFileSync, spawn} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from '../browser.mjs';
import {install, writeBetween} from './install.mjs';
import {median} from './stats.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PAGES = {article: 'index', briefing: 'briefing'};
const MANUAL = ['', 'start/publisher/', 'elements/timeline/', 'format/', 'operations/performance/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const RUNS = Number(process.env.RUNS ?? 3);
/** With `npm run lighthouse -- manual`, only the pages that begin so; nothing is written then. */
const [, , only] = process.argv;

install();
const {default: lighthouse} = await import('lighthouse');
const {launch} = await import('chrome-launcher');

/** The same page with its elements rendered, which finds its files where the other does. */
function prerender(name) {
  const page = `dist/demo/${name}-prerendered.html`;
  mkdirSync(join(root, 'dist/demo'), {recursive: true});
  const html = readFileSync(join(root, `demo/${name}.html`), 'utf8');
  writeFileSync(join(root, page), html.replace('<head>', '<head><base href="/demo/" />'));
  const story = 'src/content/stories/idlib-2020/index.ts';
  const args = ['dist/modules/cli/main.js', 'render', story, '--into', page];
  execFileSync(process.execPath, args, {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  return page;
}

/** Starts the demo as `npm start` does; resolves to its address. */
function serve() {
  const child = spawn(process.execPath, ['demo/serve.mjs'], {
    cwd: root,
    env: {...process.env, PORT: '0'},
  });
  const address = new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error('the demo does not start')));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const [, found] = /(http:\S+)\/demo\//.exec(text) ?? [];
      if (found) resolve(found);
    });
  });
  return {address, stop: () => child.kill()};
}

const {executablePath, args} = await chromium();
const {address, stop} = serve();
const chrome = await launch({
  chromePath: executablePath,
  chromeFlags: ['--headless', '--disable-gpu', '--disable-background-networking', ...args],
});
const rows = [];
const faults = [];
try {
  const origin = await address;
  const pages = [
    ...Object.entries(PAGES).flatMap(([title, name]) => [
      [`${title}, client-rendered`, `demo/${name}.html`],
      [`${title}, pre-rendered`, prerender(name)],
    ]),
    ...MANUAL.map((page) => [`manual, ${page || 'first page'}`, `dist/site/${page}`]),
  ].filter(([title]) => !only || title.startsWith(only));
  for (const [title, path] of pages) {
    const runs = [];
    for (let i = 0; i < RUNS; i++) {
      const {lhr} = await lighthouse(`${origin}/${path}`, {port: chrome.port, logLevel: 'error'});
      runs.push(lhr);
    }
    const score = (category) =>
      Math.round(100 * median(runs.map(({categories}) => categories[category].score)));
    const figure = (audit) => median(runs.map(({audits}) => audits[audit].numericValue));
    const scores = CATEGORIES.map(score);
    rows.push([
      title,
      ...scores,
      figure('total-blocking-time').toFixed(0),
      figure('cumulative-layout-shift').toFixed(3),
      (figure('largest-contentful-paint') / 1000).toFixed(1),
    ]);
    console.error(rows.at(-1).join('  '));
    for (const {audits, categories} of runs.slice(0, 1))
      for (const category of CATEGORIES)
        for (const {id, weight} of categories[category].auditRefs)
          if (weight && audits[id].score !== null && audits[id].score < 0.9)
            faults.push(`${title}: ${audits[id].title}: ${audits[id].displayValue ?? ''}`);
    if (scores.some((one) => one < 100)) process.exitCode = 1;
  }
} finally {
  await chrome.kill();
  stop();
}
const head = ['', ...CATEGORIES, 'blocked, ms', 'layout shift', 'largest paint, s'];
const lines = [head, head.map((_, i) => (i ? '---:' : '---')), ...rows];
const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
if (!only) writeBetween('demo/site/pages/operations/performance.md', 'lighthouse', table);
for (const fault of new Set(faults)) console.error(fault);
