import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/** Installs what only measurements need, on the first run and after its lock file has changed. */
export function install() {
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const mark = join(here, 'node_modules/.installed.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  const shell = process.platform === 'win32';
  execFileSync('npm', ['ci', '--ignore-scripts'], {cwd: here, stdio: 'inherit', shell});
  writeFileSync(mark, lock);
}

/** Writes text into a Markdown file of the repository, between the comments NAME and /NAME. */
export function writeBetween(file, name, text) {
  const path = join(root, file);
  const whole = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = whole.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (after === undefined) throw new Error(`${file} has no ${begin} … ${end}`);
  writeFileSync(path, `${before}${begin}\n\n${text.trim()}\n\n${end}${after}`);
  const prettier = join(root, 'node_modules/prettier/bin/prettier.cjs');
  execFileSync(process.execPath, [prettier, '--write', path], {cwd: root});
}
