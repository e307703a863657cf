/** What a developer writes compiles, and what they misspell does not: `Mistakes` in each folder says where. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify, stripVTControlCharacters} from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

const NGC = '@angular/compiler-cli/bundles/src/bin/ngc.js';
/** How each framework's own compiler is called in the folder of its page. */
const COMPILERS = {
  react: ['typescript/bin/tsc'],
  vue: ['vue-tsc/bin/vue-tsc.js'],
  angular: [NGC],
  svelte: ['svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--threshold', 'error'],
};

const compile = (framework: string, compiler: string, ...args: string[]) =>
  run(process.execPath, [join(root, 'node_modules', compiler), ...args], {
    cwd: join(root, 'test/hosts/frameworks', framework),
  });

describe('the types', {concurrency: true}, () => {
  for (const [framework, [compiler = '', ...args]] of Object.entries(COMPILERS))
    it(`are known to ${framework}, and a misspelt name is an error`, async () => {
      await compile(framework, compiler, ...args).catch((error: unknown) =>
        assert.fail((error as {stdout: string}).stdout),
      );
    });
});

it('what is wrong in a template of Angular does not compile', async () => {
  const wrong = compile('angular', NGC, '-p', 'tsconfig.mistakes.json');
  await assert.rejects(wrong, ({stderr}: {stderr: string}) => {
    const text = stripVTControlCharacters(stderr);
    assert.match(text, /Template\.ts:\d+:.*'StoryErrorEvent' is not assignable to .* 'MouseEvent'/);
    assert.match(text, /Template\.ts:\d+:.*'chose' does not exist on type 'CrisisTimeline'/);
    return true;
  });
});

it('the manual shows what is compiled here', async () => {
  const page = await readFile(join(root, 'demo/site/pages/start/developer.md'), 'utf8');
  const samples = page.matchAll(/^```(tsx|vue|svelte|typescript)\n([^]*?)^```/gm);
  const folders = {tsx: 'react', vue: 'vue', svelte: 'svelte', typescript: 'angular'};
  for (const [, language, sample] of samples) {
    const folder = folders[language as keyof typeof folders];
    const ending = language === 'typescript' ? 'ts' : language;
    const file = join('test/hosts/frameworks', folder, `Background.${ending}`);
    assert.equal(sample, await readFile(join(root, file), 'utf8'), file);
  }
});

it('the README shows what is compiled here', async () => {
  const [, sample] =
    /^```tsx\n([^]*?)^```/m.exec(await readFile(join(root, 'README.md'), 'utf8')) ?? [];
  const file = join(root, 'test/hosts/frameworks/react/Minute.tsx');
  assert.equal(sample, await readFile(file, 'utf8'));
});
