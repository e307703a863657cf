/** The checklists of CONTRIBUTING.md, carried out in a copy of the repository: an element, a language, a field and a command. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {root} from '../helpers/packed.js';
import {violations} from '../architecture/rules.js';

const ELEMENT = `import {html} from 'lit';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import type {RenderContext} from './base/render-context.js';

/**
 * @summary A greeting.
 *
 * @tag crisis-greeting
 */
export class CrisisGreeting extends CrisisElement {
  protected override body(context: RenderContext): unknown {
    return html\`<p>Hello</p>\${context.foot()}\`;
  }
}
define('crisis-greeting', CrisisGreeting);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-greeting': CrisisGreeting;
  }
}
`;
const COMMAND = `import {print} from './terminal.js';

export function greet(): number {
  print('Hello');
  return 0;
}
`;

describe('the checklists', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisis-checklists-'));
  const file = (path: string) => join(folder, path);
  const read = (path: string) => readFileSync(file(path), 'utf8');
  const node = (...args: string[]) =>
    spawnSync(process.execPath, args, {cwd: folder, encoding: 'utf8'});
  /** Puts a text after another, which has to be there. */
  const insert = (path: string, behind: string, text: string) => {
    const before = read(path);
    assert.ok(before.includes(behind), `${path} has no ${behind}`);
    writeFileSync(
      file(path),
      before.replace(behind, () => behind + text),
    );
  };

  before(() => {
    for (const name of ['src', 'package.json', 'tsconfig.json'])
      cpSync(join(root, name), file(name), {recursive: true});
    symlinkSync(join(root, 'node_modules'), file('node_modules'), 'junction');

    writeFileSync(file('src/elements/greeting.ts'), ELEMENT);
    insert('src/index.ts', '', "export {CrisisGreeting} from './elements/greeting.js';\n");

    const french = read('src/i18n/messages/fr.ts');
    writeFileSync(file('src/i18n/messages/pl.ts'), french.replace('const fr:', 'const pl:'));

    insert(
      'src/content/schema.ts',
      "id: ownId('event'),\n    when: edtf,\n",
      '    weather: opt(line),\n',
    );

    insert(
      'src/i18n/fields/en.ts',
      "event: {\n      id: {...id, example: 'strike'},\n",
      "      weather: {label: 'Weather', help: 'The weather at the time.', example: 'rain'},\n",
    );

    writeFileSync(file('src/cli/greet.ts'), COMMAND);
    insert(
      'src/cli/commands.ts',
      "import {bundle} from './bundle.js';\n",
      "import {greet} from './greet.js';\n",
    );
    insert(
      'src/cli/commands.ts',
      'exit(await newStory(name, options)));\n',
      "program.command('greet').description('say hello').action(() => exit(greet()));\n",
    );

    for (const args of [
      ['node_modules/typescript-native/bin/tsc', '-b', '--stopBuildOnErrors', 'src/cli'],
      [
        'node_modules/@custom-elements-manifest/analyzer/cem.js',
        'analyze',
        '--config',
        'src/build/metadata.config.mjs',
      ],
      ['src/build/data.mjs'],
    ]) {
      const {status, stdout, stderr} = node(...args);
      assert.equal(status, 0, `${args[0]!}\n${stdout}${stderr}`);
    }
  });
  after(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  it('add an element: it is in the reference, and keeps to the rules', () => {
    assert.match(read('dist/custom-elements.json'), /"tagName": "crisis-greeting"/);
    assert.deepEqual(
      violations(new Map([['elements/greeting.ts', ELEMENT.replace(/^import .*\n/gm, '')]])),
      [],
    );
    const script = "console.log(typeof (await import('./dist/modules/index.js')).CrisisGreeting)";
    assert.equal(node('--input-type=module', '-e', script).stdout.trim(), 'function');
  });

  it('add a language: it is published', () => {
    assert.match(read('dist/lang/pl.js'), /registerMessages\?\.\('pl'/);
  });

  it('add a field: the schema names it, and a story may have it', () => {
    assert.match(read('dist/story.schema.json'), /"weather"/);
    const story = JSON.parse(readFileSync(join(root, 'demo/stories/specimen.json'), 'utf8')) as {
      events: Record<string, unknown>[];
    };
    story.events[0]!.weather = 'rain';
    writeFileSync(file('story.json'), JSON.stringify(story));
    const check = (main: string) => node(main, 'check', 'story.json', '--json').stdout;
    assert.doesNotMatch(check('dist/modules/cli/main.js'), /weather/);
    assert.match(check(join(root, 'dist/modules/cli/main.js')), /weather/);
  });

  it('add a command: it runs, and --help names it', () => {
    const main = 'dist/modules/cli/main.js';
    assert.equal(node(main, 'greet').stdout, 'Hello\n');
    assert.match(node(main, '--help').stdout, /greet\s+say hello/);
  });
});
