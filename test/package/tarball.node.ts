import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {installInto} from '../helpers/packed.js';

const bareNode = fileURLToPath(new URL('bare-node.mjs', import.meta.url));

interface Manifest {
  exports: Record<string, string | null | Record<string, string>>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

describe('the packed package', () => {
  const site = mkdtempSync(join(tmpdir(), 'crisis-elements-'));
  const installed = join(site, 'node_modules/crisis-elements');
  let packed: string[];
  let manifest: Manifest;

  before(async () => {
    packed = installInto(site);
    manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest;
    await cp(bareNode, join(site, 'bare-node.mjs'));
  });

  after(() => {
    rmSync(site, {recursive: true, force: true});
  });

  it('holds what is published and nothing else', () => {
    const allowed = /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.+)$/;
    assert.deepEqual(
      packed.filter((path) => !allowed.test(path) || /\.tsbuildinfo$|test|demo/.test(path)),
      [],
    );
    for (const file of [
      'dist/crisis-elements.js',
      'dist/crisis-import.js',
      'dist/THIRD-PARTY-LICENSES.txt',
      'LICENSE',
    ]) {
      assert.ok(packed.includes(file), file);
    }
  });

  it('names only files that are there', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'object' ? Object.values(target ?? {}) : [target],
    );
    const exists = (target: string) => {
      const [before = '', after] = target.split('*');
      if (after === undefined) return existsSync(join(installed, target));
      return readdirSync(join(installed, before)).some((file) => file.endsWith(after));
    };
    assert.deepEqual(
      targets.filter((target) => !exists(target)),
      [],
    );
  });

  it('imports only what it depends on, in its types too', async () => {
    const undeclared = new Set<string>();
    for (const file of packed.filter((path) => /^dist\/(?:modules|types)\//.test(path))) {
      const {importedFiles} = ts.preProcessFile(await readFile(join(installed, file), 'utf8'));
      for (const {fileName} of importedFiles) {
        const [, name] = /^((?:@[^/]+\/)?[^./][^/]*)/.exec(fileName) ?? [];
        // The command line runs in Node, and can do without the compiler.
        if (file.startsWith('dist/modules/cli/') && /^node:|^typescript$/.test(fileName)) continue;
        if (name && !(name in {...manifest.dependencies, ...manifest.peerDependencies}))
          undeclared.add(`${file} imports ${fileName}`);
      }
    }
    assert.deepEqual([...undeclared], []);
  });

  it('loads by every export in a Node without a window', () => {
    const elements = readdirSync(join(installed, 'dist/modules/elements'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => `elements/${file}`);
    const names = Object.entries(manifest.exports)
      .filter(
        ([name, target]) =>
          target && !name.endsWith('.json') && (typeof target === 'string' || 'default' in target),
      )
      .flatMap(([name]) => (name.includes('*') ? elements : [name.replace(/^\.\/?/, '')]))
      .map((name) => ['crisis-elements', name].filter(Boolean).join('/'));
    const output = execFileSync(process.execPath, ['bare-node.mjs', ...names], {
      cwd: site,
      encoding: 'utf8',
    });
    assert.deepEqual(
      output
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      names,
    );
  });

  it('keeps to itself what is not exported', async () => {
    const source =
      "await import('crisis-elements/elements/base/define.js').then(() => process.exit(1), () => {})";
    await writeFile(join(site, 'inside.mjs'), source);
    execFileSync(process.execPath, ['inside.mjs'], {cwd: site});
  });
});
