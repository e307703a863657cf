/** Two clean builds of the same source give the same bytes. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it} from 'node:test';
import {root} from '../helpers/packed.js';

const INPUTS = ['src', 'demo', 'package.json', 'tsconfig.json', 'rollup.config.mjs', 'LICENSE'];

/** The hash of every file that a build in a folder of its own makes. */
function build(): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'crisis-build-'));
  try {
    for (const name of INPUTS) cpSync(join(root, name), join(folder, name), {recursive: true});
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['src/build/build.mjs', '--any-size'], {
      cwd: folder,
      stdio: 'pipe',
    });
    const dist = join(folder, 'dist');
    const files = readdirSync(dist, {recursive: true, encoding: 'utf8'})
      .filter((file) => statSync(join(dist, file)).isFile() && !file.endsWith('.tsbuildinfo'))
      .sort();
    return new Map(
      files.map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(dist, file)))
          .digest('hex'),
      ]),
    );
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

it('two clean builds give the same bytes', () => {
  const [first, second] = [build(), build()];
  assert.ok(first.size > 500, `only ${first.size} files`);
  assert.deepEqual(
    [...first].filter(([file, hash]) => second.get(file) !== hash).map(([file]) => file),
    [],
  );
  assert.equal(first.size, second.size);
});
