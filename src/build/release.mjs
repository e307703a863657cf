/**
 * Makes a release in `release/`: `npm run release`. Refuses a tree that is dirty, placeholders in package.json, a version
 * that the changelog does not have, and a check that fails. `--check COMMAND` runs another check than the full one.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {at, pkg, read} from './paths.mjs';

const CHECK = 'npm run lint && npm run types && npm run check:package && npm run test:full';
/** Files beside the tarball, for sites without npm. */
const FILES = ['crisis-elements.js', 'core.js', 'for-bundlers.js', 'crisis-import.js']
  .flatMap((file) => [file, `${file}.map`])
  .concat('crisis-elements-wordpress.zip');

const {values} = parseArgs({options: {check: {type: 'string', default: CHECK}}});
const out = at('release');

function refuse(why) {
  console.error(`no release: ${why}`);
  process.exit(1);
}

const git = (...args) => execFileSync('git', args, {cwd: at('.'), encoding: 'utf8'}).trimEnd();
const dirty = git('status', '--porcelain');
if (dirty) refuse(`there is something that is not committed\n${dirty}`);

const urls = [pkg.repository?.url, pkg.homepage, pkg.bugs?.url];
if (urls.some((url) => !url || /example\.(?:com|org)/.test(url)))
  refuse('repository, homepage and bugs in package.json are placeholders');

const entry = entryOf(pkg.version);
if (!entry) refuse(`CHANGELOG.md has no entry for ${pkg.version}`);

console.log(`Running: ${values.check}`);
if (spawnSync(values.check, {cwd: at('.'), shell: true, stdio: 'inherit'}).status)
  refuse('a check failed');
if (spawnSync('npm run build', {cwd: at('.'), shell: true, stdio: 'inherit'}).status)
  refuse('the build failed');

rmSync(out, {recursive: true, force: true});
mkdirSync(out, {recursive: true});
execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', out], {
  cwd: at('.'),
  shell: process.platform === 'win32',
});
for (const file of FILES) copyFileSync(at(`dist/${file}`), join(out, file));

const hash = (algorithm, encoding) => (file) =>
  createHash(algorithm)
    .update(readFileSync(join(out, file)))
    .digest(encoding);
const scripts = FILES.filter((file) => file.endsWith('.js'));
const integrity = scripts.map((file) => [file, `sha384-${hash('sha384', 'base64')(file)}`]);
write('integrity.json', `${JSON.stringify(Object.fromEntries(integrity), null, 2)}\n`);
write('CHANGELOG.md', entry);
const sums = readdirSync(out).sort();
write('SHA256SUMS', sums.map((file) => `${hash('sha256', 'hex')(file)}  ${file}\n`).join(''));
console.log(`${pkg.name} ${pkg.version} is in ${out}`);

function write(name, text) {
  writeFileSync(join(out, name), text);
}

/** The changelog entry of a version. */
function entryOf(version) {
  const [, ...entries] = read('CHANGELOG.md').split(/^## /m);
  const entry = entries.find((text) => text.startsWith(`[${version}]`));
  return entry && `## ${entry.trim()}\n`;
}
