/** What holds for every command: its help, how it speaks to machines, what it exits with, what it shows meanwhile. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {copyFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {installation, root} from '../helpers/packed.js';

const {folder, inProcess: run, remove} = installation();
after(remove);
const base = ['--base', 'https://static.test/s/'];
/** Each command as somebody would type it, but for the studio, which serves until it is stopped. */
const typed: Readonly<Record<string, readonly string[]>> = {
  new: ['new', 'The tide'],
  check: ['check', 'flood.json'],
  import: ['import', 'flood.csv', '-o', 'again.json', '--force'],
  export: ['export', 'flood.json', '-f', 'ics'],
  render: ['render', 'flood.json', '--element', 'timeline'],
  bundle: ['bundle', 'flood.json', '-o', 'site/flood.js'],
  embed: ['embed', 'flood.json', ...base],
  publish: ['publish', 'public', 'flood.json', ...base],
  diff: ['diff', 'flood.json', 'flood.json'],
};

before(async () => {
  copyFileSync(join(root, 'test/newcomer/flood.csv'), join(folder, 'flood.csv'));
  assert.equal((await run('import', 'flood.csv', '-o', 'flood.json')).code, 0);
  writeFileSync(join(folder, 'wrong.json'), '{\n  "id": "x",\n  "titel": "X"\n}');
});

/** The commands that the help lists, but for the help itself. */
const listed = async () =>
  [...(await run('--help')).out.matchAll(/^ {2}(\w+) \[options\]/gm)].map(([, it]) => it!);

describe('every command', () => {
  it('is listed, and shows an example of itself', async () => {
    assert.deepEqual((await listed()).sort(), [...Object.keys(typed), 'room', 'studio'].sort());
    for (const command of await listed()) {
      const {code, out} = await run(command, '--help');
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^Example:\n  \\$ npx crisis-elements ${command} `, 'm'));
    }
  });

  for (const [command, args] of Object.entries(typed)) {
    it(`${command}: gives machines one JSON value, and nothing beside it`, async () => {
      const {code, out, err} = await run(...args, '--json');
      assert.equal(code, 0, out + err);
      assert.equal((JSON.parse(out) as {ok: boolean}).ok, true);
      assert.equal(err, '');
    });

    it(`${command}: says what it does not know`, async () => {
      const {code, out, err} = await run(...args, '--jsn');
      assert.equal(code, 2);
      assert.match(out + err, /unknown option '--jsn'\n\(Did you mean --json\?\)/);
      const machine = await run(...args, '--lmit', '--json');
      assert.equal(machine.code, 2);
      const {ok, error} = JSON.parse(machine.out) as {ok: boolean; error: string};
      assert.deepEqual([ok, machine.err], [false, '']);
      assert.match(error, /unknown option '--lmit'/);
    });
  }

  for (const command of ['check', 'export', 'render', 'bundle', 'embed', 'publish', 'diff'])
    it(`${command}: says file, line, column and the nearest right value of what is wrong`, async () => {
      const args = typed[command]!.map((word) => word.replace('flood.json', 'wrong.json'));
      const {code, out, err} = await run(...args);
      assert.equal(code, 1);
      assert.match(
        err,
        /^wrong\.json:3:3 error titel: is not a field here; did you mean "title"\?$/m,
      );
      assert.doesNotMatch(out, /<crisis/);
      const machine = await run(...args, '--json');
      assert.deepEqual([machine.code, machine.err], [1, '']);
      for (const said of ['"line": 3', '"column": 3', '"path": "titel"', 'did you mean'])
        assert.ok(machine.out.includes(said), machine.out);
    });

  it('is missed by machines and people alike where a file is not there', async () => {
    for (const [command, args] of Object.entries(typed)) {
      if (command === 'new') continue;
      const gone = args.map((word) => word.replace(/^flood\./, 'gone.'));
      const {code, err} = await run(...gone);
      assert.equal(code, 2, command);
      assert.match(err, /^error no such file: gone\./, command);
      assert.match((await run(...gone, '--json')).out, /"error": "no such file: gone\./, command);
    }
  });
});

const terminal = spawnSync('script', ['--version']).status === 0;
describe('long work', {skip: !terminal && 'needs script(1) of util-linux'}, () => {
  /** As in a terminal; what it shows, also what is gone in the end. */
  const watched = (...args: readonly string[]) => {
    const bin = 'node_modules/crisis-elements/dist/modules/cli/main.js';
    const line = [process.execPath, bin, ...args].map((word) => `'${word}'`).join(' ');
    return spawnSync('script', ['-qec', line, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env: {...process.env, CI: undefined, TERM: 'xterm'},
    }).stdout;
  };

  it('says in a terminal what it is at', () => {
    assert.match(
      watched('bundle', 'flood.json', '-o', 'b.js'),
      /Reading flood\.json[^]*Making b\.js/,
    );
    assert.match(watched('render', 'flood.json'), /Rendering crisis-story/);
    for (const command of ['embed', 'publish'])
      assert.match(watched(...typed[command]!), /Making the script[^]*Rendering flood/);
    assert.match(watched(...typed.import!), /Reading flood\.csv/);
  });

  it('says nothing of it to machines, or into a file', async () => {
    const told = watched('bundle', 'flood.json', '-o', 'b.js', '--json');
    assert.equal((JSON.parse(told) as {ok: boolean}).ok, true);
    assert.doesNotMatch((await run('bundle', 'flood.json', '-o', 'b.js')).err, /Making|Reading/);
  });
});
