/** The package as it is published, in a folder of a test's own, and its command line there. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {pack} from '../shared.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the package is unpacked: once for a whole run, or else for this test. */
function packed(): string {
  if (process.env.TEST_PACKAGE) return process.env.TEST_PACKAGE;
  const folder = mkdtempSync(join(tmpdir(), 'crisis-packed-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  pack(folder);
  return folder;
}

/** Puts the packed package into `folder` as an installation would; gives the names of its files. */
export function installInto(folder: string): string[] {
  const from = packed();
  const installed = join(folder, 'node_modules/crisis-elements');
  cpSync(join(from, 'package'), installed, {recursive: true});
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  // Its dependencies are what an installation would put beside it; nothing else is there.
  for (const name of Object.keys(manifest.dependencies)) link(folder, name);
  return JSON.parse(readFileSync(join(from, 'files.json'), 'utf8')) as string[];
}

/** Puts a package that is installed here into `folder` too. */
export function link(folder: string, name: string): void {
  mkdirSync(join(folder, 'node_modules', name, '..'), {recursive: true});
  symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
}

export interface Ran {
  readonly code: number | null;
  /** Standard output, and standard error. */
  readonly out: string;
  readonly err: string;
}

/** A folder with the packed package in it, and nothing of this repository. */
export function desk(): {
  folder: string;
  run: (...args: string[]) => Ran;
  leave: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'crisis-desk-'));
  installInto(folder);
  const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
  return {
    folder,
    run: (...args) => {
      const env = {...process.env, NO_COLOR: '1'};
      const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env,
      });
      return {code: status, out: stdout, err: stderr};
    },
    leave: () => rmSync(folder, {recursive: true, force: true}),
  };
}
