/**
 * Builds the package into `dist/`: `npm run build`. With `--any-size` the bundle may be over its budget, and what an
 * earlier build has left is used again where its source is the same.
 */
import {spawn} from 'node:child_process';
import {rmSync} from 'node:fs';
import {at} from './paths.mjs';

const anySize = process.argv.includes('--any-size');

/** Runs a program of the repository; what it prints is shown once it has ended, so that steps do not mix. */
function run(script, ...args) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [at(script), ...args], {cwd: at('.')});
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(text);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (code) reject(new Error(`${script} ${args.join(' ')} failed`));
      else resolve(console.log(`${script} ${args.join(' ')}: ${seconds} s`));
    });
  });
}

// TypeScript 7 compiles in a fifth of the time; what reads TypeScript's API, such as ESLint, needs 6 (`typescript`).
const TSC = 'node_modules/typescript-native/bin/tsc';
const ROLLUP = 'node_modules/rollup/dist/bin/rollup';
const CEM = 'node_modules/@custom-elements-manifest/analyzer/cem.js';

try {
  if (!anySize) rmSync(at('dist'), {recursive: true, force: true});
  // Two processors: the metadata need no compiled module.
  const metadata = run(CEM, 'analyze', '--config', 'src/build/metadata.config.mjs');
  await run(TSC, '-b', '--stopBuildOnErrors', 'src/cli');
  await Promise.all([
    metadata,
    run(ROLLUP, '-c', '--silent', ...(anySize ? ['--configAnySize'] : [])),
    run('src/build/data.mjs'),
  ]);
  await Promise.all([
    run('src/build/wordpress.mjs'),
    run('src/build/studio.mjs'),
    // Only the manual needs them, which makes them if they are missing.
    ...(anySize ? [] : [run('src/build/sizes.mjs')]),
  ]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
