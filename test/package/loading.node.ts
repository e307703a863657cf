import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bareNode = fileURLToPath(new URL('bare-node.mjs', import.meta.url));
function load(...args: string[]): string {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bareNode, ...args], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** The command line, the studio, and what has a place in a bundle only, behind the content that stands before it. */
const OTHER = /^(?:cli|studio)\/|^store\/injected-content/;

it('every module loads where there is no window', () => {
  const modules = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter((file) => /(?<!\.d)\.ts$/.test(file) && !OTHER.test(file))
    .map((file) => join(root, 'dist/modules', file.replace(/\.ts$/, '.js')));
  assert.equal(
    load(...modules)
      .trim()
      .split('\n').length,
    modules.length,
  );
});

it('the bundle reads nothing of the page when it is imported, and exports what the index does', () => {
  const names = (output: string) => output.trim().split(' ').slice(1);
  const index = names(load(join(root, 'dist/modules/index.js')));
  assert.deepEqual(names(load('--bundle', join(root, 'dist/crisis-elements.js'))), index);
});
