/** Finds a browser for the tests: an installed one, else the one that came with `npm ci`. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const NAMES = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  headlessShell: ['chromium-headless-shell'],
  firefox: ['firefox-esr', 'firefox'],
};
/** The pages are our own, and the sandbox is refused to root and in many containers. */
const LINUX_ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];
const MAC_APPS = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};
const WINDOWS_APPS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/**
 * A Chromium to launch with puppeteer-core or playwright-core. `CHROME_PATH` names one; `CHROME_PATH=bundled`
 * takes the one from `node_modules`.
 * @returns {Promise<{executablePath: string, args: string[], headless: true | 'shell'}>}
 * @throws when this machine has none
 */
export async function chromium() {
  const named = process.env.CHROME_PATH;
  const installed = named === 'bundled' ? undefined : (named ?? installedBrowser('chromium'));
  if (installed) {
    const args = process.platform === 'linux' ? LINUX_ARGS : [];
    return {executablePath: installed, args, headless: true};
  }
  if (process.platform === 'linux' && process.arch === 'x64') return bundledChromium();
  throw new Error(
    'The tests need Chrome, Chromium or Edge. None was found: install one, or put its path in CHROME_PATH.',
  );
}

/**
 * As `chromium`, but where Debian's headless shell of Chromium is installed, that: the same engine without what shows it on
 * a desktop, which opens pages in two thirds of the time. It draws text a little differently.
 * @returns {ReturnType<typeof chromium>}
 */
export async function headlessChromium() {
  const {platform, env} = process;
  const shell =
    platform === 'linux' && !env.CHROME_PATH ? installedBrowser('headlessShell') : undefined;
  return shell ? {executablePath: shell, args: LINUX_ARGS, headless: 'shell'} : chromium();
}

/**
 * @returns {string} the path of an installed Firefox; `FIREFOX_PATH` names one
 * @throws when this machine has none
 */
export function firefox() {
  const path = process.env.FIREFOX_PATH ?? installedBrowser('firefox');
  if (path) return path;
  throw new Error('No Firefox was found: install one, or put its path in FIREFOX_PATH.');
}

function installedBrowser(kind) {
  return candidates(kind).find(runs);
}

function candidates(kind) {
  const {env, platform} = process;
  if (platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return folders.flatMap((folder) => MAC_APPS[kind].map((app) => join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => WINDOWS_APPS[kind].map((app) => join(folder, app)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

function runs(path) {
  if (!existsSync(path)) return false;
  // Some distributions ship a stub that only says which package to install.
  return process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;
}

/** Unpacks once, into `node_modules/.cache`; a half-unpacked one is thrown away. */
async function bundledChromium() {
  const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
  const manifest = join(modules, '@sparticuz/chromium/package.json');
  const {version} = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = join(modules, `.cache/chromium-${version}`);
  const done = join(home, 'complete');
  if (!existsSync(done)) rmSync(home, {recursive: true, force: true});
  mkdirSync(home, {recursive: true});
  writeFileSync(
    join(home, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>\n`,
  );
  // The package reads these when it is imported, and unpacks into the temporary folder.
  const {TMPDIR} = process.env;
  Object.assign(process.env, {
    TMPDIR: home,
    FONTCONFIG_PATH: home,
    AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
  });
  const {default: packed} = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  writeFileSync(done, '');
  return {executablePath, args: LINUX_ARGS, headless: 'shell'};
}
