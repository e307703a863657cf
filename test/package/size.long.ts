import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

it('the bundle weighs no more than its budget', () => {
  const {config} = JSON.parse(read('package.json').toString()) as {
    config: {budgetBrotliKiB: number};
  };
  const kib = brotliCompressSync(read('dist/crisis-elements.js')).length / 1024;
  assert.ok(kib <= config.budgetBrotliKiB, `${kib.toFixed(2)} KiB`);
});
