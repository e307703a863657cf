/** What readers see is what was accepted: `npm run visual -- --update` accepts what is there now. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {root} from '../helpers/packed.js';
import {STATES, fileOf} from './states.mjs';

it('the elements look as they did', () => {
  const args = [join(root, 'test/visual/visual.mjs')];
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'});
  assert.equal(status, 0, stdout + stderr);
});

it('the pictures of the README and the manual show what is there now', () => {
  const args = [join(root, 'test/visual/visual.mjs'), '--readme', '--check'];
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'});
  assert.equal(status, 0, stdout + stderr);
});

it('no picture is left of what is no longer looked at', () => {
  assert.deepEqual(
    readdirSync(join(root, 'test/visual/baselines')).sort(),
    STATES.map(fileOf).sort(),
  );
});
