/**
 * Pre-rendering takes out of Lit's output the markers of hydration, by patterns. The golden file holds what is left, so that a
 * release of Lit that writes something else is noticed. `ACCEPT=1` before the command writes it.
 */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {prerender as Prerender} from '../../src/output/ssr/prerender.js';
import type {Story} from '../../src/content/story.js';
import {root} from '../helpers/packed.js';

const golden = join(root, 'test/output/prerendered.golden.txt');
const NativeFormat = Intl.DateTimeFormat;
const {prerender} = (await import(
  pathToFileURL(join(root, 'dist/modules/output/ssr/prerender.js')).href
)) as {prerender: typeof Prerender};
const story = JSON.parse(
  readFileSync(join(root, 'test/content/frozen/idlib-2020-0.1.json'), 'utf8'),
) as Story;
const TAGS = 'factbox timeline figures map actors statements explainer media updates story';

describe('what is pre-rendered', () => {
  for (const name of TAGS.split(' '))
    it(`holds nothing that only hydration needs: crisis-${name}`, () => {
      const {template} = prerender(story, `crisis-${name}`, {});
      assert.doesNotMatch(template, /lit-(?:part|node)|defer-hydration|<\?>|shadowroot="|\?lit\$/);
    });

  it('is what it was, mark for mark', () => {
    const {template} = prerender(story, 'crisis-factbox', {});
    const markup = template.replace(/<style>[^]*?<\/style>/g, '<style></style>');
    if (process.env.ACCEPT) writeFileSync(golden, `${markup}\n`);
    assert.equal(`${markup}\n`, readFileSync(golden, 'utf8'));
  });

  it('leaves the formats of the process as they are', () => {
    assert.equal(Intl.DateTimeFormat, NativeFormat);
  });
});
