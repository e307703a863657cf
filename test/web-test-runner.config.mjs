/**
 * Runs `*.test.ts`, many files in one page (see browser-pages.mjs). What a page loads as `src/index.ts` is the built bundle,
 * or with `ON=source` the source.
 * `SLOWEST=20` lists the tests that took longest. `BROWSER` is `chromium` (the default), `firefox` or `webkit`; `FILES` has the test files, with commas between (see run.mjs).
 */
import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import {chromium, firefox} from './browser.mjs';
import {makePages} from './browser-pages.mjs';
import {origin} from './origin.mjs';

const {BROWSER = 'chromium', FILES = '', ON, SLOWEST = '0'} = process.env;
const plugins = [
  esbuildPlugin({
    ts: true,
    target: 'es2022',
    tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
  }),
];

const LAUNCHERS = {
  async chromium() {
    return chromeLauncher({
      puppeteer,
      launchOptions: await chromium(),
      // Each in a window of its own: of pages that share one all but one are hidden, and a live story rests while it is.
      createPage: async ({browser}) => (await browser.createBrowserContext()).newPage(),
      concurrency: 2,
    });
  },
  firefox() {
    const launchOptions = {browser: 'firefox', executablePath: firefox(), headless: true};
    // Firefox gives the focus to one page only.
    return chromeLauncher({puppeteer, launchOptions, concurrency: 1});
  },
  async webkit() {
    const {browser, plugin} = (await import('./webkit.mjs')).webkit();
    plugins.push(plugin);
    return browser;
  },
};
const launcher = LAUNCHERS[BROWSER];
if (!launcher) throw new Error(`BROWSER is one of ${Object.keys(LAUNCHERS).join(', ')}`);

const {pages, remove} = await makePages(FILES.split(','), ON === 'source');
process.on('exit', remove);

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  // For the one test that loads modules of the source by their addresses.
  nodeResolve: true,
  middleware: [origin()],
  plugins,
  browsers: [await launcher()],
  // Long enough for a machine that has much else to do; what shall be quick is measured.
  testFramework: {config: {timeout: 30_000}},
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  // Live stories are watched as long as readers would.
  testsFinishTimeout: 600_000,
  files: pages,
  filterBrowserLogs: ({args}) =>
    !/Lit is in dev mode|Multiple versions of Lit/.test(String(args[0])),
  reporters: [defaultReporter(), totals()],
};

/** The last line counts the tests of all groups; a file that could not run is a failed test. */
function totals() {
  const count = {passed: 0, failed: 0, skipped: 0};
  const times = [];
  const visit = ({tests, suites}, path = []) => {
    for (const {name, duration = 0, skipped, passed} of tests) {
      count[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
      times.push([duration, [...path, name].join(' > ')]);
    }
    for (const suite of suites) visit(suite, [...path, suite.name]);
  };
  return {
    stop({sessions}) {
      for (const session of Array.from(sessions)) {
        const before = count.failed;
        if (session.testResults) visit(session.testResults);
        if (!session.passed && count.failed === before) count.failed++;
      }
      const {passed, failed, skipped} = count;
      times.sort(([a], [b]) => b - a);
      for (const [ms, name] of times.slice(0, Number(SLOWEST)))
        console.log(`${(ms / 1000).toFixed(1)} s ${name}`);
      console.log(`\n${BROWSER}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    },
  };
}
