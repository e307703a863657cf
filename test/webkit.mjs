/**
 * Opens pages of tests in WebKitGTK. Each page is loaded in the window itself, and what has loaded but not begun is loaded
 * once more: in the frames of @web/test-runner-selenium a page at times never began.
 * @see https://github.com/modernweb-dev/web/issues/1216
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {Builder, Key} from 'selenium-webdriver';

/** How long a page may take to load and begin, in ms, before it is loaded again. */
const BEGINS_WITHIN = 30_000;
const TRIES = 3;

const children = [];
process.on('exit', () => children.forEach((child) => child.kill()));

/**
 * The browser, and the plugin that hears which pages have begun.
 * @returns {{browser: import('@web/test-runner').BrowserLauncher, plugin: import('@web/test-runner').TestRunnerPlugin}}
 */
export function webkit() {
  const active = new Set();
  const begun = new Set();
  let opened;

  async function begins(id) {
    for (const end = Date.now() + BEGINS_WITHIN; Date.now() < end; await wait(50))
      if (begun.has(id)) return true;
    return false;
  }

  const browser = {
    name: 'WebKit',
    // What the commands of the test runner, such as `sendKeys`, know it as.
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      const driver = await (opened ??= open());
      active.add(id);
      for (let tries = 1; tries <= TRIES; tries++) {
        await driver.get(url);
        if (await begins(id)) return;
        console.log(`WebKit: ${url} did not begin, ${tries} of ${TRIES} times`);
      }
      throw new Error('the page did not begin');
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: async () => (await opened).getCurrentUrl(),
    async stopSession(id) {
      active.delete(id);
      await (await opened).get('about:blank');
      return {};
    },
    async stop() {
      await (await opened)?.quit();
      for (const child of children) child.kill();
    },
    startDebugSession() {
      throw new Error('WebKit has no window to debug in');
    },
    /** For `sendKeys`: keys as DOM names them. */
    async sendKeys(id, keys) {
      const actions = (await opened).actions();
      await actions.sendKeys(...keys.map(keyOf)).perform();
    },
  };
  const plugin = {
    name: 'begun',
    serverStart({webSockets}) {
      webSockets.on('message', ({data}) => {
        if (data.type === 'wtr-session-started') begun.add(data.sessionId);
      });
    },
  };
  return {browser, plugin};
}

/** `ArrowDown` is `ARROW_DOWN` to the driver; a character is itself. */
const keyOf = (key) =>
  key.length > 1 ? Key[key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()] : key;

async function open() {
  const port = await freePort();
  start('WebKitWebDriver', [`--port=${port}`], {DISPLAY: await virtualScreen()});
  await answering(port);
  return new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {binary: miniBrowser(), args: ['--automation']},
    })
    .build();
}

function start(command, args, env = {}, stdio = 'ignore') {
  const child = spawn(command, args, {env: {...process.env, ...env}, stdio});
  child.on('error', (error) => {
    throw new Error(`${command} does not start: ${error.message}`);
  });
  children.push(child);
  return child;
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

/** A screen that nobody sees, with a number that is free. */
async function virtualScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = start('Xvfb', args, {}, ['ignore', 'ignore', 'ignore', 'pipe']);
  const [number] = await once(child.stdio[3], 'data');
  return `:${String(number).trim()}`;
}

function miniBrowser() {
  for (const folder of readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))) {
    const path = `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`;
    if (existsSync(path)) return path;
  }
  throw new Error('No MiniBrowser of WebKitGTK was found: install webkit2gtk-driver');
}
