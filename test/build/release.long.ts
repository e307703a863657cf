/** A release is made of a tree that is committed and passes, or not at all. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, beforeEach, describe, it} from 'node:test';
import {root} from '../helpers/packed.js';

describe('npm run release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisis-release-'));
  const file = (path: string) => join(folder, path);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
    });
  const release = (check = 'true') =>
    spawnSync(process.execPath, ['src/build/release.mjs', '--check', check], {
      cwd: folder,
      encoding: 'utf8',
    });
  after(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  beforeEach(() => {
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(folder);
    for (const path of [
      'src/build/release.mjs',
      'src/build/paths.mjs',
      'package.json',
      'README.md',
      'LICENSE',
    ])
      cpSync(join(root, path), file(path), {recursive: true});
    cpSync(join(root, 'dist'), file('dist'), {recursive: true});
    // A package that can be released, and whose build is what is built already.
    const pkg = JSON.parse(readFileSync(file('package.json'), 'utf8')) as Record<string, unknown>;
    const scripts = {build: 'node -e ""'};
    const real = {
      repository: {type: 'git', url: 'git+https://code.example.net/crisis-elements.git'},
      homepage: 'https://code.example.net/crisis-elements',
      bugs: {url: 'https://code.example.net/crisis-elements/issues'},
    };
    writeFileSync(file('package.json'), JSON.stringify({...pkg, ...real, scripts}));
    writeFileSync(
      file('CHANGELOG.md'),
      `# Changelog\n\n## [Unreleased]\n\n## [${String(pkg.version)}] - 2026-11-26\n\n- What is new.\n\n## [0.0.1]\n\n- Old.\n`,
    );
    writeFileSync(file('.gitignore'), 'dist/\nrelease/\n');
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'All');
  });

  it('makes the tarball, the scripts with their maps and hashes, the plugin, sums and the entry', () => {
    const {status, stderr} = release();
    assert.equal(status, 0, stderr);
    const made = readdirSync(file('release'));
    for (const name of [
      'crisis-elements-0.1.0.tgz',
      'crisis-elements.js',
      'crisis-elements.js.map',
      'crisis-elements-wordpress.zip',
      'SHA256SUMS',
    ])
      assert.ok(made.includes(name.replace('0.1.0', versionOf())), name);
    const bytes = readFileSync(file('release/crisis-elements.js'));
    const hash = (algorithm: string) => createHash(algorithm).update(bytes);
    const integrity = JSON.parse(readFileSync(file('release/integrity.json'), 'utf8')) as Record<
      string,
      string
    >;
    assert.equal(integrity['crisis-elements.js'], `sha384-${hash('sha384').digest('base64')}`);
    const sums = readFileSync(file('release/SHA256SUMS'), 'utf8');
    assert.ok(sums.includes(`${hash('sha256').digest('hex')}  crisis-elements.js\n`));
    assert.equal(sums.trim().split('\n').length, made.length - 1);
    const entry = readFileSync(file('release/CHANGELOG.md'), 'utf8');
    assert.match(entry, /What is new/);
    assert.doesNotMatch(entry, /Old|Unreleased/);
  });

  it('refuses a tree that is not committed', () => {
    writeFileSync(file('README.md'), 'Changed');
    refused(/not committed\n M README\.md/);
  });

  it('refuses a check that fails', () => {
    const {status, stderr} = release('false');
    assert.equal(status, 1);
    assert.match(stderr, /a check failed/);
    assert.ok(!existsSync(file('release')));
  });

  it('refuses placeholders, which this repository has', () => {
    const {repository, homepage, bugs} = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<string, unknown>;
    const pkg = JSON.parse(readFileSync(file('package.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(file('package.json'), JSON.stringify({...pkg, repository, homepage, bugs}));
    git('commit', '-qam', 'Placeholders');
    refused(/placeholders/);
  });

  it('refuses a version that the changelog does not have', () => {
    writeFileSync(file('CHANGELOG.md'), '# Changelog\n\n## [Unreleased]\n');
    git('commit', '-qam', 'No entry');
    refused(/no entry for/);
  });

  const versionOf = () =>
    (JSON.parse(readFileSync(file('package.json'), 'utf8')) as {version: string}).version;

  function refused(why: RegExp): void {
    const {status, stderr} = release();
    assert.equal(status, 1);
    assert.match(stderr, why);
    assert.ok(!existsSync(file('release')));
  }
});
