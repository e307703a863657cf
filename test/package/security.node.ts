/** `SECURITY.md` names files of the code and the tests that show each defence; they are there. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {root} from '../helpers/packed.js';

it('SECURITY.md names files that are there, and a test for each defence', () => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  const named = [...new Set(text.match(/\b(?:src|test)\/[\w./-]*\w/g))];
  assert.deepEqual(
    named.filter((file) => !existsSync(join(root, file))),
    [],
  );
  const [, held = ''] = text.split('## Defences');
  const paragraphs = held.split('## ')[0]!.split('\n\n');
  const bold = paragraphs.filter((paragraph) => paragraph.startsWith('**'));
  assert.ok(bold.length >= 7);
  // The first one is followed by a table of its tests.
  for (const paragraph of bold.slice(1)) assert.match(paragraph, /`test\//, paragraph.slice(0, 60));
});
