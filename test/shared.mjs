/**
 * What all Node tests of a run share: the packed package and one browser. A test that runs alone makes its own, see
 * helpers/packed.ts and helpers/site.ts.
 */
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium as playwright} from 'playwright-core';
import {headlessChromium} from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Packs the package as npm would publish it, and unpacks it as `package` into `folder`; `files.json` there lists its files.
 * @param {string} folder
 */
export function pack(folder) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const shell = process.platform === 'win32';
  const report = execFileSync('npm', args, {cwd: root, encoding: 'utf8', shell});
  const [{filename, files}] = JSON.parse(report);
  mkdirSync(join(folder, 'package'));
  execFileSync('tar', ['-xzf', filename, '-C', 'package', '--strip-components=1'], {cwd: folder});
  rmSync(join(folder, filename));
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files.map(({path}) => path)));
}

/** @returns {Promise<import('playwright-core').BrowserServer>} */
async function startBrowser() {
  const {executablePath, args} = await headlessChromium();
  return playwright.launchServer({executablePath, args});
}

/**
 * @returns {Promise<{env: Record<string, string>, stop: () => Promise<void>}>} the environment in which tests find what is
 *   shared, and what ends it
 */
export async function startShared() {
  const folder = mkdtempSync(join(tmpdir(), 'crisis-packed-'));
  pack(folder);
  const server = await startBrowser();
  return {
    env: {TEST_BROWSER: server.wsEndpoint(), TEST_PACKAGE: folder},
    async stop() {
      await server.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
