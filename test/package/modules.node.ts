/**
 * The bytes of each module in the whole script, before compression, beside those of `modules.json`. `ACCEPT=1` accepts
 * what they are now: `ACCEPT=1 npm test -- test/package/modules.node.ts`.
 */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type * as Lean from '../../src/cli/lean-script.js';
import {FEATURE_NAMES} from '../../src/output/embed/features.js';
import {ELEMENTS} from '../../src/placement/missing.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FILE = at('modules.json');
/** A module may be so much larger without a word: names are shortened differently when others change. */
const TOLERANCE = 1.02;
const MORE = 30;

it('no module of the script has grown unnoticed', async () => {
  const {leanCore} = (await import(
    pathToFileURL(at('../../dist/modules/cli/lean-script.js')).href
  )) as typeof Lean;
  const {modules} = await leanCore({elements: ELEMENTS, features: FEATURE_NAMES});
  const sorted = Object.fromEntries(
    Object.entries(modules).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  if (process.env.ACCEPT) writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
  const accepted = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number>;
  const grown = Object.entries(sorted).flatMap(([path, bytes]) => {
    const before = accepted[path] ?? 0;
    return bytes > before * TOLERANCE + MORE
      ? [`${path} has grown from ${before} to ${bytes} bytes`]
      : [];
  });
  assert.deepEqual(grown, [], 'make it smaller, or accept it with ACCEPT=1 and say why');
});
