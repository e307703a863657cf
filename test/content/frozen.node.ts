/**
 * Stories as earlier versions took them are taken and rendered with the same words: each in `frozen` with what
 * `<crisis-story>` says of it beside it. A story or its words are added (`ACCEPT=1` before the command), never changed.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {parseFragment} from 'parse5';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {prerender as Prerender} from '../../src/output/ssr/prerender.js';
import type {Story} from '../../src/content/story.js';
import {root} from '../helpers/packed.js';

const folder = join(root, 'test/content/frozen');
const {prerender} = (await import(
  pathToFileURL(join(root, 'dist/modules/output/ssr/prerender.js')).href
)) as {prerender: typeof Prerender};

/** The text of a tree, a line for each element that has some. */
function linesOf(node: Tree.ParentNode): string[] {
  const own = node.childNodes
    .map((child) => (child.nodeName === '#text' ? (child as Tree.TextNode).value : ''))
    .join('')
    .trim();
  const inner = node.childNodes.flatMap((child) => {
    if (child.nodeName === 'style' || !('childNodes' in child)) return [];
    return linesOf(child.nodeName === 'template' ? (child as Tree.Template).content : child);
  });
  return own ? [own.replace(/\s+/g, ' '), ...inner] : inner;
}

describe('a story of an earlier version', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')))
    it(`is rendered with the same words: ${name}`, () => {
      const story = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Story;
      const {template, problems} = prerender(story, 'crisis-story', {});
      assert.deepEqual(problems, []);
      const lines = linesOf(parseFragment(template));
      const words = join(folder, name.replace('.json', '.txt'));
      if (process.env.ACCEPT && !existsSync(words)) writeFileSync(words, `${lines.join('\n')}\n`);
      // What is new may stand between the lines; none may be gone, or come in another order.
      let at = 0;
      for (const line of readFileSync(words, 'utf8').trimEnd().split('\n')) {
        const found = lines.indexOf(line, at);
        assert.ok(found >= 0, `no longer there, or elsewhere: ${line}`);
        at = found + 1;
      }
    });

  it('is there at all', () => {
    assert.ok(readdirSync(folder).length >= 4);
  });
});
