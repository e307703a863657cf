import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join, sep} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {violations} from './rules.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

function read(): Map<string, string> {
  const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((file) =>
    file.endsWith('.ts'),
  );
  return new Map(
    files.map((file) => [file.split(sep).join('/'), readFileSync(join(src, file), 'utf8')]),
  );
}

describe('the source', () => {
  it('keeps to the rows, has no cycle and no long file', () => {
    assert.deepEqual(violations(read()), []);
  });
});

describe('the rules', () => {
  const found = (files: Record<string, string>) => violations(new Map(Object.entries(files)));

  it('let a file import from the rows below', () => {
    const files = {
      'index.ts': "export * from './elements/map.js'; export * from './content/index.js';",
      'elements/map.ts': "import './base/element.js'; import './map/land.js'; import 'lit';",
      'elements/map/land.ts': "import type {Ref} from '../../notation/ref.js';",
      'elements/base/element.ts': "import '../../store/store.js';",
      'store/store.ts': "const later = () => import('../content/index.js');",
      'content/index.ts': "export type {Ref} from '../notation/ref.js';",
      'notation/ref.ts': 'export type Ref = string;',
      'cli/run.ts': "import '../index.js';",
    };
    assert.deepEqual(found(files), []);
  });

  for (const [name, files, expected] of [
    [
      'a row above',
      {'i18n/date.ts': "import '../store/store.js';", 'store/store.ts': ''},
      'i18n/date.ts imports store/store.ts: store is above i18n',
    ],
    [
      'a row above, for a type only',
      {'theme/a.ts': "type T = import('../store/store.js').T;", 'store/store.ts': ''},
      'theme/a.ts imports store/store.ts: store is above theme',
    ],
    [
      'a row above, later',
      {'theme/a.ts': "await import('../store/store.js');", 'store/store.ts': ''},
      'theme/a.ts imports store/store.ts: store is above theme',
    ],
    [
      'a row above, to pass it on',
      {'notation/a.ts': "export * from '../content/b.js';", 'content/b.ts': ''},
      'notation/a.ts imports content/b.ts: content is above notation',
    ],
    [
      'another element',
      {'elements/a.ts': "import './b.js';", 'elements/b.ts': ''},
      'elements/a.ts imports elements/b.ts: elements do not know each other',
    ],
    [
      'an element from the base',
      {'elements/base/a.ts': "import '../b.js';", 'elements/b.ts': ''},
      'elements/base/a.ts imports elements/b.ts: base/ knows no element',
    ],
    [
      'the command line',
      {'index.ts': "import './cli/run.js';", 'cli/run.ts': ''},
      'index.ts imports cli/run.ts: nothing imports cli/',
    ],
    [
      'a file that is not there',
      {'index.ts': "import './gone.js';"},
      'index.ts imports gone.ts: no such file',
    ],
    [
      'itself in a circle',
      {'store/b.ts': "import './a.js';", 'store/a.ts': "import './b.js';"},
      'cycle: store/a.ts → store/b.ts → store/a.ts',
    ],
  ] as const) {
    it(`notice a file that imports ${name}`, () => {
      assert.deepEqual(found(files as Record<string, string>), [expected]);
    });
  }

  it('notice a file outside the rows', () => {
    assert.deepEqual(found({'utils/a.ts': ''}), ['utils/a.ts is in no row of the plan']);
  });

  it('notice a long file, unless it is data', () => {
    const text = 'x;\n'.repeat(301);
    const files = {'store/a.ts': text, 'content/stories/b.ts': text, 'i18n/messages/ar.ts': text};
    assert.deepEqual(found(files), ['store/a.ts has 301 lines, over 300']);
  });
});
