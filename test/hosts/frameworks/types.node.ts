/** What a developer writes compiles, and what they misspell does not: `Mistakes` in each folder says where. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

/** How each framework's own compiler is called in the folder of its page. */
const COMPILERS = {
  react: ['typescript/bin/tsc'],
  vue: ['vue-tsc/bin/vue-tsc.js'],
  svelte: ['svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--threshold', 'error'],
};

describe('the types', {concurrency: true}, () => {
  for (const [framework, [compiler = '', ...args]] of Object.entries(COMPILERS))
    it(`are known to ${framework}, and a misspelt name is an error`, async () => {
      const file = join(root, 'node_modules', compiler);
      const cwd = join(root, 'test/hosts/frameworks', framework);
      await run(process.execPath, [file, ...args], {cwd}).catch((error: unknown) =>
        assert.fail((error as {stdout: string}).stdout),
      );
    });
});

it('the README shows what is compiled here', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const samples = readme.matchAll(/^```(tsx|vue|svelte)\n([^]*?)^```/gm);
  const folders = {tsx: 'react', vue: 'vue', svelte: 'svelte'};
  for (const [, language, sample] of samples) {
    const folder = folders[language as keyof typeof folders];
    const file = join('test/hosts/frameworks', folder, `Background.${language}`);
    assert.equal(sample, await readFile(join(root, file), 'utf8'), file);
  }
});
