/**
 * Runs `*.test.ts`, many files in one page (see browser-pages.mjs). What a page loads as `src/index.ts` is the built bundle,
 * or with `ON=source` the source.
 * `SLOWEST=20` lists the tests that took longest. `BROWSER` is `chromium` (the default), `firefox` or `webkit`; `FILES` has the test files, with commas between (see run.mjs).
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import {chromium, firefox} from './browser.mjs';
import {makePages} from './browser-pages.mjs';
import {origin} from './origin.mjs';

const {BROWSER = 'chromium', FILES = '', ON, SLOWEST = '0'} = process.env;
const children = [];

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
    const {default: webdriver} = await import('selenium-webdriver');
    const {seleniumLauncher} = await import('@web/test-runner-selenium');
    const port = await freePort();
    start('WebKitWebDriver', [`--port=${port}`], {DISPLAY: await virtualScreen()});
    await answering(port);
    const capabilities = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {binary: miniBrowser(), args: ['--automation']},
    };
    const driverBuilder = new webdriver.Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities);
    return seleniumLauncher({driverBuilder});
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
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [await launcher()],
  // Long enough for a machine that has much else to do; what shall be quick is measured.
  testFramework: {config: {timeout: 30_000}},
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
      for (const child of children) child.kill();
    },
  };
}

function start(command, args, env = {}) {
  const child = spawn(command, args, {env: {...process.env, ...env}, stdio: 'ignore'});
  child.on('error', (error) => {
    throw new Error(`${command} does not start: ${error.message}`);
  });
  children.push(child);
  process.on('exit', () => child.kill());
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answering(port) {
  for (let tries = 0; tries < 100; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (ready?.ok) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver does not answer');
}

async function virtualScreen() {
  let screen = 90;
  while (existsSync(`/tmp/.X11-unix/X${screen}`)) screen++;
  start('Xvfb', [`:${screen}`, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  for (let tries = 0; tries < 100 && !existsSync(`/tmp/.X11-unix/X${screen}`); tries++)
    await wait(50);
  return `:${screen}`;
}

function miniBrowser() {
  for (const folder of readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))) {
    const path = `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`;
    if (existsSync(path)) return path;
  }
  throw new Error('No MiniBrowser of WebKitGTK was found: install webkit2gtk-driver');
}
