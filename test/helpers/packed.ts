/** The package as it is published, in a folder of a test's own, and its command line there. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type * as Cli from '../../src/cli/run.js';
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

interface Ran {
  readonly code: number | null;
  /** Standard output, and standard error. */
  readonly out: string;
  readonly err: string;
}
interface Installation {
  readonly folder: string;
  /** Runs a command of the packed package in this process, which is much quicker than a process of its own. */
  readonly inProcess: (...args: string[]) => Promise<Ran>;
  /** Runs it as a program, as a terminal does. */
  readonly run: (...args: string[]) => Ran;
  readonly runIn: (env: Readonly<Record<string, string>>, ...args: string[]) => Ran;
  readonly remove: () => void;
}

/** A folder with the packed package in it, and nothing of this repository. */
export function installation(): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'crisis-installed-'));
  installInto(folder);
  const cli = join(folder, 'node_modules/crisis-elements/dist/modules/cli');
  const runIn: Installation['runIn'] = (env, ...args) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [join(cli, 'main.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: {...process.env, NO_COLOR: '1', ...env},
    });
    return {code: status, out: stdout, err: stderr};
  };
  return {
    folder,
    async inProcess(...args) {
      const {run} = (await import(pathToFileURL(join(cli, 'run.js')).href)) as typeof Cli;
      let [out, err] = ['', ''];
      const code = await run(args, {
        stdout: {write: (text) => (out += text)},
        stderr: {write: (text) => (err += text)},
        cwd: folder,
      });
      return {code, out, err};
    },
    run: (...args) => runIn({}, ...args),
    runIn,
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}
