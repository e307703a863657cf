/** What CONTRIBUTING.md says of the source is so. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {ROWS} from '../architecture/rules.js';
import {root} from '../helpers/packed.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const text = read('CONTRIBUTING.md');

describe('CONTRIBUTING.md', () => {
  it('draws the rows that the architecture test enforces, in their order', () => {
    const drawn = [...text.matchAll(/^│ (\S+)\s*│/gm)].map(([, row]) => row);
    assert.deepEqual(drawn, [...ROWS]);
  });

  it('names only scripts and files that are there', () => {
    const {scripts} = JSON.parse(read('package.json')) as {scripts: Record<string, string>};
    for (const [, name = ''] of text.matchAll(/npm run ([\w:]+)/g))
      assert.ok(name in scripts, name);
    for (const [, path = ''] of text.matchAll(/`((?:src|test|demo)\/[\w./-]+)`/g))
      if (!path.includes('NAME') && !path.includes('LANG'))
        assert.ok(existsSync(join(root, path)), path);
  });
});
