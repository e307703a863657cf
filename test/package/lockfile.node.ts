import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {it} from 'node:test';

interface Lock {
  packages: Record<string, {resolved?: string; optionalDependencies?: Record<string, string>}>;
}

it('the lock file names no registry, and holds the binaries of every platform', async () => {
  const file = new URL('../../package-lock.json', import.meta.url);
  const {packages} = JSON.parse(await readFile(file, 'utf8')) as Lock;
  const paths = Object.keys(packages);
  const problems = Object.entries(packages).flatMap(([path, {resolved, optionalDependencies}]) => [
    ...(resolved ? [`${path} is resolved to an address`] : []),
    ...Object.keys(optionalDependencies ?? {})
      .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} lacks ${name}`),
  ]);
  assert.deepEqual(problems, []);
});
